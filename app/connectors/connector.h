#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace purser::connectors {

/// What stores keep, under our names.
enum class RemoteKind { Category, Tag, Brand, Attribute, AttributeTerm, Product, Variation, Order, OrderNote };

/// A thing as another system has it. `fields` has our names and forms, whatever the vendor calls them:
/// amounts and measures are decimal texts ("21.50"), times ISO 8601 in UTC, texts without HTML entities, lists in the
/// order of the store, references the ids of that store. A field the other system does not have is missing; a field
/// without a value is null.
struct RemoteRecord {
    RemoteKind kind = RemoteKind::Product;
    QString id;
    QString parentId; ///< product of a variation, attribute of a term, order of a note
    QDateTime updatedAt; ///< UTC by the clock of the other system; invalid when it does not say
    bool trashed = false;
    QJsonObject fields;
};

/// Which records are wanted.
struct ListRequest {
    RemoteKind kind = RemoteKind::Product;
    QString parentId = {};
    QDateTime changedSince =
        {}; ///< inclusive, UTC; invalid: all. The connector asks for more where the vendor is coarse.
    QString cursor = {}; ///< of the page before; empty for the first
    bool idsOnly = false; ///< only ids and times are needed
};

struct RecordPage {
    std::vector<RemoteRecord> records;
    QString next; ///< cursor of the page after; empty: this was the last
    std::optional<qint64> total = {}; ///< of all pages
    QDateTime at = {}; ///< when it was answered, UTC, by the clock of the other system; invalid when it does not say
};

/// A change that shall be made in the other system.
struct RemoteChange {
    enum class Action { Create, Update, Delete };

    Action action = Action::Update;
    QString id; ///< empty for Create
    QJsonObject fields; ///< what shall be set, in our names and forms
};

/// Error::code of a change that was turned down because a picture of it could not be fetched. Nothing of it was taken:
/// without its pictures it can be sent again.
inline const QString imageNotTaken = QStringLiteral("image_not_taken");

/// What the other system made of a change. Good is only what it answered itself; whether it kept every field is for
/// the caller to compare.
struct RemoteOutcome {
    Result<RemoteRecord> record;
    QString existingId; ///< of a Duplicate: what is there already, when the other system says so
};

struct RemoteWebhook {
    QString id;
    QString topic;
    QUrl url;
    bool active = true;
};

/// What a connection test found out.
struct RemoteAbout {
    QString name; ///< of the store
    QString version; ///< of its software
    QString currency; ///< ISO 4217; empty when it does not say
    QString timeZone;
    QStringList warnings; ///< complete sentences: what will not work and what to do
};

/// One outside store through one set of credentials: only what differs between vendors. Paging, merging, verification,
/// throttling, logging and retries are the callers' and the HTTP layer's. Calls block, on one thread, and end with
/// Cancelled soon after their stop token asks.
class StoreConnector {
public:
    virtual ~StoreConnector() = default;

    /// What this vendor can do.
    struct Traits {
        std::vector<RemoteKind> kinds; ///< in the order in which they depend on each other
        std::vector<RemoteKind> changedSince; ///< kinds whose changes can be asked for; others are read whole
        int batch = 100; ///< changes in one push() at most
        std::chrono::seconds overlap{300}; ///< of pull windows: by how much the other side's clock and commits may lag
        QStringList webhookTopics;
    };
    [[nodiscard]] virtual Traits traits() const = 0;

    /// Is this a store we can work with? Reads only.
    virtual Result<RemoteAbout> about() = 0;
    virtual Result<RecordPage> list(const ListRequest &request) = 0;
    /// Those of \a ids that exist, in any order; at most Traits::batch.
    virtual Result<std::vector<RemoteRecord>> fetch(
        RemoteKind kind, const QStringList &ids, const QString &parentId) = 0;
    /// At most Traits::batch \a changes of one kind and parent; an outcome for each, in their order. The error is that
    /// of the whole call, after which nobody knows what was done: the caller reads again.
    virtual Result<std::vector<RemoteOutcome>> push(
        RemoteKind kind, const QString &parentId, const std::vector<RemoteChange> &changes) = 0;

    virtual Result<std::vector<RemoteWebhook>> webhooks() = 0;
    virtual Result<RemoteWebhook> addWebhook(const QString &topic, const QUrl &url, const QByteArray &secret) = 0;
    virtual Result<> removeWebhook(const QString &id) = 0;
};

/// A delivery of a webhook whose signature was right.
struct WebhookDelivery {
    bool ping = false; ///< says nothing; only to be answered
    QString topic;
    QString deliveryId;
    std::optional<RemoteKind> kind; ///< nothing for topics that are of no use
    QString id; ///< what changed; never trusted for more than a reason to read it again
};

/// A field of the form with which a person connects to a system.
struct ConnectorField {
    QString name; ///< of the credential, or of the key in core.connections.metadata
    QString label;
    QString hint; ///< where a person finds the value
    bool secret = false;
    bool optional = false;
};

/// A vendor: makes its connectors and knows what is the same for all its stores. One object a provider.
class ConnectorType {
public:
    virtual ~ConnectorType() = default;

    [[nodiscard]] virtual QString provider() const = 0; ///< as in core.connections
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual std::vector<ConnectorField> fields() const = 0;
    /// \a settings as they are kept: what people type in several ways has one form.
    [[nodiscard]] virtual QJsonObject tidied(const QJsonObject &settings) const { return settings; }
    /// \a settings and \a secrets by the names of fields(). Nothing is contacted yet. Invalid when something is
    /// missing or malformed: the sentence says which field.
    virtual Result<std::unique_ptr<StoreConnector>> open(
        const QJsonObject &settings, const QHash<QString, QByteArray> &secrets, const std::stop_token &stop) const = 0;
    /// \a headers with names in lower case. Forbidden when the signature is missing or wrong.
    virtual Result<WebhookDelivery> readWebhook(
        const QByteArray &body, const QHash<QByteArray, QByteArray> &headers, const QByteArray &secret) const = 0;
    /// What a delivery says of itself that it is about, signed or not: fit to be written down, and for nothing else.
    [[nodiscard]] virtual QString webhookTopic(const QHash<QByteArray, QByteArray> &headers) const = 0;
};

} // namespace purser::connectors
