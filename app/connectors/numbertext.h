#pragma once

#include <QString>

#include <optional>

namespace purser::connectors {

/// The amount in \a text as RemoteRecord::fields writes it: a dot, two places at least and four at most, rounded half
/// away from zero. Nothing when it is no decimal.
std::optional<QString> amountText(QStringView text);
/// The measure in \a text, shortest, with \a places at most.
std::optional<QString> measureText(QStringView text, int places);

} // namespace purser::connectors
