#include "tests/support/testcertificate.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QProcess>
#include <QTemporaryDir>

#include <stdexcept>

namespace purser::test {
namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no certificate was made; is the program openssl installed?");
    return file.readAll();
}

TestCertificate make(const QByteArray &names)
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_qs);
    const QString certificate = folder.filePath(u"certificate.pem"_qs);
    QProcess openssl;
    openssl.start(u"openssl"_qs,
        {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:prime256v1"_qs,
            u"-nodes"_qs, u"-days"_qs, u"30"_qs, u"-subj"_qs, u"/CN=Purser test"_qs, u"-addext"_qs,
            u"subjectAltName="_qs + QString::fromLatin1(names), u"-keyout"_qs, key, u"-out"_qs, certificate});
    openssl.waitForFinished();
    return {QSslCertificate(content(certificate)), QSslKey(content(key), QSsl::Ec)};
}

} // namespace

TestCertificate TestCertificate::forNames(const QByteArray &names)
{
    static QMutex mutex;
    static QHash<QByteArray, TestCertificate> made;
    const QMutexLocker lock(&mutex);
    if (!made.contains(names))
        made.insert(names, make(names));
    return made.value(names);
}

} // namespace purser::test
