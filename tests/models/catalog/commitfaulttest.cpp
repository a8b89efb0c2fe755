#include "models/catalog/catalogservice.h"
#include "models/catalog/productrepository.h"
#include "models/db/database.h"
#include "tests/support/faultproxy.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using Obstacle = ChangeSet::Obstacle;
using Verdict = FaultProxy::Verdict;

/// Staged edits whose commit meets a broken network, a lost right or a deleted product.
class CommitFaultTest : public QObject {
    Q_OBJECT

    /// A manager at a computer behind a network that can fail, and an administrator elsewhere.
    struct Scene {
        TestDatabase test;
        TestDatabase::Tenant tenant = test.createTenant();
        TestDatabase::Person manager = test.createPerson(tenant, u"ops"_qs, u"manager"_qs);
        db::Connection admin = test.connect(tenant.admin);
        db::Connection super = test.connectSuperuser();
        FaultProxy net{test.settings(manager).host, test.settings(manager).port};
        db::Database database{net.through(test.settings(manager)), 2};
        ChangeSet changes{u"Dana"_qs};
        CatalogService service{&database, &changes};
        std::optional<CommitReport> report;

        Scene()
        {
            QObject::connect(
                &service, &CatalogService::commitFinished, &service, [this](const CommitReport &r) { report = r; });
        }

        ProductRow make(const QString &title)
        {
            ProductDraft draft;
            draft.title = title;
            draft.currency = *Currency::fromCode(u"ILS");
            draft.status = ProductStatus::Active;
            VariantDraft variant;
            variant.price = Decimal::fromInteger(100);
            draft.variants = {variant};
            ProductId id;
            const auto done = admin.transaction([&]() -> Result<> {
                auto created = ProductRepository::create(admin, draft, tenant.one);
                if (!created)
                    return fail(created.error());
                id = *created;
                return {};
            });
            if (!done)
                qWarning().noquote() << done.error().message << done.error().detail;
            return ProductRepository::rows(admin, {id}, std::nullopt)->front();
        }
        QString priceOf(const ProductRow &row)
        {
            return must(admin, u"select price::numeric(10,0)::text from catalog.products where id = $1"_qs, {row.id})
                .first()
                .text(0);
        }
        bool commit()
        {
            report.reset();
            service.commit();
            return QTest::qWaitFor([this] { return report.has_value(); }, patience);
        }
    };

private slots:
    void aCommitThatArrivedIsKnownThoughItsAnswerWasLost()
    {
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        QVERIFY(s.changes.stage({lamp, ProductField::Price, u"120"_qs}));
        QSignalSpy uncertain(&s.service, &CatalogService::commitUncertain);
        s.net.onceFromClient("commit", Verdict::ForwardThenSplit);
        QVERIFY(s.commit());
        QCOMPARE(uncertain.size(), 1);
        QVERIFY2(s.report->saved, s.report->error ? qPrintable(s.report->error->message) : "");
        QVERIFY(s.report->confirmed);
        QVERIFY(s.changes.isEmpty());
        QCOMPARE(s.priceOf(lamp), u"120"_qs);
        // The next one is an ordinary one again.
        QVERIFY(s.changes.stage(
            {ProductRepository::rows(s.admin, {lamp.id}, std::nullopt)->front(), ProductField::Price, u"130"_qs}));
        QVERIFY(s.commit());
        QVERIFY(s.report->saved && !s.report->confirmed);
    }

    void aCommitThatDidNotArriveStaysStagedAndCanBeRepeated()
    {
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        QVERIFY(s.changes.stage({lamp, ProductField::Price, u"120"_qs}));
        s.net.onceFromClient("commit", Verdict::Cut);
        QVERIFY(s.commit());
        QVERIFY(!s.report->saved && s.report->error);
        QVERIFY2(s.report->error->message.contains(u"nothing was saved"_qs), qPrintable(s.report->error->message));
        QCOMPARE(s.changes.editCount(), 1);
        QCOMPARE(s.priceOf(lamp), u"100"_qs);
        QVERIFY(s.commit());
        QVERIFY(s.report->saved);
        QCOMPARE(s.priceOf(lamp), u"120"_qs);
    }

