#pragma once

#include "models/sync/connection.h"

#include <QCoreApplication>

namespace purser::db {
class Connection;
}

namespace purser::sync {

/// Reads and writes connections; the database decides who may. Their secrets are somebody else's.
class ConnectionRepository {
public:
    static Result<ConnectionList> list(db::Connection &c);
    static Result<ConnectionRow> find(db::Connection &c, ConnectionId connection);
    /// Makes the connection, and its store when the draft names none. \a currency is that of a new store. Duplicate
    /// when the name is taken or the store has one already: `code` is "label" or "store".
    static Result<ConnectionId> add(
        db::Connection &c, const ConnectionDraft &draft, bool isStore, const QString &currency);
    /// Conflict when somebody changed it since \a rowVersion, Duplicate when the name is taken.
    static Result<> rename(db::Connection &c, ConnectionId connection, qint64 rowVersion, const QString &label);
    static Result<> setSettings(db::Connection &c, ConnectionId connection, const QJsonObject &settings);
    /// Takes \a currency for its store, as long as nothing of that was synced. Nothing happens when it is empty.
    static Result<> learnCurrency(db::Connection &c, ConnectionId connection, const QString &currency);
    /// What came of using it: nothing for a success, which also makes an `error` connection active again.
    static Result<> setOutcome(db::Connection &c, ConnectionId connection, const QString &failure);
    /// It is used no more: its schedules stop, its open jobs end. The secrets go separately.
    static Result<> revoke(db::Connection &c, ConnectionId connection);

    Q_DECLARE_TR_FUNCTIONS(purser::sync::ConnectionRepository)
};

} // namespace purser::sync
