#include "app/sync/merge.h"

#include "app/sync/fieldvalue.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace purser;
using namespace purser::sync;

/// The three-way merge as a table: every owner, and every way in which the two sides can have moved.
class MergeTest : public QObject {
    Q_OBJECT

private slots:
    void decisions_data()
    {
        QTest::addColumn<QString>("base"); // "-": they never agreed
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<int>("newer"); // 1 ours, 0 theirs, -1 nobody knows
        QTest::addColumn<QStringList>("decisions"); // store, purser, newest, ask
        const auto row = [](const char *name, const char *base, const char *ours, const char *theirs, int newer,
                             const char *decisions) {
            QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(ours) << QString::fromLatin1(theirs)
                                << newer << QString::fromLatin1(decisions).split(u' ');
        };
        row("nobody changed it", "a", "a", "a", 1, "same same same same");
        row("the store changed it", "a", "a", "b", 1, "theirs theirs theirs theirs");
        row("the store changed it, and ours seems newer", "a", "a", "b", 0, "theirs theirs theirs theirs");
        row("we changed it", "a", "b", "a", 0, "ours ours ours ours");
        row("we changed it, and nobody knows when", "a", "b", "a", -1, "ours ours ours ours");
        row("both changed it to the same", "a", "b", "b", 1, "same same same same");
        row("both changed it, ours later", "a", "b", "c", 1, "theirs ours ours ask");
        row("both changed it, theirs later", "a", "b", "c", 0, "theirs ours theirs ask");
        row("both changed it, nobody knows when", "a", "b", "c", -1, "theirs ours ask ask");
        row("they never agreed, and differ, ours later", "-", "b", "c", 1, "theirs ours ours ask");
        row("they never agreed, and differ, theirs later", "-", "b", "c", 0, "theirs ours theirs ask");
        row("they never agreed, and differ, nobody knows when", "-", "b", "c", -1, "theirs ours ask ask");
        row("they never agreed, and are the same", "-", "b", "b", -1, "same same same same");
    }
    void decisions()
    {
        QFETCH(QString, base);
        QFETCH(QString, ours);
        QFETCH(QString, theirs);
        QFETCH(int, newer);
        QFETCH(QStringList, decisions);
        const QHash<QString, Decision> named{{u"same"_qs, Decision::Same}, {u"theirs"_qs, Decision::TakeTheirs},
            {u"ours"_qs, Decision::KeepOurs}, {u"ask"_qs, Decision::Ask}};
        const Owner owners[]{Owner::Store, Owner::Purser, Owner::Newest, Owner::Ask};
        for (int i = 0; i < 4; ++i) {
            FieldSides sides;
            if (base != u"-")
                sides.base = QJsonValue(base);
            sides.ours = ours;
            sides.theirs = theirs;
            sides.owner = owners[i];
            if (newer >= 0)
                sides.oursIsNewer = newer == 1;
            QVERIFY2(decide(sides) == named.value(decisions[i]), qPrintable(toString(owners[i])));
        }
    }

