#include "ui/jobs/jobpane.h"

#include "models/base/counted.h"
#include "models/base/isolated.h"
#include "models/sync/jobtablemodel.h"
#include "models/sync/jobtext.h"
#include "ui/catalog/factpane.h"
#include "ui/catalog/previewtable.h"
#include "ui/jobs/errorcard.h"
#include "ui/jobs/jobcells.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace purser::ui {

using sync::JobDetail;
using sync::JobService;
using sync::JobState;

JobPane::JobPane(JobService *service, const QString &whyReadOnly, QWidget *parent)
    : Surface(parent),
      service_(service),
      whyReadOnly_(whyReadOnly),
      stack_(new QStackedLayout(this)),
      state_(new StateView(this))
{
    setMinimumWidth(measure::detailPaneMin);
    setMaximumWidth(measure::detailPaneMax + 16);
    setAccessibleName(tr("Details of the job"));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    message_ = new Banner(Tone::Success, content);
    message_->hide();
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(12, 0, 12, 4);
    strip->addWidget(message_);
    column->addLayout(strip);
    tabs_ = new QTabBar(content);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setAccessibleName(tr("Parts of the job"));
    for (int tab = Errors; tab <= Log; ++tab)
        tabs_->addTab({});
    auto *tabRow = new QHBoxLayout;
    tabRow->setSpacing(0);
    tabRow->addWidget(tabs_);
    tabRow->addWidget(new Divider(Qt::Horizontal, content), 1, Qt::AlignBottom); // goes on with the line of the tabs
    column->addLayout(tabRow);

    auto *middle = new QWidget(content);
    pages_ = new QStackedLayout(middle);
    errorArea_ = new QScrollArea(middle);
    errorArea_->setFrameShape(QFrame::NoFrame);
    errorArea_->setWidgetResizable(true);
    errorArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    errorArea_->setAccessibleName(tr("What failed, by cause, and facts"));
    auto *inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    inside->setAutoFillBackground(true);
    auto *inner = new QVBoxLayout(inside);
    inner->setContentsMargins(16, 12, 16, 12);
    inner->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    summary_ = Label::muted({}, inside);
    summary_->setWordWrap(true);
    top->addWidget(summary_, 1);
    ignore_ = new LinkButton(tr("Ignore"), inside);
    ignore_->setToolTip(tr("Leave the failure as it is and count it no longer"));
    connect(ignore_, &QPushButton::clicked, this, [this] { wish(JobService::Wish::Ignore); });
    top->addWidget(ignore_, 0, Qt::AlignTop);
    inner->addLayout(top);
    inner->addSpacing(4);
    errorList_ = new QVBoxLayout;
    errorList_->setSpacing(8);
    inner->addLayout(errorList_);
    facts_ = new FactPane(inside);
    inner->addSpacing(8);
    inner->addWidget(facts_);
    inner->addStretch();
    errorArea_->setWidget(inside);
    pages_->addWidget(errorArea_);
    itemModel_ = new sync::JobItemTableModel(service_, this);
    items_ = new PreviewTable(itemModel_, {CellLook::Text, CellLook::Text}, {0, 104}, nullptr, middle);
    items_->setItemDelegateForColumn(
        sync::JobItemTableModel::Outcome, new JobCellDelegate(JobCellDelegate::Kind::ItemStatus, items_));
    items_->setAccessibleName(tr("Things of the job"));
    pages_->addWidget(items_);
    log_ = new QPlainTextEdit(middle);
    log_->setReadOnly(true);
    log_->setFrameShape(QFrame::NoFrame);
    log_->setFont(codeFont());
    log_->document()->setDocumentMargin(12);
    log_->setAccessibleName(tr("Log of the job"));
    log_->setLayoutDirection(Qt::LeftToRight);
    log_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pages_->addWidget(log_);
    column->addWidget(middle, 1);
    column->addWidget(new Divider(Qt::Horizontal, content));
    column->addWidget(makeFooter());
    stack_->addWidget(content);
    stack_->addWidget(state_);
    setFocusProxy(tabs_);

    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        pages_->setCurrentIndex(tab);
        itemModel_->setJob(tab == Items ? wanted_ : QUuid());
    });
    connect(state_, &StateView::retryRequested, this, &JobPane::load);
    connect(service_, &JobService::jobsChanged, this, [this] {
        if (!wanted_.isNull() && isVisible())
            load();
    });
    showJob({});
}

