#include "app/ctl/place.h"
#include "app/files/importsession.h"
#include "models/auth/session.h"
#include "models/db/migrator.h"

#include <QCoreApplication>
#include <QLocale>

namespace purser::ctl {
namespace {

using catalog::ImportAction;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]\n\n"
    "Imports a product export of WooCommerce or Shopify (CSV). Good rows are written in\n"
    "one transaction, rows with errors are listed and left out. Importing the same file\n"
    "again changes nothing.\n\n"
    "  --company SHORT    the short name of the company\n"
    "  --email ADDRESS    who imports; the password is asked for, or PURSER_PASSWORD\n"
    "  --store NAME       the store to import into; the only one that fits unless given\n"
    "  --status WHAT      draft (default): new products start as drafts;\n"
    "                     file: the status of the file, where that step is allowed\n"
    "  --dry-run          shows what would be done and writes nothing\n"
    "  --errors FILE      saves the rows with errors as CSV\n\n"
    "Exit code 0 when every row was good, 1 when rows were left out or nothing was done.");

/// The store with this name; without a name the only one of the file's platform that may be written.
Result<StoreId> findStore(const auth::Session &session, const QString &name, const catalog::ImportFile &file)
{
    QStringList fitting;
    std::optional<StoreId> found;
    for (const auth::StoreAccess &store : session.stores) {
        if (!name.isEmpty() && store.name.compare(name, Qt::CaseInsensitive) == 0)
            return store.id;
        if (name.isEmpty() && store.platform == file.format && store.role != u"viewer") {
            fitting.append(store.name);
            found = store.id;
        }
    }
    if (fitting.size() == 1)
        return *found;
    QStringList all;
    for (const auth::StoreAccess &store : session.stores)
        all.append(store.name);
    return fail(Error::Kind::Invalid,
        name.isEmpty() ? tr("Say which store: --store NAME, one of %1.").arg(all.join(u", "))
                       : tr("There is no store %1. There are: %2.").arg(name, all.join(u", ")));
}

void list(const Context &context, const catalog::ImportPreview &preview)
{
    const QLocale locale;
    const auto n = [&locale](qint64 value) { return locale.toString(value); };
    for (const catalog::ImportRow &row : preview.details) {
        if (row.action == ImportAction::Error)
            context.note(tr("line %1, %2 “%3”: %4")
                             .arg(QString::number(row.line), row.column.isEmpty() ? tr("row") : row.column,
                                 row.value.simplified().left(60), row.reason));
        else if (row.action == ImportAction::NotAllowed)
            context.note(tr("line %1: skipped. %2").arg(QString::number(row.line), row.reason));
    }
    context.say(tr("%1 rows: %2 to create (%3 products, %4 variations), %5 to update (%6 values), %7 unchanged, "
                   "%8 not allowed, %9 with errors")
                    .arg(n(preview.rows), n(preview.created), n(preview.createdProducts), n(preview.createdVariations),
                        n(preview.updated), n(preview.updatedCells), n(preview.unchanged), n(preview.notAllowed),
                        n(preview.errors)));
}

int run(Context &context)
{
    QCommandLineParser parser;
    for (const char *name : {"company", "email", "store", "status", "errors"})
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(name)});
    parser.addOption({u"dry-run"_qs, {}});
    parser.addPositionalArgument(u"file"_qs, {});
    if (const auto code = context.parse(parser))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return context.usage(tr("Name one file to import."));
    if (!parser.isSet(u"company"_qs) || !parser.isSet(u"email"_qs))
        return context.usage(tr("Say who imports: --company SHORT --email ADDRESS."));
    const QString status = parser.value(u"status"_qs);
    if (!status.isEmpty() && status != u"draft" && status != u"file")
        return context.usage(tr("--status is draft or file."));

    const auto progress = [&context](const QString &phase) {
        return [&context, phase](qint64 done, qint64 total) {
            context.progress(phase, total > 0 ? static_cast<int>(done * 100 / total) : 100);
            return true;
        };
    };
    files::ImportSession import;
    const auto file = import.open(parser.positionalArguments().first(), progress(tr("Reading")));
    if (!file)
        return context.report(file.error());
    context.note(tr("%1: %2, %3 rows").arg(file->name, file->formatName, QLocale().toString(file->rows)));

    auto place = findPlace(context);
    if (!place)
        return context.report(place.error());
    auto password = Context::readSecret(tr("Password of %1").arg(parser.value(u"email"_qs)));
    if (!password)
        return context.report(password.error());
    place->settings.user = auth::loginRole(parser.value(u"company"_qs), parser.value(u"email"_qs));
    place->settings.password = *password;
    place->settings.applicationName = u"purserctl"_qs;
    auto connection = db::Connection::open(place->settings);
    if (!connection)
        return context.report(connection.error());
    if (auto fits = db::Migrator().requireSameAge(*connection); !fits)
        return context.report(fits.error());
    const auto session = auth::loadSession(*connection);
    if (!session)
        return context.report(session.error());
    const auto store = findStore(*session, parser.value(u"store"_qs), *file);
    if (!store)
        return context.report(store.error());

    const auto preview = import.preview(*connection, {*store, status == u"file"}, progress(tr("Comparing")));
    if (!preview)
        return context.report(preview.error());
    list(context, *preview);
    if (const QString path = parser.value(u"errors"_qs); !path.isEmpty() && preview->errors > 0)
        if (auto saved = import.saveErrors(path); !saved)
            return context.report(saved.error());
    const int code = preview->errors > 0 ? Failed : Ok;
    if (parser.isSet(u"dry-run"_qs)) {
        context.say(tr("Nothing was written (--dry-run)."));
        return code;
    }
    const auto result = import.apply(*connection, progress(tr("Writing")));
    if (!result)
        return context.report(result.error());
    const QLocale locale;
    context.say(tr("Imported: %1 products and %2 variants created, %3 products and %4 variants updated.")
                    .arg(locale.toString(result->productsCreated), locale.toString(result->variationsCreated),
                        locale.toString(result->productsUpdated), locale.toString(result->variationsUpdated)));
    return code;
}

const Registration registration(
    {"import", QT_TRANSLATE_NOOP("purser::ctl", "Imports products from a WooCommerce or Shopify export"), helpText, &run});

} // namespace
} // namespace purser::ctl
