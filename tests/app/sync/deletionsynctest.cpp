#include "tests/app/sync/termstage.h"

#include "models/sync/conflictrepository.h"
#include "models/sync/syncerrorrepository.h"

#include <future>

using namespace purser;
using namespace purser::test;
using Fault = WooCommerceServer::Fault;

namespace {

struct DeletionStage : TermStage {
    using TermStage::TermStage;

    void deleteHere(const char *table, qint64 externalId)
    {
        sql(u"delete from catalog.%1 where external_id = $1"_qs.arg(QLatin1StringView(table)),
            {QString::number(externalId)});
    }
    /// One of every kind.
    void deleteAllHere()
    {
        deleteHere("store_categories", desk);
        deleteHere("store_tags", tag);
        deleteHere("store_brands", brand);
        deleteHere("store_attribute_terms", red);
    }
    QString deletions()
    {
        return value(
            u"select coalesce(string_agg(entity || ' ' || state, ', ' order by entity), '') from sync.term_deletions"_qs);
    }
    QString rows(const char *table, qint64 externalId)
    {
        return value(u"select count(*) from catalog.%1 where external_id = $1"_qs.arg(QLatin1StringView(table)),
            {QString::number(externalId)});
    }
    std::vector<sync::Conflict> conflicts()
    {
        return good(sync::ConflictRepository::list(*c, {tenant.one, {}, {}, false}, {}, 100));
    }
};

} // namespace

