#include "app/ctl/place.h"
#include "app/secrets/keyring.h"
#include "models/auth/session.h"
#include "models/db/connection.h"

#include <QCoreApplication>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] keys --as ADMIN@COMPANY --company SHORT ACTION\n\n"
    "The keys under which a company's credentials are encrypted.\n\n"
    "  status    versions, and how many credentials each encrypts\n"
    "  rotate    a new key, and every credential encrypted under it; both keys are\n"
    "            readable meanwhile. Interrupted, it goes on where it was\n"
    "  phrase    a recovery phrase for your own key, shown once: write it down\n"
    "  recover   brings your own key to this computer by the phrase\n\n"
    "The password is asked for, or comes from PURSER_PASSWORD; the phrase from\n"
    "PURSER_RECOVERY_PHRASE.");

int status(const Context &context, db::Connection &c)
{
    const auto keys = c.exec("select version, state, credentials from core.credential_keys() order by version");
    if (!keys)
        return context.report(keys.error());
    for (const db::Row row : *keys)
        context.say(tr("key %1  %2  credentials: %3").arg(row.text(0), -4).arg(row.text(1), -9).arg(row.text(2)));
    if (keys->isEmpty())
        context.say(tr("There are no credentials yet, and no key."));
    return Ok;
}

int rotate(const Context &context, db::Connection &c, secrets::Keyring &keyring)
{
    const auto done = keyring.rotate(
        c, [&context](int n, int of) { context.progress(tr("Encrypting"), of > 0 ? n * 100 / of : 100); });
    if (!done)
        return context.report(done.error());
    context.say(tr("Key %1 is in use. Credentials encrypted anew: %2. Old keys ended: %3.")
                    .arg(done->version)
                    .arg(done->encrypted)
                    .arg(done->retired));
    return Ok;
}

int run(Context &context)
{
    QCommandLineParser parser;
    for (const char *name : {"as", "company"})
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(name)});
    if (const auto code = context.parse(parser))
        return *code;
    const QString action = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() != 1
        || !QStringList{u"status"_qs, u"rotate"_qs, u"phrase"_qs, u"recover"_qs}.contains(action))
        return context.usage(tr("which action? There are: status, rotate, phrase, recover."));
    const QString who = parser.value(u"as"_qs);
    if (who.isEmpty() || !parser.isSet(u"company"_qs))
        return context.usage(tr("say who asks: --as owner@company.example --company SHORT."));
    auto place = findPlace(context);
    if (!place)
        return context.report(place.error());
    const auto password = Context::readSecret(tr("Password of %1").arg(who));
    if (!password)
        return context.report(password.error());
    place->settings.user = auth::loginRole(parser.value(u"company"_qs), who);
    place->settings.password = *password;
    place->settings.applicationName = u"purserctl"_qs;
    auto c = db::Connection::open(place->settings);
    if (!c)
        return context.report(c.error());
    const auto store = secrets::openSecretStore(secrets::defaultSecretFolder());
    secrets::Keyring keyring(store.get(), place->settings.user);
    if (action == u"status")
        return status(context, *c);
    if (const QString notice = store->notice(); !notice.isEmpty()) // the other actions use the key that is kept there
        context.note(notice);
    if (action == u"rotate")
        return rotate(context, *c, keyring);
    if (action == u"phrase") {
        if (auto prepared = keyring.prepare(*c); !prepared)
            return context.report(prepared.error());
        const auto phrase = keyring.makeRecoveryPhrase(*c);
        if (!phrase)
            return context.report(phrase.error());
        context.say(*phrase);
        return Ok;
    }
    const auto phrase = Context::readSecret(tr("Recovery phrase"), "PURSER_RECOVERY_PHRASE");
    if (!phrase)
        return context.report(phrase.error());
    const auto recovered = keyring.recover(*c, *phrase);
    if (!recovered)
        return context.report(recovered.error());
    context.say(tr("Your key is on this computer now."));
    return Ok;
}

const Registration registration(
    {"keys", QT_TRANSLATE_NOOP("purser::ctl", "Keys of credentials: rotation, recovery"), helpText, &run});

} // namespace
} // namespace purser::ctl
