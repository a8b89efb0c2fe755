#pragma once

#include "app/ctl/place.h"
#include "models/db/connection.h"

namespace purser::ctl {

/// A connection as superuser: to the embedded database of this computer, or with --profile to a server, where \a admin
/// signs in with a password that is asked for.
struct AdminPlace {
    Place place; ///< keeps the embedded database running
    std::optional<db::Connection> connection;
};

Result<AdminPlace> openAsAdmin(const Context &context, const QString &admin);

} // namespace purser::ctl
