#include "models/catalog/valuetext.h"

#include "models/catalog/productrules.h"

#include <QCoreApplication>

namespace purser::catalog {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::catalog", text);
}

tl::unexpected<Error> invalid(const QString &sentence)
{
    return fail(Error::Kind::Invalid, sentence);
}

/// Without blanks of any kind and without the invisible marks of direction that travel with copied text.
QString compact(const QString &text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace() && c.category() != QChar::Other_Format && c != QChar(0xfeff))
            out += c;
    return out;
}

/// The currency that \a text names by sign or code; nothing when it names none.
std::optional<Currency> currencyIn(const QString &text)
{
    static const std::pair<QString, QLatin1StringView> signs[] = {{QStringLiteral("₪"), QLatin1StringView("ILS")},
        {QStringLiteral("ש״ח"), QLatin1StringView("ILS")}, {QStringLiteral("ש\"ח"), QLatin1StringView("ILS")},
        {QStringLiteral("€"), QLatin1StringView("EUR")}, {QStringLiteral("£"), QLatin1StringView("GBP")},
        {QStringLiteral("$"), QLatin1StringView("USD")}, {QStringLiteral("NIS"), QLatin1StringView("ILS")}};
    for (const auto &[sign, code] : signs)
        if (text.contains(sign, Qt::CaseInsensitive))
            return Currency::fromCode(QString(code));
    QString letters;
    bool digits = false;
    for (const QChar c : text) {
        digits = digits || c.isDigit();
        if (c.unicode() < 128 && c.isLetter())
            letters += c.toUpper();
    }
    // A word alone is no amount in whatever currency.
    return digits && letters.size() == 3 ? Currency::fromCode(letters) : std::nullopt;
}

/// No value: nothing at all, or a dash as spreadsheets and this program show zero and nothing.
bool meansNothing(const QString &plain)
{
    return plain.isEmpty() || plain == u"-" || plain == QChar(0x2013) || plain == QChar(0x2014);
}

Result<QVariant> amount(const ProductRow &row, ProductField field, const QString &text, const QLocale &locale)
{
    QString plain = compact(text);
    if (meansNothing(plain))
        return checkedValue(row, field, {});
    if (plain.contains(u'%'))
        return invalid(tr("“%1” is a percentage; an amount such as 12.50 is wanted.").arg(text.trimmed().left(40)));
    if (const auto named = currencyIn(plain)) {
        if (!row.currency.isNull() && *named != row.currency)
            return invalid(tr("“%1” is in %2, but this product is priced in %3. Convert it first.")
                               .arg(text.trimmed().left(40), named->code(), row.currency.code()));
        plain.remove(QStringLiteral("ש״ח")).remove(QStringLiteral("ש\"ח"));
        plain.removeIf([](QChar c) { return c.isLetter(); });
    }
    const bool bracketed = plain.startsWith(u'(') && plain.endsWith(u')'); // accountants' minus
    plain.removeIf([](QChar c) { return c == u'(' || c == u')' || c == u'\'' || c == QChar(0x2019); });
    const auto number = Decimal::parseLocalized(bracketed ? u'-' + plain : plain, locale);
    if (!number)
        return fail(number.error());
    return checkedValue(row, field, number->toString());
}

Result<QVariant> wholeNumber(const ProductRow &row, const QString &text, const QLocale &locale)
{
    const QString plain = compact(text);
    if (meansNothing(plain))
        return checkedValue(row, ProductField::Stock, {});
    const auto number = plain.contains(u'%') ? Result<Decimal>(invalid({})) : Decimal::parseLocalized(plain, locale);
    // Parts of a unit are left in, so that the rule about stock can say what is wrong.
    return checkedValue(row, ProductField::Stock, number ? number->toString() : text);
}

Result<QVariant> status(const ProductRow &row, const QString &text)
{
    using enum ProductStatus;
    const QString word = text.simplified();
    for (const ProductStatus s : {Draft, Active, Paused, Archived, Error})
        if (word.compare(statusLabel(s), Qt::CaseInsensitive) == 0
            || word.compare(statusName(s), Qt::CaseInsensitive) == 0)
            return checkedValue(row, ProductField::Status, statusName(s));
    return checkedValue(row, ProductField::Status, text);
}

} // namespace

Result<QVariant> parsedValue(const ProductRow &row, ProductField field, const QString &text, const QLocale &locale)
{
    switch (field) {
    case ProductField::Price:
    case ProductField::Cost: return amount(row, field, text, locale);
    case ProductField::Stock: return wholeNumber(row, text, locale);
    case ProductField::Status: return status(row, text);
    default: return checkedValue(row, field, text);
    }
}

} // namespace purser::catalog
