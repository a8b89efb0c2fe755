#pragma once

#include <QCache>
#include <QImage>
#include <QNetworkAccessManager>
#include <QSet>
#include <QThreadPool>

namespace purser::images {

/// Pictures of products by address, in the background: `purser-image:` is drawn, `file:` is read, `http(s):` is fetched
/// once and kept on disk. Nothing larger than a limit is read, and an address that failed is left alone for a while.
class ImageStore : public QObject {
    Q_OBJECT

public:
    /// \a folder holds fetched pictures; empty: none are kept.
    explicit ImageStore(const QString &folder, QObject *parent = nullptr);
    ~ImageStore() override;

    /// The picture cut to the middle square of \a pixels, or a null image while it is on its way or cannot be had.
    QImage image(const QString &url, int pixels);
    /// Whether the network may be used; off, only what is kept on disk is shown.
    void setOnline(bool online) { online_ = online; }

    static constexpr qint64 maximumBytes = 12 * 1024 * 1024; ///< of one file
    static constexpr int maximumSide = 12'000; ///< pixels

signals:
    /// image() gives something for this address now.
    void ready(const QString &url);

private:
    void produce(const QString &url, int pixels);
    void fetch(const QString &url, int pixels);
    void finish(const QString &url, int pixels, const QImage &image);
    [[nodiscard]] QString diskPath(const QString &url) const;

    QString folder_;
    bool online_ = true;
    QCache<QString, QImage> cache_; ///< by size and address; cost in kilobytes
    QSet<QString> pending_;
    QHash<QString, qint64> failedAt_; ///< steady milliseconds
    QNetworkAccessManager network_;
    QThreadPool workers_;
};

/// Decodes a picture of somebody else's making: its size is looked at before its pixels. Null when it is none.
QImage decodeSquare(const QByteArray &bytes, int pixels);

} // namespace purser::images
