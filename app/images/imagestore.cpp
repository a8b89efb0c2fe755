#include "app/images/imagestore.h"

#include "app/images/productpainter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QNetworkReply>
#include <QSaveFile>

#include <algorithm>

namespace purser::images {
namespace {

constexpr qint64 retryAfterMs = 5 * 60'000;
constexpr int cacheKilobytes = 48 * 1024;

QString keyOf(const QString &url, int pixels)
{
    return QString::number(pixels) + u' ' + url;
}

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    // A device such as /dev/zero has no size and never ends.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > ImageStore::maximumBytes)
        return {};
    return file.read(ImageStore::maximumBytes);
}

} // namespace

QImage decodeSquare(const QByteArray &bytes, int pixels)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // Only what is made of pixels: an SVG can name files and other machines, and grow without end.
    static const QList<QByteArray> formats{"png", "jpeg", "gif", "bmp", "webp"};
    if (!formats.contains(reader.format()))
        return {};
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > ImageStore::maximumSide || size.height() > ImageStore::maximumSide)
        return {};
    // Cut before it is enlarged: a strip of one pixel would become gigabytes.
    const int side = std::min(size.width(), size.height());
    reader.setClipRect({(size.width() - side) / 2, (size.height() - side) / 2, side, side});
    reader.setScaledSize({pixels, pixels});
    return reader.read();
}

ImageStore::ImageStore(const QString &folder, QObject *parent)
    : QObject(parent), folder_(folder), cache_(cacheKilobytes)
{
    workers_.setMaxThreadCount(2);
    network_.setTransferTimeout(15'000);
    network_.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
}

ImageStore::~ImageStore()
{
    workers_.clear();
    workers_.waitForDone();
}

QImage ImageStore::image(const QString &url, int pixels)
{
    const QString key = keyOf(url, pixels);
    if (const QImage *known = cache_.object(key))
        return *known;
    const auto failed = failedAt_.constFind(url);
    if (pixels > 0 && !pending_.contains(key) && (failed == failedAt_.cend() || now() - *failed > retryAfterMs)) {
        failedAt_.remove(url);
        pending_.insert(key);
        produce(url, pixels);
    }
    return {};
}

void ImageStore::produce(const QString &url, int pixels)
{
    const QUrl address(url);
    const bool remote = address.scheme() == u"https" || address.scheme() == u"http";
    const QString path = remote ? diskPath(url) : address.toLocalFile();
    workers_.start([this, url, pixels, remote, path] {
        QImage image;
        if (const auto drawing = ProductDrawing::fromUrl(url))
            image = drawProduct(*drawing, pixels);
        else if (!path.isEmpty())
            image = decodeSquare(readFile(path), pixels);
        QMetaObject::invokeMethod(this, [this, url, pixels, remote, image] {
            if (image.isNull() && remote && online_)
                fetch(url, pixels);
            else
                finish(url, pixels, image);
        });
    });
}

void ImageStore::fetch(const QString &url, int pixels)
{
    QNetworkReply *reply = network_.get(QNetworkRequest(QUrl(url)));
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (received > maximumBytes || total > maximumBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, pixels] {
        reply->deleteLater();
        const QByteArray bytes = reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
        workers_.start([this, url, pixels, bytes, path = diskPath(url)] {
            const QImage image = decodeSquare(bytes, pixels);
            if (!image.isNull() && !path.isEmpty() && QDir().mkpath(QFileInfo(path).path())) {
                QSaveFile file(path);
                if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
                    file.commit();
            }
            QMetaObject::invokeMethod(this, [this, url, pixels, image] { finish(url, pixels, image); });
        });
    });
}

void ImageStore::finish(const QString &url, int pixels, const QImage &image)
{
    const QString key = keyOf(url, pixels);
    pending_.remove(key);
    if (image.isNull()) {
        failedAt_.insert(url, now());
        return;
    }
    cache_.insert(key, new QImage(image), static_cast<int>(image.sizeInBytes() / 1024 + 1));
    emit ready(url);
}

QString ImageStore::diskPath(const QString &url) const
{
    if (folder_.isEmpty())
        return {};
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
    return folder_ + u'/' + name.left(2) + u'/' + name;
}

} // namespace purser::images
