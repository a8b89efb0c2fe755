#pragma once

#include <QString>

namespace purser::db {

/// Where a database is and who asks. The password is only ever held in memory and the keychain.
struct ConnectionSettings {
    enum class Tls {
        VerifyFull, ///< certificate chain and host name are checked: the default for every server
        VerifyCa, ///< certificate chain only
        Require, ///< encrypted, but anyone may be on the other side
        Off, ///< a unix socket, or a network one trusts
    };

    QString host; ///< a host name or address, or the folder of a unix socket when it begins with '/'
    int port = 5432;
    QString database = QStringLiteral("purser");
    QString user; ///< the login role
    QString password;
    Tls tls = Tls::VerifyFull;
    QString caFile; ///< PEM file of the authority to trust; empty for the system's
    QString applicationName = QStringLiteral("purser");

    int connectTimeoutSeconds = 8; ///< for name, network, TLS and login together
    // A network that swallows packets is noticed within half a minute, on an idle connection as on a busy one.
    int keepaliveIdleSeconds = 10;
    int keepaliveIntervalSeconds = 5;
    int keepaliveCount = 3;
    int tcpUserTimeoutMs = 20'000; ///< how long what was sent may stay without receipt

    [[nodiscard]] bool isLocalSocket() const { return host.startsWith(u'/'); }
};

} // namespace purser::db
