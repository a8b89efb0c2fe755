#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace purser::fuzz {

void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "PROPERTY VIOLATED: %s\n", property);
    std::abort();
}

const QString &folder()
{
    static const QTemporaryDir place(
        (QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath())
        + QStringLiteral("/purser-fuzz-XXXXXX"));
    static const QString path = place.path();
    return path;
}

QString put(const QString &name, const QByteArray &content)
{
    const QString path = folder() + u'/' + name;
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size(),
        "the fuzzer can write its own file");
    return path;
}

QString text(FuzzedDataProvider &provider, size_t most)
{
    return QString::fromStdString(provider.ConsumeRandomLengthString(most));
}

QByteArray rest(FuzzedDataProvider &provider)
{
    return QByteArray::fromStdString(provider.ConsumeRemainingBytesAsString());
}

} // namespace purser::fuzz
