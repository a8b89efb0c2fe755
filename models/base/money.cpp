#include "models/base/money.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <string_view>

namespace purser {
namespace {

constexpr std::array<qint64, 5> powersOfTen{1, 10, 100, 1'000, 10'000};

// ISO 4217, table A.1: the currencies whose minor unit is not 2, in alphabetical order.
constexpr std::array<std::string_view, 17> withoutDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
    "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> withThreeDecimals{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
static_assert(std::ranges::is_sorted(withoutDecimals) && std::ranges::is_sorted(withThreeDecimals));

QString sentence(const char *text)
{
    return QCoreApplication::translate("purser::Decimal", text);
}

Result<Decimal> notANumber(QStringView text)
{
    return fail(Error::Kind::Invalid,
        sentence(QT_TRANSLATE_NOOP("purser::Decimal", "“%1” is not a number. An amount looks like 21.50."))
            .arg(text.left(40)));
}

/// Digits before and after the point, put together without ever going through a floating-point number.
Result<Decimal> compose(QStringView original, bool negative, QStringView whole, QStringView places)
{
    while (places.size() > 4 && places.back() == u'0')
        places.chop(1);
    if (whole.isEmpty() && places.isEmpty())
        return notANumber(original);
    if (places.size() > 4)
        return fail(Error::Kind::Invalid,
            sentence(QT_TRANSLATE_NOOP("purser::Decimal", "“%1” has more than four decimal places."))
                .arg(original.left(40)));
    qint64 units = 0;
    auto take = [&units](QChar c) {
        if (c < u'0' || c > u'9')
            return false;
        return !__builtin_mul_overflow(units, qint64{10}, &units)
            && !__builtin_add_overflow(units, qint64{c.unicode() - u'0'}, &units) && units <= Decimal::maxUnits;
    };
    for (const QStringView part : {whole, places})
        for (const QChar c : part)
            if (!take(c))
                return notANumber(original);
    for (qsizetype i = places.size(); i < 4; ++i)
        if (!take(u'0'))
            return notANumber(original);
    return Decimal::fromUnits(negative ? -units : units);
}

/// Takes a leading sign away and says whether it was a minus.
bool takeSign(QStringView &text)
{
    const bool negative = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    return negative;
}

/// What a person typed with ASCII digits, `-`, `+`, `.` and `,`, and a space for any other mark between groups of
/// digits; nothing when there is anything else than a currency sign around it.
std::optional<QString> typedNumber(QStringView text, const QLocale &locale)
{
    const auto isDigitAt = [&text](qsizetype i) { return i >= 0 && i < text.size() && text[i].isDigit(); };
    const QString point = locale.decimalPoint();
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool grouping = c.isSpace() || c == u'\'' || c == QChar(0x2019) || c == QChar(0x066c);
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c == u'.' || c == u',' || c == u'-' || c == u'+' || c == QChar(0x2212))
            plain += c;
        else if (c == QChar(0x066b) || point == c)
            plain += u'.';
        else if (grouping && isDigitAt(i - 1) && isDigitAt(i + 1))
            plain += u' ';
        else if (!c.isSpace() && c.category() != QChar::Symbol_Currency && c.category() != QChar::Other_Format)
            return std::nullopt;
    }
    return plain;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return std::nullopt;
    Currency currency;
    for (qsizetype i = 0; i < 3; ++i) {
        const ushort c = code[i].toUpper().unicode();
        if (c < 'A' || c > 'Z')
            return std::nullopt;
        currency.letters_[static_cast<size_t>(i)] = static_cast<char>(c);
    }
    return currency;
}

QString Currency::code() const
{
    return isNull() ? QString() : QString::fromLatin1(letters_.data(), 3);
}

const QStringList &Currency::codesWithDecimals(int places)
{
    const auto list = [](const auto &codes) {
        QStringList names;
        for (const std::string_view code : codes)
            names << QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
        return names;
    };
    static const QStringList none = list(withoutDecimals);
    static const QStringList three = list(withThreeDecimals);
    return places == 0 ? none : three;
}

int Currency::decimals() const
{
    const std::string_view c(letters_.data(), letters_.size());
    return std::ranges::binary_search(withoutDecimals, c)  ? 0
        : std::ranges::binary_search(withThreeDecimals, c) ? 3
                                                           : 2;
}

QString Currency::symbol() const
{
    const QString c = code();
    if (c == u"ILS")
        return QStringLiteral("₪");
    if (c == u"EUR")
        return QStringLiteral("€");
    if (c == u"USD")
        return QStringLiteral("$");
    if (c == u"GBP")
        return QStringLiteral("£");
    return c;
}

Result<Decimal> Decimal::parse(QStringView text)
{
    QStringView rest = text;
    const bool negative = takeSign(rest);
    const qsizetype point = rest.indexOf(u'.');
    if (point < 0)
        return compose(text, negative, rest, {});
    return compose(text, negative, rest.left(point), rest.mid(point + 1));
}

