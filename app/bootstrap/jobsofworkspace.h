#pragma once

#include "app/bootstrap/signin.h"
#include "app/secrets/secretstore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace purser {

/// Lets what takes a moment to end do so in the background, and waits for it when the program ends.
class Leaving {
public:
    Leaving() = default;
    ~Leaving();
    Leaving(const Leaving &) = delete;
    Leaving &operator=(const Leaving &) = delete;

    /// Runs \a end on a thread of its own.
    void leave(std::function<void()> end);

private:
    std::vector<std::thread> threads_;
};

/// Runs background jobs as the signed-in person while their window is open. Nothing of it holds the window up: it
/// begins a moment after it was made, in the background, and ends there too.
class JobsOfWorkspace : public QObject {
    Q_OBJECT

public:
    /// \a leaving outlives this.
    JobsOfWorkspace(const SignedIn &signedIn, std::shared_ptr<secrets::SecretStore> secrets, Leaving *leaving,
        QObject *parent = nullptr);
    /// Returns at once; jobs that run are given back meanwhile.
    ~JobsOfWorkspace() override;

private:
    struct State;
    std::shared_ptr<State> state_;
    Leaving *leaving_;
};

} // namespace purser
