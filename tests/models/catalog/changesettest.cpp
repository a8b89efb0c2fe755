#include "models/catalog/changeset.h"
#include "models/catalog/productrules.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#include <random>

using namespace purser;
using namespace purser::catalog;

namespace {

Decimal amount(const char *text)
{
    return *Decimal::parse(QString::fromLatin1(text));
}

ProductRow lamp(qint64 version = 1)
{
    ProductRow row;
    row.id = ProductId(QUuid(QStringLiteral("{00000000-0000-0000-0000-000000000018}")));
    row.rowVersion = version;
    row.title = QStringLiteral("Reading lamp, brass arm");
    row.sku = QStringLiteral("KV-LGT-0018");
    row.status = ProductStatus::Active;
    row.currency = *Currency::fromCode(u"ILS");
    row.cost = amount("214");
    setFieldValue(row, ProductField::Price, QStringLiteral("459"));
    row.stock = 6;
    row.variantCount = 1;
    row.vendor = QStringLiteral("Nordkamm Lys");
    return row;
}

ProductRow numbered(int n)
{
    ProductRow row = lamp();
    row.id = ProductId(QUuid(static_cast<uint>(n + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    row.title = QStringLiteral("Product %1").arg(n);
    return row;
}

StageRequest price(const ProductRow &row, const char *value)
{
    return {row, ProductField::Price, QString::fromLatin1(value)};
}

CommitOutcome savedAs(const ProductRow &row)
{
    return {true, {{row.id, EditOutcome::Kind::Saved, {}, row}}};
}

} // namespace

class ChangeSetTest : public QObject {
    Q_OBJECT

private slots:
    void aStagedValueShowsOverTheRow()
    {
        ChangeSet set(QStringLiteral("Dana Ferrolo"));
        QVERIFY(set.stage(price(lamp(), "479.00")));
        QCOMPARE(set.editCount(), 1);
        QCOMPARE(set.productCount(), 1);
        const ProductRow shown = set.overlaid(lamp());
        QCOMPARE(*shown.price, amount("479"));
        QCOMPARE(*shown.marginBasisPoints, 5532);
        const StagedEdit *edit = set.edit(lamp().id, ProductField::Price);
        QVERIFY(edit);
        QCOMPARE(edit->base.toString(), QStringLiteral("459"));
        QCOMPARE(edit->by, QStringLiteral("Dana Ferrolo"));
    }

    void settingAValueBackRemovesTheEdit()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        QVERIFY(set.stage(price(lamp(), "459.00")));
        QVERIFY(set.isEmpty());
        QCOMPARE(set.productCount(), 0);
        QVERIFY(!set.product(lamp().id));
        set.undo();
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->value.toString(), QStringLiteral("479"));
    }

    void theSameValueIsNoStep()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "459")));
        QVERIFY(!set.canUndo());
        QVERIFY(set.stage(price(lamp(), "479")));
        QVERIFY(set.stage(price(lamp(), "479.0")));
        set.undo();
        QVERIFY(set.isEmpty());
    }

    void brokenRulesAreRefusedWithASentence_data()
    {
        QTest::addColumn<ProductField>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("blank title") << ProductField::Title << QVariant(QStringLiteral("  ")) << "needs a title";
        QTest::newRow("long title") << ProductField::Title << QVariant(QString(1001, u'x')) << "at most 1000";
        QTest::newRow("long SKU") << ProductField::Sku << QVariant(QString(201, u'x')) << "at most 200";
        QTest::newRow("negative price") << ProductField::Price << QVariant(QStringLiteral("-1")) << "less than zero";
        QTest::newRow("too many places") << ProductField::Cost << QVariant(QStringLiteral("1.005"))
                                         << "ILS have at most 2";
        QTest::newRow("too large") << ProductField::Price << QVariant(QStringLiteral("100000000000")) << "less than";
        QTest::newRow("no number") << ProductField::Price << QVariant(QStringLiteral("a lot")) << "is not a number";
        QTest::newRow("half a piece") << ProductField::Stock << QVariant(QStringLiteral("1.5")) << "whole number";
        QTest::newRow("no way back to draft")
            << ProductField::Status << QVariant(QStringLiteral("draft")) << "cannot become Draft";
        QTest::newRow("no status") << ProductField::Status << QVariant(QStringLiteral("sold")) << "not a status";
    }
    void brokenRulesAreRefusedWithASentence()
    {
        QFETCH(ProductField, field);
        QFETCH(QVariant, value);
        QFETCH(QString, says);
        ChangeSet set(QStringLiteral("Dana"));
        const auto staged = set.stage({lamp(), field, value});
        QVERIFY(!staged);
        QVERIFY2(staged.error().message.contains(says), qPrintable(staged.error().message));
        QVERIFY(set.isEmpty());
        QVERIFY(!set.canUndo());
    }

    void stockOfSeveralVariantsIsNotEditedHere()
    {
        ProductRow row = lamp();
        row.variantCount = 3;
        const auto checked = checkedValue(row, ProductField::Stock, 7);
        QVERIFY(!checked);
        QVERIFY(checked.error().message.contains(QStringLiteral("3 variants")));
    }

    void aWayOfSeveralStepsIsExplained()
    {
        ProductRow row = lamp();
        QVERIFY(checkedValue(row, ProductField::Status, QStringLiteral("archived")));
        row.status = ProductStatus::Archived;
        const auto checked = checkedValue(row, ProductField::Status, QStringLiteral("active"));
        QVERIFY(!checked);
        QVERIFY(checked.error().message.contains(QStringLiteral("Paused → Active")));
    }

    void yenHaveNoDecimals()
    {
        ProductRow row = lamp();
        row.currency = *Currency::fromCode(u"JPY");
        QVERIFY(!checkedValue(row, ProductField::Price, QStringLiteral("10.5")));
        QCOMPARE(checkedValue(row, ProductField::Price, QStringLiteral("10.0"))->toString(), QStringLiteral("10"));
    }

    void anEmptyAmountClearsIt()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage({lamp(), ProductField::Cost, QStringLiteral(" ")}));
        QVERIFY(set.edit(lamp().id, ProductField::Cost)->value.isNull());
        QVERIFY(!set.overlaid(lamp()).cost);
        QVERIFY(!set.overlaid(lamp()).marginBasisPoints);
    }

    void aBulkIsOneStepAndReportsWhatItLeftOut()
    {
        ChangeSet set(QStringLiteral("Dana"));
        const StageOutcome outcome = set.stageAll(QStringLiteral("Raise prices"),
            {price(numbered(1), "500"), price(numbered(2), "-5"), price(numbered(3), "459"), price(numbered(4), "7")});
        QCOMPARE(outcome.staged, 2);
        QCOMPARE(outcome.unchanged, 1);
        QCOMPARE(outcome.refused.size(), 1u);
        QCOMPARE(outcome.refused.front().product, numbered(2).id);
        QCOMPARE(set.undoText(), QStringLiteral("Raise prices"));
        set.undo();
        QVERIFY(set.isEmpty());
        QVERIFY(!set.canUndo());
        set.redo();
        QCOMPARE(set.editCount(), 2);
    }

    void inABulkTheLastValueOfAFieldCounts()
    {
        ChangeSet set(QStringLiteral("Dana"));
        set.stageAll(QStringLiteral("Paste"), {price(lamp(), "500"), price(lamp(), "600")});
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->value.toString(), QStringLiteral("600"));
        const StageOutcome back = set.stageAll(QStringLiteral("Paste"), {price(lamp(), "700"), price(lamp(), "600")});
        QCOMPARE(back.staged, 0);
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->value.toString(), QStringLiteral("600"));
    }

    void discardingCanBeUndone()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(numbered(1), "1")));
        QVERIFY(set.stage(price(numbered(2), "2")));
        set.discardAll();
        QVERIFY(set.isEmpty());
        set.undo();
        QCOMPARE(set.editCount(), 2);
        QCOMPARE(set.edit(numbered(2).id, ProductField::Price)->value.toString(), QStringLiteral("2"));
    }

    void anotherFieldChangedElsewhereIsNoConflict()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        ProductRow theirs = lamp(2);
        theirs.title = QStringLiteral("Desk lamp");
        set.observe(theirs);
        QCOMPARE(set.conflictCount(), 0);
        const auto edits = set.toProductEdits();
        QCOMPARE(edits.size(), 1u);
        QCOMPARE(edits.front().rowVersion, 2);
        QCOMPARE(set.product(lamp().id)->row.title, QStringLiteral("Desk lamp"));
    }

    void theSameFieldChangedElsewhereIsAConflict()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QSignalSpy conflicts(&set, &ChangeSet::conflictsChanged);
        QVERIFY(set.stage(price(lamp(), "479")));
        ProductRow theirs = lamp(2);
        theirs.price = amount("432");
        set.observe(theirs);
        QCOMPARE(conflicts.count(), 1);
        QCOMPARE(set.conflictCount(), 1);
        QVERIFY(set.isInConflict(lamp().id, ProductField::Price));
        QVERIFY(set.toProductEdits().empty());
        QVERIFY(!set.obstacle(lamp().id, ProductField::Price).isEmpty());
        QCOMPARE(set.product(lamp().id)->current(ProductField::Price).toString(), QStringLiteral("432"));
        // Typing another value does not settle it.
        QVERIFY(set.stage(price(theirs, "480")));
        QVERIFY(set.isInConflict(lamp().id, ProductField::Price));
    }

    void theOtherFieldsOfAConflictingProductCanBeCommitted()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        QVERIFY(set.stage({lamp(), ProductField::Vendor, QStringLiteral("Lys")}));
        ProductRow theirs = lamp(2);
        theirs.price = amount("432");
        set.observe(theirs);
        const auto edits = set.toProductEdits();
        QCOMPARE(edits.size(), 1u);
        QCOMPARE(edits.front().fields.size(), 1u);
        QVERIFY(edits.front().fields.front().field == ProductField::Vendor);
    }

    void keepingMineNamesTheNewVersionAndCanBeUndone()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        ProductRow theirs = lamp(2);
        theirs.price = amount("432");
        set.observe(theirs);
        set.keepMine({{lamp().id, ProductField::Price}});
        QCOMPARE(set.conflictCount(), 0);
        QCOMPARE(set.toProductEdits().front().rowVersion, 2);
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->base.toString(), QStringLiteral("432"));
        set.undo();
        QCOMPARE(set.conflictCount(), 1);
    }

    void takingTheirsDropsMineAndCanBeUndone()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        ProductRow theirs = lamp(2);
        theirs.price = amount("432");
        set.observe(theirs);
        set.takeTheirs({{lamp().id, ProductField::Price}});
        QVERIFY(set.isEmpty());
        set.undo();
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->value.toString(), QStringLiteral("479"));
        QCOMPARE(set.conflictCount(), 1);
    }

    void bothWantingTheSameSettlesItself()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        ProductRow theirs = lamp(2);
        theirs.price = amount("479");
        set.observe(theirs);
        QVERIFY(set.isEmpty());
        QCOMPARE(set.conflictCount(), 0);
    }

    void anOlderRowArrivingLateIsIgnored()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(5), "479")));
        ProductRow late = lamp(4);
        late.price = amount("1");
        set.observe(late);
        QCOMPARE(set.conflictCount(), 0);
        QCOMPARE(set.toProductEdits().front().rowVersion, 5);
    }

    void stagingOnARowThatIsOlderThanTheDatabaseIsAConflictAtOnce()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage({lamp(5), ProductField::Vendor, QStringLiteral("Lys")}));
        ProductRow newer = lamp(6);
        newer.price = amount("432");
        set.observe(newer);
        QVERIFY(set.stage(price(lamp(5), "479")));
        QVERIFY(set.isInConflict(lamp().id, ProductField::Price));
    }

    void aDeletedProductKeepsItsEditsButCommitsNothing()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        set.observeGone(lamp().id);
        QCOMPARE(set.editCount(), 1);
        QCOMPARE(set.conflictCount(), 1);
        QVERIFY(set.toProductEdits().empty());
        set.discardAll();
        QCOMPARE(set.conflictCount(), 0);
    }

    void aChangedProductWithAStagedDescriptionAsksForTheDescription()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QSignalSpy needed(&set, &ChangeSet::descriptionNeeded);
        QVERIFY(set.stage(
            {lamp(3), ProductField::Description, QStringLiteral("<p>new</p>"), QStringLiteral("<p>old</p>")}));
        set.observe(lamp(4));
        QCOMPARE(needed.count(), 1);
        QCOMPARE(set.toProductEdits().front().rowVersion, 3); // so that the database compares as well
        set.observe(lamp(4), QStringLiteral("<p>old</p>"));
        QCOMPARE(set.toProductEdits().front().rowVersion, 4);
        set.observe(lamp(5), QStringLiteral("<p>theirs</p>"));
        QVERIFY(set.isInConflict(lamp().id, ProductField::Description));
    }

    void committedEditsAreNoLongerStagedAndTheirStepsAreOver()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        const auto edits = set.toProductEdits();
        ProductRow saved = lamp(2);
        setFieldValue(saved, ProductField::Price, QStringLiteral("479"));
        set.committed(edits, savedAs(saved));
        QVERIFY(set.isEmpty());
        QVERIFY(!set.canUndo());
        QVERIFY(!set.canRedo());
    }

    void theNameOfABulkActionIsWhatThePersonMeant()
    {
        ChangeSet set(QStringLiteral("Dana"));
        set.stageAll(QStringLiteral("Raise prices"), {price(lamp(), "479")});
        QCOMPARE(set.intent(), QStringLiteral("Raise prices"));
        QVERIFY(set.stage({lamp(), ProductField::Title, QStringLiteral("Lamp 2")}));
        QCOMPARE(set.intent(), QString());
    }

    void whatIsTypedWhileCommittingStaysStagedOverTheSavedValue()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(lamp(), "479")));
        const auto edits = set.toProductEdits();
        QVERIFY(set.stage(price(lamp(), "489")));
        ProductRow saved = lamp(2);
        saved.price = amount("479");
        set.committed(edits, savedAs(saved));
        QCOMPARE(set.editCount(), 1);
        QCOMPARE(set.conflictCount(), 0);
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->base.toString(), QStringLiteral("479"));
        QCOMPARE(set.edit(lamp().id, ProductField::Price)->value.toString(), QStringLiteral("489"));
    }

    void aRefusalIsKeptUntilTheEditOrTheProductChanges()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage({lamp(), ProductField::Sku, QStringLiteral("TAKEN")}));
        set.rejected({false, {{lamp().id, EditOutcome::Kind::Refused, QStringLiteral("The SKU is taken."), {}}}});
        QCOMPARE(set.obstacle(lamp().id, ProductField::Sku), QStringLiteral("The SKU is taken."));
        QVERIFY(set.toProductEdits().empty());
        QVERIFY(set.stage({lamp(), ProductField::Sku, QStringLiteral("FREE")}));
        QCOMPARE(set.toProductEdits().size(), 1u);
    }

    void onlyTheWantedEditsAreCommitted()
    {
        ChangeSet set(QStringLiteral("Dana"));
        QVERIFY(set.stage(price(numbered(1), "1")));
        QVERIFY(set.stage(price(numbered(2), "2")));
        const auto edits = set.toProductEdits([](ProductId id, ProductField) { return id == numbered(2).id; });
        QCOMPARE(edits.size(), 1u);
        QCOMPARE(edits.front().product, numbered(2).id);
    }

    /// Thousands of random steps, undone and redone at random, against a list of whole states.
    void undoAndRedoAgreeWithAListOfStates()
    {
        using State = std::map<std::pair<int, ProductField>, QString>;
        std::mt19937 random(20261121);
        auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        ChangeSet set(QStringLiteral("Dana"));
        std::vector<State> states{State()};
        size_t at = 0;
        auto advance = [&](State next) {
            if (next == states[at])
                return;
            states.resize(at + 1);
            states.push_back(std::move(next));
            ++at;
        };
        auto put = [](State &state, int product, ProductField field, const QString &value) {
            if (value == fieldValue(numbered(product), field).toString())
                state.erase({product, field});
            else
                state[{product, field}] = value;
        };
        constexpr std::array fields{ProductField::Title, ProductField::Price, ProductField::Stock};
        auto valueFor = [&](ProductField field) {
            return field == ProductField::Title ? QStringLiteral("Product %1").arg(below(4))
                : field == ProductField::Price  ? QString::number(457 + below(4))
                                                : QString::number(4 + below(4));
        };
        for (int step = 0; step < 4000 && states.size() < 480; ++step) {
            State next = states[at];
            const int action = below(10);
            if (action < 4) {
                const int product = below(6);
                const ProductField field = fields[static_cast<size_t>(below(3))];
                const QString value = valueFor(field);
                QVERIFY(set.stage({numbered(product), field, value}));
                put(next, product, field, value);
                advance(next);
            } else if (action == 4) {
                std::vector<StageRequest> requests;
                for (int i = 0; i < 5; ++i) {
                    const int product = below(6);
                    const ProductField field = fields[static_cast<size_t>(below(3))];
                    const QString value = valueFor(field);
                    requests.push_back({numbered(product), field, value});
                    put(next, product, field, value);
                }
                set.stageAll(QStringLiteral("bulk"), requests);
                advance(next);
            } else if (action == 5 && below(4) == 0) {
                set.discardAll();
                advance({});
            } else if (action < 8) {
                set.undo();
                at -= at > 0 ? 1 : 0;
            } else {
                set.redo();
                at += at + 1 < states.size() ? 1 : 0;
            }
            State actual;
            for (int product = 0; product < 6; ++product)
                for (const ProductField field : fields)
                    if (const StagedEdit *edit = set.edit(numbered(product).id, field))
                        actual[{product, field}] = edit->value.toString();
            QVERIFY(actual == states[at]);
            QCOMPARE(set.editCount(), static_cast<int>(actual.size()));
            QCOMPARE(set.canUndo(), at > 0);
            QCOMPARE(set.canRedo(), at + 1 < states.size());
        }
    }
};

PURSER_TEST(ChangeSetTest)
#include "changesettest.moc"
