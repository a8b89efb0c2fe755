#include "tests/app/sync/woostage.h"

#include "app/sync/orderhistory.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/syncerrorrepository.h"

using namespace purser;
using namespace purser::test;
using Fault = WooCommerceServer::Fault;
using sync::StatusStep;
using sync::stepsBetween;

namespace {

const auto logOf =
    u"select string_agg(coalesce(l.old_status, '') || '>' || l.new_status, ' ' order by l.created_at, l.id) "
    "from sales.order_status_logs l join sales.orders o on o.id = l.order_id where o.source_id = $1"_qs;

connectors::RemoteRecord note(int id, const char *from, const char *to, int second)
{
    connectors::RemoteRecord record;
    record.kind = connectors::RemoteKind::OrderNote;
    record.id = QString::number(id);
    record.fields = {{u"text"_qs, u"…"_qs}, {u"author"_qs, u"Dana"_qs},
        {u"created_at"_qs, QDateTime(QDate(2026, 5, 1), QTime(10, 0), Qt::UTC).addSecs(second).toString(Qt::ISODate)}};
    if (*from != '\0') {
        record.fields.insert(u"old_status"_qs, QString::fromLatin1(from));
        record.fields.insert(u"new_status"_qs, QString::fromLatin1(to));
    }
    return record;
}

} // namespace

/// The status of orders goes both ways, and nothing that an order passed at the store is missing in its log.
class OrderStatusTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

    static void setStatus(WooStage &s, const char *status)
    {
        s.sql(u"update sales.orders set status = $2 where source_id = $1"_qs,
            {QString::number(s.order), QString::fromLatin1(status)});
    }
    static void setThere(WooStage &s, const char *status)
    {
        QVERIFY(s.server.edit(u"orders/%1"_qs.arg(s.order), {{u"status"_qs, QString::fromLatin1(status)}}));
    }
    static QString log(WooStage &s) { return s.value(logOf, {QString::number(s.order)}); }

