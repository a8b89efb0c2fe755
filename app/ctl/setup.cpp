#include "app/ctl/command.h"
#include "app/server/serversetup.h"
#include "models/auth/profile.h"

#include <QCoreApplication>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl setup --host HOST [options]\n\n"
    "Prepares a PostgreSQL server for Purser: database, roles, schema, and the first\n"
    "company with its administrator. Safe to run again, also after an update.\n\n"
    "  --host HOST        name of the server, or the folder of its unix socket\n"
    "  --port PORT        5432 unless given\n"
    "  --database NAME    purser unless given; created when it is missing\n"
    "  --admin ROLE       a superuser of the server; postgres unless given\n"
    "  --tls MODE         verify-full (default), verify-ca, require, off\n"
    "  --ca-file FILE     the authority that signed the server's certificate\n"
    "  --company NAME     creates a company of this name …\n"
    "  --slug SHORT       … with this short name for signing in …\n"
    "  --email ADDRESS    … and this administrator\n"
    "  --name NAME        the administrator's name\n\n"
    "Passwords are asked for, or come from PURSER_ADMIN_PASSWORD (the server's\n"
    "administrator) and PURSER_PASSWORD (the company's).");

int run(Context &context)
{
    QCommandLineParser parser;
    for (const char *name : {"host", "port", "database", "admin", "tls", "ca-file", "company", "slug", "email", "name"})
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(name)});
    if (const auto code = context.parse(parser))
        return *code;
    auto given = [&parser](const char *name, const QString &otherwise = {}) {
        const QString value = parser.value(QString::fromLatin1(name));
        return value.isEmpty() ? otherwise : value;
    };
    db::ConnectionSettings admin;
    admin.host = given("host");
    if (admin.host.isEmpty())
        return context.usage(tr("Name the server: --host db.example.com."));
    admin.port = given("port", u"5432"_qs).toInt();
    admin.database = given("database", u"purser"_qs);
    admin.user = given("admin", u"postgres"_qs);
    admin.tls = admin.isLocalSocket() ? db::ConnectionSettings::Tls::Off : auth::tlsFromName(given("tls"));
    admin.caFile = given("ca-file");
    std::optional<server::FirstCompany> company;
    if (parser.isSet(u"company"_qs)) {
        company = server::FirstCompany{given("company"), given("slug"), given("email"), given("name"), {}};
        for (const char *name : {"slug", "email", "name"})
            if (given(name).isEmpty())
                return context.usage(tr("A company needs --%1 as well.").arg(QString::fromLatin1(name)));
    }
    auto password = Context::readSecret(tr("Password of %1 on the server").arg(admin.user), "PURSER_ADMIN_PASSWORD");
    if (!password)
        return context.report(password.error());
    admin.password = *password;
    if (company) {
        auto chosen = Context::readSecret(tr("New password for %1").arg(company->email), "PURSER_PASSWORD");
        if (!chosen)
            return context.report(chosen.error());
        company->password = *chosen;
    }
    const auto report = server::prepareServer(admin, company, [&context](const QString &line) { context.say(line); });
    return report ? Ok : context.report(report.error());
}

const Registration registration(
    {"setup", QT_TRANSLATE_NOOP("purser::ctl", "Prepares a PostgreSQL server"), helpText, &run});

} // namespace
} // namespace purser::ctl
