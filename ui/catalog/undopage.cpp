#include "ui/catalog/undopage.h"

#include "models/base/counted.h"
#include "models/catalog/bulkedit.h"
#include "models/catalog/productrules.h"
#include "ui/catalog/factpane.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/reviewpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using namespace catalog;

namespace {

enum Part { All, GoesBack, Skipped };

constexpr int sideWidth = 304;

} // namespace

UndoPage::UndoPage(ChangeHistory *history, ImageProvider *images, const QString &whyReadOnly, QWidget *parent)
    : SubPage(parent),
      history_(history),
      images_(images),
      whyReadOnly_(whyReadOnly),
      back_(new BatchItemTableModel(history, BatchItemTableModel::Kind::GoesBack, locale(), this)),
      skipped_(new BatchItemTableModel(history, BatchItemTableModel::Kind::Skipped, locale(), this))
{
    setAccessibleName(tr("Undo preview"));
    const PreviewHeaderBar header = previewHeader(tr("Undo"), {}, tr("Back; nothing is undone (Esc)"), this);
    title_ = header.title;
    hint_ = header.note;
    showStage(PreviewStage::Before);
    leave_ = header.back;
    connect(header.back, &QToolButton::clicked, this, &UndoPage::closeRequested);

    auto *content = new QWidget(this);
    auto *left = new QVBoxLayout;
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addWidget(makeTools());
    left->addWidget(makeTables(), 1);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addLayout(left, 1);
    columns->addWidget(new Divider(Qt::Vertical, content));
    columns->addWidget(makeSide());
    state_ = new StateView(this);
    connect(state_, &StateView::retryRequested, this, &UndoPage::read);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(content);
    stack_->addWidget(state_);

    messages_ = new BannerSlot;
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(header.bar);
    page->addWidget(new Divider(Qt::Horizontal, this));
    page->addLayout(messages_);
    page->addWidget(body, 1);

    connect(back_, &BatchItemTableModel::choiceChanged, this, &UndoPage::refresh);
    connect(history_, &ChangeHistory::undoProgressed, this, &UndoPage::progressed);
    for (BatchItemTableModel *model : {back_, skipped_})
        connect(model, &PagedTableModel::stateChanged, this, [this, model] {
            if (model->error())
                failed(*model->error());
        });
    setFocusProxy(backTable_);
    state_->showLoading();
    stack_->setCurrentIndex(1);
}

UndoPage::~UndoPage() = default;

void UndoPage::showStage(PreviewStage stage)
{
    ui::showStage(hint_, stage, tr("Nothing is written until you apply"));
}

QWidget *UndoPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(52);
    parts_ = new SegmentedControl(tr("Which changes are shown"), tools);
    parts_->addSegment(All, {});
    parts_->addSegment(GoesBack, {});
    parts_->addSegment(Skipped, {});
    connect(parts_, &SegmentedControl::currentChanged, this, &UndoPage::showPart);
    said_ = Label::muted({}, tools);
    said_->setElided(true);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(12);
    row->addWidget(parts_);
    row->addWidget(said_, 1);
    return tools;
}