private slots:
    void stepsAreWhatTheNotesTell()
    {
        const auto path = [](const std::vector<StatusStep> &steps) {
            QStringList all;
            for (const StatusStep &s : steps)
                all << s.from + u'>' + s.to + (s.note.isEmpty() ? u"?"_qs : s.note);
            return all.join(u' ');
        };
        const auto at = [](int second) { return QDateTime(QDate(2026, 5, 1), QTime(10, 0), Qt::UTC).addSecs(second); };
        const std::vector all{note(4, "processing", "completed", 30), note(1, "pending", "processing", 10),
            note(2, "", "", 11), note(3, "processing", "processing", 12)};
        QCOMPARE(path(stepsBetween(all, u"pending"_qs, u"completed"_qs, 0, at(0))),
            u"pending>processing1 processing>completed4"_qs);
        QCOMPARE(path(stepsBetween(all, {}, u"completed"_qs, 0, {})), u"pending>processing1 processing>completed4"_qs);
        // Seen in the second of the first: only what came after.
        QCOMPARE(path(stepsBetween(all, u"processing"_qs, u"completed"_qs, 0, at(10))), u"processing>completed4"_qs);
        QCOMPARE(path(stepsBetween(all, u"processing"_qs, u"completed"_qs, 1, {})), u"processing>completed4"_qs);
        // Notes that are missing: the gap is closed, at the time that is known.
        QCOMPARE(path(stepsBetween(all, u"on-hold"_qs, u"completed"_qs, 1, {})),
            u"on-hold>processing? processing>completed4"_qs);
        QCOMPARE(path(stepsBetween(all, u"pending"_qs, u"refunded"_qs, 0, {})),
            u"pending>processing1 processing>completed4 completed>refunded?"_qs);
        // Away and back again.
        QCOMPARE(path(stepsBetween({note(5, "on-hold", "processing", 1), note(6, "processing", "on-hold", 2)},
                     u"on-hold"_qs, u"on-hold"_qs, 0, {})),
            u"on-hold>processing5 processing>on-hold6"_qs);
        QCOMPARE(path(stepsBetween({note(2, "", "", 11)}, u"pending"_qs, u"completed"_qs, 0, {})),
            QString()); // a shop in another language
        QCOMPARE(stepsBetween(all, u"pending"_qs, u"completed"_qs, 0, {}).front().at, at(10));
    }

    void whatWasPassedBetweenTwoPullsIsLoggedWithItsTimes()
    {
        WooStage s(database_);
        s.pull();
        QCOMPARE(log(s), u">pending"_qs);
        // Long ago, so that the times of the store are later.
        auto super = s.database.connectSuperuser();
        must(super, u"update sales.order_status_logs set created_at = created_at - interval '1 hour'"_qs);
        for (const char *status : {"on-hold", "processing", "completed", "refunded"})
            setThere(s, status);
        const qint64 fresh = s.newOrder("pending", 1);
        QVERIFY(s.server.edit(u"orders/%1"_qs.arg(fresh), {{u"status"_qs, u"processing"_qs}}));
        s.server.forgetRequests();
        s.run(u"pull_orders"_qs);
        QCOMPARE(log(s), u">pending pending>on-hold on-hold>processing processing>completed completed>refunded"_qs);
        QCOMPARE(s.value(logOf, {QString::number(fresh)}), u">pending pending>processing"_qs);
        QCOMPARE(s.server.requests(u"/notes"_qs), 2); // of orders that changed only
        EVERYTHING_AGREES(s);
        // Who and when, as the notes say.
        auto store = good(s.open({}));
        for (const auto &told :
            good(store->list({connectors::RemoteKind::OrderNote, QString::number(s.order), {}, {}, false})).records)
            QCOMPARE(s.value(u"select l.changed_by || ' ' || to_char(l.created_at at time zone 'UTC', "
                             u"'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') "
                             "from sales.order_status_logs l where l.source_id = $1"_qs,
                         {told.id}),
                u"WooCommerce %1"_qs.arg(told.fields.value(u"created_at").toString()));
        // Away and back between two pulls; and nothing twice. Its clock has gone on.
        s.server.with([](Shop &shop, ShopAuth &) { shop.skewSeconds = 5; });
        setThere(s, "completed");
        setThere(s, "refunded");
        s.run(u"pull_orders"_qs);
        s.run(u"pull_one"_qs, {{u"kind"_qs, u"order"_qs}, {u"id"_qs, QString::number(s.order)}});
        QCOMPARE(log(s),
            u">pending pending>on-hold on-hold>processing processing>completed completed>refunded "
            "refunded>completed completed>refunded"_qs);
        EVERYTHING_AGREES(s);
        s.server.forgetRequests();
        s.run(u"pull_orders"_qs);
        QCOMPARE(s.server.requests(u"/notes"_qs), 0);
    }

    void aFirstPullAsksForNoHistory()
    {
        WooStage s(database_);
        setThere(s, "completed");
        s.server.forgetRequests();
        s.run(u"pull_orders"_qs);
        QCOMPARE(s.server.requests(u"/notes"_qs), 0);
        QCOMPARE(s.orderDifferences() + s.historyDifferences(), QStringList());
    }

    void aStoreThatDoesNotTellIsTakenAsItIs()
    {
        WooStage s(database_);
        s.pull();
        setThere(s, "processing");
        setThere(s, "completed");
        s.server.fail({Fault::Kind::Broken, u"/notes"_qs, {}, 0, -1, 403}); // this key may not read them
        s.run(u"pull_orders"_qs);
        s.server.clearFaults();
        QCOMPARE(log(s), u">pending pending>completed"_qs);
    }

    void aStatusThatIsSetHereGoesToTheStore()
    {
        WooStage s(database_);
        s.pull();
        s.sql(u"delete from sync.jobs"_qs);
        setStatus(s, "processing");
        QCOMPARE(s.value(u"select string_agg(job_type || ' ' || status, ',') from sync.jobs"_qs),
            u"push_products pending"_qs);
        s.run(u"pull_orders"_qs); // before it goes, nothing of it is lost
        QCOMPARE(s.value(u"select status from sales.orders where source_id = $1"_qs, {QString::number(s.order)}),
            u"processing"_qs);
        s.server.forgetRequests();
        const QJsonObject result = s.run(u"push_products"_qs);
        QCOMPARE(result.value(u"rows_updated").toInt(), 1);
        QCOMPARE(s.server.requests({}, "POST"), 1);
        QCOMPARE(s.server.requests({}, "GET"), 2); // before, and after: what it kept
        QCOMPARE(s.server.kept(u"orders/%1"_qs.arg(s.order)).value(u"status").toString(), u"processing"_qs);
        QCOMPARE(s.value(u"select count(*) from sales.orders where base_status is not null"_qs), u"0"_qs);
        s.run(u"pull_products"_qs); // the stock that selling took
        EVERYTHING_AGREES(s);
        QCOMPARE(log(s), u">pending pending>processing"_qs);
        QCOMPARE(s.value(u"select metadata ->> 'direction' from sync.sync_logs where entity_type = 'order' and action "
                         u"= 'update' "
                         "and metadata ? 'direction'"_qs),
            u"out"_qs);
        setThere(s, "completed");
        s.pull();
        EVERYTHING_AGREES(s);
        QCOMPARE(log(s), u">pending pending>processing processing>completed"_qs);
        s.server.forgetRequests();
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_processed").toInt(), 0);
        QCOMPARE(s.server.requests(), 0);
    }

    void whatIsTakenBackBeforeItGoesDoesNotGo()
    {
        WooStage s(database_);
        s.pull();
        setStatus(s, "cancelled");
        setStatus(s, "pending");
        s.server.forgetRequests();
        s.run(u"push_products"_qs);
        QCOMPARE(s.server.requests(), 0);
        QCOMPARE(s.orderDifferences(), QStringList());
    }

    void twoStatusesAreDecidedByTheirOwnerOrAPerson_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<bool>("keepOurs");
        QTest::newRow("purser") << u"purser"_qs << true;
        QTest::newRow("store") << u"store"_qs << false;
        QTest::newRow("ask, and keep mine") << u"ask"_qs << true;
        QTest::newRow("ask, and keep the store's") << u"ask"_qs << false;
    }
    void twoStatusesAreDecidedByTheirOwnerOrAPerson()
    {
        QFETCH(QString, owner);
        QFETCH(bool, keepOurs);
        WooStage s(database_);
        s.pull();
        const sync::FieldKey key{sync::Entity::Order, u"status"_qs};
        QVERIFY(sync::ConflictRepository::setOwner(*s.c, s.tenant.one, key, *sync::ownerFromString(owner)));
        setStatus(s, "cancelled");
        setThere(s, "on-hold");
        s.run(u"pull_orders"_qs);
        const auto conflicts = good(sync::ConflictRepository::list(*s.c, {s.tenant.one, {}, {}, false}, {}, 10));
        if (owner == u"ask") {
            QCOMPARE(conflicts.size(), 1u);
            QCOMPARE(conflicts[0].productTitle, u"Order: %1"_qs.arg(s.order));
            QCOMPARE(QStringList({conflicts[0].baseText, conflicts[0].oursText, conflicts[0].theirsText}),
                QStringList({u"pending"_qs, u"cancelled"_qs, u"on-hold"_qs}));
            s.run(u"push_products"_qs);
            QCOMPARE(s.server.kept(u"orders/%1"_qs.arg(s.order)).value(u"status").toString(), u"on-hold"_qs);
            QCOMPARE(good(sync::ConflictRepository::resolve(
                         *s.c, {conflicts[0].id}, keepOurs ? sync::Keep::Ours : sync::Keep::Theirs)),
                1);
        } else {
            QCOMPARE(conflicts.size(), 0u);
        }
        s.run(u"push_products"_qs);
        s.pull();
        const QString status = keepOurs ? u"cancelled"_qs : u"on-hold"_qs;
        QCOMPARE(s.server.kept(u"orders/%1"_qs.arg(s.order)).value(u"status").toString(), status);
        QCOMPARE(s.value(u"select status || coalesce(base_status, '') from sales.orders where source_id = $1"_qs,
                     {QString::number(s.order)}),
            status);
        QCOMPARE(s.orderDifferences(), QStringList());
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
    }

    void aStatusThatTheStoreRefusesOrDoesNotKeepIsToldAndTriedAgain()
    {
        WooStage s(database_);
        s.pull();
        setStatus(s, "packed"); // no status of this store
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_failed").toInt(), 1);
        QCOMPARE(s.value(u"select entity_type || ' ' || external_id from sync.sync_errors where not resolved"_qs),
            u"order %1"_qs.arg(s.order));
        s.server.forgetRequests();
        s.run(u"push_products"_qs); // not every time
        QCOMPARE(s.server.requests(), 0);
        s.server.lieAbout({u"status"_qs});
        setStatus(s, "completed");
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_failed").toInt(), 1);
        QCOMPARE(s.value(u"select status from sales.orders where source_id = $1"_qs, {QString::number(s.order)}),
            u"completed"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved and error_code = 'not_kept'"_qs),
            u"1"_qs);
        s.server.lieAbout({});
        std::vector<QUuid> errors;
        for (const auto &error : good(sync::SyncErrorRepository::list(*s.c, {}, 10)))
            errors.push_back(error.id);
        s.sql(u"delete from sync.jobs where status = 'pending'"_qs);
        QVERIFY(good(sync::SyncErrorRepository::retry(*s.c, errors)) >= 1);
        s.run(u"push_products"_qs,
            s.sql(u"select parameters from sync.jobs where status = 'pending'"_qs).first().json(0).object());
        s.pull();
        QCOMPARE(s.orderDifferences(), QStringList());
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
        QCOMPARE(s.server.kept(u"orders/%1"_qs.arg(s.order)).value(u"status").toString(), u"completed"_qs);
    }

    void whateverTheNetworkDoesAStatusGoesThereOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("5xx") << static_cast<int>(Fault::Kind::Broken);
        QTest::newRow("cut before the answer") << static_cast<int>(Fault::Kind::CutFirst);
        QTest::newRow("cut in the middle of the answer") << static_cast<int>(Fault::Kind::CutInBody);
    }
    void whateverTheNetworkDoesAStatusGoesThereOnce()
    {
        QFETCH(int, kind);
        WooStage s(database_);
        s.pull();
        setStatus(s, "processing");
        bool through = false;
        for (int skip = 0; !through && skip < 6; ++skip) {
            s.server.fail({static_cast<Fault::Kind>(kind), {}, {}, skip, 5, 500, "0"});
            through = s.attempt(u"push_products"_qs).has_value();
            s.server.clearFaults();
        }
        QVERIFY(through);
        setThere(s, "on-hold");
        setThere(s, "completed");
        for (int skip = 0; skip < 4; ++skip) { // also while the notes are read
            s.server.fail({static_cast<Fault::Kind>(kind), u"orders"_qs, {}, skip, 5, 500, "0"});
            std::ignore = s.attempt(u"pull_orders"_qs);
            s.server.clearFaults();
        }
        s.pull();
        EVERYTHING_AGREES(s);
        QCOMPARE(log(s), u">pending pending>processing processing>on-hold on-hold>completed"_qs);
    }
};

PURSER_TEST(OrderStatusTest) // async
#include "orderstatustest.moc"
