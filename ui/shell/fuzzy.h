#pragma once

#include <QStringView>

#include <optional>

namespace purser::ui {

/// How well \a pattern matches \a text: every letter of it in order, ignoring case; beginnings of words and letters in
/// a row count more, gaps less. No value when it does not match. Higher is better; an empty pattern is 0.
std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

} // namespace purser::ui
