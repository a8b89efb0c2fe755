#include "app/ctl/place.h"
#include "app/jobs/engine.h"
#include "app/secrets/credentialstore.h"
#include "app/secrets/keyring.h"
#include "app/webhooks/mailroom.h"
#include "app/worker/handlers.h"
#include "models/db/migrator.h"

#include <QSocketNotifier>
#include <QSysInfo>
#include <QTimer>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] worker --company SHORT --email WORKER [OPTIONS]\n\n"
    "Runs background jobs and schedules of a company without a window, until it is\n"
    "told to stop (SIGTERM, Ctrl+C): then jobs are given back in order, and go on\n"
    "where they were when the next worker starts. The worker signs in as a person or\n"
    "service account that may write jobs, and can do what that account may.\n\n"
    "  --jobs N               jobs at once (1 to 8, 2 unless given)\n"
    "  --password-file FILE   a file only you can read (mode 0600)\n"
    "  --webhooks ADDRESS:PORT\n"
    "                         receives what stores tell by themselves, as in 127.0.0.1:8480:\n"
    "                         plain HTTP, for a proxy that speaks HTTPS to the world\n"
    "  --public-url URL       where stores reach that proxy: their webhooks are made and\n"
    "                         repaired to point there\n"
    "  --host HOST            another server than that of a profile: a name, or the\n"
    "                         folder of a unix socket\n"
    "  --port PORT, --database NAME, --ca FILE\n"
    "                         of that server; its certificate is verified in full\n\n"
    "The password comes from systemd (credential purser-password), from the file, from\n"
    "PURSER_PASSWORD, or is asked for. The account's private key, without which no\n"
    "credentials can be used, comes from systemd (credential purser-key) or is kept\n"
    "where purserctl keys keeps it.");

/// What the arguments say, read and checked.
struct Wishes {
    int threads = 2;
    std::optional<int> port; ///< of the database server
    std::optional<std::pair<QHostAddress, quint16>> listen; ///< for deliveries
    QUrl publicUrl; ///< where stores reach that; empty: webhooks are nobody's business
};

/// Of a whole number from \a least to \a most; Invalid with \a sentence otherwise.
Result<int> number(const QString &text, int least, int most, const QString &sentence)
{
    bool isNumber = false;
    const int n = text.toInt(&isNumber);
    if (!isNumber || n < least || n > most)
        return fail(Error::Kind::Invalid, sentence);
    return n;
}

/// Stores are given this address with a path behind it, so nothing else may follow.
bool isPublicAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http")
        && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

Result<Wishes> readWishes(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return fail(Error::Kind::Invalid, tr("“%1” belongs to no option.").arg(parser.positionalArguments().first()));
    if (parser.value(u"company"_qs).isEmpty() || parser.value(u"email"_qs).isEmpty())
        return fail(Error::Kind::Invalid, tr("Say who works: --company SHORT --email ADDRESS."));
    Wishes wishes;
    if (parser.isSet(u"jobs"_qs)) {
        const auto jobs = number(parser.value(u"jobs"_qs), 1, 8, tr("--jobs is a number from 1 to 8."));
        if (!jobs)
            return fail(jobs.error());
        wishes.threads = *jobs;
    }
    if (!parser.isSet(u"host"_qs)
        && (parser.isSet(u"port"_qs) || parser.isSet(u"database"_qs) || parser.isSet(u"ca"_qs)))
        return fail(
            Error::Kind::Invalid, tr("--port, --database and --ca say more of another server: name it with --host."));
    if (parser.isSet(u"port"_qs)) {
        const auto port =
            number(parser.value(u"port"_qs), 1, 65535, tr("--port is a number from 1 to 65535, usually 5432."));
        if (!port)
            return fail(port.error());
        wishes.port = *port;
    }
    if (parser.isSet(u"webhooks"_qs)) {
        const auto listen = webhooks::parseListen(parser.value(u"webhooks"_qs));
        if (!listen)
            return fail(listen.error());
        wishes.listen = *listen;
    }
    if (parser.isSet(u"public-url"_qs)) {
        wishes.publicUrl = QUrl(parser.value(u"public-url"_qs), QUrl::StrictMode);
        if (!wishes.listen || !isPublicAddress(wishes.publicUrl))
            return fail(Error::Kind::Invalid,
                tr("--public-url is an address like https://hooks.example.com, together with --webhooks."));
    }
    return wishes;
}

Result<Place> where(const Context &context, const QCommandLineParser &parser, const Wishes &wishes)
{
    if (!parser.isSet(u"host"_qs))
        return findPlace(context);
    Place place;
    place.settings.host = parser.value(u"host"_qs);
    place.settings.port = wishes.port.value_or(place.settings.port);
    if (parser.isSet(u"database"_qs))
        place.settings.database = parser.value(u"database"_qs);
    place.settings.caFile = parser.value(u"ca"_qs);
    if (place.settings.isLocalSocket())
        place.settings.tls = db::ConnectionSettings::Tls::Off;
    return place;
}

Result<QString> password(const QCommandLineParser &parser)
{
    if (const auto given = secrets::systemdCredential(u"purser-password"_qs);
        given || !given.error().is(Error::Kind::NotFound))
        return given;
    if (parser.isSet(u"password-file"_qs))
        return secrets::readSecretFile(parser.value(u"password-file"_qs));
    return Context::readSecret(tr("Password of %1").arg(parser.value(u"email"_qs)));
}