Result<Decimal> Decimal::parseLocalized(QStringView text, const QLocale &locale)
{
    const auto plainForm = typedNumber(text, locale);
    if (!plainForm)
        return notANumber(text);
    const QString &plain = *plainForm;
    QStringView rest(plain);
    const bool negative = takeSign(rest);
    if (rest.contains(u'-') || rest.contains(u'+'))
        return notANumber(text);

    // Both marks: the last one is the point. One kind once: it is the point if it is the locale's, or if what
    // follows cannot be a group of three. One kind several times: they can only be groups.
    const qsizetype lastDot = rest.lastIndexOf(u'.');
    const qsizetype lastComma = rest.lastIndexOf(u',');
    qsizetype point = -1;
    if (lastDot >= 0 && lastComma >= 0) {
        point = std::max(lastDot, lastComma);
        if (rest.count(rest[point]) > 1)
            return notANumber(text);
    } else if (const qsizetype only = std::max(lastDot, lastComma); only >= 0 && rest.count(rest[only]) == 1) {
        // typedNumber() writes every other decimal point as a dot.
        const bool localPoint = rest[only] == (locale.decimalPoint() == u"," ? u',' : u'.');
        if (localPoint || rest.size() - only - 1 != 3)
            point = only;
    }
    QString whole;
    const QStringView before = point < 0 ? rest : rest.left(point);
    static const QRegularExpression betweenGroups(QStringLiteral("[., ]"));
    const QStringList groups = before.toString().split(betweenGroups);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i > 0 && groups[i].size() != 3)
            return notANumber(text);
        if (i == 0 && groups.size() > 1 && (groups[i].isEmpty() || groups[i].size() > 3))
            return notANumber(text);
        whole += groups[i];
    }
    return compose(text, negative, whole, point < 0 ? QStringView() : rest.mid(point + 1));
}

QString Decimal::toString(int minDecimals) const
{
    const quint64 magnitude = units_ < 0 ? quint64{0} - static_cast<quint64>(units_) : static_cast<quint64>(units_);
    std::array<char, 24> text; // a sign, 16 digits, the point and four places, written from the end
    size_t begin = text.size();
    const auto put = [&text, &begin](quint64 digit) { text[--begin] = static_cast<char>('0' + digit); };
    quint64 places = magnitude % scale;
    int count = 4;
    for (; count > minDecimals && count > 0 && places % 10 == 0; --count)
        places /= 10;
    if (count > 0) {
        for (; count > 0; --count, places /= 10)
            put(places % 10);
        text[--begin] = '.';
    }
    quint64 whole = magnitude / scale;
    do {
        put(whole % 10);
        whole /= 10;
    } while (whole > 0);
    if (units_ < 0)
        text[--begin] = '-';
    return QString::fromLatin1(text.data() + begin, static_cast<qsizetype>(text.size() - begin));
}

Decimal Decimal::rounded(int decimals) const
{
    if (decimals >= 4)
        return *this;
    const qint64 step = powersOfTen[static_cast<size_t>(4 - std::max(0, decimals))];
    const qint64 half = units_ < 0 ? -step / 2 : step / 2;
    return Decimal((units_ + half) / step * step);
}

QString Money::toDisplay(const QLocale &locale) const
{
    const Decimal shown = amount.rounded(4);
    const QString digits = shown.toString(currency.decimals());
    const qsizetype point = digits.indexOf(u'.');
    QString whole = point < 0 ? digits : digits.left(point);
    const bool negative = whole.startsWith(u'-');
    if (negative)
        whole.remove(0, 1);
    const QString separator = locale.groupSeparator();
    for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, separator);
    QString text = currency.symbol();
    if (text.size() == 3)
        text += QChar(0x00a0);
    text += whole;
    if (point >= 0)
        text += locale.decimalPoint() + digits.mid(point + 1);
    return negative ? QChar(0x2212) + text : text;
}

std::optional<int> marginBasisPoints(Decimal price, Decimal cost)
{
    if (price.units() <= 0)
        return std::nullopt;
    // Exact in 64 bits: the division is split, so that nothing is multiplied by more than 20,000 before it.
    const qint64 difference = price.units() - cost.units();
    const qint64 whole = difference / price.units();
    const qint64 rest = difference % price.units();
    if (std::abs(whole) > 100'000 || price.units() > std::numeric_limits<qint64>::max() / 30'000)
        return std::nullopt;
    const qint64 scaled = rest * 20'000 + price.units();
    const qint64 divisor = price.units() * 2;
    qint64 quotient = scaled / divisor;
    if (scaled < 0 && scaled % divisor != 0)
        --quotient;
    return static_cast<int>(whole * 10'000 + quotient);
}

} // namespace purser
