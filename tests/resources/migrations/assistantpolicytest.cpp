#include "tests/support/sampletables.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// What a company keeps from its assistant, whatever statement the assistant writes: the database decides, not a
/// program.
class AssistantPolicyTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_, other_;

    static QString refusal(db::Connection &c, const QString &sql, const db::Params &params = {})
    {
        const auto done = c.exec(sql.toUtf8().constData(), params);
        return done ? u"it was allowed"_qs : done.error().detail;
    }

    /// The admin's connection, become the assistant.
    [[nodiscard]] db::Connection assistant(const TestDatabase::Tenant &tenant) const
    {
        db::Connection c = database_.connect(tenant.admin);
        must(c, u"set role purser_ai"_qs);
        return c;
    }

    void decide(const QStringList &blocked, const QStringList &allowed = {})
    {
        db::Connection admin = database_.connect(tenant_.admin);
        must(admin, u"delete from core.policy_profiles"_qs);
        must(admin,
            u"insert into core.policy_profiles (tenant_id, blocked_fields, allowed_record_types) values (auth.tenant_id(), $1, $2)"_qs,
            {blocked, allowed});
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        other_ = database_.createTenant();
        for (const auto &tenant : {tenant_, other_}) {
            db::Connection c = database_.connect(tenant.admin);
            const QString id = must(c,
                u"insert into catalog.products (tenant_id, title, vendor, currency) "
                "values (auth.tenant_id(), 'Lamp', 'Nordkamm', 'ILS') returning id"_qs)
                                   .first()
                                   .text(0);
            must(c,
                u"insert into catalog.product_variants (tenant_id, product_id, price, cost_price) values (auth.tenant_id(), $1, 479, 217.4)"_qs,
                {id});
            must(c,
                u"insert into sales.orders (tenant_id, store_id, order_number, status, currency, total, source_id, "
                u"placed_at) "
                "values (auth.tenant_id(), $1, '7', 'paid', 'ILS', 12, 'x7', now())"_qs,
                {tenant.one});
        }
        db::Connection super = database_.connectSuperuser();
        const auto tables = sampleTables(super);
        fillSamples(super, tables, tenant_);
        fillSamples(super, tables, other_);
        must(super, u"delete from core.policy_profiles"_qs);
        must(super,
            u"update ads.ads_daily_metrics m set campaign_id = (select c.id from ads.ads_campaigns c where c.tenant_id = m.tenant_id)"_qs);
    }
    void cleanup() { decide({}); }

    void aBlockedFieldIsNotReadInAnyWay()
    {
        decide({u"catalog.products.cost_price"_qs, u"catalog.products.vendor"_qs,
            u"catalog.product_variants.cost_price"_qs});
        db::Connection c = assistant(tenant_);
        for (const char *sql : {"select cost_price from catalog.products", "select title from catalog.products",
                 "select count(*) from catalog.products", "select 1 from catalog.products where vendor = 'Nordkamm'",
                 "select cost_key from catalog.products",
                 "select row_to_json(p) from (select vendor_key from catalog.products) p",
                 "select cost_price from catalog.product_variants"})
            QVERIFY2(refusal(c, QString::fromLatin1(sql)).contains(u"_masked"), sql);
        const auto seen = must(c,
            u"select title, price, cost_price, cost_key, margin_key, vendor, vendor_key from catalog.products_masked"_qs);
        const db::Row row = seen.first();
        QCOMPARE(row.text(0), u"Lamp"_qs);
        QCOMPARE(row.text(1), u"479.0000"_qs);
        for (int column = 2; column < 7; ++column) // and nothing that is made of it
            QVERIFY2(row.isNull(column), qPrintable(QString::number(column)));
        QVERIFY(must(c,
            u"select 1 from catalog.products_masked where vendor = 'Nordkamm' or cost_price > 0 or vendor is not null"_qs)
                    .isEmpty());
        QVERIFY(must(c, u"select cost_price from catalog.product_variants_masked"_qs).first().isNull(0));
        // What is not blocked is read as before, and people read all of it.
        QCOMPARE(must(c, u"select name from core.stores order by 1"_qs).size(), 2);
        must(c, u"reset role"_qs);
        QCOMPARE(must(c, u"select vendor from catalog.products"_qs).first().text(0), u"Nordkamm"_qs);
        QVERIFY(refusal(c, u"select from catalog.products_masked"_qs).contains(u"permission denied"));
        db::Connection stranger = assistant(other_); // who blocks nothing
        QCOMPARE(must(stranger, u"select vendor from catalog.products"_qs).first().text(0), u"Nordkamm"_qs);
        QCOMPARE(must(stranger, u"select vendor from catalog.products_masked"_qs).first().text(0), u"Nordkamm"_qs);
    }

    /// The cost of a product is that of its first variant, and history knows what it was.
    void neitherIsItReadInItsCopies()
    {
        for (const QString &field : {u"catalog.products.cost_price"_qs, u"catalog.product_variants.cost_price"_qs}) {
            decide({field});
            db::Connection c = assistant(tenant_);
            for (const char *table : {"products", "product_variants", "change_batch_items"})
                QVERIFY2(
                    refusal(c, u"select from catalog."_qs + QString::fromLatin1(table)).contains(u"_masked"), table);
            QVERIFY(must(c,
                u"select cost_price from catalog.products_masked where cost_price is not null or cost_key is not null"_qs)
                        .isEmpty());
            QVERIFY(must(c, u"select cost_price from catalog.product_variants_masked where cost_price is not null"_qs)
                        .isEmpty());
            QCOMPARE(
                must(
                    c, u"select field from catalog.change_batch_items_masked where before is null and after is null"_qs)
                    .size(),
                1);
        }
        decide({u"finance.payments.amount"_qs});
        db::Connection c = assistant(tenant_);
        must(c, u"select from catalog.change_batch_items"_qs);
    }

    void blockedFieldsOfViewsAreEmpty()
    {
        decide({u"sales.orders.total"_qs, u"core.stores.name"_qs, u"ads.ads_daily_metrics.spend_cents"_qs});
        db::Connection c = assistant(tenant_);
        const auto orders = must(c, u"select order_number, total, total_key from sales.orders_without_customers"_qs);
        const db::Row order = orders.first();
        QCOMPARE(order.text(0), u"7"_qs);
        QVERIFY(order.isNull(1));
        QVERIFY(order.isNull(2));
        QVERIFY(refusal(c, u"select name from core.stores_public"_qs).contains(u"permission denied"));
        QCOMPARE(must(c, u"select name from core.stores_public_masked where name is null"_qs).size(), 2);
        QVERIFY(
            refusal(c, u"select spend_cents from ads.ads_metrics_daily"_qs).contains(u"ads.ads_daily_metrics_masked"));
    }

    void onlyAllowedTablesAreRead()
    {
        decide({}, {u"catalog.products"_qs});
        db::Connection c = assistant(tenant_);
        QCOMPARE(must(c, u"select from catalog.products"_qs).size(), 1);
        QCOMPARE(must(c, u"select from catalog.products_masked"_qs).size(), 1);
        for (const char *hidden : {"catalog.product_variants", "catalog.product_variants_masked", "core.stores",
                 "core.stores_public_masked", "sales.orders_without_customers"})
            QVERIFY2(must(c, u"select from %1"_qs.arg(QLatin1StringView(hidden))).isEmpty(), hidden);
        const auto told = must(c, u"select relation from auth.assistant_relations()"_qs);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().text(0), u"catalog.products"_qs);
    }

    void theAssistantIsToldWhatItMayRead()
    {
        decide({u"catalog.products.vendor"_qs});
        db::Connection c = assistant(tenant_);
        const db::Rows told = must(c, u"select relation, columns from auth.assistant_relations()"_qs);
        QVERIFY(told.size() > 35);
        bool masked = false;
        for (const db::Row row : told) {
            QVERIFY(row.text(0) != u"catalog.products");
            masked = masked
                || (row.text(0) == u"catalog.products_masked" && !row.textArray(1).contains(u"vendor"_qs)
                    && row.textArray(1).contains(u"title"_qs));
            must(c, u"select %1 from %2 limit 1"_qs.arg(row.textArray(1).join(u", "), row.text(0)));
        }
        QVERIFY(masked);
    }

    /// Every table that the assistant reads has its second form, with the same rows and, where nothing is blocked, the
    /// same values; and each of its fields can be blocked.
    void everyTableHasItsMaskedForm()
    {
        db::Connection super = database_.connectSuperuser();
        QHash<QString, QStringList> tables;
        const db::Rows shown = must(super,
            u"select p.polrelid::regclass::text, array_agg(a.attname)::text[] from pg_policy p "
            "join pg_attribute a on a.attrelid = p.polrelid and a.attnum > 0 and not a.attisdropped "
            "and has_column_privilege('purser_ai', a.attrelid, a.attnum, 'select') "
            "where p.polname = 'ai_read' group by 1"_qs);
        QStringList all;
        for (const db::Row row : shown) {
            tables[row.text(0)] = row.textArray(1);
            for (const QString &field : row.textArray(1))
                if (field != u"tenant_id")
                    all << row.text(0) + u'.' + field;
        }
        QVERIFY(tables.size() > 35 && all.size() > 300);
        db::Connection c = assistant(tenant_);
        const auto rows = [&](const QString &table, const QString &form) {
            QStringList list;
            for (const db::Row row : must(c,
                     u"select row_to_json(x)::text from (select %1 from %2) x order by 1"_qs.arg(
                         tables[table].join(u", "), form)))
                list << row.text(0);
            return list;
        };
        for (auto t = tables.begin(); t != tables.end(); ++t) {
            const QStringList open = rows(t.key(), t.key());
            QVERIFY2(!open.isEmpty(), qPrintable(t.key()));
            QVERIFY2(rows(t.key(), t.key() + u"_masked"_qs) == open, qPrintable(t.key()));
        }
        decide(all);
        for (auto t = tables.begin(); t != tables.end(); ++t) {
            QVERIFY2(refusal(c, u"select from "_qs + t.key()).contains(u"_masked"), qPrintable(t.key()));
            for (const QString &row : rows(t.key(), t.key() + u"_masked"_qs)) {
                const QJsonObject seen = QJsonDocument::fromJson(row.toUtf8()).object();
                for (const QString &field : t.value())
                    QVERIFY2(field == u"tenant_id" || seen[field].isNull(), qPrintable(t.key() + u'.' + field));
            }
        }
    }

    void whatDoesNotExistCannotBeBlocked_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        const QString fields = u"policy_profiles_fields_known"_qs, types = u"policy_profiles_types_known"_qs;
        QTest::newRow("a field misspelt") << u"blocked_fields"_qs << u"catalog.products.vendr"_qs << fields;
        QTest::newRow("a table misspelt") << u"blocked_fields"_qs << u"catalog.produkts.vendor"_qs << fields;
        QTest::newRow("a field alone") << u"blocked_fields"_qs << u"vendor"_qs << fields;
        QTest::newRow("the tenant") << u"blocked_fields"_qs << u"catalog.products.tenant_id"_qs << fields;
        QTest::newRow("not a name") << u"blocked_fields"_qs << u"catalog.products.vendor; drop"_qs << fields;
        QTest::newRow("a type that is none") << u"allowed_record_types"_qs << u"catalog.invoices"_qs << types;
        QTest::newRow("a table it never reads") << u"allowed_record_types"_qs << u"core.credentials"_qs << types;
    }
    void whatDoesNotExistCannotBeBlocked()
    {
        QFETCH(QString, column);
        QFETCH(QString, name);
        QFETCH(QString, why);
        db::Connection admin = database_.connect(tenant_.admin);
        QVERIFY(refusal(admin, u"update core.policy_profiles set %1 = $1"_qs.arg(column), {QStringList{name}})
                    .contains(why));
    }

    void theRestOfThePolicyIsToldToWhoeverAsks()
    {
        db::Connection c = assistant(other_); // none of its own
        const auto asked = u"select read_only_mode, tool_allowlist, max_rows_per_query from auth.assistant_policy()"_qs;
        const auto none = must(c, asked);
        const db::Row usual = none.first();
        QVERIFY(usual.truth(0));
        QVERIFY(usual.textArray(1).isEmpty());
        QCOMPARE(usual.integer(2), 1000);
        db::Connection admin = database_.connect(tenant_.admin);
        must(admin,
            u"update core.policy_profiles set read_only_mode = false, tool_allowlist = '{query}', max_rows_per_query = 50"_qs);
        const auto viewer = database_.createPerson(tenant_, u"readonly"_qs);
        db::Connection v = database_.connect(viewer);
        const auto current = must(v, asked);
        const db::Row own = current.first();
        QVERIFY(!own.truth(0));
        QCOMPARE(own.textArray(1), QStringList{u"query"_qs});
        QCOMPARE(own.integer(2), 50);
    }

    void everyColumnSaysWhoUsesIt()
    {
        db::Connection super = database_.connectSuperuser();
        const auto silent = must(super,
            u"select a.attname from pg_attribute a where a.attrelid = 'core.policy_profiles'::regclass and a.attnum > "
            u"0 "
            "and a.attname not in ('tenant_id', 'id', 'created_by', 'created_at', 'updated_at', 'row_version') "
            "and col_description(a.attrelid, a.attnum) is null"_qs);
        QVERIFY2(silent.isEmpty(), silent.isEmpty() ? "" : qPrintable(silent.first().text(0)));
    }
};

PURSER_TEST(AssistantPolicyTest)
#include "assistantpolicytest.moc"
