#include "app/jobs/engine.h"
#include "app/secrets/filesecretstore.h"
#include "app/secrets/keyring.h"
#include "app/worker/handlers.h"
#include "models/sync/jobqueue.h"
#include "tests/bench/application.h"
#include "tests/bench/desk.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <thread>

// Two-way sync with WooCommerce stores over real sockets, in the program's job engine, beside a catalog of 1,000,000.
namespace purser::bench {
namespace {

using std::chrono::milliseconds;

constexpr int pulled = 10'000;
constexpr int underWindow = 4'000;
constexpr int changed = 500;
constexpr int large = 100'000;
constexpr int rounds = 3;
constexpr int pageMs = 50; ///< the store thinks for so long about every answer
constexpr double frame = 16; ///< milliseconds

/// What became of a job.
struct Ended {
    double ms = 0; ///< from its beginning to its end, by the clock of the database
    QJsonObject result;
};

/// A company in a database of its own, whose administrator links stores and runs jobs.
class Office {
public:
    Office()
        : copy_(million_, u"t_bench_sync"_qs),
          owner_(copy_.settings(million_.large().owner)),
          secrets_(std::make_shared<secrets::FileSecretStore>(folder_.path())),
          c_(must(db::Connection::open(owner_))),
          keyring_(secrets_.get(), owner_.user)
    {
        must(keyring_.prepare(c_));
        must(c_.exec("delete from sync.schedules")); // nothing runs beside what is measured
    }

    struct Store {
        StoreId id;
        ConnectionId connection;
    };
    /// A store of the company that is linked with \a server.
    Store link(const test::WooCommerceServer &server, const QString &name)
    {
        Store store;
        store.id = must(c_.exec("insert into core.stores (tenant_id, name, platform, currency) "
                                "values (auth.tenant_id(), $1, 'woocommerce', 'ILS') returning id",
                            {name}))
                       .first()
                       .id<StoreId>(0);
        store.connection =
            must(c_.exec("insert into core.connections (tenant_id, provider, store_id, label, metadata) "
                         "values (auth.tenant_id(), 'woocommerce', $1, $2, jsonb_build_object('url', $3::text)) "
                         "returning id",
                     {store.id, name, server.url().toString()}))
                .first()
                .id<ConnectionId>(0);
        for (const auto &[field, secret] :
            {std::pair(u"consumer_key"_qs, server.key()), {u"consumer_secret"_qs, server.secret()}})
            must(c_.transaction([&] { return keyring_.keep(c_, store.connection, field, secret); }));
        must(c_.exec(
            "insert into sync.store_settings (tenant_id, store_id, linked_at) values (auth.tenant_id(), $1, now())",
            {store.id}));
        return store;
    }

    /// As `purserctl worker` makes it.
    std::unique_ptr<jobs::JobEngine> worker()
    {
        worker::Needs needs{must(auth::loadSession(c_)), owner_.user, secrets_, {}};
        jobs::JobEngine::Options options;
        options.database = owner_;
        options.worker = u"bench"_qs;
        options.handlers = worker::makeHandlers(needs, worker::makeStoreOpener(needs));
        return std::make_unique<jobs::JobEngine>(std::move(options));
    }
    QUuid start(const Store &store, const QString &type)
    {
        sync::NewJob job;
        job.type = type;
        job.connection = store.connection;
        job.store = store.id;
        job.uniqueKey = type + u':' + store.id.toString(); // as syncs are asked for everywhere
        return must(sync::enqueue(c_, job));
    }
    /// Waits for the end of \a job, on any thread, through a connection of its own.
    Ended end(const QUuid &job) const
    {
        auto c = must(db::Connection::open(owner_));
        for (int i = 0; i < 12'000; ++i) {
            const auto rows =
                must(c.exec("select status, coalesce(error_message, ''), coalesce(result_summary, '{}'), "
                            "extract(epoch from finished_at - started_at) * 1000 from sync.jobs where id = $1",
                    {job}));
            if (const QString status = rows.first().text(0); status == u"completed")
                return {rows.first().text(3).toDouble(), rows.first().json(2).object()};
            else if (status == u"failed" || status == u"cancelled")
                throw std::runtime_error("a job failed: " + rows.first().text(1).toStdString());
            std::this_thread::sleep_for(milliseconds(20));
        }
        throw std::runtime_error("a job does not end");
    }
    Ended run(const Store &store, const QString &type) { return end(start(store, type)); }