/// What is deleted here stays deleted, and goes to the store.
class DeletionSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void whatIsDeletedHereOfEveryKindIsDeletedThere()
    {
        DeletionStage s(database_);
        s.deleteAllHere();
        QCOMPARE(s.deletions(), u"brand pending, category pending, tag pending, term pending"_qs);
        QCOMPARE(s.value(u"select string_agg(job_type || ' ' || status, ',') from sync.jobs"_qs),
            u"push_products pending"_qs);
        // Nothing that is read before then brings it back.
        s.run(u"pull_taxonomies"_qs);
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp),
            {{u"tags"_qs, QJsonArray{QJsonObject{{u"id"_qs, s.tag}}}}, {u"name"_qs, u"Read again"_qs}}));
        s.run(u"pull_products"_qs);
        QCOMPARE(s.rows("store_categories", s.desk) + s.rows("store_tags", s.tag) + s.rows("store_brands", s.brand)
                + s.rows("store_attribute_terms", s.red),
            u"0000"_qs);
        QCOMPARE(s.value(u"select title from catalog.products where sku = 'LAMP'"_qs), u"Read again"_qs);

        const QJsonObject result = s.run(u"push_products"_qs);
        QCOMPARE(result.value(u"rows_updated").toInt(), 4);
        QCOMPARE(result.value(u"rows_failed").toInt(), 0);
        QVERIFY(s.server.kept(s.path("categories", s.desk)).isEmpty());
        QVERIFY(s.server.kept(s.path("tags", s.tag)).isEmpty());
        QVERIFY(s.server.kept(s.path("brands", s.brand)).isEmpty());
        QVERIFY(s.server.kept(s.terms() + u"/%1"_qs.arg(s.red)).isEmpty());
        QCOMPARE(s.deletions(), QString());
        QCOMPARE(s.value(u"select string_agg(taxonomy_type || ' ' || items_synced || ' ' || items_updated, ', ' "
                         u"order by taxonomy_type) from sync.taxonomy_sync_log where action = 'push'"_qs),
            u"attribute 1 1, brand 1 1, category 1 1, tag 1 1"_qs);
        QCOMPARE(s.value(u"select string_agg(entity_type, ' ' order by entity_type) from sync.sync_logs "
                         "where action = 'delete' and metadata ->> 'direction' = 'out'"_qs),
            u"brand category tag term"_qs);
        s.pull();
        EVERYTHING_AGREES(s);
        s.server.forgetRequests();
        s.run(u"push_products"_qs);
        QCOMPARE(s.server.requests({}, "POST"), 0);
    }

    void anAttributeGoesWithItsTermsAndACategoryFromAmongOthers()
    {
        DeletionStage s(database_);
        s.deleteHere("store_attributes", s.colour);
        s.deleteHere("store_categories", s.lamps); // Desk is below it
        QCOMPARE(s.deletions(), u"attribute pending, category pending"_qs);
        s.run(u"pull_taxonomies"_qs);
        QCOMPARE(s.rows("store_attributes", s.colour), u"0"_qs);
        s.run(u"push_products"_qs);
        QVERIFY(s.server.kept(s.path("attributes", s.colour)).isEmpty());
        QVERIFY(s.server.kept(s.path("categories", s.lamps)).isEmpty());
        s.pull();
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts"_qs), u"0"_qs);
    }

    void parentsAndWhatIsBelowThemGoTogether()
    {
        DeletionStage s(database_);
        s.sql(u"delete from catalog.store_categories where external_id = any ($1::text[])"_qs,
            {QStringList{QString::number(s.lamps), QString::number(s.desk)}});
        s.run(u"push_products"_qs);
        QCOMPARE(s.deletions(), QString());
        s.pull();
        EVERYTHING_AGREES(s);
        QCOMPARE(s.server.count(Shop::Kind::Category), 2);
    }

    void whatTheStoreChangedMeanwhileIsAskedFor_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<bool>("keepDeleted");
        QTest::newRow("asked, stays deleted") << u"ask"_qs << true;
        QTest::newRow("asked, taken back") << u"ask"_qs << false;
        QTest::newRow("ours") << u"purser"_qs << true;
        QTest::newRow("the store's") << u"store"_qs << false;
    }
    void whatTheStoreChangedMeanwhileIsAskedFor()
    {
        QFETCH(QString, owner);
        QFETCH(bool, keepDeleted);
        DeletionStage s(database_);
        for (const sync::FieldRule &rule : sync::fieldRules())
            if (rule.key.field == u"existence")
                QVERIFY(
                    sync::ConflictRepository::setOwner(*s.c, s.tenant.one, rule.key, *sync::ownerFromString(owner)));
        QVERIFY(s.server.edit(
            u"products/%1"_qs.arg(s.lamp), {{u"brands"_qs, QJsonArray{QJsonObject{{u"id"_qs, s.brand}}}}}));
        s.pull();
        QCOMPARE(s.value(u"select count(*) from catalog.product_brands"_qs), u"1"_qs);
        s.deleteHere("store_attributes", s.colour);
        s.deleteAllHere(); // but the term, which went with its attribute
        s.changeThere();
        s.run(u"push_products"_qs);
        if (owner == u"ask") {
            const auto conflicts = s.conflicts();
            QCOMPARE(conflicts.size(), 4u);
            QHash<QString, sync::Conflict> byEntity;
            for (const sync::Conflict &conflict : conflicts)
                byEntity.insert(toString(conflict.key.entity), conflict);
            const sync::Conflict &tag = byEntity[u"tag"_qs];
            QCOMPARE(tag.productTitle, u"Tag: Tin"_qs);
            QCOMPARE(sync::fieldLabel(tag.key), u"Deletion of tags"_qs);
            QCOMPARE(tag.oursText, u"Deleted"_qs);
            QVERIFY2(tag.theirsText.contains(u"Name: Tin there"), qPrintable(tag.theirsText));
            QVERIFY2(tag.baseText.contains(u"Name: Tin"), qPrintable(tag.baseText));
            QVERIFY(!s.server.kept(s.path("tags", s.tag)).isEmpty()); // nothing was lost, on neither side
            s.run(u"pull_taxonomies"_qs); // asks once
            s.run(u"push_products"_qs);
            QCOMPARE(s.conflicts().size(), 4u);
            QCOMPARE(s.rows("store_tags", s.tag), u"0"_qs);
            for (const auto &kind : good(sync::ConflictRepository::kinds(*s.c, s.tenant.one)))
                QVERIFY(sync::ConflictRepository::resolveKind(
                    *s.c, s.tenant.one, kind.key, keepDeleted ? sync::Keep::Ours : sync::Keep::Theirs, false));
            s.run(u"push_products"_qs);
        }
        QCOMPARE(s.deletions(), QString());
        QCOMPARE(s.conflicts().size(), 0u);
        QCOMPARE(s.server.kept(s.path("tags", s.tag)).isEmpty(), keepDeleted);
        QCOMPARE(s.rows("store_tags", s.tag), keepDeleted ? u"0"_qs : u"1"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.product_brands"_qs), keepDeleted ? u"0"_qs : u"1"_qs);
        s.pull();
        EVERYTHING_AGREES(s);
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
    }

    void aChangeAfterTheDecisionIsAskedForAgain()
    {
        DeletionStage s(database_);
        s.deleteHere("store_tags", s.tag);
        QVERIFY(s.server.edit(s.path("tags", s.tag), {{u"name"_qs, u"Once"_qs}}));
        s.run(u"pull_taxonomies"_qs);
        QVERIFY(sync::ConflictRepository::resolve(*s.c, {s.conflicts().at(0).id}, sync::Keep::Ours));
        QVERIFY(s.server.edit(s.path("tags", s.tag), {{u"name"_qs, u"Twice"_qs}}));
        s.run(u"push_products"_qs);
        QVERIFY(!s.server.kept(s.path("tags", s.tag)).isEmpty());
        QCOMPARE(s.conflicts().at(0).theirsText.section(u'\n', 0, 0), u"Name: Twice"_qs);
        QCOMPARE(s.conflicts().at(0).state, sync::Conflict::State::Open);
    }

    void whatTheStoreDoesNotDeleteIsAskedForInsteadOfTriedForEver()
    {
        DeletionStage s(database_);
        const qint64 uncategorized = 15;
        s.deleteHere("store_categories", uncategorized);
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_failed").toInt(), 1);
        const auto errors = good(sync::SyncErrorRepository::list(*s.c, {}, 10));
        QCOMPARE(errors.size(), 1u);
        QVERIFY2(errors[0].message.contains(u"cannot be deleted"), qPrintable(errors[0].message));
        QCOMPARE(s.conflicts().size(), 1u);
        s.server.forgetRequests();
        s.run(u"push_products"_qs);
        s.run(u"pull_taxonomies"_qs);
        QCOMPARE(s.server.requests({}, "POST"), 0);
        QCOMPARE(s.rows("store_categories", uncategorized), u"0"_qs);
        // "Retry these" tries it; and it can be taken back.
        s.sql(u"delete from sync.jobs where status = 'pending'"_qs);
        QCOMPARE(good(sync::SyncErrorRepository::retry(*s.c, {errors[0].id})), 1);
        s.run(u"push_products"_qs,
            s.sql(u"select parameters from sync.jobs where status = 'pending'"_qs).first().json(0).object());
        QCOMPARE(s.server.requests({}, "POST"), 1);
        QVERIFY(sync::ConflictRepository::resolve(*s.c, {s.conflicts().at(0).id}, sync::Keep::Theirs));
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.openErrors(), u"0"_qs);
        QCOMPARE(s.deletions(), QString());
    }

    void whatIsMadeAnewUnderTheSameNameIsNew()
    {
        DeletionStage s(database_);
        s.deleteHere("store_tags", s.tag);
        s.sql(
            u"insert into catalog.store_tags (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Tin', 'tin')"_qs,
            {s.tenant.one});
        s.run(u"pull_taxonomies"_qs);
        s.run(u"push_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.server.count(Shop::Kind::Tag), 2);
        QVERIFY(s.server.kept(s.path("tags", s.tag)).isEmpty());
        QCOMPARE(s.deletions(), QString());
    }

    void whateverTheNetworkDoesItIsDeletedOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("5xx") << static_cast<int>(Fault::Kind::Broken);
        QTest::newRow("cut before the answer") << static_cast<int>(Fault::Kind::CutFirst);
        QTest::newRow("cut in the middle of the answer") << static_cast<int>(Fault::Kind::CutInBody);
    }
    void whateverTheNetworkDoesItIsDeletedOnce()
    {
        QFETCH(int, kind);
        DeletionStage s(database_);
        s.deleteAllHere();
        bool through = false;
        for (int skip = 0; !through && skip < 24; ++skip) {
            s.server.fail({static_cast<Fault::Kind>(kind), {}, {}, skip, 12, 500, "0"});
            through = s.attempt(u"push_products"_qs).has_value();
            s.server.clearFaults();
            if (skip == 3) // when some are gone and some are not
                s.run(u"pull_taxonomies"_qs);
        }
        QVERIFY(through);
        QCOMPARE(s.deletions(), QString());
        s.pull();
        EVERYTHING_AGREES(s);
    }

    void aTermThatIsDeletedWhileThePullWritesStaysDeleted()
    {
        DeletionStage s(database_);
        // The pull has read the terms of the store and waits; somebody deletes one and commits in between.
        db::Connection other = s.database.connect(s.tenant.admin);
        std::future<void> pull;
        must(other, u"begin"_qs);
        must(other, u"delete from catalog.store_tags where external_id = $1"_qs, {QString::number(s.tag)});
        pull = std::async(std::launch::async, [&] { s.run(u"pull_taxonomies"_qs); });
        db::Connection super = s.database.connectSuperuser();
        QTRY_VERIFY_WITH_TIMEOUT(
            !must(super,
                u"select from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory' "
                "and datname = current_database()"_qs)
                 .isEmpty(),
            60'000);
        must(other, u"commit"_qs);
        pull.get();
        QCOMPARE(s.rows("store_tags", s.tag), u"0"_qs);
        QCOMPARE(s.deletions(), u"tag pending"_qs);
    }

    void beforeTheFirstLinkIsReviewedNothingIsRemembered()
    {
        DeletionStage s(database_);
        s.sql(u"update sync.store_settings set linked_at = null"_qs);
        s.deleteAllHere();
        QCOMPARE(s.deletions(), QString());
    }

    void aStoreThatGoesTakesEverythingAlong()
    {
        DeletionStage s(database_);
        s.deleteHere("store_tags", s.tag);
        db::Connection super = s.database.connectSuperuser();
        must(super, u"delete from core.stores where id = $1"_qs, {s.tenant.one});
        QCOMPARE(must(super, u"select count(*) from sync.term_deletions where tenant_id = $1"_qs, {s.tenant.id})
                     .first()
                     .integer(0),
            0);
    }

    void aProductThatIsDeletedHereDoesNotComeBackUnasked()
    {
        DeletionStage s(database_);
        s.sql(u"delete from catalog.products where sku = 'LAMP'"_qs);
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"Lamp there"_qs}}));
        s.run(u"pull_products"_qs);
        s.run(u"reconcile"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.products where sku = 'LAMP'"_qs), u"0"_qs);
        QCOMPARE(s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"status").toString(), u"publish"_qs);
        const db::Rows offered =
            s.sql(u"select id, kind || ' ' || state || ' ' || (remote ->> 'sku') from sync.link_proposals"_qs);
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().text(1), u"import rejected LAMP"_qs);
        // Whoever wants it after all says so on the page First link.
        QVERIFY(sync::LinkRepository::decide(*s.c, {sync::ProposalId(offered.first().uuid(0))}, true));
        s.run(u"apply_links"_qs);
        QCOMPARE(s.value(u"select title from catalog.products where sku = 'LAMP'"_qs), u"Lamp there"_qs);
        BOTH_SIDES_AGREE(s); // the lines of the orders keep no product that was deleted
    }
};

PURSER_TEST(DeletionSyncTest) // async
#include "deletionsynctest.moc"
