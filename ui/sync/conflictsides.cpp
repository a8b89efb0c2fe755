#include "ui/sync/conflictsides.h"

#include "models/base/isolated.h"
#include "models/sync/jobtext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace purser::ui {

using sync::Conflict;
using sync::Keep;

ConflictSides::ConflictSides(const QString &whyReadOnly, QWidget *parent)
    : QWidget(parent),
      whyReadOnly_(whyReadOnly),
      mine_(new PrimaryButton(QString(), this)),
      theirsButton_(new SecondaryButton(QString(), this)),
      kindMine_(new SecondaryButton(QString(), this)),
      kindTheirs_(new SecondaryButton(QString(), this)),
      back_(new SecondaryButton(QStringLiteral("edit-undo"), tr("Take back"), this))
{
    setFixedHeight(188);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    base_ = makeSide(tr("Base"), row);
    ours_ = makeSide(tr("Mine"), row);
    theirs_ = makeSide(tr("At the store"), row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(row, 1);
    column->addLayout(makeButtons());
}

ConflictSides::Side ConflictSides::makeSide(const QString &title, QHBoxLayout *row)
{
    auto *card = new QWidget(this);
    Side side{new Label(TextStyle::Label, title, card), new Label(TextStyle::Body, {}, card), Label::muted({}, card)};
    side.value->setWordWrap(true);
    side.value->setTextFormat(Qt::PlainText);
    // Absolute: a label would follow the direction of its text, and a price reads from left to right everywhere.
    side.value->setAlignment(
        Qt::AlignTop | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
    side.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    side.value->setBackgroundRole(QPalette::Base);
    side.value->setAutoFillBackground(true);
    auto *scroll = new QScrollArea(card);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(title);
    scroll->setWidget(side.value);
    auto *top = new QHBoxLayout;
    top->addWidget(side.head);
    top->addWidget(side.note, 1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    row->addWidget(card, 1);
    return side;
}

QHBoxLayout *ConflictSides::makeButtons()
{
    kindMine_->setObjectName(QStringLiteral("keepKindMine"));
    connect(kindMine_, &QPushButton::clicked, this, [this] { emit kindKept(Keep::Ours); });
    connect(kindTheirs_, &QPushButton::clicked, this, [this] { emit kindKept(Keep::Theirs); });
    connect(back_, &QPushButton::clicked, this, &ConflictSides::takenBack);
    connect(theirsButton_, &QPushButton::clicked, this, [this] { emit kept(Keep::Theirs); });
    connect(mine_, &QPushButton::clicked, this, [this] { emit kept(Keep::Ours); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(kindMine_);
    buttons->addWidget(kindTheirs_);
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(theirsButton_);
    buttons->addWidget(mine_);
    return buttons;
}

void ConflictSides::present(const Conflict *conflict, qint64 open, qint64 decided, qint64 alike)
{
    const Conflict *const c = conflict;
    const QLocale locale = this->locale();
    const auto fill = [&locale, now = QDateTime::currentDateTimeUtc()](
                          const Side &side, const QString &value, const QDateTime &at) {
        side.value->setText(value.isEmpty() ? u"—"_qs : value);
        side.note->setText(sync::momentText(at, locale, now));
    };
    fill(base_, c && c->base ? c->baseText : QString(), {});
    fill(ours_, c ? c->oursText : QString(), c ? c->oursChangedAt : QDateTime());
    fill(theirs_, c ? c->theirsText : QString(), c ? c->theirsChangedAt : QDateTime());
    theirs_.head->setText(c ? c->storeName : tr("At the store"));

    const bool may = whyReadOnly_.isEmpty();
    const bool several = c && alike > 1 && c->state == Conflict::State::Open;
    mine_->setText(open > 1 ? tr("Keep mine for %1").arg(locale.toString(open)) : tr("Keep mine"));
    theirsButton_->setText(
        open > 1 ? tr("Keep the store’s for %1").arg(locale.toString(open)) : tr("Keep the store’s"));
    for (Button *button : {mine_, theirsButton_})
        button->setEnabled(may && open > 0);
    back_->setVisible(decided > 0);
    back_->setEnabled(may);
    for (Button *button : {kindMine_, kindTheirs_}) {
        button->setVisible(several);
        button->setEnabled(may);
    }
    if (several) {
        kindMine_->setText(tr("Keep mine for all of this kind (%1)…").arg(locale.toString(alike)));
        kindTheirs_->setText(tr("Keep the store’s for all of this kind (%1)…").arg(locale.toString(alike)));
    }
    mine_->setToolTip(may ? tr("What Purser has goes to the store (M)") : whyReadOnly_);
    theirsButton_->setToolTip(may ? tr("What the store has comes here (S)") : whyReadOnly_);
    back_->setToolTip(may ? tr("Decide anew (U)") : whyReadOnly_);
    for (Button *button : {kindMine_, kindTheirs_})
        button->setToolTip(!may ? whyReadOnly_
                : several
                ? tr("Every open conflict about “%1” in %2").arg(sync::fieldLabel(c->key), isolated(c->storeName))
                : QString());
}

} // namespace purser::ui
