#pragma once

namespace purser::test {

/// Under ThreadSanitizer: called before an event is delivered, so that what happened before it was sent is seen to have
/// happened before. Nothing otherwise.
void eventArrives();

} // namespace purser::test
