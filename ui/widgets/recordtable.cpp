#include "ui/widgets/recordtable.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tag.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace purser::ui {

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect rect = option.rect;
    const Look look = lookOf(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor plain = selected ? t.selectionText : look.muted ? t.mutedText : t.text;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, selected ? t.selection : t.surface);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.gridLine);
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter);
    const auto place = [&](int x, int y, int w, int h) {
        return QStyle::visualRect(option.direction, rect, QRect(rect.x() + x, rect.y() + y, w, h));
    };
    const auto write = [&](const QRect &where, TextStyle style, const QColor &colour, const QString &text) {
        painter->setFont(ui::font(style));
        painter->setPen(colour);
        paint::words(*painter, where, leading, text);
    };
    const QString text = index.data().toString();
    const int pad = measure::cellPadding;
    if (index.column() == 0) {
        const QRect disc = place(pad, 8, 32, 32);
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.muted ? t.header : t.accentSoft);
        painter->drawEllipse(disc);
        paintDisc(*painter, disc, look.muted ? t.mutedText : t.accent, text);
        const int x = pad + 32 + 10;
        const int width = rect.width() - x - pad;
        write(look.second.isEmpty() ? place(x, 0, width, rect.height()) : place(x, 6, width, 18), TextStyle::BodyStrong,
            plain, text);
        write(place(x, 24, width, 17), TextStyle::Hint, selected ? t.selectionText : t.mutedText, look.second);
    } else if (index.column() == look.tagColumn) {
        const QRect tag = place(pad, (rect.height() - 20) / 2, Tag::widthOf(text), 20);
        Tag::paint(*painter, tag.topLeft(), text, look.tone, t);
    } else {
        write(place(pad, 0, rect.width() - 2 * pad, rect.height()), TextStyle::Body, plain, text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

RecordTable::RecordTable(QAbstractItemModel *model, RecordDelegate *delegate, const QList<int> &widths, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    alignHeader();
    header->setFixedHeight(measure::row);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column + 1, widths[column]);
}

void RecordTable::alignHeader()
{
    horizontalHeader()->setDefaultAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
}

void RecordTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignHeader();
}

} // namespace purser::ui
