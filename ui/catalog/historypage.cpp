#include "ui/catalog/historypage.h"

#include "models/base/counted.h"
#include "models/catalog/productrules.h"
#include "ui/catalog/factpane.h"
#include "ui/catalog/previewparts.h"
#include "ui/catalog/previewtable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using namespace catalog;

namespace {

enum Whose { Mine, Everybody };

constexpr int sideWidth = 304;

} // namespace

HistoryPage::HistoryPage(ChangeHistory *history, ImageProvider *images, const QString &whyReadOnly, QWidget *parent)
    : SubPage(parent),
      history_(history),
      images_(images),
      whyReadOnly_(whyReadOnly),
      batches_(new BatchTableModel(history, whyReadOnly.isEmpty(), locale(), this)),
      items_(new BatchItemTableModel(history, BatchItemTableModel::Kind::Look, locale(), this))
{
    setAccessibleName(tr("History"));
    const PreviewHeaderBar header = previewHeader(tr("History"),
        tr("Applied changes are kept for 90 days, at most 1,000 of them"), tr("Back to the catalog (Esc)"), this);
    connect(header.back, &QToolButton::clicked, this, &HistoryPage::closeRequested);

    content_ = new QWidget(this);
    auto *columns = new QHBoxLayout(content_);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(makeTables(), 1);
    columns->addWidget(new Divider(Qt::Vertical, content_));
    columns->addWidget(makeSide());
    state_ = new StateView(this);
    connect(state_, &StateView::retryRequested, batches_, &BatchTableModel::retry);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(content_);
    stack_->addWidget(state_);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(header.bar);
    page->addWidget(new Divider(Qt::Horizontal, this));
    page->addWidget(makeTools());
    page->addWidget(body, 1);

    connect(batches_, &PagedTableModel::stateChanged, this, &HistoryPage::refresh);
    connect(items_, &PagedTableModel::stateChanged, this, &HistoryPage::refreshState);
    connect(history, &ChangeHistory::changed, items_, &BatchItemTableModel::refresh);
    setFocusProxy(batchTable_);
    refresh();
}

QWidget *HistoryPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(52);
    whose_ = new SegmentedControl(tr("Whose changes are shown"), tools);
    whose_->addSegment(Mine, tr("Mine"));
    whose_->addSegment(Everybody, tr("Everybody’s"));
    whose_->setCurrent(Mine);
    connect(whose_, &SegmentedControl::currentChanged, this, [this](int whose) {
        batches_->load(whose == Mine);
        refresh();
    });
    count_ = Label::muted({}, tools);
    count_->setElided(true);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(12);
    row->addWidget(whose_);
    row->addWidget(count_, 1);
    return tools;
}

QWidget *HistoryPage::makeTables()
{
    using enum CellLook;
    batchTable_ = new PreviewTable(
        batches_, {Muted, Value, Text, Number, Muted, Link}, {132, 148, 0, 80, 220, 88}, nullptr, this);
    batchTable_->setAccessibleName(tr("Applied changes"));
    batchTable_->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(batchTable_, &PreviewTable::rowActivated, this, &HistoryPage::requestUndo);
    connect(batchTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::rowChosen);

    itemTable_ = new PreviewTable(items_, {Image, Text, Code, Muted, OldValue, Arrow, Value, Muted},
        {40, 0, 112, 84, 116, 24, 116, 196}, images_, this);
    itemTable_->setAccessibleName(tr("What was changed"));
    itemState_ = new StateView(this);
    connect(itemState_, &StateView::retryRequested, items_, &BatchItemTableModel::retry);
    auto *items = new QWidget(this);
    itemStack_ = new QStackedLayout(items);
    itemStack_->addWidget(itemTable_);
    itemStack_->addWidget(itemState_);
    itemTag_ = new Tag({}, Tone::Neutral, this);

    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(batchTable_);
    split->addWidget(previewSection(tr("What was changed"), itemTag_, items, this));
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    return split;
}

QWidget *HistoryPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    name_ = new Label(TextStyle::CardTitle, {}, side);
    name_->setWordWrap(true);
    facts_ = new FactPane(side);
    auto *note = new Banner(Tone::Information, side);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    note->setIconName(whyReadOnly_.isEmpty() ? QStringLiteral("edit-undo") : QStringLiteral("lock"));
    note->setText({},
        whyReadOnly_.isEmpty()
            ? tr("An undo is shown before anything is written. What was changed since stays as it is now.")
            : whyReadOnly_);
    undo_ = new PrimaryButton(QStringLiteral("edit-undo"), tr("Undo…"), side);
    undo_->setToolTip(tr("Show what an undo would do (Enter)"));
    connect(undo_, &QPushButton::clicked, this, &HistoryPage::requestUndo);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(undo_);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(measure::pageMargin, measure::pageMargin, measure::pageMargin, measure::pageMargin);
    column->setSpacing(0);
    column->addWidget(name_);
    column->addSpacing(8);
    column->addWidget(facts_);
    column->addSpacing(16);
    column->addWidget(note);
    column->addStretch();
    column->addSpacing(12);
    column->addLayout(buttons);
    return side;
}

