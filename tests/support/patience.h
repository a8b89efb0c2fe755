#pragma once

namespace purser::test {

/// How long a test waits for what has to happen, in milliseconds. On a computer with other things to do that may take
/// its time: what never comes is a fault, what comes late is none. Who does not wait in vain never sees it.
constexpr int patience = 60'000;

} // namespace purser::test
