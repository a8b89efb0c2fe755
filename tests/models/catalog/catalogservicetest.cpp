#include "models/catalog/catalogservice.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productrules.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

namespace {

ProductDraft draft(const QString &title, const QString &sku)
{
    ProductDraft d;
    d.title = title;
    d.sku = sku;
    d.status = ProductStatus::Active;
    d.currency = *Currency::fromCode(u"ILS");
    d.description = QStringLiteral("<p>old</p>");
    VariantDraft v;
    v.price = Decimal::fromInteger(100);
    v.cost = Decimal::fromInteger(40);
    v.stock = 5;
    d.variants = {v};
    return d;
}

/// One person at one computer: a pool of connections, a change set and a service.
struct Desk {
    db::Database database;
    ChangeSet changes;
    CatalogService service;
    std::vector<CommitReport> reports;

    Desk(const TestDatabase &db, const TestDatabase::Person &person, const QString &journal = {})
        : database(db.settings(person)), changes(person.email, journal), service(&database, &changes)
    {
        QObject::connect(&service, &CatalogService::commitFinished, &service,
            [this](const CommitReport &report) { reports.push_back(report); });
    }

    /// The report of a commit, or an empty one when none came.
    CommitReport commit(const ChangeSet::Include &include = {})
    {
        const size_t before = reports.size();
        service.commit(include);
        return QTest::qWaitFor([&] { return reports.size() > before; }, patience) ? reports.back() : CommitReport{};
    }

    template <class T>
    Result<T> wait(QCoro::Task<Result<T>> &&task)
    {
        std::optional<Result<T>> answer;
        QCoro::connect(std::move(task), &service, [&answer](const Result<T> &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience))
            return fail(Error::Kind::Timeout, QStringLiteral("no answer"));
        return *answer;
    }
};

} // namespace

class CatalogServiceTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    ProductRow make(const QString &title)
    {
        ProductId id;
        const auto done = c_->transaction([&]() -> Result<> {
            auto created = ProductRepository::create(*c_, draft(title, title), {});
            if (!created)
                return fail(created.error());
            id = *created;
            return {};
        });
        if (!done)
            qWarning().noquote() << done.error().message << done.error().detail;
        return row(id);
    }
    ProductRow row(ProductId id) { return ProductRepository::rows(*c_, {id}, std::nullopt)->front(); }
    void sql(const QString &statement) { must(*c_, statement); }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
    }

    void aCommitSavesAndClearsTheEdits()
    {
        const ProductRow lamp = make(QStringLiteral("Lamp"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.changes.stage({lamp, ProductField::Price, QStringLiteral("120.5")}));
        QVERIFY(desk.changes.stage({lamp, ProductField::Title, QStringLiteral("מנורה")}));
        const CommitReport report = desk.commit();
        QVERIFY2(report.saved, report.error ? qPrintable(report.error->message) : "");
        QCOMPARE(report.edits, 2);
        QCOMPARE(report.products, 1);
        QVERIFY(desk.changes.isEmpty());
        const ProductRow now = row(lamp.id);
        QCOMPARE(now.price->toString(), QStringLiteral("120.5"));
        QCOMPARE(now.title, QStringLiteral("מנורה"));
        // History has what the person did.
        QVERIFY(report.batch);
        QCOMPARE(
            must(*c_, u"select items from catalog.change_batches where id = $1"_qs, {*report.batch}).first().integer(0),
            2);
    }

    void aWayThroughSeveralStatusesIsOneEntryOfHistory()
    {
        const ProductRow jar = make(QStringLiteral("Amphora"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.wait(desk.service.changeStatus(jar, ProductStatus::Archived)));
        const auto items =
            must(*c_, u"select before, after from catalog.change_batch_items where product_id = $1"_qs, {jar.id});
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().text(0), u"active"_qs);
        QCOMPARE(items.first().text(1), u"archived"_qs);
    }

    void ofTwoSessionsTheLaterOneGetsAConflictAndOverwritesNothing()
    {
        const ProductRow vase = make(QStringLiteral("Vase"));
        Desk dana(database_, tenant_.admin);
        Desk ilan(database_, database_.createPerson(tenant_, QStringLiteral("ops"), QStringLiteral("manager")));
        QVERIFY(dana.changes.stage({vase, ProductField::Price, QStringLiteral("111")}));
        QVERIFY(ilan.changes.stage({vase, ProductField::Price, QStringLiteral("222")}));
        QVERIFY(ilan.commit().saved);
        const CommitReport report = dana.commit();
        QVERIFY(!report.saved);
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 1);
        QCOMPARE(row(vase.id).price->toString(), QStringLiteral("222"));
        QVERIFY(dana.changes.isInConflict(vase.id, ProductField::Price));
        QCOMPARE(dana.changes.product(vase.id)->current(ProductField::Price).toString(), QStringLiteral("222"));
        // Settled, it is saved.
        dana.changes.keepMine({{vase.id, ProductField::Price}});
        QVERIFY(dana.commit().saved);
        QCOMPARE(row(vase.id).price->toString(), QStringLiteral("111"));
    }

    void anotherFieldChangedMeanwhileIsSentAgainByItself()
    {
        const ProductRow bowl = make(QStringLiteral("Bowl"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.changes.stage({bowl, ProductField::Price, QStringLiteral("111")}));
        QVERIFY(desk.changes.stage(
            {bowl, ProductField::Description, QStringLiteral("<p>new</p>"), QStringLiteral("<p>old</p>")}));
        sql(QStringLiteral("update catalog.products set vendor = 'Other' where title = 'Bowl'"));
        QVERIFY(desk.commit().saved);
        QCOMPARE(row(bowl.id).price->toString(), QStringLiteral("111"));
        QCOMPARE(row(bowl.id).vendor, QStringLiteral("Other"));
    }

    void aDescriptionChangedMeanwhileIsAConflict()
    {
        const ProductRow jar = make(QStringLiteral("Jar"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.changes.stage(
            {jar, ProductField::Description, QStringLiteral("<p>mine</p>"), QStringLiteral("<p>old</p>")}));
        sql(QStringLiteral("update catalog.products set description = '<p>theirs</p>' where title = 'Jar'"));
        QVERIFY(!desk.commit().saved);
        QVERIFY(desk.changes.isInConflict(jar.id, ProductField::Description));
        QCOMPARE(desk.changes.product(jar.id)->current(ProductField::Description).toString(),
            QStringLiteral("<p>theirs</p>"));
    }

    void allOrNothingIsSaved()
    {
        const ProductRow one = make(QStringLiteral("One"));
        const ProductRow two = make(QStringLiteral("Two"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.changes.stage({one, ProductField::Price, QStringLiteral("1")}));
        QVERIFY(desk.changes.stage({two, ProductField::Price, QStringLiteral("2")}));
        sql(QStringLiteral("update catalog.product_variants set price = 77 where sku = 'Two'"));
        QVERIFY(!desk.commit().saved);
        QCOMPARE(row(one.id).price->toString(), QStringLiteral("100"));
        QCOMPARE(desk.changes.editCount(), 2);
        // The one without a conflict can go alone.
        const CommitReport report = desk.commit();
        QVERIFY(report.saved);
        QCOMPARE(report.edits, 1);
        QCOMPARE(row(one.id).price->toString(), QStringLiteral("1"));
        QCOMPARE(desk.changes.conflictCount(), 1);
    }

    void aDeletedProductIsToldApartFromAConflict()
    {
        const ProductRow gone = make(QStringLiteral("Gone"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.changes.stage({gone, ProductField::Price, QStringLiteral("1")}));
        db::Connection super = database_.connectSuperuser();
        must(super, QStringLiteral("delete from catalog.products where title = 'Gone'"));
        const CommitReport report = desk.commit();
        QVERIFY(!report.saved);
        QCOMPARE(report.gone, 1);
        QCOMPARE(report.conflicts, 0);
        QVERIFY(desk.changes.product(gone.id)->gone);
    }

    void withoutThePermissionNothingIsWrittenAndEverythingStaysStaged()
    {
        const ProductRow pot = make(QStringLiteral("Pot"));
        Desk desk(database_, database_.createPerson(tenant_, QStringLiteral("readonly"), QStringLiteral("viewer")));
        QVERIFY(desk.changes.stage({pot, ProductField::Price, QStringLiteral("1")}));
        const CommitReport report = desk.commit();
        QVERIFY(report.error);
        QVERIFY(report.error->is(Error::Kind::Forbidden));
        QCOMPARE(desk.changes.editCount(), 1);
        QCOMPARE(row(pot.id).price->toString(), QStringLiteral("100"));
    }

    void aTakenSkuIsRefusedWithItsReason()
    {
        make(QStringLiteral("Taken"));
        const ProductRow mug = make(QStringLiteral("Mug"));
        Desk desk(database_, tenant_.admin);
        QVERIFY(desk.changes.stage({mug, ProductField::Sku, QStringLiteral("Taken")}));
        const CommitReport report = desk.commit();
        QVERIFY(!report.saved);
        QCOMPARE(report.refused, 1);
        QVERIFY(!desk.changes.obstacle(mug.id, ProductField::Sku).isEmpty());
        QCOMPARE(desk.changes.editCount(), 1);
    }

    void aDatabaseLostInTheMiddleOfACommitKeepsTheEdits()
    {
        const ProductRow tray = make(QStringLiteral("Tray"));
        QTemporaryDir journal;
        db::Connection super = database_.connectSuperuser();
        const QString name = database_.name();
        {
            Desk desk(database_, tenant_.admin, journal.path());
            QVERIFY(desk.changes.stage({tray, ProductField::Price, QStringLiteral("321")}));
            // Somebody holds the row, so the commit waits inside its transaction; then all sessions are cut off.
            QVERIFY(c_->begin());
            sql(QStringLiteral("select from catalog.products where title = 'Tray' for update"));
            desk.service.commit();
            QVERIFY(QTest::qWaitFor(
                [&] {
                    if (!desk.reports.empty()) { // it gave way before anybody looked
                        desk.reports.clear();
                        desk.service.commit();
                    }
                    return !must(super,
                        QStringLiteral("select from pg_stat_activity where datname = $1 and "
                                       "wait_event_type = 'Lock'"),
                        {name})
                                .isEmpty();
                },
                patience));
            db::Connection elsewhere = database_.connectSuperuser();
            must(super, QStringLiteral("alter database %1 connection limit 0").arg(name));
            must(super,
                QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and "
                               "pid <> pg_backend_pid() and usename <> 'postgres'"),
                {name});
            QVERIFY(QTest::qWaitFor([&] { return !desk.reports.empty(); }, patience));
            QVERIFY(!desk.reports.back().saved);
            QVERIFY(desk.reports.back().error);
            QCOMPARE(desk.changes.editCount(), 1);
        }
        must(super, QStringLiteral("alter database %1 connection limit -1").arg(name));
        c_.emplace(database_.connect(tenant_.admin));
        QCOMPARE(row(tray.id).price->toString(), QStringLiteral("100"));

        Desk desk(database_, tenant_.admin, journal.path());
        QCOMPARE(desk.changes.editCount(), 1);
        QVERIFY(desk.commit().saved);
        QCOMPARE(row(tray.id).price->toString(), QStringLiteral("321"));
    }

    void whatOthersAnnounceIsCompared()
    {
        const ProductRow rug = make(QStringLiteral("Rug"));
        Desk desk(database_, tenant_.admin);
        db::Notifications notifications(
            database_.settings(tenant_.admin), {QStringLiteral("purser_") + tenant_.id.value.toString(QUuid::Id128)});
        connect(&notifications, &db::Notifications::received, &desk.service,
            [&](const QString &, const QString &payload) { desk.service.notified(payload); });
        QVERIFY(desk.changes.stage({rug, ProductField::Price, QStringLiteral("5")}));
        // Repeated, because listening starts in its own time.
        int price = 200;
        QVERIFY(QTest::qWaitFor(
            [&] {
                must(
                    *c_, QStringLiteral("update catalog.product_variants set price = $1 where sku = 'Rug'"), {++price});
                QTest::qWait(50);
                return desk.changes.conflictCount() == 1;
            },
            patience));
    }

    void anActiveProductIsArchivedInOneTransaction()
    {
        const ProductRow chair = make(QStringLiteral("Chair"));
        Desk desk(database_, tenant_.admin);
        const auto archived = desk.wait(desk.service.changeStatus(chair, ProductStatus::Archived));
        QVERIFY2(archived, archived ? "" : qPrintable(archived.error().message));
        QVERIFY(archived->status == ProductStatus::Archived);
        // Back again takes two steps, and a version that is old by now is a conflict.
        const auto stale = desk.wait(desk.service.changeStatus(chair, ProductStatus::Paused));
        QVERIFY(!stale);
        QVERIFY(stale.error().is(Error::Kind::Conflict));
        const auto back = desk.wait(desk.service.changeStatus(*archived, ProductStatus::Active));
        QVERIFY(back);
        QVERIFY(row(chair.id).status == ProductStatus::Active);
        const auto never = desk.wait(desk.service.changeStatus(*back, ProductStatus::Draft));
        QVERIFY(never.error().is(Error::Kind::Invalid));
    }

    void aProductIsCreatedDuplicatedAndRead()
    {
        Desk desk(database_, tenant_.admin);
        QSignalSpy written(&desk.service, &CatalogService::productWritten);
        const auto created = desk.wait(desk.service.create(draft(QStringLiteral("Stool"), QStringLiteral("ST-1"))));
        QVERIFY2(created, created ? "" : qPrintable(created.error().message));
        const auto copy = desk.wait(desk.service.duplicate(*created));
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
        QCOMPARE(written.count(), 2);
        const auto detail = desk.wait(desk.service.detail(this, *copy));
        QVERIFY(detail);
        QCOMPARE(detail->row.sku, QStringLiteral("ST-1-COPY"));
        QVERIFY(detail->row.status == ProductStatus::Draft);
        QCOMPARE(detail->description, QStringLiteral("<p>old</p>"));
    }
};

PURSER_TEST(CatalogServiceTest) // async
#include "catalogservicetest.moc"
