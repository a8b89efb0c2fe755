#include "tests/support/pooler.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QUuid>

#include <stdexcept>
#include <unistd.h>

namespace purser::test {

constexpr int poolerPort = 6432;

Pooler::Pooler() : folder_(QStringLiteral("/tmp/purser-pool-") + QUuid::createUuid().toString(QUuid::Id128).left(12))
{
    QDir().mkpath(folder_);
    QFile::setPermissions(folder_, QFile::Permissions(0x7777));
    QFile configuration(folder_ + QStringLiteral("/pgbouncer.ini"));
    if (!configuration.open(QIODevice::WriteOnly))
        throw std::runtime_error("no configuration for pgbouncer");
    configuration.write(QStringLiteral("[databases]\n"
                                       "* = host=%1 auth_user=postgres\n"
                                       "[pgbouncer]\n"
                                       "listen_addr =\n"
                                       "listen_port = %2\n"
                                       "unix_socket_dir = %3\n"
                                       "unix_socket_mode = 0777\n"
                                       "auth_type = scram-sha-256\n"
                                       "auth_user = postgres\n"
                                       "auth_query = select usename, passwd from pg_shadow where usename = $1\n"
                                       "auth_file = %3/users\n"
                                       "pool_mode = transaction\n"
                                       "default_pool_size = 1\n" // what one session leaves, the next would find
                                       "ignore_startup_parameters = extra_float_digits,options\n")
                            .arg(qEnvironmentVariable("PURSER_TEST_CLUSTER"))
                            .arg(poolerPort)
                            .arg(folder_)
                            .toUtf8());
    configuration.close();
    QFile users(folder_ + QStringLiteral("/users"));
    if (!users.open(QIODevice::WriteOnly))
        throw std::runtime_error("no users for pgbouncer");
    users.write("\"postgres\" \"\"\n"); // the cluster trusts it on its socket
    users.close();
    QString program = QStandardPaths::findExecutable(
        QStringLiteral("pgbouncer"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty())
        throw std::runtime_error("pgbouncer is not installed");
    QStringList arguments{configuration.fileName()};
    if (geteuid() == 0) { // it refuses to run as root
        arguments = QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                        QStringLiteral("--clear-groups"), QStringLiteral("--pdeathsig=KILL"), program}
            + arguments;
        program = QStringLiteral("setpriv");
    }
    process_.setProcessChannelMode(QProcess::MergedChannels);
    process_.start(program, arguments);
    const QString address = folder_ + QStringLiteral("/.s.PGSQL.%1").arg(poolerPort);
    for (int i = 0; i < 6'000; ++i) {
        QLocalSocket probe; // the file alone is there a moment before anybody listens on it
        probe.connectToServer(address);
        if (probe.waitForConnected())
            return;
        if (process_.waitForFinished(10))
            break;
    }
    throw std::runtime_error("pgbouncer did not start: " + process_.readAll().toStdString());
}

Pooler::~Pooler()
{
    process_.kill();
    process_.waitForFinished();
    QDir(folder_).removeRecursively();
}

db::ConnectionSettings Pooler::settings(const TestDatabase &database, const TestDatabase::Person &person) const
{
    db::ConnectionSettings s = database.settings(person);
    s.host = folder_;
    s.port = poolerPort;
    return s;
}

} // namespace purser::test
