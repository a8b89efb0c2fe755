#include "ui/settings/usertable.h"

#include "models/auth/usertablemodel.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tag.h"

#include <QEvent>
#include <QHeaderView>
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

} // namespace

void UserDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = index.data(UserTableModel::ActiveRole).toBool();
    const QColor plain = selected ? t.selectionText : active ? t.text : t.mutedText;
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
    if (index.column() == UserTableModel::Person) {
        const QRect disc = place(pad, 8, 32, 32);
        painter->setPen(Qt::NoPen);
        painter->setBrush(active ? t.accentSoft : t.header);
        painter->drawEllipse(disc);
        painter->setFont(ui::font(TextStyle::Label));
        painter->setPen(active ? t.accent : t.mutedText);
        painter->drawText(disc, Qt::AlignCenter, initials(text));
        const int x = pad + 32 + 10;
        write(place(x, 6, rect.width() - x - pad, 18), TextStyle::BodyStrong, plain, text);
        write(place(x, 24, rect.width() - x - pad, 17), TextStyle::Hint, t.mutedText,
              index.data(UserTableModel::EmailRole).toString());
    } else if (index.column() == UserTableModel::State) {
        const int wide = Tag::widthOf(text);
        Tag::paint(*painter, place(pad, (rect.height() - 20) / 2, wide, 20).topLeft(), text,
                   active ? Tone::Success : Tone::Neutral, t);
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

UserTable::UserTable(QAbstractItemModel *model, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    setItemDelegate(new UserDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("People of the company"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    alignHeader();
    header->setFixedHeight(measure::row);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(UserTableModel::Person, QHeaderView::Stretch);
    header->resizeSection(UserTableModel::RoleColumn, 130);
    header->resizeSection(UserTableModel::Stores, 250);
    header->resizeSection(UserTableModel::State, 100);
    header->resizeSection(UserTableModel::Changed, 110);
}

void UserTable::alignHeader()
{
    horizontalHeader()->setDefaultAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
}

void UserTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignHeader();
}

} // namespace purser::ui
