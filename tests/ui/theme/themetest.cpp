#include "ui/theme/theme.h"
#include "tests/support/testmain.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>
#include <QSignalSpy>

using namespace purser::ui;

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void theSchemeChangesWhileTheProgramRuns()
    {
        Theme theme(*qApp, Theme::Mode::Light);
        PrimaryButton button(QStringLiteral("Save"));
        button.resize(120, 32);
        QCOMPARE(colourOf(button), Tokens::light().accent);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(colourOf(button), Tokens::dark().accent);
        theme.setMode(Theme::Mode::Light);
    }

    void modesAreKeptByName()
    {
        for (const auto mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
            QCOMPARE(Theme::modeFromName(Theme::modeName(mode)), mode);
        QCOMPARE(Theme::modeFromName(u"neon"), Theme::Mode::System);
    }

    void everyOwnDrawingIsDrawn()
    {
        const QStringList files = QDir(QStringLiteral(":/purser/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 30);
        for (const QString &file : files) {
            const QPixmap drawn = icons::pixmap(file.chopped(4), Qt::red, 16, 1.0);
            QVERIFY2(!drawn.isNull(), qPrintable(file));
            QVERIFY2(inked(drawn) > 10, qPrintable(file));
        }
    }

    void drawingsTakeTheColourAndTheRatio()
    {
        const QPixmap drawn = icons::pixmap(QStringLiteral("status-active"), QColor(1, 2, 3), 10, 2.0);
        QCOMPARE(drawn.size(), QSize(20, 20));
        QCOMPARE(drawn.toImage().pixelColor(10, 10), QColor(1, 2, 3));
    }

    void arrowsAreMirroredWhenReadingRightToLeft()
    {
        const QImage left = icons::pixmap(QStringLiteral("chevron-right"), Qt::black, 16, 1.0).toImage();
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage right = icons::pixmap(QStringLiteral("chevron-right"), Qt::black, 16, 1.0).toImage();
        const QImage clock = icons::pixmap(QStringLiteral("pending"), Qt::black, 12, 1.0).toImage();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(right, left.mirrored(true, false));
        QCOMPARE(clock, icons::pixmap(QStringLiteral("pending"), Qt::black, 12, 1.0).toImage());
    }

    void bracketsOfHebrewWordsAreTurnedRound()
    {
        const auto drawn = [](const QFont &font, const QString &text, bool asWords) {
            QImage image(160, 32, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setFont(font);
            painter.setLayoutDirection(Qt::RightToLeft);
            if (asWords)
                paint::words(painter, image.rect(), Qt::AlignRight, text);
            else
                painter.drawText(
                    image.rect(), Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, text);
            return image;
        };
        const QString text = QStringLiteral("ספל (גדול)");
        QFont shaping = font(TextStyle::Body);
        shaping.setStyleStrategy(QFont::PreferDefault);
        const QImage right = drawn(shaping, text, false);
        QVERIFY(right != drawn(font(TextStyle::Body), text, false)); // so it needs some care
        QCOMPARE(drawn(font(TextStyle::Body), text, true), right);
        Theme theme(*qApp, Theme::Mode::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage label = drawn(QApplication::font(), text, false);
        const QImage button = drawn(font(TextStyle::Body), text, false);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(label, right);
        QCOMPARE(button, right);
    }

    void figuresHaveOneWidth()
    {
        const QFontMetricsF metrics(figureFont());
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }

    void aPrimaryButtonIsAsHighAsTheDesignSays()
    {
        Theme theme(*qApp, Theme::Mode::Light);
        PrimaryButton button(QStringLiteral("Review changes"));
        QCOMPARE(button.sizeHint().height(), measure::control);
        button.setCompact(true);
        QCOMPARE(button.sizeHint().height(), measure::compact);
    }

private:
    static QColor colourOf(QWidget &widget)
    {
        const QImage image = widget.grab().toImage();
        return image.pixelColor(8, image.height() / 2);
    }
    static int inked(const QPixmap &pixmap)
    {
        const QImage image = pixmap.toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).alpha() > 40 ? 1 : 0;
        return count;
    }
};

PURSER_TEST(ThemeTest)
#include "themetest.moc"
