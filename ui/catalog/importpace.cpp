#include "ui/catalog/importpace.h"

#include "models/base/counted.h"

#include <QLocale>

namespace purser::ui {

using Stage = catalog::ImportProgress::Stage;

void ImportPace::start()
{
    stage_.reset();
}

QString ImportPace::text(const catalog::ImportProgress &now)
{
    if (stage_ != now.stage) {
        stage_ = now.stage;
        clock_.start();
        doneBefore_ = now.done;
    }
    return text(now, clock_.elapsed(), doneBefore_);
}

QString ImportPace::text(const catalog::ImportProgress &now, qint64 elapsedMs, qint64 doneBefore)
{
    const QLocale locale;
    if (now.stage == Stage::Reconnecting)
        return tr("The connection was lost. Waiting for the database…");
    const bool bytes = now.stage == Stage::Reading;
    const auto size = [&](qint64 value) { return locale.formattedDataSize(value, 1, QLocale::DataSizeSIFormat); };
    const qint64 done = now.done - doneBefore;
    QStringList parts;
    if (bytes)
        parts = {tr("%1 of %2").arg(size(now.done), size(now.total)), tr("%Ln rows", nullptr, counted(now.rows))};
    else
        parts = {tr("%1 of %Ln rows", nullptr, counted(now.total)).arg(locale.toString(now.done))};
    // A rate says something only after a while.
    if (elapsedMs >= 1'000 && done > 0) {
        const qint64 perSecond = done * 1'000 / elapsedMs;
        parts.append(bytes ? tr("%1/s").arg(size(perSecond)) : tr("%Ln rows/s", nullptr, counted(perSecond)));
        if (const qint64 left = perSecond > 0 ? (now.total - now.done) / perSecond : 0; left > 0)
            parts.append(left < 90 ? tr("about %1 s left").arg(left)
                                   : tr("about %1 min left").arg(locale.toString((left + 30) / 60)));
    }
    return parts.join(u"  ·  ");
}

} // namespace purser::ui