QWidget *UndoPage::makeTables()
{
    using enum CellLook;
    backTable_ = new PreviewTable(back_, {Check, Image, Text, Code, Muted, OldValue, Arrow, NewValue, Number},
        {36, 40, 0, 120, 84, 120, 24, 132, 80}, images_, this);
    backTable_->setAccessibleName(tr("Goes back"));
    skippedTable_ = new PreviewTable(
        skipped_, {Image, Text, Code, Muted, State, Text, Link}, {40, 168, 112, 84, 132, 0, 112}, images_, this);
    skippedTable_->setAccessibleName(tr("Stays as it is"));
    connect(backTable_, &PreviewTable::allToggled, this,
        [this] { back_->setAllChecked(!back_->choice().all || !back_->choice().exceptions.empty()); });
    connect(skippedTable_, &PreviewTable::rowActivated, this, [this](int row) {
        const BatchItem *item = skipped_->itemAt(row);
        if (item && item->state != UndoState::Deleted)
            emit productRequested(item->key.first);
    });
    backTag_ = new Tag({}, Tone::Staged, this);
    skippedTag_ = new Tag({}, Tone::Warning, this);
    skippedTag_->setGlyph(QStringLiteral("warning"));
    backSection_ = previewSection(tr("Goes back"), backTag_, backTable_, this);
    skippedSection_ = previewSection(tr("Stays as it is"), skippedTag_, skippedTable_, this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(backSection_);
    split->addWidget(skippedSection_);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    return split;
}

QWidget *UndoPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    facts_ = new FactPane(side);
    auto *note = new Banner(Tone::Information, side);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    note->setIconName(QStringLiteral("edit-undo"));
    note->setText({}, tr("One transaction: all of it or nothing. It appears in History and can be undone itself."));
    step_ = Label::muted({}, side);
    step_->setWordWrap(true);
    step_->hide();
    progress_ = new QProgressBar(side);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(measure::progress);
    progress_->setAccessibleName(tr("Undoing"));
    progress_->hide();
    keep_ = new SecondaryButton({}, side);
    connect(keep_, &QPushButton::clicked, this, [this] {
        if (!undoing_) {
            emit closeRequested();
            return;
        }
        holdCancel(); // what became of it is said by finished()
        history_->cancelUndo();
    });
    apply_ = new PrimaryButton({}, side);
    connect(apply_, &QPushButton::clicked, this, &UndoPage::apply);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(keep_);
    buttons->addWidget(apply_);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(measure::pageMargin, measure::pageMargin, measure::pageMargin, measure::pageMargin);
    column->setSpacing(0);
    column->addWidget(new Label(TextStyle::CardTitle, tr("What will happen"), side));
    column->addSpacing(8);
    column->addWidget(facts_);
    column->addSpacing(16);
    column->addWidget(note);
    column->addStretch();
    column->addWidget(step_);
    column->addSpacing(8);
    column->addWidget(progress_);
    column->addSpacing(12);
    column->addLayout(buttons);
    return side;
}

bool UndoPage::isRedo() const
{
    return shown_ && shown_->kind == BatchKind::Undo;
}

void UndoPage::open(BatchId batch)
{
    if (undoing_)
        return; // what is going on is shown, whatever else is asked for
    messages_->show(nullptr);
    showStage(PreviewStage::Before);
    batch_ = batch;
    shown_.reset();
    back_->setBatch({}); // everything is ticked again
    skipped_->setBatch({});
    parts_->setCurrent(All);
    read();
}

void UndoPage::read()
{
    if (!whyReadOnly_.isEmpty()) {
        auto *back = new PrimaryButton(tr("Back"));
        connect(back, &QPushButton::clicked, this, &UndoPage::closeRequested);
        state_->showNoPermission(tr("Undo is for people who may edit"), whyReadOnly_, {back});
        stack_->setCurrentIndex(1);
        return;
    }
    counts_.reset();
    state_->showLoading();
    stack_->setCurrentIndex(1);
    reading_ = std::make_unique<QObject>();
    history_->batch(reading_.get(), batch_, [this](Result<ChangeBatch> batch) {
        if (!batch) {
            failed(batch.error());
            return;
        }
        shown_ = std::move(*batch);
        refresh();
    });
    history_->counts(reading_.get(), batch_, [this](Result<UndoCounts> counts) {
        if (!counts) {
            failed(counts.error());
            return;
        }
        counts_ = *counts;
        // Looking for something that is known not to be there would mean to look at every item.
        back_->setBatch(counts_->back > 0 ? batch_ : BatchId());
        skipped_->setBatch(counts_->skipped() > 0 ? batch_ : BatchId());
        refresh();
    });
}

void UndoPage::failed(const Error &error)
{
    if (error.is(Error::Kind::Cancelled))
        return;
    state_->showError(tr("The preview could not be read"), error, !error.is(Error::Kind::NotFound));
    stack_->setCurrentIndex(1);
}

