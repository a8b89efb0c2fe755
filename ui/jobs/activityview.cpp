#include "ui/jobs/activityview.h"

#include "models/base/counted.h"
#include "ui/catalog/previewtable.h"
#include "ui/jobs/jobcells.h"
#include "ui/jobs/jobpane.h"
#include "ui/shell/areas.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using sync::JobService;
using sync::JobState;
using sync::JobTableModel;

namespace {

constexpr int roomForPane = 1120;

} // namespace

ActivityView::ActivityView(JobService *service, const QString &company, const QString &whyReadOnly, QWidget *parent)
    : QWidget(parent),
      service_(service),
      whyReadOnly_(whyReadOnly),
      model_(new JobTableModel(service, company, locale(), this))
{
    split_ = new QSplitter(Qt::Horizontal, this);
    split_->setChildrenCollapsible(false);
    split_->setHandleWidth(1);
    split_->addWidget(makeList());
    pane_ = new JobPane(service, whyReadOnly, split_);
    split_->addWidget(pane_);
    split_->setStretchFactor(0, 1);
    split_->setStretchFactor(1, 0);
    split_->setSizes({1000, measure::detailPane});
    connect(pane_, &JobPane::closeRequested, this, [this] {
        showPane(false);
        table_->setFocus();
    });
    connect(pane_, &JobPane::jobRequested, this, &ActivityView::choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(split_, 1);
    makeActions();
    setFocusProxy(table_);
    markArea(table_, 20);
    markArea(pane_, 30);

    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, model_, &JobTableModel::tick);
    connect(model_, &JobTableModel::stateChanged, this, &ActivityView::refresh);
    connect(service_, &JobService::pulseChanged, this, &ActivityView::showTotals);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityView::rowChosen);
    showTotals();
    refresh();
}

QWidget *ActivityView::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(measure::filterRow);
    const auto chip = [this, tools](const QString &text) {
        auto *c = new Chip(text, tools);
        c->setCheckable(true);
        connect(c, &QAbstractButton::toggled, this, &ActivityView::load);
        return c;
    };
    running_ = chip(tr("Running"));
    queued_ = chip(tr("Queued"));
    failed_ = chip(tr("Failed"));
    lastDay_ = chip(tr("Last 24 hours"));
    {
        const QSignalBlocker still(lastDay_);
        lastDay_->setChecked(true);
    }
    search_ =
        new SearchField(tr("Job, store or id"), QKeySequence::Find, tools, tr("Search in job, store, schedule and id"));
    search_->setFixedWidth(220);
    connect(search_, &SearchField::searchRequested, this, &ActivityView::load);
    connect(search_, &SearchField::leaveRequested, this, [this] { table_->setFocus(); });
    stale_ = Label::muted({}, tools);
    stale_->setElided(true);
    worker_ = Label::muted({}, tools);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 8);
    row->setSpacing(8);
    for (QWidget *w : std::initializer_list<QWidget *>{running_, queued_, failed_, lastDay_, search_})
        row->addWidget(w);
    row->addWidget(stale_, 1);
    row->addWidget(worker_);
    paneAction_ = new QAction(icons::icon(QStringLiteral("view-split-left-right")), tr("Detail pane"), this);
    paneAction_->setCheckable(true);
    paneAction_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    paneAction_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    paneAction_->setToolTip(tr("Detail pane (%1)").arg(paneAction_->shortcut().toString(QKeySequence::NativeText)));
    connect(paneAction_, &QAction::triggered, this, &ActivityView::showPane);
    addAction(paneAction_);
    auto *toggle = new QToolButton(tools);
    toggle->setDefaultAction(paneAction_);
    toggle->setAutoRaise(true);
    toggle->setFixedSize(measure::toolButton, measure::toolButton);
    toggle->setAccessibleName(paneAction_->text());
    row->addWidget(toggle);
    return tools;
}

