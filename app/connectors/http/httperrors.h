#pragma once

#include "models/base/error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace purser::connectors::http {

/// The sentence for a request to \a host that got no answer.
Error networkError(const QString &host, QNetworkReply::NetworkError code, const QList<QSslError> &tls);
Error timeoutError(const QString &host, bool connected);
Error tooLarge(const QString &host, qint64 limit);
Error cancelled();
/// A web page or something else where JSON was expected, in an answer with \a status below 500.
Error notJson(const QString &host, int status, bool webPage);
/// 429 and 5xx. \a waitSeconds as the other side asked, 0 when it did not; \a webPage: it is no answer of the API.
Error busy(const QString &host, int status, qint64 waitSeconds, bool webPage);
/// 3xx to \a target (already without secrets).
Error redirected(const QString &host, int status, const QString &target);

} // namespace purser::connectors::http
