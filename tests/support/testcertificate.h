#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace purser::test {

/// A certificate that signed itself, and its key, made for this run of the tests.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;

    /// One for \a names, as in subjectAltName: `IP:127.0.0.1,DNS:localhost`. Made once for each.
    static TestCertificate forNames(const QByteArray &names);
};

} // namespace purser::test
