#include "app/server/failures.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace purser::server {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

struct Sign {
    const char *text; ///< in the output of PostgreSQL, which speaks English to us (lc_messages C)
    Error::Kind kind;
    const char *sentence; ///< %1 is the data folder
};

// The first sign found wins, so causes stand before their consequences.
constexpr Sign signs[] = {
    {"No space left on device", Error::Kind::NoSpace,
        QT_TRANSLATE_NOOP("purser::server",
            "The disk of %1 is full, so the database cannot run. Free some space and try again; nothing is lost.")},
    {"Disk quota exceeded", Error::Kind::NoSpace,
        QT_TRANSLATE_NOOP("purser::server",
            "Your disk quota for %1 is used up, so the database cannot run. Free some space and try again.")},
    {"Read-only file system", Error::Kind::Forbidden,
        QT_TRANSLATE_NOOP("purser::server",
            "The disk of %1 can only be read, so the database cannot run. Check the disk, or choose another folder.")},
    {"database files are incompatible with server", Error::Kind::Conflict,
        QT_TRANSLATE_NOOP(
            "purser::server", "The database in %1 was made by another build of PostgreSQL. It was left as it is.")},
    {"has wrong ownership", Error::Kind::Forbidden,
        QT_TRANSLATE_NOOP("purser::server",
            "The database in %1 belongs to another user. Start Purser as that user, or give the folder to yours.")},
    {"has invalid permissions", Error::Kind::Forbidden,
        QT_TRANSLATE_NOOP("purser::server",
            "Other users can read the database in %1, so the server refuses to run. Take their rights away with "
            "chmod 700 on the folder cluster in it.")},
    {"pre-existing shared memory block", Error::Kind::Unavailable,
        QT_TRANSLATE_NOOP(
            "purser::server", "A process of the database in %1 is still ending after a crash. Try again in a minute.")},
    {"could not create shared memory segment", Error::Kind::Unavailable,
        QT_TRANSLATE_NOOP("purser::server",
            "There is too little shared memory for the database in %1. Close other programs, or give the container "
            "more with --shm-size.")},
    {"Cannot allocate memory", Error::Kind::Unavailable,
        QT_TRANSLATE_NOOP("purser::server",
            "There is too little memory to run the database in %1. Close other programs and try again.")},
    {"could not locate a valid checkpoint record", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("purser::server",
            "The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup "
            "with purserctl db restore; the log is in server.log there.")},
    {"control file", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("purser::server",
            "The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup "
            "with purserctl db restore; the log is in server.log there.")},
    {"is not a valid data directory", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("purser::server",
            "The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup "
            "with purserctl db restore; the log is in server.log there.")},
    {"Permission denied", Error::Kind::Forbidden,
        QT_TRANSLATE_NOOP("purser::server", "The database server may not use its files in %1. Check who owns them.")},
    {"PANIC", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("purser::server",
            "The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup "
            "with purserctl db restore; the log is in server.log there.")},
    {"No such file or directory", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("purser::server",
            "Files of the database in %1 are missing. Move the folder away and restore your last backup with "
            "purserctl db restore; the log is in server.log there.")},
};

} // namespace

Error folderFailure(int code, const QString &path)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return {
            Error::Kind::NoSpace, tr("The disk of %1 is full. Free some space and try again.").arg(path), reason, {}};
    case EROFS:
        return {Error::Kind::Forbidden,
            tr("The disk of %1 can only be read. Choose another folder for the data.").arg(path), reason, {}};
    case EACCES:
    case EPERM:
        return {Error::Kind::Forbidden,
            tr("You may not write in %1. Choose another folder for the data, or ask its owner.").arg(path), reason, {}};
    default: return {Error::Kind::Unavailable, tr("%1 cannot be used: %2.").arg(path, reason), reason, {}};
    }
}

Error serverFailure(const QByteArray &output, const QString &folder)
{
    const QByteArray lines = output.trimmed().right(4000);
    for (const Sign &sign : signs)
        if (output.contains(sign.text))
            return {sign.kind, tr(sign.sentence).arg(folder), QString::fromUtf8(lines), {}};
    return {Error::Kind::Internal,
        tr("The database in %1 did not start. What the server said is in server.log there.").arg(folder),
        QString::fromUtf8(lines), {}};
}

} // namespace purser::server
