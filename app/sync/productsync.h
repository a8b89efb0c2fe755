#pragma once

#include "app/sync/productchange.h"
#include "app/sync/remotestore.h"
#include "app/sync/synclog.h"

namespace purser::sync {

/// What became of a page of products.
struct PageOutcome {
    qint64 created = 0;
    qint64 updated = 0; ///< archived ones too
    qint64 unchanged = 0;
    qint64 proposed = 0; ///< to be linked or imported, when somebody agrees
    qint64 failed = 0;
    bool pending = false; ///< something is to be carried to the store
    std::vector<OutgoingProduct> outgoing; ///< that

    void add(const PageOutcome &other);
};

/// Takes products of the store as they are there: merges them with what is here, writes what is the store's, and says
/// what is ours to send. Everything of a page is one transaction; a product that the catalog refuses is set aside.
class ProductSync {
public:
    ProductSync(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

    /// Fetches what the records of \a page do not say themselves: variations, and terms that nobody knows. Products
    /// that have not changed since they were last seen, before \a settled by the clock of the store, are not looked
    /// into.
    Result<std::vector<RemoteProduct>> complete(
        std::vector<connectors::RemoteRecord> page, const QDateTime &settled = {});
    /// The products with these ids, with their variations; those that the store does not have are marked as missing.
    Result<std::vector<RemoteProduct>> fetch(const QStringList &ids);

    using Also = std::function<Result<>(db::Connection &)>;
    /// \a also runs in the transaction of the page: its cursor. \a sent is what the store has just been told, by its
    /// ids.
    Result<PageOutcome> take(
        const std::vector<RemoteProduct> &page, const Also &also = {}, const QHash<QString, Sent> &sent = {});

    /// Products of the store that may be created here, whatever was proposed of them: somebody agreed.
    void allow(const QStringList &ids) { allowed_ = QSet<QString>(ids.begin(), ids.end()); }

private:
    struct Known;
    Result<Known> lookUp(db::Connection &c, const std::vector<RemoteProduct> &page);
    Result<PageOutcome> takeIn(
        db::Connection &c, const std::vector<RemoteProduct> &page, const QHash<QString, Sent> &sent);

    jobs::JobContext &context_;
    RemoteStore &remote_;
    StoreSide &side_;
    QSet<QString> allowed_;
};

} // namespace purser::sync
