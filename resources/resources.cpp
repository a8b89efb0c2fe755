#include "resources/resources.h"

#include <QDir>

namespace purser::resources {

QStringList migrationPaths()
{
    const QDir dir(QStringLiteral(":/purser/migrations"));
    QStringList paths;
    for (const QString &name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        paths << dir.filePath(name);
    return paths;
}

} // namespace purser::resources
