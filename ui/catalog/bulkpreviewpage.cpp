#include "ui/catalog/bulkpreviewpage.h"

#include "models/base/counted.h"
#include "models/catalog/productrules.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/reviewsummarypane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using namespace catalog;

namespace {

enum Part { All, WillChange, CannotChange };
enum Shown { Working, Content, State };

} // namespace

BulkPreviewPage::BulkPreviewPage(BulkService *service, ImageProvider *images, const QString &storeName, QWidget *parent)
    : SubPage(parent),
      service_(service),
      images_(images),
      storeName_(storeName),
      will_(new BulkRowModel(BulkPart::Changing, locale(), this)),
      cannot_(new BulkRowModel(BulkPart::Cannot, locale(), this))
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

    state_ = new StateView(this);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(makeWorking());
    stack_->addWidget(content);
    stack_->addWidget(state_);
    const PreviewHeaderBar header = previewHeader({}, {}, tr("Back to the catalog (Esc)"), this);
    leave_ = header.back;
    title_ = header.title;
    hint_ = header.note;
    connect(header.back, &QToolButton::clicked, this, &BulkPreviewPage::closeRequested);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(header.bar);
    page->addWidget(new Divider(Qt::Horizontal, this));
    page->addWidget(body, 1);

    findLater_.setSingleShot(true);
    findLater_.setInterval(250);
    connect(&findLater_, &QTimer::timeout, this, &BulkPreviewPage::openLines);
    connect(find_, &QLineEdit::textChanged, &findLater_, qOverload<>(&QTimer::start));
    connect(state_, &StateView::retryRequested, this, &BulkPreviewPage::compute);
    for (BulkRowModel *model : {will_, cannot_})
        connect(model, &BulkRowModel::stateChanged, this, &BulkPreviewPage::refresh);
    connect(service_, &BulkService::progressed, this, &BulkPreviewPage::progressed);
    connect(service_, &BulkService::finished, this, &BulkPreviewPage::finished);
    connect(service_, &BulkService::backOnline, this, &BulkPreviewPage::retryLines);
    refresh();
}

// ---------------------------------------------------------------- asking

void BulkPreviewPage::present(const BulkRequest &request)
{
    if (service_->isApplying()) // one at a time: what is under way is shown
        return;
    request_ = request;
    note_->clear();
    find_->clear();
    findLater_.stop();
    parts_->setCurrent(All);
    compute();
}

void BulkPreviewPage::compute()
{
    messages_->show(nullptr);
    title_->setText(tr("Preview: %1").arg(request_.change.description(locale())));
    showStage(PreviewStage::Before);
    note_->setPlaceholderText(request_.change.description(locale()));
    working_->setText(request_.expected > 1
            ? tr("Working out what would change of %Ln products…", nullptr, counted(request_.expected))
            : tr("Working out what would change…"));
    stack_->setCurrentIndex(Working);
    stopWorking_->setFocus();
    computing_ = std::make_unique<QObject>();
    service_->preview(computing_.get(), request_, [this](const Result<BulkPreview> &preview) { computed(preview); });
}

void BulkPreviewPage::computed(const Result<BulkPreview> &preview)
{
    computing_.release()->deleteLater(); // we are in its answer
    if (!preview) {
        state_->showError(tr("What would change could not be worked out"), preview.error());
        stack_->setCurrentIndex(State);
        return;
    }
    preview_ = *preview;
    if (preview_.changing == 0 && preview_.cannotCount() == 0) {
        auto *back = new PrimaryButton(tr("Back to the catalog"));
        connect(back, &QPushButton::clicked, this, &BulkPreviewPage::closeRequested);
        state_->showEmpty(QStringLiteral("checkmark"), tr("Nothing to change"),
            preview_.products == 0
                ? tr("No product matches any more.")
                : tr("All %Ln products have the new value already.", nullptr, counted(preview_.products)),
            {back});
        stack_->setCurrentIndex(State);
        back->setFocus();
        return;
    }
    openLines();
    arrangeColumns();
    refreshGroups();
    refresh();
    stack_->setCurrentIndex(Content);
    (preview_.changing > 0 ? willTable_ : cannotTable_)->setFocus();
}

void BulkPreviewPage::openLines()
{
    const QString find = find_->text();
    will_->open(request_.change, service_->open(request_, BulkPart::Changing, preview_.changing, find));
    cannot_->open(request_.change, service_->open(request_, BulkPart::Cannot, preview_.cannotCount(), find));
}

