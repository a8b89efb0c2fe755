#include "models/catalog/announcement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace purser::catalog {

Announcement Announcement::fromPayload(const QString &payload)
{
    const QJsonObject json = QJsonDocument::fromJson(payload.toUtf8()).object();
    Announcement heard;
    heard.table = json[QStringLiteral("table")].toString();
    heard.all = json[QStringLiteral("all")].toBool();
    for (const QJsonValue &value : json[QStringLiteral("ids")].toArray())
        if (const QUuid id = QUuid::fromString(value.toString()); !id.isNull())
            heard.ids.insert(id);
    return heard;
}

} // namespace purser::catalog