/// SIGTERM and SIGINT as readable events. They are blocked for every thread that is started later, so that only this
/// one gets them; a second one ends the program as usual.
class Signals {
public:
    Signals()
    {
        sigemptyset(&wanted_);
        sigaddset(&wanted_, SIGTERM);
        sigaddset(&wanted_, SIGINT);
        ::pthread_sigmask(SIG_BLOCK, &wanted_, nullptr);
        descriptor_ = ::signalfd(-1, &wanted_, SFD_CLOEXEC | SFD_NONBLOCK);
    }
    ~Signals()
    {
        ::close(descriptor_);
        ::pthread_sigmask(SIG_UNBLOCK, &wanted_, nullptr);
    }
    Signals(const Signals &) = delete;
    Signals &operator=(const Signals &) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    void take()
    {
        signalfd_siginfo info;
        std::ignore = ::read(descriptor_, &info, sizeof info);
        ::pthread_sigmask(SIG_UNBLOCK, &wanted_, nullptr);
    }

private:
    sigset_t wanted_;
    int descriptor_;
};

int run(Context &context)
{
    QCommandLineParser parser;
    for (const char *name :
        {"company", "email", "jobs", "password-file", "webhooks", "public-url", "host", "port", "database", "ca"})
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(name)});
    if (const auto code = context.parse(parser))
        return *code;
    const auto wishes = readWishes(parser);
    if (!wishes)
        return context.usage(wishes.error().message);
    const auto secret = password(parser);
    if (!secret)
        return context.report(secret.error());
    Signals endings; // from here on: Ctrl+C ends a program that still waits for a password
    auto place = where(context, parser, *wishes);
    if (!place)
        return context.report(place.error());
    place->settings.user = auth::loginRole(parser.value(u"company"_qs), parser.value(u"email"_qs));
    place->settings.password = *secret;
    place->settings.applicationName = u"purserctl worker"_qs;

    worker::Needs needs;
    needs.login = place->settings.user;
    needs.webhooks = wishes->publicUrl;
    needs.secrets = std::make_shared<secrets::CredentialStore>(
        secrets::openSecretStore(secrets::defaultSecretFolder()), needs.login);
    bool credentials = true;
    {
        auto c = db::Connection::open(place->settings);
        if (!c)
            return context.report(c.error());
        if (auto fits = db::Migrator().requireSameAge(*c); !fits)
            return context.report(fits.error());
        const auto session = auth::loadSession(*c);
        if (!session)
            return context.report(session.error());
        if (!session->may(u"jobs:write"))
            return context.report({Error::Kind::Forbidden,
                tr("%1 may not run background jobs. An administrator can grant “jobs: write”.").arg(session->email), {},
                {}});
        needs.session = *session;
        if (auto noted = c->exec("select auth.signed_in()"); !noted)
            return context.report(noted.error());
        secrets::Keyring keyring(needs.secrets.get(), needs.login);
        const auto ready = keyring.prepare(*c);
        const Result<bool> readable = ready ? keyring.canRead(*c) : Result<bool>(fail(ready.error()));
        credentials = readable.value_or(false);
        if (!credentials)
            context.note(readable
                    ? tr("Jobs that need credentials are left to others, until an administrator who holds the "
                         "company's key has signed in once more and this worker starts again.")
                    : tr("Jobs that need credentials are left to others: %1").arg(readable.error().message));
    }
    if (const QString notice = needs.secrets->notice(); !notice.isEmpty())
        context.note(notice);

    jobs::JobEngine::Options options;
    options.database = place->settings;
    const auto opener = worker::makeStoreOpener(needs);
    options.handlers = worker::makeHandlers(needs, opener);
    options.worker = tr("worker on %1, process %2")
                         .arg(QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()));
    options.threads = wishes->threads;
    options.connections = credentials;
    options.say = [&context](const QString &line) { context.say(line); };
    std::unique_ptr<webhooks::Mailroom> mailroom;
    std::unique_ptr<webhooks::Receiver> receiver;
    QTimer repairs;
    if (wishes->listen) {
        mailroom = std::make_unique<webhooks::Mailroom>(place->settings, needs.session.tenant, opener);
        QObject::connect(
            mailroom.get(), &webhooks::Mailroom::said, [&context](const QString &line) { context.say(line); });
        receiver = std::make_unique<webhooks::Receiver>(
            [&mailroom](const webhooks::Request &request, std::function<void(webhooks::Reply)> answer) {
                mailroom->take(request, std::move(answer));
            });
        if (const auto listening = receiver->listen(wishes->listen->first, wishes->listen->second); !listening)
            return context.report(listening.error());
        context.say(tr("Receiving deliveries at %1, port %2.")
                        .arg(wishes->listen->first.toString(), QString::number(receiver->port())));
        // A store switches off a webhook after a few failures, and says nothing.
        QObject::connect(&repairs, &QTimer::timeout, mailroom.get(), &webhooks::Mailroom::requestRepairs);
        if (!wishes->publicUrl.isEmpty()) {
            mailroom->requestRepairs();
            repairs.start(std::chrono::hours(6));
        }
    }
    QSocketNotifier asked(endings.descriptor(), QSocketNotifier::Read);
    QObject::connect(&asked, &QSocketNotifier::activated, [&] {
        endings.take();
        QCoreApplication::quit();
    });
    {
        jobs::JobEngine engine(options);
        context.say(tr("Working for %1 as %2, jobs at once: %3.")
                        .arg(needs.session.tenantName, needs.session.email, QString::number(wishes->threads)));
        QCoreApplication::exec();
        context.say(tr("Stopping: jobs that run are given back."));
    }
    context.say(tr("Stopped."));
    return Ok;
}

const Registration registration(
    {"worker", QT_TRANSLATE_NOOP("purser::ctl", "Runs background jobs without a window"), helpText, &run});

} // namespace
} // namespace purser::ctl
