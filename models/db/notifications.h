#pragma once

#include "models/db/connectionsettings.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace purser::db {

class Connection;
class Lifeline;

/// Listens for NOTIFY on a connection and thread of its own. Notifications are hints that carry ids only: whoever
/// receives one reads the rows again. Whenever it begins to listen it says that earlier hints were missed.
class Notifications : public QObject {
    Q_OBJECT

public:
    /// Starts at once, in its own thread. \a channels are PostgreSQL identifiers, not quoted.
    Notifications(const ConnectionSettings &settings, QStringList channels, QObject *parent = nullptr);
    ~Notifications() override;

signals:
    void received(const QString &channel, const QString &payload);
    /// From now on it listens, for the first time or again: what was announced before is unknown, so read again.
    void missed();
    /// It no longer listens, because the connection broke or is silent. It begins again by itself.
    void lost();

private:
    class Listener;
    std::shared_ptr<Lifeline> lifeline_;
    QThread *thread_;
    Listener *listener_;
};

} // namespace purser::db
