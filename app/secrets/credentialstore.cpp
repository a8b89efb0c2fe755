#include "app/secrets/credentialstore.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace purser::secrets {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::secrets", text);
}

/// Where systemd put it; empty: nowhere.
QString credentialFile(const QString &name)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString file = folder + u'/' + name;
    return !folder.isEmpty() && QFileInfo(file).isFile() ? file : QString();
}

Result<QString> firstLine(const QString &name, bool private_)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? Error::Kind::Forbidden : Error::Kind::NotFound,
            tr("The file %1 cannot be read: %2.").arg(name, file.errorString()));
    struct stat info { };
    if (private_ && (::fstat(file.handle(), &info) != 0 || (info.st_mode & 077) != 0))
        return fail(Error::Kind::Forbidden,
            tr("Others on this computer can read %1. Make it your own: chmod 600 %1").arg(name));
    QByteArray line = file.readLine(64 * 1024);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(Error::Kind::Invalid, tr("The file %1 is empty.").arg(name));
    return QString::fromUtf8(line);
}

} // namespace

Result<QString> systemdCredential(const QString &name)
{
    const QString file = credentialFile(name);
    if (file.isEmpty())
        return fail(Error::Kind::NotFound, tr("systemd hands over no credential %1.").arg(name));
    return firstLine(file, false); // systemd itself keeps others out
}

Result<QString> readSecretFile(const QString &file)
{
    return firstLine(file, true);
}

CredentialStore::CredentialStore(std::unique_ptr<SecretStore> behind, const QString &login)
    : behind_(std::move(behind)), keyName_(u"key pair "_qs + login), keyFile_(credentialFile(u"purser-key"_qs))
{
}

Result<QString> CredentialStore::read(const QString &key)
{
    return key == keyName_ && !keyFile_.isEmpty() ? firstLine(keyFile_, false) : behind_->read(key);
}

Result<> CredentialStore::write(const QString &key, const QString &secret)
{
    if (key == keyName_ && !keyFile_.isEmpty())
        return fail(Error::Kind::Forbidden, tr("The private key is a credential of systemd; it is changed there."));
    return behind_->write(key, secret);
}

Result<> CredentialStore::remove(const QString &key)
{
    return behind_->remove(key);
}

} // namespace purser::secrets
