#include "ui/connections/connectiontable.h"

#include "models/sync/connectiontablemodel.h"
#include "ui/theme/controlpainter.h"

namespace purser::ui {
namespace {

using sync::ConnectionTableModel;
using Standing = ConnectionTableModel::Standing;

/// Draws a shop in the disc; revoked connections muted.
class ConnectionDelegate final : public RecordDelegate {
protected:
    [[nodiscard]] Look lookOf(const QModelIndex &index) const override
    {
        const auto standing = static_cast<Standing>(index.data(ConnectionTableModel::StandingRole).toInt());
        const Tone tone = standing == Standing::Connected ? Tone::Success
            : standing == Standing::Unlinked              ? Tone::Warning
            : standing == Standing::Failing               ? Tone::Danger
                                                          : Tone::Neutral;
        return {standing == Standing::Revoked, index.data(ConnectionTableModel::AddressRole).toString(),
            ConnectionTableModel::State, tone};
    }
    void paintDisc(QPainter &painter, const QRect &disc, const QColor &colour, const QString &) const override
    {
        paint::glyph(painter, QRect(disc.x() + 8, disc.y() + 8, 16, 16), QStringLiteral("shop"), colour);
    }
};

} // namespace

ConnectionTable::ConnectionTable(QAbstractItemModel *model, QWidget *parent)
    : RecordTable(model, new ConnectionDelegate, {116, 144, 128, 180}, parent)
{
    setAccessibleName(tr("Connections of the company"));
}

} // namespace purser::ui
