#include "models/catalog/bulksql.h"

#include "models/catalog/productrules.h"
#include "models/db/connection.h"

#include <algorithm>

namespace purser::catalog::sql {
namespace {

const auto stepPrefix = QStringLiteral("step ");

struct ObstacleCode {
    BulkObstacle::Kind kind;
    QLatin1StringView code;
};
constexpr std::array<ObstacleCode, 7> obstacleCodes{{
    {BulkObstacle::Kind::NoValue, QLatin1StringView("none")},
    {BulkObstacle::Kind::BelowZero, QLatin1StringView("negative")},
    {BulkObstacle::Kind::TooLarge, QLatin1StringView("large")},
    {BulkObstacle::Kind::Decimals, QLatin1StringView("decimals")},
    {BulkObstacle::Kind::Blank, QLatin1StringView("blank")},
    {BulkObstacle::Kind::TooLong, QLatin1StringView("long")},
    {BulkObstacle::Kind::Staged, QLatin1StringView("staged")},
}};

struct Expressions {
    QString raw = u"null::numeric"_qs; ///< the amount before it is rounded
    QString decimals = u"null::integer"_qs; ///< of the currency
    QString newValue; ///< over `p` with raw and decimals
    QString outcome; ///< over `p` with new_value
};

/// What PriceChange::apply() computes, over numeric: exact products, rounded half away from zero as Decimal is.
/// A multiplication, never a division: a quotient would be rounded twice.
Expressions amounts(BulkRelation &r, const PriceChange &change, QLatin1StringView column)
{
    const QString old = u"p."_qs + column;
    Expressions e;
    e.decimals =
        u"case when p.currency = any (%1::text[]) then 0 when p.currency = any (%2::text[]) then 3 else 2 end"_qs.arg(
            r.bind(Currency::codesWithDecimals(0)), r.bind(Currency::codesWithDecimals(3)));
    if (change.by == PriceChange::By::Amount) {
        e.raw = u"%1 + %2::numeric"_qs.arg(old, r.bind(change.change));
    } else {
        const qint64 factor = qint64{100} * Decimal::scale + change.change.units(); // millionths
        e.raw = u"round(%1 * (%2::numeric * 0.000001), 4)"_qs.arg(old, r.bind(factor));
    }
    const auto ending = [&e](const char *end) {
        e.newValue = u"greatest(0, trunc(p.raw - %1 + 0.5)) + %1"_qs.arg(QLatin1StringView(end));
    };
    switch (change.rounding) {
    case PriceChange::Rounding::Exact: e.newValue = u"round(p.raw, p.decimals)"_qs; break;
    case PriceChange::Rounding::Tenth: e.newValue = u"round(p.raw, least(1, p.decimals))"_qs; break;
    case PriceChange::Rounding::Whole: e.newValue = u"round(p.raw, 0)"_qs; break;
    case PriceChange::Rounding::EndsWith90: ending("0.9"); break;
    case PriceChange::Rounding::EndsWith99: ending("0.99"); break;
    }
    // A change that leads below zero is refused before it is rounded. Only an ending may have too many decimals.
    const bool ends =
        change.rounding == PriceChange::Rounding::EndsWith90 || change.rounding == PriceChange::Rounding::EndsWith99;
    e.outcome =
        u"when %1 is null then 'none' when p.raw < 0 then 'negative' "
        u"when p.new_value >= 100000000000 then 'large' %2when p.new_value = %1 then 'same' else 'change'"_qs.arg(
            old, ends ? u"when p.new_value <> round(p.new_value, p.decimals) then 'decimals' "_qs : QString());
    return e;
}

/// The statuses from which a product may become \a to in one bulk step.
QStringList allowedFrom(ProductStatus to)
{
    using enum ProductStatus;
    QStringList names;
    for (const ProductStatus from : {Draft, Active, Paused, Archived, Error}) {
        ProductRow row;
        row.status = from;
        if (checkedValue(row, ProductField::Status, statusName(to)))
            names << statusName(from);
    }
    return names;
}

Expressions expressions(BulkRelation &r, const BulkEdit &change)
{
    const QString column = u"p."_qs + bulkColumn(change.field);
    Expressions e;
    switch (change.field) {
    case ProductField::Price:
    case ProductField::Cost: return amounts(r, change.price, bulkColumn(change.field));
    case ProductField::Status:
        e.newValue = r.bind(statusName(change.status)) + u"::text"_qs;
        e.outcome =
            u"when %1 = p.new_value then 'same' when %1 = any (%2::text[]) then 'change' else '%3' || %1"_qs.arg(
                column, r.bind(allowedFrom(change.status)), stepPrefix);
        return e;
    case ProductField::Vendor: {
        const QString vendor = change.vendor.simplified();
        e.newValue = r.bind(vendor.isEmpty() ? db::Param(nullptr) : db::Param(vendor)) + u"::text"_qs;
        e.outcome = u"when %1 is not distinct from p.new_value then 'same' else 'change'"_qs.arg(column);
        return e;
    }
    default: break;
    }
    const TitleChange &title = change.title;
    e.newValue = u"btrim(%1::text || replace(p.title, %2::text, %3::text) || %4::text)"_qs.arg(
        r.bind(title.prefix), r.bind(title.find), r.bind(title.replacement), r.bind(title.suffix));
    e.outcome = u"when p.new_value = p.title then 'same' when p.new_value = '' then 'blank' "
                u"when length(p.new_value) > %1 then 'long' else 'change'"_qs.arg(maxTitleLength);
    return e;
}

} // namespace

Result<> allowTime(db::Connection &c, std::chrono::seconds time)
{
    constexpr std::chrono::seconds grace{10}; // the server says by itself that it was too long
    auto set = c.exec(u"set local statement_timeout = '%1s'"_qs.arg(time.count()));
    if (!set)
        return fail(set.error());
    c.setPatience(time + grace);
    return {};
}

QString BulkRelation::bind(const db::Param &param)
{
    params.push_back(param);
    return u'$' + QString::number(params.size());
}

BulkRelation bulkRelation(const BulkRequest &request, BulkReading reading)
{
    Selection scope =
        request.scope.all ? selectAll(request.scope.query, request.scope.ids) : selectIds(request.scope.ids);
    BulkRelation r{{}, std::move(scope.params)};
    const Expressions e = expressions(r, request.change);
    QString outcome = e.outcome;
    if (!request.staged.empty())
        outcome = u"when p.id = any (%1::uuid[]) then 'staged' "_qs.arg(r.bind(request.staged)) + outcome;

    // "offset 0" keeps the planner from writing an expression out wherever its value is used: over all rows that would
    // cost three times as much. Pages do without: they read in the order of an index and stop early.
    const bool lines = reading == BulkReading::Lines;
    const QString columns = lines
        ? u"p.*"_qs
        : u"p.id, p.currency, p.title, p.status, p.vendor, p.price, p.cost_price, p.stock_quantity"_qs;
    const QString once = lines ? QString() : u" offset 0"_qs;
    QString rows = scope.from;
    if (reading == BulkReading::Locked)
        rows = u"from (select %1 %2 order by p.id for update) p"_qs.arg(columns, scope.from);
    const QString raw = u"select %1, %2 as raw, %3 as decimals %4%5"_qs.arg(columns, e.raw, e.decimals, rows, once);
    const QString changed = u"select p.*, %1 as new_value from (%2) p%3"_qs.arg(e.newValue, raw, once);
    r.from = u"from (select p.*, case %1 end as outcome from (%2) p%3) p"_qs.arg(outcome, changed, once);
    return r;
}

QLatin1StringView bulkColumn(ProductField field)
{
    switch (field) {
    case ProductField::Price: return QLatin1StringView("price");
    case ProductField::Cost: return QLatin1StringView("cost_price");
    case ProductField::Status: return QLatin1StringView("status");
    case ProductField::Vendor: return QLatin1StringView("vendor");
    default: return QLatin1StringView("title");
    }
}

std::optional<BulkObstacle> bulkObstacle(QStringView outcome)
{
    if (outcome.startsWith(stepPrefix))
        return BulkObstacle{
            BulkObstacle::Kind::Step, statusFromString(outcome.mid(stepPrefix.size())).value_or(ProductStatus::Error)};
    for (const ObstacleCode &known : obstacleCodes)
        if (outcome == known.code)
            return BulkObstacle{known.kind, {}};
    return std::nullopt;
}

QString bulkOutcome(const BulkObstacle &obstacle)
{
    if (obstacle.kind == BulkObstacle::Kind::Step)
        return stepPrefix + statusName(obstacle.from);
    for (const ObstacleCode &known : obstacleCodes)
        if (obstacle.kind == known.kind)
            return known.code;
    Q_UNREACHABLE();
}

QString bulkFingerprint(ProductField field)
{
    return u"coalesce(sum(hash_record_extended(row(p.id, p.%1, p.new_value), 0)), 0)::text"_qs.arg(bulkColumn(field));
}

QString fingerprintOf(std::vector<FingerprintPart> parts)
{
    std::ranges::sort(parts, {}, &FingerprintPart::currency);
    QStringList texts;
    for (const FingerprintPart &part : parts)
        texts << u"%1 %2 %3"_qs.arg(part.currency, QString::number(part.products), part.sum);
    return texts.join(u"; "_qs);
}

} // namespace purser::catalog::sql
