#include "app/bootstrap/signin.h"

#include "models/db/connection.h"
#include "models/db/migrator.h"

namespace purser {

Result<SignedIn> signIn(db::ConnectionSettings where, const QString &company, const QString &email,
    const QString &password, std::shared_ptr<db::Lifeline> lifeline, const FailedSignIns &failed)
{
    where.user = auth::loginRole(company, email);
    where.password = password;
    auto connection = db::Connection::open(where, std::move(lifeline));
    if (!connection)
        return fail(connection.error());
    connection->setPatience(std::chrono::seconds(15));
    if (auto fits = db::Migrator().requireSameAge(*connection); !fits)
        return fail(fits.error());
    auto session = auth::loadSession(*connection);
    if (!session)
        return fail(session.error());
    const auto at = [](const QDateTime &time) { return time.isValid() ? db::Param(time) : db::Param(nullptr); };
    if (auto noted =
            connection->exec("select auth.signed_in($1, $2, $3)", {failed.attempts, at(failed.first), at(failed.last)});
        !noted)
        return fail(noted.error());
    return SignedIn{std::move(*session), std::move(where)};
}

} // namespace purser
