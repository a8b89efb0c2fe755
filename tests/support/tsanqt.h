#pragma once

#include <functional>

namespace purser::test {

/// Delivers an event by \a deliver. Under ThreadSanitizer, what happened before it was sent is seen to have happened
/// before, and what it does is seen to happen before whoever waits for the end of this thread goes on.
bool deliverInOrder(const std::function<bool()> &deliver);

} // namespace purser::test