QWidget *ActivityView::makeList()
{
    auto *list = new QWidget(this);
    using enum CellLook;
    table_ = new PreviewTable(model_, {State, Code, Muted, Code, Code, Number, Number, Text},
        {136, 184, 120, 92, 160, 72, 64, 0}, nullptr, list);
    table_->setAccessibleName(tr("Jobs"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setItemDelegateForColumn(JobTableModel::State, new JobCellDelegate(JobCellDelegate::Kind::State, table_));
    table_->setItemDelegateForColumn(
        JobTableModel::Progress, new JobCellDelegate(JobCellDelegate::Kind::Progress, table_));
    table_->setItemDelegateForColumn(JobTableModel::Note, new JobCellDelegate(JobCellDelegate::Kind::Note, table_));
    connect(table_, &PreviewTable::rowActivated, this, [this] {
        showPane(true);
        pane_->setFocus();
    });
    connect(table_, &QTableView::doubleClicked, this, [this] { showPane(true); });
    state_ = new StateView(list);
    connect(state_, &StateView::retryRequested, model_, &JobTableModel::retry);
    auto *body = new QWidget(list);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(table_);
    stack_->addWidget(state_);
    auto *footer = new QWidget(list);
    footer->setFixedHeight(measure::footer);
    footer->setBackgroundRole(QPalette::Window);
    footer->setAutoFillBackground(true);
    totals_ = new FigureStrip(footer);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(totals_, 1);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(body, 1);
    column->addWidget(new Divider(Qt::Horizontal, list));
    column->addWidget(footer);
    return list;
}

void ActivityView::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto act, bool writes = true) {
        addTableAction(table_, text, keys, act, !writes || whyReadOnly_.isEmpty());
    };
    add(
        tr("Show the details"), {}, [this] { showPane(true); }, false);
    add(tr("Pause or resume the job"), Qt::Key_P, [this] {
        const sync::JobRow *job = model_->at(table_->currentIndex().row());
        if (job && job->isActive())
            pane_->wish(job->state == JobState::Paused || job->wish == u"pause" ? JobService::Wish::Resume
                                                                                : JobService::Wish::Pause);
    });
    add(tr("Cancel the job"), Qt::Key_Delete, [this] {
        if (const sync::JobRow *job = model_->at(table_->currentIndex().row()); job && job->isActive())
            pane_->wish(JobService::Wish::Cancel);
    });
    add(tr("Retry what failed"), Qt::Key_R, [this] {
        const sync::JobRow *job = model_->at(table_->currentIndex().row());
        if (job && job->state == JobState::FailedInPart)
            pane_->retryItems(std::nullopt);
        else if (job && (job->hasFailed() || job->state == JobState::Cancelled))
            pane_->wish(JobService::Wish::Retry);
    });
    addFindAction(this, tr("Find a job"), search_);
    auto *close = new QAction(tr("Close the detail pane"), pane_);
    close->setShortcut(Qt::Key_Escape);
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(close, &QAction::triggered, pane_, &JobPane::closeRequested);
    pane_->addAction(close);
}

void ActivityView::load()
{
    sync::JobFilter filter;
    filter.running = running_->isChecked();
    filter.queued = queued_->isChecked();
    filter.failed = failed_->isChecked();
    filter.lastDay = lastDay_->isChecked();
    filter.text = search_->text().simplified();
    model_->load(filter);
}

