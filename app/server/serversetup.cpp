#include "app/server/serversetup.h"

#include "models/auth/session.h"
#include "models/auth/userrepository.h"
#include "models/db/connection.h"
#include "models/db/migrator.h"
#include "models/db/scram.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace purser::server {
namespace {

// Before 15.14 the planner could leak rows through statistics in spite of row-level security (security.md).
constexpr int oldestServer = 150014;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

Result<> checkCompany(const FirstCompany &company)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    static const QRegularExpression email(QStringLiteral("^[!-?A-~]+@[a-z0-9.-]+$"));
    if (company.name.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, tr("The company needs a name."));
    if (!slug.match(company.slug).hasMatch())
        return fail(Error::Kind::Invalid,
            tr("“%1” cannot be a company's short name. Use lower-case letters, digits and hyphens: korvala, my-shop.")
                .arg(company.slug));
    if (!email.match(company.email.trimmed().toLower()).hasMatch())
        return fail(Error::Kind::Invalid, tr("“%1” is not an e-mail address.").arg(company.email));
    if (company.fullName.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, tr("The administrator needs a name."));
    if (company.password.size() < minimumPasswordLength)
        return fail(
            Error::Kind::Invalid, tr("The password is too short: at least %1 characters.").arg(minimumPasswordLength));
    if (const QString problem = auth::passwordProblem(company.password, company.email); !problem.isEmpty())
        return fail(Error::Kind::Invalid, problem);
    return {};
}

/// True when the database had to be created.
Result<bool> ensureDatabase(const db::ConnectionSettings &admin)
{
    db::ConnectionSettings maintenance = admin;
    maintenance.database = QStringLiteral("postgres");
    auto connection = db::Connection::open(maintenance);
    if (!connection)
        return fail(connection.error());
    if (PQserverVersion(connection->handle()) < oldestServer)
        return fail(Error::Kind::Invalid,
            tr("The server runs PostgreSQL %1. Purser needs 15.14 or later, because older versions can leak rows of "
               "other companies.")
                .arg(QString::fromLatin1(PQparameterStatus(connection->handle(), "server_version"))));
    auto known = connection->exec("select from pg_database where datname = $1", {admin.database});
    if (!known)
        return fail(known.error());
    if (!known->isEmpty())
        return false;
    auto created = connection->exec(
        u"create database "_qs + db::quoteIdentifier(admin.database) + u" encoding 'UTF8' template template0"_qs);
    if (!created)
        return fail(created.error());
    return true;
}

Result<TenantId> createCompany(db::Connection &connection, const FirstCompany &company)
{
    auto known = connection.exec("select from core.tenants where slug = $1", {company.slug});
    if (!known)
        return fail(known.error());
    if (!known->isEmpty())
        return fail(Error::Kind::Duplicate,
            tr("A company with the short name %1 exists already. Nothing was changed.").arg(company.slug));
    const QString email = company.email.trimmed().toLower();
    auto verifier = db::scramVerifier(connection, auth::loginRole(company.slug, email), company.password);
    if (!verifier)
        return fail(verifier.error());
    auto created = connection.exec("select auth.tenant_create($1, $2, $3, $4, $5)",
        {company.name, company.slug, email, company.fullName, *verifier});
    if (!created)
        return fail(created.error());
    return created->first().id<TenantId>(0);
}

} // namespace

Result<SetupReport> prepareServer(const db::ConnectionSettings &admin, const std::optional<FirstCompany> &company,
    const std::function<void(const QString &)> &say)
{
    auto tell = [&say](const QString &text) {
        if (say)
            say(text);
    };
    if (company)
        if (auto good = checkCompany(*company); !good)
            return fail(good.error());
    SetupReport report;
    auto created = ensureDatabase(admin);
    if (!created)
        return fail(created.error());
    report.databaseCreated = *created;
    tell(*created ? tr("Created the database %1.").arg(admin.database)
                  : tr("The database %1 exists.").arg(admin.database));
    auto connection = db::Connection::open(admin);
    if (!connection)
        return fail(connection.error());
    auto applied = db::Migrator().apply(
        *connection, [&](int done, int of) { tell(tr("Applied step %1 of %2 of the schema.").arg(done).arg(of)); });
    if (!applied)
        return fail(applied.error());
    report.migrationsApplied = *applied;
    if (*applied == 0)
        tell(tr("The schema is up to date."));
    if (company) {
        auto tenant = createCompany(*connection, *company);
        if (!tenant)
            return fail(tenant.error());
        report.company = *tenant;
        tell(tr("Created %1 with its administrator %2.").arg(company->name, company->email));
    }
    return report;
}

} // namespace purser::server
