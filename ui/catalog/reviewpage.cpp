#include "ui/catalog/reviewpage.h"

#include "ui/catalog/listexports.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/reviewsummarypane.h"
#include "ui/catalog/settledialog.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

#include <set>

namespace purser::ui {

namespace {

using catalog::ReviewTableModel;
enum Part { All, WillChange, CannotChange };

constexpr int sideWidth = 304;

} // namespace

ReviewPage::ReviewPage(
    catalog::CatalogService *service, ImageProvider *images, const QString &storeName, QWidget *parent)
    : SubPage(parent),
      service_(service),
      changes_(service->changes()),
      images_(images),
      storeName_(storeName),
      will_(new ReviewTableModel(changes_, ReviewTableModel::Kind::WillChange, locale(), this)),
      cannot_(new ReviewTableModel(changes_, ReviewTableModel::Kind::CannotChange, locale(), this))
{
    auto *content = new QWidget(this);
    auto *left = new QVBoxLayout;
    left->setContentsMargins({});
    left->setSpacing(0);
    messages_ = new BannerSlot;
    left->addLayout(messages_);
    left->addWidget(makeTools());
    left->addWidget(makeTables(), 1);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addLayout(left, 1);
    columns->addWidget(new Divider(Qt::Vertical, content));
    columns->addWidget(makeSide());

    empty_ = new StateView(this);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(content);
    stack_->addWidget(empty_);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(makeHeader());
    page->addWidget(new Divider(Qt::Horizontal, this));
    page->addWidget(body, 1);

    connect(will_, &ReviewTableModel::summaryChanged, this, &ReviewPage::refresh);
    connect(cannot_, &ReviewTableModel::summaryChanged, this, &ReviewPage::refresh);
    connect(service_, &catalog::CatalogService::commitStarted, this, &ReviewPage::commitStarted);
    connect(service_, &catalog::CatalogService::commitUncertain, this, &ReviewPage::commitUncertain);
    connect(service_, &catalog::CatalogService::commitFinished, this, &ReviewPage::commitFinished);
    setFocusProxy(willTable_);
    refresh();
}

void ReviewPage::setStoreName(const QString &name)
{
    storeName_ = name;
    refresh();
}

QWidget *ReviewPage::makeHeader()
{
    const PreviewHeaderBar header =
        previewHeader(tr("Review staged changes"), {}, tr("Back to the catalog; everything stays staged (Esc)"), this);
    hint_ = header.note;
    showStage(PreviewStage::Before);
    connect(header.back, &QToolButton::clicked, this, &ReviewPage::closeRequested);
    return header.bar;
}

void ReviewPage::showStage(PreviewStage stage)
{
    ui::showStage(hint_, stage, tr("Nothing is written until you apply"));
}

QWidget *ReviewPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(52);
    parts_ = new SegmentedControl(tr("Which edits are shown"), tools);
    parts_->addSegment(All, {});
    parts_->addSegment(WillChange, {});
    parts_->addSegment(CannotChange, {});
    connect(parts_, &SegmentedControl::currentChanged, this, &ReviewPage::showPart);
    counts_ = Label::muted({}, tools);
    counts_->setElided(true);
    find_ = new QLineEdit(tools);
    find_->setPlaceholderText(tr("Find in preview"));
    find_->setAccessibleName(find_->placeholderText());
    find_->setClearButtonEnabled(true);
    find_->addAction(icons::icon(QStringLiteral("edit-find"), &Tokens::mutedText), QLineEdit::LeadingPosition);
    find_->setFixedSize(180, measure::compact);
    connect(find_, &QLineEdit::textChanged, will_, &ReviewTableModel::setFilter);
    connect(find_, &QLineEdit::textChanged, cannot_, &ReviewTableModel::setFilter);
    auto *copy = new QToolButton(tools);
    copy->setIcon(icons::icon(QStringLiteral("edit-copy")));
    copy->setAutoRaise(true);
    copy->setFixedSize(measure::toolButton, measure::toolButton);
    copy->setToolTip(tr("Copy both lists as a table for a spreadsheet"));
    copy->setAccessibleName(tr("Copy as table"));
    connect(copy, &QToolButton::clicked, this, [this] {
        QString text = will_->asTsv();
        if (cannot_->total() > 0)
            text += u'\n' + cannot_->asTsv();
        QApplication::clipboard()->setText(text);
    });
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(12);
    row->addWidget(parts_);
    row->addWidget(counts_, 1);
    row->addWidget(find_);
    row->addWidget(copy);
    return tools;
}

