#include "app/ctl/adminplace.h"
#include "app/doctor/doctor.h"
#include "app/doctor/schemadocument.h"

#include <QCoreApplication>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] schema ACTION [--admin ROLE]\n\n"
    "  doc      prints the schema of the database as a page of Markdown: every table\n"
    "           with its purpose, columns, access class and source\n"
    "  rights   prints every right, policy, trigger and function, one a line: what\n"
    "           purserctl doctor compares a database with\n\n"
    "  --admin ROLE   a superuser of the profile's server; postgres unless given");

int run(Context &context)
{
    QCommandLineParser parser;
    parser.addOption({u"admin"_qs, {}, u"admin"_qs, u"postgres"_qs});
    if (const auto code = context.parse(parser))
        return *code;
    const QStringList action = parser.positionalArguments();
    if (action != QStringList{u"doc"_qs} && action != QStringList{u"rights"_qs})
        return context.usage(tr("which action? There are: doc, rights."));
    auto place = openAsAdmin(context, parser.value(u"admin"_qs));
    if (!place)
        return context.report(place.error());
    if (action.first() == u"rights") {
        const auto facts = doctor::rights(*place->connection);
        if (!facts)
            return context.report(facts.error());
        context.say(facts->join(u'\n'));
        return Ok;
    }
    const auto document = doctor::schemaDocument(*place->connection);
    if (!document)
        return context.report(document.error());
    context.say(document->chopped(1)); // say() ends the last line
    return Ok;
}

const Registration registration({"schema", QT_TRANSLATE_NOOP("purser::ctl", "Describes the schema"), helpText, &run});

} // namespace
} // namespace purser::ctl
