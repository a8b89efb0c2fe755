#include "ui/sync/decisioncells.h"

#include "models/sync/conflicttablemodel.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QPainter>

namespace purser::ui {

using sync::ConflictTableModel;
using sync::LinkProposal;

namespace {

constexpr int markRoom = 20;

} // namespace

DecisionDelegate::DecisionDelegate(Kind kind, QObject *parent) : QStyledItemDelegate(parent), kind_(kind)
{
}

void DecisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool mirrored = option.direction == Qt::RightToLeft;
    painter->save();
    painter->fillRect(rect, selected ? t.selection : index.row() % 2 ? t.alternate : t.surface);
    QString glyph;
    QColor colour = selected ? t.selectionText : t.text;
    QColor words = colour;
    if (kind_ == Kind::Side) {
        if (index.data(ConflictTableModel::ChosenRole).toBool()) {
            if (!selected)
                painter->fillRect(rect, t.accentSoft);
            glyph = QStringLiteral("tick");
            colour = t.accent;
        }
    } else if (kind_ == Kind::Result) {
        const bool open = index.data(ConflictTableModel::OpenRole).toBool();
        if (open)
            painter->fillRect(rect, t.conflict);
        glyph = open ? QStringLiteral("conflict") : QStringLiteral("circle-check");
        colour = open ? t.conflictGlyph : t.success;
        words = open ? t.conflictGlyph : words;
    } else {
        switch (static_cast<LinkProposal::State>(index.data(sync::ProposalTableModel::StateRole).toInt())) {
        case LinkProposal::State::Open:
            glyph = QStringLiteral("pending");
            colour = words = selected ? t.selectionText : t.mutedText;
            break;
        case LinkProposal::State::Accepted:
            glyph = QStringLiteral("tick");
            colour = words = t.accent;
            break;
        case LinkProposal::State::Rejected:
            glyph = QStringLiteral("status-archived");
            colour = words = selected ? t.selectionText : t.mutedText;
            break;
        case LinkProposal::State::Applied:
            glyph = QStringLiteral("circle-check");
            colour = words = t.success;
            break;
        case LinkProposal::State::Failed:
            glyph = QStringLiteral("circle-alert");
            colour = words = t.danger;
            break;
        }
    }
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.gridLine);
    QRect inner = rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
    if (!glyph.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect mark(mirrored ? inner.right() - 13 : inner.x(), rect.center().y() - 6, 14, 14);
        paint::glyph(*painter, mark, glyph, colour, 14);
        inner = mirrored ? inner.adjusted(0, 0, -markRoom, 0) : inner.adjusted(markRoom, 0, 0, 0);
    }
    painter->setFont(ui::font(TextStyle::Body));
    painter->setPen(words);
    paint::words(*painter, inner, QStyle::visualAlignment(option.direction, Qt::AlignLeading), index.data().toString(),
        kind_ == Kind::Side ? Qt::ElideMiddle : Qt::ElideRight); // long values often differ at their ends
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int words = QFontMetrics(ui::font(TextStyle::Body)).horizontalAdvance(index.data().toString()) + 1;
    return {words + markRoom + 2 * measure::cellPadding, measure::row};
}

} // namespace purser::ui
