#include "ui/jobs/syncerrorview.h"

#include "models/base/counted.h"
#include "models/sync/jobtext.h"
#include "ui/catalog/previewtable.h"
#include "ui/shell/areas.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace purser::ui {

using sync::SyncErrorRow;
using sync::SyncErrorTableModel;

namespace {
enum Which { Open, Settled };
}

SyncErrorView::SyncErrorView(sync::JobService *service, const std::vector<auth::StoreAccess> &stores,
    const QString &whyReadOnly, QWidget *parent)
    : QWidget(parent),
      service_(service),
      stores_(stores),
      whyReadOnly_(whyReadOnly),
      model_(new SyncErrorTableModel(service, locale(), this))
{
    using enum CellLook;
    table_ =
        new PreviewTable(model_, {Muted, Muted, Text, Code, Text, Number}, {128, 120, 304, 208, 0, 72}, nullptr, this);
    table_->setAccessibleName(tr("Errors of syncs"));
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    said_ = new Banner(Tone::Success, this);
    said_->setFlush(true);
    said_->hide();
    state_ = new StateView(this);
    auto *list = new QWidget(this);
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins({});
    inner->setSpacing(0);
    inner->addWidget(table_, 1);
    inner->addWidget(new Divider(Qt::Horizontal, list));
    message_ = new Label(TextStyle::Body, {}, list);
    message_->setWordWrap(true);
    message_->setMinimumHeight(56);
    message_->setContentsMargins(16, 8, 16, 8);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    message_->setAccessibleName(tr("The whole message"));
    inner->addWidget(message_);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(list);
    stack_->addWidget(state_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(said_);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(body, 1);
    setFocusProxy(table_);
    markArea(table_, 20);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SyncErrorView::fillButtons);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SyncErrorView::fillButtons);
    connect(table_, &PreviewTable::rowActivated, this, [this](int row) {
        if (const SyncErrorRow *e = model_->at(row); e && e->job)
            emit jobRequested(*e->job);
    });
    connect(model_, &SyncErrorTableModel::stateChanged, this, &SyncErrorView::refresh);
    connect(state_, &StateView::retryRequested, model_, &SyncErrorTableModel::retry);
    connect(service_, &sync::JobService::errorsChanged, this, [this] {
        if (isVisible())
            readCounts();
    });
    addTableAction(
        table_, tr("Retry the chosen errors"), Qt::Key_R, [this] { retry(); }, whyReadOnly_.isEmpty());
    addTableAction(
        table_, tr("Settle or reopen the chosen errors"), Qt::Key_S, [this] { settle(); }, whyReadOnly_.isEmpty());
    refresh();
}

void SyncErrorView::fillStores()
{
    const QSignalBlocker quiet(store_);
    const QVariant before = store_->currentData();
    store_->clear();
    store_->addItem(tr("All stores"), QUuid());
    for (const auth::StoreAccess &store : stores_)
        store_->addItem(store.name, store.id.value);
    store_->setCurrentIndex(std::max(0, store_->findData(before)));
}

void SyncErrorView::setStores(const std::vector<auth::StoreAccess> &stores)
{
    stores_ = stores;
    fillStores();
}

