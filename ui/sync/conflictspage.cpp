#include "ui/sync/conflictspage.h"

#include "models/base/counted.h"
#include "models/base/isolated.h"
#include "models/sync/jobtext.h"
#include "ui/catalog/previewparts.h"
#include "ui/catalog/previewtable.h"
#include "ui/shell/areas.h"
#include "ui/sync/conflictsides.h"
#include "ui/sync/decisioncells.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using sync::Conflict;
using sync::ConflictTableModel;
using sync::Keep;

namespace {
enum Which { Open, Closed };
}

ConflictsPage::ConflictsPage(sync::DecisionService *service, const std::vector<auth::StoreAccess> &stores,
    const QString &whyReadOnly, QWidget *parent)
    : SubPage(parent),
      service_(service),
      stores_(stores),
      whyReadOnly_(whyReadOnly),
      model_(new ConflictTableModel(service, locale(), this))
{
    setAccessibleName(tr("Conflicts with stores"));
    const PreviewHeaderBar header = previewHeader(tr("Conflicts with stores"),
        tr("Both sides changed these fields. Nothing has been overwritten."), tr("Back to the catalog (Esc)"), this);
    header.note->setElided(true);
    connect(header.back, &QToolButton::clicked, this, &ConflictsPage::closeRequested);
    using enum CellLook;
    table_ = new PreviewTable(model_, {Text, Code, Muted, Code, Muted, State, State, State},
        {0, 112, 112, 136, 132, 148, 148, 168}, nullptr, this);
    table_->setAccessibleName(tr("Conflicts"));
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (const int side : {ConflictTableModel::Ours, ConflictTableModel::Theirs})
        table_->setItemDelegateForColumn(side, new DecisionDelegate(DecisionDelegate::Kind::Side, table_));
    table_->setItemDelegateForColumn(
        ConflictTableModel::Result, new DecisionDelegate(DecisionDelegate::Kind::Result, table_));
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
    sides_ = new ConflictSides(whyReadOnly_, this);
    inner->addWidget(sides_);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(list);
    stack_->addWidget(state_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header.bar);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(makeTools());
    column->addWidget(said_);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(body, 1);
    setFocusProxy(table_);
    markArea(table_, 20);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConflictsPage::fillSides);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictsPage::fillSides);
    connect(table_, &PreviewTable::rowActivated, this, [this] {
        if (const Conflict *c = current(); c && !c->product.isNull())
            emit productRequested(c->product);
    });
    connect(model_, &ConflictTableModel::stateChanged, this, &ConflictsPage::refresh);
    connect(state_, &StateView::retryRequested, model_, &ConflictTableModel::retry);
    connect(service_, &sync::DecisionService::conflictsChanged, this, [this] {
        if (isVisible())
            readKinds();
    });
    connect(sides_, &ConflictSides::kept, this, &ConflictsPage::keep);
    connect(sides_, &ConflictSides::kindKept, this, &ConflictsPage::keepKind);
    connect(sides_, &ConflictSides::takenBack, this, &ConflictsPage::takeBack);
    addActions();
    refresh();
}

void ConflictsPage::addActions()
{
    const bool may = whyReadOnly_.isEmpty();
    const auto add = [this, may](const QString &text, int key, const std::function<void()> &act) {
        addTableAction(table_, text, QKeySequence(key), act, may);
    };
    add(tr("Keep mine"), Qt::Key_M, [this] { keep(Keep::Ours); });
    add(tr("Keep the store’s"), Qt::Key_S, [this] { keep(Keep::Theirs); });
    add(tr("Keep mine for all of this kind…"), int(Qt::SHIFT) | int(Qt::Key_M), [this] { keepKind(Keep::Ours); });
    add(tr("Keep the store’s for all of this kind…"), int(Qt::SHIFT) | int(Qt::Key_S),
        [this] { keepKind(Keep::Theirs); });
    add(tr("Take the decision back"), Qt::Key_U, [this] { takeBack(); });
}

