#include "ui/jobs/scheduleview.h"

#include "ui/catalog/previewtable.h"
#include "ui/jobs/jobcells.h"
#include "ui/jobs/scheduledialog.h"
#include "ui/shell/areas.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedLayout>
#include <QTimeZone>

namespace purser::ui {

using sync::ScheduleRow;
using sync::ScheduleTableModel;

ScheduleView::ScheduleView(
    sync::JobService *service, const QString &company, const QString &whyReadOnly, QWidget *parent)
    : QWidget(parent),
      service_(service),
      company_(company),
      whyReadOnly_(whyReadOnly),
      model_(new ScheduleTableModel(service, company, locale(), this)),
      state_(new StateView(this)),
      message_(new Banner(Tone::Success, this))
{
    using enum CellLook;
    table_ = new PreviewTable(
        model_, {State, Text, Text, Muted, Code, Code, Muted}, {96, 0, 168, 124, 232, 136, 128}, nullptr, this);
    table_->setAccessibleName(tr("Schedules"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setItemDelegateForColumn(
        ScheduleTableModel::Active, new JobCellDelegate(JobCellDelegate::Kind::ScheduleState, table_));
    message_->hide();
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(table_);
    stack_->addWidget(state_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(message_);
    message_->setFlush(true);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(body, 1);
    setFocusProxy(table_);
    markArea(table_, 20);

    connect(table_, &PreviewTable::rowActivated, this, &ScheduleView::editCurrent);
    connect(table_, &QTableView::doubleClicked, this, &ScheduleView::editCurrent);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ScheduleView::fillButtons);
    connect(model_, &ScheduleTableModel::stateChanged, this, &ScheduleView::refresh);
    connect(state_, &StateView::retryRequested, model_, &ScheduleTableModel::retry);
    const bool may = whyReadOnly_.isEmpty();
    addTableAction(
        table_, tr("Change the schedule…"), {}, [this] { editCurrent(); }, may);
    addTableAction(
        table_, tr("Run the schedule once now"), Qt::Key_R, [this] { run(); }, may);
    addTableAction(
        table_, tr("Switch the schedule on or off"), Qt::Key_S, [this] { toggle(); }, may);
    addTableAction(
        table_, tr("Remove the schedule"), Qt::Key_Delete, [this] { remove(); }, may);
    refresh();
}

QWidget *ScheduleView::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(measure::filterRow);
    count_ = Label::muted({}, tools);
    count_->setElided(true);
    run_ = new SecondaryButton(QStringLiteral("media-playback-start"), tr("Run once now"), tools);
    toggle_ = new SecondaryButton(tr("Switch off"), tools);
    remove_ = new SecondaryButton(tr("Remove…"), tools);
    edit_ = new SecondaryButton(QStringLiteral("document-edit"), tr("Change…"), tools);
    add_ = new PrimaryButton(QStringLiteral("list-add"), tr("New schedule…"), tools);
    connect(run_, &QPushButton::clicked, this, &ScheduleView::run);
    connect(toggle_, &QPushButton::clicked, this, &ScheduleView::toggle);
    connect(remove_, &QPushButton::clicked, this, &ScheduleView::remove);
    connect(edit_, &QPushButton::clicked, this, &ScheduleView::editCurrent);
    connect(add_, &QPushButton::clicked, this, &ScheduleView::add);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 8);
    row->setSpacing(8);
    row->addWidget(count_, 1);
    for (Button *button : {run_, toggle_, remove_, edit_, add_}) {
        button->setCompact(true);
        row->addWidget(button);
    }
    return tools;
}

const ScheduleRow *ScheduleView::current() const
{
    return model_->at(table_->currentIndex().row());
}

void ScheduleView::editCurrent()
{
    if (const ScheduleRow *row = current())
        edit(*row);
}

void ScheduleView::add()
{
    ScheduleRow fresh;
    fresh.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    fresh.cron = QStringLiteral("0 * * * *");
    edit(fresh);
}

void ScheduleView::edit(const ScheduleRow &schedule)
{
    if (!whyReadOnly_.isEmpty()) {
        message_->tell(whyReadOnly_, false);
        return;
    }
    auto *dialog = new ScheduleDialog(service_, schedule, company_, this);
    connect(dialog, &ScheduleDialog::saved, this, [this, fresh = schedule.id.isNull()](const QUuid &id) {
        message_->tell(fresh ? tr("The schedule was added.") : tr("The schedule was changed."), true);
        wanted_ = id;
        model_->refresh();
    });
    dialog->open();
}

void ScheduleView::toggle()
{
    const ScheduleRow *row = current();
    if (!row)
        return;
    service_->setScheduleActive(this, row->id, !row->active, [this, on = !row->active](const Result<> &done) {
        message_->tell(!done ? done.error().message
                : on         ? tr("The schedule is active again.")
                             : tr("The schedule is off until it is switched on."),
            done.has_value());
        model_->refresh();
    });
}

void ScheduleView::remove()
{
    const ScheduleRow *row = current();
    if (!row || !whyReadOnly_.isEmpty())
        return;
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Remove the schedule “%1”?").arg(row->name),
        tr("The job does not start by itself any more. Jobs that it has started stay in the list."),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(new SecondaryButton(tr("Cancel"), question), QMessageBox::RejectRole);
    auto *yes = new Button(ButtonKind::Danger, tr("Remove"), question);
    yes->setObjectName(QStringLiteral("remove"));
    question->addButton(yes, QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, id = row->id] {
        service_->removeSchedule(this, id, [this](const Result<> &done) {
            message_->tell(done ? tr("The schedule was removed.") : done.error().message, done.has_value());
            model_->refresh();
        });
    });
    question->open();
}