QWidget *SyncErrorView::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(measure::filterRow);
    which_ = new SegmentedControl(tr("Which errors are shown"), tools);
    which_->addSegment(Open, tr("Open"));
    which_->addSegment(Settled, tr("Settled"));
    which_->setCurrent(Open);
    connect(which_, &SegmentedControl::currentChanged, this, &SyncErrorView::load);
    store_ = new QComboBox(tools);
    store_->setAccessibleName(tr("Store"));
    store_->setFixedHeight(measure::compact);
    fillStores();
    connect(store_, &QComboBox::currentIndexChanged, this, [this] {
        load();
        readCounts();
    });
    search_ = new SearchField(
        tr("Product, message or code"), QKeySequence::Find, tools, tr("Search in product, message and code"));
    search_->setMinimumWidth(144); // the buttons are longer in other languages
    search_->setMaximumWidth(272);
    connect(search_, &SearchField::searchRequested, this, &SyncErrorView::load);
    connect(search_, &SearchField::leaveRequested, this, [this] { table_->setFocus(); });
    addFindAction(this, tr("Find an error"), search_);
    stale_ = Label::muted({}, tools);
    stale_->setElided(true);
    copy_ = new SecondaryButton(QStringLiteral("edit-copy"), tr("Copy details"), tools);
    job_ = new SecondaryButton(tr("Show the job"), tools);
    retry_ = new SecondaryButton(QStringLiteral("retry"), tr("Retry"), tools);
    settle_ = new PrimaryButton(QStringLiteral("tick"), tr("Settle"), tools);
    connect(copy_, &QPushButton::clicked, this, [this] {
        QStringList lines;
        for (const QUuid &id : chosen())
            if (const SyncErrorRow *e = model_->at(model_->rowOf(id)))
                lines << u"%1 %2 %3 %4 (%5): %6 [%7] job %8\n%9"_qs.arg(e->at.toString(Qt::ISODate), e->storeName,
                    e->entityType, e->name, e->externalId, e->message, e->code,
                    e->job ? e->job->toString(QUuid::WithoutBraces) : QString(), e->trace);
        QGuiApplication::clipboard()->setText(lines.join(u'\n').trimmed());
    });
    connect(job_, &QPushButton::clicked, this, [this] {
        if (const SyncErrorRow *e = model_->at(table_->chosenRow()); e && e->job)
            emit jobRequested(*e->job);
    });
    connect(retry_, &QPushButton::clicked, this, &SyncErrorView::retry);
    connect(settle_, &QPushButton::clicked, this, &SyncErrorView::settle);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 8);
    row->setSpacing(8);
    row->addWidget(which_);
    row->addWidget(store_);
    row->addWidget(search_, 100);
    row->addWidget(stale_, 1);
    for (Button *button : {copy_, job_, retry_, settle_}) {
        button->setCompact(true);
        row->addWidget(button);
    }
    return tools;
}

std::vector<QUuid> SyncErrorView::chosen() const
{
    std::vector<QUuid> ids;
    for (const QModelIndex &index : table_->selectionModel()->selectedRows())
        if (const SyncErrorRow *e = model_->at(index.row()))
            ids.push_back(e->id);
    return ids;
}

void SyncErrorView::load()
{
    sync::SyncErrorFilter filter;
    if (const QUuid id = store_->currentData().toUuid(); !id.isNull())
        filter.store = StoreId(id);
    filter.resolved = which_->current() == Settled;
    filter.text = search_->text().simplified();
    model_->load(filter);
}

void SyncErrorView::readCounts()
{
    const QUuid id = store_->currentData().toUuid();
    service_->errorCounts(this, id.isNull() ? std::nullopt : std::optional(StoreId(id)),
        [this](const Result<sync::SyncErrorCounts> &counts) {
            if (!counts)
                return;
            which_->setSegmentText(
                Open, counts->open > 0 ? tr("Open  %1").arg(locale().toString(counts->open)) : tr("Open"));
            which_->setSegmentText(Settled,
                counts->resolved > 0 ? tr("Settled  %1").arg(locale().toString(counts->resolved)) : tr("Settled"));
        });
}

void SyncErrorView::refresh()
{
    using State = sync::LiveListModel::State;
    const State state = model_->state();
    const sync::SyncErrorFilter &filter = model_->filter();
    const bool filtered = filter.store || !filter.text.isEmpty();
    const QString now = u"%1/%2/%3/%4"_qs.arg(int(state))
                            .arg(model_->error() ? model_->error()->message : QString())
                            .arg(filtered)
                            .arg(filter.resolved);
    stack_->setCurrentIndex(state == State::Ready ? 0 : 1);
    stale_->setText(model_->error() && state == State::Ready
            ? tr("Showing what was read before. %1").arg(model_->error()->message)
            : QString());
    if (state == State::Ready && !table_->currentIndex().isValid())
        table_->setCurrentIndex(model_->index(0, SyncErrorTableModel::What));
    else if (state == State::Ready && !table_->selectionModel()->hasSelection())
        chooseRow(table_, table_->currentIndex().row()); // what was chosen is settled: on with the next one
    fillButtons();
    if (now == shownState_)
        return;
    shownState_ = now;
    if (state == State::Loading) {
        state_->showLoading();
    } else if (state == State::Failed) {
        state_->showError(tr("The errors could not be read"), *model_->error());
    } else if (state == State::Empty && filtered) {
        auto *all = new PrimaryButton(tr("Clear the filter"));
        connect(all, &QPushButton::clicked, this, [this] {
            search_->clear();
            store_->setCurrentIndex(0);
            load();
        });
        state_->showEmpty(QStringLiteral("edit-find"), tr("No error matches"),
            tr("Errors are hidden by the store or the search text."), {all});
    } else if (state == State::Empty) {
        auto *jobs = new PrimaryButton(tr("Show the jobs"));
        connect(jobs, &QPushButton::clicked, this, &SyncErrorView::activityRequested);
        state_->showEmpty(QStringLiteral("circle-check"),
            filter.resolved ? tr("Nothing was settled yet") : tr("No open errors"),
            filter.resolved
                ? tr("Errors that somebody has settled are kept here.")
                : tr("What a sync cannot do, for example a price that the store refuses, waits here for you."),
            {jobs});
    }
}

