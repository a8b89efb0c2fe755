#pragma once

#include "models/sync/connection.h"

namespace purser::ui {

class Banner;

/// Says in \a banner what a test found: the store, and what will not work there.
void showReport(Banner *banner, const sync::ConnectionReport &report);

} // namespace purser::ui
