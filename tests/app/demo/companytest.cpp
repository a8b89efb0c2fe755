#include "app/demo/company.h"
#include "models/auth/session.h"
#include "models/catalog/productrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QUuid>

using namespace purser;
using namespace purser::test;

namespace {

/// A suffix of its own, because login roles belong to the whole cluster.
demo::DemoOptions options(qint64 products)
{
    return {products, u'-' + QUuid::createUuid().toString(QUuid::Id128).left(12)};
}

db::ConnectionSettings signIn(
    const TestDatabase &database, std::size_t tenant, std::size_t person, const QString &suffix)
{
    const demo::DemoTenant &t = demo::demoTenants()[tenant];
    db::ConnectionSettings s = database.superuser();
    s.user = auth::loginRole(t.slug + suffix, t.people[person].email);
    s.password = t.password;
    return s;
}

} // namespace

class DemoCompanyTest : public QObject {
    Q_OBJECT

private slots:
    void thePublishedCompanyIsWrittenCompletely()
    {
        TestDatabase database;
        db::Connection super = database.connectSuperuser();
        const demo::DemoOptions o = options(demo::Generator::defaultProducts);
        qint64 last = -1;
        const auto created = demo::create(super, o, [&](qint64 done, qint64 of) {
            last = done;
            return done <= of;
        });
        QVERIFY2(created, created ? "" : qPrintable(created.error().message + created.error().detail));
        QCOMPARE(created->catalogs[0].products, 2400);
        QCOMPARE(created->catalogs[0].variants, 7000);
        QCOMPARE(created->catalogs[1].products, 600);
        QCOMPARE(created->catalogs[1].variants, 1750);
        QCOMPARE(created->people, 12);
        QCOMPARE(created->stores, 4);
        QCOMPARE(last, 3000);
        const auto number = [&](const QString &sql) { return must(super, sql).first().integer(0); };
        const auto ofTenant = [&](const QString &table, std::size_t t) {
            const QString slug = demo::demoTenants()[t].slug + o.slugSuffix;
            return must(super,
                u"select count(*) from %1 where tenant_id = (select id from core.tenants where slug = $1)"_qs.arg(
                    table),
                {slug})
                .first()
                .integer(0);
        };
        QCOMPARE(ofTenant(u"catalog.products"_qs, 0), 2400);
        QCOMPARE(ofTenant(u"catalog.product_variants"_qs, 0), 7000);
        QCOMPARE(ofTenant(u"catalog.store_categories"_qs, 0), 60);
        QCOMPARE(ofTenant(u"catalog.products"_qs, 1), 600);
        QCOMPARE(ofTenant(u"catalog.product_variants"_qs, 1), 1750);
        QCOMPARE(ofTenant(u"catalog.store_categories"_qs, 1), 24);
        QCOMPARE(number(u"select count(distinct currency) from catalog.products"_qs), 3);
        QCOMPARE(number(u"select count(distinct sync_status) from catalog.product_store_links"_qs), 5);
        for (std::size_t tenant = 0; tenant < 2; ++tenant) { // what a day of work leaves, in each of them
            QVERIFY(ofTenant(u"sync.jobs"_qs, tenant) > 50);
            QCOMPARE(ofTenant(u"sync.sync_errors"_qs, tenant), 14);
            QCOMPARE(ofTenant(u"sync.conflicts"_qs, tenant), 7);
            QCOMPARE(ofTenant(u"sync.link_proposals"_qs, tenant), 30);
            QVERIFY(ofTenant(u"sync.product_bases"_qs, tenant) > 10);
        }
        QCOMPARE(number(u"select count(*) from sync.schedules where store_id is not null"_qs), 6);
        QCOMPARE(number(u"select count(*) from sync.schedules where store_id is not null and is_active"_qs),
            0); // nothing by itself
        QCOMPARE(number(u"select count(*) from catalog.product_store_links"_qs), 3000);
        QCOMPARE(
            number(u"select count(*) from catalog.products where primary_image_url not like 'purser-image:%'"_qs), 0);
        QCOMPARE(number(u"select count(*) from catalog.products where price is null or cost_price is null"_qs), 0);

        // Each person signs in, and the store manager finds products as the program would.
        for (std::size_t t = 0; t < 2; ++t)
            for (std::size_t p = 0; p < 6; ++p) {
                auto connection = db::Connection::open(signIn(database, t, p, o.slugSuffix));
                QVERIFY(connection);
                const auto session = auth::loadSession(*connection);
                QVERIFY(session);
                QCOMPARE(session->roles, QStringList{demo::demoTenants()[t].people[p].role});
                QCOMPARE(session->stores.size(), 2U);
            }
        db::Connection dana = *db::Connection::open(signIn(database, 0, 1, o.slugSuffix));
        catalog::ProductQuery query;
        query.search = u"KV-LGT-0018"_qs;
        const auto page = catalog::ProductRepository::page(dana, query, {}, 10);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 1U);
        QCOMPARE(page->rows[0].title, u"Reading lamp, brass arm"_qs);
        QCOMPARE(page->rows[0].price->toString(2), u"459.00"_qs);
        QCOMPARE(page->rows[0].stock, std::optional(6));
        const auto detail = catalog::ProductRepository::detail(dana, page->rows[0].id, {});
        QVERIFY(detail);
        QCOMPARE(detail->variants.size(), 3U);
        QCOMPARE(detail->variants[0].barcode, u"7290184401820"_qs);
        QCOMPARE(detail->images.size(), 4U);
        query.search = u"מגבת רחצה"_qs;
        const auto hebrew = catalog::ProductRepository::count(dana, query);
        QVERIFY(hebrew && hebrew->rows > 3);
        query.search.clear();
        QCOMPARE(catalog::ProductRepository::count(dana, query)->rows, 2400); // and nothing of Mistral