QWidget *ReviewPage::makeTables()
{
    using enum CellLook;
    willTable_ =
        new PreviewTable(will_, {Check, Image, Text, Code, Muted, OldValue, Arrow, NewValue, Number, Number, Number},
            {36, 40, 0, 112, 68, 112, 24, 124, 84, 76, 80}, images_, this);
    willTable_->setAccessibleName(tr("Will change"));
    cannotTable_ = new PreviewTable(
        cannot_, {Image, Text, Code, Muted, State, Text, Link}, {40, 160, 112, 68, 112, 0, 128}, images_, this);
    cannotTable_->setAccessibleName(tr("Cannot change"));
    connect(willTable_, &PreviewTable::allToggled, this,
        [this] { will_->setAllChecked(will_->allChecked() != Qt::Checked); });
    connect(cannotTable_, &PreviewTable::rowActivated, this, &ReviewPage::nextStep);
    willTag_ = new Tag({}, Tone::Staged, this);
    cannotTag_ = new Tag({}, Tone::Warning, this);
    cannotTag_->setGlyph(QStringLiteral("warning"));
    willSection_ = previewSection(tr("Will change"), willTag_, willTable_, this);
    exportLink_ = new LinkButton(tr("Export list"), this);
    exportLink_->setToolTip(tr("Saves what cannot change, with reason and next step, as CSV"));
    exportLink_->hide();
    connect(exportLink_, &QPushButton::clicked, this, &ReviewPage::exportCannot);
    cannotSection_ = previewSection(tr("Cannot change"), cannotTag_, cannotTable_, this, exportLink_);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(willSection_);
    split->addWidget(cannotSection_);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    return split;
}

QWidget *ReviewPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    summary_ = new ReviewSummaryPane(side);
    auto *noteLabel = Label::muted(tr("Note for History"), side);
    note_ = new QLineEdit(side);
    note_->setMaxLength(200);
    note_->setAccessibleName(noteLabel->text());
    noteLabel->setBuddy(note_);
    auto *note = new Banner(Tone::Information, side);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    note->setIconName(QStringLiteral("edit-undo"));
    note->setText({}, tr("One transaction. It appears in History as one batch and can be undone field by field."));
    progress_ = new QProgressBar(side);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(measure::progress);
    progress_->setAccessibleName(tr("Applying"));
    progress_->hide();
    keep_ = new SecondaryButton(tr("Keep staged"), side);
    keep_->setToolTip(tr("Back to the catalog; everything stays staged (Esc)"));
    apply_ = new PrimaryButton({}, side);
    connect(keep_, &QPushButton::clicked, this, &ReviewPage::closeRequested);
    connect(apply_, &QPushButton::clicked, this, &ReviewPage::apply);
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
    column->addWidget(summary_);
    column->addSpacing(16);
    column->addWidget(noteLabel);
    column->addSpacing(4);
    column->addWidget(note_);
    column->addSpacing(12);
    column->addWidget(note);
    column->addStretch();
    column->addWidget(progress_);
    column->addSpacing(12);
    column->addLayout(buttons);
    return side;
}

void ReviewPage::refresh()
{
    if (!stack_)
        return;
    const int will = will_->total();
    const int cannot = cannot_->total();
    parts_->setSegmentText(All, tr("All %1").arg(locale().toString(will + cannot)));
    parts_->setSegmentText(WillChange, tr("Will change %1").arg(locale().toString(will)));
    parts_->setSegmentText(CannotChange, tr("Cannot change %1").arg(locale().toString(cannot)));
    const int checked = will_->checkedCount();
    counts_->setText(QStringList{tr("%Ln staged", nullptr, will + cannot), tr("%Ln will change", nullptr, checked),
        tr("%Ln cannot", nullptr, cannot), tr("%Ln left out by you", nullptr, will - checked)}
                         .join(QStringLiteral(" · ")));
    willTag_->setText(tr("%1 on %Ln products", nullptr, will_->productTotal()).arg(tr("%Ln cells", nullptr, will)));
    cannotTag_->setText(tr("%Ln edits, left as they are", nullptr, cannot));
    summary_->present(will_->summary(), storeName_);

    apply_->setText(tr("Apply %Ln changes", nullptr, checked));
    apply_->setEnabled(checked > 0 && !service_->isCommitting());
    note_->setPlaceholderText(changes_->intent().isEmpty() ? tr("Why, or what for") : changes_->intent());
    showPart(parts_->current());

    if (will + cannot > 0 || messages_->isShowing()) {
        stack_->setCurrentIndex(0);
        return;
    }
    auto *back = new PrimaryButton(tr("Back to the catalog"));
    connect(back, &QPushButton::clicked, this, &ReviewPage::closeRequested);
    empty_->showEmpty(QStringLiteral("staged"), tr("Nothing is staged"),
        tr("What you edit in the catalog waits here, old beside new, until you apply it."), {back});
    stack_->setCurrentIndex(1);
}

void ReviewPage::showPart(int part)
{
    // Nothing but obstacles: they get the room.
    const bool onlyObstacles = will_->total() == 0 && cannot_->total() > 0;
    willSection_->setVisible(part == WillChange || (part == All && !onlyObstacles));
    cannotSection_->setVisible(part == CannotChange || (part == All && cannot_->total() > 0));
}

