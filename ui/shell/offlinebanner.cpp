#include "ui/shell/offlinebanner.h"

#include "ui/shell/connectionmonitor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/stateview.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace purser::ui {

OfflineBanner::OfflineBanner(ConnectionMonitor &monitor, const QWidget *pages, QWidget *parent)
    : Banner(Tone::Warning, parent), monitor_(monitor), pages_(pages), tick_(new QTimer(this))
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

/// Rows stay readable only where there are some.
QString OfflineBanner::whatIsShown() const
{
    const auto views = pages_->findChildren<const StateView *>();
    const bool unread =
        std::ranges::any_of(views, [](const StateView *view) { return view->isVisible() && view->isRetryable(); });
    return unread ? tr("This page was not read yet; it is, as soon as the database answers.")
                  : tr("What was read before can still be looked at.");
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
    QStringList hint{whatIsShown()};
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
