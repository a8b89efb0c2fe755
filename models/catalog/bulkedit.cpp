#include "models/catalog/bulkedit.h"

#include "models/catalog/productrules.h"

#include <QCoreApplication>

namespace purser::catalog {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::catalog", text);
}

/// `5`, `2.5`: a number of a change without its sign, as \a locale writes it.
QString magnitude(Decimal value, const QLocale &locale)
{
    QString text = Decimal::fromUnits(std::abs(value.units())).toString();
    return text.replace(u'.', locale.decimalPoint());
}

QString roundingText(PriceChange::Rounding rounding)
{
    switch (rounding) {
    case PriceChange::Rounding::Exact: return {};
    case PriceChange::Rounding::Tenth: return tr("to 0.10");
    case PriceChange::Rounding::Whole: return tr("to whole amounts");
    case PriceChange::Rounding::EndsWith90: return tr("ending with .90");
    case PriceChange::Rounding::EndsWith99: return tr("ending with .99");
    }
    return {};
}

QString priceText(const PriceChange &change, ProductField field, const QLocale &locale)
{
    const bool lower = change.change.units() < 0;
    const bool cost = field == ProductField::Cost;
    QString by = magnitude(change.change, locale);
    if (change.by == PriceChange::By::Percent)
        by += locale.percent();
    const QString what = cost ? (lower ? tr("Lower cost by %1") : tr("Raise cost by %1"))
                              : (lower ? tr("Lower price by %1") : tr("Raise price by %1"));
    const QString rounding = roundingText(change.rounding);
    return rounding.isEmpty() ? what.arg(by) : QStringLiteral("%1, %2").arg(what.arg(by), rounding);
}

} // namespace

QString TitleChange::apply(const QString &title) const
{
    QString changed = title;
    if (!find.isEmpty())
        changed.replace(find, replacement);
    changed = prefix + changed + suffix;
    qsizetype first = 0;
    qsizetype last = changed.size();
    while (first < last && changed[first] == u' ')
        ++first;
    while (last > first && changed[last - 1] == u' ')
        --last;
    return changed.mid(first, last - first);
}

QString BulkEdit::description(const QLocale &locale) const
{
    switch (field) {
    case ProductField::Price:
    case ProductField::Cost: return priceText(price, field, locale);
    case ProductField::Status:
        return status == ProductStatus::Archived ? tr("Archive") : tr("Set status to %1").arg(statusLabel(status));
    case ProductField::Vendor:
        return vendor.simplified().isEmpty() ? tr("Remove the vendor")
                                             : tr("Set vendor to %1").arg(vendor.simplified());
    case ProductField::Title: break;
    default: return fieldLabel(field);
    }
    QStringList parts;
    if (!title.find.isEmpty())
        parts << tr("replace “%1” with “%2”").arg(title.find, title.replacement);
    if (!title.prefix.isEmpty())
        parts << tr("put “%1” in front").arg(title.prefix);
    if (!title.suffix.isEmpty())
        parts << tr("put “%1” at the end").arg(title.suffix);
    return tr("Titles: %1").arg(parts.join(QStringLiteral(", ")));
}

QString BulkObstacle::label() const
{
    switch (kind) {
    case Kind::NoValue: return tr("No value");
    case Kind::BelowZero: return tr("Below zero");
    case Kind::TooLarge: return tr("Too large");
    case Kind::Decimals: return tr("Decimals");
    case Kind::Step: return statusLabel(from);
    case Kind::Blank: return tr("No title left");
    case Kind::TooLong: return tr("Too long");
    case Kind::Staged: return tr("Staged by you");
    }
    return {};
}

QString BulkObstacle::reason(const BulkEdit &change) const
{
    const bool cost = change.field == ProductField::Cost;
    switch (kind) {
    case Kind::NoValue: return cost ? tr("It has no cost to change.") : tr("It has no price to change.");
    case Kind::BelowZero:
        return cost ? tr("Its cost would be less than zero.") : tr("Its price would be less than zero.");
    case Kind::TooLarge:
        return cost ? tr("Its cost would be 100,000,000,000 or more.")
                    : tr("Its price would be 100,000,000,000 or more.");
    case Kind::Decimals: return tr("This rounding leaves decimals that its currency does not have.");
    case Kind::Step: {
        ProductRow row;
        row.status = from;
        const auto checked = checkedValue(row, ProductField::Status, statusName(change.status));
        return checked ? QString() : checked.error().message;
    }
    case Kind::Blank: return tr("Nothing of its title would be left.");
    case Kind::TooLong: return tr("Its title would have more than %1 characters.").arg(maxTitleLength);
    case Kind::Staged: return tr("You have staged another value for it.");
    }
    return {};
}

QString BulkObstacle::nextStep(const BulkEdit &change) const
{
    switch (kind) {
    case Kind::NoValue:
        return change.field == ProductField::Cost ? tr("Give it a cost first.") : tr("Give it a price first.");
    case Kind::BelowZero: return tr("Lower it by less, or edit it by itself.");
    case Kind::TooLarge: return tr("Check the change, or edit it by itself.");
    case Kind::Decimals: return tr("Choose another rounding for it.");
    case Kind::Step: {
        const auto way = stepsBetween(from, change.status);
        return way.empty() ? tr("Leave it as it is.") : tr("Set it to %1 first.").arg(statusLabel(way.front()));
    }
    case Kind::Blank:
    case Kind::TooLong: return tr("Edit its title by itself.");
    case Kind::Staged: return tr("Apply or discard your staged edit first.");
    }
    return {};
}

qint64 BulkPreview::cannotCount() const
{
    qint64 count = 0;
    for (const Group &group : cannot)
        count += group.products;
    return count;
}

} // namespace purser::catalog
