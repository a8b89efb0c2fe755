#pragma once

#include "models/base/result.h"
#include "models/db/connectionsettings.h"
#include "models/db/lifeline.h"

#include <QByteArray>

#include <libpq-fe.h>

#include <memory>

namespace purser::db {

using OwnedConnection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

/// What a wait for a socket ended with.
enum class Readiness { Ready, TimedOut, Over };

/// Waits until \a socket can be read (or, with \a writing, also when it can be written), for at most \a wait;
/// negative: for ever. Over: \a lifeline has ended.
Readiness awaitSocket(int socket, bool writing, std::chrono::milliseconds wait, const Lifeline &lifeline);

/// Opens a connection within the connect timeout: finds the address, connects, signs in. No part of it can hang, not
/// even a name server that does not answer, and \a lifeline ends it. Fails as Connection::open() does.
Result<OwnedConnection> dial(const ConnectionSettings &settings, const Lifeline &lifeline);

/// Why an attempt to connect failed, before it is explained.
struct DialFailure {
    enum class Cause {
        Server, ///< libpq or the server says why, in `text`
        NoSuchHost, ///< the name server knows no such name
        NoNameServer, ///< the name server does not answer
        TimedOut, ///< nobody answered in time
        GivenUp, ///< the program does not want it any more
    };
    Cause cause = Cause::Server;
    QString text = {}; ///< libpq's message in the C locale, with SQLSTATE and place as "verbose" writes them
};

/// The failure for people. \a settings only name things.
Error errorFromDial(const DialFailure &failure, const ConnectionSettings &settings);

} // namespace purser::db