    void aRoleLostMeanwhileIsForbiddenAndComesBack()
    {
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        QVERIFY(s.changes.stage({lamp, ProductField::Price, u"120"_qs}));
        auto giveRole = [&](const QString &role) {
            must(s.admin, u"select auth.user_set_roles($1, $2::text[])"_qs, {s.manager.id, QStringList{role}});
        };
        giveRole(u"readonly"_qs);
        QVERIFY(s.commit());
        QCOMPARE(s.report->error->kind, Error::Kind::Forbidden);
        QCOMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::Forbidden);
        QVERIFY(s.changes.obstacle(lamp.id, ProductField::Price).contains(u"catalog: write"_qs));
        QCOMPARE(s.changes.editCount(), 1);
        QCOMPARE(s.changes.conflictCount(), 0);
        giveRole(u"ops"_qs);
        s.service.refreshAll();
        QTRY_COMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::None);
        QVERIFY(s.commit());
        QVERIFY(s.report->saved);
    }

    void whoIsShutOutDoesNotTakeTheProductsForDeleted_data()
    {
        QTest::addColumn<bool>("company");
        QTest::newRow("the account is disabled") << false;
        QTest::newRow("the company is suspended") << true;
    }
    void whoIsShutOutDoesNotTakeTheProductsForDeleted()
    {
        QFETCH(bool, company);
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        QVERIFY(s.changes.stage({lamp, ProductField::Price, u"120"_qs}));
        s.service.refreshAll();
        auto setActive = [&](bool active) {
            if (company)
                must(s.super, u"update core.tenants set is_active = $1 where id = $2"_qs, {active, s.tenant.id});
            else
                must(s.admin, u"select auth.user_set_active($1, $2)"_qs, {s.manager.id, active});
        };
        setActive(false);
        s.service.refreshAll();
        QTRY_COMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::Forbidden);
        QVERIFY2(s.changes.forbidden().contains(u"disabled"_qs), qPrintable(s.changes.forbidden()));
        QCOMPARE(s.changes.conflictCount(), 0);
        QCOMPARE(s.changes.editCount(), 1);
        setActive(true);
        QTRY_COMPARE(s.database.state(), db::Database::State::Online);
        s.service.refreshAll();
        QTRY_COMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::None);
        QVERIFY(s.commit());
        QVERIFY(s.report->saved);
    }

    void whatIsStagedSaysThatNobodyIsLetIn()
    {
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        QVERIFY(s.changes.stage({lamp, ProductField::Price, u"120"_qs}));
        auto glance = [](db::Connection &c) -> Result<> { return c.script("select 1"); };
        auto look = [&] { // as the window does every few seconds
            auto task = s.database.read(&s.service, glance);
            QCoro::connect(std::move(task), &s.service, [](const Result<> &) {});
        };
        must(s.admin, u"select auth.user_set_active($1, false)"_qs, {s.manager.id});
        look();
        QTRY_COMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::Forbidden);
        must(s.admin, u"select auth.user_set_active($1, true)"_qs, {s.manager.id});
        QTRY_COMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::None);
        QCOMPARE(s.changes.editCount(), 1);
    }

    void theStoreRoleDoesNotDecideAboutTheCompanysProducts()
    {
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        s.service.setStore(s.tenant.one);
        QVERIFY(s.changes.stage({lamp, ProductField::Price, u"120"_qs}));
        must(s.admin, u"select auth.user_set_store_role($1, $2, null)"_qs, {s.manager.id, s.tenant.one});
        s.service.refreshAll();
        QVERIFY(s.commit());
        QVERIFY2(s.report->saved, s.report->error ? qPrintable(s.report->error->message) : "");
    }

    void aDeletedProductIsDeletedAndAChangedOneAConflict()
    {
        Scene s;
        const ProductRow lamp = s.make(u"Lamp"_qs);
        const ProductRow vase = s.make(u"Vase"_qs);
        const ProductRow bowl = s.make(u"Bowl"_qs);
        for (const ProductRow &row : {lamp, vase, bowl})
            QVERIFY(s.changes.stage({row, ProductField::Price, u"120"_qs}));
        must(s.admin, u"delete from catalog.products where id = $1"_qs, {lamp.id});
        must(s.admin, u"update catalog.product_variants set price = 99 where product_id = $1"_qs, {vase.id});
        QVERIFY(s.commit());
        QVERIFY(!s.report->saved && !s.report->error);
        QCOMPARE(s.report->gone, 1);
        QCOMPARE(s.report->conflicts, 1);
        QCOMPARE(s.changes.obstacleKind(lamp.id, ProductField::Price), Obstacle::Deleted);
        QCOMPARE(s.changes.obstacleKind(vase.id, ProductField::Price), Obstacle::Conflict);
        QCOMPARE(s.changes.obstacleKind(bowl.id, ProductField::Price), Obstacle::None);
        QVERIFY(s.changes.obstacle(lamp.id, ProductField::Price) != s.changes.obstacle(vase.id, ProductField::Price));
    }
};

PURSER_TEST(CommitFaultTest) // async
#include "commitfaulttest.moc"
