#pragma once

#include "app/secrets/filesecretstore.h"
#include "app/server/cluster.h"
#include "models/db/connection.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <sys/stat.h>

namespace purser::test {

/// A data folder for one test, which the server's user can reach when the tests run as root.
/// What runs in it is stopped at the end.
class ClusterFixture {
public:
    explicit ClusterFixture(const QString &subfolder = QStringLiteral("data"))
        : folder(root_.filePath(subfolder)),
          secrets(std::make_shared<secrets::FileSecretStore>(root_.filePath(QStringLiteral("secrets"))))
    {
        ::chmod(QFile::encodeName(root_.path()).constData(), 0711);
    }
    ~ClusterFixture() { std::ignore = server::Cluster(folder, secrets).stop(true); }
    ClusterFixture(const ClusterFixture &) = delete;
    ClusterFixture &operator=(const ClusterFixture &) = delete;

    /// Another program's view of the same data folder.
    [[nodiscard]] std::unique_ptr<server::Cluster> program() const
    {
        return std::make_unique<server::Cluster>(folder, secrets);
    }
    [[nodiscard]] QString path(const QString &name) const { return root_.filePath(name); }
    [[nodiscard]] std::optional<server::Postmaster> server() const { return server::Postmaster::find(folder); }

private:
    QTemporaryDir root_;

public:
    server::DataFolder folder;
    std::shared_ptr<secrets::SecretStore> secrets;
};

/// The one value of a query, as text; the error's sentence when it failed.
inline QString ask(
    const server::Cluster &cluster, const char *sql, const QString &database = QStringLiteral("postgres"))
{
    auto connection = db::Connection::open(cluster.superuser(database));
    if (!connection)
        return connection.error().message;
    const auto rows = connection->exec(sql);
    return rows ? rows->first().text(0) : rows.error().message;
}

} // namespace purser::test

/// Fails with the sentence of the error.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &outcome_ = (expression);                                                                           \
        QVERIFY2(outcome_, outcome_ ? "" : qPrintable(outcome_.error().message + outcome_.error().detail));            \
    } while (false)
