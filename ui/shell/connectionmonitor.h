#pragma once

#include <QDateTime>
#include <QObject>

namespace purser::ui {

/// What the window knows about the connection to the database; bootstrap feeds it.
class ConnectionMonitor : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isOnline() const = 0;
    /// When the connection was lost; invalid while online.
    [[nodiscard]] virtual QDateTime offlineSince() const = 0;
    /// When the next attempt comes; invalid when one is under way.
    [[nodiscard]] virtual QDateTime nextAttempt() const = 0;
    /// Why there is no connection, as a complete sentence; empty when nobody knows.
    [[nodiscard]] virtual QString reason() const { return {}; }
    /// Whether a commit was under way whose outcome must be looked up.
    [[nodiscard]] virtual bool hasUnsettledCommit() const { return false; }
    /// Staged edits that are waiting on this computer.
    [[nodiscard]] virtual int stagedEdits() const = 0;
    virtual void tryNow() = 0;

signals:
    void changed();
};

} // namespace purser::ui
