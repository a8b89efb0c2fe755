#include "ui/settings/settingspage.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace purser::ui {

namespace {

enum Role { IdRole = Qt::UserRole, IconRole };

/// A section in the list, drawn like an entry of the navigation.
class SectionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, measure::navigationEntry + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Tokens::of(option.palette);
        const QRect r = option.rect.adjusted(0, 1, 0, -1);
        const bool on = option.state.testFlag(QStyle::State_Selected);
        if (on)
            paint::roundedFrame(*painter, r, t.accentSoft, {}, measure::radius);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paint::roundedFrame(*painter, r, {}, t.accent, measure::radius, 2);
        const auto place = [&](int x, int w) {
            return QStyle::visualRect(option.direction, r, QRect(r.x() + x, r.y(), w, r.height()));
        };
        paint::glyph(*painter, place(10, 16), index.data(IconRole).toString(), on ? t.accent : t.mutedText);
        painter->setFont(ui::font(on ? TextStyle::Button : TextStyle::Body));
        painter->setPen(on ? t.accent : t.text);
        painter->drawText(place(36, r.width() - 44),
            int((option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                | Qt::AlignVCenter),
            index.data().toString());
    }
};

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : Surface(parent), list_(new QListWidget(this)), stack_(new QStackedWidget(this))
{
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedWidth(200);
    list_->setItemDelegate(new SectionDelegate(list_));
    list_->setAccessibleName(tr("Settings sections"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *header = new QWidget(this);
    header->setFixedHeight(measure::pageHeader);
    auto *headerRow = new QHBoxLayout(header);
    headerRow->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    headerRow->addWidget(new Label(TextStyle::PageTitle, tr("Settings"), header));
    column->addWidget(header);
    column->addWidget(new Divider(Qt::Horizontal, this));
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(0);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(8, 12, 8, 12);
    side->addWidget(list_);
    row->addLayout(side);
    row->addWidget(new Divider(Qt::Vertical, this));
    row->addWidget(stack_, 1);
    column->addLayout(row, 1);
    connect(list_, &QListWidget::currentRowChanged, stack_, &QStackedWidget::setCurrentIndex);
}

void SettingsPage::addSection(
    const QString &id, const QString &title, const QString &iconName, QWidget *section, bool scrolls)
{
    QWidget *shown = section;
    if (scrolls) {
        auto *area = new QScrollArea(this);
        area->setAccessibleName(title);
        area->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard, and is scrolled to
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setWidget(section);
        area->viewport()->setBackgroundRole(QPalette::Base);
        section->setBackgroundRole(QPalette::Base);
        section->setAutoFillBackground(true);
        shown = area;
    }
    stack_->addWidget(shown);
    auto *item = new QListWidgetItem(title, list_);
    item->setData(IdRole, id);
    item->setData(IconRole, iconName);
    if (!list_->currentItem())
        list_->setCurrentRow(0);
}

void SettingsPage::showSection(const QString &id)
{
    for (int i = 0; i < list_->count(); ++i)
        if (list_->item(i)->data(IdRole).toString() == id)
            list_->setCurrentRow(i);
}

} // namespace purser::ui
