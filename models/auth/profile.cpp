#include "models/auth/profile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace purser::auth {
namespace {

using Tls = db::ConnectionSettings::Tls;

} // namespace

QString ConnectionProfile::label() const
{
    return isEmbedded() ? QCoreApplication::translate("purser::profiles", "This computer") : name;
}

db::ConnectionSettings ConnectionProfile::settings() const
{
    db::ConnectionSettings settings;
    settings.host = host;
    settings.port = port;
    settings.database = database;
    settings.tls = tls;
    settings.caFile = caFile;
    return settings;
}

Result<> ConnectionProfile::validate() const
{
    if (name.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, tr("A profile needs a name."));
    if (isEmbedded())
        return {};
    if (host.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, tr("Type the name or the address of the server."));
    if (host.contains(u' ') || host.contains(u','))
        return fail(Error::Kind::Invalid, tr("The name of a server has no spaces or commas."));
    if (port < 1 || port > 65535)
        return fail(Error::Kind::Invalid, tr("A port is a number from 1 to 65535; PostgreSQL usually has 5432."));
    if (database.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, tr("Type the name of the database; usually it is purser."));
    if (!caFile.isEmpty() && !QFileInfo(caFile).isReadable())
        return fail(Error::Kind::Invalid, tr("The CA file %1 cannot be read.").arg(caFile));
    return {};
}

void ConnectionProfile::remember(const KnownCompany &company, const QString &email)
{
    std::erase_if(companies, [&company](const KnownCompany &known) { return known.slug == company.slug; });
    companies.insert(companies.begin(), company);
    lastEmail = email;
}

QString tlsName(Tls tls)
{
    switch (tls) {
    case Tls::VerifyCa: return QStringLiteral("verify-ca");
    case Tls::Require: return QStringLiteral("require");
    case Tls::Off: return QStringLiteral("off");
    case Tls::VerifyFull: break;
    }
    return QStringLiteral("verify-full");
}

Tls tlsFromName(QStringView name)
{
    for (const Tls tls : {Tls::VerifyCa, Tls::Require, Tls::Off})
        if (name == tlsName(tls))
            return tls;
    return Tls::VerifyFull;
}

} // namespace purser::auth
