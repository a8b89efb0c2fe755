#pragma once

#include <QStringList>

namespace purser::resources {

/// Paths of the compiled-in migrations (`:/purser/migrations/NNNN_name.sql`), in the order of their numbers.
QStringList migrationPaths();

} // namespace purser::resources
