#pragma once

#include "models/catalog/productdetail.h"
#include "models/catalog/productquery.h"
#include "models/grid/rowsource.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace purser::db {
class Database;
class Notifications;
} // namespace purser::db

namespace purser::catalog {

using ProductSource = grid::RowSource<ProductRow, PageCursor>;

/// Where lists of products come from, and who says that products have changed. Everything answers later, on the
/// caller's thread, and not at all when the given context is destroyed first.
class ProductReader : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;
    using QObject::QObject;

    [[nodiscard]] virtual std::shared_ptr<ProductSource> open(const ProductQuery &query) = 0;
    virtual void sums(QObject *context, std::vector<ProductId> ids, Answer<ProductSums> answer) = 0;
    /// The same over all that match \a query but \a except: nothing is loaded for it.
    virtual void sumsMatching(
        QObject *context, ProductQuery query, std::vector<ProductId> except, Answer<ProductSums> answer) = 0;
    virtual void rows(QObject *context, std::vector<ProductId> ids, std::optional<StoreId> store,
        Answer<std::vector<ProductRow>> answer) = 0;
    virtual void count(QObject *context, ProductQuery query, Answer<RowCount> answer) = 0;
    virtual void vendors(QObject *context, Answer<QStringList> answer) = 0;
    virtual void categories(
        QObject *context, std::optional<StoreId> store, Answer<std::vector<CategoryNode>> answer) = 0;
    /// Fields (as bits) of linked products that somebody left to \a store: what it says wins. None unless a reader
    /// knows.
    virtual void storeOwned(QObject *, StoreId, Answer<quint16>) { }
    /// False while the database cannot be reached.
    [[nodiscard]] virtual bool isOnline() const = 0;
    virtual void retryNow() = 0;

signals:
    /// Somebody (perhaps this program) changed these products.
    void changed(const QSet<QUuid> &ids);
    /// Somebody changed products, nobody knows which: many at once, or hints were missed.
    void changedUnknown();
    void onlineChanged(bool online);
};

/// Products of the database, with the hints of its NOTIFY, several of which are told as one.
class DatabaseProductReader : public ProductReader {
    Q_OBJECT

public:
    static constexpr int settleMs = 100; ///< hints within this time are told together

    /// Neither is owned. \a notifications listens to the tenant's channel.
    DatabaseProductReader(db::Database *database, db::Notifications *notifications, QObject *parent = nullptr);

    std::shared_ptr<ProductSource> open(const ProductQuery &query) override;
    void sums(QObject *context, std::vector<ProductId> ids, Answer<ProductSums> answer) override;
    void sumsMatching(
        QObject *context, ProductQuery query, std::vector<ProductId> except, Answer<ProductSums> answer) override;
    void rows(QObject *context, std::vector<ProductId> ids, std::optional<StoreId> store,
        Answer<std::vector<ProductRow>> answer) override;
    void count(QObject *context, ProductQuery query, Answer<RowCount> answer) override;
    void vendors(QObject *context, Answer<QStringList> answer) override;
    void categories(QObject *context, std::optional<StoreId> store, Answer<std::vector<CategoryNode>> answer) override;
    void storeOwned(QObject *context, StoreId store, Answer<quint16> answer) override;
    bool isOnline() const override;
    void retryNow() override;

private:
    void hear(const QString &payload);
    void tell();

    db::Database *database_;
    QTimer settle_;
    QSet<QUuid> heard_;
    bool heardUnknown_ = false;
};

} // namespace purser::catalog