QWidget *ConflictsPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(44);
    which_ = new SegmentedControl(tr("Which conflicts are shown"), tools);
    which_->addSegment(Open, tr("To decide"));
    which_->addSegment(Closed, tr("Settled"));
    which_->setCurrent(Open);
    connect(which_, &SegmentedControl::currentChanged, this, &ConflictsPage::load);
    store_ = new QComboBox(tools);
    store_->setAccessibleName(tr("Store"));
    store_->setFixedHeight(measure::compact);
    store_->addItem(tr("All stores"), QUuid());
    for (const auth::StoreAccess &store : stores_)
        store_->addItem(store.name, store.id.value);
    connect(store_, &QComboBox::currentIndexChanged, this, [this] {
        load();
        readKinds();
    });
    kind_ = new QComboBox(tools);
    kind_->setAccessibleName(tr("Field"));
    kind_->setFixedHeight(measure::compact);
    kind_->setMinimumWidth(168);
    kind_->addItem(tr("All fields"), -1);
    connect(kind_, &QComboBox::currentIndexChanged, this, &ConflictsPage::load);
    count_ = Label::muted({}, tools);
    count_->setElided(true);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(which_);
    row->addWidget(store_);
    row->addWidget(kind_);
    row->addSpacing(4);
    row->addWidget(count_, 1);
    return tools;
}

const Conflict *ConflictsPage::current() const
{
    return model_->at(table_->chosenRow());
}

std::vector<sync::ConflictId> ConflictsPage::chosen(bool open) const
{
    std::vector<sync::ConflictId> ids;
    for (const QModelIndex &index : table_->selectionModel()->selectedRows())
        if (const Conflict *c = model_->at(index.row());
            c && c->state == (open ? Conflict::State::Open : Conflict::State::Decided))
            ids.push_back(c->id);
    return ids;
}

qint64 ConflictsPage::openOfKind(const Conflict &conflict) const
{
    for (const sync::ConflictKind &kind : kinds_)
        if (kind.store == conflict.store && kind.key == conflict.key)
            return kind.open;
    return 0;
}

void ConflictsPage::load()
{
    sync::ConflictQuery query;
    if (const QUuid id = store_->currentData().toUuid(); !id.isNull())
        query.store = StoreId(id);
    if (const int rule = kind_->currentData().toInt(); rule >= 0)
        query.kind = sync::fieldRules()[size_t(rule)].key;
    query.closed = which_->current() == Closed;
    model_->load(query);
}

void ConflictsPage::readKinds()
{
    const QUuid id = store_->currentData().toUuid();
    service_->kinds(this, id.isNull() ? std::nullopt : std::optional(StoreId(id)),
        [this](const Result<std::vector<sync::ConflictKind>> &kinds) {
            if (!kinds)
                return;
            kinds_ = *kinds;
            const int before = kind_->currentData().toInt();
            const QSignalBlocker still(kind_);
            kind_->clear();
            kind_->addItem(tr("All fields"), -1);
            qint64 all = 0;
            const auto &rules = sync::fieldRules();
            for (size_t i = 0; i < rules.size(); ++i) {
                qint64 open = 0;
                for (const sync::ConflictKind &kind : kinds_)
                    open += kind.key == rules[i].key ? kind.open : 0;
                all += open;
                if (open > 0 || int(i) == before)
                    kind_->addItem(
                        tr("%1 (%2)", "field, number").arg(sync::fieldLabel(rules[i].key), locale().toString(open)),
                        int(i));
            }
            kind_->setCurrentIndex(std::max(0, kind_->findData(before)));
            count_->setText(tr("%Ln fields to decide", nullptr, counted(all)));
            fillSides();
        });
}

void ConflictsPage::refresh()
{
    using State = sync::LiveListModel::State;
    const State state = model_->state();
    const bool filtered = model_->query().store || model_->query().kind;
    const QString now = u"%1/%2/%3/%4"_qs.arg(int(state))
                            .arg(model_->error() ? model_->error()->message : QString())
                            .arg(filtered)
                            .arg(model_->query().closed);
    stack_->setCurrentIndex(state == State::Ready ? 0 : 1);
    if (state == State::Ready && !table_->currentIndex().isValid())
        table_->setCurrentIndex(model_->index(0, ConflictTableModel::Product));
    fillSides();
    if (model_->error() && state == State::Ready)
        said_->tell(tr("Showing what was read before. %1").arg(model_->error()->message), false);
    if (now == shownState_)
        return;
    shownState_ = now;
    if (state == State::Loading) {
        state_->showLoading();
    } else if (state == State::Failed) {
        state_->showError(tr("The conflicts could not be read"), *model_->error());
    } else if (state == State::Empty && filtered) {
        auto *all = new PrimaryButton(tr("Clear the filter"));
        connect(all, &QPushButton::clicked, this, [this] {
            store_->setCurrentIndex(0);
            kind_->setCurrentIndex(0);
            load();
        });
        state_->showEmpty(QStringLiteral("edit-find"), tr("No conflict matches"),
            tr("There may be some in other stores or fields."), {all});
    } else if (state == State::Empty) {
        auto *back = new PrimaryButton(tr("Back to the catalog"));
        connect(back, &QPushButton::clicked, this, &ConflictsPage::closeRequested);
        state_->showEmpty(QStringLiteral("circle-check"),
            model_->query().closed ? tr("Nothing was settled yet") : tr("Nothing to decide"),
            model_->query().closed
                ? tr("Conflicts that were decided are kept here.")
                : tr("When you and a store change the same field, it waits here, and nothing is overwritten."),
            {back});
    }
}

