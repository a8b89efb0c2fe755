// Rules of schedules, which people type and other programs write into the database.
#include "models/sync/cron.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    static const QTimeZone zones[]{
        QTimeZone::utc(), QTimeZone("Asia/Jerusalem"), QTimeZone("Australia/Lord_Howe"), QTimeZone("America/St_Johns")};
    const QTimeZone &zone = zones[provider.ConsumeIntegralInRange<size_t>(0, std::size(zones) - 1)];
    const QDateTime after =
        QDateTime::fromSecsSinceEpoch(provider.ConsumeIntegralInRange<qint64>(0, 4'000'000'000), Qt::UTC);
    const auto cron = sync::Cron::parse(QString::fromUtf8(fuzz::rest(provider)));
    if (!cron)
        return 0;
    const auto again = sync::Cron::parse(cron->text());
    require(again && *again == *cron, "a rule is read as it is kept");
    const auto times = cron->next(after, zone, 3);
    require(!times.empty(), "a rule that is taken has a time");
    QDateTime before = after;
    for (const QDateTime &at : times) {
        require(at > before, "times go up");
        require(at.time().second() == 0 || zone.offsetFromUtc(at) % 60 != 0, "times are whole minutes");
        before = at;
    }
    return 0;
}
