#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace purser::connectors::woo {

QJsonObject readOrder(const QJsonObject &json);
QJsonObject readNote(const QJsonObject &json);

/// An id as a text; empty for 0 and for what is no id.
QString idText(const QJsonValue &value);
/// A time of theirs in GMT without zone as ours; null when there is none.
QJsonValue timeText(const QJsonValue &value);
/// A number of theirs without its fraction, 0 for what is none.
qint64 wholeNumber(const QJsonValue &value);

} // namespace purser::connectors::woo
