#include "app/profiles/profilestore.h"

#include "app/secrets/secretstore.h"
#include "models/auth/session.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace purser::profiles {
namespace {

using auth::ConnectionProfile;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::profiles", text);
}

QJsonObject toJson(const ConnectionProfile &profile)
{
    QJsonArray companies;
    for (const auth::KnownCompany &company : profile.companies)
        companies.append(QJsonObject{{u"slug"_qs, company.slug}, {u"name"_qs, company.name}});
    QJsonObject json{{u"name"_qs, profile.name}, {u"kind"_qs, profile.isEmbedded() ? u"embedded"_qs : u"server"_qs},
        {u"companies"_qs, companies}, {u"lastEmail"_qs, profile.lastEmail}};
    if (!profile.isEmbedded()) {
        json[u"host"_qs] = profile.host;
        json[u"port"_qs] = profile.port;
        json[u"database"_qs] = profile.database;
        json[u"tls"_qs] = auth::tlsName(profile.tls);
        json[u"caFile"_qs] = profile.caFile;
    }
    return json;
}

ConnectionProfile fromJson(const QJsonObject &json)
{
    ConnectionProfile profile;
    profile.name = json[u"name"_qs].toString();
    profile.kind =
        json[u"kind"_qs] == u"embedded"_qs ? ConnectionProfile::Kind::Embedded : ConnectionProfile::Kind::Server;
    if (!profile.isEmbedded()) {
        profile.host = json[u"host"_qs].toString();
        profile.port = json[u"port"_qs].toInt(5432);
        profile.database = json[u"database"_qs].toString(u"purser"_qs);
        profile.tls = auth::tlsFromName(json[u"tls"_qs].toString());
        profile.caFile = json[u"caFile"_qs].toString();
    }
    profile.lastEmail = json[u"lastEmail"_qs].toString();
    for (const QJsonValue company : json[u"companies"_qs].toArray())
        profile.companies.push_back({company[u"slug"].toString(), company[u"name"].toString()});
    return profile;
}

/// Which step of reaching a server failed, from what libpq said.
auth::ConnectionReport::Step failedStep(const Error &error)
{
    using enum auth::ConnectionReport::Step;
    auto said = [&error](
                    const char *part) { return error.detail.contains(QLatin1StringView(part), Qt::CaseInsensitive); };
    if (said("could not translate host name"))
        return Name;
    if (said("does not support SSL"))
        return Tls;
    if (said("certificate"))
        return Certificate;
    if (error.code.startsWith(u"28"))
        return Login;
    if (error.code == u"3D000")
        return Database;
    return Port;
}

} // namespace

QString ProfileStore::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/purser/profiles.json"_qs;
}

ProfileStore::ProfileStore(QString file) : file_(std::move(file))
{
}

ConnectionProfile embeddedProfile()
{
    ConnectionProfile profile;
    profile.name = tr("This computer");
    profile.kind = ConnectionProfile::Kind::Embedded;
    return profile;
}

Result<std::vector<ConnectionProfile>> ProfileStore::load() const
{
    std::vector<ConnectionProfile> profiles;
    QFile file(file_);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                Error::Kind::Forbidden, tr("The profiles in %1 cannot be read: %2").arg(file_, file.errorString()));
        const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
        if (!json.isArray())
            return fail(Error::Kind::Invalid,
                tr("The file %1 is damaged. Delete it, or restore it from a backup; it holds no passwords and no data.")
                    .arg(file_));
        for (const QJsonValue value : json.array())
            profiles.push_back(fromJson(value.toObject()));
    }
    if (std::none_of(profiles.begin(), profiles.end(), [](const auto &p) { return p.isEmbedded(); }))
        profiles.insert(profiles.begin(), embeddedProfile());
    return profiles;
}

Result<> ProfileStore::save(const std::vector<ConnectionProfile> &profiles) const
{
    QJsonArray list;
    for (const ConnectionProfile &profile : profiles)
        list.append(toJson(profile));
    QSaveFile file(file_);
    const bool written = QDir().mkpath(QFileInfo(file_).path()) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(list).toJson()) > 0 && file.commit();
    if (!written)
        return fail(Error::Kind::Forbidden, tr("The profiles cannot be kept in %1: %2").arg(file_, file.errorString()));
    return {};
}

auth::ConnectionReport testConnection(const ConnectionProfile &profile)
{
    auth::ConnectionReport report;
    if (auto good = profile.validate(); !good) {
        report.error = good.error();
        return report;
    }
    // A login that nobody has: the server refuses it, but only after name, port, TLS and certificate were right.
    db::ConnectionSettings settings = profile.settings();
    settings.user = auth::loginRole(u"connection-test", secrets::randomSecret());
    settings.password = secrets::randomSecret();
    auto connection = db::Connection::open(settings);
    if (connection || connection.error().code == u"28P01") {
        report.reached = auth::ConnectionReport::Step::Done;
    } else {
        report.reached = failedStep(connection.error());
        report.error = connection.error();
    }
    return report;
}

} // namespace purser::profiles
