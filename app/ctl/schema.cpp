#include "app/ctl/adminplace.h"
#include "app/doctor/schemadocument.h"

#include <QCoreApplication>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] schema doc [--admin ROLE]\n\n"
    "Prints the schema of the database as a page of Markdown: every table with its\n"
    "purpose, columns, access class and source.\n\n"
    "  --admin ROLE   a superuser of the profile's server; postgres unless given");

int run(Context &context)
{
    QCommandLineParser parser;
    parser.addOption({u"admin"_qs, {}, u"admin"_qs, u"postgres"_qs});
    if (const auto code = context.parse(parser))
        return *code;
    if (parser.positionalArguments() != QStringList{u"doc"_qs})
        return context.usage(tr("which action? There is: doc."));
    auto place = openAsAdmin(context, parser.value(u"admin"_qs));
    if (!place)
        return context.report(place.error());
    const auto document = doctor::schemaDocument(*place->connection);
    if (!document)
        return context.report(document.error());
    context.say(document->chopped(1)); // say() ends the last line
    return Ok;
}

const Registration registration({"schema", QT_TRANSLATE_NOOP("purser::ctl", "Describes the schema"), helpText, &run});

} // namespace
} // namespace purser::ctl
