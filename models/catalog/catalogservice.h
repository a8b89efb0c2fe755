#pragma once

#include "models/base/result.h"
#include "models/catalog/changeset.h"
#include "models/catalog/productdetail.h"
#include "models/catalog/productquery.h"

#include <QCoroTask>

#include <QObject>

namespace purser::db {
class Database;
}

namespace purser::catalog {

/// How an attempt to commit staged edits ended.
struct CommitReport {
    bool saved = false;
    int edits = 0; ///< that were sent
    int products = 0; ///< that were sent
    // Why it was not saved, by product; all zero when the attempt itself failed.
    int conflicts = 0;
    int gone = 0;
    int refused = 0;
    std::optional<BatchId> batch = {}; ///< saved: where History has it
    std::optional<Error> error; ///< the attempt failed: no connection, no permission; everything stays staged
    bool confirmed = false; ///< the answer was lost on the way; the database was asked, and it is saved
};

/// What the catalog pages ask of the database, without SQL and without waiting: single products, new products,
/// archiving, and committing a change set. Answers come on the caller's thread.
class CatalogService : public QObject {
    Q_OBJECT

public:
    /// Neither is owned; both outlive the service. \a store decides whose categories and sync state are read.
    CatalogService(
        db::Database *database, ChangeSet *changes, std::optional<StoreId> store = {}, QObject *parent = nullptr);

    void setStore(const std::optional<StoreId> &store) { store_ = store; }
    [[nodiscard]] std::optional<StoreId> store() const { return store_; }
    [[nodiscard]] ChangeSet *changes() const { return changes_; }

    // ---- reading; dropped when \a context is destroyed
    virtual QCoro::Task<Result<ProductDetail>> detail(QObject *context, ProductId product);
    virtual QCoro::Task<Result<QStringList>> vendors(QObject *context);
    virtual QCoro::Task<Result<std::vector<CategoryNode>>> categories(QObject *context);
    virtual QCoro::Task<Result<ProductSums>> sums(QObject *context, const std::vector<ProductId> &products);

    // ---- writing; goes on when the page that asked is closed
    virtual QCoro::Task<Result<ProductId>> create(const ProductDraft &draft);
    virtual QCoro::Task<Result<ProductId>> duplicate(ProductId product);
    /// Takes \a product along the status machine to \a status, all steps in one transaction. Fails with Conflict when
    /// somebody changed the product since \a product was read, and with Invalid when there is no way.
    virtual QCoro::Task<Result<ProductRow>> changeStatus(const ProductRow &product, ProductStatus status);

    /// Commits the staged edits that have no obstacle, or those of them that \a include wants; commitFinished() tells
    /// how it went. Saved edits leave the change set; everything else stays. When other fields of a product have
    /// changed meanwhile, it is compared and sent again by itself. Does nothing while another commit is under way.
    /// History calls it \a name; when that is empty, what the person meant, else the fields and counts.
    virtual void commit(const ChangeSet::Include &include = {}, const QString &name = {});
    [[nodiscard]] bool isCommitting() const { return committing_; }

    // ---- what others do
    /// Reads again the staged products among \a products and compares them with the edits.
    void refresh(std::vector<ProductId> products);
    /// The same for all of them: at start, after a lost connection.
    void refreshAll();
    /// What PostgreSQL announced about the tenant's rows (JSON with `table` and `ids` or `all`).
    void notified(const QString &payload);

signals:
    /// Rows of products changed, here or elsewhere: these, or any of them.
    void announced(const std::vector<purser::ProductId> &products, bool all);
    void commitStarted(int edits);
    /// The connection was lost before the answer came. It is looked up whether the commit arrived, however long the
    /// database is away; commitFinished() comes then.
    void commitUncertain();
    void commitFinished(const purser::catalog::CommitReport &report);
    /// A product was created here, or its row changed here by more than a commit.
    void productWritten(const purser::ProductId &product);

private:
    struct Attempt;
    void send(const std::shared_ptr<Attempt> &attempt);
    void answered(const std::shared_ptr<Attempt> &attempt, const CommitOutcome &outcome);
    void finish(const CommitReport &report);
    void compareDescriptions(std::function<void()> then);
    bool isNews(const ProductId &product, quint64 number);

    db::Database *database_;
    ChangeSet *changes_;
    std::optional<StoreId> store_;
    quint64 asked_ = 0; ///< questions of refresh()
    QHash<ProductId, quint64> heard_; ///< the last one that was answered
    bool committing_ = false;
    bool confirmed_ = false; ///< the commit under way was looked up, and is saved
};

} // namespace purser::catalog
