#include "app/doctor/doctor.h"

#include "models/db/connection.h"

#include <QDateTime>
#include <QFile>

namespace purser::doctor {
namespace {

Result<std::vector<Finding>> ask(db::Connection &connection, const QString &file, const db::Params &params)
{
    QFile statement(u":/purser/doctor/"_qs + file);
    if (!statement.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Internal, QString(), u"missing resource "_qs + statement.fileName());
    const auto rows = connection.exec(QString::fromUtf8(statement.readAll()), params);
    if (!rows)
        return fail(rows.error());
    std::vector<Finding> findings;
    for (const db::Row row : *rows)
        findings.push_back({row.text(0), row.text(1), row.text(2)});
    return findings;
}

} // namespace

QStringList schemas()
{
    return {u"auth"_qs, u"core"_qs, u"catalog"_qs, u"inventory"_qs, u"purchasing"_qs, u"sales"_qs, u"finance"_qs, u"ads"_qs,
        u"brand"_qs, u"chat"_qs, u"knowledge"_qs, u"agent"_qs, u"sync"_qs, u"seo"_qs, u"work"_qs, u"workspace"_qs,
        u"support"_qs, u"analytics"_qs, u"audit"_qs, u"storage"_qs};
}

Result<std::vector<Finding>> examineSchema(db::Connection &connection)
{
    return ask(connection, u"lint.sql"_qs, {schemas()});
}

Result<std::vector<Finding>> examineServer(db::Connection &connection)
{
    return ask(connection, u"health.sql"_qs, {QDateTime::currentDateTimeUtc()});
}

} // namespace purser::doctor
