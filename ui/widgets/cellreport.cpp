#include "ui/widgets/cellreport.h"

namespace purser::ui {

QString CellReport::summary() const
{
    QStringList parts;
    switch (what) {
    case What::Paste: parts << tr("%n cell(s) pasted.", nullptr, changed); break;
    case What::Fill: parts << tr("%n cell(s) filled.", nullptr, changed); break;
    case What::Clear: parts << tr("%n cell(s) cleared.", nullptr, changed); break;
    }
    if (unchanged > 0)
        parts << tr("%n had the value already.", nullptr, unchanged);
    if (!refused.isEmpty())
        parts << tr("%n value(s) could not be taken.", nullptr, static_cast<int>(refused.size()));
    if (!locked.isEmpty())
        parts << tr("%n cell(s) cannot be edited.", nullptr, static_cast<int>(locked.size()));
    if (rowsCut > 0)
        parts << tr("%n row(s) had no place below the last row.", nullptr, rowsCut);
    if (columnsCut > 0)
        parts << tr("%n column(s) had no place behind the last column.", nullptr, columnsCut);
    return parts.join(u' ');
}

} // namespace purser::ui
