#include "app/ctl/place.h"
#include "app/files/importsession.h"
#include "models/auth/session.h"
#include "models/db/migrator.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>

namespace purser::ctl {
namespace {

using catalog::ImportAction;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]\n\n"
    "Imports a product export of WooCommerce or Shopify (CSV) of any size. Good rows are\n"
    "written, rows with errors are listed and left out. Up to 100,000 rows are written in\n"
    "one transaction: all or nothing; more in pieces of 20,000. Importing the same file\n"
    "again changes nothing, and goes on where an import was stopped (Ctrl+C).\n\n"
    "  --company SHORT    the short name of the company\n"
    "  --email ADDRESS    who imports; the password is asked for, or PURSER_PASSWORD\n"
    "  --store NAME       the store to import into; the only one that fits unless given\n"
    "  --status WHAT      draft (default): new products start as drafts;\n"
    "                     file: the status of the file, where that step is allowed\n"
    "  --dry-run          shows what would be done and writes nothing\n"
    "  --errors FILE      saves the rows with errors as CSV: line, column, value, reason\n"
    "  --encoding NAME    UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1255, …;\n"
    "  --separator SIGN   , ; | or tab;\n"
    "  --point SIGN       . or , before the decimals; all three are found out unless given\n\n"
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
    if (preview.errors > preview.listed)
        context.note(tr("… and %1 more errors; --errors FILE saves them all.").arg(n(preview.errors - preview.listed)));
    for (const catalog::ImportErrorGroup &group : preview.groups)
        context.note((group.column.isEmpty() ? tr("%1 × %2 %4") : tr("%1 × %3: %2 %4"))
                         .arg(n(group.rows), group.cause, group.column, group.remedy)
                         .trimmed());
    context.say(tr("%1 rows: %2 to create (%3 products, %4 variations), %5 to update (%6 values), %7 unchanged, "
                   "%8 not allowed, %9 with errors")
                    .arg(n(preview.rows), n(preview.created), n(preview.createdProducts), n(preview.createdVariations),
                        n(preview.updated), n(preview.updatedCells), n(preview.unchanged), n(preview.notAllowed),
                        n(preview.errors)));
}

/// Ctrl+C ends the running step in order; a second one ends the program.
class Interruption {
public:
    Interruption()
    {
        wanted = 0;
        before_ = std::signal(SIGINT, [](int) {
            wanted = 1;
            std::signal(SIGINT, SIG_DFL);
        });
    }
    ~Interruption() { std::signal(SIGINT, before_ == SIG_ERR ? SIG_DFL : before_); }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    static inline volatile std::sig_atomic_t wanted = 0;

private:
    void (*before_)(int) = SIG_DFL;
};

files::ImportSession::Go show(const Context &context, const catalog::ImportProgress &now)
{
    using Stage = catalog::ImportProgress::Stage;
    QString phase;
    switch (now.stage) {
    case Stage::Reading: phase = QCoreApplication::translate("purser::ctl", "Reading"); break;
    case Stage::Comparing: phase = QCoreApplication::translate("purser::ctl", "Comparing"); break;
    case Stage::Writing: phase = QCoreApplication::translate("purser::ctl", "Writing"); break;
    case Stage::Reconnecting: phase = QCoreApplication::translate("purser::ctl", "Waiting for the database"); break;
    }
    context.progress(phase, now.total > 0 ? static_cast<int>(now.done * 100 / now.total) : 100);
    return Interruption::wanted ? files::ImportSession::Go::Stop : files::ImportSession::Go::On;
}

/// What is said when nothing was imported.
int ended(const Context &context, const Error &error)
{
    if (!error.is(Error::Kind::Cancelled))
        return context.report(error);
    context.note(tr("Stopped. Nothing was imported."));
    return Failed;
}