void SyncErrorView::fillButtons()
{
    const SyncErrorRow *e = model_->at(table_->chosenRow());
    const size_t count = chosen().size();
    const bool some = count > 0 && model_->state() == sync::LiveListModel::State::Ready;
    const bool may = whyReadOnly_.isEmpty();
    copy_->setEnabled(some);
    job_->setEnabled(e && e->job);
    if (!some && (copy_->hasFocus() || retry_->hasFocus() || settle_->hasFocus()))
        table_->setFocus(); // a button that is disabled would give it to another part of the window
    retry_->setVisible(which_->current() == Open);
    retry_->setEnabled(may && some);
    settle_->setEnabled(may && some);
    for (Button *button : {retry_, settle_})
        button->setToolTip(may ? QString() : whyReadOnly_);
    const QString n = locale().toString(qint64(count));
    retry_->setText(count > 1 ? tr("Retry %1").arg(n) : tr("Retry"));
    settle_->setText(which_->current() == Settled ? (count > 1 ? tr("Reopen %1").arg(n) : tr("Reopen"))
                                                  : (count > 1 ? tr("Settle %1").arg(n) : tr("Settle")));
    QString whole = e ? e->message : QString();
    if (e && e->resolved)
        whole += u"\n"_qs
            + (e->resolvedBy.isEmpty()
                    ? tr("Settled %1 by the next sync.")
                          .arg(sync::momentText(e->resolvedAt, locale(), QDateTime::currentDateTimeUtc()))
                    : tr("Settled %1 by %2.")
                          .arg(sync::momentText(e->resolvedAt, locale(), QDateTime::currentDateTimeUtc()),
                              e->resolvedBy));
    message_->setText(whole);
}

void SyncErrorView::settle()
{
    const std::vector<QUuid> ids = chosen();
    if (ids.empty() || !whyReadOnly_.isEmpty())
        return;
    service_->resolveErrors(this, ids, which_->current() == Open,
        [this, asked = qint64(ids.size()), open = which_->current() == Open](const Result<qint64> &done) {
            if (!done)
                said_->tell(done.error().message, false);
            else if (*done < asked)
                said_->tell(
                    tr("Changed: %1 of %2. The others were changed meanwhile, or belong to stores you do not manage.")
                        .arg(locale().toString(*done), locale().toString(asked)),
                    false);
            else
                said_->tell(open ? tr("%1 settled.").arg(locale().toString(*done))
                                 : tr("%1 open again.").arg(locale().toString(*done)),
                    true);
            model_->refresh();
            readCounts();
        });
}

void SyncErrorView::retry()
{
    const std::vector<QUuid> ids = chosen();
    if (ids.empty() || !whyReadOnly_.isEmpty() || which_->current() != Open)
        return;
    service_->retryErrors(this, ids, [this](const Result<qint64> &jobs) {
        said_->tell(!jobs    ? jobs.error().message
                : *jobs == 1 ? tr("They are tried again in a job of their own.")
                             : tr("They are tried again in %Ln jobs.", nullptr, counted(*jobs)),
            jobs.has_value());
        model_->refresh();
    });
}

void SyncErrorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
    readCounts();
}

} // namespace purser::ui
