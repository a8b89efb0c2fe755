#include "app/secrets/filesecretstore.h"

#include "models/base/isolated.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>

#include <sodium.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace purser::secrets {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::secrets", text);
}

tl::unexpected<Error> fileError(int code, const QString &file)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return fail(Error::Kind::NoSpace,
            tr("The password could not be kept, because the disk of %1 is full. Free some space.").arg(file), reason);
    return fail(Error::Kind::Forbidden,
        tr("The password could not be kept in %1. Check that the folder is yours and may be written.").arg(file),
        reason);
}

} // namespace

FileSecretStore::FileSecretStore(const QString &folder) : folder_(folder)
{
}

Result<QJsonObject> FileSecretStore::load() const
{
    QFile file(fileName());
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Forbidden,
            tr("The file of passwords %1 cannot be read. Check that it is yours.").arg(fileName()), file.errorString());
    // A copy or a backup program may have opened it to others.
    struct stat info { };
    if (::fstat(file.handle(), &info) == 0 && (info.st_mode & 077) != 0)
        ::fchmod(file.handle(), 0600);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return fail(Error::Kind::Invalid,
            tr("The file of passwords %1 is damaged. Move it away; Purser will ask for the passwords again.")
                .arg(fileName()),
            problem.errorString());
    return document.object();
}

Result<> FileSecretStore::save(const QJsonObject &secrets) const
{
    const QByteArray name = QFile::encodeName(fileName());
    const QByteArray temporary = name + ".new";
    ::unlink(temporary.constData());
    // Created with its final mode, so that there is no moment in which others can open it.
    const int descriptor = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fileError(errno, fileName());
    const QByteArray bytes = QJsonDocument(secrets).toJson();
    int code = 0;
    if (::write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        code = errno ? errno : ENOSPC;
    if (code == 0 && ::fsync(descriptor) != 0)
        code = errno;
    if (::close(descriptor) != 0 && code == 0)
        code = errno;
    if (code == 0 && ::rename(temporary.constData(), name.constData()) != 0)
        code = errno;
    if (code == 0)
        return {};
    ::unlink(temporary.constData());
    return fileError(code, fileName());
}

Result<> FileSecretStore::change(const std::function<bool(QJsonObject &)> &edit)
{
    const std::lock_guard guard(mutex_);
    if (!QDir().exists(folder_)) {
        if (!QDir().mkpath(folder_))
            return fileError(errno, folder_);
        ::chmod(QFile::encodeName(folder_).constData(), 0700);
    }
    QLockFile lock(fileName() + u".lock"_qs);
    if (!lock.tryLock(5000))
        return fileError(lock.error() == QLockFile::PermissionError ? EACCES : EBUSY, fileName());
    auto secrets = load();
    if (!secrets)
        return fail(secrets.error());
    if (!edit(*secrets))
        return {};
    return save(*secrets);
}

Result<QString> FileSecretStore::read(const QString &key)
{
    const std::lock_guard guard(mutex_);
    const auto secrets = load();
    if (!secrets)
        return fail(secrets.error());
    const auto found = secrets->constFind(key);
    if (found == secrets->constEnd())
        return fail(Error::Kind::NotFound, tr("No password is kept for this."), key);
    return found->toString();
}

Result<> FileSecretStore::write(const QString &key, const QString &secret)
{
    return change([&](QJsonObject &secrets) {
        secrets.insert(key, secret);
        return true;
    });
}

Result<> FileSecretStore::remove(const QString &key)
{
    return change([&](QJsonObject &secrets) {
        const bool there = secrets.contains(key);
        secrets.remove(key);
        return there;
    });
}

QString FileSecretStore::notice() const
{
    return tr("No keychain service runs here, so passwords are kept in %1, which only your account can read.")
        .arg(isolated(fileName()));
}

QString randomSecret(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    randombytes_buf(raw.data(), static_cast<size_t>(bytes));
    const QString text =
        QString::fromLatin1(raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    sodium_memzero(raw.data(), static_cast<size_t>(bytes));
    return text;
}

} // namespace purser::secrets
