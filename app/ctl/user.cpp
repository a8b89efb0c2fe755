#include "app/ctl/place.h"
#include "models/auth/userrepository.h"

#include <QCoreApplication>
#include <QLocale>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl [--profile NAME] user --as ADMIN@COMPANY --company SHORT ACTION\n\n"
    "People of a company in the embedded database, or on the server of a profile,\n"
    "managed by one of its administrators, who signs in for it.\n\n"
    "  list                       everybody, with role and state\n"
    "  add EMAIL --name NAME [--role ROLE] [--store STORE=ROLE …]\n"
    "                             roles: admin ops buyer finance analyst readonly;\n"
    "                             in a store: viewer manager owner\n"
    "  disable EMAIL              signs the person out at once\n"
    "  enable EMAIL\n"
    "  password EMAIL             a new password for the next sign-in\n\n"
    "The administrator's password is asked for, or comes from PURSER_PASSWORD; the\n"
    "new password of add and password from PURSER_NEW_PASSWORD.");

/// The rest of the arguments, understood.
struct Wish {
    QString action, email, name, role;
    QStringList stores; ///< "Korvala IL=manager"
};

int list(const Context &context, db::Connection &c)
{
    const auto directory = auth::UserRepository::directory(c);
    if (!directory)
        return context.report(directory.error());
    for (const auth::UserRow &user : directory->users) {
        QStringList roles;
        for (const QString &role : user.roles)
            roles << auth::tenantRoleLabel(role);
        context.say(u"%1  %2  %3  %4"_qs.arg(user.email, -32)
                        .arg(user.fullName, -22)
                        .arg(roles.join(u", "), -16)
                        .arg(user.active ? tr("active") : tr("disabled")));
    }
    return Ok;
}

int add(const Context &context, db::Connection &c, const Wish &wish)
{
    if (wish.name.isEmpty())
        return context.usage(tr("add needs --name NAME."));
    if (!auth::tenantRoles().contains(wish.role))
        return context.usage(tr("there is no role %1.").arg(wish.role));
    auth::NewUser user{wish.email, wish.name, wish.role, {}, {}};
    const auto directory = auth::UserRepository::directory(c);
    if (!directory)
        return context.report(directory.error());
    for (const QString &text : wish.stores) {
        const QString name = text.section(u'=', 0, -2);
        const QString role = text.section(u'=', -1);
        StoreId store;
        for (const auth::StoreName &known : directory->stores)
            if (known.name.compare(name, Qt::CaseInsensitive) == 0)
                store = known.id;
        if (store.isNull() || !QStringList{u"viewer"_qs, u"manager"_qs, u"owner"_qs}.contains(role))
            return context.usage(tr("--store %1: no such store, or no such role in it.").arg(text));
        user.stores.push_back({store, role});
    }
    const auto password = Context::readSecret(tr("First password of %1").arg(wish.email), "PURSER_NEW_PASSWORD");
    if (!password)
        return context.report(password.error());
    user.password = *password;
    const auto done = c.transaction([&]() -> Result<> {
        const auto added = auth::UserRepository::add(c, user);
        if (!added)
            return fail(added.error());
        return {};
    });
    if (!done)
        return context.report(done.error());
    context.say(tr("%1 can sign in as %2.").arg(user.fullName, user.email.trimmed().toLower()));
    return Ok;
}

int change(const Context &context, db::Connection &c, const Wish &wish)
{
    const auto user = auth::UserRepository::find(c, wish.email);
    if (!user)
        return context.report(user.error());
    QString password;
    if (wish.action == u"password") {
        const auto typed = Context::readSecret(tr("New password of %1").arg(wish.email), "PURSER_NEW_PASSWORD");
        if (!typed)
            return context.report(typed.error());
        password = *typed;
    }
    const auto done = c.transaction([&] {
        return wish.action == u"password" ? auth::UserRepository::setPassword(c, *user, password)
                                          : auth::UserRepository::setActive(c, *user, wish.action == u"enable");
    });
    if (!done)
        return context.report(done.error());
    if (wish.action == u"password")
        context.say(tr("%1 has a new password.").arg(wish.email));
    else if (wish.action == u"enable")
        context.say(tr("%1 can sign in again.").arg(wish.email));
    else
        context.say(tr("%1 is disabled and was signed out.").arg(wish.email));
    return Ok;
}

int run(Context &context)
{
    QCommandLineParser parser;
    for (const char *name : {"as", "company", "name", "role", "store"})
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(name)});
    if (const auto code = context.parse(parser))
        return *code;
    const QStringList words = parser.positionalArguments();
    const QStringList actions{u"list"_qs, u"add"_qs, u"disable"_qs, u"enable"_qs, u"password"_qs};
    if (words.isEmpty() || !actions.contains(words[0]) || words.size() != (words[0] == u"list" ? 1 : 2))
        return context.usage(tr("which action, and for whom?"));
    const QString admin = parser.value(u"as"_qs);
    const QString company = parser.value(u"company"_qs);
    if (admin.isEmpty() || company.isEmpty())
        return context.usage(tr("say who manages: --as owner@company.example --company SHORT."));
    auto place = findPlace(context);
    if (!place)
        return context.report(place.error());
    const auto password = Context::readSecret(tr("Password of %1").arg(admin));
    if (!password)
        return context.report(password.error());
    place->settings.user = auth::loginRole(company, admin);
    place->settings.password = *password;
    auto c = db::Connection::open(place->settings);
    if (!c)
        return context.report(c.error());
    const Wish wish{words[0], words.value(1), parser.value(u"name"_qs),
        parser.isSet(u"role"_qs) ? parser.value(u"role"_qs) : u"readonly"_qs, parser.values(u"store"_qs)};
    if (wish.action == u"list")
        return list(context, *c);
    return wish.action == u"add" ? add(context, *c, wish) : change(context, *c, wish);
}

const Registration registration(
    {"user", QT_TRANSLATE_NOOP("purser::ctl", "Lists, adds, disables people of a company"), helpText, &run});

} // namespace
} // namespace purser::ctl
