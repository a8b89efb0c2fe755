#include "models/catalog/productreader.h"

#include "models/catalog/announcement.h"
#include "models/catalog/productrepository.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/linkrepository.h"

namespace purser::catalog {
namespace {

/// Reads with \a work and answers in \a context.
template <class T, class F>
void ask(db::Database *database, QObject *context, F work, std::function<void(Result<T>)> answer)
{
    auto task = database->read(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

bool hasCellStates(const ProductRow &row)
{
    return row.sync == SyncState::Pending || row.sync == SyncState::Failed || row.sync == SyncState::Conflict;
}

/// Says of the cells of \a rows how they stand with \a store. Costs a statement for all of them, and none while all are
/// in step.
Result<> readCellStates(db::Connection &c, const std::optional<StoreId> &store, std::vector<ProductRow> &rows)
{
    QHash<ProductId, ProductRow *> byId;
    std::vector<ProductId> ids;
    for (ProductRow &row : rows)
        if (hasCellStates(row)) {
            byId.insert(row.id, &row);
            ids.push_back(row.id);
        }
    if (ids.empty())
        return {};
    const auto cells = sync::LinkRepository::cells(c, store, ids);
    if (!cells)
        return fail(cells.error());
    for (const sync::CellState &cell : *cells) {
        ProductRow *const row = byId.value(cell.product);
        if (!row)
            continue;
        quint16 &fields = cell.state == SyncState::Conflict ? row->conflictFields
            : cell.state == SyncState::Failed               ? row->failedFields
                                                            : row->pendingFields;
        fields = static_cast<quint16>(fields | fieldBit(cell.field));
    }
    return {};
}

Result<std::vector<ProductRow>> withCellStates(
    db::Connection &c, const std::optional<StoreId> &store, Result<std::vector<ProductRow>> rows)
{
    if (rows)
        if (auto read = readCellStates(c, store, *rows); !read)
            return fail(read.error());
    return rows;
}

/// One query of the catalog, read page by page.
class DatabaseProducts : public ProductSource {
public:
    DatabaseProducts(db::Database *database, ProductQuery query) : database_(database), query_(std::move(query)) { }

    QUuid id(const ProductRow &row) const override { return row.id.value; }
    bool differs(const ProductRow &a, const ProductRow &b) const override
    {
        // Stock, price and image follow from other tables, whose writes bump the version; the link does not.
        return a.rowVersion != b.rowVersion || a.sync != b.sync || a.pendingFields != b.pendingFields
            || a.failedFields != b.failedFields || a.conflictFields != b.conflictFields || a.categories != b.categories
            || a.stock != b.stock || a.price != b.price || a.imageUrl != b.imageUrl;
    }
    void page(QObject *context, std::optional<PageCursor> after, int limit, bool backward, Answer<Page> answer) override
    {
        auto work = [query = query_, after, limit, backward](db::Connection &c) -> Result<Page> {
            return ProductRepository::page(c, query, after, limit, backward).map(pageOf);
        };
        ask<Page>(database_, context, std::move(work), std::move(answer));
    }
    void pageAt(QObject *context, qint64 offset, int limit, Answer<Page> answer) override
    {
        auto work = [query = query_, offset, limit](db::Connection &c) -> Result<Page> {
            return ProductRepository::pageAt(c, query, offset, limit).map(pageOf);
        };
        ask<Page>(database_, context, std::move(work), std::move(answer));
    }
    void anchors(QObject *context, int step, Answer<std::vector<PageCursor>> answer) override
    {
        auto work = [query = query_, step](db::Connection &c) { return ProductRepository::anchors(c, query, step); };
        ask<std::vector<PageCursor>>(database_, context, std::move(work), std::move(answer));
    }
    void count(QObject *context, Answer<grid::Count> answer) override
    {
        auto work = [query = query_](db::Connection &c) -> Result<grid::Count> {
            return ProductRepository::count(c, query).map([](const RowCount &n) {
                return grid::Count{n.rows, n.exact};
            });
        };
        ask<grid::Count>(database_, context, std::move(work), std::move(answer));
    }
    void details(QObject *context, std::vector<ProductRow> rows, Answer<std::vector<ProductRow>> answer) override
    {
        std::erase_if(rows, [](const ProductRow &row) { return !hasCellStates(row); });
        if (rows.empty()) {
            answer(std::move(rows));
            return;
        }
        auto work = [rows = std::move(rows), store = query_.store](
                        db::Connection &c) { return withCellStates(c, store, rows); };
        ask<std::vector<ProductRow>>(database_, context, std::move(work), std::move(answer));
    }
    void rows(QObject *context, std::vector<QUuid> ids, Answer<std::vector<ProductRow>> answer) override
    {
        std::vector<ProductId> products(ids.begin(), ids.end());
        auto work = [products, store = query_.store](db::Connection &c) {
            return withCellStates(c, store, ProductRepository::rows(c, products, store));
        };
        ask<std::vector<ProductRow>>(database_, context, std::move(work), std::move(answer));
    }

private:
    static Page pageOf(ProductPage &&page) { return {std::move(page.rows), std::move(page.cursors)}; }

    db::Database *database_;
    ProductQuery query_;
};

} // namespace

DatabaseProductReader::DatabaseProductReader(db::Database *database, db::Notifications *notifications, QObject *parent)
    : ProductReader(parent), database_(database)
{
    settle_.setSingleShot(true);
    settle_.setInterval(settleMs);
    connect(&settle_, &QTimer::timeout, this, &DatabaseProductReader::tell);
    connect(database, &db::Database::stateChanged, this,
        [this](db::Database::State state) { emit onlineChanged(state == db::Database::State::Online); });
    if (notifications) {
        connect(notifications, &db::Notifications::received, this,
            [this](const QString &, const QString &payload) { hear(payload); });
        connect(notifications, &db::Notifications::missed, this, [this] {
            heardUnknown_ = true;
            settle_.start();
        });
    }
}

void DatabaseProductReader::hear(const QString &payload)
{
    const Announcement hint = Announcement::fromPayload(payload);
    if (hint.table != u"products" || (hint.ids.isEmpty() && !hint.all))
        return;
    heardUnknown_ = heardUnknown_ || hint.all;
    heard_ += hint.ids;
    if (!settle_.isActive())
        settle_.start();
}

void DatabaseProductReader::tell()
{
    const QSet<QUuid> ids = std::exchange(heard_, {});
    const bool unknown = std::exchange(heardUnknown_, false);
    if (!ids.isEmpty())
        emit changed(ids);
    if (unknown)
        emit changedUnknown();
}

std::shared_ptr<ProductSource> DatabaseProductReader::open(const ProductQuery &query)
{
    return std::make_shared<DatabaseProducts>(database_, query);
}

void DatabaseProductReader::sums(QObject *context, std::vector<ProductId> ids, Answer<ProductSums> answer)
{
    auto work = [ids = std::move(ids)](db::Connection &c) { return ProductRepository::sums(c, ids); };
    ask<ProductSums>(database_, context, std::move(work), std::move(answer));
}

void DatabaseProductReader::sumsMatching(
    QObject *context, ProductQuery query, std::vector<ProductId> except, Answer<ProductSums> answer)
{
    auto work = [query = std::move(query), except = std::move(except)](
                    db::Connection &c) { return ProductRepository::sums(c, query, except); };
    ask<ProductSums>(database_, context, std::move(work), std::move(answer));
}

void DatabaseProductReader::rows(
    QObject *context, std::vector<ProductId> ids, std::optional<StoreId> store, Answer<std::vector<ProductRow>> answer)
{
    auto work = [ids = std::move(ids), store](
                    db::Connection &c) { return withCellStates(c, store, ProductRepository::rows(c, ids, store)); };
    ask<std::vector<ProductRow>>(database_, context, std::move(work), std::move(answer));
}

void DatabaseProductReader::count(QObject *context, ProductQuery query, Answer<RowCount> answer)
{
    auto work = [query = std::move(query)](db::Connection &c) { return ProductRepository::count(c, query); };
    ask<RowCount>(database_, context, std::move(work), std::move(answer));
}

void DatabaseProductReader::storeOwned(QObject *context, StoreId store, Answer<quint16> answer)
{
    auto work = [store](db::Connection &c) -> Result<quint16> {
        const auto owners = sync::ConflictRepository::owners(c, store);
        if (!owners)
            return fail(owners.error());
        static const std::pair<const char16_t *, ProductField> names[] = {{u"title", ProductField::Title},
            {u"sku", ProductField::Sku}, {u"status", ProductField::Status}, {u"price", ProductField::Price},
            {u"stock_quantity", ProductField::Stock}, {u"description", ProductField::Description}};
        quint16 fields = 0;
        for (const sync::FieldOwnership &field : *owners)
            for (const auto &[name, as] : names)
                // What is the store's without anybody having said so is no news in every row.
                if (field.owner == sync::Owner::Store && !field.isDefault && field.key.field == name)
                    fields = static_cast<quint16>(fields | fieldBit(as));
        return fields;
    };
    ask<quint16>(database_, context, std::move(work), std::move(answer));
}

void DatabaseProductReader::vendors(QObject *context, Answer<QStringList> answer)
{
    auto work = [](db::Connection &c) { return ProductRepository::vendors(c); };
    ask<QStringList>(database_, context, std::move(work), std::move(answer));
}

void DatabaseProductReader::categories(
    QObject *context, std::optional<StoreId> store, Answer<std::vector<CategoryNode>> answer)
{
    auto work = [store](db::Connection &c) { return ProductRepository::categories(c, store); };
    ask<std::vector<CategoryNode>>(database_, context, std::move(work), std::move(answer));
}

bool DatabaseProductReader::isOnline() const
{
    return database_->state() == db::Database::State::Online;
}

void DatabaseProductReader::retryNow()
{
    database_->retryNow();
}

} // namespace purser::catalog
