#include "tests/support/fullhour.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <future>

using namespace purser;
using namespace purser::test;

/// What the database says itself, whatever is written: who decided, when, as which version, and that it happened.
class GuardsTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;

    static QString refusal(db::Connection &c, const QString &sql, const db::Params &params = {})
    {
        const auto done = c.exec(sql.toUtf8().constData(), params);
        return done ? u"it was allowed"_qs : done.error().detail;
    }

private slots:
    void initTestCase() { tenant_ = database_.createTenant(); }

    void nobodyApprovesInAnothersNameOrWithoutTheRight()
    {
        db::Connection ops = database_.connect(database_.createPerson(tenant_, u"ops"_qs));
        const QString id = must(ops,
            u"insert into agent.agent_approvals (tenant_id, action, summary, permission) "
            "values (auth.tenant_id(), 'pay', 'Pay', 'finance:write') returning id"_qs)
                               .first()
                               .text(0);
        QVERIFY(refusal(ops,
            u"update agent.agent_approvals set permission = null, status = 'approved', decided_by = auth.uid(), decided_at = now()"_qs)
                    .contains(u"permission denied"));
        QVERIFY(refusal(ops,
            u"update agent.agent_approvals set status = 'approved', decided_by = auth.uid(), decided_at = now()"_qs)
                    .contains(u"row-level security"));
        QVERIFY(refusal(ops, u"update agent.agent_approvals set decided_by = $1"_qs, {tenant_.admin.id})
                    .contains(u"row-level security"));
        QVERIFY(refusal(ops,
            u"insert into agent.agent_approvals (tenant_id, action, summary, status, decided_by, decided_at) "
            "values (auth.tenant_id(), 'pay', 'Pay', 'approved', $1, now())"_qs,
            {tenant_.admin.id})
                    .contains(u"permission denied"));
        db::Connection admin = database_.connect(tenant_.admin);
        QCOMPARE(
            must(admin,
                u"update agent.agent_approvals set status = 'approved', decided_by = auth.uid(), decided_at = now() where id = $1"_qs,
                {id})
                .affected(),
            1);
    }

    void aChangeOfFilesIsApprovedByAnother()
    {
        db::Connection author = database_.connect(tenant_.admin);
        const auto colleague = database_.createPerson(tenant_, u"admin"_qs);
        const QString space = must(author,
            u"insert into workspace.workspaces (tenant_id, name) values (auth.tenant_id(), 'W') returning id"_qs)
                                  .first()
                                  .text(0);
        for (const char *forged : {"status, approved_by) values (auth.tenant_id(), $1, 'T', 'applied', $2)",
                 "created_by, approved_by) values (auth.tenant_id(), $1, 'T', null, $2)"})
            QVERIFY2(refusal(author,
                         u"insert into workspace.workspace_changesets (tenant_id, workspace_id, title, "_qs
                             + QString::fromLatin1(forged),
                         {space, colleague.id})
                         .contains(u"permission denied"),
                forged);
        must(author,
            u"insert into workspace.workspace_changesets (tenant_id, workspace_id, title) values (auth.tenant_id(), $1, 'T')"_qs,
            {space});
        must(author, u"update workspace.workspace_changesets set status = 'pending_review'"_qs);
        QVERIFY(refusal(author, u"update workspace.workspace_changesets set status = 'approved'"_qs)
                    .contains(u"four_eyes"));
        db::Connection other = database_.connect(colleague);
        must(other, u"update workspace.workspace_changesets set status = 'approved'"_qs);
        QCOMPARE(must(author, u"select approved_by from workspace.workspace_changesets"_qs).first().text(0),
            colleague.id.toString());
    }

    void aPostingIsApprovedByWhoeverApprovesItAndStaysAsItWas()
    {
        db::Connection finance = database_.connect(database_.createPerson(tenant_, u"finance"_qs));
        QVERIFY(refusal(finance,
            u"insert into finance.netsuite_postings (tenant_id, transaction_type, tran_date, amount, currency, source, "
            u"source_id, status, approved_by) "
            "values (auth.tenant_id(), 'journal', current_date, 1, 'ILS', 's', '1', 'posted', $1)"_qs,
            {tenant_.admin.id})
                    .contains(u"permission denied"));
        must(finance,
            u"insert into finance.netsuite_postings (tenant_id, transaction_type, tran_date, amount, currency, source, "
            u"source_id) "
            "values (auth.tenant_id(), 'journal', current_date, 1, 'ILS', 's', '1')"_qs);
        const auto set = [&finance](const char *what) {
            return refusal(finance, u"update finance.netsuite_postings set "_qs + QString::fromLatin1(what));
        };
        QVERIFY(set("status = 'posted'").contains(u"cannot become posted"));
        QVERIFY(set("approved_by = auth.uid()").contains(u"permission denied"));
        QCOMPARE(set("amount = 2"), u"it was allowed"_qs);
        QCOMPARE(set("status = 'approved'"), u"it was allowed"_qs);
        QVERIFY(must(finance, u"select approved_by = auth.uid() from finance.netsuite_postings"_qs).first().truth(0));
        QVERIFY(set("amount = 3").contains(u"while it is a draft"));
        QVERIFY(set("status = 'sending', amount = 3").contains(u"while it is a draft"));
        QCOMPARE(set("status = 'sending'"), u"it was allowed"_qs);
        QCOMPARE(set("status = 'posted', internal_id = '7'"), u"it was allowed"_qs);
        QCOMPARE(set("status = 'reversed'"), u"it was allowed"_qs);
    }

    void aDeliveryBooksLinesOfItsOwnOrder()
    {
        db::Connection c = database_.connect(tenant_.admin);
        const auto one = [&c](const char *sql, const db::Params &params = {}) {
            return must(c, QString::fromLatin1(sql), params).first().text(0);
        };
        const QString product = one("insert into catalog.products (tenant_id, title, currency) values "
                                    "(auth.tenant_id(), 'P', 'ILS') returning id");
        const QString variant = one(
            "insert into catalog.product_variants (tenant_id, product_id) values (auth.tenant_id(), $1) returning id",
            {product});
        const QString vendor =
            one("insert into purchasing.vendors (tenant_id, name) values (auth.tenant_id(), 'V') returning id");
        QStringList orders, lines;
        for (const char *number : {"1", "2"}) {
            orders << one("insert into purchasing.purchase_orders (tenant_id, po_number, vendor_id, currency) values "
                          "(auth.tenant_id(), $1, $2, 'ILS') returning id",
                {QString::fromLatin1(number), vendor});
            lines << one("insert into purchasing.purchase_order_items (tenant_id, po_id, variant_id, quantity, "
                         "unit_cost) values (auth.tenant_id(), $1, $2, 5, 1) returning id",
                {orders.last(), variant});
        }
        const QString receipt = one(
            "insert into purchasing.purchase_receipts (tenant_id, po_id) values (auth.tenant_id(), $1) returning id",
            {orders[1]});
        const auto book =
            u"insert into purchasing.purchase_receipt_items (tenant_id, receipt_id, po_item_id, quantity) values (auth.tenant_id(), $1, $2, 1)"_qs;
        QVERIFY(refusal(c, book, {receipt, lines[0]}).contains(u"another purchase order"));
        must(c, book, {receipt, lines[1]});
        QVERIFY(refusal(c, u"update purchasing.purchase_receipt_items set po_item_id = $1"_qs, {lines[0]})
                    .contains(u"another purchase order"));
        QVERIFY(refusal(c, u"update purchasing.purchase_receipts set po_id = $1"_qs, {orders[0]})
                    .contains(u"permission denied"));
    }

    void aProductBeginsAsAnythingButAnError()
    {
        db::Connection c = database_.connect(tenant_.admin);
        const auto add =
            u"insert into catalog.products (tenant_id, title, currency, status) values (auth.tenant_id(), 'Born', 'ILS', $1) returning id"_qs;
        for (const QString &status : {u"draft"_qs, u"active"_qs, u"paused"_qs, u"archived"_qs}) {
            QVERIFY(must(c, u"select catalog.product_status_begins($1)"_qs, {status}).first().truth(0));
            must(c, add, {status});
        }
        QVERIFY(!must(c, u"select catalog.product_status_begins('error')"_qs).first().truth(0));
        QVERIFY(refusal(c, add, {u"error"_qs}).contains(u"products_status_begins"));
        db::Connection super = database_.connectSuperuser(); // nor in anything that is written for people
        QVERIFY(refusal(super,
            u"insert into catalog.products (tenant_id, title, currency, status) values ($1, 'Born', 'ILS', 'error')"_qs,
            {tenant_.id})
                    .contains(u"products_status_begins"));
        const QString active = must(c, add, {u"active"_qs}).first().text(0);
        must(c, u"update catalog.products set status = 'error' where id = $1"_qs, {active});
        QVERIFY(refusal(c, u"update catalog.products set status = 'archived' where id = $1"_qs, {active})
                    .contains(u"products_status_step"));
    }

    void filesFitTheirBucket()
    {
        db::Connection c = database_.connect(tenant_.admin);
        const auto put = [&c](const QString &bucket, const QString &path, qint64 size) {
            return refusal(c,
                u"insert into storage.objects (tenant_id, bucket, path, content_type, byte_size, sha256) "
                "values (auth.tenant_id(), $1, $2, 'image/png', $3::bigint, sha256($2::text::bytea))"_qs,
                {bucket, path, size});
        };
        QVERIFY(put(u"product-images"_qs, u"a.png"_qs, 26214401).contains(u"larger than"));
        QCOMPARE(put(u"product-images"_qs, u"a.png"_qs, 26214400), u"it was allowed"_qs);
        QVERIFY(refusal(c, u"update storage.objects set byte_size = 26214401"_qs).contains(u"larger than"));
        const QString mine = tenant_.admin.id.toString();
        QVERIFY(put(u"brand-logos"_qs, mine + u'/' + QString(36, u'-') + u"/logos/a.png"_qs, 1)
                    .contains(u"objects_brand_path"));
        QCOMPARE(
            put(u"brand-logos"_qs, mine + u'/' + tenant_.one.toString() + u"/logos/a.png"_qs, 1), u"it was allowed"_qs);
    }

    void versionsAndTimesAreNotForPeopleToBeginWith()
    {
        db::Connection super = database_.connectSuperuser();
        const db::Rows open = must(super, uR"(
            select c.oid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind in ('r', 'p') and a.attname in ('row_version', 'created_at', 'updated_at')
              and has_column_privilege('purser_member', c.oid, a.attnum, 'insert') and c.relnamespace::regnamespace::text !~ '^pg_')"_qs);
        QVERIFY2(open.isEmpty(), open.isEmpty() ? "" : qPrintable(open.first().text(0)));
        db::Connection c = database_.connect(tenant_.admin);
        QVERIFY(refusal(c,
            u"insert into catalog.product_variants (tenant_id, product_id, row_version) values (auth.tenant_id(), core.new_id(), 9223372036854775807)"_qs)
                    .contains(u"permission denied"));
        // A table that comes later is no exception.
        QVERIFY(super.script("begin; create table work.later (tenant_id uuid, id uuid primary key, name text, "
                             "row_version bigint, updated_at timestamptz, created_at timestamptz);"
                             "grant insert on work.later to purser_member; call core.complete('work')"));
        QVERIFY(must(super,
            u"select has_column_privilege('purser_member', 'work.later', 'name', 'insert') "
            "and not has_column_privilege('purser_member', 'work.later', 'row_version', 'insert')"_qs)
                    .first()
                    .truth(0));
        QVERIFY(super.script("rollback"));
    }

    void aDecisionOutlivesTheProductAndTheVendor()
    {
        db::Connection c = database_.connect(tenant_.admin);
        const QString product = must(c,
            u"insert into catalog.products (tenant_id, title, currency) values (auth.tenant_id(), 'Gone', 'ILS') returning id"_qs)
                                    .first()
                                    .text(0);
        const QString variant = must(c,
            u"insert into catalog.product_variants (tenant_id, product_id) values (auth.tenant_id(), $1) returning id"_qs,
            {product})
                                    .first()
                                    .text(0);
        const QString vendor = must(
            c, u"insert into purchasing.vendors (tenant_id, name) values (auth.tenant_id(), 'Gone') returning id"_qs)
                                   .first()
                                   .text(0);
        must(c,
            u"insert into inventory.inventory_actions (tenant_id, action_type, variant_id, vendor_id, operator_name) "
            "values (auth.tenant_id(), 'reorder_approved', $1, $2, 'Dana')"_qs,
            {variant, vendor});
        QCOMPARE(must(c, u"delete from catalog.products where id = $1"_qs, {product}).affected(), 1);
        QCOMPARE(must(c, u"delete from purchasing.vendors where id = $1"_qs, {vendor}).affected(), 1);
        const auto kept = must(c, u"select variant_id, vendor_id from inventory.inventory_actions"_qs);
        QCOMPARE(kept.first().text(0), variant);
        QCOMPARE(kept.first().text(1), vendor);
    }

    void historyIsChangedByNobody()
    {
        db::Connection c = database_.connect(tenant_.admin);
        const QString first = must(c,
            u"insert into catalog.change_batches (tenant_id, kind) values (auth.tenant_id(), 'edit') returning id"_qs)
                                  .first()
                                  .text(0);
        must(c,
            u"insert into catalog.change_batches (tenant_id, kind, reverses_id) values (auth.tenant_id(), 'undo', $1)"_qs,
            {first});
        must(c,
            u"with b as (insert into catalog.change_batches (tenant_id, kind) values (auth.tenant_id(), 'edit') "
            u"returning tenant_id, id) "
            "insert into catalog.change_batch_items (tenant_id, batch_id, product_id, field, before, after) "
            "select tenant_id, id, core.new_id(), 'title', 'a', 'b' from b"_qs);
        db::Connection super = database_.connectSuperuser();
        for (const char *sql : {"update catalog.change_batches set name = 'x'", "delete from catalog.change_batches",
                 "truncate catalog.change_batches", "update catalog.change_batch_items set before = 'x'",
                 "delete from catalog.change_batch_items", "truncate catalog.change_batch_items"})
            QVERIFY2(refusal(super, QString::fromLatin1(sql)).contains(u"append-only"), sql);
        // What is old is forgotten all the same, and what took it back forgets which it was.
        must(super, u"set session_replication_role = replica"_qs);
        must(super, u"update catalog.change_batches set created_at = now() - interval '91 days' where id = $1"_qs,
            {first});
        QCOMPARE(must(c, u"select catalog.forget_old_changes()"_qs).first().integer(0), 1);
        QVERIFY(must(c, u"select bool_and(reverses_id is null) from catalog.change_batches where kind = 'undo'"_qs)
                    .first()
                    .truth(0));
    }

    void whatConcernsRightsLeavesATrace()
    {
        const auto person = database_.createPerson(tenant_, u"buyer"_qs);
        db::Connection admin = database_.connect(tenant_.admin);
        const auto noted = [&](const QString &category, const QString &action) {
            return must(admin,
                u"select from audit.audit_events where category = $1 and action = $2 and resource_id = $3"_qs,
                {category, action, person.id})
                .size();
        };
        db::Connection super = database_.connectSuperuser();
        QVERIFY(refusal(super, u"update core.user_roles set role = 'admin' where user_id = $1"_qs, {person.id})
                    .contains(u"never changes")); // a role is taken and another given, both with a trace
        must(super, u"update core.user_roles set created_at = now() where user_id = $1"_qs, {person.id});
        QCOMPARE(noted(u"permission"_qs, u"update"_qs), 1);
        must(admin, u"select auth.user_set_password($1, $2)"_qs,
            {person.id, verifierFor(admin, person.login, u"another"_qs)});
        QCOMPARE(noted(u"permission"_qs, u"password"_qs), 1);
        must(admin, u"select auth.user_set_active($1, false)"_qs, {person.id});
        must(admin, u"select auth.user_set_active($1, true)"_qs, {person.id});
        QCOMPARE(noted(u"permission"_qs, u"disable"_qs), 1);
        QCOMPARE(noted(u"permission"_qs, u"enable"_qs), 1);
        must(admin, u"select core.publish_key(decode(repeat('00', 32), 'hex'))"_qs);
        must(admin, u"select core.add_data_key(array[auth.uid()], array[decode(repeat('00', 80), 'hex')])"_qs);
        must(admin, u"select core.share_data_key(1, $1, decode(repeat('ab', 80), 'hex'))"_qs, {person.id});
        QCOMPARE(noted(u"credential"_qs, u"share_key"_qs), 1);
        QVERIFY(must(admin, u"select from audit.audit_events where payload::text ~ 'abab'"_qs).isEmpty());
        QCOMPARE(
            must(admin, u"select from audit.audit_events where action = 'publish_key' and actor_id = auth.uid()"_qs)
                .size(),
            1);
        must(super, u"delete from core.tenant_key_seals where user_id = $1"_qs, {person.id});
        QCOMPARE(noted(u"credential"_qs, u"withdraw_key"_qs), 1);
    }

    /// A transaction that was begun before sees the rights of then: it reads with them, and writes nothing.
    void rightsThatWereTakenAwayEndInOldTransactionsToo()
    {
        const auto person = database_.createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        db::Connection c = database_.connect(person);
        const QString product = must(c,
            u"insert into catalog.products (tenant_id, title, currency) values (auth.tenant_id(), 'Before', 'ILS') returning id"_qs)
                                    .first()
                                    .text(0);
        for (const char *level : {"repeatable read", "serializable"}) {
            must(c, u"begin isolation level %1"_qs.arg(QLatin1StringView(level)));
            must(c, u"select count(*) from pg_class"_qs); // from now on it sees what was
            db::Connection admin = database_.connect(tenant_.admin);
            must(admin, u"select auth.user_set_roles($1, '{readonly}')"_qs, {person.id});
            must(c, u"savepoint attempt"_qs);
            for (const QString &attempt :
                {u"update catalog.products set title = 'After' where id = '%1'"_qs.arg(product),
                    u"select auth.has_permission('catalog:write')"_qs, u"select auth.store_ids('manager')"_qs,
                    u"select auth.uid()"_qs, u"select auth.tenant_id()"_qs}) {
                const auto done = c.exec(attempt);
                QVERIFY2(!done, qPrintable(attempt));
                QCOMPARE(done.error().code, u"25000"_qs);
                must(c, u"rollback to attempt"_qs);
            }
            must(c, u"rollback"_qs);
            QCOMPARE(must(c, u"update catalog.products set title = 'After'"_qs).affected(), 0);
            must(c, u"begin isolation level %1 read only"_qs.arg(QLatin1StringView(level)));
            QVERIFY(!must(c, u"select from catalog.products"_qs).isEmpty());
            const auto turned = c.exec("set transaction read write");
            QVERIFY(!turned);
            must(c, u"rollback"_qs);
            must(admin, u"select auth.user_set_roles($1, '{ops}')"_qs, {person.id});
        }
    }

    /// Each would find the other still there.
    void twoAdministratorsDoNotDismissEachOther()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto colleague = database.createPerson(tenant, u"admin"_qs);
        db::Connection super = database.connectSuperuser();
        db::Connection first = database.connect(tenant.admin);
        db::Connection second = database.connect(colleague);
        for (const QString &dismissal :
            {u"select auth.user_set_roles($1, '{ops}')"_qs, u"select auth.user_set_active($1, false)"_qs}) {
            must(first, u"begin"_qs);
            must(first, u"select auth.user_set_roles($1, '{ops}')"_qs, {colleague.id});
            auto other = std::async(std::launch::async, [&] { return second.exec(dismissal, {tenant.admin.id}); });
            QTRY_VERIFY_WITH_TIMEOUT(other.wait_for(std::chrono::seconds(0)) == std::future_status::ready
                    || !must(super, u"select from pg_stat_activity where usename = $1 and wait_event_type = 'Lock'"_qs,
                        {colleague.login})
                            .isEmpty(),
                60000);
            must(first, u"commit"_qs);
            const auto refused = other.get();
            QVERIFY(!refused);
            QCOMPARE(
                must(super, u"select count(*) from core.user_roles where role = 'admin'"_qs).first().integer(0), 1);
            must(first, u"select auth.user_set_roles($1, '{admin}')"_qs, {colleague.id});
        }
        // What is not known differs from nothing: no role would go.
        for (const char *roles : {"null", "array['ops', null]"}) {
            const auto unknown = first.exec(u"select auth.user_set_roles('%1', %2)"_qs.arg(
                colleague.id.value.toString(QUuid::WithoutBraces), QLatin1StringView(roles)));
            QVERIFY(!unknown);
            QCOMPARE(unknown.error().code, u"22004"_qs);
        }
    }

    /// A setting that anybody may change says what a backslash in the text of a function means.
    void aFunctionReadsTheSameUnderEverySetting()
    {
        db::Connection c = database_.connect(tenant_.admin);
        must(c, u"set standard_conforming_strings = off"_qs);
        QCOMPARE(must(c,
                     u"insert into catalog.products (tenant_id, title, currency) values (auth.tenant_id(), $1, 'ILS') "
                     "returning title_key"_qs,
                     {u"Glass  vessels d\u0300"_qs})
                     .first()
                     .text(0),
            u"glass vessels d"_qs);
        QCOMPARE(must(c, u"select * from catalog.product_count($1, null)"_qs, {u"{\"search\": \"vessels\"}"_qs})
                     .first()
                     .integer(0),
            1);
        must(c, u"set quote_all_identifiers = on"_qs);
        must(c, u"select core.make_partitions(3)"_qs);
    }

    void monthsAreMadeOnceAndKeepNobodyFromSigningIn()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        db::Connection first = database.connect(tenant.admin);
        db::Connection second = database.connect(database.createPerson(tenant, u"ops"_qs));
        must(second, u"select auth.signed_in()"_qs);
        avoidMonthsEnd(60);
        const QString month = must(super,
            u"select to_char(date_trunc('month', now() at time zone 'UTC') + interval '2 months', '_YYYY_MM')"_qs)
                                  .first()
                                  .text(0);
        const auto drop = [&] { must(super, u"drop table audit.audit_events%1"_qs.arg(month)); };
        drop();
        must(first, u"begin"_qs);
        QCOMPARE(must(first, u"select core.make_partitions(2)"_qs).first().integer(0), 1);
        auto waiting = std::async(std::launch::async, [&] { return second.exec("select core.make_partitions(2)"); });
        QTRY_VERIFY_WITH_TIMEOUT(
            !must(super,
                u"select from pg_stat_activity where wait_event_type = 'Lock' and query = 'select core.make_partitions(2)'"_qs)
                 .isEmpty(),
            60000);
        must(first, u"commit"_qs);
        const auto made = waiting.get();
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->first().integer(0), 0);

        // Somebody reads the log, and does not stop.
        drop();
        must(first, u"begin"_qs);
        must(first, u"select count(*) from audit.audit_events"_qs);
        must(second, u"set lock_timeout = '1min'"_qs); // for the failure
        const auto signedIn = second.exec("select auth.signed_in()");
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().detail));
        QCOMPARE(must(second, u"show lock_timeout"_qs).first().text(0), u"1min"_qs);
        must(first, u"rollback"_qs);
        must(second, u"select auth.signed_in()"_qs);
        QVERIFY(
            must(super, u"select to_regclass($1) is not null"_qs, {u"audit.audit_events"_qs + month}).first().truth(0));
    }

    void aTransactionThatIsLeftLyingEnds()
    {
        db::Connection c = database_.connect(database_.createPerson(tenant_, u"ops"_qs));
        QCOMPARE(must(c, u"show idle_in_transaction_session_timeout"_qs).first().text(0), u"15min"_qs);
    }
};

PURSER_TEST(GuardsTest) // async
#include "guardstest.moc"
