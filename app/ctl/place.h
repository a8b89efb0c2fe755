#pragma once

#include "app/ctl/command.h"
#include "models/db/connectionsettings.h"

namespace purser::ctl {

/// A database that a command works on: that of a profile, with the embedded one running as long as `cluster` lives.
/// The login is added by whoever signs in.
struct Place {
    std::unique_ptr<server::Cluster> cluster;
    db::ConnectionSettings settings;
};

/// The database of \a context.profile, or the embedded one when none is named.
Result<Place> findPlace(const Context &context);

} // namespace purser::ctl
