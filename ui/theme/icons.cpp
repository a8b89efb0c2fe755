#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSet>
#include <QStandardPaths>
#include <QSvgRenderer>

#include <cmath>

namespace purser::ui::icons {

namespace {

struct Key {
    QString name;
    QRgb colour;
    int size;
    int ratio; ///< in hundredths
    bool mirrored;
    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &k, size_t seed)
    {
        return qHashMulti(seed, k.name, k.colour, k.size, k.ratio, k.mirrored);
    }
};

/// Drawings that point somewhere in reading direction. Clocks and ticks are the same in every script.
bool hasDirection(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("go-previous"),
        QStringLiteral("go-next"),
        QStringLiteral("edit-undo"),
        QStringLiteral("edit-redo"),
        QStringLiteral("document-send"),
        QStringLiteral("mail-send"),
        QStringLiteral("conflict"),
        QStringLiteral("truck"),
        QStringLiteral("megaphone"),
        QStringLiteral("chevron-right"),
        QStringLiteral("view-split-left-right"),
        QStringLiteral("sign-out"),
    };
    return names.contains(name);
}

/// Where the drawing lies, preferring the one made for about \a size.
QString locate(const QString &name, int size)
{
    const QString own = QStringLiteral(":/purser/icons/%1.svg").arg(name);
    if (QFile::exists(own))
        return own;
    static const QStringList folders{QStringLiteral("actions"), QStringLiteral("places"), QStringLiteral("status"),
        QStringLiteral("apps"), QStringLiteral("devices"), QStringLiteral("categories"), QStringLiteral("mimetypes"),
        QStringLiteral("preferences")};
    QList<int> sizes = size >= 20 ? QList<int>{22, 24, 16, 32} : QList<int>{16, 22, 24, 32};
    static const QStringList roots = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, QStringLiteral("icons/breeze"), QStandardPaths::LocateDirectory);
    for (const QString &root : roots)
        for (const int step : sizes)
            for (const QString &folder : folders) {
                const QString path = QStringLiteral("%1/%2/%3/%4.svg").arg(root, folder).arg(step).arg(name);
                if (QFile::exists(path))
                    return path;
            }
    return {};
}

QPixmap draw(const Key &key)
{
    const QString path = locate(key.name, key.size);
    if (path.isEmpty())
        return {};
    QSvgRenderer renderer(path);
    if (!renderer.isValid())
        return {};
    const int pixels = int(std::lround(key.size * key.ratio / 100.0));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), QColor::fromRgba(key.colour));
    painter.end();
    if (key.mirrored)
        image = image.mirrored(true, false);
    image.setDevicePixelRatio(key.ratio / 100.0);
    return QPixmap::fromImage(image);
}

/// Paints a drawing in the colour that a token has at that moment.
class TokenIconEngine final : public QIconEngine {
public:
    TokenIconEngine(QString name, QColor Tokens::*colour) : name_(std::move(name)), colour_(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int side = std::min(rect.width(), rect.height());
        const QPixmap drawn = icons::pixmap(name_, colour(mode), side, ratio);
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        return icons::pixmap(name_, colour(mode), int(std::lround(side / scale)), scale);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TokenIconEngine(*this); }
    QString iconName() override { return name_; }
    bool isNull() override { return locate(name_, measure::icon).isEmpty(); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const Tokens &tokens = Tokens::current();
        return mode == QIcon::Disabled ? tokens.faint : tokens.*colour_;
    }

    QString name_;
    QColor Tokens::*colour_;
};

} // namespace

QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    static QHash<Key, QPixmap> cache;
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft && hasDirection(name);
    const Key key{name, colour.rgba(), size, int(std::lround(devicePixelRatio * 100)), mirrored};
    if (const auto found = cache.constFind(key); found != cache.constEnd())
        return *found;
    return *cache.insert(key, draw(key));
}

QIcon icon(const QString &name, QColor Tokens::*colour)
{
    return QIcon(new TokenIconEngine(name, colour));
}

QPixmap logo(int size, qreal devicePixelRatio, const QColor &ground, const QColor &letter)
{
    const int pixels = int(std::lround(size * devicePixelRatio));
    QPixmap result(pixels, pixels);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(0, 0, pixels, pixels), pixels * 0.2, pixels * 0.2);
    painter.drawPixmap(QRect(0, 0, pixels, pixels), pixmap(QStringLiteral("purser"), letter, pixels, 1.0));
    painter.end();
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

QIcon windowIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128})
        icon.addPixmap(logo(size, 1.0, Tokens::light().accent, Qt::white));
    return icon;
}

} // namespace purser::ui::icons