void HistoryPage::choose(BatchId batch)
{
    chosen_ = batch;
    refresh();
}

BatchId HistoryPage::chosen() const
{
    const ChangeBatch *batch = batches_->batchAt(batchTable_->currentIndex().row());
    return batch ? batch->id : BatchId();
}

void HistoryPage::rowChosen()
{
    if (const BatchId id = chosen(); !id.isNull())
        chosen_ = id;
    refresh();
}

void HistoryPage::requestUndo()
{
    const ChangeBatch *batch = batches_->batchAt(batchTable_->currentIndex().row());
    if (batch && undo_->isEnabled())
        emit undoRequested(batch->id);
}

/// After every reading: the chosen batch is the current row again, wherever it stands now.
void HistoryPage::refresh()
{
    if (!undo_ || !stack_)
        return;
    const int row = std::max(0, batches_->rowOf(chosen_));
    if (batches_->rowCount() > 0 && batchTable_->currentIndex().row() != row) {
        batchTable_->setCurrentIndex(batches_->index(row,
            batchTable_->currentIndex().isValid() ? batchTable_->currentIndex().column() : int(BatchTableModel::What)));
        return; // rowChosen() comes here again
    }
    const ChangeBatch *batch = batches_->batchAt(batchTable_->currentIndex().row());
    if (const BatchId id = batch ? batch->id : BatchId(); id != items_->batch())
        items_->setBatch(id);
    facts_->clear();
    const bool undoable = batch && whyReadOnly_.isEmpty() && (batch->undone == 0 || batch->undone < batch->items);
    undo_->setEnabled(undoable);
    undo_->setText(batch && batch->kind == BatchKind::Undo ? tr("Redo…") : tr("Undo…"));
    undo_->setIconName(
        batch && batch->kind == BatchKind::Undo ? QStringLiteral("edit-redo") : QStringLiteral("edit-undo"));
    if (batch) {
        QStringList fields;
        for (const ProductField field : batch->fields)
            fields << fieldLabel(field);
        name_->setText(batchTitle(*batch, locale()));
        facts_->addLine(tr("When"), locale().toString(batch->at.toLocalTime(), QLocale::ShortFormat));
        facts_->addLine(tr("Who"), batch->mine ? tr("%1 (you)").arg(batch->byName) : batch->byName, false, false);
        facts_->addLine(tr("Products"), locale().toString(batch->products));
        facts_->addLine(tr("Changes"), locale().toString(batch->items));
        facts_->addLine(tr("Fields"), fields.join(QStringLiteral(", ")), false, false);
        facts_->addDivider();
        facts_->addLine(tr("State"), batches_->stateText(*batch), true, false);
        itemTag_->setText(tr("%Ln changes", nullptr, counted(batch->items)));
    }
    QString said;
    if (batches_->error() && batches_->rowCount() > 0)
        said = tr("Showing what was read before. %1").arg(batches_->error()->message);
    count_->setText(said);
    refreshState();
}

void HistoryPage::refreshState()
{
    using State = PagedTableModel::State;
    auto present = [this](PagedTableModel *model, StateView *view, QStackedLayout *stack, QString &shown,
                       const QString &title, auto showEmpty) {
        const State state = model->state();
        const QString now = QStringLiteral("%1/%2/%3")
                                .arg(int(state))
                                .arg(model->error() ? model->error()->message : QString())
                                .arg(batches_->isMineOnly());
        stack->setCurrentIndex(state == State::Ready ? 0 : 1);
        if (now == shown)
            return;
        shown = now;
        if (state == State::Loading)
            view->showLoading();
        else if (state == State::Failed)
            view->showError(title, *model->error());
        else if (state == State::Empty)
            showEmpty();
    };
    present(batches_, state_, stack_, shownState_, tr("History could not be read"), [this] {
        auto *back = new PrimaryButton(tr("Back to the catalog"));
        connect(back, &QPushButton::clicked, this, &HistoryPage::closeRequested);
        QList<QWidget *> actions{back};
        if (batches_->isMineOnly()) {
            auto *all = new SecondaryButton(tr("Show everybody’s"));
            connect(all, &QPushButton::clicked, this, [this] {
                whose_->setCurrent(Everybody);
                batches_->load(false);
            });
            actions << all;
        }
        state_->showEmpty(QStringLiteral("view-history"),
            batches_->isMineOnly() ? tr("You have not applied any changes yet")
                                   : tr("No changes have been applied yet"),
            tr("What is applied in the catalog is listed here with its values from before, and can be undone."),
            actions);
    });
    if (stack_->currentIndex() == 0)
        present(items_, itemState_, itemStack_, shownItems_, tr("The changes could not be read"), [this] {
            itemState_->showEmpty(QStringLiteral("view-history"), tr("Nothing to show"), tr("Choose a change above."));
        });
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    batches_->load(whose_->current() == Mine);
    items_->refresh();
}

} // namespace purser::ui
