// The parts of the page that previews a bulk action.
#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/listexports.h"
#include "ui/catalog/previewparts.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/reviewsummarypane.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>

namespace purser::ui {

using namespace catalog;

namespace {

constexpr int sideWidth = 304;

} // namespace

QWidget *BulkPreviewPage::makeWorking()
{
    auto *page = new QWidget(this);
    working_ = new Label(TextStyle::Body, {}, page);
    working_->setAlignment(Qt::AlignCenter);
    auto *bar = new QProgressBar(page);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(320, measure::progress);
    bar->setAccessibleName(tr("Working out what would change"));
    stopWorking_ = new SecondaryButton(tr("Cancel"), page);
    connect(stopWorking_, &QPushButton::clicked, this, [this] {
        computing_.reset(); // the server stops as well
        emit closeRequested();
    });
    auto *column = new QVBoxLayout(page);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(working_, 0, Qt::AlignHCenter);
    column->addWidget(bar, 0, Qt::AlignHCenter);
    column->addWidget(stopWorking_, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget *BulkPreviewPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(52);
    parts_ = new SegmentedControl(tr("Which products are shown"), tools);
    for (int part = 0; part < 3; ++part)
        parts_->addSegment(part, {});
    connect(parts_, &SegmentedControl::currentChanged, this, &BulkPreviewPage::showPart);
    counts_ = Label::muted({}, tools);
    counts_->setElided(true);
    find_ = new QLineEdit(tools);
    find_->setPlaceholderText(tr("Find in preview"));
    find_->setAccessibleName(find_->placeholderText());
    find_->setClearButtonEnabled(true);
    find_->addAction(icons::icon(QStringLiteral("edit-find"), &Tokens::mutedText), QLineEdit::LeadingPosition);
    find_->setFixedSize(180, measure::compact);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(12);
    row->addWidget(parts_);
    row->addWidget(counts_, 1);
    row->addWidget(find_);
    return tools;
}

QWidget *BulkPreviewPage::makeTables()
{
    using enum CellLook;
    willTable_ = new PreviewTable(will_, {Image, Text, Code, OldValue, Arrow, NewValue, Number, Number, Number},
        {40, 0, 112, 108, 24, 120, 76, 64, 72}, images_, this);
    willTable_->setAccessibleName(tr("Will change"));
    cannotTable_ = new PreviewTable(
        cannot_, {Image, Text, Code, CellLook::State, Text, Link}, {40, 160, 112, 132, 0, 120}, images_, this);
    cannotTable_->setAccessibleName(tr("Cannot change"));
    connect(willTable_, &PreviewTable::rowsShown, will_, &BulkRowModel::setViewport);
    connect(cannotTable_, &PreviewTable::rowsShown, cannot_, &BulkRowModel::setViewport);
    connect(willTable_, &PreviewTable::rowActivated, this, [this](int row) { activate(will_, row); });
    connect(cannotTable_, &PreviewTable::rowActivated, this, [this](int row) { activate(cannot_, row); });
    willTag_ = new Tag({}, Tone::Staged, this);
    cannotTag_ = new Tag({}, Tone::Warning, this);
    cannotTag_->setGlyph(QStringLiteral("warning"));
    willSection_ = previewSection(tr("Will change"), willTag_, willTable_, this);
    exportLink_ = new LinkButton(tr("Export list"), this);
    exportLink_->setToolTip(tr("Saves what cannot change, with reason and next step, as CSV"));
    exportLink_->hide();
    connect(exportLink_, &QPushButton::clicked, this, &BulkPreviewPage::exportCannot);
    cannotSection_ = previewSection(tr("Cannot change"), cannotTag_, cannotTable_, this, exportLink_);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(willSection_);
    split->addWidget(cannotSection_);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    return split;
}

/// Columns that say something about the field that changes; titles are long, and need no column of their own beside
/// old and new.
void BulkPreviewPage::arrangeColumns()
{
    const ProductField field = request_.change.field;
    const bool amount = field == ProductField::Price || field == ProductField::Cost;
    const bool title = field == ProductField::Title;
    QHeaderView *const header = willTable_->horizontalHeader();
    for (const int column : {BulkRowModel::Change, BulkRowModel::Percent, BulkRowModel::Margin})
        header->setSectionHidden(column, !amount);
    header->setSectionHidden(BulkRowModel::Title, title);
    for (const int column : {BulkRowModel::Old, BulkRowModel::New}) {
        const int wish = !amount ? 160 : column == BulkRowModel::Old ? 108 : 120;
        willTable_->setColumnWish(column, title ? 0 : wish);
    }
}

void BulkPreviewPage::setExports(ListExports *exports)
{
    exports_ = exports;
    exportLink_->show();
    connect(exports, &ListExports::runningChanged, exportLink_,
        [this](bool running) { exportLink_->setEnabled(!running); });
}

void BulkPreviewPage::exportCannot()
{
    exports_->ask(window(), tr("cannot change", "name of a file"),
        BulkListExport{request_, BulkPart::Cannot, preview_.cannotCount()});
}

QWidget *BulkPreviewPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    auto *inner = new QWidget;
    summary_ = new ReviewSummaryPane(inner);
    groups_ = new QWidget(inner);
    auto *groupColumn = new QVBoxLayout(groups_);
    groupColumn->setContentsMargins({});
    groupColumn->setSpacing(0);
    groupColumn->addWidget(new Divider(Qt::Horizontal, groups_));
    groupColumn->addSpacing(8);
    groupColumn->addWidget(new Label(TextStyle::BodyStrong, tr("Why some cannot change"), groups_));
    groupRows_ = new QVBoxLayout;
    groupRows_->setContentsMargins({});
    groupRows_->setSpacing(0);
    groupColumn->addLayout(groupRows_);
    auto *noteLabel = Label::muted(tr("Note for History"), inner);
    note_ = new QLineEdit(inner);
    note_->setMaxLength(200);
    note_->setAccessibleName(noteLabel->text());
    noteLabel->setBuddy(note_);
    auto *safe = new Banner(Tone::Information, inner);
    safe->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    safe->setIconName(QStringLiteral("edit-undo"));
    safe->setText(
        {}, tr("One transaction: all of it or nothing. It appears in History as one batch and can be undone."));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(measure::pageMargin, measure::pageMargin, measure::pageMargin, measure::pageMargin);
    column->setSpacing(0);
    column->addWidget(new Label(TextStyle::CardTitle, tr("What will happen"), inner));
    column->addSpacing(8);
    column->addWidget(summary_);
    column->addSpacing(8);
    column->addWidget(groups_);
    column->addSpacing(16);
    column->addWidget(noteLabel);
    column->addSpacing(4);
    column->addWidget(note_);
    column->addSpacing(12);
    column->addWidget(safe);
    column->addStretch();
    auto *scroll = new QScrollArea(side);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false); // the page is the background
    inner->setAutoFillBackground(false);

    step_ = Label::muted({}, side);
    step_->setWordWrap(true);
    step_->hide();
    progress_ = new QProgressBar(side);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(measure::progress);
    progress_->setAccessibleName(tr("Applying"));
    progress_->hide();
    back_ = new SecondaryButton(tr("Back"), side);
    back_->setToolTip(tr("Back to the catalog; nothing is written (Esc)"));
    cancel_ = new SecondaryButton(tr("Cancel"), side);
    cancel_->setToolTip(tr("Stops, and leaves every product as it was"));
    cancel_->hide();
    apply_ = new PrimaryButton({}, side);
    connect(back_, &QPushButton::clicked, this, &BulkPreviewPage::closeRequested);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        holdCancel();
        service_->cancel();
    });
    connect(apply_, &QPushButton::clicked, this, &BulkPreviewPage::apply);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(cancel_);
    buttons->addWidget(apply_);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(measure::pageMargin, 12, measure::pageMargin, measure::pageMargin);
    foot->setSpacing(8);
    foot->addWidget(step_);
    foot->addWidget(progress_);
    foot->addLayout(buttons);
    auto *all = new QVBoxLayout(side);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addLayout(foot);
    return side;
}

} // namespace purser::ui
