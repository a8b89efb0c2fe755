#include "ui/connections/connectiontable.h"

#include "models/sync/connectiontablemodel.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tag.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace purser::ui {

using sync::ConnectionTableModel;
using Standing = ConnectionTableModel::Standing;

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto standing = static_cast<Standing>(index.data(ConnectionTableModel::StandingRole).toInt());
    const bool revoked = standing == Standing::Revoked;
    const QColor plain = selected ? t.selectionText : revoked ? t.mutedText : t.text;
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
    const int width = rect.width() - 2 * pad;
    if (index.column() == ConnectionTableModel::Name) {
        const QRect disc = place(pad, 8, 32, 32);
        painter->setPen(Qt::NoPen);
        painter->setBrush(revoked ? t.header : t.accentSoft);
        painter->drawEllipse(disc);
        paint::glyph(*painter, QRect(disc.x() + 8, disc.y() + 8, 16, 16), QStringLiteral("shop"),
            revoked ? t.mutedText : t.accent);
        const int x = pad + 32 + 10;
        const QString address = index.data(ConnectionTableModel::AddressRole).toString();
        const int lines = rect.width() - x - pad;
        write(address.isEmpty() ? place(x, 0, lines, rect.height()) : place(x, 6, lines, 18), TextStyle::BodyStrong,
            plain, text);
        write(place(x, 24, lines, 17), TextStyle::Hint, selected ? t.selectionText : t.mutedText, address);
    } else if (index.column() == ConnectionTableModel::State) {
        const Tone tone = standing == Standing::Connected ? Tone::Success
            : standing == Standing::Unlinked              ? Tone::Warning
            : standing == Standing::Failing               ? Tone::Danger
                                                          : Tone::Neutral;
        const int wide = Tag::widthOf(text);
        Tag::paint(*painter, place(pad, (rect.height() - 20) / 2, wide, 20).topLeft(), text, tone, t);
    } else {
        write(place(pad, 0, width, rect.height()), TextStyle::Body, plain, text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

ConnectionTable::ConnectionTable(QAbstractItemModel *model, QWidget *parent) : QTableView(parent)
{
    setModel(model);
    setItemDelegate(new ConnectionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Connections of the company"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    alignHeader();
    header->setFixedHeight(measure::row);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ConnectionTableModel::Name, QHeaderView::Stretch);
    header->resizeSection(ConnectionTableModel::ProviderColumn, 116);
    header->resizeSection(ConnectionTableModel::Store, 144);
    header->resizeSection(ConnectionTableModel::State, 128);
    header->resizeSection(ConnectionTableModel::LastSync, 180);
}

void ConnectionTable::alignHeader()
{
    horizontalHeader()->setDefaultAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
}

void ConnectionTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignHeader();
}

} // namespace purser::ui
