#pragma once

#include "app/sync/handlers.h"
#include "tests/support/memoryshop.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>

#include <stdexcept>

namespace purser::test {

/// The value of a result that must be there.
template <class T>
T good(Result<T> result)
{
    if (!result)
        throw std::runtime_error((result.error().message + u" | "_qs + result.error().detail).toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A job without an engine: one attempt, on the caller's thread, through a connection of its own.
class PlainJob : public jobs::JobContext {
public:
    PlainJob(db::ConnectionSettings settings, jobs::Job job);
    [[nodiscard]] const jobs::Job &job() const override { return job_; }
    [[nodiscard]] std::stop_token stop() const override { return stop_.get_token(); }
    bool wait(std::chrono::milliseconds) override { return true; }
    Result<db::Connection *> connection() override { return &*c_; }
    Result<> read(const std::function<Result<>(db::Connection &)> &work) override;
    Result<> write(const std::function<Result<>(db::Connection &)> &work) override;
    void progress(qint64 done, qint64 total) override
    {
        steps << u"%1/%2"_qs.arg(done).arg(total);
        if (afterStep)
            afterStep(steps.last());
    }
    Result<> record(db::Connection &c, const std::vector<jobs::JobItem> &items) override;
    Result<> checkpoint(db::Connection &, const QJsonObject &) override { return {}; }
    void log(const QString &line) override { lines << line; }

    /// Runs before the transaction of a write, outside of it: somebody else at work.
    std::function<void()> beforeWrite;
    /// Runs instead of the commit of a write: true breaks it.
    std::function<bool()> breakCommit;
    /// Hears how far it is, "100/230".
    std::function<void(const QString &)> afterStep;
    std::vector<jobs::JobItem> items;
    QStringList lines;
    QStringList steps;

private:
    jobs::Job job_;
    std::optional<db::Connection> c_;
    std::stop_source stop_;
};

/// A company and its store One, which is a shop in memory, linked and empty on both sides.
class SyncStage {
public:
    /// A company of its own in \a db, which outlives it.
    explicit SyncStage(TestDatabase &db, bool linked = true);

    TestDatabase &database;
    TestDatabase::Tenant tenant;
    MemoryShop shop;
    std::optional<db::Connection> c; ///< of the administrator

    /// One attempt at a job of this type; fails the test when it fails.
    QJsonObject run(const QString &type, const QJsonObject &parameters = {});
    Result<QJsonObject> attempt(const QString &type, const QJsonObject &parameters = {});
    /// Is given each context before it runs.
    std::function<void(PlainJob &)> prepare;
    [[nodiscard]] jobs::Job job() const;
    /// Handlers whose connectors come from \a open.
    static std::vector<std::shared_ptr<jobs::JobHandler>> handlers(const sync::OpenStore &open);

    /// A product here: price 10, stock 3, active; linked with nothing.
    QUuid product(const QString &sku, const QString &title);
    QUuid linkedProduct(const QString &externalId);
    db::Rows sql(const QString &statement, const db::Params &params = {}) { return must(*c, statement, params); }
    QString value(const QString &statement, const db::Params &params = {});

    /// How the jobs reach the store: the shop in memory unless it is set.
    sync::OpenStore open;
    /// What differs between the two sides, field by field, what is doubled and what is lost; empty when they agree.
    QStringList differences();
    /// The same of orders and their lines.
    QStringList orderDifferences();
    /// The same of categories, tags, brands, attributes and their terms.
    QStringList taxonomyDifferences();
    /// Orders whose log of statuses has gaps.
    QStringList historyDifferences();

private:
    QUuid connection_;
};

} // namespace purser::test

/// Both sides have the same, in every field of every product and variation, and nothing else.
#define BOTH_SIDES_AGREE(stage)                                                                                        \
    do {                                                                                                               \
        const QStringList differences_ = (stage).differences();                                                        \
        QVERIFY2(differences_.isEmpty(), qPrintable(differences_.join(u'\n')));                                        \
    } while (false)

/// The same with every order, its lines and its log, and with every category, tag, brand, attribute and term.
#define EVERYTHING_AGREES(stage)                                                                                       \
    do {                                                                                                               \
        const QStringList differences_ = (stage).differences() + (stage).orderDifferences()                            \
            + (stage).taxonomyDifferences() + (stage).historyDifferences();                                            \
        QVERIFY2(differences_.isEmpty(), qPrintable(differences_.join(u'\n')));                                        \
    } while (false)