void BulkPreviewPage::apply()
{
    if (service_->isApplying() || stack_->currentIndex() != Content || preview_.changing == 0)
        return;
    const QString note = note_->text().simplified();
    messages_->show(nullptr);
    showStage(PreviewStage::Writing);
    setApplying(true);
    service_->apply(request_, preview_, note.isEmpty() ? request_.change.description(locale()) : note);
}

// ---------------------------------------------------------------- what is shown

void BulkPreviewPage::refresh()
{
    if (!stack_)
        return;
    const auto number = [this](qint64 n) { return locale().toString(n); };
    const qint64 will = preview_.changing;
    const qint64 cannot = preview_.cannotCount();
    parts_->setSegmentText(All, tr("All %1").arg(number(will + cannot)));
    parts_->setSegmentText(WillChange, tr("Will change %1").arg(number(will)));
    parts_->setSegmentText(CannotChange, tr("Cannot change %1").arg(number(cannot)));
    counts_->setText(QStringList{tr("%Ln selected", nullptr, counted(preview_.products)),
        tr("%Ln will change", nullptr, counted(will)), tr("%Ln cannot", nullptr, counted(cannot)),
        tr("%Ln unchanged, dropped", nullptr, counted(preview_.unchanged))}
                         .join(QStringLiteral(" · ")));
    willTag_->setText(tr("%Ln products", nullptr, counted(will)));
    cannotTag_->setText(tr("%Ln products, left as they are", nullptr, counted(cannot)));
    apply_->setText(tr("Apply %Ln changes", nullptr, counted(will)));
    apply_->setEnabled(will > 0 && !service_->isApplying());
    const bool variant = request_.change.field == ProductField::Price || request_.change.field == ProductField::Cost;
    summary_->present(preview_.summary, storeName_,
        {{tr("Applies to"), variant ? tr("First variant of each") : tr("Products")},
            {tr("Unchanged, dropped"), number(preview_.unchanged)}, {tr("Cannot change"), number(cannot)}});
    showPart(parts_->current());
    // Lines that could not be read are said once, above both lists.
    const auto error = will_->error() ? will_->error() : cannot_->error();
    if (error && !messages_->isShowing() && stack_->currentIndex() == Content) {
        auto *banner = new Banner(Tone::Danger, this);
        banner->setFlush(true);
        banner->setText(tr("Some rows could not be read."), error->message);
        auto *retry = new LinkButton(tr("Retry"), banner);
        connect(retry, &QPushButton::clicked, this, &BulkPreviewPage::retryLines);
        banner->addAction(retry);
        messages_->show(banner);
        unread_ = banner;
    }
}

void BulkPreviewPage::retryLines()
{
    if (unread_ && messages_->message() == unread_->message()) // nothing else is said meanwhile
        messages_->show(nullptr);
    for (BulkRowModel *model : {will_, cannot_})
        if (model->error())
            model->retry();
}

void BulkPreviewPage::refreshGroups()
{
    while (QLayoutItem *item = groupRows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BulkPreview::Group &group : preview_.cannot) {
        auto *row = new QWidget(groups_);
        auto *line = new QVBoxLayout(row);
        line->setContentsMargins(0, 6, 0, 6);
        line->setSpacing(2);
        auto *reason = new Label(TextStyle::Body,
            tr("%1: %2").arg(locale().toString(group.products), group.obstacle.reason(request_.change)), row);
        reason->setWordWrap(true);
        auto *next = Label::muted(group.obstacle.nextStep(request_.change), row);
        next->setWordWrap(true);
        line->addWidget(reason);
        line->addWidget(next);
        groupRows_->addWidget(row);
    }
    groups_->setVisible(!preview_.cannot.empty());
}

void BulkPreviewPage::showPart(int part)
{
    const qint64 cannot = preview_.cannotCount();
    willSection_->setVisible(part != CannotChange && (part == WillChange || preview_.changing > 0));
    cannotSection_->setVisible(part == CannotChange || (part == All && cannot > 0));
}

void BulkPreviewPage::activate(BulkRowModel *model, int row)
{
    const BulkRow *const line = model->line(row);
    if (!line || service_->isApplying())
        return;
    if (line->obstacle && line->obstacle->kind == BulkObstacle::Kind::Staged)
        emit stagedRequested();
    else
        emit productRequested(line->row.id);
}

// ---------------------------------------------------------------- applying

void BulkPreviewPage::showStage(PreviewStage stage)
{
    ui::showStage(hint_, stage, tr("Nothing is written until you apply"));
}

