// What the program reads of a PostgreSQL server beside the database: its pid file, its version, what it said, and the
// logins behind a backup.
#include "app/server/clusterfiles.h"
#include "app/server/failures.h"
#include "app/server/logins.h"
#include "app/server/pidfile.h"
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>

using namespace purser;
using namespace purser::server;
using purser::fuzz::require;

namespace {

void checkLogins(const QByteArray &content)
{
    const QString path = fuzz::put(u"backup"_qs, content);
    const auto logins = Logins::fromFile(path);
    if (!logins) {
        require(!logins.error().message.isEmpty(), "damaged logins are explained");
        return;
    }
    require(logins->count() >= 0 && logins->count() <= content.size(), "no more logins than bytes");
    QFile file(path);
    require(file.open(QIODevice::Append) && logins->appendTo(file), "logins can be appended");
    file.close();
    const auto again = Logins::fromFile(path);
    if (logins->count() > 0)
        require(again && again->count() == logins->count(), "logins are read as they were appended");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const auto what = provider.ConsumeIntegralInRange<int>(0, 3);
    const QByteArray content = fuzz::rest(provider);
    if (what == 0) {
        const auto file = PidFile::parse(content);
        require(!file || (file->pid > 1 && file->port > 0 && file->port <= 65535), "a pid file names a process");
        require(!file || !file->run.contains(u'\n'), "a run is one line");
    } else if (what == 1) {
        const QString path = fuzz::folder() + u"/data"_qs;
        QDir().mkpath(path + u"/cluster/global"_qs);
        fuzz::put(u"data/cluster/PG_VERSION"_qs, content);
        fuzz::put(u"data/cluster/global/pg_control"_qs, {});
        const auto major = clusterMajor(DataFolder(path));
        require(major && *major >= 0, "a cluster has a version, or is damaged");
    } else if (what == 2) {
        const Error error = serverFailure(content, u"/data"_qs);
        require(!error.message.isEmpty() && error.message.contains(u"/data"), "a failure is explained");
        require(error.detail.size() <= 4000, "the detail is short");
    } else {
        checkLogins(content);
    }
    return 0;
}
