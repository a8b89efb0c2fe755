#pragma once

#include <QObject>
#include <QPixmap>

namespace purser::ui {

/// Where pages and delegates get pictures of products from. Never blocks: what is not there yet comes later.
class ImageProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The picture at \a url, cut to fill \a size (logical pixels) at device pixel ratio \a dpr, or a null pixmap while
    /// it is being made; ready(url) is sent then. A picture that cannot be had stays null and is not asked for again
    /// soon.
    virtual QPixmap pixmap(const QString &url, QSize size, qreal dpr) = 0;

signals:
    /// Asking again for this address now gives a picture.
    void ready(const QString &url);
};

} // namespace purser::ui
