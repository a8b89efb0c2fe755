#include "app/ctl/place.h"

#include "app/profiles/profilestore.h"

#include <QCoreApplication>

namespace purser::ctl {

Result<Place> findPlace(const Context &context)
{
    Place place;
    auto profiles = profiles::ProfileStore().load();
    if (!profiles)
        return fail(profiles.error());
    bool embedded = context.profile.isEmpty();
    for (const auth::ConnectionProfile &profile : *profiles) {
        if (profile.name != context.profile)
            continue;
        if (!profile.isEmbedded()) {
            place.settings = profile.settings();
            return place;
        }
        embedded = true;
    }
    if (!embedded)
        return fail(Error::Kind::NotFound,
            QCoreApplication::translate(
                "purser::ctl", "There is no profile %1. The profiles are those of the sign-in window.")
                .arg(context.profile));
    auto cluster = context.openEmbedded();
    if (!cluster)
        return fail(cluster.error());
    place.settings = (*cluster)->superuser(u"purser"_qs);
    place.cluster = std::move(*cluster);
    return place;
}

} // namespace purser::ctl
