#include "app/images/imagestore.h"
#include "app/demo/generator.h"
#include "app/images/productpainter.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace purser::images;

namespace {

QByteArray png(int width, int height, Qt::GlobalColor colour)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class ImageStoreTest : public QObject {
    Q_OBJECT

private slots:
    void everyPictureOfTheDemoCompanyIsDrawnAndDiffers()
    {
        const auto words = purser::demo::Wordbook::load();
        QVERIFY(words);
        QSet<QByteArray> seen;
        QSet<QString> icons; // some kinds share one
        for (const auto &assortment : words->assortments)
            for (const auto &kind : assortment.kinds) {
                const auto drawing = ProductDrawing::fromUrl(u"purser-image:%1/4a7489"_qs.arg(kind.icon));
                QVERIFY2(drawing, qPrintable(kind.icon));
                const QImage image = drawProduct(*drawing, 96);
                icons << kind.icon;
                seen << QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
            }
        QCOMPARE(icons.size(), 26);
        QCOMPARE(seen.size(), icons.size());
    }

    void theSameAddressGivesTheSamePicture()
    {
        const auto drawing = ProductDrawing::fromUrl(u"purser-image:lamp/d29a35"_qs);
        QCOMPARE(drawProduct(*drawing, 48), drawProduct(*drawing, 48));
        QVERIFY(drawProduct(*drawing, 48) != drawProduct(*ProductDrawing::fromUrl(u"purser-image:lamp/33383f"_qs), 48));
        QVERIFY(drawProduct(*drawing, 48)
            != drawProduct(*ProductDrawing::fromUrl(u"purser-image:lamp/d29a35/dark"_qs), 48));
    }

    void whatIsNoAddressIsNotDrawn()
    {
        for (const QString &url : {u"purser-image:"_qs, u"purser-image:lamp"_qs, u"purser-image:lamp/zzzzzz"_qs,
                 u"purser-image:rocket/d29a35"_qs, u"purser-image:lamp/d29a35/upside-down"_qs,
                 u"https://a.example/lamp"_qs})
            QVERIFY2(!ProductDrawing::fromUrl(url), qPrintable(url));
    }

    void aPictureComesLaterAndThenAtOnce()
    {
        ImageStore store({});
        QSignalSpy ready(&store, &ImageStore::ready);
        const QString url = u"purser-image:mug/b86a45"_qs;
        QVERIFY(store.image(url, 24).isNull());
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(ready.first().first().toString(), url);
        QCOMPARE(store.image(url, 24).size(), QSize(24, 24));
    }

    void fetchedPicturesAreKeptForTimesWithoutNetwork()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int requests = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &requests] {
                if (!socket->peek(100'000).contains("\r\n\r\n"))
                    return; // the rest is on its way
                socket->readAll();
                ++requests;
                const QByteArray body = png(80, 40, Qt::red);
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        const QString url = u"http://127.0.0.1:%1/lamp.png"_qs.arg(server.serverPort());
        QTemporaryDir folder;
        {
            ImageStore store(folder.path());
            QSignalSpy ready(&store, &ImageStore::ready);
            store.image(url, 32);
            QTRY_COMPARE(ready.size(), 1);
            QCOMPARE(store.image(url, 32).pixelColor(16, 16), QColor(Qt::red));
        }
        ImageStore offline(folder.path());
        offline.setOnline(false);
        QSignalSpy ready(&offline, &ImageStore::ready);
        offline.image(url, 24);
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(offline.image(url, 24).size(), QSize(24, 24));
        QCOMPARE(requests, 1);
    }

    void whatIsNoPictureOrTooLargeIsRefused()
    {
        QVERIFY(decodeSquare("<svg/>", 24).isNull());
        QVERIFY(decodeSquare(QByteArray(), 24).isNull());
        QVERIFY(decodeSquare(png(ImageStore::maximumSide + 1, 1, Qt::red), 24).isNull());
        QCOMPARE(decodeSquare(png(60, 30, Qt::blue), 24).size(), QSize(24, 24));
        // A strip that were enlarged to its short side would take gigabytes; an SVG may name files and other machines.
        QCOMPARE(decodeSquare(png(ImageStore::maximumSide, 1, Qt::blue), 320).size(), QSize(320, 320));
        QVERIFY(decodeSquare(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>", 24)
                    .isNull());
    }

    void onlyTheMiddleOfAPictureIsShown()
    {
        QImage image(90, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        painter.fillRect(30, 0, 30, 30, Qt::blue);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        const QImage square = decodeSquare(bytes, 10);
        QCOMPARE(square.pixelColor(1, 5), QColor(Qt::blue));
        QCOMPARE(square.pixelColor(8, 5), QColor(Qt::blue));
    }

    /// PURSER_CONTACT_SHEET=FILE writes all drawings onto one sheet, to be looked at.
    void contactSheet()
    {
        const QStringList kinds = drawableKinds();
        QCOMPARE(kinds.size(), 26);
        QImage sheet(9 * 104 + 8, 3 * 104 + 44, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        const QStringList colours{
            u"d29a35"_qs, u"4a7489"_qs, u"b86a45"_qs, u"7a9a68"_qs, u"8f6fa5"_qs, u"33383f"_qs, u"c9949a"_qs};
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            const auto drawing =
                ProductDrawing::fromUrl(u"purser-image:%1/%2"_qs.arg(kinds[i], colours[i % colours.size()]));
            painter.drawImage(
                8 + static_cast<int>(i % 9) * 104, 8 + static_cast<int>(i / 9) * 104, drawProduct(*drawing, 96));
            painter.drawImage(8 + static_cast<int>(i) * 34, 3 * 104 + 12, drawProduct(*drawing, 24));
        }
        painter.end();
        if (const QString file = qEnvironmentVariable("PURSER_CONTACT_SHEET"); !file.isEmpty())
            QVERIFY(sheet.save(file));
    }
};

PURSER_TEST(ImageStoreTest) // async
#include "imagestoretest.moc"
