#pragma once

#include "app/connectors/connector.h"

namespace purser::connectors::woo {

/// Below /wp-json/.
QString pathOf(RemoteKind kind, const QString &parentId);
/// Is it a post of WordPress: with times, a trash and windows of changes?
bool isPost(RemoteKind kind);
/// Has its list no pages?
bool comesWhole(RemoteKind kind);

} // namespace purser::connectors::woo
