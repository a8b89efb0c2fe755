#include "models/catalog/fieldtext.h"

#include "models/catalog/htmltext.h"
#include "models/catalog/productrules.h"

#include <cstdlib>

namespace purser::catalog {
namespace {

const QString dash = QStringLiteral("—");

QString withSign(const QString &magnitude, int sign)
{
    return sign > 0 ? u'+' + magnitude : sign < 0 ? QChar(0x2212) + magnitude : magnitude;
}

/// Digits in the notation of the locale, from plain notation.
QString localized(const QString &plain, const QLocale &locale)
{
    const qsizetype point = plain.indexOf(u'.');
    QString whole = point < 0 ? plain : plain.left(point);
    for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, locale.groupSeparator());
    return point < 0 ? whole : whole + locale.decimalPoint() + plain.mid(point + 1);
}

/// A ratio in basis points as a percentage with one or two places.
QString percent(int basisPoints, int decimals, const QLocale &locale)
{
    const Decimal value = Decimal::fromUnits(qint64{std::abs(basisPoints)} * 100).rounded(decimals);
    return localized(value.toString(decimals), locale) + u'%';
}

} // namespace

QString fieldText(ProductField field, const QVariant &value, const Currency &currency, const QLocale &locale)
{
    QString text;
    switch (field) {
    case ProductField::Price:
    case ProductField::Cost:
        if (const auto amount = amountOf(value))
            text = Money{*amount, currency}.toDisplay(locale);
        break;
    case ProductField::Stock:
        if (!value.isNull())
            text = locale.toString(value.toInt());
        break;
    case ProductField::Status:
        if (const auto status = statusFromString(value.toString()))
            text = statusLabel(*status);
        break;
    case ProductField::Description: text = plainText(value.toString()); break;
    default: text = value.toString();
    }
    return text.isEmpty() ? dash : text;
}

QString changeText(
    ProductField field, const QVariant &from, const QVariant &to, const Currency &currency, const QLocale &locale)
{
    if (field == ProductField::Stock) {
        if (from.isNull() || to.isNull())
            return {};
        const qint64 difference = qint64{to.toInt()} - from.toInt();
        return withSign(locale.toString(std::abs(difference)), difference < 0 ? -1 : difference > 0 ? 1 : 0);
    }
    if (field != ProductField::Price && field != ProductField::Cost)
        return {};
    const auto old = amountOf(from);
    const auto now = amountOf(to);
    if (!old || !now)
        return {};
    const qint64 units = now->units() - old->units();
    const QString digits = Decimal::fromUnits(std::abs(units)).toString(currency.decimals());
    return withSign(localized(digits, locale), units > 0 ? 1 : units < 0 ? -1 : 0);
}

QString percentChangeText(
    const std::optional<Decimal> &from, const std::optional<Decimal> &to, int decimals, const QLocale &locale)
{
    if (!from || !to)
        return {};
    const auto fall = marginBasisPoints(*from, *to); // (from - to) / from
    return fall ? withSign(percent(*fall, decimals, locale), -*fall) : QString();
}

QString marginText(const std::optional<int> &basisPoints, const QLocale &locale)
{
    if (!basisPoints)
        return dash;
    const QString text = percent(*basisPoints, 1, locale);
    return *basisPoints < 0 ? QChar(0x2212) + text : text;
}

} // namespace purser::catalog