void ScheduleView::run()
{
    const ScheduleRow *row = current();
    if (!row)
        return;
    service_->runSchedule(this, row->id, [this](const Result<QUuid> &made) {
        if (made)
            emit jobRequested(*made);
        else
            message_->tell(made.error().message, false);
    });
}

void ScheduleView::refresh()
{
    using State = sync::LiveListModel::State;
    const State state = model_->state();
    const QString now = u"%1/%2"_qs.arg(int(state)).arg(model_->error() ? model_->error()->message : QString());
    stack_->setCurrentIndex(state == State::Ready ? 0 : 1);
    int active = 0;
    for (int row = 0; row < model_->rowCount(); ++row)
        active += model_->at(row)->active ? 1 : 0;
    count_->setText(state != State::Ready ? QString()
            : model_->error()
            ? tr("Showing what was read before. %1").arg(model_->error()->message)
            : tr("%Ln schedules, active: %1", nullptr, model_->rowCount()).arg(locale().toString(active)));
    if (const int row = model_->rowOf(wanted_); !wanted_.isNull() && row >= 0) {
        wanted_ = {};
        chooseRow(table_, row);
        table_->setFocus();
    }
    if (state == State::Ready && !table_->currentIndex().isValid())
        table_->setCurrentIndex(model_->index(0, ScheduleTableModel::Name));
    fillButtons();
    if (now == shownState_)
        return;
    shownState_ = now;
    if (state == State::Loading) {
        state_->showLoading();
    } else if (state == State::Failed) {
        state_->showError(tr("The schedules could not be read"), *model_->error());
    } else if (state == State::Empty) {
        QList<QWidget *> actions;
        if (whyReadOnly_.isEmpty()) {
            auto *begin = new PrimaryButton(QStringLiteral("list-add"), tr("New schedule…"));
            connect(begin, &QPushButton::clicked, this, &ScheduleView::add);
            actions << begin;
        }
        state_->showEmpty(QStringLiteral("view-calendar"), tr("Nothing starts by itself yet"),
            tr("A schedule starts a job again and again: orders every quarter of an hour, a comparison every night."),
            actions);
    }
}

void ScheduleView::fillButtons()
{
    const ScheduleRow *row = current();
    const bool may = whyReadOnly_.isEmpty();
    for (Button *button : {run_, toggle_, remove_, edit_})
        button->setEnabled(may && row && model_->state() == sync::LiveListModel::State::Ready);
    add_->setEnabled(may);
    for (Button *button : {run_, toggle_, remove_, edit_, add_})
        button->setToolTip(may ? QString() : whyReadOnly_);
    toggle_->setText(row && !row->active ? tr("Switch on") : tr("Switch off"));
}

void ScheduleView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    model_->load();
}

} // namespace purser::ui
