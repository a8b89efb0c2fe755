#include "ui/theme/tokens.h"
#include "tests/support/testmain.h"

using namespace purser::ui;

namespace {

struct Pair {
    const char *name;
    QColor front;
    QColor back;
};

std::vector<Pair> textPairs(const Tokens &t)
{
    std::vector<Pair> pairs;
    for (const auto &[name, back] : {std::pair{"window", t.window}, {"surface", t.surface}, {"alternate", t.alternate},
             {"raised", t.raised}, {"header", t.header}, {"button", t.button}, {"button hover", t.buttonHover},
             {"selection", t.selection}, {"staged", t.staged}, {"conflict", t.conflict}}) {
        pairs.push_back({name, t.text, back});
        pairs.push_back({name, t.mutedText, back});
    }
    pairs.push_back({"accent text on accent", t.accentText, t.accent});
    pairs.push_back({"accent text on accent hover", t.accentText, t.accentHover});
    pairs.push_back({"accent on surface", t.accent, t.surface});
    pairs.push_back({"accent on soft", t.accent, t.accentSoft});
    pairs.push_back({"accent on window", t.accent, t.window});
    pairs.push_back({"selection text", t.selectionText, t.selection});
    pairs.push_back({"success on selection", t.success, t.selection});
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger, Tone::Information,
             Tone::Staged, Tone::Conflict}) {
        pairs.push_back({"tone on its background", toneColour(t, tone), toneBackground(t, tone)});
        pairs.push_back({"tone on surface", toneColour(t, tone), t.surface});
    }
    return pairs;
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT

private slots:
    void contrastOfBlackAndWhiteIs21()
    {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(qAbs(contrast(Qt::white, Qt::white) - 1.0) < 0.01);
    }

    void everyTextCanBeRead_data() { schemes(); }
    void everyTextCanBeRead()
    {
        QFETCH(bool, dark);
        for (const Pair &pair : textPairs(dark ? Tokens::dark() : Tokens::light())) {
            const double ratio = contrast(pair.front, pair.back);
            QVERIFY2(ratio >= 4.5,
                qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                               .arg(QString::fromLatin1(pair.name), pair.front.name(), pair.back.name())
                               .arg(ratio)));
        }
    }

    void bordersOfControlsAndSeriesCanBeSeen_data() { schemes(); }
    void bordersOfControlsAndSeriesCanBeSeen()
    {
        QFETCH(bool, dark);
        const Tokens &t = dark ? Tokens::dark() : Tokens::light();
        QVERIFY(contrast(t.controlBorder, t.surface) >= 3);
        QVERIFY(contrast(t.accent, t.surface) >= 3);
        QVERIFY(contrast(t.danger, t.surface) >= 3);
        for (const QColor &series : t.series)
            QVERIFY2(contrast(series, t.surface) >= 3, qPrintable(series.name()));
        QVERIFY(contrast(t.bars, t.surface) >= 3);
    }

    void thePaletteTellsItsScheme()
    {
        QCOMPARE(Tokens::of(Tokens::dark().palette()).scheme, Tokens::Scheme::Dark);
        QCOMPARE(Tokens::of(Tokens::light().palette()).scheme, Tokens::Scheme::Light);
    }

    void disabledTextIsFaint()
    {
        const QPalette palette = Tokens::light().palette();
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), Tokens::light().faint);
        QCOMPARE(palette.color(QPalette::Active, QPalette::Text), Tokens::light().text);
    }

private:
    static void schemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

PURSER_TEST(TokensTest)
#include "tokenstest.moc"