void ReviewPage::nextStep(int row)
{
    const ProductId product = cannot_->productAt(row);
    const catalog::ProductField field = cannot_->fieldAt(row);
    switch (cannot_->stateAt(row)) {
    case ReviewTableModel::ObstacleState::Conflict: settle(); break;
    case ReviewTableModel::ObstacleState::Deleted: changes_->discard(product, field); break;
    case ReviewTableModel::ObstacleState::Forbidden: service_->refreshAll(); break;
    case ReviewTableModel::ObstacleState::Refused:
        changes_->retry(product);
        emit productRequested(product);
        break;
    }
}

void ReviewPage::settle()
{
    SettleDialog dialog(changes_, images_, this);
    dialog.exec();
}

void ReviewPage::setExports(ListExports *exports)
{
    exports_ = exports;
    exportLink_->show();
    connect(exports, &ListExports::runningChanged, exportLink_,
        [this](bool running) { exportLink_->setEnabled(!running); });
}

void ReviewPage::exportCannot()
{
    exports_->ask(
        window(), tr("cannot change", "name of a file"), catalog::LinesExport{cannot_->heading(), cannot_->lines()});
}

void ReviewPage::apply()
{
    if (will_->checkedCount() == 0)
        return;
    // By value: a commit that is sent again must not depend on what is ticked, or shown, by then.
    std::set<std::pair<ProductId, catalog::ProductField>> chosen;
    for (const ProductId &id : changes_->products())
        for (const auto &[field, edit] : changes_->product(id)->edits)
            if (will_->isChecked(id, field))
                chosen.emplace(id, field);
    auto wanted = [chosen = std::move(chosen)](ProductId product, catalog::ProductField field) {
        return chosen.contains({product, field});
    };
    service_->commit(wanted, note_->text().trimmed());
}

void ReviewPage::commitStarted(int)
{
    messages_->show(nullptr);
    showStage(PreviewStage::Writing);
    progress_->show();
    if (apply_->hasFocus() || willTable_->hasFocus())
        keep_->setFocus(Qt::OtherFocusReason); // what is disabled now cannot keep it
    apply_->setEnabled(false);
    willTable_->setEnabled(false);
}

void ReviewPage::commitUncertain()
{
    auto *banner = new Banner(Tone::Warning, this);
    banner->setFlush(true);
    banner->setIconName(QStringLiteral("cloud-off"));
    banner->setText(tr("The connection was lost while your changes were being saved."),
        tr("As soon as the database answers, Purser asks it whether they arrived."),
        tr("Nothing is sent twice, and everything stays staged until that is known."));
    messages_->show(banner);
    showStage(PreviewStage::Unknown);
}

void ReviewPage::commitFinished(const catalog::CommitReport &report)
{
    progress_->hide();
    willTable_->setEnabled(true);
    const bool unknown = report.error && report.error->code == u"08007";
    showStage(report.saved ? PreviewStage::Written : unknown ? PreviewStage::Unknown : PreviewStage::Before);
    auto *banner = new Banner(report.saved ? Tone::Success : report.error ? Tone::Danger : Tone::Conflict, this);
    banner->setFlush(true);
    auto link = [this, banner](const QString &text, auto action) {
        auto *button = new LinkButton(text, banner);
        connect(button, &QPushButton::clicked, this, action);
        banner->addAction(button);
    };
    if (report.saved) {
        banner->setText(tr("%Ln changes are saved.", nullptr, report.edits),
            report.batch ? tr("History has them, with their values from before.") : QString(),
            report.confirmed ? tr("The connection was lost on the way; the database has confirmed that they arrived.")
                             : QString());
        note_->clear();
        if (report.batch)
            link(tr("Undo…"), [this, batch = *report.batch] { emit undoRequested(batch); });
        link(tr("Back to the catalog"), [this] { emit closeRequested(); });
    } else if (report.error) {
        banner->setText(unknown ? tr("It is not known whether your changes were saved.") : tr("Nothing was written."),
            report.error->message,
            unknown ? tr("Everything is still staged, and compared with the database when it is back.")
                    : tr("Everything is still staged."));
        if (report.error->is(Error::Kind::Forbidden))
            link(tr("Check again"), [this] { service_->refreshAll(); });
        else
            link(tr("Try again"), [this] { apply(); });
    } else {
        QStringList why;
        if (report.conflicts > 0)
            why << tr("somebody else changed %Ln products meanwhile", nullptr, report.conflicts);
        if (report.gone > 0)
            why << tr("%Ln products are deleted", nullptr, report.gone);
        if (report.refused > 0)
            why << tr("the database refused %Ln products", nullptr, report.refused);
        banner->setText(tr("Nothing was written:"), tr("%1.").arg(why.join(QStringLiteral("; "))),
            tr("Settle or leave out what is listed under “Cannot change”, then apply the rest."));
        if (changes_->conflictCount() > 0)
            link(tr("Settle conflicts…"), [this] { settle(); });
    }
    messages_->show(banner);
    refresh();
}

QString ReviewPage::result() const
{
    return messages_->message();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous() || !messages_->isShowing())
        return;
    messages_->show(nullptr);
    if (!service_->isCommitting())
        showStage(PreviewStage::Before);
    refresh();
}

} // namespace purser::ui
