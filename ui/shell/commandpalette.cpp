#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzy.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace purser::ui {

namespace {

enum Role { IndexRole = Qt::UserRole, DetailRole, IconRole, ShortcutRole, HeadingRole };

/// A command: drawing, title, muted detail, shortcut; or a heading.
class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(HeadingRole).toBool() ? 26 : measure::row};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Tokens::of(option.palette);
        const QRect r = option.rect.adjusted(6, 0, -6, 0);
        const auto place = [&](int x, int w) {
            return QStyle::visualRect(option.direction, r, QRect(r.x() + x, r.y(), w, r.height()));
        };
        const int align = int((option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
            | Qt::AlignVCenter);
        if (index.data(HeadingRole).toBool()) {
            painter->setFont(ui::font(TextStyle::Label));
            painter->setPen(t.mutedText);
            painter->drawText(place(8, r.width() - 16), align, index.data().toString());
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected))
            paint::roundedFrame(*painter, r, t.accentSoft, {}, measure::radius);
        paint::glyph(*painter, place(8, 16), index.data(IconRole).toString(), t.mutedText);
        int end = r.width() - 10;
        if (const QString keys = index.data(ShortcutRole).toString(); !keys.isEmpty())
            end -= paint::badge(*painter, place(0, end), keys, t.mutedText, t.borderStrong) + 8;
        painter->setFont(ui::font(TextStyle::Body));
        painter->setPen(t.text);
        const QString title = index.data().toString();
        const int width = std::min(painter->fontMetrics().horizontalAdvance(title), end - 34);
        paint::words(*painter, place(34, width + 2), Qt::Alignment(align), title);
        painter->setFont(ui::font(TextStyle::Hint));
        painter->setPen(t.mutedText);
        const int left = end - 34 - width - 12;
        if (left > 20)
            paint::words(
                *painter, place(34 + width + 12, left), Qt::Alignment(align), index.data(DetailRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window, Qt::Popup), field_(new QLineEdit(this)), list_(new QListWidget(this))
{
    setAccessibleName(tr("Command palette"));
    field_->setPlaceholderText(tr("Search or run a command"));
    field_->setAccessibleName(tr("Search or run a command"));
    field_->addAction(icons::icon(QStringLiteral("edit-find"), &Tokens::mutedText), QLineEdit::LeadingPosition);
    field_->setProperty(property::noRing, true);
    field_->installEventFilter(this);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setItemDelegate(new CommandDelegate(list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setAccessibleName(tr("Results"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(6);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 8, 0);
    inset->addWidget(field_);
    column->addLayout(inset);
    column->addWidget(list_);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(list_, &QListWidget::itemEntered, list_, [this](QListWidgetItem *item) {
        if (item->flags().testFlag(Qt::ItemIsSelectable))
            list_->setCurrentItem(item);
    });
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::setCommands(std::function<std::vector<std::pair<QString, Command>>()> commands)
{
    make_ = std::move(commands);
}

void CommandPalette::addSource(CommandSource *source)
{
    sources_.emplace_back(source);
    connect(source, &CommandSource::found, this, [this, source](int ticket, const std::vector<Command> &commands) {
        if (ticket == ticket_ && isVisible())
            append(source->heading(), commands);
    });
}

void CommandPalette::openAt(const QRect &anchor)
{
    all_ = make_ ? make_() : std::vector<std::pair<QString, Command>>{};
    const int width = std::max(480, anchor.width() + 160);
    const QPoint centre = parentWidget()->mapToGlobal(QPoint(anchor.center().x(), anchor.top()));
    setGeometry(centre.x() - width / 2, centre.y() - 2, width, 420);
    field_->clear();
    refresh();
    show();
    field_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::refresh()
{
    ++ticket_;
    list_->clear();
    shown_.clear();
    const QString text = field_->text().trimmed();
    struct Hit {
        int score;
        size_t index;
    };
    // Headings keep their order; within one the best match comes first.
    QStringList headings;
    for (const auto &[heading, command] : all_)
        if (!headings.contains(heading))
            headings << heading;
    for (const QString &heading : headings) {
        std::vector<Hit> hits;
        for (size_t i = 0; i < all_.size(); ++i)
            if (all_[i].first == heading)
                if (const auto score = fuzzyScore(text, all_[i].second.title))
                    hits.push_back({*score, i});
        if (!text.isEmpty())
            std::ranges::stable_sort(hits, std::greater(), &Hit::score);
        std::vector<Command> commands;
        for (const Hit &hit : hits)
            commands.push_back(all_[hit.index].second);
        append(heading, commands);
    }
    if (text.size() >= 2)
        for (const auto &source : sources_)
            if (source)
                source->search(text, ticket_);
}

void CommandPalette::append(const QString &heading, const std::vector<Command> &commands)
{
    if (commands.empty())
        return;
    auto *title = new QListWidgetItem(heading, list_);
    title->setFlags(Qt::NoItemFlags);
    title->setData(HeadingRole, true);
    for (const Command &command : commands) {
        auto *item = new QListWidgetItem(command.title, list_);
        item->setData(IndexRole, int(shown_.size()));
        item->setData(DetailRole, command.detail);
        item->setData(IconRole, command.iconName);
        item->setData(ShortcutRole, command.shortcut);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(command.title, heading));
        shown_.push_back(command);
    }
    if (!list_->currentItem())
        list_->setCurrentRow(1);
}

void CommandPalette::moveBy(int step)
{
    const int count = list_->count();
    for (int row = list_->currentRow() + step; row >= 0 && row<count; row += step> 0 ? 1 : -1)
        if (list_->item(row)->flags().testFlag(Qt::ItemIsSelectable)) {
            list_->setCurrentRow(row);
            return;
        }
}

void CommandPalette::run()
{
    const QListWidgetItem *item = list_->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsSelectable))
        return;
    const Command command = shown_[size_t(item->data(IndexRole).toInt())];
    close();
    if (command.run)
        command.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: moveBy(1); return true;
        case Qt::Key_Up: moveBy(-1); return true;
        case Qt::Key_PageDown: moveBy(8); return true;
        case Qt::Key_PageUp: moveBy(-8); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(); return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Tokens::of(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace purser::ui