void BulkPreviewPage::setApplying(bool applying)
{
    step_->setVisible(applying);
    progress_->setVisible(applying);
    cancel_->setVisible(applying);
    cancel_->setEnabled(applying);
    back_->setVisible(!applying);
    leave_->setEnabled(!applying);
    apply_->setEnabled(!applying && preview_.changing > 0);
    note_->setEnabled(!applying);
    willTable_->setEnabled(!applying);
    cannotTable_->setEnabled(!applying);
    if (applying)
        cancel_->setFocus();
}

/// A button that is disabled while it has the keyboard would give it to another part of the window.
void BulkPreviewPage::holdCancel()
{
    if (cancel_->hasFocus())
        parts_->setFocus(Qt::OtherFocusReason);
    cancel_->setEnabled(false);
}

void BulkPreviewPage::progressed(const BulkProgress &progress)
{
    const auto number = [this](qint64 n) { return locale().toString(n); };
    switch (progress.phase) {
    case BulkProgress::Phase::Locking:
        progress_->setRange(0, 0);
        step_->setText(tr("Locking the products and comparing them with the preview…"));
        break;
    case BulkProgress::Phase::Writing:
        progress_->setRange(0, 1'000);
        progress_->setValue(static_cast<int>(progress.done * 1'000 / std::max<qint64>(1, progress.total)));
        step_->setText(tr("Writing: %1 of %2").arg(number(progress.done), number(progress.total)));
        break;
    case BulkProgress::Phase::Saving:
        progress_->setRange(0, 0);
        step_->setText(tr("Saving… This cannot be stopped any more."));
        holdCancel();
        break;
    }
}

void BulkPreviewPage::finished(const BulkReport &report)
{
    setApplying(false);
    if (report.outcome == BulkReport::Outcome::Applied) {
        showDone(report);
        return;
    }
    const bool differs = report.outcome == BulkReport::Outcome::Differs;
    const bool unknown = report.error && report.error->code == u"08007";
    showStage(unknown ? PreviewStage::Unknown : PreviewStage::Before);
    if (differs)
        compute(); // what is shown from now on is what can be applied
    auto *banner = new Banner(differs ? Tone::Conflict : report.error ? Tone::Danger : Tone::Information, this);
    banner->setFlush(true);
    if (differs) {
        banner->setText(tr("Nothing was written: somebody changed these products since the preview."),
            tr("This is what would happen now. Look at it again, then apply."));
    } else if (report.error) {
        banner->setText(
            unknown ? ReviewPage::tr("It is not known whether your changes were saved.") : tr("Nothing was written."),
            report.error->message);
        if (!report.error->is(Error::Kind::Forbidden)) { // what was written after all is not written twice: it differs
            auto *again = new LinkButton(tr("Try again"), banner);
            connect(again, &QPushButton::clicked, this, &BulkPreviewPage::apply);
            banner->addAction(again);
        }
    } else {
        banner->setText(tr("Cancelled."), tr("Nothing was written; every product is as it was."));
    }
    messages_->show(banner);
    if (!differs)
        apply_->setFocus();
}

void BulkPreviewPage::showDone(const BulkReport &report)
{
    messages_->show(nullptr);
    title_->setText(request_.change.description(locale()));
    showStage(PreviewStage::Written);
    QList<QWidget *> actions;
    auto *back = new PrimaryButton(tr("Back to the catalog"));
    connect(back, &QPushButton::clicked, this, &BulkPreviewPage::closeRequested);
    actions << back;
    if (report.batch) {
        auto *undo = new SecondaryButton(QStringLiteral("edit-undo"), tr("Undo…"));
        connect(undo, &QPushButton::clicked, this, [this, batch = *report.batch] { emit undoRequested(batch); });
        actions << undo;
    }
    const QString text = tr("Written in one transaction, and kept in History as one batch, which can be undone.");
    state_->showEmpty(
        QStringLiteral("checkmark"), tr("%Ln products changed", nullptr, counted(report.products)), text, actions);
    stack_->setCurrentIndex(State);
    back->setFocus();
}

QString BulkPreviewPage::result() const
{
    if (messages_->isShowing())
        return messages_->message();
    return stack_->currentIndex() == State ? state_->message() : QString();
}

// ---------------------------------------------------------------- events

void BulkPreviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && service_->isApplying()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape)
        computing_.reset();
    SubPage::keyPressEvent(event);
}

} // namespace purser::ui