void UndoPage::refresh()
{
    if (!shown_)
        return;
    const QLocale l = locale();
    ChangeBatch edit = *shown_;
    edit.kind = BatchKind::Edit;
    const QString what = batchTitle(edit, l);
    title_->setText(isRedo() ? tr("Redo: %1").arg(what) : tr("Undo: %1").arg(what));
    if (!counts_)
        return;
    const UndoCounts &n = *counts_;
    const qint64 checked = back_->checkedOf(n.back);
    parts_->setSegmentText(All, tr("All %1").arg(l.toString(n.back + n.skipped())));
    parts_->setSegmentText(GoesBack, tr("Goes back %1").arg(l.toString(n.back)));
    parts_->setSegmentText(Skipped, tr("Stays %1").arg(l.toString(n.skipped())));
    QStringList said{
        tr("%Ln changed since", nullptr, counted(n.changed)), tr("%Ln cannot go back", nullptr, counted(n.ineligible))};
    if (n.same > 0)
        said << tr("%Ln already as before", nullptr, counted(n.same));
    said_->setText(said.join(QStringLiteral(" · ")));
    backTag_->setText(
        tr("%1 on %Ln products", nullptr, counted(n.backProducts)).arg(tr("%Ln cells", nullptr, counted(n.back))));
    skippedTag_->setText(tr("%Ln changes", nullptr, counted(n.skipped())));

    facts_->clear();
    QStringList fields;
    for (const ProductField field : shown_->fields)
        fields << fieldLabel(field);
    facts_->addLine(isRedo() ? tr("Undone") : tr("Applied"), momentText(shown_->at, l));
    facts_->addLine(tr("By"), shown_->mine ? tr("%1 (you)").arg(shown_->byName) : shown_->byName, false, false);
    facts_->addLine(tr("Fields"), fields.join(QStringLiteral(", ")), false, false);
    facts_->addDivider();
    facts_->addLine(tr("Goes back"), l.toString(checked), true);
    if (checked < n.back)
        facts_->addLine(tr("Left out by you"), l.toString(n.back - checked));
    facts_->addLine(tr("Changed since"), l.toString(n.changed));
    facts_->addLine(tr("Cannot go back"), l.toString(n.ineligible));

    const bool busy = undoing_;
    step_->setVisible(busy);
    progress_->setVisible(busy);
    leave_->setEnabled(!busy);
    backTable_->setEnabled(!busy);
    keep_->setText(busy ? tr("Cancel") : tr("Keep as it is"));
    apply_->setText(isRedo() ? tr("Redo %Ln changes", nullptr, counted(checked))
                             : tr("Undo %Ln changes", nullptr, counted(checked)));
    apply_->setEnabled(checked > 0 && !busy);
    if (n.back + n.skipped() > 0) {
        showPart(parts_->current());
        stack_->setCurrentIndex(0);
        return;
    }
    auto *history = new PrimaryButton(tr("Show History"));
    connect(history, &QPushButton::clicked, this, &UndoPage::historyRequested);
    auto *back = new SecondaryButton(tr("Back"));
    connect(back, &QPushButton::clicked, this, &UndoPage::closeRequested);
    state_->showEmpty(QStringLiteral("edit-undo"), isRedo() ? tr("Nothing to redo") : tr("Nothing to undo"),
        tr("All of it already has the values from before."), {history, back});
    stack_->setCurrentIndex(1);
}

void UndoPage::showPart(int part)
{
    const bool goesBack = counts_ && counts_->back > 0;
    const bool stays = counts_ && counts_->skipped() > 0;
    backSection_->setVisible(part == GoesBack || (part == All && goesBack));
    skippedSection_->setVisible(part == Skipped || (part == All && stays));
}

