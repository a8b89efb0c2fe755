#include "app/demo/company.h"

#include "app/ctl/command.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl demo create [--products N]\n"
    "       purserctl demo erase\n\n"
    "The demo company in the embedded database: Korvala Home and Atelier Mistral,\n"
    "each with two stores and one person for each role.\n\n"
    "  create             2,400 products for Korvala, or N of them (up to 1,000,000),\n"
    "                     and a quarter as many for Mistral\n"
    "  erase              removes both companies, their data and their logins\n\n"
    "Everybody of Korvala signs in with the password korvala-demo (dana@korvala.example\n"
    "is the store manager), everybody of Mistral with mistral-demo.");

int createDemo(const Context &context, db::Connection &admin, const QString &number)
{
    demo::DemoOptions options;
    if (!number.isEmpty()) {
        bool isNumber = false;
        options.products = number.toLongLong(&isNumber);
        if (!isNumber)
            return context.usage(tr("--products %1 is no number.").arg(number));
    }
    QElapsedTimer timer;
    timer.start();
    const auto created = demo::create(admin, options, [&context](qint64 done, qint64 of) {
        context.progress(tr("Creating products"), static_cast<int>(done * 100 / of));
        return true;
    });
    if (!created)
        return context.report(created.error());
    const QLocale locale;
    context.say(tr("Created Korvala Home and Atelier Mistral: %1 stores, %2 people, in %3 s.")
                    .arg(QString::number(created->stores), QString::number(created->people),
                        QString::number((timer.elapsed() + 999) / 1000)));
    for (std::size_t t = 0; t < created->catalogs.size(); ++t) {
        const demo::DemoTenant &tenant = demo::demoTenants()[t];
        const demo::DemoCatalog &catalog = created->catalogs[t];
        QStringList people;
        for (const demo::DemoPerson &person : tenant.people)
            people << person.email;
        context.say(tr("  %1 (company “%2”), %3 products with %4 variants, password %5: %6")
                        .arg(tenant.name, tenant.slug, locale.toString(catalog.products),
                            locale.toString(catalog.variants), tenant.password, people.join(u", ")));
    }
    return Ok;
}

int eraseDemo(const Context &context, db::Connection &admin)
{
    const auto erased = demo::erase(admin);
    if (!erased)
        return context.report(erased.error());
    const QLocale locale;
    context.say(tr("Erased %1: %2 products, %3 rows in all, %4 logins.")
                    .arg(erased->tenants.join(tr(" and ")), locale.toString(erased->products),
                        locale.toString(erased->rows), QString::number(erased->logins)));
    return Ok;
}

int run(Context &context)
{
    QCommandLineParser parser;
    parser.addOption({u"products"_qs, {}, u"products"_qs});
    if (const auto code = context.parse(parser))
        return *code;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1 || (words[0] != u"create" && words[0] != u"erase"))
        return context.usage(tr("demo create, or demo erase?"));
    if (!context.profile.isEmpty())
        return context.usage(tr("the demo company lives in the embedded database only."));
    const auto cluster = context.openEmbedded();
    if (!cluster)
        return context.report(cluster.error());
    auto admin = db::Connection::open((*cluster)->superuser(u"purser"_qs));
    if (!admin)
        return context.report(admin.error());
    return words[0] == u"create" ? createDemo(context, *admin, parser.value(u"products"_qs))
                                 : eraseDemo(context, *admin);
}

const Registration registration(
    {"demo", QT_TRANSLATE_NOOP("purser::ctl", "Creates or erases the demo company"), helpText, &run});

} // namespace
} // namespace purser::ctl