    [[nodiscard]] const Million &million() const { return million_; }
    [[nodiscard]] const Copy &copy() const { return copy_; }
    [[nodiscard]] const db::ConnectionSettings &owner() const { return owner_; }
    [[nodiscard]] const std::shared_ptr<secrets::FileSecretStore> &secrets() const { return secrets_; }
    [[nodiscard]] db::Connection &connection() { return c_; }

private:
    QTemporaryDir folder_;
    Million million_;
    Copy copy_;
    db::ConnectionSettings owner_;
    std::shared_ptr<secrets::FileSecretStore> secrets_;
    db::Connection c_;
    secrets::Keyring keyring_;
};

double ms(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// 10,000 products that nobody here knew: how long it takes, against how long the store had something to answer.
void measurePull(Report &report, Office &office)
{
    std::vector<double> walls, waits;
    for (int round = 0; round < rounds; ++round) {
        progress(u"Pulling 10,000 products, round %1 of %2"_qs.arg(round + 1).arg(rounds));
        test::WooCommerceServer server;
        server.generate(pulled);
        server.setDelay(pageMs);
        // Every store brings products of its own.
        server.with([&](test::Shop &shop, test::ShopAuth &) { shop.series = u"GEN%1-"_qs.arg(round); });
        const Office::Store store = office.link(server, u"Pulled %1"_qs.arg(round));
        office.copy().rest();
        const auto engine = office.worker();
        const auto before = server.answering();
        const Ended pull = office.run(store, u"pull_products"_qs);
        if (pull.result.value(u"rows_created").toInt() != pulled)
            throw std::runtime_error("not all products came");
        walls.push_back(pull.ms);
        waits.push_back(ms(server.answering() - before));
    }
    report.note(
        u"pull: 10,000 new products in pages of 100, the store thinks 50 ms about each; ours is the whole job, floor "
        "the time in which the store had something to answer"_qs);
    report.figure(u"pull-10000-products"_qs, median(walls), median(waits), 1.11, "ms");
}

/// What the events of each frame of 16 ms keep the UI thread, as long as \a work takes on a thread of its own.
std::vector<double> watch(const std::function<void()> &work)
{
    std::vector<double> held;
    std::atomic<bool> done = false;
    std::exception_ptr failure;
    std::thread worker([&] {
        try {
            work();
        } catch (...) {
            failure = std::current_exception();
        }
        done = true;
    });
    QEventLoop loop;
    QTimer clock;
    clock.setTimerType(Qt::PreciseTimer);
    double before = Application::instance()->held();
    QObject::connect(&clock, &QTimer::timeout, &loop, [&] {
        const double now = Application::instance()->held();
        held.push_back(now - before);
        before = now;
        if (done)
            loop.quit();
    });
    clock.start(static_cast<int>(frame));
    loop.exec();
    worker.join();
    if (failure)
        std::rethrow_exception(failure);
    return held;
}

/// The window shows the catalog while its own engine pulls products, carries changes to the store, and takes changes
/// from it; gives the frames of that.
std::vector<double> syncUnderWindow(Office &office, const Office::Store &store, test::WooCommerceServer &server)
{
    return watch([&] {
        if (office.run(store, u"pull_products"_qs).result.value(u"rows_created").toInt() != underWindow)
            throw std::runtime_error("not all products came");
        auto c = must(db::Connection::open(office.owner()));
        must(c.exec(R"(
            update catalog.product_variants v set price = v.price + 1
            where v.product_id in (select product_id from catalog.product_store_links
                                   where store_id = $1 order by external_id::int limit $2::int))",
            {store.id, changed}));
        if (office.run(store, u"push_products"_qs).result.value(u"rows_updated").toInt() != changed)
            throw std::runtime_error("not all changes went");
        for (int id = underWindow - changed; id < underWindow; ++id)
            server.edit(u"products/%1"_qs.arg(id), {{u"description"_qs, u"<p>Changed there</p>"_qs}});
        if (office.run(store, u"pull_products"_qs).result.value(u"rows_updated").toInt() != changed)
            throw std::runtime_error("not all changes came");
    });
}

void measureWindow(Report &report, Office &office)
{
    std::optional<Desk> desk;
    std::vector<double> all, longest;
    for (int round = 0; round < rounds; ++round) {
        progress(u"Syncing under an open window, round %1 of %2"_qs.arg(round + 1).arg(rounds));
        test::WooCommerceServer server;
        server.generate(underWindow);
        server.setDelay(pageMs);
        server.with([&](test::Shop &shop, test::ShopAuth &) { shop.series = u"WIN%1-"_qs.arg(round); });
        const Office::Store store = office.link(server, u"Under the window %1"_qs.arg(round));
        if (!desk) {
            office.copy().rest();
            desk.emplace(office.owner(), office.secrets());
            desk->settle();
            Desk::wait(4'000); // its engine begins a moment after the window
        }
        const std::vector<double> held = syncUnderWindow(office, store, server);
        longest.push_back(percentile(held, 1));
        all.insert(all.end(), held.begin(), held.end());
    }
    report.note(u"under an open window: %1 products come, %2 go, %2 come again, three times; of %3 frames half are "
                u"below %4 ms and "
                "99 of 100 below %5 ms; the longest of all %6 ms"_qs.arg(underWindow)
                    .arg(changed)
                    .arg(all.size())
                    .arg(percentile(all, 0.5), 0, 'f', 1)
                    .arg(percentile(all, 0.99), 0, 'f', 1)
                    .arg(percentile(longest, 1), 0, 'f', 1));
    report.figure(u"ui-thread-longest-during-sync"_qs, median(longest), frame, 1, "ms");
}

/// Nothing has happened in a store of 100,000 products: what finding that out costs it.
void measureQuiet(Report &report, Office &office)
{
    progress(u"A quiet store with 100,000 products"_qs);
    test::WooCommerceServer server;
    server.generate(large);
    const Office::Store store = office.link(server, u"Quiet"_qs);
    auto super = must(db::Connection::open(office.copy().superuser()));
    must(super.exec(R"(
        with marked as materialized (
            select set_config('session_replication_role', 'replica', true)),
        chosen as (select id, row_number() over () as n from catalog.products where tenant_id = $1 limit $3::int)
        insert into catalog.product_store_links (tenant_id, product_id, store_id, external_id, external_updated_at, sync_status)
        select $1, s.id, $2, s.n::text, now() - interval '2 days', 'synced' from marked, chosen s)",
        {office.million().large().id, store.id, large}));
    for (const char *object : {"product", "order"})
        must(super.exec(R"(
            insert into sync.cursor_states (tenant_id, connection_id, object_type, cursor_value, cursor_time)
            values ($1, $2, $3, jsonb_build_object('begun', to_char(now() at time zone 'UTC' - interval '5 minutes',
                                                                     'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, now() - interval '5 minutes'))",
            {office.million().large().id, store.connection, QString::fromLatin1(object)}));
    const auto engine = office.worker();
    int most = 0;
    for (int round = 0; round < rounds; ++round) {
        server.forgetRequests();
        for (const QString &type : {u"pull_products"_qs, u"pull_orders"_qs, u"push_products"_qs})
            if (office.run(store, type).result.value(u"rows_processed").toInt() != 0)
                throw std::runtime_error("a quiet store was not quiet");
        most = std::max(most, server.requests());
    }
    // It does look: a change is found, and costs little more.
    server.edit(u"products/77777"_qs, {{u"name"_qs, u"Changed"_qs}});
    server.forgetRequests();
    if (office.run(store, u"pull_products"_qs).result.value(u"rows_processed").toInt() != 1)
        throw std::runtime_error("a change was not seen");
    report.note(
        u"quiet: products, orders and changes of our own, each asked for; finding one changed product costs %1 requests"_qs
            .arg(server.requests()));
    report.figure(u"requests-of-a-quiet-sync"_qs, most, 5, 1, "requests");
}

void run(Report &report)
{
    Office office;
    measureQuiet(report, office);
    measurePull(report, office);
    measureWindow(report, office);
}

PURSER_BENCH(sync, run)

} // namespace
} // namespace purser::bench
