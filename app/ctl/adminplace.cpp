#include "app/ctl/adminplace.h"

namespace purser::ctl {

Result<AdminPlace> openAsAdmin(const Context &context, const QString &admin)
{
    auto place = findPlace(context);
    if (!place)
        return fail(place.error());
    AdminPlace found{std::move(*place), {}};
    db::ConnectionSettings settings = found.place.settings;
    if (found.place.cluster) {
        settings = found.place.cluster->superuser(settings.database);
    } else {
        const auto password =
            Context::readSecret(Context::tr("Password of %1 on the server").arg(admin), "PURSER_ADMIN_PASSWORD");
        if (!password)
            return fail(password.error());
        settings.user = admin;
        settings.password = *password;
    }
    auto opened = db::Connection::open(settings);
    if (!opened)
        return fail(opened.error());
    found.connection.emplace(std::move(*opened));
    return found;
}

} // namespace purser::ctl
