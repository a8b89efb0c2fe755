#include "ui/connections/connectiontexts.h"

#include "models/base/isolated.h"
#include "ui/widgets/banner.h"

#include <QCoreApplication>

namespace purser::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ui::Connections", text);
}

} // namespace

void showReport(Banner *banner, const sync::ConnectionReport &report)
{
    QStringList facts;
    for (const QString &fact : {report.name, report.version, report.currency, report.timeZone})
        if (!fact.isEmpty())
            facts << isolated(fact);
    banner->setTone(report.warnings.isEmpty() ? Tone::Success : Tone::Warning);
    banner->setText(report.warnings.isEmpty() ? tr("It works.") : tr("It works, with a reservation."),
        facts.join(u" · "), report.warnings.join(u'\n'));
    banner->setToolTip({});
    banner->show();
}

} // namespace purser::ui
