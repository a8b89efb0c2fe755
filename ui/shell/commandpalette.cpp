#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzy.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTimer>
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
            paint::words(*painter, place(8, r.width() - 16), Qt::Alignment(align), index.data().toString());
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
    note_ = new QWidget(this);
    noteTitle_ = new Label(TextStyle::CardTitle, {}, note_);
    noteText_ = Label::muted({}, note_);
    auto *words = new QVBoxLayout(note_);
    words->setContentsMargins(14, 10, 14, 10);
    words->setSpacing(4);
    for (QLabel *label : {noteTitle_, noteText_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addStretch();
    makeAlert(note_);
    listOrNote_ = new QStackedLayout;
    listOrNote_->addWidget(list_);
    listOrNote_->addWidget(note_);
    column->addLayout(listOrNote_);
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
        if (ticket != ticket_ || !isVisible())
            return;
        append(source->heading(), commands);
        answered(source);
    });
    connect(source, &CommandSource::failed, this, [this, source](int ticket, const Error &error) {
        if (ticket != ticket_ || !isVisible())
            return;
        failures_ << tr("%1 cannot be searched now. %2", "Products, why").arg(source->heading(), error.message);
        answered(source);
    });
    connect(source, &QObject::destroyed, this, [this, source] { answered(source); });
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
    failures_.clear();
    asked_.clear();
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
                asked_.push_back(source);
    tell(false);
    if (asked_.empty())
        return;
    for (CommandSource *source : std::vector(asked_)) // some answer at once
        source->search(text, ticket_);
    QTimer::singleShot(150, this, [this, ticket = ticket_] { // quick answers come without flicker
        if (ticket == ticket_)
            tell(true);
    });
}

void CommandPalette::answered(CommandSource *source)
{
    if (std::erase(asked_, source) > 0 && asked_.empty()) {
        for (const QString &failure : shown_.empty() ? QStringList() : failures_) {
            auto *line = new QListWidgetItem(failure, list_);
            line->setFlags(Qt::NoItemFlags);
            line->setData(HeadingRole, true);
            line->setToolTip(failure);
        }
        tell(false);
    }
}

/// Says what stands in place of results. While others still look for some, nothing is said before \a looking.
void CommandPalette::tell(bool looking)
{
    listOrNote_->setCurrentWidget(shown_.empty() ? note_ : static_cast<QWidget *>(list_));
    QString title, words;
    const QString typed = field_->text().trimmed();
    if (!shown_.empty()) {
        // the results speak for themselves
    } else if (!asked_.empty()) {
        title = looking ? tr("Searching…") : QString();
    } else if (!failures_.isEmpty()) {
        title = tr("No page or action matches “%1”").arg(typed.left(60));
        words = failures_.join(u'\n');
    } else {
        title = tr("Nothing matches “%1”").arg(typed.left(60));
        words = sources_.empty() ? tr("Pages and actions are found by their names. Try fewer or other letters.")
            : typed.size() < 2   ? tr("No page or action. Type another letter to search products and views as well.")
                                 : tr("Pages, actions and views are found by their names, products by title, SKU or "
                                        "barcode. Try fewer or other letters.");
    }
    noteTitle_->setText(title);
    noteText_->setText(words);
    note_->setAccessibleName(message());
    if (!title.isEmpty() && isVisible())
        announce(note_);
}

QString CommandPalette::message() const
{
    return noteText_->text().isEmpty() ? noteTitle_->text()
                                       : noteTitle_->text() + QStringLiteral(". ") + noteText_->text();
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
    tell(false);
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
