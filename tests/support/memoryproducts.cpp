#include "tests/support/memoryproducts.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace purser::test {

using namespace catalog;

namespace {

template <class T>
void later(QObject *context, std::function<void(Result<T>)> answer, Result<T> value)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), value = std::move(value)] { answer(value); }, Qt::QueuedConnection);
}

class MemorySource : public ProductSource {
public:
    MemorySource(MemoryProducts *all, ProductQuery query) : all_(all), query_(std::move(query)) { }
    QUuid id(const ProductRow &row) const override { return row.id.value; }
    bool differs(const ProductRow &a, const ProductRow &b) const override
    {
        return a.rowVersion != b.rowVersion || a.pendingFields != b.pendingFields;
    }
    void page(QObject *context, std::optional<PageCursor> after, int limit, bool backward, Answer<Page> answer) override
    {
        ++all_->pages;
        const auto list = all_->select(query_);
        size_t at = 0;
        if (after)
            while (at < list.size() && (query_.descending ? list[at].title > after->key : list[at].title < after->key))
                ++at;
        Page page;
        if (backward) {
            const size_t from = at > static_cast<size_t>(limit) ? at - static_cast<size_t>(limit) : 0;
            give(page, list, from, at - from);
        } else {
            give(page, list, after && at < list.size() && list[at].title == after->key ? at + 1 : at,
                static_cast<size_t>(limit));
        }
        reply<Page>(context, std::move(answer), std::move(page));
    }
    void pageAt(QObject *context, qint64 offset, int limit, Answer<Page> answer) override
    {
        ++all_->pagesAt;
        Page page;
        give(page, all_->select(query_), static_cast<size_t>(offset), static_cast<size_t>(limit));
        reply<Page>(context, std::move(answer), std::move(page));
    }
    void anchors(QObject *context, int step, Answer<std::vector<PageCursor>> answer) override
    {
        ++all_->anchorsRead;
        if (!all_->anchorsAnswer)
            return;
        const auto list = all_->select(query_);
        std::vector<PageCursor> found(1);
        for (size_t i = static_cast<size_t>(step); i < list.size(); i += static_cast<size_t>(step))
            found.push_back({list[i - 1].title, list[i - 1].id.value});
        reply<std::vector<PageCursor>>(context, std::move(answer), std::move(found));
    }
    void count(QObject *context, Answer<grid::Count> answer) override
    {
        reply<grid::Count>(
            context, std::move(answer), grid::Count{static_cast<qint64>(all_->select(query_).size()), true});
    }
    void details(QObject *context, std::vector<ProductRow> rows, Answer<std::vector<ProductRow>> answer) override
    {
        if (!all_->detailsFollow) {
            answer(std::vector<ProductRow>());
            return;
        }
        // What was asked is answered as it was then, with what was not told yet.
        for (ProductRow &row : rows)
            row.pendingFields = all_->find(row.id)->pendingFields;
        all_->details.push_back(
            [guard = QPointer<QObject>(context), rows = std::move(rows), answer = std::move(answer)] {
                if (guard)
                    answer(rows);
            });
    }
    void rows(QObject *context, std::vector<QUuid> ids, Answer<std::vector<ProductRow>> answer) override
    {
        std::vector<ProductRow> found;
        for (const QUuid &id : ids)
            if (const ProductRow *row = all_->find(ProductId(id)))
                found.push_back(*row);
        reply<std::vector<ProductRow>>(context, std::move(answer), std::move(found));
    }

private:
    template <class T>
    void reply(QObject *context, Answer<T> answer, T value)
    {
        if (all_->failure)
            later<T>(context, std::move(answer), fail(*all_->failure));
        else
            later<T>(context, std::move(answer), std::move(value));
    }
    void give(Page &page, const std::vector<ProductRow> &list, size_t from, size_t count) const
    {
        for (size_t i = from; i < std::min(list.size(), from + count); ++i) {
            page.rows.push_back(list[i]);
            if (all_->detailsFollow)
                page.rows.back().pendingFields = 0;
            page.cursors.push_back({list[i].title, list[i].id.value});
        }
    }

    MemoryProducts *all_;
    ProductQuery query_;
};

} // namespace

MemoryProducts::MemoryProducts(int count, QObject *parent) : ProductReader(parent)
{
    for (int i = 0; i < count; ++i)
        products.push_back(make(i));
}

