#include "app/connectors/woocommerce/units.h"

#include "app/connectors/numbertext.h"

#include <cmath>

namespace purser::connectors::woo {
namespace {

/// One of theirs in ours: kilograms, centimetres. The pound, the ounce, the inch and the yard are defined so.
struct Unit {
    QStringView name;
    double ours;
};
constexpr Unit weights[]{{u"kg", 1}, {u"g", 0.001}, {u"lbs", 0.45359237}, {u"oz", 0.028349523125}};
constexpr Unit lengths[]{{u"cm", 1}, {u"m", 100}, {u"mm", 0.1}, {u"in", 2.54}, {u"yd", 91.44}};

template <size_t N>
std::optional<QString> converted(QStringView text, const Unit (&units)[N], const QString &unit, bool toOurs, int places)
{
    for (const Unit &one : units)
        if (one.name == unit) {
            if (one.ours == 1.0)
                return measureText(text, places);
            bool number = false;
            const double value = text.trimmed().toDouble(&number);
            if (!number || !std::isfinite(value) || std::abs(value) > 1e12)
                return {};
            return measureText(QString::number(toOurs ? value * one.ours : value / one.ours, 'f', 6), places);
        }
    return {};
}

} // namespace

std::optional<QString> Units::kilograms(QStringView text) const
{
    return converted(text, weights, weight, true, 3);
}

std::optional<QString> Units::centimetres(QStringView text) const
{
    return converted(text, lengths, length, true, 2);
}

std::optional<QString> Units::theirWeight(QStringView kilograms) const
{
    return converted(kilograms, weights, weight, false, 4);
}

std::optional<QString> Units::theirLength(QStringView centimetres) const
{
    return converted(centimetres, lengths, length, false, 4);
}

} // namespace purser::connectors::woo
