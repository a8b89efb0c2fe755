#include "models/db/scram.h"

#include <QCoreApplication>

namespace purser::db {

Result<QString> scramVerifier(const Connection &connection, const QString &login, const QString &password)
{
    if (password.isEmpty())
        return fail(Error::Kind::Invalid, QCoreApplication::translate("purser::db", "A password cannot be empty."));
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(
            connection.handle(), password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256"),
        &PQfreemem);
    if (!verifier)
        return fail(Error::Kind::Unavailable,
            QCoreApplication::translate("purser::db", "The password could not be prepared: %1")
                .arg(QString::fromUtf8(PQerrorMessage(connection.handle()))));
    return QString::fromLatin1(verifier.get());
}

} // namespace purser::db
