#pragma once

#include <QJsonObject>

namespace purser::test::templates {

/// Things as WooCommerce 11 answers them, with nothing filled in.
QJsonObject product(qint64 id);
QJsonObject variation(qint64 id, qint64 product);
QJsonObject term(qint64 id, const QString &name);
QJsonObject attribute(qint64 id);
QJsonObject order(qint64 id);
QJsonObject webhook(qint64 id);
/// "on-hold" as notes of an English shop write it: "On hold".
QString statusName(const QString &status);

} // namespace purser::test::templates
