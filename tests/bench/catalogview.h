#pragma once

#include "tests/bench/measure.h"
#include "tests/bench/million.h"

namespace purser::bench {

/// The figures of the group `catalog` that a person sees: jumping, scrolling, what the UI thread does meanwhile,
/// memory, first paint.
void measureView(Report &report, const Million &data);

} // namespace purser::bench
