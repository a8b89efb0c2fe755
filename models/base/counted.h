#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace purser {

/// \a n as tr() takes it to choose the plural form, and to write it in the place of %Ln as the language does.
constexpr int counted(qint64 n)
{
    return static_cast<int>(std::clamp<qint64>(n, 0, std::numeric_limits<int>::max()));
}

} // namespace purser
