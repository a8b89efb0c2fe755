#include "app/files/numberstyle.h"

#include "models/base/counted.h"

#include <QLocale>
#include <QSet>

namespace purser::files {
namespace {

bool isGap(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'’';
}

/// Marks that only tell which way text runs.
bool isInvisible(QChar c)
{
    return c == u'\u200e' || c == u'\u200f' || c == u'\u061c' || (c >= u'\u202a' && c <= u'\u202e')
        || (c >= u'\u2066' && c <= u'\u2069') || c == u'\ufeff';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'−';
}

/// How currencies are named beside their amounts, without points and quotation marks.
bool isCurrencyWord(const QString &word, bool withSign)
{
    static const QSet<QString> known = [] {
        QSet<QString> words;
        for (const QString &one :
            u"USD EUR ILS NIS GBP CHF JPY CNY RMB AUD CAD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN RSD TRY TL RUB "
            "UAH GEL INR RS PKR LKR BRL MXN ARS CLP COP PEN UYU ZAR NGN KES GHS AED SAR EGP JOD QAR KWD BHD "
            "OMR MAD TND DZD THB VND IDR RP MYR RM SGD HKD TWD KRW PHP KR KN ZŁ KČ LEI ЛВ РУБ ГРН שח"_qs.split(u' '))
            words.insert(one);
        return words;
    }();
    const QString upper = word.toUpper();
    // "R$", "US$" need their sign, as "5 A" is no amount.
    return known.contains(upper)
        || (withSign && QStringList{u"R"_qs, u"US"_qs, u"A"_qs, u"C"_qs, u"NT"_qs}.contains(upper));
}

/// The digits with their separators, sign in front, spaces of groups as ' '; empty when \a text is no number at all.
QString bare(QStringView text)
{
    QString out;
    bool negative = false, ended = false;
    QString word; // "EUR", "NIS", ש"ח; one only
    bool wordEnded = false, signs = false;
    for (const QChar c : text) {
        if (isInvisible(c))
            continue;
        if (c.digitValue() >= 0) {
            if (ended)
                return {};
            out += QChar(u'0' + char16_t(c.digitValue()));
        } else if (c == u'.' || c == u',' || c == u'٫') {
            if (ended)
                return {};
            // "Rs.", "kr.", "1.50 лв." carry a point of their own.
            if (!word.isEmpty() && out.isEmpty())
                continue;
            out += c == u'٫' ? QChar(u',') : c;
        } else if (isGap(c)) {
            if (!out.isEmpty() && !ended)
                out += u' ';
            wordEnded = !word.isEmpty();
        } else if (isMinus(c)) {
            if (negative || (!out.isEmpty() && out.back() == u'-'))
                return {};
            negative = true;
            ended = !out.isEmpty();
        } else if (c == u'+' && out.isEmpty() && !negative) {
            continue;
        } else if (c.category() == QChar::Symbol_Currency || c.isLetter() || c == u'"' || c == u'״') {
            if (c.category() == QChar::Symbol_Currency) {
                if (std::exchange(signs, true))
                    return {};
            } else if (wordEnded || word.size() > 4) {
                return {};
            } else if (c.isLetter()) {
                word += c;
            }
            ended = !out.isEmpty();
        } else {
            return {};
        }
    }
    // "12x" and "500 g" are no amounts.
    if (!word.isEmpty() && !isCurrencyWord(word, signs))
        return {};
    while (out.endsWith(u' '))
        out.chop(1);
    if (!std::any_of(out.begin(), out.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    return negative ? u'-' + out : out;
}

/// "12345" of "12,345" or "12 345"; nothing when groups are not of three digits or parted by different signs.
std::optional<QString> joined(QStringView whole, QChar other)
{
    QString digits;
    QChar gap;
    qsizetype sinceGap = 0;
    for (const QChar c : whole) {
        if (c.isDigit()) {
            digits += c;
            ++sinceGap;
            continue;
        }
        if ((c != other && c != u' ') || (!gap.isNull() && c != gap) || (gap.isNull() ? sinceGap > 3 : sinceGap != 3)
            || sinceGap == 0)
            return std::nullopt;
        gap = c;
        sinceGap = 0;
    }
    if (!gap.isNull() && sinceGap != 3)
        return std::nullopt;
    return digits;
}

} // namespace

std::optional<Decimal> NumberStyle::read(QStringView text) const
{
    const QString number = bare(text);
    if (number.isEmpty())
        return std::nullopt;
    const bool negative = number[0] == u'-';
    const QStringView digits = QStringView(number).mid(negative ? 1 : 0);
    const QChar decimal(point);
    const qsizetype at = digits.indexOf(decimal);
    const QStringView fraction = at < 0 ? QStringView() : digits.mid(at + 1);
    for (const QChar c : fraction)
        if (!c.isDigit())
            return std::nullopt;
    const auto whole = joined(at < 0 ? digits : digits.first(at), point == u'.' ? u',' : u'.');
    if (!whole || (whole->isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    QString plain = negative ? u"-"_qs : QString();
    plain += whole->isEmpty() ? u"0"_qs : *whole;
    if (!fraction.isEmpty())
        plain += u'.' + fraction.toString();
    const auto parsed = Decimal::parse(plain);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void NumberEvidence::look(QStringView text, qint64 line)
{
    // Most numbers have no separator or a plain one; only those with one say anything.
    qsizetype dots = 0, commas = 0;
    for (const QChar c : text) {
        dots += c == u'.';
        commas += c == u',' || c == u'٫';
    }
    if ((dots == 0 && commas == 0) || text.size() > 40)
        return;
    const bool asDot = NumberStyle{u'.'}.read(text).has_value();
    const bool asComma = NumberStyle{u','}.read(text).has_value();
    if (asDot == asComma) {
        // "0.234": nobody writes a group behind a zero.
        const QString number = bare(text);
        const qsizetype at = number.indexOf(dots > 0 ? u'.' : u',');
        const QStringView before = QStringView(number).first(std::max<qsizetype>(at, 0));
        if (!asDot)
            return;
        if (before == u"0" || before == u"-0") {
            ++(dots > 0 ? dots_ : commas_);
            return;
        }
        if (either_++ == 0) {
            example_ = text.trimmed().toString();
            exampleLine_ = line;
        }
        return;
    }
    ++(asDot ? dots_ : commas_);
}

NumberStyle NumberEvidence::style(bool semicolons) const
{
    if (dots_ != commas_)
        return {commas_ > dots_ ? u',' : u'.'};
    // Nothing decides: where cells are parted by semicolons, the comma is taken for the decimal point.
    return {semicolons ? u',' : u'.'};
}

QString NumberEvidence::why(bool semicolons) const
{
    const QLocale locale;
    const NumberStyle chosen = style(semicolons);
    if (isAmbiguous()) {
        const auto value = chosen.read(example_);
        return tr("“%1” in line %2 can be read in two ways, and no other number tells which. It is read as %3. Choose "
                  "how numbers are written.")
            .arg(example_, locale.toString(exampleLine_), value ? value->toString() : QString());
    }
    if (dots_ == 0 && commas_ == 0)
        return tr("no number has a decimal point");
    const qint64 more = std::max(dots_, commas_), less = std::min(dots_, commas_);
    auto with = [](qint64 n, bool comma) {
        return comma ? tr("%Ln numbers with a decimal comma", nullptr, counted(n))
                     : tr("%Ln numbers with a decimal point", nullptr, counted(n));
    };
    const bool comma = chosen.point == u',';
    return less == 0 ? with(more, comma)
                     : tr("%1, %2", "numbers of one kind, of the other").arg(with(more, comma), with(less, !comma));
}

} // namespace purser::files
