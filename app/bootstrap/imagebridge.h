#pragma once

#include "app/images/imagestore.h"
#include "ui/widgets/imageprovider.h"

namespace purser {

/// Gives the pages the pictures of the image store.
class ImageBridge : public ui::ImageProvider {
    Q_OBJECT

public:
    /// \a store is not owned and outlives this.
    explicit ImageBridge(images::ImageStore *store, QObject *parent = nullptr);

    QPixmap pixmap(const QString &url, QSize size, qreal dpr) override;

private:
    images::ImageStore *store_;
    QCache<QString, QPixmap> pixmaps_; ///< by size and address: converting an image for the screen is not free
};

} // namespace purser
