#include "tests/app/sync/termstage.h"

#include "models/sync/conflictrepository.h"
#include "models/sync/syncerrorrepository.h"

using namespace purser;
using namespace purser::test;
using Fault = WooCommerceServer::Fault;

/// Categories, tags, brands, attributes and their terms go both ways, over real sockets.
class TermSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void whatIsChangedHereOfEveryKindAndFieldGoesToTheStore()
    {
        TermStage s(database_);
        s.changeHere();
        QCOMPARE(s.value(u"select string_agg(job_type || ' ' || status, ',') from sync.jobs"_qs),
            u"push_products pending"_qs);
        QCOMPARE(s.value(u"select base ->> 'parent' from catalog.store_categories where external_id = $1"_qs,
                     {QString::number(s.desk)}),
            QString::number(s.lamps));
        s.server.forgetRequests();
        const QJsonObject result = s.run(u"push_products"_qs);
        QCOMPARE(result.value(u"rows_updated").toInt(), 5);
        QCOMPARE(s.server.requests({}, "POST"), 5); // one batch of each kind
        EVERYTHING_AGREES(s);
        QCOMPARE(s.unsettled(), QString());
        const QJsonObject there = s.server.kept(s.path("categories", s.desk));
        QCOMPARE(there.value(u"name").toString(), u"Desks &amp; more"_qs);
        QCOMPARE(there.value(u"slug").toString(), u"desks"_qs);
        QCOMPARE(there.value(u"description").toString(), u"Ours"_qs);
        QCOMPARE(there.value(u"parent").toInteger(), 0);
        QCOMPARE(there.value(u"display").toString(), u"products"_qs);
        QCOMPARE(there.value(u"menu_order").toInteger(), 7);
        QCOMPARE(s.server.kept(s.path("brands", s.brand)).value(u"name").toString(), u"Nordkamm here"_qs);
        QCOMPARE(s.server.kept(s.path("attributes", s.colour)).value(u"has_archives").toBool(), true);
        QCOMPARE(s.value(u"select string_agg(taxonomy_type || ' ' || items_synced || ' ' || items_updated || ' ' || "
                         u"items_failed, ', ' "
                         "order by taxonomy_type, created_at) from sync.taxonomy_sync_log where action = 'push'"_qs),
            u"attribute 1 1 0, attribute 1 1 0, brand 1 1 0, category 1 1 0, tag 1 1 0"_qs);
        QCOMPARE(s.value(u"select string_agg(entity_type, ' ' order by entity_type) from sync.sync_logs "
                         "where action = 'update' and metadata ->> 'direction' = 'out'"_qs),
            u"attribute brand category tag term"_qs);
        // Nothing is left to do, and reading all terms again changes nothing.
        s.server.forgetRequests();
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_processed").toInt(), 0);
        QCOMPARE(s.server.requests(), 0);
        QCOMPARE(s.run(u"pull_taxonomies"_qs).value(u"rows_updated").toInt(), 0);
        EVERYTHING_AGREES(s);
    }

    void whatIsMadeHereIsMadeThereOnceParentsFirst()
    {
        TermStage s(database_);
        s.sql(u"with top as (insert into catalog.store_categories (tenant_id, store_id, name, slug) "
              "values (auth.tenant_id(), $1, 'Rooms', 'rooms') returning id) "
              "insert into catalog.store_categories (tenant_id, store_id, name, slug, description, parent_id) "
              "select auth.tenant_id(), $1, 'Kitchen', 'kitchen', 'Warm', id from top"_qs,
            {s.tenant.one});
        s.sql(
            u"insert into catalog.store_tags (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Sale', 'sale')"_qs,
            {s.tenant.one});
        s.sql(
            u"insert into catalog.store_brands (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Lumo', 'lumo')"_qs,
            {s.tenant.one});
        s.sql(u"with a as (insert into catalog.store_attributes (tenant_id, store_id, name, slug) "
              "values (auth.tenant_id(), $1, 'Width', 'width') returning id) "
              "insert into catalog.store_attribute_terms (tenant_id, store_id, attribute_id, name, slug) "
              "select auth.tenant_id(), $1, id, n, lower(n) from a, unnest(array['Wide', 'Narrow']) n"_qs,
            {s.tenant.one});
        // The first answer is lost: what was made is found again.
        s.server.fail({Fault::Kind::CutFirst, u"categories/batch"_qs, "POST", 0, 1});
        std::ignore = s.attempt(u"push_products"_qs);
        s.server.fail({Fault::Kind::CutFirst, u"attributes/batch"_qs, "POST", 0, 1});
        std::ignore = s.attempt(u"push_products"_qs);
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.unsettled(), QString());
        QCOMPARE(s.openErrors(), u"0"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.store_categories where external_id is null"_qs), u"0"_qs);
        QCOMPARE(
            s.value(
                u"select p.slug from catalog.store_categories c join catalog.store_categories p on p.id = c.parent_id "
                "where c.slug = 'kitchen'"_qs),
            u"rooms"_qs);
        s.run(u"pull_taxonomies"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select string_agg(t.name, ',' order by t.name) from catalog.store_attribute_terms t "
                         "join catalog.store_attributes a on a.id = t.attribute_id where a.slug = 'width'"_qs),
            u"Narrow,Wide"_qs);
    }

    void beforeTheFirstLinkIsReviewedNothingGoesThere()
    {
        TermStage s(database_);
        s.sql(u"update sync.store_settings set linked_at = null"_qs);
        s.changeHere();
        s.sql(
            u"insert into catalog.store_tags (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Sale', 'sale')"_qs,
            {s.tenant.one});
        QCOMPARE(s.value(u"select count(*) from sync.jobs"_qs), u"0"_qs);
        s.server.forgetRequests();
        s.run(u"push_products"_qs);
        QCOMPARE(s.server.requests({}, "POST"), 0);
    }

    void bothSidesOfEveryFieldChange_data()
    {
        QTest::addColumn<QString>("owner");
        for (const char *owner : {"purser", "store", "ask", "newest"})
            QTest::newRow(owner) << QString::fromLatin1(owner);
    }
    void bothSidesOfEveryFieldChange()
    {
        QFETCH(QString, owner);
        TermStage s(database_);
        for (const sync::FieldRule &rule : sync::fieldRules())
            QVERIFY(sync::ConflictRepository::setOwner(*s.c, s.tenant.one, rule.key, *sync::ownerFromString(owner)));
        s.changeThere();
        s.changeHere();
        s.run(u"pull_taxonomies"_qs);
        const bool asks = owner == u"ask" || owner == u"newest"; // stores do not say when a term was changed
        const auto conflicts = good(sync::ConflictRepository::list(*s.c, {s.tenant.one, {}, {}, false}, {}, 100));
        QCOMPARE(conflicts.size(), asks ? 19u : 0u);
        if (asks) {
            // Nothing was overwritten, on neither side.
            QCOMPARE(s.server.kept(s.path("tags", s.tag)).value(u"name").toString(), u"Tin there"_qs);
            QCOMPARE(s.value(u"select name || sync_status from catalog.store_tags where external_id = $1"_qs,
                         {QString::number(s.tag)}),
                u"Tin hereconflict"_qs);
            QHash<QString, sync::Conflict> byField;
            for (const sync::Conflict &conflict : conflicts)
                byField.insert(toString(conflict.key.entity) + u'.' + conflict.key.field, conflict);
            const sync::Conflict &name = byField[u"category.name"_qs];
            QVERIFY(name.product.isNull());
            QCOMPARE(name.productTitle, u"Category: Desks & more"_qs);
            QCOMPARE(QStringList({name.baseText, name.oursText, name.theirsText}),
                QStringList({u"Desk"_qs, u"Desks & more"_qs, u"Desks there"_qs}));
            const sync::Conflict &parent = byField[u"category.parent"_qs];
            QCOMPARE(QStringList({parent.baseText, parent.oursText, parent.theirsText}),
                QStringList({u"Table lamps"_qs, QString(), u"Lamps & shades"_qs}));
            QCOMPARE(byField[u"term.description"_qs].theirsText, u"Theirs"_qs);
            QCOMPARE(sync::fieldLabel(name.key), u"Name of categories"_qs);
            s.run(u"pull_taxonomies"_qs); // asks only once
            QCOMPARE(good(sync::ConflictRepository::openCount(*s.c)), 19);
            bool ours = true;
            for (const auto &kind : good(sync::ConflictRepository::kinds(*s.c, s.tenant.one))) {
                QVERIFY(sync::ConflictRepository::resolveKind(
                    *s.c, s.tenant.one, kind.key, ours ? sync::Keep::Ours : sync::Keep::Theirs, false));
                ours = !ours;
            }
        }
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        s.run(u"pull_taxonomies"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.unsettled(), QString());
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
        const QString name = s.server.kept(s.path("tags", s.tag)).value(u"name").toString();
        if (!asks)
            QCOMPARE(name, owner == u"purser" ? u"Tin here"_qs : u"Tin there"_qs);
    }

    void fieldsThatOnlyOneSideChangedAreJoined()
    {
        TermStage s(database_);
        s.sql(
            u"update catalog.store_categories set name = 'Desks' where external_id = $1"_qs, {QString::number(s.desk)});
        QVERIFY(s.server.edit(
            s.path("categories", s.desk), {{u"description"_qs, u"Theirs"_qs}, {u"parent"_qs, s.category}}));
        s.run(u"pull_taxonomies"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.jobs where job_type = 'push_products' and status = 'pending'"_qs),
            u"1"_qs);
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        const QJsonObject there = s.server.kept(s.path("categories", s.desk));
        QCOMPARE(there.value(u"name").toString(), u"Desks"_qs);
        QCOMPARE(there.value(u"description").toString(), u"Theirs"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts"_qs), u"0"_qs);
    }

    void aStoreThatLiesAboutATermIsNotBelieved()
    {
        TermStage s(database_);
        s.server.lieAbout({u"name"_qs, u"description"_qs});
        s.sql(u"update catalog.store_categories set name = 'Mine', description = 'Mine' where external_id = $1"_qs,
            {QString::number(s.desk)});
        s.sql(u"update catalog.store_attribute_terms set name = 'Mine' where external_id = $1"_qs,
            {QString::number(s.red)});
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_failed").toInt(), 2);
        s.run(u"pull_taxonomies"_qs); // which settles nothing
        QCOMPARE(s.server.kept(s.path("categories", s.desk)).value(u"name").toString(), u"Desk"_qs);
        QCOMPARE(s.value(u"select name || ' ' || sync_status from catalog.store_categories where external_id = $1"_qs,
                     {QString::number(s.desk)}),
            u"Mine error"_qs);
        const auto errors = good(sync::SyncErrorRepository::list(*s.c, {}, 10));
        QCOMPARE(errors.size(), 2u);
        std::vector<QUuid> ids;
        for (const sync::SyncErrorRow &error : errors) {
            ids.push_back(error.id);
            QCOMPARE(error.code, u"not_kept"_qs);
            QCOMPARE(error.name, u"Mine"_qs);
            QVERIFY2(error.message.contains(u"sent “Mine”"), qPrintable(error.message));
        }
        s.server.lieAbout({});
        // "Retry these" names the terms.
        s.sql(u"delete from sync.jobs where status = 'pending'"_qs);
        QCOMPARE(good(sync::SyncErrorRepository::retry(*s.c, ids)), 1);
        const QJsonObject parameters =
            s.sql(u"select parameters from sync.jobs where status = 'pending'"_qs).first().json(0).object();
        QCOMPARE(parameters.value(u"terms").toArray().size(), 2);
        QCOMPARE(parameters.value(u"products").toArray().size(), 0);
        s.run(u"push_products"_qs, parameters);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.unsettled(), QString());
        QCOMPARE(s.openErrors(), u"0"_qs);
    }

    void aTermThatTheStoreRefusesHoldsUpNobody()
    {
        TermStage s(database_);
        s.sql(u"update catalog.store_tags set name = 'Brass', slug = 'brass-2' where external_id = $1"_qs,
            {QString::number(s.tag)}); // there is one
        s.sql(u"update catalog.store_brands set name = 'Other' where external_id = $1"_qs, {QString::number(s.brand)});
        const QJsonObject result = s.run(u"push_products"_qs);
        QCOMPARE(result.value(u"rows_failed").toInt(), 1);
        QCOMPARE(result.value(u"rows_updated").toInt(), 1);
        QCOMPARE(s.server.kept(s.path("brands", s.brand)).value(u"name").toString(), u"Other"_qs);
        QCOMPARE(
            s.value(u"select sync_status from catalog.store_tags where external_id = $1"_qs, {QString::number(s.tag)}),
            u"error"_qs);
        QCOMPARE(s.value(u"select entity_type || ' ' || external_id from sync.sync_errors where not resolved"_qs),
            u"tag %1"_qs.arg(s.tag));
        s.sql(u"update catalog.store_tags set name = 'Brass here' where external_id = $1"_qs, {QString::number(s.tag)});
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.openErrors(), u"0"_qs);
        QCOMPARE(s.unsettled(), QString());
    }

    void aTermThatIsDeletedThereGoesHereWhateverWasChanged()
    {
        TermStage s(database_);
        QVERIFY(s.server.remove(s.path("tags", s.tag), true));
        s.sql(u"update catalog.store_tags set name = 'Tin here' where external_id = $1"_qs, {QString::number(s.tag)});
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_failed").toInt(), 1);
        QCOMPARE(s.value(u"select error_code from sync.sync_errors where not resolved"_qs), u"missing"_qs);
        s.run(u"pull_taxonomies"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.openErrors(), u"0"_qs);
    }

    void whateverTheNetworkDoesTermsGoThereOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("failures"); // attempts that cannot succeed
        QTest::newRow("429") << static_cast<int>(Fault::Kind::TooMany) << 4;
        QTest::newRow("5xx") << static_cast<int>(Fault::Kind::Broken) << 4;
        QTest::newRow("a web page that says all is well") << static_cast<int>(Fault::Kind::WebPage) << 4;
        QTest::newRow("cut before the answer") << static_cast<int>(Fault::Kind::CutFirst) << 4;
        // Each attempt gets something done at the store before the answer is lost, in any order.
        QTest::newRow("cut in the middle of the answer") << static_cast<int>(Fault::Kind::CutInBody) << 1;
    }
    void whateverTheNetworkDoesTermsGoThereOnce()
    {
        QFETCH(int, kind);
        QFETCH(int, failures);
        TermStage s(database_);
        s.changeHere();
        s.sql(
            u"insert into catalog.store_tags (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Sale', 'sale')"_qs,
            {s.tenant.one});
        s.sql(
            u"insert into catalog.store_categories (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'New', 'new')"_qs,
            {s.tenant.one});
        bool through = false;
        int tries = 0;
        for (int skip = 0; !through && skip < 24; ++skip, ++tries) {
            s.server.fail({static_cast<Fault::Kind>(kind), {}, {}, skip, 12, 500, "0"});
            through = s.attempt(u"push_products"_qs).has_value();
            s.server.clearFaults();
        }
        QVERIFY2(through && tries >= failures, qPrintable(u"%1 after %2"_qs.arg(through).arg(tries)));
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.unsettled(), QString());
        QCOMPARE(s.openErrors(), u"0"_qs);
        QCOMPARE(s.server.count(Shop::Kind::Tag), 3);
        QCOMPARE(s.server.count(Shop::Kind::Category), 5);
        s.run(u"pull_taxonomies"_qs);
        EVERYTHING_AGREES(s);
    }

    void whatIsChangedWhileItIsSentGoesToo()
    {
        TermStage s(database_);
        s.sql(u"update catalog.store_tags set name = 'First' where external_id = $1"_qs, {QString::number(s.tag)});
        int writes = 0;
        s.prepare = [&](PlainJob &job) {
            job.beforeWrite = [&] {
                if (++writes == 2)
                    s.sql(u"update catalog.store_tags set name = 'Second' where external_id = $1"_qs,
                        {QString::number(s.tag)});
            };
        };
        s.run(u"push_products"_qs);
        s.prepare = {};
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.server.kept(s.path("tags", s.tag)).value(u"name").toString(), u"Second"_qs);
    }
};

PURSER_TEST(TermSyncTest) // async
#include "termsynctest.moc"