void ConflictsPage::fillSides()
{
    const Conflict *c = current();
    sides_->present(c, qint64(chosen(true).size()), qint64(chosen(false).size()), c ? openOfKind(*c) : 0);
}

void ConflictsPage::keep(Keep side)
{
    const auto ids = chosen(true);
    if (ids.empty() || !whyReadOnly_.isEmpty())
        return;
    service_->resolve(this, ids, side, [this, side, asked = qint64(ids.size())](const Result<qint64> &done) {
        if (!done)
            said_->tell(done.error().message, false);
        else if (*done < asked)
            said_->tell(
                tr("Decided: %1 of %2. The others were decided meanwhile, or belong to stores you do not manage.")
                    .arg(locale().toString(*done), locale().toString(asked)),
                false);
        else
            said_->tell(side == Keep::Ours
                    ? tr("%1 decided: mine goes to the store.").arg(locale().toString(*done))
                    : tr("%1 decided: the store’s value comes here.").arg(locale().toString(*done)),
                true);
        model_->refresh();
        readKinds();
    });
}

void ConflictsPage::keepKind(Keep side)
{
    const Conflict *c = current();
    if (!c || !whyReadOnly_.isEmpty())
        return;
    const QString field = sync::fieldLabel(c->key);
    const qint64 alike = openOfKind(*c);
    const QString n = locale().toString(alike);
    auto *question = new QMessageBox(QMessageBox::NoIcon,
        side == Keep::Ours ? tr("Keep mine for all of this kind?") : tr("Keep the store’s for all of this kind?"),
        (side == Keep::Ours ? tr("“%1”, %Ln conflicts: what Purser has goes to %2.", nullptr, counted(alike))
                            : tr("“%1”, %Ln conflicts: what %2 has comes here.", nullptr, counted(alike)))
            .arg(field, isolated(c->storeName)),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *remember = new QCheckBox(side == Keep::Ours ? tr("From now on, Purser decides this field of this store")
                                                      : tr("From now on, the store decides this field"),
        question);
    question->setCheckBox(remember);
    question->addButton(new SecondaryButton(tr("Cancel"), question), QMessageBox::RejectRole);
    auto *yes = new PrimaryButton(
        side == Keep::Ours ? tr("Keep mine for %1").arg(n) : tr("Keep the store’s for %1").arg(n), question);
    yes->setObjectName(QStringLiteral("keep"));
    question->addButton(yes, QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, side, remember, store = c->store, key = c->key] {
        service_->resolveKind(this, store, key, side, remember->isChecked(), [this](const Result<qint64> &done) {
            said_->tell(
                done ? tr("%1 decided.").arg(locale().toString(*done)) : done.error().message, done.has_value());
            model_->refresh();
            readKinds();
        });
    });
    question->open();
}

void ConflictsPage::takeBack()
{
    const auto ids = chosen(false);
    if (ids.empty() || !whyReadOnly_.isEmpty())
        return;
    service_->reopenConflicts(this, ids, [this, asked = qint64(ids.size())](const Result<qint64> &done) {
        said_->tell(!done       ? done.error().message
                : *done < asked ? tr("Open again: %1 of %2; the others are carried out already.")
                                      .arg(locale().toString(*done), locale().toString(asked))
                                : tr("%1 open again.").arg(locale().toString(*done)),
            done && *done == asked);
        model_->refresh();
        readKinds();
    });
}

void ConflictsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    said_->hide();
    load();
    readKinds();
}

} // namespace purser::ui
