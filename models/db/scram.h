#pragma once

#include "models/db/connection.h"

namespace purser::db {

/// The SCRAM-SHA-256 verifier of a password for a login role, made on this computer: the server stores it, and the
/// password itself is never sent. Fails with Invalid for an empty password.
Result<QString> scramVerifier(const Connection &connection, const QString &login, const QString &password);

} // namespace purser::db
