#include "models/auth/session.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// A person with psql and a valid login of their own, trying everything: the database alone must hold.
class IsolationTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant a_;
    TestDatabase::Tenant b_;
    TestDatabase::Person managerA_;
    TestDatabase::Person viewerA_;
    BatchId batchB_;

    static void addProduct(db::Connection &c, const QString &sku)
    {
        must(c,
            u"insert into catalog.products (tenant_id, title, sku, currency) values (auth.tenant_id(), $1, $1, 'ILS')"_qs,
            {sku});
        must(c,
            u"insert into catalog.product_variants (tenant_id, product_id, sku, price) "
            "select tenant_id, id, sku, 10 from catalog.products where sku = $1"_qs,
            {sku});
    }

private slots:
    void initTestCase()
    {
        a_ = database_.createTenant(u"A"_qs);
        b_ = database_.createTenant(u"B"_qs);
        managerA_ = database_.createPerson(a_, u"ops"_qs, u"manager"_qs);
        viewerA_ = database_.createPerson(a_, u"readonly"_qs, u"viewer"_qs);
        for (const auto &tenant : {a_, b_}) {
            db::Connection c = database_.connect(tenant.admin);
            for (int i = 0; i < 5; ++i)
                addProduct(c, QStringLiteral("S%1").arg(i));
        }
        const auto begin =
            u"insert into catalog.change_batches (tenant_id, kind) values (auth.tenant_id(), 'edit') returning id"_qs;
        db::Connection manager = database_.connect(managerA_);
        must(manager, begin);
        db::Connection b = database_.connect(b_.admin);
        batchB_ = must(b, begin).first().id<BatchId>(0);
        const auto view = u"insert into core.saved_views (tenant_id, user_id, page, name, shared, definition) "
                          "values (auth.tenant_id(), auth.uid(), 'catalog', $1, $2, '{}')"_qs;
        must(manager, view, {u"personal"_qs, false});
        must(manager, view, {u"shared"_qs, true});
        must(b, view, {u"shared"_qs, true});
    }

    /// who | statement | number of rows expected | or the part of the refusal expected
    void attack_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("refusal");
        const QString b = b_.id.toString();
        auto rows = [](const char *name, const char *who, const QString &sql, int n) {
            QTest::newRow(name) << QString::fromLatin1(who) << sql << n << QString();
        };
        auto refused = [](const char *name, const char *who, const QString &sql, const char *why) {
            QTest::newRow(name) << QString::fromLatin1(who) << sql << -1 << QString::fromLatin1(why);
        };
        rows("own products", "manager", u"select from catalog.products"_qs, 5);
        rows("viewer reads own products", "viewer", u"select from catalog.products"_qs, 5);
        rows(
            "foreign products by tenant", "admin", u"select from catalog.products where tenant_id = '%1'"_qs.arg(b), 0);
        rows("foreign tenant itself", "admin", u"select from core.tenants where id = '%1'"_qs.arg(b), 0);
        rows("foreign people", "admin", u"select id from core.users where tenant_id = '%1'"_qs.arg(b), 0);
        rows("foreign stores", "admin", u"select from core.stores where tenant_id = '%1'"_qs.arg(b), 0);
        rows("forged setting", "admin",
            u"select set_config('app.tenant_id', '%1', false), set_config('app.current_tenant_id', '%1', false), "
            "set_config('role', 'none', false) where (select count(*) from catalog.products where tenant_id = '%1') > 0"_qs
                .arg(b),
            0);
        rows("search finds own rows only", "manager",
            u"select from catalog.matching_products('{\"search\": \"s1\"}')"_qs, 1);
        rows("update foreign rows", "admin",
            u"update catalog.products set title = 'x' where tenant_id = '%1' returning id"_qs.arg(b), 0);
        rows("delete foreign rows", "admin",
            u"delete from catalog.products where tenant_id = '%1' returning id"_qs.arg(b), 0);
        rows("viewer updates nothing", "viewer", u"update catalog.products set title = 'x' returning id"_qs, 0);
        rows("viewer deletes nothing", "viewer", u"delete from catalog.product_variants returning id"_qs, 0);
        rows("a cheap leaking function sees own rows only", "admin",
            u"select from catalog.products where (1 / (case when tenant_id = '%1' then 0 else 1 end)) = 1"_qs.arg(b),
            5);
        refused("insert into a foreign tenant", "admin",
            u"insert into catalog.products (tenant_id, title, currency) values ('%1', 'x', 'ILS')"_qs.arg(b),
            "row-level security");
        refused("move a row to a foreign tenant", "admin", u"update catalog.products set tenant_id = '%1'"_qs.arg(b),
            "permission denied");
        refused("point into a foreign tenant", "admin",
            u"insert into catalog.product_variants (tenant_id, product_id) "
            "values (auth.tenant_id(), '%1')"_qs.arg(b),
            "foreign key");
        refused("viewer inserts", "viewer",
            u"insert into catalog.products (tenant_id, title, currency) values (auth.tenant_id(), 'x', 'ILS')"_qs,
            "row-level security");
        refused("manager adds a store", "manager",
            u"insert into core.stores (tenant_id, name, platform) values (auth.tenant_id(), 'x', 'manual')"_qs,
            "row-level security");
        refused("derived price", "manager", u"update catalog.products set price = 1"_qs, "permission denied");
        refused("row version", "manager", u"update catalog.products set row_version = 1"_qs, "permission denied");
        refused("become the owner", "admin", u"set role purser_owner"_qs, "permission denied");
        refused("become the provisioner", "admin", u"set role purser_provision"_qs, "permission denied");
        refused("become the search role", "admin", u"set role purser_search"_qs, "permission denied");
        refused("become somebody else", "admin", u"set session authorization %1"_qs.arg(b_.admin.login),
            "permission denied");
        refused("become a colleague", "viewer", u"set role %1"_qs.arg(a_.admin.login), "permission denied");
        refused("switch policies off", "admin", u"alter table catalog.products disable row level security"_qs,
            "must be owner");
        refused("drop a policy", "admin", u"drop policy member_read on catalog.products"_qs, "must be owner");
        refused("replace an identity function", "admin",
            u"create or replace function auth.tenant_id() returns uuid language sql as $$ select '%1'::uuid $$"_qs.arg(
                b),
            "permission denied");
        refused("create in a schema", "admin", u"create table catalog.x (a int)"_qs, "permission denied");
        refused("create in public", "admin", u"create table public.x (a int)"_qs, "permission denied");
        refused("create a schema", "admin", u"create schema mine"_qs, "permission denied");
        refused("create a role", "admin", u"create role evil login"_qs, "permission denied");
        refused("give a role", "admin", u"grant purser_owner to %1"_qs.arg(a_.admin.login), "must have admin option");
        refused(
            "make oneself superuser", "admin", u"alter role %1 superuser"_qs.arg(a_.admin.login), "must be superuser");
        refused(
            "another's password", "admin", u"alter role %1 password 'x'"_qs.arg(b_.admin.login), "permission denied");
        refused("truncate", "admin", u"truncate catalog.products"_qs, "permission denied");
        refused("login names", "admin", u"select login_role from core.users"_qs, "permission denied");
        refused("password verifiers", "admin", u"select rolpassword from pg_authid"_qs, "permission denied");
        refused("server files", "admin", u"select pg_read_file('/etc/passwd')"_qs, "permission denied");
        refused("copy a program", "admin", u"copy (select 1) to program 'id'"_qs, "must be superuser");
        refused("write people directly", "admin", u"update core.users set is_active = false"_qs, "permission denied");
        refused("give oneself a role", "manager",
            u"insert into core.user_roles (tenant_id, user_id, role) values (auth.tenant_id(), auth.uid(), 'admin')"_qs,
            "permission denied");
        refused("viewer creates a person", "viewer",
            u"select auth.user_create('x@y.example', 'X', 'SCRAM-SHA-256$4096:a$b:c', '{admin}')"_qs, "users:manage");
        refused("viewer raises their role", "viewer", u"select auth.user_set_roles(auth.uid(), '{admin}')"_qs,
            "users:manage");
        refused("a plain password", "admin", u"select auth.user_create('x@y.example', 'X', 'secret', '{admin}')"_qs,
            "verifier");
        refused("inner function of people", "admin", u"select auth.create_login('evil', 'x')"_qs, "permission denied");
        refused("a new company", "admin", u"select auth.tenant_create('x', 'x', 'x@y.example', 'X', 'x')"_qs,
            "permission denied");
        refused(
            "write policies", "admin", u"select auth.protect('catalog.products', 'tenant')"_qs, "permission denied");
        refused("disable a foreign person", "admin",
            u"select auth.user_set_active('%1', false)"_qs.arg(b_.admin.id.toString()), "no such person");
        refused("reset a foreign password", "admin",
            u"select auth.user_set_password('%1', 'SCRAM-SHA-256$4096:TEVUTUVJTkdMRU5HVEg=$"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')"_qs.arg(
                b_.admin.id.toString()),
            "no such person");
        refused("the last administrator leaves", "admin", u"select auth.user_set_active(auth.uid(), false)"_qs,
            "last administrator");
        refused("rights of a foreign store", "admin",
            u"select auth.user_set_store_role('%1', '%2', 'owner')"_qs.arg(managerA_.id.toString(), b_.one.toString()),
            "foreign key");
        rows("foreign history", "admin", u"select from catalog.change_batches where tenant_id = '%1'"_qs.arg(b), 0);
        rows("foreign changes", "admin", u"select from catalog.change_batch_items where tenant_id = '%1'"_qs.arg(b), 0);
        rows("viewer reads own history", "viewer", u"select from catalog.change_batches"_qs, 1);
        rows("a batch of one's own", "manager",
            u"insert into catalog.change_batches (tenant_id, kind) values (auth.tenant_id(), 'edit') returning created_by = auth.uid()"_qs,
            1);
        refused("viewer writes history", "viewer",
            u"insert into catalog.change_batches (tenant_id, kind) values (auth.tenant_id(), 'edit')"_qs,
            "row-level security");
        refused("history of a foreign tenant", "admin",
            u"insert into catalog.change_batches (tenant_id, kind) values ('%1', 'edit')"_qs.arg(b),
            "row-level security");
        refused("history in another's name", "admin",
            u"insert into catalog.change_batches (tenant_id, kind, created_by) values (auth.tenant_id(), 'edit', '%1')"_qs
                .arg(managerA_.id.toString()),
            "permission denied");
        refused("history of another day", "admin",
            u"insert into catalog.change_batches (tenant_id, kind, created_at) values (auth.tenant_id(), 'edit', '2020-01-01')"_qs,
            "permission denied");
        refused("change history", "admin", u"update catalog.change_batches set name = 'x'"_qs, "permission denied");
        refused(
            "change what was", "admin", u"update catalog.change_batch_items set before = 'x'"_qs, "permission denied");
        refused("delete history", "admin", u"delete from catalog.change_batches"_qs, "permission denied");
        refused("delete what was", "admin", u"delete from catalog.change_batch_items"_qs, "permission denied");
        refused("truncate history", "admin", u"truncate catalog.change_batch_items"_qs, "permission denied");
        refused("add to another's batch", "admin",
            u"insert into catalog.change_batch_items (tenant_id, batch_id, product_id, field, before, after) "
            "select tenant_id, id, core.new_id(), 'title', 'x', 'y' from catalog.change_batches"_qs,
            "written at once");
        refused("undo a foreign batch", "admin",
            u"insert into catalog.change_batches (tenant_id, kind, reverses_id) values (auth.tenant_id(), 'undo', '%1')"_qs
                .arg(batchB_.toString()),
            "foreign key");
        rows("own views", "manager", u"select from core.saved_views"_qs, 2);
        rows("shared views of colleagues only", "admin", u"select from core.saved_views"_qs, 1);
        rows("foreign views", "admin", u"select from core.saved_views where tenant_id = '%1'"_qs.arg(b), 0);
        rows("viewer changes no view of a colleague", "viewer",
            u"update core.saved_views set name = 'x' returning id"_qs, 0);
        rows("viewer deletes no view of a colleague", "viewer", u"delete from core.saved_views returning id"_qs, 0);
        rows("foreign first views", "admin", u"select from core.saved_view_defaults"_qs, 0);
        refused("a view in a colleague's name", "viewer",
            u"insert into core.saved_views (tenant_id, user_id, page, name, definition) "
            "values (auth.tenant_id(), '%1', 'catalog', 'x', '{}')"_qs.arg(managerA_.id.toString()),
            "row-level security");
        refused("a view in a foreign tenant", "admin",
            u"insert into core.saved_views (tenant_id, user_id, page, name, shared, definition) "
            "values ('%1', '%2', 'catalog', 'x', true, '{}')"_qs.arg(b, b_.admin.id.toString()),
            "row-level security");
        refused(
            "take a view over", "admin", u"update core.saved_views set user_id = auth.uid()"_qs, "permission denied");
        refused("hide a shared view", "admin", u"update core.saved_views set shared = false where shared"_qs,
            "row-level security");
        refused("a colleague's first view", "viewer",
            u"insert into core.saved_view_defaults (tenant_id, user_id, page, view_id) "
            "values (auth.tenant_id(), '%1', 'catalog', core.new_id())"_qs.arg(managerA_.id.toString()),
            "row-level security");
        refused("the history of migrations", "admin", u"select * from purser.migrations"_qs, "permission denied");
    }
    void attack()
    {
        QFETCH(QString, who);
        QFETCH(QString, sql);
        QFETCH(int, rows);
        QFETCH(QString, refusal);
        const auto &person = who == u"admin" ? a_.admin : who == u"manager" ? managerA_ : viewerA_;
        db::Connection c = database_.connect(person);
        const auto outcome = c.exec(sql);
        if (refusal.isEmpty()) {
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
            QCOMPARE(outcome->size(), rows);
        } else {
            QVERIFY2(!outcome, "it was allowed");
            QVERIFY2(outcome.error().detail.contains(refusal), qPrintable(outcome.error().detail));
        }
    }

    void policiesCannotBeIgnored()
    {
        db::Connection c = database_.connect(a_.admin);
        must(c, u"set row_security = off"_qs);
        const auto refused = c.exec("select from catalog.products");
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(u"would be affected by row-level security"));
    }

    void aShadowedNameChangesNothing()
    {
        db::Connection c = database_.connect(viewerA_);
        must(c, u"create temporary table users (id uuid, tenant_id uuid, login_role name, is_active boolean)"_qs);
        must(c, u"create temporary table tenants (id uuid, is_active boolean)"_qs);
        must(c, u"insert into users values (gen_random_uuid(), $1, session_user, true)"_qs, {b_.id});
        must(c, u"insert into tenants values ($1, true)"_qs, {b_.id});
        must(c, u"set search_path = pg_temp, core, catalog"_qs);
        QCOMPARE(must(c, u"select auth.tenant_id()"_qs).first().id<TenantId>(0), a_.id);
        QCOMPARE(must(c, u"select from catalog.products where tenant_id = $1"_qs, {b_.id}).size(), 0);
    }

    void uniqueAndForeignKeysAreNoOracle()
    {
        // S1 exists in both tenants: taking a SKU of the other tenant works, so it tells nothing.
        db::Connection c = database_.connect(b_.admin);
        addProduct(c, u"ONLY-IN-B"_qs);
        db::Connection mine = database_.connect(a_.admin);
        addProduct(mine, u"ONLY-IN-B"_qs);
        must(mine, u"delete from catalog.products where sku = 'ONLY-IN-B'"_qs);
        QCOMPARE(must(c, u"select from catalog.products where sku = 'ONLY-IN-B'"_qs).size(), 1);
    }

    void aDisabledUserStopsAtTheNextStatement()
    {
        const auto leaver = database_.createPerson(a_, u"ops"_qs, u"manager"_qs);
        db::Connection open = database_.connect(leaver);
        QCOMPARE(must(open, u"select from catalog.products"_qs).size(), 5);
        // Even when the session could not be ended (a pooler in between), the next statement sees nothing.
        db::Connection super = database_.connectSuperuser();
        must(super, u"update core.users set is_active = false where id = $1"_qs, {leaver.id});
        QCOMPARE(must(open, u"select from catalog.products"_qs).size(), 0);
        QVERIFY(
            !open.exec("insert into catalog.products (tenant_id, title, currency) values ($1, 'x', 'ILS')", {a_.id}));
        const auto session = auth::loadSession(open);
        QVERIFY(!session);
        QCOMPARE(session.error().kind, Error::Kind::Forbidden);

        db::Connection admin = database_.connect(a_.admin);
        must(admin, u"select auth.user_set_active($1, true)"_qs, {leaver.id});
        QCOMPARE(must(open, u"select from catalog.products"_qs).size(), 5);
        must(admin, u"select auth.user_set_active($1, false)"_qs, {leaver.id});
        QTRY_VERIFY(!open.exec("select 1")); // the session was ended
        QVERIFY(!db::Connection::open(database_.settings(leaver)));
    }

    void aSuspendedTenantStopsToo()
    {
        const auto c = database_.createTenant(u"C"_qs);
        db::Connection open = database_.connect(c.admin);
        addProduct(open, u"C-1"_qs);
        db::Connection super = database_.connectSuperuser();
        must(super, u"update core.tenants set is_active = false where id = $1"_qs, {c.id});
        QCOMPARE(must(open, u"select from catalog.products"_qs).size(), 0);
    }

    void sessionsOfTheTenantCanBeListedAndEnded()
    {
        db::Connection victim = database_.connect(managerA_);
        db::Connection foreign = database_.connect(b_.admin);
        const qint64 victimPid = must(victim, u"select pg_backend_pid()"_qs).first().integer(0);
        const qint64 foreignPid = must(foreign, u"select pg_backend_pid()"_qs).first().integer(0);
        db::Connection admin = database_.connect(a_.admin);
        QVERIFY(!must(admin, u"select from auth.sessions() where pid = $1::int"_qs, {victimPid}).isEmpty());
        QVERIFY(must(admin, u"select from auth.sessions() where pid = $1::int"_qs, {foreignPid}).isEmpty());
        QVERIFY(must(admin, u"select auth.session_end($1::int)"_qs, {victimPid}).first().truth(0));
        QVERIFY(!must(admin, u"select auth.session_end($1::int)"_qs, {foreignPid}).first().truth(0));
        QTRY_VERIFY(!victim.exec("select 1"));
        QVERIFY(foreign.exec("select 1"));
    }

    void passwordsChangeByVerifierOnly()
    {
        auto person = database_.createPerson(a_, u"buyer"_qs);
        db::Connection c = database_.connect(person);
        must(c, u"select auth.user_set_password(auth.uid(), $1)"_qs, {verifierFor(c, person.login, u"new one"_qs)});
        QVERIFY(!db::Connection::open(database_.settings(person)));
        person.password = u"new one"_qs;
        QVERIFY(db::Connection::open(database_.settings(person)));
        QVERIFY(!c.exec(
            "select auth.user_set_password($1, $2)", {a_.admin.id, verifierFor(c, a_.admin.login, u"mine now"_qs)}));
    }

    void theSessionTellsRightsAndStores()
    {
        db::Connection c = database_.connect(managerA_);
        const auto session = auth::loadSession(c);
        QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
        QCOMPARE(session->tenantName, u"A"_qs);
        QVERIFY(session->may(u"catalog:write"));
        QVERIFY(!session->may(u"users:manage"));
        QCOMPARE(session->stores.size(), 2u);
        QCOMPARE(session->stores[0].role, u"manager"_qs);
        QCOMPARE(auth::loginRole(a_.slug, managerA_.email.toUpper()), managerA_.login);
    }
};

PURSER_TEST(IsolationTest)
#include "isolationtest.moc"
