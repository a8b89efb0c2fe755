#include "models/db/dial.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace purser::db {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::db", text);
}

/// What a server that refuses says, without its words, which may be in any language: the SQLSTATE, and the function
/// that raised it where one SQLSTATE stands for several reasons.
struct Refusal {
    QString state;
    QString routine;

    explicit Refusal(const QString &verbose)
    {
        static const QRegularExpression stateForm(QStringLiteral(":  ([0-9A-Z]{5}): "));
        static const QRegularExpression placeForm(QStringLiteral("\\n[^\\n]*:  (\\w+), \\w+\\.c:\\d+"));
        state = stateForm.match(verbose).captured(1);
        routine = placeForm.match(verbose).captured(1);
    }
    [[nodiscard]] bool isFrom(const char *name) const { return routine == QLatin1StringView(name); }
};

/// The server answered and did not let us in.
void explainRefusal(Error &error, const Refusal &refusal, const ConnectionSettings &s, const QString &where)
{
    const QString &state = refusal.state;
    error.code = state;
    if (state == u"28P01") {
        error.kind = Error::Kind::Forbidden;
        error.message = tr("Company, e-mail address and password do not match. Check Caps Lock.");
    } else if (state == u"28000" && (refusal.isFrom("InitializeSessionUserId") || refusal.routine.isEmpty())) {
        error.kind = Error::Kind::Forbidden;
        error.message = tr("This account is disabled. Ask an administrator of your company.");
    } else if (state == u"42501") {
        error.kind = Error::Kind::Forbidden;
        error.code = QStringLiteral("28000");
        error.message = tr("This account is disabled. Ask an administrator of your company.");
    } else if (state == u"28000") {
        error.kind = Error::Kind::Forbidden;
        error.message = tr("%1 does not accept connections from this computer. Ask your administrator.").arg(where);
    } else if (state == u"53300" && refusal.isFrom("InitializeSessionUserId")) {
        error.message = tr("Too many windows are signed in with this account. Close one and try again.");
    } else if (state.startsWith(u"53")) {
        error.message = tr("The database server at %1 is full: it takes no more connections at the moment.").arg(where);
    } else if (state == u"57P03") {
        error.message = tr("The database server is starting or stopping.");
    } else if (state.startsWith(u"57P")) {
        error.message = tr("The database server was stopped.");
    } else if (state == u"3D000") {
        error.kind = Error::Kind::NotFound;
        error.message =
            tr("There is no database %1 on %2. Ask your administrator to run purserctl setup.").arg(s.database, where);
    } else {
        error.message = tr("The database at %1 refused the connection: %2").arg(where, error.detail);
    }
}

/// Nobody says no, and nobody says yes. A socket of this computer has nothing to do with networks.
QString unanswered(const ConnectionSettings &s, const QString &where)
{
    return s.isLocalSocket()
        ? tr("The database server on this computer does not answer at %1. It may be starting, stopping or overloaded.")
              .arg(where)
        : tr("%1 does not answer. Is the server on, and the VPN connected?").arg(where);
}

} // namespace

Error errorFromDial(const DialFailure &failure, const ConnectionSettings &s)
{
    const QString where = s.isLocalSocket() ? s.host : QStringLiteral("%1:%2").arg(s.host).arg(s.port);
    const QString text = failure.text.trimmed();
    Error error{Error::Kind::Unavailable, {}, text, QStringLiteral("08001")};
    auto has = [&text](const char *part) { return text.contains(QLatin1StringView(part), Qt::CaseInsensitive); };
    switch (failure.cause) {
    case DialFailure::Cause::NoSuchHost:
        error.detail = QStringLiteral("could not translate host name: ") + text;
        error.message = tr("There is no computer named %1. Check the spelling, and the network.").arg(s.host);
        return error;
    case DialFailure::Cause::NoNameServer:
        error.detail = QStringLiteral("could not translate host name: ") + text;
        error.message =
            tr("The network does not say where %1 is. Is this computer online, and the VPN connected?").arg(s.host);
        return error;
    case DialFailure::Cause::TimedOut: error.message = unanswered(s, where); return error;
    case DialFailure::Cause::GivenUp:
        error.kind = Error::Kind::Cancelled;
        error.message = tr("The program stopped waiting for the database.");
        return error;
    case DialFailure::Cause::Server: break;
    }

    const Refusal refusal(text);
    if (!refusal.state.isEmpty()) {
        explainRefusal(error, refusal, s, where);
    } else if (has("no password supplied")) {
        error.kind = Error::Kind::Forbidden;
        error.code = QStringLiteral("28P01");
        error.message = tr("Company, e-mail address and password do not match. Check Caps Lock.");
    } else if (has("certificate verify failed") || has("self-signed") || has("self signed")) {
        error.message = tr("%1 shows a certificate that this computer does not trust. "
                           "Choose the CA file your administrator gave you.")
                            .arg(where);
    } else if (has("does not match host name")) {
        error.message = tr("The certificate of %1 is for another name. Use the name written in the certificate, "
                           "or ask your administrator for a new one.")
                            .arg(where);
    } else if (has("root certificate file") || has("could not read root certificate")) {
        error.message = tr("The CA file %1 cannot be read.").arg(s.caFile);
    } else if (has("server does not support SSL")) {
        error.message = tr("%1 does not offer TLS. Ask your administrator to switch it on; "
                           "passwords would travel readable without it.")
                            .arg(where);
    } else if (s.isLocalSocket() && (has("No such file or directory") || has("Connection refused"))) {
        error.message = tr("The database server on this computer is not running: nothing answers at %1. Purser starts "
                           "its own again by itself; another one has to be started.")
                            .arg(where);
    } else if (has("Connection refused")) {
        error.message =
            tr("Nothing answers on port %1 of %2. Is the server on, and the VPN connected?").arg(s.port).arg(s.host);
    } else if (has("timeout expired") || has("timed out") || has("unreachable") || has("No route to host")
        || (s.isLocalSocket() && has("temporarily unavailable"))) {
        error.message = unanswered(s, where);
    } else if (has("closed the connection unexpectedly") || has("Connection reset")) {
        error.message = tr("%1 broke off the connection. The server may be starting or stopping.").arg(where);
    } else {
        error.message = tr("The database at %1 cannot be reached: %2").arg(where, text);
    }
    return error;
}

} // namespace purser::db
