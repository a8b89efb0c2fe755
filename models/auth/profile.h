#pragma once

#include "models/base/result.h"
#include "models/db/connectionsettings.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace purser::auth {

/// A company that somebody signed in to on this computer, so that its name need not be typed again.
struct KnownCompany {
    QString slug; ///< as used in the login role
    QString name; ///< as shown

    friend bool operator==(const KnownCompany &, const KnownCompany &) = default;
};

/// A database that Purser can open: the one on this computer, or a server. Never holds a password.
struct ConnectionProfile {
    enum class Kind {
        Embedded, ///< the private cluster in the data folder; host, port and TLS do not apply
        Server,
    };

    QString name; ///< unique among the profiles of a person
    Kind kind = Kind::Server;
    QString host;
    int port = 5432;
    QString database = QStringLiteral("purser");
    db::ConnectionSettings::Tls tls = db::ConnectionSettings::Tls::VerifyFull;
    QString caFile; ///< PEM file of the authority to trust; empty for the system's
    std::vector<KnownCompany> companies; ///< most recently used first
    QString lastEmail;

    [[nodiscard]] bool isEmbedded() const { return kind == Kind::Embedded; }
    /// What people read: the database on this computer is named in their language.
    [[nodiscard]] QString label() const;
    /// Where a server is and how it is checked; the login is added by whoever signs in.
    [[nodiscard]] db::ConnectionSettings settings() const;
    /// What is missing or wrong with what a person typed: name, host, port, CA file.
    [[nodiscard]] Result<> validate() const;
    /// Puts a company first among those known.
    void remember(const KnownCompany &company, const QString &email);

    friend bool operator==(const ConnectionProfile &, const ConnectionProfile &) = default;

    Q_DECLARE_TR_FUNCTIONS(purser::auth::ConnectionProfile)
};

/// What a connection test found. The sentences are in \a error.
struct ConnectionReport {
    /// The steps of reaching a database, in their order.
    enum class Step { Name, Port, Tls, Certificate, Login, Database, Done };

    Step reached = Step::Name; ///< Done, or the step that failed
    Error error; ///< why \a reached failed; empty message when Done
    QString serverVersion; ///< `15.14`; known only when somebody signed in
    bool loginTested = false; ///< false when only the way to the server was tested

    [[nodiscard]] bool ok() const { return reached == Step::Done; }
};

/// `verify-full`, `verify-ca`, `require`, `off`: as libpq and the profiles file write it.
QString tlsName(db::ConnectionSettings::Tls tls);
/// The mode named \a name; verify-full, the strictest, for anything unknown.
db::ConnectionSettings::Tls tlsFromName(QStringView name);

} // namespace purser::auth
