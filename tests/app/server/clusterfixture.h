#pragma once

#include "app/secrets/filesecretstore.h"
#include "app/server/cluster.h"
#include "models/db/connection.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <memory>
#include <stdexcept>
#include <sys/stat.h>

namespace purser::test {

/// A data folder for one test, which the server's user can reach when the tests run as root.
/// What runs in it is stopped at the end.
class ClusterFixture {
public:
    enum class Begin {
        WithNothing,
        WithACluster, ///< made, but not running: a copy of one that each program makes once, because initdb takes long
    };

    explicit ClusterFixture(Begin begin) : ClusterFixture(QStringLiteral("data"))
    {
        if (begin == Begin::WithACluster)
            takeCopy();
    }
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
    /// Where the password of the cluster is kept.
    [[nodiscard]] static QString secretKey(const server::DataFolder &of)
    {
        return QStringLiteral("embedded database ") + of.path();
    }

private:
    void takeCopy() const
    {
        static const ClusterFixture model;
        static const Result<> made = [] {
            const auto first = model.program();
            auto started = first->start();
            return started ? first->leave() : started;
        }();
        const auto user = server::ServerUser::current();
        const auto password = model.secrets->read(secretKey(model.folder));
        if (!made || !user || !password || !folder.prepare(*user) || !secrets->write(secretKey(folder), *password)
            || QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), model.folder.cluster(), folder.cluster()})
                != 0)
            throw std::runtime_error("no cluster to begin with");
    }

    /// In memory where there is room for it: the servers write through to the disk, as they must, but no test takes the
    /// power away, and a busy disk makes each of them wait for many seconds.
    static QString place()
    {
        const QStorageInfo memory(QStringLiteral("/dev/shm"));
        const bool fits = memory.isValid() && memory.fileSystemType() == "tmpfs" && !memory.isReadOnly()
            && memory.bytesAvailable() > qint64{4} * 1024 * 1024 * 1024;
        return (fits ? memory.rootPath() : QDir::tempPath()) + QStringLiteral("/purser-cluster-XXXXXX");
    }

    QTemporaryDir root_{place()};

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
