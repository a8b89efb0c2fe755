#pragma once

#include <QObject>
#include <QPixmap>

namespace purser::ui {

/// Small pictures by address, for whoever paints cells. Never blocks: what is not here yet comes later.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The picture behind \a url, at most \a size device independent pixels high and wide; null while it is not here
    /// or when there is none. Asking for it starts loading it.
    virtual QPixmap thumbnail(const QString &url, int size, qreal devicePixelRatio) = 0;

signals:
    /// thumbnail() gives something now for this address.
    void loaded(const QString &url);
};

} // namespace purser::ui
