#include "models/db/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// What rows come with by themselves: profiles, slugs, versions; and the indexes that the source documents name.
class ShapesTest : public QObject {
    Q_OBJECT

private slots:
    void whoeverBecomesAUserHasAProfile()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"ops"_qs);
        db::Connection admin = database.connect(tenant.admin);
        QCOMPARE(must(admin, u"select count(*) from core.profiles"_qs).first().integer(0), 2);
        db::Connection super = database.connectSuperuser();
        must(super,
            u"insert into core.users (tenant_id, email, full_name, login_role, actor_type) values "
            "($1, 'm@x.example', 'Maya  ben David ', 'u_' || repeat('1', 40), 'user'), "
            "($1, 'n@x.example', 'Noa', 'u_' || repeat('2', 40), 'user'), "
            "($1, 's@x.example', 'Sync', 'u_' || repeat('3', 40), 'service_account')"_qs,
            {tenant.id});
        QStringList names;
        for (const db::Row row : must(super,
                 u"select coalesce(p.first_name, '-') || '|' || coalesce(p.last_name, '-') from core.users u "
                 "join core.profiles p on p.tenant_id = u.tenant_id and p.user_id = u.id "
                 "where u.email like '_@x.example' order by u.email"_qs))
            names << row.text(0);
        QCOMPARE(names, (QStringList{u"Maya|ben David"_qs, u"Noa|-"_qs}));
        // And it is theirs to fill.
        db::Connection own = database.connect(person);
        QCOMPARE(
            must(own, u"update core.profiles set phone = '050-1234567' returning row_version"_qs).first().integer(0),
            2);
        QCOMPARE(must(own, u"select count(*) from core.profiles"_qs).first().integer(0), 1);
    }

    void whoWasAUserBeforeHasOneToo()
    {
        TestDatabase database(26);
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        QVERIFY(must(super, u"select from core.profiles"_qs).isEmpty());
        const auto applied = db::Migrator().apply(super);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
        QCOMPARE(must(super, u"select user_id from core.profiles"_qs).first().id<UserId>(0), tenant.admin.id);
    }

    void slugsComeFromNames()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        const auto attribute = must(admin,
            u"insert into catalog.store_attributes (tenant_id, store_id, name) values ($1, $2, 'Shoe Size') "
            "returning slug, id"_qs,
            {tenant.id, tenant.one});
        QCOMPARE(attribute.first().text(0), u"shoe-size"_qs);
        const QString made =
            u"insert into catalog.%1 (tenant_id, store_id%2, name, slug) values ($1, $3%3, $2, $4) returning slug"_qs;
        for (const char *table :
            {"store_categories", "store_tags", "store_brands", "store_attributes", "store_attribute_terms"}) {
            const bool term = qstrcmp(table, "store_attribute_terms") == 0;
            auto slug = [&](const QString &name, const StoreId &store, const QString &given) {
                db::Params values{tenant.id, name, store, given.isNull() ? db::Param(nullptr) : db::Param(given)};
                if (term)
                    values.push_back(attribute.first().uuid(1));
                return must(admin,
                    made.arg(QLatin1StringView(table), term ? u", attribute_id"_qs : QString(),
                        term ? u", $5"_qs : QString()),
                    values)
                    .first()
                    .text(0);
            };
            QCOMPARE(slug(u" Café & Crème "_qs, tenant.one, {}), u"cafe-creme"_qs);
            QCOMPARE(slug(u"חולצות כחולות"_qs, tenant.one, u""_qs), u"חולצות-כחולות"_qs);
            QCOMPARE(slug(u"Given"_qs, tenant.one, u"as-it-is"_qs), u"as-it-is"_qs);
            // The same again, and what has no letter, are told from the others by a piece of a hash.
            const QString again = slug(u"CAFÉ CREME"_qs, tenant.one, {});
            QVERIFY2(again.startsWith(u"cafe-creme-") && again.size() == 19, qPrintable(again));
            QCOMPARE(slug(u"!?"_qs, tenant.one, {}).size(), 8);
            QCOMPARE(slug(u"x"_qs.repeated(400), tenant.one, {}).size(), 190);
            if (!term)
                QCOMPARE(slug(u"Café crème"_qs, tenant.two, {}), u"cafe-creme"_qs);
        }
    }

    void whatPeopleEditHasAVersion()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        for (const char *table : {"core.profiles", "core.policy_profiles", "core.tenant_profiles",
                 "core.system_prompt_templates", "core.onboarding_checklist_items", "catalog.product_images",
                 "catalog.product_attributes", "catalog.store_categories", "catalog.store_tags", "catalog.store_brands",
                 "catalog.store_attributes", "catalog.store_attribute_terms", "brand.brand_assets",
                 "brand.brand_mockups", "brand.brand_products", "work.deployments", "work.task_comments",
                 "sync.webhooks", "chat.chat_api_keys", "knowledge.knowledge_documents"})
            QVERIFY2(!must(super,
                         u"select from pg_trigger where tgrelid = $1::regclass and tgname = 'touch' "
                         "and tgfoid = 'core.touch_version'::regproc and tgenabled = 'O'"_qs,
                         {QString::fromLatin1(table)})
                          .isEmpty(),
                table);
        db::Connection admin = database.connect(tenant.admin);
        const auto id = must(admin,
            u"insert into catalog.store_tags (tenant_id, store_id, name) values ($1, $2, 'New') returning id"_qs,
            {tenant.id, tenant.one})
                            .first()
                            .uuid(0);
        const QString rename = u"update catalog.store_tags set name = $2 where id = $1 and row_version = 1"_qs;
        QCOMPARE(must(admin, rename, {id, u"Newer"_qs}).affected(), 1);
        QCOMPARE(must(admin, rename, {id, u"Overwritten"_qs}).affected(), 0); // read before it was renamed
        QCOMPARE(must(admin, u"select name from catalog.store_tags"_qs).first().text(0), u"Newer"_qs);
    }

    /// A version alone is no change, as in every other table that is watched.
    void theTrailOfPoliciesTellsChangesOnly()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        must(super, u"insert into core.policy_profiles (tenant_id) values ($1)"_qs, {tenant.id});
        must(super, u"update core.policy_profiles set max_rows_per_query = max_rows_per_query"_qs);
        QVERIFY(must(
            super, u"select from audit.audit_logs where table_name = 'core.policy_profiles' and action = 'UPDATE'"_qs)
                    .isEmpty());
        must(super, u"update core.policy_profiles set max_rows_per_query = 50"_qs);
        const auto log = must(super,
            u"select changed_fields @> '{max_rows_per_query}' and not changed_fields @> '{updated_at}', new_data ->> "
            u"'row_version' "
            "from audit.audit_logs where table_name = 'core.policy_profiles' and action = 'UPDATE'"_qs);
        QCOMPARE(log.size(), 1);
        QVERIFY(log.first().truth(0));
        QCOMPARE(log.first().text(1), u"3"_qs);
    }

    void theAssistantSeesWholeRowsStill()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        must(admin, u"begin"_qs);
        must(admin, u"set local role purser_ai"_qs);
        for (const char *table : {"catalog.product_images", "catalog.store_tags", "knowledge.knowledge_documents"})
            must(admin, u"select * from %1"_qs.arg(QLatin1StringView(table)));
    }

    void whatTheSourceDocumentsIndexIsIndexed()
    {
        TestDatabase database;
        db::Connection super = database.connectSuperuser();
        const std::pair<const char *, const char *> needed[]{{"core.profiles", "phone"},
            {"core.profiles", "tc_accepted_at"}, {"sales.sales_pulse_actions", "action_type"},
            {"inventory.inventory_actions", "action_type"}, {"finance.payouts", "source_created"},
            {"finance.disputes", "source_created"}, {"finance.payments", "status"}, {"finance.refunds", "status"},
            {"finance.payouts", "status"}, {"catalog.products", "product_type"}};
        for (const auto &[table, column] : needed)
            QVERIFY2(
                !must(super,
                    u"select from pg_index i where i.indrelid = $1::regclass and i.indisvalid "
                    "and pg_get_indexdef(i.indexrelid, 1, false) = 'tenant_id' and pg_get_indexdef(i.indexrelid, 2, false) = $2"_qs,
                    {QString::fromLatin1(table), QString::fromLatin1(column)})
                     .isEmpty(),
                column);
    }
};

PURSER_TEST(ShapesTest)
#include "shapestest.moc"
