#pragma once

#include "models/catalog/bulkedit.h"
#include "models/db/connection.h"

#include <mutex>

namespace purser::catalog {

/// A long piece of work in one transaction, shared by the thread that does it and the window that looks on: how far it
/// is, and that it is to stop.
class LongWork {
public:
    explicit LongWork(const BulkProgress &begun) : progress_(begun) { }

    // ---- for the thread that works
    /// Before its first statement: from now on it can be interrupted.
    Result<> begin(db::Connection &c);
    /// Between its statements: says how far it is. False: it is to stop. From Phase::Saving on nothing stops it.
    bool watch(const BulkProgress &now);
    /// After its last statement: an interruption would hit the work of somebody else.
    void end();

    // ---- for the window
    [[nodiscard]] BulkProgress progress() const;
    /// Tells it to stop. False when it was told before, or when it is too late.
    bool cancel();
    /// It was told to stop in time: whatever it answers, nothing was saved.
    [[nodiscard]] bool isCancelled() const;

    /// Interrupts the statement that it runs, or that waits for a lock; \a c is another connection.
    Result<> interrupt(db::Connection &c);

private:
    mutable std::mutex mutex_;
    BulkProgress progress_;
    bool cancelled_ = false;
    bool saving_ = false;
    int backend_ = 0; ///< the server's process while it may be interrupted
};

} // namespace purser::catalog
