#include "models/catalog/productrules.h"

#include <QCoreApplication>

#include <array>
#include <deque>
#include <limits>
#include <map>

namespace purser::catalog {
namespace {

struct FieldName {
    ProductField field;
    QLatin1StringView name;
    const char *label;
};

constexpr std::array<FieldName, 8> fieldNames{{
    {ProductField::Title, QLatin1StringView("title"), QT_TRANSLATE_NOOP("purser::catalog", "Title")},
    {ProductField::Sku, QLatin1StringView("sku"), QT_TRANSLATE_NOOP("purser::catalog", "SKU")},
    {ProductField::Status, QLatin1StringView("status"), QT_TRANSLATE_NOOP("purser::catalog", "Status")},
    {ProductField::Price, QLatin1StringView("price"), QT_TRANSLATE_NOOP("purser::catalog", "Price")},
    {ProductField::Cost, QLatin1StringView("cost"), QT_TRANSLATE_NOOP("purser::catalog", "Cost")},
    {ProductField::Stock, QLatin1StringView("stock"), QT_TRANSLATE_NOOP("purser::catalog", "Stock")},
    {ProductField::Vendor, QLatin1StringView("vendor"), QT_TRANSLATE_NOOP("purser::catalog", "Vendor")},
    {ProductField::Description, QLatin1StringView("description"), QT_TRANSLATE_NOOP("purser::catalog", "Description")},
}};

constexpr Decimal largestAmount = Decimal::fromInteger(100'000'000'000); // numeric(15, 4) in the database

QString sentence(const char *text)
{
    return QCoreApplication::translate("purser::catalog", text);
}

tl::unexpected<Error> refused(const QString &message)
{
    return fail(Error::Kind::Invalid, message);
}

bool isAmount(ProductField field)
{
    return field == ProductField::Price || field == ProductField::Cost;
}

QVariant amountValue(const std::optional<Decimal> &amount)
{
    return amount ? QVariant(amount->toString()) : QVariant();
}

Result<QVariant> checkedText(const QVariant &value, int longest, const char *label)
{
    const QString text = value.toString().simplified();
    if (text.size() > longest)
        return refused(
            sentence(QT_TRANSLATE_NOOP("purser::catalog", "%1 has %2 characters; at most %3 fit. Shorten it."))
                .arg(sentence(label))
                .arg(text.size())
                .arg(longest));
    return QVariant(text);
}

Result<QVariant> checkedAmount(const ProductRow &row, ProductField field, const QVariant &value)
{
    if (!value.isValid() || value.isNull() || value.toString().trimmed().isEmpty())
        return QVariant();
    const auto amount = Decimal::parse(value.toString().trimmed());
    if (!amount)
        return fail(amount.error());
    if (amount->units() < 0)
        return refused(
            sentence(QT_TRANSLATE_NOOP("purser::catalog", "%1 cannot be less than zero.")).arg(fieldLabel(field)));
    if (*amount >= largestAmount)
        return refused(sentence(QT_TRANSLATE_NOOP("purser::catalog", "%1 must be less than 100,000,000,000."))
                           .arg(fieldLabel(field)));
    if (row.currency.isNull() || amount->rounded(row.currency.decimals()) == *amount)
        return amountValue(*amount);
    if (row.currency.decimals() == 0)
        return refused(sentence(QT_TRANSLATE_NOOP("purser::catalog", "Amounts in %1 have no decimal places."))
                           .arg(row.currency.code()));
    return refused(sentence(QT_TRANSLATE_NOOP("purser::catalog", "Amounts in %1 have at most %2 decimal places."))
                       .arg(row.currency.code())
                       .arg(row.currency.decimals()));
}

Result<QVariant> checkedStatus(const ProductRow &row, const QVariant &value)
{
    const auto wanted = statusFromString(value.toString());
    if (!wanted)
        return refused(sentence(QT_TRANSLATE_NOOP("purser::catalog", "“%1” is not a status of a product."))
                           .arg(value.toString().left(40)));
    // The repository archives an active product by way of paused, in one transaction.
    const bool byWayOfPaused = row.status == ProductStatus::Active && *wanted == ProductStatus::Archived;
    if (mayBecome(row.status, *wanted) || byWayOfPaused)
        return QVariant(statusName(*wanted));
    QStringList way;
    for (const ProductStatus step : stepsBetween(row.status, *wanted))
        way << statusLabel(step);
    if (way.isEmpty())
        return refused(sentence(QT_TRANSLATE_NOOP("purser::catalog", "A product that is %1 cannot become %2."))
                           .arg(statusLabel(row.status), statusLabel(*wanted)));
    return refused(
        sentence(QT_TRANSLATE_NOOP("purser::catalog",
                     "A product that is %1 cannot become %2 at once. The way is %3: save each step before the next."))
            .arg(statusLabel(row.status), statusLabel(*wanted), way.join(QStringLiteral(" → "))));
}

Result<QVariant> checkedStock(const ProductRow &row, const QVariant &value)
{
    if (row.variantCount > 1)
        return refused(sentence(
            QT_TRANSLATE_NOOP("purser::catalog",
                "This product has %1 variants, and its stock is their sum. Edit the stock of a variant instead."))
                           .arg(row.variantCount));
    if (!value.isValid() || value.isNull() || value.toString().trimmed().isEmpty())
        return QVariant();
    bool whole = false;
    const int stock = value.toString().trimmed().toInt(&whole);
    if (!whole)
        return refused(
            sentence(QT_TRANSLATE_NOOP("purser::catalog", "Stock is a whole number such as 12; “%1” is not."))
                .arg(value.toString().left(40)));
    return QVariant(stock);
}

} // namespace

QString toString(ProductField field)
{
    return fieldNames[static_cast<size_t>(field)].name;
}

std::optional<ProductField> fieldFromString(QStringView name)
{
    for (const FieldName &f : fieldNames)
        if (name == f.name)
            return f.field;
    return std::nullopt;
}

QString fieldLabel(ProductField field)
{
    return sentence(fieldNames[static_cast<size_t>(field)].label);
}

QVariant fieldValue(const ProductRow &row, ProductField field)
{
    switch (field) {
    case ProductField::Title: return row.title;
    case ProductField::Sku: return row.sku;
    case ProductField::Status: return statusName(row.status);
    case ProductField::Price: return amountValue(row.price);
    case ProductField::Cost: return amountValue(row.cost);
    case ProductField::Stock: return row.stock ? QVariant(*row.stock) : QVariant();
    case ProductField::Vendor: return row.vendor;
    case ProductField::Description: break;
    }
    return {};
}

std::optional<Decimal> amountOf(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return std::nullopt;
    const auto amount = Decimal::parse(value.toString());
    return amount ? std::optional(*amount) : std::nullopt;
}

void setFieldValue(ProductRow &row, ProductField field, const QVariant &value)
{
    switch (field) {
    case ProductField::Title: row.title = value.toString(); break;
    case ProductField::Sku: row.sku = value.toString(); break;
    case ProductField::Status: row.status = statusFromString(value.toString()).value_or(row.status); break;
    case ProductField::Price: row.price = amountOf(value); break;
    case ProductField::Cost: row.cost = amountOf(value); break;
    case ProductField::Stock: row.stock = !value.isNull() ? std::optional(value.toInt()) : std::nullopt; break;
    case ProductField::Vendor: row.vendor = value.toString(); break;
    case ProductField::Description: break;
    }
    if (isAmount(field))
        row.marginBasisPoints = row.price && row.cost ? marginBasisPoints(*row.price, *row.cost) : std::nullopt;
}

bool sameValue(ProductField field, const QVariant &a, const QVariant &b)
{
    if (isAmount(field))
        return amountOf(a) == amountOf(b);
    if (field == ProductField::Stock)
        return (!a.isNull()) == (!b.isNull()) && a.toInt() == b.toInt();
    return a.toString() == b.toString();
}

Result<QVariant> checkedValue(const ProductRow &row, ProductField field, const QVariant &value)
{
    switch (field) {
    case ProductField::Title: {
        auto title = checkedText(value, maxTitleLength, QT_TRANSLATE_NOOP("purser::catalog", "The title"));
        if (title && title->toString().isEmpty())
            return refused(sentence(QT_TRANSLATE_NOOP("purser::catalog", "A product needs a title. Type one.")));
        return title;
    }
    case ProductField::Sku: return checkedText(value, maxSkuLength, QT_TRANSLATE_NOOP("purser::catalog", "The SKU"));
    case ProductField::Vendor:
        return checkedText(value, maxVendorLength, QT_TRANSLATE_NOOP("purser::catalog", "The vendor"));
    case ProductField::Status: return checkedStatus(row, value);
    case ProductField::Price:
    case ProductField::Cost: return checkedAmount(row, field, value);
    case ProductField::Stock: return checkedStock(row, value);
    case ProductField::Description: return QVariant(value.toString());
    }
    return value;
}

std::vector<ProductStatus> stepsBetween(ProductStatus from, ProductStatus to)
{
    using enum ProductStatus;
    // Breadth first: the first way found is a shortest one. An error is never a step on purpose.
    std::map<ProductStatus, ProductStatus> cameFrom{{from, from}};
    std::deque<ProductStatus> open{from};
    while (!open.empty() && !cameFrom.contains(to)) {
        const ProductStatus here = open.front();
        open.pop_front();
        for (const ProductStatus next : {Draft, Active, Paused, Archived})
            if (mayBecome(here, next) && cameFrom.try_emplace(next, here).second)
                open.push_back(next);
    }
    if (!cameFrom.contains(to))
        return {};
    std::vector<ProductStatus> way;
    for (ProductStatus s = to; s != from; s = cameFrom.at(s))
        way.insert(way.begin(), s);
    return way;
}

} // namespace purser::catalog