void UndoPage::apply()
{
    if (undoing_ || !counts_ || !apply_->isEnabled())
        return;
    messages_->show(nullptr);
    showStage(PreviewStage::Writing);
    undoing_ = true;
    keep_->setEnabled(true);
    if (isAncestorOf(QApplication::focusWidget()))
        keep_->setFocus(Qt::OtherFocusReason); // what is disabled now cannot keep it
    refresh();
    history_->undo(this, batch_, back_->choice(), [this](const Result<UndoOutcome> &outcome) {
        undoing_ = false;
        keep_->setEnabled(true);
        leave_->setEnabled(true); // also when nothing can be read now
        finished(outcome);
    });
}

/// A button that is disabled while it has the keyboard would give it to another part of the window.
void UndoPage::holdCancel()
{
    if (keep_->hasFocus())
        parts_->setFocus(Qt::OtherFocusReason);
    keep_->setEnabled(false);
}

void UndoPage::progressed(const BulkProgress &progress)
{
    const QLocale l = locale();
    switch (progress.phase) {
    case BulkProgress::Phase::Locking:
        progress_->setRange(0, 0);
        step_->setText(tr("Locking the products and comparing them with the batch…"));
        break;
    case BulkProgress::Phase::Writing:
        if (progress.done == 0) {
            progress_->setRange(0, 0);
            step_->setText(tr("Writing it into History…"));
            break;
        }
        progress_->setRange(0, 1'000);
        progress_->setValue(static_cast<int>(progress.done * 1'000 / std::max<qint64>(1, progress.total)));
        step_->setText(tr("Writing: %1 of %2").arg(l.toString(progress.done), l.toString(progress.total)));
        break;
    case BulkProgress::Phase::Saving:
        progress_->setRange(0, 0);
        step_->setText(tr("Saving… This cannot be stopped any more."));
        holdCancel();
        break;
    }
}

void UndoPage::finished(const Result<UndoOutcome> &outcome)
{
    const QLocale l = locale();
    const bool done = outcome && outcome->batch;
    const bool unknown = !outcome && outcome.error().code == u"08007";
    auto *banner = new Banner(done ? Tone::Success : outcome ? Tone::Warning : Tone::Danger, this);
    banner->setFlush(true);
    auto link = [this, banner](const QString &text, auto action) {
        auto *button = new LinkButton(text, banner);
        connect(button, &QPushButton::clicked, this, action);
        banner->addAction(button);
        return button;
    };
    const bool here = isAncestorOf(QApplication::focusWidget());
    if (!outcome) {
        banner->setText(
            unknown ? ReviewPage::tr("It is not known whether your changes were saved.") : tr("Nothing was written."),
            outcome.error().message);
    } else {
        const QString skipped = outcome->skipped == 0
            ? QString()
            : tr("%Ln were skipped: they have changed meanwhile, or cannot go back.", nullptr,
                counted(outcome->skipped));
        if (!done)
            banner->setText(tr("Nothing was undone."), skipped);
        else if (isRedo())
            banner->setText(tr("%Ln changes are applied again.", nullptr, counted(outcome->undone)), skipped);
        else
            banner->setText(tr("%Ln changes are undone.", nullptr, counted(outcome->undone)), skipped);
        if (done)
            link(isRedo() ? tr("Undo…") : tr("Redo…"), [this, id = *outcome->batch] { open(id); });
        link(tr("Show History"), [this] { emit historyRequested(); });
    }
    auto *back = link(tr("Back to the catalog"), [this] { emit closeRequested(); });
    messages_->show(banner);
    showStage(done ? PreviewStage::Written : unknown ? PreviewStage::Unknown : PreviewStage::Before);
    if (here) // what had the focus goes; it stays on this page
        back->setFocus(Qt::OtherFocusReason);
    read();
}

QString UndoPage::result() const
{
    return messages_->message();
}

void UndoPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && undoing_)
        QWidget::keyPressEvent(event); // it goes on, and Esc would look as if it did not
    else
        SubPage::keyPressEvent(event);
}

void UndoPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !batch_.isNull() && !counts_ && !reading_)
        read();
}

void UndoPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    messages_->show(nullptr);
    if (!counts_)
        reading_.reset(); // nobody waits for it any more
}

} // namespace purser::ui