QWidget *JobPane::makeHeader()
{
    auto *header = new QWidget(this);
    header->setFixedHeight(44);
    title_ = new Label(TextStyle::CardTitle, {}, header);
    title_->setElided(true);
    tag_ = new Tag({}, Tone::Neutral, header);
    auto *close = new QToolButton(header);
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setFixedSize(measure::toolButton, measure::toolButton);
    close->setToolTip(tr("Close the detail pane (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &JobPane::closeRequested);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addSpacing(8); // margins are not mirrored, spaces are
    row->addWidget(title_);
    row->addWidget(tag_);
    row->addStretch(1);
    row->addWidget(close);
    return header;
}

QWidget *JobPane::makeFooter()
{
    auto *footer = new QWidget(this);
    copy_ = new SecondaryButton(QStringLiteral("edit-copy"), tr("Copy details"), footer);
    copy_->setToolTip(tr("Copy everything about this job, for whoever helps you"));
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    pause_ = new SecondaryButton(QString(), footer);
    connect(pause_, &QPushButton::clicked, this, [this] {
        wish(shown_ && (shown_->row.state == JobState::Paused || shown_->row.wish == u"pause")
                ? JobService::Wish::Resume
                : JobService::Wish::Pause);
    });
    main_ = new PrimaryButton(QString(), footer);
    connect(main_, &QPushButton::clicked, this, [this] {
        if (!shown_)
            return;
        if (shown_->row.isActive())
            wish(JobService::Wish::Cancel);
        else if (shown_->failedItems > 0)
            retryItems(std::nullopt);
        else
            wish(JobService::Wish::Retry);
    });
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    row->addWidget(copy_);
    row->addStretch();
    row->addWidget(pause_);
    row->addWidget(main_);
    return footer;
}

void JobPane::showJob(const QUuid &job)
{
    if (job == wanted_ && (shown_ || reading_))
        return;
    wanted_ = job;
    shown_.reset();
    closed_.clear();
    reading_ = again_ = stopping_ = false;
    message_->hide();
    itemModel_->setJob({});
    stack_->setCurrentIndex(1);
    if (job.isNull()) {
        state_->showEmpty(QStringLiteral("run-build"), tr("No job chosen"),
            tr("Choose a job, and what it did and what went wrong stands here."));
        return;
    }
    state_->showLoading();
    load();
}

void JobPane::load()
{
    if (wanted_.isNull())
        return;
    if (reading_) {
        again_ = true;
        return;
    }
    reading_ = true;
    again_ = false;
    service_->detail(this, wanted_, [this, job = wanted_](const Result<JobDetail> &detail) {
        if (job != wanted_)
            return; // another one was chosen meanwhile
        reading_ = false;
        if (detail) {
            if (shown_ != *detail)
                present(*detail);
            if (again_)
                load();
            return;
        }
        if (detail.error().is(Error::Kind::Cancelled) || (shown_ && !detail.error().is(Error::Kind::NotFound)))
            return; // what is here stays readable while the database is away
        shown_.reset();
        state_->showError(tr("This job cannot be shown"), detail.error(), !detail.error().is(Error::Kind::NotFound));
        stack_->setCurrentIndex(1);
    });
}

void JobPane::present(const JobDetail &detail)
{
    const bool first = !shown_;
    const bool sameErrors = shown_ && shown_->errors == detail.errors && shown_->row.state == detail.row.state
        && shown_->row.retried == detail.row.retried && shown_->items == detail.items
        && shown_->row.error == detail.row.error;
    const bool sameLog = shown_ && shown_->log == detail.log;
    shown_ = detail;
    if (stopping_ && !detail.row.isActive()) {
        stopping_ = false;
        if (detail.row.state == JobState::Cancelled)
            message_->tell(tr("The job was stopped. What it had done stays."), true);
        else
            message_->hide(); // it came to its end first
    }
    const QLocale locale = this->locale();
    title_->setText(sync::jobLabel(detail.row.type));
    tag_->setText(detail.row.state == JobState::FailedInPart
            ? tr("%1 of %2 failed").arg(locale.toString(detail.failedItems), locale.toString(detail.items))
            : sync::stateLabel(detail.row));
    tag_->setTone(lookOf(detail.row.state).tone);
    tag_->setGlyph(lookOf(detail.row.state).glyph);
    tabs_->setTabText(
        Errors, detail.failedItems > 0 ? tr("Errors  %1").arg(locale.toString(detail.failedItems)) : tr("Overview"));
    tabs_->setTabText(Items, detail.items > 0 ? tr("Items  %1").arg(locale.toString(detail.items)) : tr("Items"));
    tabs_->setTabText(Log, tr("Log"));
    if (!sameErrors)
        fillErrors();
    fillFacts();
    if (!sameLog)
        fillLog();
    fillButtons();
    if (first)
        itemModel_->setJob(tabs_->currentIndex() == Items ? wanted_ : QUuid());
    stack_->setCurrentIndex(0);
}

void JobPane::fillErrors()
{
    while (QLayoutItem *item = errorList_->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const JobDetail &d = *shown_;
    const QLocale locale = this->locale();
    QString summary;
    if (d.failedItems > 0)
        summary = tr("%1 done. %2 failed for %Ln causes.", nullptr, counted(qint64(d.errors.size())))
                      .arg(locale.toString(d.items - d.failedItems), locale.toString(d.failedItems));
    else if (d.row.state == JobState::Done)
        summary = tr("Everything went well.");
    else if (d.row.state == JobState::Failed)
        summary = tr("Nothing more is done until somebody tries again.");
    summary_->setText(summary);
    summary_->setVisible(!summary.isEmpty());
    if (!d.row.error.isEmpty()) {
        auto *why = new Banner(d.row.isActive() ? Tone::Warning : Tone::Danger, this);
        why->setText({}, d.row.error);
        errorList_->addWidget(why);
    }
    for (const sync::JobErrorGroup &group : d.errors) {
        const bool open = !closed_.contains(group.code) && (&group == &d.errors.front() || d.errors.size() <= 3);
        auto *card = new ErrorCard(group, open, whyReadOnly_.isEmpty() && !d.row.isActive(), this);
        connect(card, &ErrorCard::retryRequested, this, [this, code = group.code] { retryItems(code); });
        connect(card, &ErrorCard::itemsRequested, this, [this] { tabs_->setCurrentIndex(Items); });
        connect(card, &ErrorCard::toggled, this, [this, code = group.code](bool isOpen) {
            if (isOpen)
                closed_.remove(code);
            else
                closed_.insert(code);
        });
        errorList_->addWidget(card);
    }
}

void JobPane::fillFacts()
{
    const sync::JobRow &job = shown_->row;
    const QLocale locale = this->locale();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    facts_->clear();
    facts_->addLine(tr("Started by"),
        !job.schedule.isEmpty()       ? tr("Schedule “%1”").arg(job.schedule)
            : job.mine                ? tr("%1 (you)").arg(job.startedBy)
            : job.startedBy.isEmpty() ? tr("The program itself")
                                      : job.startedBy,
        false, false);
    const QString attempts = job.attempt == 0
        ? tr("None of %1 yet").arg(locale.toString(job.maxAttempts))
        : tr("%1 of %2").arg(locale.toString(job.attempt), locale.toString(job.maxAttempts));
    facts_->addLine(tr("Attempts"),
        job.state == JobState::Queued && job.attempt > 0
            ? tr("%1, next %2").arg(attempts, sync::momentText(job.runAt, locale, now))
            : attempts,
        false, false);
    facts_->addLine(tr("Queued"), sync::momentText(job.createdAt, locale, now), false, false);
    if (job.startedAt.isValid())
        facts_->addLine(tr("Started"), sync::momentText(job.startedAt, locale, now), false, false);
    if (job.finishedAt.isValid() && !job.isActive())
        facts_->addLine(tr("Ended"), sync::momentText(job.finishedAt, locale, now), false, false);
    if (!job.worker.isEmpty())
        facts_->addLine(tr("Runs on"), job.worker, false, false);
    facts_->addLine(tr("Job id"), job.id.toString(QUuid::WithoutBraces).left(18), false, false);
}

void JobPane::fillLog()
{
    QStringList lines;
    for (const sync::JobLogLine &line : shown_->log)
        lines << u"%1  %2"_qs.arg(line.at.toLocalTime().toString(u"HH:mm:ss"_qs), line.text);
    const QString text = lines.isEmpty() ? tr("This job has not said anything.") : lines.join(u'\n');
    const QString before = log_->toPlainText();
    // What somebody reads or has selected stays where it is while the job goes on.
    if (!before.isEmpty() && text.startsWith(before + u'\n')) {
        log_->appendPlainText(text.mid(before.size() + 1));
        return;
    }
    QScrollBar *const bar = log_->verticalScrollBar();
    const int place = bar->value();
    const bool atEnd = place >= bar->maximum() - 4;
    log_->setPlainText(text);
    bar->setValue(atEnd ? bar->maximum() : place);
}

void JobPane::fillButtons()
{
    const sync::JobRow &job = shown_->row;
    const bool may = whyReadOnly_.isEmpty();
    const bool retryable = job.hasFailed() || job.state == JobState::Cancelled;
    pause_->setVisible(job.isActive());
    const bool held = job.state == JobState::Paused || job.wish == u"pause";
    pause_->setText(held ? tr("Resume") : tr("Pause"));
    pause_->setIconName(held ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause"));
    ignore_->setVisible(job.hasFailed() && !job.ignored && !job.retried);
    main_->setVisible(job.isActive() || (retryable && !job.retried));
    main_->setKind(job.isActive() ? ButtonKind::Secondary : ButtonKind::Primary);
    main_->setIconName(job.isActive() ? QString() : QStringLiteral("retry"));
    const bool stopping = job.state == JobState::Running && job.wish == u"cancel";
    const qint64 left = shown_->failedItems - shown_->retriedItems;
    main_->setText(job.isActive() ? stopping ? tr("Stopping…") : tr("Cancel")
            : shown_->failedItems > 0
            ? tr("Retry these %1").arg(locale().toString(left > 0 ? left : shown_->failedItems))
            : tr("Retry"));
    copy_->setText(job.isActive() ? tr("Copy") : tr("Copy details"));
    for (Button *button : {pause_, ignore_, main_}) {
        button->setEnabled(may && !stopping);
        if (!may)
            button->setToolTip(whyReadOnly_);
    }
}

QString JobPane::details() const
{
    if (!shown_)
        return {};
    const sync::JobRow &job = shown_->row;
    QStringList lines{u"%1 (%2): %3"_qs.arg(sync::jobLabel(job.type), job.type, sync::stateLabel(job)),
        u"job %1, correlation %2"_qs.arg(job.id.toString(QUuid::WithoutBraces), job.correlation),
        u"store %1, worker %2, attempt %3 of %4"_qs.arg(job.where, job.worker).arg(job.attempt).arg(job.maxAttempts),
        u"queued %1, started %2, ended %3"_qs.arg(job.createdAt.toString(Qt::ISODate),
            job.startedAt.toString(Qt::ISODate), job.finishedAt.toString(Qt::ISODate)),
        u"%1 items, %2 failed"_qs.arg(shown_->items).arg(shown_->failedItems)};
    if (!job.error.isEmpty())
        lines << u"%1: %2"_qs.arg(job.errorKind, job.error);
    for (const sync::JobErrorGroup &group : shown_->errors)
        lines << u"%1 × %2: %3 (%4)"_qs.arg(group.count).arg(group.code, group.message, group.samples.join(u"; "));
    lines << u"parameters %1"_qs.arg(shown_->parameters.left(2000));
    for (const sync::JobLogLine &line : shown_->log)
        lines << u"%1 %2"_qs.arg(line.at.toString(Qt::ISODateWithMs), line.text);
    return lines.join(u'\n');
}

void JobPane::wish(JobService::Wish wish)
{
    if (wanted_.isNull() || !whyReadOnly_.isEmpty())
        return;
    service_->wish(this, wanted_, wish, [this, wish, job = wanted_](const Result<> &done) {
        if (job != wanted_)
            return; // another one was chosen meanwhile; the list shows what became of it
        if (!done) {
            message_->tell(done.error().message, false);
            return;
        }
        stopping_ = wish == JobService::Wish::Cancel;
        if (stopping_)
            message_->tell(tr("The job is being stopped. What it has done so far stays."), true);
        load();
    });
}

void JobPane::retryItems(std::optional<QString> code)
{
    if (wanted_.isNull() || !whyReadOnly_.isEmpty())
        return;
    service_->retryItems(this, wanted_, code, [this, job = wanted_](const Result<sync::JobRetry> &retry) {
        if (job != wanted_)
            return;
        load(); // some of it may be done in any case
        if (!retry) {
            message_->tell(retry.error().message, false);
            return;
        }
        message_->tell(tr("Tried again in the background: %1").arg(locale().toString(retry->things)), true);
        emit jobRequested(retry->first);
    });
}

} // namespace purser::ui
