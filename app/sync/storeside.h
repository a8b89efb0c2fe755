#pragma once

#include "app/connectors/connector.h"
#include "models/base/money.h"
#include "models/db/connection.h"
#include "models/sync/syncfield.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace purser::sync {

/// What a job knows of the store it works for: read once, its taxonomies again when something unknown is named.
struct StoreSide {
    StoreId store;
    Currency currency;
    bool linked = false; ///< the first link is reviewed
    bool importNew = true;
    QHash<FieldKey, Owner> owners; ///< where it is not the default
    /// Rows here by id at the store, of categories, tags, brands and attributes.
    QHash<connectors::RemoteKind, QHash<QString, QUuid>> terms;
    /// Ids at the store of those that were deleted here, and not there yet.
    QHash<connectors::RemoteKind, QSet<QString>> deleted;

    [[nodiscard]] QHash<QString, Owner> ownersOf(Entity entity) const;
    /// Those of the ids that \a fields names which are not known here, by kind.
    [[nodiscard]] QHash<connectors::RemoteKind, QStringList> unknownTerms(const QJsonObject &fields) const;

    /// NotFound when the store is not one of the signed-in person's.
    static Result<StoreSide> load(db::Connection &c, StoreId store);
    Result<> loadTerms(db::Connection &c);
};

/// `categories`, …: which kind the ids in a field are of; nothing for other fields.
std::optional<connectors::RemoteKind> termKind(const QString &field);

} // namespace purser::sync
