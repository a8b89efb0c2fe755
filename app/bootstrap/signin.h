#pragma once

#include "app/bootstrap/failedsignins.h"
#include "models/auth/session.h"
#include "models/db/connectionsettings.h"
#include "models/db/lifeline.h"

#include <memory>

namespace purser {

/// What a successful sign-in gives: who it is, and how to connect as them.
struct SignedIn {
    auth::Session session;
    db::ConnectionSettings settings;
};

/// Signs in to the database at \a where (host, port, TLS) as a person of a company. Blocks: use a worker thread.
/// Fails with Forbidden for a wrong login, Invalid when program and database are of different age, Unavailable.
/// \a lifeline, when given, ends it from another thread. \a failed is what the person was refused before: the audit
/// trail gets it with the sign-in.
Result<SignedIn> signIn(db::ConnectionSettings where, const QString &company, const QString &email,
    const QString &password, std::shared_ptr<db::Lifeline> lifeline = {}, const FailedSignIns &failed = {});

} // namespace purser
