#include "ui/shell/offlinebanner.h"

#include "ui/shell/connectionmonitor.h"
#include "ui/widgets/button.h"

#include <QLocale>
#include <QTimer>

namespace purser::ui {

OfflineBanner::OfflineBanner(ConnectionMonitor &monitor, QWidget *parent)
    : Banner(Tone::Warning, parent), monitor_(monitor), tick_(new QTimer(this))
{
    setIconName(QStringLiteral("cloud-off"));
    setFlush(true);
    auto *retry = new SecondaryButton(QStringLiteral("retry"), tr("Try now"), this);
    connect(retry, &QPushButton::clicked, &monitor_, &ConnectionMonitor::tryNow);
    addAction(retry);
    tick_->setInterval(1000);
    connect(tick_, &QTimer::timeout, this, &OfflineBanner::refresh);
    connect(&monitor_, &ConnectionMonitor::changed, this, &OfflineBanner::refresh);
    refresh();
}

void OfflineBanner::refresh()
{
    const bool offline = !monitor_.isOnline();
    setVisible(offline);
    if (!offline) {
        tick_->stop();
        return;
    }
    if (!tick_->isActive())
        tick_->start();
    const qint64 wait = QDateTime::currentDateTime().secsTo(monitor_.nextAttempt());
    QStringList hint{tr("What was read before can still be looked at.")};
    hint << (monitor_.nextAttempt().isValid() && wait > 0 ? tr("Next try in %1 s.").arg(QLocale().toString(wait))
                                                          : tr("Trying now."));
    if (const int staged = monitor_.stagedEdits(); staged > 0)
        hint << tr("%n staged edit(s) are kept.", nullptr, staged);
    if (monitor_.hasUnsettledCommit())
        hint << tr("Whether the last commit arrived is looked up first.");
    const QString reason = monitor_.reason();
    const QString since =
        tr("Offline since %1.").arg(QLocale().toString(monitor_.offlineSince().time(), QLocale::ShortFormat));
    if (reason.isEmpty()) {
        const QString rows = hint.takeFirst();
        setText(since, rows, hint.join(u' '));
    } else {
        setText(since, reason, hint.join(u' '));
    }
}

} // namespace purser::ui
