#include "app/bootstrap/jobsofworkspace.h"

#include "app/jobs/engine.h"
#include "app/secrets/keyring.h"
#include "app/worker/handlers.h"
#include "models/db/connection.h"

#include <QSysInfo>

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
        // Without the keys of the company, jobs that need credentials are left to others.
        options.connections = false;
        if (auto c = db::Connection::open(options.database, lifeline)) {
            secrets::Keyring keyring(secrets.get(), signedIn.settings.user);
            options.connections = keyring.prepare(*c) && keyring.canRead(*c).value_or(false);
        }
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
