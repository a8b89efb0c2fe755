#pragma once

#include "app/images/imagestore.h"
#include "ui/delegates/thumbnails.h"

namespace purser {

/// Hands the pictures of the image store to whoever paints cells.
class StoreThumbnails : public ui::Thumbnails {
    Q_OBJECT

public:
    explicit StoreThumbnails(images::ImageStore *store, QObject *parent = nullptr)
        : Thumbnails(parent)
        , store_(store)
    {
        connect(store, &images::ImageStore::ready, this, &Thumbnails::loaded);
    }

    QPixmap thumbnail(const QString &url, int size, qreal devicePixelRatio) override
    {
        const QImage image = store_->image(url, qRound(size * devicePixelRatio));
        if (image.isNull())
            return {};
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(devicePixelRatio);
        return pixmap;
    }

private:
    images::ImageStore *store_;
};

} // namespace purser
