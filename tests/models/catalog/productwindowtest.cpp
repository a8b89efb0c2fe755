#include "models/catalog/changeset.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/producttablemodel.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSet>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

/// The product grid's window on real PostgreSQL: paging, search, and what other sessions do meanwhile.
class ProductWindowTest : public QObject {
    Q_OBJECT

    static constexpr int products = 450;

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    TestDatabase::Person manager_;
    std::optional<db::Connection> other_; ///< somebody else's session

    /// A person's program: pool, notifications, staged edits, model.
    struct Desk {
        db::Database database;
        db::Notifications notifications;
        DatabaseProductReader reader;
        ChangeSet edits;
        ProductTableModel model;
        QAbstractItemModelTester tester;

        Desk(const db::ConnectionSettings &settings, const TenantId &tenant)
            : database(settings),
              notifications(settings, {QStringLiteral("purser_%1").arg(tenant.value.toString(QUuid::Id128))}),
              reader(&database, &notifications),
              edits(QStringLiteral("Dana")),
              model(&reader, &edits, {}),
              tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            model.setQuery({});
        }
        bool waitForRows(int count)
        {
            return QTest::qWaitFor(
                [this, count] { return model.rowCount() == count && model.countIsExact(); }, patience);
        }
        QString text(int row, ProductColumn column = ProductColumn::Title) const
        {
            return model.index(row, static_cast<int>(column)).data().toString();
        }
        /// Every title from first to last, looked at page by page as a person scrolls.
        QStringList scrollThrough()
        {
            QStringList titles;
            for (int row = 0; row < model.rowCount(); row += 20) {
                model.setViewport(row, row + 19);
                const int last = std::min(row + 19, model.rowCount() - 1);
                if (!QTest::qWaitFor([&] { return model.row(row) && model.row(last); }, patience))
                    return {};
                for (int i = row; i <= last; ++i)
                    titles << text(i);
            }
            return titles;
        }
    };
    std::unique_ptr<Desk> desk() const { return std::make_unique<Desk>(database_.settings(manager_), tenant_.id); }

    ProductId create(const QString &title, int price)
    {
        ProductDraft draft;
        draft.title = title;
        draft.sku = QStringLiteral("W-") + QString::number(qHash(title), 36);
        draft.status = ProductStatus::Active;
        draft.currency = *Currency::fromCode(u"ILS");
        VariantDraft variant;
        variant.price = Decimal::fromInteger(price);
        variant.cost = Decimal::fromInteger(price / 2);
        variant.stock = price % 60;
        draft.variants = {variant};
        ProductId id;
        const auto done = other_->transaction([&]() -> Result<> {
            auto created = ProductRepository::create(*other_, draft, tenant_.one);
            if (!created)
                return fail(created.error());
            id = *created;
            return {};
        });
        if (!done)
            QTest::qFail(qPrintable(done.error().message + done.error().detail), __FILE__, __LINE__);
        return id;
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        manager_ = database_.createPerson(tenant_, QStringLiteral("ops"), QStringLiteral("manager"));
        other_ = database_.connect(tenant_.admin);
        for (int i = 0; i < products; ++i)
            create(i % 3 == 0 ? QStringLiteral("מנורת קריאה %1").arg(i, 3, 10, QLatin1Char('0'))
                              : QStringLiteral("Lamp %1").arg(i, 3, 10, QLatin1Char('0')),
                10 + i % 90);
    }

    void everyRowIsSeenOnceInOrder_data()
    {
        QTest::addColumn<ProductColumn>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::newRow("title") << ProductColumn::Title << Qt::AscendingOrder;
        QTest::newRow("title backwards") << ProductColumn::Title << Qt::DescendingOrder;
        QTest::newRow("price, many the same") << ProductColumn::Price << Qt::AscendingOrder;
        QTest::newRow("stock backwards") << ProductColumn::Stock << Qt::DescendingOrder;
        QTest::newRow("margin") << ProductColumn::Margin << Qt::AscendingOrder;
        QTest::newRow("status, all the same") << ProductColumn::Status << Qt::AscendingOrder;
        QTest::newRow("vendor, all empty") << ProductColumn::Vendor << Qt::AscendingOrder;
        QTest::newRow("updated") << ProductColumn::Updated << Qt::DescendingOrder;
    }
    void everyRowIsSeenOnceInOrder()
    {
        QFETCH(ProductColumn, column);
        QFETCH(Qt::SortOrder, order);
        const auto d = desk();
        d->model.sort(static_cast<int>(column), order);
        QVERIFY(d->waitForRows(products));
        const QStringList titles = d->scrollThrough();
        QCOMPARE(titles.size(), products);
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), products);
    }

    void theEndIsReachedAtOnceAndBackwards()
    {
        const auto d = desk();
        QVERIFY(d->waitForRows(products));
        d->model.setViewport(products - 20, products - 1);
        QTRY_VERIFY(d->model.row(products - 1));
        d->model.setViewport(products - 260, products - 230);
        QTRY_VERIFY(d->model.row(products - 260));
        QVERIFY(d->text(products - 260) < d->text(products - 1));
    }

    void partOfAHebrewTitleIsFound()
    {
        const auto d = desk();
        ProductQuery query;
        query.search = QStringLiteral("003 ריאה");
        d->model.setQuery(query);
        QVERIFY(d->waitForRows(1));
        QCOMPARE(d->text(0), QStringLiteral("מנורת קריאה 003"));
    }

    void whatAnotherSessionChangesIsSeenWithoutReloading()
    {
        const auto d = desk();
        QVERIFY(d->waitForRows(products));
        const ProductRow row = *d->model.row(5);
        QVERIFY(QTest::qWaitFor([&] { return d->model.row(products - 1) || d->model.row(399); }, patience));
        const std::vector<ProductEdit> edits{{row.id, row.rowVersion, {{ProductField::Price, QStringLiteral("777")}}}};
        // LISTEN may still be on its way: whoever comes later says so through the version, so try until it is seen.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return other_
                           ->transaction([&]() -> Result<> {
                               auto now = ProductRepository::rows(*other_, {row.id}, {});
                               if (!now)
                                   return fail(now.error());
                               std::vector<ProductEdit> again = edits;
                               again.front().rowVersion = now->front().rowVersion;
                               again.front().fields.push_back(
                                   {ProductField::Vendor, QStringLiteral("Vendor %1").arg(now->front().rowVersion)});
                               auto outcome = ProductRepository::commit(*other_, again);
                               if (!outcome)
                                   return fail(outcome.error());
                               return {};
                           })
                           .has_value()
                    && QTest::qWaitFor([&] { return d->text(5, ProductColumn::Price) == u"₪777.00"; }, 500);
            },
            patience));
        QVERIFY(d->text(5, ProductColumn::Vendor).startsWith(QStringLiteral("Vendor")));
    }

    void whatAnotherSessionCreatesAppears()
    {
        const auto d = desk();
        QVERIFY(d->waitForRows(products));
        const ProductId seen = create(QStringLiteral("AAA first of all"), 20);
        // Should the hint have come before LISTEN, the next reading finds it.
        if (!QTest::qWaitFor([&] { return d->model.rowCount() == products + 1; }, 3'000))
            d->model.refresh();
        QTRY_COMPARE(d->model.rowCount(), products + 1);
        QTRY_COMPARE(d->text(0), QStringLiteral("AAA first of all"));
        QCOMPARE(d->model.rowId(0), seen.value);
        must(*other_, QStringLiteral("delete from catalog.products where id = $1"), {seen});
        d->model.refresh();
        QTRY_COMPARE(d->model.rowCount(), products);
    }

    void ticksAreAddedUpByTheDatabase()
    {
        const auto d = desk();
        QVERIFY(d->waitForRows(products));
        std::optional<ProductSums> sums;
        std::vector<ProductId> ids{d->model.row(10)->id, d->model.row(11)->id};
        const Decimal price = *d->model.row(10)->price + *d->model.row(11)->price;
        d->reader.sums(&d->model, ids, [&sums](Result<ProductSums> answer) { sums = *answer; });
        QTRY_VERIFY(sums.has_value());
        QCOMPARE(sums->rows, 2);
        QCOMPARE(sums->price.first().amount, price);
        std::optional<ProductSums> matching;
        d->reader.sumsMatching(
            &d->model, d->model.query(), {ids[0]}, [&matching](Result<ProductSums> answer) { matching = *answer; });
        QTRY_VERIFY(matching.has_value());
        QCOMPARE(matching->rows, products - 1);
    }

    void withoutTheDatabaseTheRowsStayAndItGoesOnWhenItIsBack()
    {
        const auto d = desk();
        QVERIFY(d->waitForRows(products));
        const QString title = d->text(0);
        // From another database, because nobody may connect to this one now.
        db::ConnectionSettings elsewhere = database_.superuser();
        elsewhere.database = QStringLiteral("postgres");
        auto keeper = db::Connection::open(elsewhere);
        QVERIFY(keeper);
        must(*keeper,
            QStringLiteral("alter database %1 allow_connections false").arg(db::quoteIdentifier(database_.name())));
        must(*keeper, QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1"),
            {manager_.login});
        d->model.refresh();
        QTRY_VERIFY(!d->reader.isOnline());
        QCOMPARE(d->text(0), title);
        QVERIFY(d->model.setData(
            d->model.index(0, static_cast<int>(ProductColumn::Price)), QStringLiteral("9"), Qt::EditRole));
        must(*keeper,
            QStringLiteral("alter database %1 allow_connections true").arg(db::quoteIdentifier(database_.name())));
        d->reader.retryNow();
        QTRY_VERIFY(d->reader.isOnline());
        QTRY_VERIFY(!d->model.error());
        d->model.setViewport(products - 10, products - 1);
        QTRY_VERIFY(d->model.row(products - 1));
        QCOMPARE(d->text(0, ProductColumn::Price), QStringLiteral("₪9.00"));
    }
};

PURSER_TEST(ProductWindowTest) // async
#include "productwindowtest.moc"
