#include "app/server/datafolder.h"
#include "app/server/failures.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cerrno>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace purser::server {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

/// sockaddr_un has 108 bytes with the final zero; the socket is named `/.s.PGSQL.5432`.
constexpr qsizetype longestSocketFolder = 107 - 14;

QString hashOf(const QString &path)
{
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(10));
}

/// Makes \a path a folder that only \a user can enter; refuses one that somebody else put there.
Result<> preparePrivate(const QString &path, const ServerUser &user)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return fail(folderFailure(errno, path));
    struct stat info { };
    if (::lstat(name.constData(), &info) != 0)
        return fail(folderFailure(errno, path));
    if (!S_ISDIR(info.st_mode) || (info.st_uid != user.uid && info.st_uid != ::geteuid()))
        return fail(Error::Kind::Forbidden,
            tr("%1 belongs to somebody else, so the database cannot be reached safely there. Remove it and try again.")
                .arg(path));
    if (user.dropsPrivileges && ::chown(name.constData(), user.uid, user.gid) != 0)
        return fail(folderFailure(errno, path));
    if (::chmod(name.constData(), 0700) != 0)
        return fail(folderFailure(errno, path));
    return {};
}

} // namespace

DataFolder::DataFolder(const QString &path) : path_(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{
    // A link to the folder is the same folder: the server knows it by its real path.
    if (const QString real = QFileInfo(path_).canonicalFilePath(); !real.isEmpty())
        path_ = real;
}

DataFolder DataFolder::standard()
{
    if (const QString named = qEnvironmentVariable("PURSER_DATA_DIR"); !named.isEmpty())
        return DataFolder(named);
    if (::geteuid() == 0)
        return DataFolder(QStringLiteral("/var/lib/purser"));
    return DataFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/purser"_qs);
}

QString DataFolder::socketFolder() const
{
    const QString inside = path_ + u"/socket"_qs;
    // libpq takes a comma in a host for a list of hosts.
    if (QFile::encodeName(inside).size() <= longestSocketFolder && !path_.contains(u','))
        return inside;
    const QString name = u"/purser-"_qs + hashOf(path_);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (::geteuid() == 0)
        return u"/run"_qs + name;
    if (runtime.startsWith(u'/') && QFileInfo(runtime).isWritable() && !runtime.contains(u',')
        && QFile::encodeName(runtime + name).size() <= longestSocketFolder)
        return runtime + name;
    return u"/tmp"_qs + name;
}

QString DataFolder::serverName() const
{
    return u"purser-"_qs + hashOf(path_);
}

Result<> DataFolder::prepare(const ServerUser &user) const
{
    const bool isNew = !QFileInfo::exists(path_);
    errno = 0;
    if (isNew && !QDir().mkpath(path_))
        return fail(folderFailure(errno ? errno : EACCES, path_));
    const QByteArray name = QFile::encodeName(path_);
    if (!QFileInfo(path_).isDir())
        return fail(Error::Kind::Invalid, tr("%1 is a file. Choose a folder for the database.").arg(path_));
    // The server's user passes through the folder of root, but sees only what is its own.
    if (isNew && ::chmod(name.constData(), user.dropsPrivileges ? 0711 : 0700) != 0)
        return fail(folderFailure(errno, path_));
    if (::access(name.constData(), W_OK | X_OK) != 0)
        return fail(folderFailure(errno, path_));
    if (auto reachable = user.canEnter(path_); !reachable)
        return reachable;
    return preparePrivate(socketFolder(), user);
}

qint64 DataFolder::freeBytes() const
{
    QString there = path_;
    while (!QFileInfo::exists(there) && there != u"/")
        there = QFileInfo(there).path();
    struct statvfs info { };
    if (::statvfs(QFile::encodeName(there).constData(), &info) != 0)
        return -1;
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

} // namespace purser::server