ProductRow MemoryProducts::make(int number)
{
    ProductRow row;
    row.id = ProductId(QUuid::createUuidV5(QUuid(), QString::number(number)));
    row.rowVersion = 1;
    row.title = QStringLiteral("Product %1").arg(number, 6, 10, QLatin1Char('0'));
    row.sku = QStringLiteral("P-%1").arg(number, 6, 10, QLatin1Char('0'));
    row.status = ProductStatus::Active;
    row.currency = *Currency::fromCode(u"ILS");
    row.price = Decimal::fromInteger(100);
    row.cost = Decimal::fromInteger(40);
    row.marginBasisPoints = 6000;
    row.stock = 20;
    row.variantCount = 1;
    row.vendor = QStringLiteral("Nordkamm");
    row.categories = QStringLiteral("Lighting");
    row.sync = SyncState::Synced;
    row.updatedAt = QDateTime(QDate(2026, 9, 14), QTime(10, 22), Qt::UTC);
    return row;
}

void MemoryProducts::answerDetails()
{
    for (const auto &answer : std::exchange(details, {}))
        answer();
}

ProductRow *MemoryProducts::find(const ProductId &id)
{
    const auto found = std::ranges::find(products, id, &ProductRow::id);
    return found == products.end() ? nullptr : &*found;
}

std::vector<ProductRow> MemoryProducts::select(const ProductQuery &query) const
{
    std::vector<ProductRow> list;
    for (const ProductRow &row : products)
        if ((query.search.isEmpty() || row.title.contains(query.search, Qt::CaseInsensitive)
                || row.sku.contains(query.search, Qt::CaseInsensitive))
            && (query.statuses.empty() || std::ranges::find(query.statuses, row.status) != query.statuses.end())
            && (!query.stockBelow || (row.stock && *row.stock < *query.stockBelow))
            && (query.vendor.isEmpty() || row.vendor == query.vendor)
            && (query.sync.empty() || std::ranges::find(query.sync, row.sync) != query.sync.end()))
            list.push_back(row);
    std::ranges::sort(list, {}, &ProductRow::title);
    if (query.descending)
        std::ranges::reverse(list);
    return list;
}

std::shared_ptr<ProductSource> MemoryProducts::open(const ProductQuery &query)
{
    return std::make_shared<MemorySource>(this, query);
}

void MemoryProducts::sums(QObject *context, std::vector<ProductId> ids, Answer<ProductSums> answer)
{
    ProductSums sums;
    Decimal price;
    Decimal atCost;
    Currency currency;
    for (const ProductId &id : ids)
        if (const ProductRow *row = find(id)) {
            ++sums.rows;
            sums.stock += row->stock.value_or(0);
            price = price + row->price.value_or(Decimal());
            atCost = atCost + row->cost.value_or(Decimal()) * row->stock.value_or(0);
            currency = row->currency;
        }
    sums.price = {Money{price, currency}};
    sums.stockAtCost = {Money{atCost, currency}};
    later<ProductSums>(context, std::move(answer), std::move(sums));
}

void MemoryProducts::sumsMatching(
    QObject *context, ProductQuery query, std::vector<ProductId> except, Answer<ProductSums> answer)
{
    std::vector<ProductId> ids;
    for (const ProductRow &row : select(query))
        if (std::ranges::find(except, row.id) == except.end())
            ids.push_back(row.id);
    sums(context, std::move(ids), std::move(answer));
}

void MemoryProducts::rows(
    QObject *context, std::vector<ProductId> ids, std::optional<StoreId> store, Answer<std::vector<ProductRow>> answer)
{
    Q_UNUSED(store)
    std::vector<ProductRow> found;
    for (const ProductId &id : ids)
        if (const ProductRow *row = find(id))
            found.push_back(*row);
    later<std::vector<ProductRow>>(context, std::move(answer), std::move(found));
}

void MemoryProducts::count(QObject *context, ProductQuery query, Answer<RowCount> answer)
{
    later<RowCount>(context, std::move(answer), RowCount{static_cast<qint64>(select(query).size()), true});
}

void MemoryProducts::vendors(QObject *context, Answer<QStringList> answer)
{
    QStringList names;
    for (const ProductRow &row : products)
        if (!names.contains(row.vendor))
            names << row.vendor;
    later<QStringList>(context, std::move(answer), std::move(names));
}

void MemoryProducts::categories(
    QObject *context, std::optional<StoreId> store, Answer<std::vector<CategoryNode>> answer)
{
    Q_UNUSED(store)
    later<std::vector<CategoryNode>>(context, std::move(answer), std::vector<CategoryNode>());
}

void MemoryProducts::setOnline(bool on)
{
    online = on;
    emit onlineChanged(on);
}

} // namespace purser::test
