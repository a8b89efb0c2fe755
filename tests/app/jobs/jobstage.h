#pragma once

#include "app/jobs/engine.h"
#include "models/sync/jobqueue.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

#include <functional>

namespace purser::test {

/// A handler made of a function.
class FunctionHandler : public jobs::JobHandler {
public:
    using Work = std::function<Result<QJsonObject>(jobs::JobContext &)>;

    FunctionHandler(QString type, Work work) : type_(std::move(type)), work_(std::move(work)) { }
    [[nodiscard]] QString type() const override { return type_; }
    Result<QJsonObject> run(jobs::JobContext &context) override { return work_(context); }

private:
    QString type_;
    Work work_;
};

inline std::shared_ptr<jobs::JobHandler> handler(const QString &type, FunctionHandler::Work work)
{
    return std::make_shared<FunctionHandler>(type, std::move(work));
}

/// Does three steps, each in a transaction with its checkpoint, so that each is done once whatever happens between.
inline Result<QJsonObject> tally(jobs::JobContext &context)
{
    for (int step = context.job().checkpoint[u"step"_qs].toInt(0); step < 3; ++step) {
        const auto done = context.write([&](db::Connection &c) -> Result<> {
            auto kept = c.exec("insert into outside.effects (job, step) values ($1, $2)", {context.job().id, step});
            if (!kept)
                return fail(kept.error());
            return context.checkpoint(c, {{u"step"_qs, step + 1}});
        });
        if (!done)
            return fail(done.error());
        context.progress(step + 1, 3);
        if (!context.wait(std::chrono::milliseconds(5)))
            return fail(Error::Kind::Cancelled, u"asked to stop"_qs);
    }
    return QJsonObject{{u"rows_processed"_qs, 3}};
}

/// Quick answers, for tests; but a lease that no busy machine outlives, where it is not the lease that is tried.
inline jobs::JobEngine::Options engineOptions(const db::ConnectionSettings &database,
    std::vector<std::shared_ptr<jobs::JobHandler>> handlers, const QString &worker = u"test"_qs)
{
    using std::chrono::milliseconds;
    jobs::JobEngine::Options options;
    options.database = database;
    options.handlers = std::move(handlers);
    options.worker = worker;
    options.lease = milliseconds(60'000);
    options.heartbeat = milliseconds(300);
    options.poll = milliseconds(100);
    options.schedules = milliseconds(0);
    options.backoff = {milliseconds(20), milliseconds(100)};
    return options;
}

/// Tables beside the program's, in which jobs leave what they did: outside.effects, and outside.completions with a row
/// for each time a job was completed.
inline void prepareEffects(const TestDatabase &database)
{
    db::Connection super = database.connectSuperuser();
    must(super, u"create schema outside"_qs);
    must(super, u"grant usage on schema outside to purser_member"_qs);
    must(super, u"create table outside.effects (job uuid not null, step integer not null)"_qs);
    must(super, u"grant insert, select on outside.effects to purser_member"_qs);
    must(super, u"create table outside.completions (job uuid not null)"_qs);
    must(super,
        u"create function outside.note_completion() returns trigger language plpgsql security definer as "
        "$$ begin insert into outside.completions values (new.id); return null; end $$"_qs);
    must(super,
        u"create trigger note_completion after update on sync.jobs for each row "
        "when (old.status <> 'completed' and new.status = 'completed') execute function outside.note_completion()"_qs);
}

} // namespace purser::test
