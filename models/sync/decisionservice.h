#pragma once

#include "models/base/result.h"
#include "models/sync/conflict.h"
#include "models/sync/linkproposal.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace purser::db {
class Database;
}

namespace purser::sync {

/// A product that may be linked instead of the proposed one.
struct ProductChoice {
    ProductId id;
    QString title;
    QString sku;
};

/// What a store still needs before it is kept in step.
struct LinkStanding {
    std::vector<ProposalCount> counts;
    StoreSettings settings;
    std::optional<LinkWork> work;
};

/// What people decide about two-way sync, as pages ask for it: conflicts, and the proposals of a first link. Without
/// SQL and without waiting; answers come on the caller's thread, and not at all when \a context is destroyed first.
class DecisionService : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;

    /// \a database is not owned and outlives the service.
    explicit DecisionService(db::Database *database, QObject *parent = nullptr);
    ~DecisionService() override;

    // ---- conflicts; see ConflictRepository
    virtual void conflicts(
        QObject *context, const ConflictQuery &query, int limit, Answer<std::vector<Conflict>> answer);
    virtual void kinds(QObject *context, std::optional<StoreId> store, Answer<std::vector<ConflictKind>> answer);
    virtual void openConflicts(QObject *context, Answer<qint64> answer);
    virtual void resolve(QObject *context, std::vector<ConflictId> ids, Keep keep, Answer<qint64> answer);
    virtual void resolveKind(
        QObject *context, StoreId store, const FieldKey &key, Keep keep, bool remember, Answer<qint64> answer);
    virtual void reopenConflicts(QObject *context, std::vector<ConflictId> ids, Answer<qint64> answer);

    // ---- proposals; see LinkRepository
    virtual void proposals(
        QObject *context, const ProposalQuery &query, int limit, Answer<std::vector<LinkProposal>> answer);
    virtual void standing(QObject *context, StoreId store, Answer<LinkStanding> answer);
    virtual void decide(QObject *context, std::vector<ProposalId> ids, bool accept, Answer<qint64> answer);
    virtual void decideAll(QObject *context, const ProposalQuery &query, bool accept, Answer<qint64> answer);
    virtual void reopenProposals(QObject *context, std::vector<ProposalId> ids, Answer<qint64> answer);
    virtual void choose(QObject *context, ProposalId id, std::optional<ProductId> product, Answer<void> answer);
    virtual void startMatching(QObject *context, StoreId store, Answer<QUuid> answer);
    virtual void startApplying(QObject *context, StoreId store, Answer<QUuid> answer);
    /// At most 50 products whose title or SKU contains \a text.
    virtual void findProducts(QObject *context, const QString &text, Answer<std::vector<ProductChoice>> answer);

    /// What PostgreSQL announced about the tenant's rows (JSON with `table`).
    void notified(const QString &payload);
    /// Something may have happened unheard: everybody reads again.
    void catchUp();

signals:
    void conflictsChanged();
    void proposalsChanged();
    /// A job began or ended, perhaps one that LinkStanding tells of.
    void workChanged();

private:
    template <class T, class F>
    void read(QObject *context, F work, Answer<T> answer);
    template <class T, class F>
    void write(QObject *context, F work, Answer<T> answer);
    void tell();

    db::Database *database_;
    bool conflictNews_ = false, proposalNews_ = false, workNews_ = false;
    QTimer telling_; ///< gathers announcements
};

} // namespace purser::sync
