#include "app/bootstrap/jobsofworkspace.h"

#include "app/jobs/engine.h"
#include "app/secrets/keyring.h"
#include "app/worker/handlers.h"
#include "models/db/connection.h"

#include <QSysInfo>

#include <algorithm>

namespace purser {
namespace {

constexpr std::chrono::milliseconds afterTheStart{2'000}; // whoever just signed in has other wishes first

} // namespace

Leaving::~Leaving()
{
    for (std::thread &thread : threads_)
        thread.join();
}

void Leaving::leave(std::function<void()> end)
{
    threads_.emplace_back(std::move(end));
}

/// What the thread that prepares the engine shares with the window.
struct JobsOfWorkspace::State {
    std::shared_ptr<db::Lifeline> lifeline = std::make_shared<db::Lifeline>(); ///< cut when the window goes
    std::unique_ptr<jobs::JobEngine> engine; ///< of the thread, and of others when that is joined
    std::thread thread;

    [[nodiscard]] Result<bool> holdsKeys(const db::ConnectionSettings &settings, secrets::SecretStore *secrets) const
    {
        auto c = db::Connection::open(settings, lifeline);
        if (!c)
            return fail(c.error());
        secrets::Keyring keyring(secrets, settings.user);
        if (auto prepared = keyring.prepare(*c); !prepared)
            return fail(prepared.error());
        return keyring.canRead(*c);
    }
    void prepare(const SignedIn &signedIn, const std::shared_ptr<secrets::SecretStore> &secrets)
    {
        lifeline->sleep(afterTheStart);
        if (lifeline->isCut())
            return;
        jobs::JobEngine::Options options;
        options.database = signedIn.settings;
        options.database.applicationName = QStringLiteral("purser jobs");
        options.worker = signedIn.session.fullName + u", "_qs + QSysInfo::machineHostName();
        options.poll = std::chrono::seconds(10);
        options.farewell = std::chrono::seconds(3);
        // Without the keys of the company, jobs that need credentials are left to others; but not because the database
        // happened to be away when it was asked for them.
        Result<bool> readable = false;
        for (int failures = 0; !lifeline->isCut(); ++failures) {
            readable = holdsKeys(options.database, secrets.get());
            if (readable || !jobs::mayHelpLater(readable.error()))
                break;
            lifeline->sleep(std::chrono::milliseconds(500 << std::min(failures, 6)));
        }
        options.connections = readable.value_or(false);
        worker::Needs needs{signedIn.session, signedIn.settings.user, secrets, {}};
        options.handlers = worker::makeHandlers(needs, worker::makeStoreOpener(needs));
        if (!lifeline->isCut())
            engine = std::make_unique<jobs::JobEngine>(std::move(options));
    }
};

JobsOfWorkspace::JobsOfWorkspace(
    const SignedIn &signedIn, std::shared_ptr<secrets::SecretStore> secrets, Leaving *leaving, QObject *parent)
    : QObject(parent), state_(std::make_shared<State>()), leaving_(leaving)
{
    State *const state = state_.get(); // waits for its thread before it goes
    state->thread = std::thread([state, signedIn, secrets = std::move(secrets)] { state->prepare(signedIn, secrets); });
}

JobsOfWorkspace::~JobsOfWorkspace()
{
    state_->lifeline->cut();
    leaving_->leave([state = std::move(state_)] {
        state->thread.join();
        state->engine.reset();
    });
}

} // namespace purser
