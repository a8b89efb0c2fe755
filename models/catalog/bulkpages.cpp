// The reading half of bulk actions: figures and pages of the preview.
#include "models/catalog/bulkrepository.h"
#include "models/catalog/bulksql.h"

#include <algorithm>

namespace purser::catalog {
namespace {

// Longer than a page of a grid may take, short enough that nobody waits for nothing.
constexpr std::chrono::seconds readTime{120};

bool isAmount(ProductField field)
{
    return field == ProductField::Price || field == ProductField::Cost;
}

/// The relation limited to the lines that are wanted: `from … where …`.
sql::BulkRelation linesOf(const BulkRepository::Lines &lines)
{
    sql::BulkRelation r = sql::bulkRelation(lines.request, sql::BulkReading::Lines);
    r.from += lines.part == BulkPart::Changing ? u" where p.outcome = 'change'"_qs
                                               : u" where p.outcome not in ('change', 'same')"_qs;
    if (const QString find = lines.find.simplified(); !find.isEmpty())
        r.from += u" and position((select core.normalized(%1)) in p.search_text) > 0"_qs.arg(r.bind(find));
    return r;
}

QString orderBy(const ProductQuery &query, bool backward)
{
    const QString direction = query.descending != backward ? u" desc"_qs : QString();
    return u" order by "_qs + QLatin1StringView(sql::sortKey(query.sort).column) + direction + u", p.id"_qs + direction;
}

Result<BulkPage> fetch(db::Connection &c, const ProductQuery &query, sql::BulkRelation r, const QString &tail)
{
    const QString columns = sql::rowColumns(r.params, query.store);
    auto rows = c.exec(u"select "_qs + columns + u", p.sort_text, p.new_value::text, p.outcome from (select p.*, "_qs
            + QLatin1StringView(sql::sortKey(query.sort).asText)
            + u"::text as sort_text, row_number() over () as place from (select p.* "_qs + r.from + tail
            + u") p) p order by p.place"_qs,
        r.params);
    if (!rows)
        return fail(rows.error());
    BulkPage page;
    for (const db::Row row : *rows) {
        BulkRow line;
        line.row = sql::readRow(row);
        if (!row.isNull(sql::rowColumnCount + 1))
            line.newValue = row.text(sql::rowColumnCount + 1);
        line.obstacle = sql::bulkObstacle(row.text(sql::rowColumnCount + 2));
        page.cursors.push_back({row.text(sql::rowColumnCount), line.row.id.value});
        page.rows.push_back(std::move(line));
    }
    return page;
}

} // namespace

Result<BulkPreview> BulkRepository::preview(db::Connection &c, const BulkRequest &request)
{
    if (auto set = sql::allowTime(c, readTime); !set)
        return fail(set.error());
    const ProductField field = request.change.field;
    const QString column = u"p."_qs + sql::bulkColumn(field);
    const sql::BulkRelation r = sql::bulkRelation(request, sql::BulkReading::Figures);
    const QString sums = isAmount(field)
        ? u"sum(%1), sum(p.new_value), round(sum(%1 * p.stock_quantity), 4), round(sum(p.new_value * p.stock_quantity), 4)"_qs
              .arg(column)
        : u"null, null, null, null"_qs;
    auto rows =
        c.exec(u"select p.outcome, p.currency, count(*), %1, case when p.outcome = 'change' then %2 end "_qs.arg(
                   sums, sql::bulkFingerprint(field))
                + r.from + u" group by 1, 2 order by 2, 1"_qs,
            r.params);
    if (!rows)
        return fail(rows.error());
    BulkPreview preview;
    std::vector<sql::FingerprintPart> parts;
    for (const db::Row row : *rows) {
        const QString outcome = row.text(0);
        const qint64 products = row.integer(2);
        preview.products += products;
        if (outcome == u"same") {
            preview.unchanged += products;
        } else if (outcome == u"change") {
            preview.changing += products;
            parts.push_back({row.text(1), products, row.text(7)});
            if (!isAmount(field))
                continue;
            ReviewSummary::Sums one;
            one.currency = Currency::fromCode(row.text(1)).value_or(Currency());
            one.products = static_cast<int>(products);
            one.costs = field == ProductField::Cost;
            one.prices = true;
            one.oldPrices = row.decimal(3);
            one.newPrices = row.decimal(4);
            one.stockValue = !row.isNull(5);
            one.oldStockValue = row.decimal(5);
            one.newStockValue = row.decimal(6);
            preview.summary.sums.push_back(one);
        } else if (const auto obstacle = sql::bulkObstacle(outcome)) {
            const auto known = std::ranges::find(preview.cannot, *obstacle, &BulkPreview::Group::obstacle);
            if (known == preview.cannot.end())
                preview.cannot.push_back({*obstacle, products});
            else
                known->products += products;
        }
    }
    std::ranges::stable_sort(preview.cannot, std::greater(), &BulkPreview::Group::products);
    std::ranges::stable_sort(preview.summary.sums, std::greater(), &ReviewSummary::Sums::products);
    preview.summary.products = preview.summary.edits = static_cast<int>(preview.changing);
    preview.summary.fields = {field};
    preview.fingerprint = sql::fingerprintOf(parts);
    return preview;
}

Result<BulkPage> BulkRepository::page(
    db::Connection &c, const Lines &lines, const std::optional<PageCursor> &after, int limit, bool backward)
{
    if (auto set = sql::allowTime(c, readTime); !set)
        return fail(set.error());
    const ProductQuery &query = lines.request.scope.query;
    sql::BulkRelation r = linesOf(lines);
    QString tail;
    if (after && !after->id.isNull()) {
        const sql::SortKey key = sql::sortKey(query.sort);
        const QString place = QString::fromLatin1(key.fromText).arg(r.bind(after->key));
        tail = u" and (%1, p.id) %2 (%3, %4::uuid)"_qs.arg(
            QLatin1StringView(key.column), query.descending != backward ? u"<"_qs : u">"_qs, place, r.bind(after->id));
    }
    tail += orderBy(query, backward) + u" limit %1"_qs.arg(limit);
    auto page = fetch(c, query, std::move(r), tail);
    if (page && backward) {
        std::ranges::reverse(page->rows);
        std::ranges::reverse(page->cursors);
    }
    return page;
}

Result<BulkPage> BulkRepository::pageAt(db::Connection &c, const Lines &lines, qint64 offset, int limit)
{
    if (auto set = sql::allowTime(c, readTime); !set)
        return fail(set.error());
    const ProductQuery &query = lines.request.scope.query;
    // Only ids are skipped: whole rows would have to be sorted where no index has the order.
    sql::BulkRelation r = linesOf(lines);
    auto keys =
        c.exec(u"select p.id "_qs + r.from + orderBy(query, false) + u" offset %1 limit %2"_qs.arg(offset).arg(limit),
            r.params);
    if (!keys)
        return fail(keys.error());
    std::vector<ProductId> ids;
    for (const db::Row row : *keys)
        ids.push_back(row.id<ProductId>(0));
    const QString these = u" and p.id = any (%1::uuid[])"_qs.arg(r.bind(ids));
    return fetch(c, query, std::move(r), these + orderBy(query, false));
}

Result<qint64> BulkRepository::count(db::Connection &c, const Lines &lines)
{
    if (auto set = sql::allowTime(c, readTime); !set)
        return fail(set.error());
    const sql::BulkRelation r = linesOf(lines);
    auto rows = c.exec(u"select count(*) "_qs + r.from, r.params);
    if (!rows)
        return fail(rows.error());
    return rows->first().integer(0);
}

} // namespace purser::catalog