/// How the file is to be read, as far as the person says.
Result<catalog::ImportReading> readingOptions(const QCommandLineParser &parser)
{
    catalog::ImportReading reading;
    if (const QString wanted = parser.value(u"encoding"_qs); !wanted.isEmpty()) {
        QStringList known;
        for (const auto &[id, label] : catalog::importEncodings()) {
            known.append(id);
            if (id.compare(wanted, Qt::CaseInsensitive) == 0)
                reading.encoding = id;
        }
        if (reading.encoding.isEmpty())
            return fail(Error::Kind::Invalid, tr("--encoding is one of %1.").arg(known.join(u", ")));
    }
    if (const QString wanted = parser.value(u"separator"_qs); !wanted.isEmpty()) {
        reading.separator = wanted == u"tab" || wanted == u"\\t" ? QChar(u'\t')
            : wanted.size() == 1                                 ? wanted[0]
                                                                 : QChar();
        if (!QStringView(u",;\t|").contains(reading.separator) || reading.separator.isNull())
            return fail(Error::Kind::Invalid, tr("--separator is , or ; or | or tab."));
    }
    if (const QString wanted = parser.value(u"point"_qs); !wanted.isEmpty()) {
        if (wanted != u"." && wanted != u",")
            return fail(Error::Kind::Invalid, tr("--point is . or , (the sign before the decimals)."));
        reading.point = wanted[0];
    }
    return reading;
}

int run(Context &context)
{
    QCommandLineParser parser;
    for (const char *name : {"company", "email", "store", "status", "errors", "encoding", "separator", "point"})
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

    const auto reading = readingOptions(parser);
    if (!reading)
        return context.usage(reading.error().message);
    Interruption interruption;
    const auto progress = [&context](const catalog::ImportProgress &now) { return show(context, now); };
    files::ImportSession import;
    const auto file = import.open(parser.positionalArguments().first(), *reading, progress);
    if (!file)
        return ended(context, file.error());
    context.note(tr("%1: %2, %3 rows").arg(file->name, file->formatName, QLocale().toString(file->rows)));
    context.note(tr("%1 (%2), %3 (%4), numbers like %5 (%6)")
                     .arg(file->encoding, file->encodingWhy, file->separator, file->separatorWhy, file->numbers,
                         file->numbersWhy));
    for (const QString &warning : file->warnings)
        context.note(warning);

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

    const auto preview = import.preview(*connection, {*store, status == u"file"}, progress);
    if (!preview)
        return ended(context, preview.error());
    list(context, *preview);
    if (const QString path = parser.value(u"errors"_qs); !path.isEmpty() && preview->errors > 0)
        if (auto saved = import.saveErrors(path); !saved)
            return context.report(saved.error());
    const int code = preview->errors > 0 ? Failed : Ok;
    if (parser.isSet(u"dry-run"_qs)) {
        context.say(tr("Nothing was written (--dry-run)."));
        return code;
    }
    if (preview->rowsAtOnce > 0)
        context.note(
            tr("The file is big: it is written in pieces of %1 rows. After a stop, importing it again goes on behind "
               "what is written.")
                .arg(QLocale().toString(preview->rowsAtOnce)));
    const auto result = import.apply(*connection, progress);
    if (!result)
        return ended(context, result.error());
    const QLocale locale;
    context.say(tr("Imported: %1 products and %2 variants created, %3 products and %4 variants updated.")
                    .arg(locale.toString(result->productsCreated), locale.toString(result->variationsCreated),
                        locale.toString(result->productsUpdated), locale.toString(result->variationsUpdated)));
    if (result->stopped) {
        context.note(tr(
            "It ended behind row %1 of %2. Import the same file again to go on; what is written is not written again.")
                         .arg(locale.toString(result->rows), locale.toString(result->fileRows)));
        return result->stopped->is(Error::Kind::Cancelled) ? Failed : context.report(*result->stopped);
    }
    return code;
}

const Registration registration({"import",
    QT_TRANSLATE_NOOP("purser::ctl", "Imports products from a WooCommerce or Shopify export"), helpText, &run});

} // namespace
} // namespace purser::ctl
