#include "app/bootstrap/imagebridge.h"

#include <cmath>

namespace purser {

ImageBridge::ImageBridge(images::ImageStore *store, QObject *parent)
    : ui::ImageProvider(parent), store_(store), pixmaps_(2'000)
{
    connect(store_, &images::ImageStore::ready, this, &ImageProvider::ready);
}

QPixmap ImageBridge::pixmap(const QString &url, QSize size, qreal dpr)
{
    const int pixels = static_cast<int>(std::ceil(std::max(size.width(), size.height()) * dpr));
    const QString key = QString::number(pixels) + u' ' + url;
    if (const QPixmap *known = pixmaps_.object(key))
        return *known;
    const QImage image = store_->image(url, pixels);
    if (image.isNull())
        return {};
    auto *pixmap = new QPixmap(QPixmap::fromImage(image));
    pixmap->setDevicePixelRatio(dpr);
    const QPixmap shown = *pixmap;
    pixmaps_.insert(key, pixmap);
    return shown;
}

} // namespace purser
