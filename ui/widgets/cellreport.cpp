#include "ui/widgets/cellreport.h"

#include <QLocale>

namespace purser::ui {

QString CellReport::summary() const
{
    const QLocale locale;
    QStringList parts;
    const auto say = [&](const QString &sentence, qsizetype number) { parts << sentence.arg(locale.toString(number)); };
    switch (what) {
    case What::Paste: say(tr("Cells pasted: %1."), changed); break;
    case What::Fill: say(tr("Cells filled: %1."), changed); break;
    case What::Clear: say(tr("Cells cleared: %1."), changed); break;
    }
    if (unchanged > 0)
        say(tr("Had the value already: %1."), unchanged);
    if (!refused.isEmpty())
        say(tr("Values that could not be taken: %1."), refused.size());
    if (!locked.isEmpty())
        say(tr("Cells that cannot be edited: %1."), locked.size());
    if (rowsCut > 0)
        say(tr("Rows without a place below the last row: %1."), rowsCut);
    if (columnsCut > 0)
        say(tr("Columns without a place behind the last column: %1."), columnsCut);
    return parts.join(u' ');
}

} // namespace purser::ui
