#include "app/doctor/doctor.h"
#include "app/ctl/adminplace.h"

#include <QCoreApplication>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] doctor [--admin ROLE]\n\n"
    "Looks at a live database and says what is not as it must be, and what to do:\n"
    "policies, rights, owners, keys and indexes of the schema; version, partitions,\n"
    "audit trail, clock, settings and logins of the server. Changes nothing.\n\n"
    "  --admin ROLE   a superuser of the profile's server; postgres unless given\n\n"
    "Exit code 0 when all is well, 1 when something was found. The password comes\n"
    "from PURSER_ADMIN_PASSWORD or is asked for; the embedded database needs none.");

int run(Context &context)
{
    QCommandLineParser parser;
    parser.addOption({u"admin"_qs, {}, u"admin"_qs, u"postgres"_qs});
    if (const auto code = context.parse(parser))
        return *code;
    if (!parser.positionalArguments().isEmpty())
        return context.usage(tr("doctor takes no arguments."));
    auto place = openAsAdmin(context, parser.value(u"admin"_qs));
    if (!place)
        return context.report(place.error());
    auto findings = doctor::examineSchema(*place->connection);
    if (!findings)
        return context.report(findings.error());
    const auto server = doctor::examineServer(*place->connection);
    if (!server)
        return context.report(server.error());
    findings->insert(findings->end(), server->begin(), server->end());
    for (const doctor::Finding &finding : *findings) {
        context.say(u"%1: %2"_qs.arg(finding.rule, finding.object));
        context.say(u"    %1"_qs.arg(finding.repair));
    }
    context.say(findings->empty() ? tr("All is well.") : tr("%1 findings.").arg(findings->size()));
    return findings->empty() ? Ok : Failed;
}

const Registration registration({"doctor", QT_TRANSLATE_NOOP("purser::ctl", "Examines a database"), helpText, &run});

} // namespace
} // namespace purser::ctl
