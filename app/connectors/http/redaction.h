#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace purser::connectors::http {

/// \a url without query, name and password: what may be logged and shown.
QString redacted(const QUrl &url);

/// \a text without what must not be logged: \a secrets as they are, percent-encoded and in Basic authentication, values
/// of parameters and JSON members whose names speak of keys, tokens and signatures, and Authorization headers.
QString redacted(const QByteArray &text, const QList<QByteArray> &secrets);

} // namespace purser::connectors::http
