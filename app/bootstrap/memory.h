#pragma once

namespace purser {

/// Keeps the memory of the process small: to be called first of all, before there are other threads.
void keepMemorySmall();

} // namespace purser
