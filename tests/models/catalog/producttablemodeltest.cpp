#include "models/catalog/producttablemodel.h"
#include "models/catalog/changeset.h"
#include "tests/support/memoryproducts.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;
using purser::test::MemoryProducts;

/// The window of the product grid over products in memory.
class ProductTableModelTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(int count, QString whyReadOnly = {})
            : products(count),
              edits(QStringLiteral("Dana Ferrolo")),
              model(&products, &edits, std::move(whyReadOnly)),
              tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            model.setQuery({});
        }
        QModelIndex at(int row, ProductColumn column) const { return model.index(row, static_cast<int>(column)); }
        QString text(int row, ProductColumn column = ProductColumn::Title) const
        {
            return at(row, column).data().toString();
        }
        MemoryProducts products;
        ChangeSet edits;
        ProductTableModel model;
        QAbstractItemModelTester tester;
    };

    /// The price of product 3 is on its way to a store, which is known later than the rows.
    struct Details : Fixture {
        Details() : Fixture(100)
        {
            products.detailsFollow = true;
            products.products[3].pendingFields = fieldBit(ProductField::Price);
            model.setQuery({});
            QTRY_VERIFY(!products.details.empty());
        }
    };

private slots:
    void theFirstPageComesAtOnceAndTheCountBehindIt()
    {
        Fixture f(5000);
        QCOMPARE(f.model.state(), grid::GridModel::State::Loading);
        QTRY_COMPARE(f.model.rowCount(), 5000);
        QCOMPARE(f.text(0), QStringLiteral("Product 000000"));
        QCOMPARE(f.text(199), QStringLiteral("Product 000199"));
        QVERIFY(f.model.countIsExact());
    }

    void whatIsNotHereIsAPlaceholderUntilItIsLookedAt()
    {
        Fixture f(5000);
        QTRY_COMPARE(f.model.rowCount(), 5000);
        QVERIFY(!f.at(2500, ProductColumn::Title).data(grid::LoadedRole).toBool());
        QVERIFY(!f.at(2500, ProductColumn::Title).data().isValid());
        f.model.setViewport(2500, 2530);
        QTRY_COMPARE(f.text(2500), QStringLiteral("Product 002500"));
        f.model.setViewport(4970, 4999);
        QTRY_COMPARE(f.text(4999), QStringLiteral("Product 004999"));
    }

    void farRowsAreFoundByNumberUntilThereAreAnchors()
    {
        MemoryProducts products(5000);
        products.anchorsAnswer = false;
        ChangeSet edits(QStringLiteral("Dana"));
        ProductTableModel model(&products, &edits, {});
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 5000);
        model.setViewport(3000, 3030);
        QTRY_COMPARE(model.index(3000, 1).data().toString(), QStringLiteral("Product 003000"));
        QVERIFY(products.pagesAt > 0);
    }

    void withAnchorsNothingIsFoundByNumber()
    {
        Fixture f(5000);
        QTRY_COMPARE(f.products.anchorsRead, 1);
        QTRY_COMPARE(f.model.rowCount(), 5000);
        QCoreApplication::processEvents();
        f.model.setViewport(3000, 3030);
        QTRY_COMPARE(f.text(3000), QStringLiteral("Product 003000"));
        QCOMPARE(f.products.pagesAt, 0);
    }

    void twoPagesAheadAreReadInTheDirectionOfScrolling()
    {
        Fixture f(5000);
        QTRY_COMPARE(f.model.rowCount(), 5000);
        f.model.setViewport(2010, 2040);
        QTRY_COMPARE(f.text(2400), QStringLiteral("Product 002400"));
        f.model.setViewport(1990, 2020);
        QTRY_COMPARE(f.text(1500), QStringLiteral("Product 001500"));
    }

    void theNumberOfPagesKeptIsBounded()
    {
        // Without the tester, which looks at every cell of the model each time a page comes.
        MemoryProducts products(12'000);
        ChangeSet edits(QStringLiteral("Dana"));
        ProductTableModel model(&products, &edits, {});
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 12'000);
        const auto isHere = [&model](int row) { return model.index(row, 1).data(grid::LoadedRole).toBool(); };
        for (int row = 0; row < 12'000; row += 200) {
            model.setViewport(row, row + 30);
            QTRY_VERIFY(isHere(row));
            QVERIFY(model.cachedPages() <= 40);
        }
        QVERIFY(!isHere(300));
    }

    void anAnswerToTheFormerQueryIsDropped()
    {
        Fixture f(5000);
        ProductQuery query;
        query.search = QStringLiteral("00012");
        f.model.setQuery(query);
        QTRY_COMPARE(f.model.rowCount(), 11);
        QCOMPARE(f.text(0), QStringLiteral("Product 000012"));
        QCoreApplication::processEvents();
        QCOMPARE(f.model.rowCount(), 11);
    }

    void theFormerRowsStayUntilTheNewOnesAreHere()
    {
        Fixture f(300);
        QTRY_COMPARE(f.model.rowCount(), 300);
        f.model.sort(static_cast<int>(ProductColumn::Title), Qt::DescendingOrder);
        QCOMPARE(f.text(0), QStringLiteral("Product 000000"));
        QTRY_COMPARE(f.text(0), QStringLiteral("Product 000299"));
    }

    void namedRowsAreReadAgainInPlaceAndShineOnce()
    {
        Fixture f(500);
        QTRY_COMPARE(f.model.rowCount(), 500);
        QTRY_COMPARE(f.text(499), QStringLiteral("Product 000499"));
        ProductRow &row = f.products.products[7];
        row.price = Decimal::fromInteger(111);
        ++row.rowVersion;
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        int shone = 0; // as soon as the row has changed: it fades by itself
        connect(
            &f.model, &QAbstractItemModel::dataChanged, this,
            [&] { shone = std::max(shone, f.at(7, ProductColumn::Price).data(grid::FlashRole).toInt()); },
            Qt::QueuedConnection);
        emit f.products.changed({row.id.value});
        QTRY_COMPARE(f.text(7, ProductColumn::Price), QStringLiteral("₪111.00"));
        QTRY_VERIFY(shone > 0);
        QCOMPARE(f.at(8, ProductColumn::Price).data(grid::FlashRole).toInt(), 0);
        QTRY_COMPARE(f.at(7, ProductColumn::Price).data(grid::FlashRole).toInt(), 0);
        for (const auto &change : changes)
            QCOMPARE(change.at(0).toModelIndex().row(), 7);
    }

    void whatThisPersonSavedDoesNotShine()
    {
        Fixture f(50);
        QTRY_COMPARE(f.model.rowCount(), 50);
        ProductRow row = f.products.products[3];
        row.title = QStringLiteral("Product 000003 b");
        ++row.rowVersion;
        f.model.put(row);
        QCOMPARE(f.text(3), QStringLiteral("Product 000003 b"));
        QCOMPARE(f.at(3, ProductColumn::Title).data(grid::FlashRole).toInt(), 0);
    }

    void aSavedRowIsReadAtOnceAndDoesNotShineWhenItIsAnnounced()
    {
        Fixture f(50);
        QTRY_COMPARE(f.model.rowCount(), 50);
        QVERIFY(f.model.setData(f.at(3, ProductColumn::Price), QStringLiteral("120"), Qt::EditRole));
        ProductRow &row = f.products.products[3];
        row.price = Decimal::fromInteger(120);
        ++row.rowVersion;
        const auto sent = f.edits.toProductEdits();
        EditOutcome outcome;
        outcome.product = row.id;
        outcome.now = row;
        f.edits.committed(sent, {true, {outcome}});
        QTRY_COMPARE(f.text(3, ProductColumn::Price), QStringLiteral("₪120.00"));
        emit f.products.changed({row.id.value});
        QCoreApplication::processEvents();
        QCOMPARE(f.at(3, ProductColumn::Price).data(grid::FlashRole).toInt(), 0);
    }

    void rowsAddedElsewhereMoveTheOthersAndWhoPointedAtThem()
    {
        Fixture f(500);
        QTRY_COMPARE(f.model.rowCount(), 500);
        const QPersistentModelIndex pointed = f.at(20, ProductColumn::Price);
        const QUuid id = f.model.rowId(20);
        ProductRow added = MemoryProducts::make(100'000);
        added.title = QStringLiteral("Product 000000 a");
        f.products.products.push_back(added);
        emit f.products.changed({added.id.value});
        QTRY_COMPARE(f.model.rowCount(), 501);
        QTRY_COMPARE(f.text(1), added.title);
        QCOMPARE(pointed.row(), 21);
        QCOMPARE(f.model.rowId(pointed.row()), id);
    }

    void rowsRemovedElsewhereGo()
    {
        Fixture f(500);
        QTRY_COMPARE(f.model.rowCount(), 500);
        const QUuid gone = f.products.products[5].id.value;
        const QPersistentModelIndex pointed = f.at(5, ProductColumn::Title);
        f.products.products.erase(f.products.products.begin() + 5);
        emit f.products.changed({gone});
        QTRY_COMPARE(f.model.rowCount(), 499);
        QTRY_COMPARE(f.text(5), QStringLiteral("Product 000006"));
        QVERIFY(!pointed.isValid());
    }

    void aPageIsShownBeforeItsDetails()
    {
        Details f;
        QVERIFY(!f.model.row(3)->pendingFields);
        f.products.answerDetails();
        QCOMPARE(f.model.row(3)->pendingFields, fieldBit(ProductField::Price));
        QCOMPARE(f.model.row(4)->pendingFields, quint16(0));
    }

    void detailsOfARowThatWasChangedMeanwhileAreTooOld()
    {
        Details f;
        ProductRow &row = f.products.products[3];
        row.price = Decimal::fromInteger(111);
        row.pendingFields = 0;
        ++row.rowVersion;
        emit f.products.changed({row.id.value});
        QTRY_COMPARE(f.text(3, ProductColumn::Price), QStringLiteral("₪111.00"));
        f.products.answerDetails();
        QCOMPARE(f.text(3, ProductColumn::Price), QStringLiteral("₪111.00"));
        QCOMPARE(f.model.row(3)->pendingFields, quint16(0));
    }

    void aPageThatIsReadAgainIsExchangedWithItsDetails()
    {
        Details f;
        f.products.answerDetails();
        f.products.products[5].title += QStringLiteral(" of another colour");
        ++f.products.products[5].rowVersion;
        emit f.products.changedUnknown();
        QTRY_VERIFY(!f.products.details.empty());
        QCOMPARE(f.model.row(3)->pendingFields, fieldBit(ProductField::Price)); // and not away for a moment
        f.products.answerDetails();
        QTRY_COMPARE(f.text(5), QStringLiteral("Product 000005 of another colour"));
        QCOMPARE(f.model.row(3)->pendingFields, fieldBit(ProductField::Price));
    }

    void afterUnknownChangesEverythingIsReadAgainInPlace()
    {
        Fixture f(300);
        QTRY_COMPARE(f.model.rowCount(), 300);
        for (ProductRow &row : f.products.products) {
            row.price = Decimal::fromInteger(7);
            ++row.rowVersion;
        }
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        emit f.products.changedUnknown();
        QTRY_COMPARE(f.text(0, ProductColumn::Price), QStringLiteral("₪7.00"));
        QCOMPARE(resets.count(), 0);
    }

    void aPageThatCouldNotBeReadSaysWhyAndIsAskedForAgain()
    {
        Fixture f(1000);
        QTRY_COMPARE(f.model.rowCount(), 1000);
        QCoreApplication::processEvents();
        f.products.failure = Error{Error::Kind::Timeout, QStringLiteral("The database did not answer."), {}, {}};
        f.model.setViewport(900, 930);
        QTRY_VERIFY(f.model.error().has_value());
        QCOMPARE(f.model.error()->message, QStringLiteral("The database did not answer."));
        QCOMPARE(f.text(0), QStringLiteral("Product 000000"));
        f.products.failure.reset();
        f.model.retry();
        QTRY_COMPARE(f.text(900), QStringLiteral("Product 000900"));
        QVERIFY(!f.model.error());
    }

    void whenNothingCanBeReadTheModelHasFailed()
    {
        MemoryProducts products(10);
        products.failure = Error{Error::Kind::Unavailable, QStringLiteral("Not reachable."), {}, {}};
        ChangeSet edits(QStringLiteral("Dana"));
        ProductTableModel model(&products, &edits, {});
        model.setQuery({});
        QTRY_COMPARE(model.state(), grid::GridModel::State::Failed);
        products.failure.reset();
        products.setOnline(true);
        QTRY_COMPARE(model.state(), grid::GridModel::State::Ready);
        QCOMPARE(model.rowCount(), 10);
    }

    void anEmptyListIsEmptyAndNotLoading()
    {
        Fixture f(0);
        QTRY_COMPARE(f.model.state(), grid::GridModel::State::Empty);
    }

    void editingStagesAndWritesNothing()
    {
        Fixture f(10);
        QTRY_COMPARE(f.model.rowCount(), 10);
        const auto value = f.model.parse(f.at(2, ProductColumn::Price), QStringLiteral("129,90"), QLocale::c());
        QVERIFY(value);
        QVERIFY(f.model.setData(f.at(2, ProductColumn::Price), *value, Qt::EditRole));
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪129.90"));
        QCOMPARE(f.text(2, ProductColumn::Margin), QStringLiteral("69.2%"));
        const grid::CellStates states(f.at(2, ProductColumn::Price).data(grid::StateRole).toInt());
        QVERIFY(states & grid::CellState::Staged);
        QCOMPARE(f.at(2, ProductColumn::Price).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("₪129.90, staged, was ₪100.00"));
        QCOMPARE(f.products.products[2].price, Decimal::fromInteger(100));
        f.edits.undo();
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪100.00"));
    }

    void aStagedFieldThatSomebodyElseChangedIsAConflict()
    {
        Fixture f(10);
        QTRY_COMPARE(f.model.rowCount(), 10);
        QVERIFY(f.model.setData(f.at(2, ProductColumn::Price), QStringLiteral("120"), Qt::EditRole));
        ProductRow &row = f.products.products[2];
        row.price = Decimal::fromInteger(90);
        ++row.rowVersion;
        emit f.products.changed({row.id.value});
        QTRY_VERIFY(
            grid::CellStates(f.at(2, ProductColumn::Price).data(grid::StateRole).toInt()) & grid::CellState::Conflict);
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪120.00"));
    }

    void severalValuesAreOneStepOfUndo()
    {
        Fixture f(10);
        QTRY_COMPARE(f.model.rowCount(), 10);
        const auto assigned = f.model.assign(
            {{f.at(0, ProductColumn::Price), QStringLiteral("1")}, {f.at(1, ProductColumn::Price), QStringLiteral("2")},
                {f.at(2, ProductColumn::Price), QStringLiteral("100")}, {f.at(3, ProductColumn::Title), QString()}},
            QStringLiteral("Paste"));
        QCOMPARE(assigned.changed, 2);
        QCOMPARE(assigned.unchanged, 1);
        QCOMPARE(assigned.refused.size(), size_t{1});
        QCOMPARE(assigned.refused.front().first.index, f.at(3, ProductColumn::Title));
        QCOMPARE(f.edits.editCount(), 2);
        f.edits.undo();
        QCOMPARE(f.edits.editCount(), 0);
    }

    void lockedCellsSayWhy()
    {
        Fixture f(10);
        QTRY_COMPARE(f.model.rowCount(), 10);
        f.products.products[0].variantCount = 3;
        ++f.products.products[0].rowVersion;
        emit f.products.changed({f.model.rowId(0)});
        QTRY_VERIFY(!(f.at(0, ProductColumn::Stock).flags() & Qt::ItemIsEditable));
        QVERIFY(f.at(0, ProductColumn::Stock).data(grid::LockReasonRole).toString().contains(u"3 variants"));
        QVERIFY(f.at(1, ProductColumn::Stock).flags() & Qt::ItemIsEditable);
        QVERIFY(!(f.at(1, ProductColumn::Margin).flags() & Qt::ItemIsEditable));
        Fixture reader(10, QStringLiteral("Your role is Analyst."));
        QTRY_COMPARE(reader.model.rowCount(), 10);
        QVERIFY(!(reader.at(1, ProductColumn::Title).flags() & Qt::ItemIsEditable));
        QCOMPARE(reader.at(1, ProductColumn::Title).data(grid::LockReasonRole).toString(),
            QStringLiteral("Your role is Analyst."));
    }

    void aCellSaysHowItStandsWithTheStore()
    {
        Fixture f(0);
        for (int i = 0; i < 3; ++i)
            f.products.products.push_back(MemoryProducts::make(i));
        auto &rows = f.products.products;
        rows[0].sync = SyncState::Pending;
        rows[0].pendingFields = fieldBit(ProductField::Price);
        rows[1].sync = SyncState::Failed;
        rows[1].failedFields = fieldBit(ProductField::Title);
        rows[2].sync = SyncState::Conflict;
        rows[2].conflictFields = fieldBit(ProductField::Sku);
        f.model.setQuery({});
        QTRY_COMPARE(f.model.rowCount(), 3);
        const auto has = [&](int row, ProductColumn column, grid::CellState state) {
            return grid::CellStates(f.at(row, column).data(grid::StateRole).toInt()).testFlag(state);
        };
        QVERIFY(has(0, ProductColumn::Price, grid::CellState::SyncPending));
        QVERIFY(!has(0, ProductColumn::Title, grid::CellState::SyncPending));
        QVERIFY(has(1, ProductColumn::Title, grid::CellState::SyncFailed));
        QVERIFY(has(2, ProductColumn::Sku, grid::CellState::StoreConflict));
        QVERIFY(!has(2, ProductColumn::Sku, grid::CellState::Conflict)); // nothing of this person's is stale
        QCOMPARE(
            f.at(0, ProductColumn::Price).data(Qt::ToolTipRole).toString(), QStringLiteral("On its way to the store"));
        QVERIFY(f.at(2, ProductColumn::Sku)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("decide under Conflicts")));
        ProductQuery query;
        query.sync = {SyncState::Failed, SyncState::Conflict};
        f.model.setQuery(query);
        QTRY_COMPARE(f.model.rowCount(), 2);
    }

    void whatIsLeftToTheStoreHasItsPadlockThere()
    {
        class Reader : public MemoryProducts {
        public:
            using MemoryProducts::MemoryProducts;
            void storeOwned(QObject *, StoreId, Answer<quint16> answer) override
            {
                answer(fieldBit(ProductField::Stock));
            }
        };
        Reader products;
        products.products.push_back(MemoryProducts::make(1));
        products.products.push_back(MemoryProducts::make(2));
        products.products[0].sync = SyncState::Synced;
        products.products[1].sync = SyncState::Local;
        ChangeSet edits(QStringLiteral("Dana"));
        ProductTableModel model(&products, &edits, {});
        ProductQuery query;
        query.store = StoreId(QUuid::createUuid());
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 2);
        const auto owned = [&](int row, ProductColumn column) {
            return grid::CellStates(model.index(row, static_cast<int>(column)).data(grid::StateRole).toInt())
                .testFlag(grid::CellState::StoreOwned);
        };
        QVERIFY(owned(0, ProductColumn::Stock));
        QVERIFY(!owned(0, ProductColumn::Price));
        QVERIFY(!owned(1, ProductColumn::Stock)); // not in the store
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(!owned(0, ProductColumn::Stock));
    }

    void onlyTheStepsThatExistAreOffered()
    {
        Fixture f(3);
        QTRY_COMPARE(f.model.rowCount(), 3);
        QCOMPARE(f.at(0, ProductColumn::Status).data(grid::ChoicesRole).toStringList(),
            (QStringList{QStringLiteral("active"), QStringLiteral("paused")}));
    }

    void tickedRowsAreByIdOrAllButSome()
    {
        Fixture f(1000);
        QTRY_COMPARE(f.model.rowCount(), 1000);
        f.model.marks().selectAll();
        QCOMPARE(f.model.marks().count(f.model.rowCount()), 1000);
        f.model.marks().toggle(f.model.rowId(3));
        QCOMPARE(f.model.marks().count(f.model.rowCount()), 999);
        QVERIFY(f.model.headerData(2, Qt::Vertical, Qt::CheckStateRole).isValid());
        QVERIFY(!f.model.headerData(3, Qt::Vertical, Qt::CheckStateRole).isValid());
        f.model.marks().clear();
        QVERIFY(f.model.marks().isEmpty());
    }
};

PURSER_TEST(ProductTableModelTest)
#include "producttablemodeltest.moc"