    void aVerdictDecides_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<bool>("keepOurs");
        QTest::addColumn<int>("decision");
        const auto is = [](Decision d) { return static_cast<int>(d); };
        QTest::newRow("ours") << u"b"_qs << u"c"_qs << true << is(Decision::KeepOurs);
        QTest::newRow("theirs") << u"b"_qs << u"c"_qs << false << is(Decision::TakeTheirs);
        QTest::newRow("ours, edited once more") << u"d"_qs << u"c"_qs << true << is(Decision::KeepOurs);
        QTest::newRow("ours, but the store has moved on") << u"b"_qs << u"d"_qs << true << is(Decision::Ask);
        QTest::newRow("theirs, but we have moved on") << u"d"_qs << u"c"_qs << false << is(Decision::Ask);
        QTest::newRow("theirs, and they have moved on") << u"b"_qs << u"d"_qs << false << is(Decision::TakeTheirs);
        QTest::newRow("they came to agree") << u"c"_qs << u"c"_qs << true << is(Decision::Same);
        QTest::newRow("the store went back to the base") << u"b"_qs << u"a"_qs << false << is(Decision::TakeTheirs);
    }
    void aVerdictDecides()
    {
        QFETCH(QString, ours);
        QFETCH(QString, theirs);
        QFETCH(bool, keepOurs);
        QFETCH(int, decision);
        FieldSides sides{QJsonValue(u"a"_qs), ours, theirs, Owner::Ask, {}};
        QCOMPARE(
            static_cast<int>(decide(sides, Verdict{keepOurs ? Keep::Ours : Keep::Theirs, u"b"_qs, u"c"_qs})), decision);
    }

    void fieldsThatOneSideDoesNotHaveAreLeftAlone()
    {
        MergeInput input;
        input.base = {{u"title"_qs, u"a"_qs}, {u"price"_qs, u"1"_qs}};
        input.ours = {{u"title"_qs, u"b"_qs}, {u"sku"_qs, u"S"_qs}};
        input.theirs = {{u"title"_qs, u"a"_qs}, {u"price"_qs, u"2"_qs}, {u"colour"_qs, u"red"_qs}};
        const auto fields = merge(input);
        QCOMPARE(fields.size(), 1u);
        QCOMPARE(fields.front().field, u"title"_qs);
        QVERIFY(fields.front().decision == Decision::KeepOurs);
    }

    void everyFieldHasItsRule()
    {
        for (const FieldRule &rule : fieldRules()) {
            QVERIFY(fieldRule(rule.key) == &rule);
            QVERIFY(fieldLabel(rule.key) != rule.key.field);
            MergeInput input;
            input.entity = rule.key.entity;
            input.base.insert(rule.key.field, u"a"_qs);
            input.ours.insert(rule.key.field, u"a"_qs);
            input.theirs.insert(rule.key.field, u"b"_qs);
            const auto fields = merge(input);
            QCOMPARE(fields.size(), 1u);
            QVERIFY(fields.front().decision == Decision::TakeTheirs);
        }
    }

    /// field | one notation | another | whether they mean the same
    void valuesAreComparedByWhatTheyMean_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("one");
        QTest::addColumn<QJsonValue>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *field, const QJsonValue &one, const QJsonValue &other,
                             bool same) { QTest::newRow(name) << QString::fromLatin1(field) << one << other << same; };
        const QJsonValue none(QJsonValue::Null);
        row("amounts", "price", u"21.5"_qs, u"21.5000"_qs, true);
        row("a hundredth", "price", u"21.50"_qs, u"21.51"_qs, false);
        row("no price", "price", none, u""_qs, true);
        row("no price is not zero", "price", none, u"0.00"_qs, false);
        row("weights", "weight", u"1.250"_qs, u"1.25"_qs, true);
        row("stock zero is not untracked", "stock_quantity", 0, none, false);
        row("draft and private", "status", u"draft"_qs, u"paused"_qs, true);
        row("hidden and published", "status", u"draft"_qs, u"active"_qs, false);
        row("categories in any order", "categories", QJsonArray{u"9"_qs, u"10"_qs}, QJsonArray{u"10"_qs, u"9"_qs},
            true);
        row("a category less", "categories", QJsonArray{u"9"_qs}, QJsonArray{u"10"_qs, u"9"_qs}, false);
        row("line ends", "description", u"<p>a</p>\r\n<p>b</p>\n"_qs, u"<p>a</p>\n<p>b</p>"_qs, true);
        row("no SKU", "sku", u""_qs, none, true);
        row("order of images", "images",
            QJsonArray{QJsonObject{{u"url"_qs, u"a"_qs}}, QJsonObject{{u"url"_qs, u"b"_qs}}},
            QJsonArray{QJsonObject{{u"url"_qs, u"b"_qs}}, QJsonObject{{u"url"_qs, u"a"_qs}}}, false);
        row("ids of images", "images", QJsonArray{QJsonObject{{u"id"_qs, u"1"_qs}, {u"url"_qs, u"a"_qs}}},
            QJsonArray{QJsonObject{{u"url"_qs, u"a"_qs}, {u"alt"_qs, u""_qs}}}, true);
    }
    void valuesAreComparedByWhatTheyMean()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, one);
        QFETCH(QJsonValue, other);
        QFETCH(bool, same);
        const FieldRule *rule = fieldRule({Entity::Product, field});
        QVERIFY(rule != nullptr);
        QCOMPARE(canonical(*rule, one) == canonical(*rule, other), same);
        QCOMPARE(contentHash(Entity::Product, canonicalFields(Entity::Product, {{field, one}}))
                == contentHash(Entity::Product, canonicalFields(Entity::Product, {{field, other}})),
            same);
        QCOMPARE(canonical(*rule, canonical(*rule, one)), canonical(*rule, one));
    }
};

PURSER_TEST(MergeTest)
#include "mergetest.moc"
