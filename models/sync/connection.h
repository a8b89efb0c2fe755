#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace purser::sync {

/// A field of the form with which a person connects a store or a service.
struct ProviderField {
    QString name; ///< of the credential, or the key in the settings
    QString label;
    QString hint; ///< where a person finds the value
    bool secret = false;
    bool optional = false;
};

/// A kind of store or service that can be connected.
struct Provider {
    QString id; ///< as in core.connections
    QString title;
    bool isStore = false; ///< each of its connections speaks for one store
    std::vector<ProviderField> fields;
};

/// A connection as the list shows it. Nothing secret.
struct ConnectionRow {
    enum class Status { Active, Error, Revoked };

    ConnectionId id;
    qint64 rowVersion = 0;
    QString provider; ///< as in core.connections
    std::optional<StoreId> store;
    QString storeName;
    QString label;
    Status status = Status::Active;
    QJsonObject settings; ///< what is not secret of the fields
    QString lastError; ///< the sentence of the last failure
    QDateTime lastUsed; ///< UTC; invalid: never
    QDateTime lastSync; ///< UTC: when data was last taken over; invalid: never
    QDateTime linkedAt; ///< UTC: when its store was linked; invalid: nothing is synced yet

    /// Its store waits for somebody to say which products belong together.
    [[nodiscard]] bool isUnlinked() const { return status == Status::Active && store && !linkedAt.isValid(); }
};

/// A store of the company, for the choice which one a connection speaks for.
struct ConnectableStore {
    StoreId id;
    QString name;
    QString platform; ///< woocommerce | shopify | manual
    bool connected = false; ///< has a connection of its platform already
};

/// The connections of the company and what the signed-in person may do with them.
struct ConnectionList {
    bool maySee = false;
    bool mayManage = false;
    bool mayAddStores = false;
    std::vector<ConnectionRow> connections; ///< by name, revoked ones last
    std::vector<ConnectableStore> stores; ///< by name
    QStringList administrators; ///< names of those who are active, for "who can grant it"
};

/// What a person entered.
struct ConnectionDraft {
    QString provider;
    QString label;
    std::optional<StoreId> store; ///< of a store; none: a new one, named like the connection
    QJsonObject settings;
    QHash<QString, QByteArray> secrets;
};

/// What a connection test found out.
struct ConnectionReport {
    QString name; ///< of the store or account over there
    QString version;
    QString currency; ///< ISO 4217; empty when it does not say
    QString timeZone;
    QStringList warnings; ///< complete sentences: what will not work and what to do
};

} // namespace purser::sync