void ActivityView::refresh()
{
    using State = sync::LiveListModel::State;
    const State state = model_->state();
    const sync::JobFilter &filter = model_->filter();
    const bool filtered = filter.running || filter.queued || filter.failed || !filter.text.isEmpty() || filter.lastDay;
    const QString now =
        u"%1/%2/%3"_qs.arg(int(state)).arg(model_->error() ? model_->error()->message : QString()).arg(filtered);
    arrangePane();
    stack_->setCurrentIndex(state == State::Ready ? 0 : 1);
    stale_->setText(model_->error() && state == State::Ready
            ? tr("Showing what was read before. %1").arg(model_->error()->message)
            : QString());
    if (state == State::Ready && !table_->currentIndex().isValid() && wanted_.isNull())
        table_->setCurrentIndex(model_->index(0, JobTableModel::Job));
    if (const int row = model_->rowOf(wanted_); !wanted_.isNull() && row >= 0) {
        wanted_ = {};
        table_->setCurrentIndex(model_->index(row, JobTableModel::Job));
    }
    if (now == shownState_)
        return;
    shownState_ = now;
    if (state == State::Loading) {
        state_->showLoading();
    } else if (state == State::Failed) {
        state_->showError(tr("The jobs could not be read"), *model_->error());
    } else if (state == State::Empty && filtered) {
        auto *all = new PrimaryButton(tr("Show all jobs"));
        connect(all, &QPushButton::clicked, this, [this] {
            for (Chip *chip : {running_, queued_, failed_, lastDay_}) {
                const QSignalBlocker still(chip);
                chip->setChecked(false);
                chip->update();
            }
            search_->clear();
            load();
        });
        const bool onlyDay =
            filter.lastDay && !filter.running && !filter.queued && !filter.failed && filter.text.isEmpty();
        state_->showEmpty(QStringLiteral("edit-find"),
            onlyDay ? tr("No jobs in the last 24 hours") : tr("No job matches"),
            onlyDay ? tr("Syncs, imports and upkeep appear here while they run.")
                    : tr("Jobs are hidden by the filters or the search text."),
            {all});
    } else if (state == State::Empty) {
        QList<QWidget *> actions;
        if (whyReadOnly_.isEmpty()) {
            auto *run = new PrimaryButton(QStringLiteral("media-playback-start"), tr("Run now…"));
            connect(run, &QPushButton::clicked, this, &ActivityView::runRequested);
            actions << run;
        }
        state_->showEmpty(QStringLiteral("run-build"), tr("No jobs yet"),
            tr("Syncs with stores, imports and upkeep run in the background and are listed here, with what went "
               "wrong."),
            actions);
    }
}

void ActivityView::showTotals()
{
    const sync::JobTotals &t = service_->pulse().totals;
    const QLocale locale = this->locale();
    running_->setValue(t.running > 0 ? locale.toString(t.running) : QString());
    queued_->setValue(t.queued > 0 ? locale.toString(t.queued) : QString());
    const qint64 bad = t.failed + t.failedInPart;
    failed_->setValue(bad > 0 ? locale.toString(bad) : QString());
    if (!service_->isPulseKnown()) {
        totals_->setGroups({});
        return;
    }
    const auto group = [&locale](qint64 n, const QString &words) {
        return FigureStrip::Group{{{locale.toString(n), true}, {words, false}}, false};
    };
    QList<FigureStrip::Group> groups{
        group(t.all, tr("jobs in 24 hours", nullptr, counted(t.all))), group(t.done, tr("done"))};
    for (const auto &[n, words] : std::initializer_list<std::pair<qint64, QString>>{{t.running, tr("running")},
             {t.paused, tr("paused")}, {t.queued, tr("queued")}, {t.cancelled, tr("cancelled")},
             {t.failedInPart, tr("failed in part")}, {t.failed, tr("failed")}})
        if (n > 0)
            groups << group(n, words);
    totals_->setGroups(groups);
}

void ActivityView::rowChosen()
{
    const sync::JobRow *job = model_->at(table_->currentIndex().row());
    pane_->showJob(job ? job->id : QUuid());
}

void ActivityView::choose(const QUuid &job)
{
    wanted_ = job;
    if (model_->rowOf(job) < 0)
        model_->refresh();
    showPane(true);
    refresh();
}

void ActivityView::showFailed()
{
    for (Chip *chip : {running_, queued_})
        chip->setChecked(false);
    failed_->setChecked(true);
}

void ActivityView::setWorker(const QString &text)
{
    worker_->setText(text);
}

void ActivityView::showPane(bool shown)
{
    paneWish_ = shown;
    arrangePane();
}

/// Where there is too little room, the pane is the first to go, unless it was asked for.
void ActivityView::arrangePane()
{
    const bool room = paneWish_.value_or(width() >= roomForPane);
    const bool shown = room && model_->state() == sync::LiveListModel::State::Ready;
    pane_->setVisible(shown);
    paneAction_->setChecked(shown);
    paneAction_->setEnabled(model_->state() == sync::LiveListModel::State::Ready);
    // The numbers say what the bars say, too.
    table_->setColumnHidden(JobTableModel::Progress, shown && width() < roomForPane);
}

void ActivityView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangePane();
}

void ActivityView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
    clock_.start();
}

void ActivityView::hideEvent(QHideEvent *event)
{
    clock_.stop();
    QWidget::hideEvent(event);
}

} // namespace purser::ui