        const auto twice = demo::create(super, o);
        QVERIFY(!twice && twice.error().is(Error::Kind::Duplicate));
        QVERIFY(twice.error().message.contains(u"Korvala Home"_qs));

        const auto erased = demo::erase(super, o);
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().message + erased.error().detail));
        QCOMPARE(erased->products, 3000);
        QCOMPARE(erased->logins, 12);
        QCOMPARE(erased->tenants, (QStringList{u"Korvala Home"_qs, u"Atelier Mistral"_qs}));
    }

    void erasingLeavesNothingAndTouchesNobodyElse()
    {
        TestDatabase database;
        const TestDatabase::Tenant other = database.createTenant();
        db::Connection super = database.connectSuperuser();
        const demo::DemoOptions o = options(60);
        QVERIFY(demo::create(super, o));
        QStringList logins;
        for (const demo::DemoTenant &t : demo::demoTenants())
            for (const demo::DemoPerson &p : t.people)
                logins << auth::loginRole(t.slug + o.slugSuffix, p.email);
        const QString roles = u"select count(*) from pg_roles where rolname = any ($1::text[])"_qs;
        QCOMPARE(must(super, roles, {logins}).first().integer(0), 12);
        db::Connection open = *db::Connection::open(signIn(database, 0, 1, o.slugSuffix));

        QVERIFY(demo::erase(super, o));
        QCOMPARE(must(super, roles, {logins}).first().integer(0), 0);
        QVERIFY(!open.exec("select 1")); // the open session ended
        const db::Rows tables = must(super,
            u"select format('%I.%I', n.nspname, c.relname) "
            "from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            "join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' "
            "where c.relkind = 'r' and c.relpersistence <> 't'"_qs);
        QVERIFY(tables.size() > 15);
        for (const db::Row row : tables)
            QCOMPARE(must(super, u"select count(*) from %1 where tenant_id <> $1"_qs.arg(row.text(0)), {other.id})
                         .first()
                         .integer(0),
                0);
        QCOMPARE(must(super, u"select count(*) from core.tenants where slug <> 'shared-by-all-companies'"_qs)
                     .first()
                     .integer(0),
            1);
        QVERIFY(database.connect(other.admin).isAlive());
        const auto again = demo::erase(super, o);
        QVERIFY(!again && again.error().is(Error::Kind::NotFound));
    }

    void stoppingKeepsNothing()
    {
        TestDatabase database;
        db::Connection super = database.connectSuperuser();
        const demo::DemoOptions o = options(6000);
        const auto stopped = demo::create(super, o, [](qint64 done, qint64) { return done < 3000; });
        QVERIFY(!stopped && stopped.error().is(Error::Kind::Cancelled));
        QCOMPARE(must(super, u"select count(*) from core.tenants where slug <> 'shared-by-all-companies'"_qs)
                     .first()
                     .integer(0),
            0);
        QCOMPARE(must(super, u"select count(*) from catalog.products"_qs).first().integer(0), 0);
    }

    void aCompanyOfSomebodyElseIsNotErased()
    {
        TestDatabase database;
        const TestDatabase::Tenant other = database.createTenant(u"Korvala Home"_qs);
        db::Connection super = database.connectSuperuser();
        const demo::DemoOptions o = options(1);
        must(super, u"update core.tenants set slug = $1 where id = $2"_qs, {u"korvala"_qs + o.slugSuffix, other.id});
        const auto erased = demo::erase(super, o);
        QVERIFY(!erased && erased.error().is(Error::Kind::Conflict));
        QCOMPARE(must(super, u"select count(*) from core.tenants where slug <> 'shared-by-all-companies'"_qs)
                     .first()
                     .integer(0),
            1);
    }

    void aNumberOfProductsOutOfRangeIsRefused()
    {
        TestDatabase database;
        db::Connection super = database.connectSuperuser();
        for (const qint64 products : {qint64{0}, qint64{1'000'001}})
            QVERIFY(demo::create(super, {products, {}}).error().is(Error::Kind::Invalid));
    }
};

PURSER_TEST(DemoCompanyTest)
#include "companytest.moc"
