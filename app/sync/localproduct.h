#pragma once

#include "app/sync/merge.h"
#include "app/sync/storeside.h"

namespace purser::sync {

/// A variant as it is here, and how it is linked with a variation of the store.
struct LocalVariant {
    QUuid id;
    QString externalId; ///< empty: not linked
    QDateTime remoteUpdatedAt;
    QString syncStatus;
    QByteArray storeHash;
    bool hasLink = false; ///< there is a row, linked or not
    bool ownPrice = false; ///< the price is of this store alone
    QJsonObject fields; ///< as a connector would name them, not canonical
    QJsonObject base;
    QHash<QString, Verdict> verdicts;
    QHash<QString, QUuid> openConflicts; ///< by field
};

/// A product as it is here, and how it is linked with a product of the store.
struct LocalProduct {
    QUuid id;
    qint64 rowVersion = 0;
    QDateTime updatedAt; ///< of the product or of one of its variants
    QString status; ///< of the product, whatever this store has
    bool simple = true;
    bool foreignCurrency = false; ///< its prices are not in the currency of the store
    bool elsewhere = false; ///< linked with another store too
    QString externalId; ///< empty: not linked
    QDateTime remoteUpdatedAt;
    QString syncStatus;
    QString syncError;
    QByteArray storeHash;
    QByteArray localHash;
    bool creating = false; ///< an attempt to create it in the store may have come through
    bool ownPrice = false; ///< the price is of this store alone; of a simple product
    bool ownStatus = false; ///< so is the status
    QJsonObject fields; ///< as a connector would name them, not canonical; without those that this store cannot have
    QJsonObject base;
    QHash<QString, Verdict> verdicts;
    QHash<QString, QUuid> openConflicts;
    std::vector<LocalVariant> variants; ///< in their order

    /// Pictures of the store by their id there, as addresses here.
    [[nodiscard]] QHash<QString, QString> pictures() const;
    /// Ids of the variations there were when both sides last agreed.
    [[nodiscard]] QStringList knownVariations() const;
};

/// The products with these ids as they are now, in no order. With \a lock nobody changes them before the transaction
/// ends; whoever writes products locks them in the order of their ids.
Result<std::vector<LocalProduct>> readLocal(
    db::Connection &c, const StoreSide &side, const std::vector<QUuid> &ids, bool lock);

} // namespace purser::sync
