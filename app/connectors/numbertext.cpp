#include "app/connectors/numbertext.h"

#include "models/base/money.h"

#include <QRegularExpression>

namespace purser::connectors {
namespace {

/// \a text rounded half away from zero to \a places; nothing when it is no decimal or out of range.
std::optional<Decimal> rounded(QStringView text, int places)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([+-]?[0-9]*)(?:\\.([0-9]*))?\\s*$"));
    const auto match = form.match(text);
    const QString fraction = match.captured(2);
    if (!match.hasMatch() || (match.captured(1).remove(u'-').remove(u'+').isEmpty() && fraction.isEmpty()))
        return {};
    QString whole = match.captured(1);
    if (whole.startsWith(u'+'))
        whole.remove(0, 1);
    if (whole.isEmpty() || whole == u"-")
        whole += u'0';
    // Five places do not fit, and only the fifth decides.
    const auto four = Decimal::parse(fraction.isEmpty() ? whole : whole + u'.' + fraction.left(4));
    if (!four)
        return {};
    Decimal value = *four;
    if (fraction.size() > 4 && fraction[4] >= u'5' && places >= 4)
        value = value + Decimal::fromUnits(whole.startsWith(u'-') ? -1 : 1);
    return value.rounded(places);
}

} // namespace

std::optional<QString> amountText(QStringView text)
{
    const auto value = rounded(text, 4);
    return value ? std::optional(value->toString(2)) : std::nullopt;
}

std::optional<QString> measureText(QStringView text, int places)
{
    const auto value = rounded(text, places);
    return value ? std::optional(value->toString(0)) : std::nullopt;
}

} // namespace purser::connectors
