#include "ui/settings/usertable.h"

#include "models/auth/usertablemodel.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace purser::ui {
namespace {

using auth::UserTableModel;

QString initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const bool two = words.size() > 1 && !words[1].startsWith(u'(');
    return (words[0].left(1) + (two ? words[1].left(1) : QString())).toUpper();
}

/// Draws initials in the disc; who may not sign in muted.
class UserDelegate final : public RecordDelegate {
protected:
    [[nodiscard]] Look lookOf(const QModelIndex &index) const override
    {
        const bool active = index.data(UserTableModel::ActiveRole).toBool();
        return {!active, index.data(UserTableModel::EmailRole).toString(), UserTableModel::State,
            active ? Tone::Success : Tone::Neutral};
    }
    void paintDisc(QPainter &painter, const QRect &disc, const QColor &colour, const QString &name) const override
    {
        painter.setFont(ui::font(TextStyle::Label));
        painter.setPen(colour);
        painter.drawText(disc, Qt::AlignCenter, initials(name));
    }
};

} // namespace

UserTable::UserTable(QAbstractItemModel *model, QWidget *parent)
    : RecordTable(model, new UserDelegate, {130, 250, 100, 110}, parent)
{
    setAccessibleName(tr("People of the company"));
}

} // namespace purser::ui
