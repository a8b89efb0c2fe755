#include "models/catalog/bulksql.h"

#include "models/catalog/productrules.h"

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

/// Decimals of the product's currency.
QString decimalsOf(BulkRelation &r)
{
    return u"case when p.currency = any (%1::text[]) then 0 when p.currency = any (%2::text[]) then 3 else 2 end"_qs
        .arg(r.bind(Currency::codesWithDecimals(0)), r.bind(Currency::codesWithDecimals(3)));
}

/// What PriceChange::apply() computes, over numeric: exact products, rounded half away from zero as Decimal is.
/// A multiplication, never a division: a quotient would be rounded twice.
QString newAmount(BulkRelation &r, const PriceChange &change, QLatin1StringView column, const QString &decimals)
{
    const QString old = u"p."_qs + column;
    QString raw;
    if (change.by == PriceChange::By::Amount) {
        raw = u"(%1 + %2::numeric)"_qs.arg(old, r.bind(change.change));
    } else {
        const qint64 factor = qint64{100} * Decimal::scale + change.change.units(); // millionths
        raw = u"round(%1 * (%2::numeric * 0.000001), 4)"_qs.arg(old, r.bind(factor));
    }
    // A change that leads below zero is refused before it is rounded.
    const auto rounded = [&raw](const QString &expression) {
        return u"case when %1 < 0 then %1 else %2 end"_qs.arg(raw, expression);
    };
    const auto ending = [&](const char *end) {
        return rounded(
            u"greatest(0, trunc(%1 - %2 + 0.5)) + %2"_qs.arg(raw, QLatin1StringView(end)));
    };
    switch (change.rounding) {
    case PriceChange::Rounding::Exact: return rounded(u"round(%1, %2)"_qs.arg(raw, decimals));
    case PriceChange::Rounding::Tenth: return rounded(u"round(%1, least(1, %2))"_qs.arg(raw, decimals));
    case PriceChange::Rounding::Whole: return rounded(u"round(%1, 0)"_qs.arg(raw));
    case PriceChange::Rounding::EndsWith90: return ending("0.9");
    case PriceChange::Rounding::EndsWith99: return ending("0.99");
    }
    Q_UNREACHABLE();
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

struct Expressions {
    QString newValue;
    QString outcome; ///< over `p` with new_value
};

Expressions expressions(BulkRelation &r, const BulkEdit &change)
{
    const QString column = u"p."_qs + bulkColumn(change.field);
    switch (change.field) {
    case ProductField::Price:
    case ProductField::Cost: {
        const QString decimals = decimalsOf(r);
        return {newAmount(r, change.price, bulkColumn(change.field), decimals),
            u"when %1 is null then 'none' when p.new_value < 0 then 'negative' "
            u"when p.new_value >= 100000000000 then 'large' when p.new_value <> round(p.new_value, %2) then 'decimals' "
            u"when p.new_value = %1 then 'same' else 'change'"_qs.arg(column, decimals)};
    }
    case ProductField::Status:
        return {r.bind(statusName(change.status)) + u"::text"_qs,
            u"when %1 = p.new_value then 'same' when %1 = any (%2::text[]) then 'change' else '%3' || %1"_qs.arg(
                column, r.bind(allowedFrom(change.status)), stepPrefix)};
    case ProductField::Vendor: {
        const QString vendor = change.vendor.simplified();
        return {r.bind(vendor.isEmpty() ? db::Param(nullptr) : db::Param(vendor)) + u"::text"_qs,
            u"when %1 is not distinct from p.new_value then 'same' else 'change'"_qs.arg(column)};
    }
    default: break;
    }
    const TitleChange &title = change.title;
    return {u"btrim(%1::text || replace(p.title, %2::text, %3::text) || %4::text)"_qs.arg(r.bind(title.prefix),
                r.bind(title.find), r.bind(title.replacement), r.bind(title.suffix)),
        u"when p.new_value = p.title then 'same' when p.new_value = '' then 'blank' "
        u"when length(p.new_value) > %1 then 'long' else 'change'"_qs.arg(maxTitleLength)};
}

} // namespace

QString BulkRelation::bind(const db::Param &param)
{
    params.push_back(param);
    return u'$' + QString::number(params.size());
}

BulkRelation bulkRelation(const BulkRequest &request, bool locking)
{
    Selection scope = request.scope.all ? selectAll(request.scope.query, request.scope.ids) : selectIds(request.scope.ids);
    BulkRelation r{{}, std::move(scope.params)};
    const Expressions e = expressions(r, request.change);
    QString outcome = e.outcome;
    if (!request.staged.empty())
        outcome = u"when p.id = any (%1::uuid[]) then 'staged' "_qs.arg(r.bind(request.staged)) + outcome;
    QString rows = scope.from;
    if (locking)
        rows = u"from (select p.id, p.currency, p.title, p.status, p.vendor, p.price, p.cost_price %1 "
               u"order by p.id for update) p"_qs.arg(scope.from);
    r.from = u"from (select p.*, case %1 end as outcome from (select p.*, %2 as new_value %3) p) p"_qs.arg(
        outcome, e.newValue, rows);
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
        return BulkObstacle{BulkObstacle::Kind::Step,
            statusFromString(outcome.mid(stepPrefix.size())).value_or(ProductStatus::Error)};
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
