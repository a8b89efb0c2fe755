#pragma once

#include "app/connectors/connector.h"
#include "app/sync/localproduct.h"

namespace purser::sync {

/// A product as the store has it.
struct RemoteProduct {
    connectors::RemoteRecord record;
    std::optional<std::vector<connectors::RemoteRecord>> variations; ///< none: nobody looked
    bool missing = false; ///< the store does not have it any more; the record holds its id only
};

/// A variation that shall be changed at the store.
struct OutgoingVariation {
    connectors::RemoteChange change;
    QUuid variant; ///< null: it is gone here
    QJsonObject canonical; ///< what is sent, as it is compared
};

/// A product that shall be changed at the store.
struct OutgoingProduct {
    QUuid product;
    QString title; ///< for people
    QString externalId; ///< empty: it shall be created
    bool createdBefore = false; ///< an earlier attempt to create it may have come through
    std::optional<connectors::RemoteChange> change; ///< none: only variations
    QJsonObject canonical;
    std::vector<OutgoingVariation> variations;
};

/// What was sent to the store, by the ids there: what it answers is held against this.
struct Sent {
    QJsonObject fields; ///< canonical
    QJsonArray images; ///< as sent; those without an id are new to the store
    QHash<QString, QJsonObject> variations;
    QHash<QString, QJsonObject> variationImages; ///< as sent, without an id
    /// Why the store did not take a picture, of the product itself ("") or of a variation: the rest was sent without.
    QHash<QString, QString> imageErrors;
};

/// A value that the store took and did not keep.
struct Refusal {
    FieldKey key;
    QJsonValue sent;
    QJsonValue kept;
};

/// What came of one product, and what has to be written for it.
struct ProductChange {
    enum class Kind { Unchanged, Created, Updated, Archived };
    Kind kind = Kind::Unchanged;

    QUuid product;
    bool isNew = false;
    QString externalId;
    QString title;
    QJsonObject patch; ///< fields to set, as connectors name them; of a new product all
    bool priceOfStore = false; ///< its price goes to the link
    bool statusOfStore = false;
    QStringList statusSteps; ///< through the status machine
    std::optional<QJsonArray> images; ///< the whole gallery

    struct Variant {
        QUuid id;
        bool isNew = false;
        QJsonObject patch;
        bool priceOfStore = false;
        QString externalId;
        QDateTime remoteUpdatedAt;
        QString status;
        QByteArray storeHash;
        QByteArray localHash;
        std::optional<QJsonObject> base; ///< none: as it was
        bool link = true;
    };
    std::vector<Variant> variants;
    std::vector<QUuid> goneVariants;
    std::vector<QUuid> unlinkedVariants;

    bool writeLink = false;
    QDateTime remoteUpdatedAt;
    QString syncStatus;
    QString syncError;
    QByteArray storeHash;
    QByteArray localHash;
    std::optional<QJsonObject> base;

    struct Conflict {
        QUuid id; ///< null: new
        QUuid variant; ///< null: of the product
        QString externalId;
        FieldKey key;
        MergedField values;
    };
    std::vector<Conflict> conflicts;
    std::vector<QUuid> settledConflicts;
    QDateTime oursChangedAt;

    std::optional<OutgoingProduct> outgoing;
    std::vector<Refusal> refused;
    /// Which pictures wait here, and what to do about it; empty when none does. All else of the product is in step.
    QString imagesWait;
    bool imagesNotOnWeb = false; ///< trying again does not help before somebody has changed something here
};

/// Error::code of pictures that wait until somebody gives them an address on the web: trying again does not help.
inline const QString imagesNotOnWeb = QStringLiteral("images_not_on_web");

/// A new id, ordered by time like those of the database.
QUuid newId();

/// Both sides of a linked product, merged. \a sent is what the store has just been told, if anything.
ProductChange mergeProduct(
    const StoreSide &side, const LocalProduct &local, const RemoteProduct &remote, const Sent *sent);
/// A product of the store that is not here yet.
ProductChange importProduct(const StoreSide &side, const RemoteProduct &remote);
/// A product that the store does not have yet.
OutgoingProduct createRemote(const LocalProduct &local);

} // namespace purser::sync
