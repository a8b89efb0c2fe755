#pragma once

#include <QString>

#include <optional>

namespace purser::connectors::woo {

/// In what a store weighs and measures: `kg`, `g`, `lbs`, `oz` and `cm`, `m`, `mm`, `in`, `yd`. Empty: not known, so
/// that weights and measures are left alone.
struct Units {
    QString weight = {};
    QString length = {};

    /// Theirs in kilograms and centimetres; nothing when the unit is not known or \a text is no measure.
    [[nodiscard]] std::optional<QString> kilograms(QStringView text) const;
    [[nodiscard]] std::optional<QString> centimetres(QStringView text) const;
    /// Ours in their units.
    [[nodiscard]] std::optional<QString> theirWeight(QStringView kilograms) const;
    [[nodiscard]] std::optional<QString> theirLength(QStringView centimetres) const;
};

} // namespace purser::connectors::woo
