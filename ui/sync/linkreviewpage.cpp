#include "ui/sync/linkreviewpage.h"

#include "models/base/isolated.h"
#include "models/sync/jobtext.h"
#include "ui/catalog/previewparts.h"
#include "ui/catalog/previewtable.h"
#include "ui/shell/areas.h"
#include "ui/sync/decisioncells.h"
#include "ui/sync/linkfilters.h"
#include "ui/sync/linkfooter.h"
#include "ui/sync/productchoicedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using sync::LinkProposal;
using sync::ProposalTableModel;
using Kind = LinkProposal::Kind;
using Match = LinkProposal::Match;
using ProposalState = LinkProposal::State;

LinkReviewPage::LinkReviewPage(sync::DecisionService *service, const std::vector<auth::StoreAccess> &stores,
    const QString &whyReadOnly, QWidget *parent)
    : SubPage(parent),
      service_(service),
      stores_(stores),
      whyReadOnly_(whyReadOnly),
      model_(new ProposalTableModel(service, locale(), this)),
      filters_(new LinkFilters(stores, whyReadOnly, this)),
      table_(new PreviewTable(model_,
          {CellLook::State, CellLook::Text, CellLook::Code, CellLook::Number, CellLook::Muted, CellLook::Text,
              CellLook::Code, CellLook::Number, CellLook::Code},
          {120, 0, 112, 88, 28, 0, 112, 88, 180}, nullptr, this)),
      state_(new StateView(this)),
      said_(new Banner(Tone::Success, this)),
      working_(new Banner(Tone::Information, this)),
      footer_(new LinkFooter(whyReadOnly, this))
{
    setAccessibleName(tr("Link products with a store"));
    build();
    addActions();
    setFocusProxy(table_);
    markArea(table_, 20);
    looking_.setInterval(1000);
    looking_.setSingleShot(true);
    connect(&looking_, &QTimer::timeout, this, &LinkReviewPage::readStanding);
    connect(filters_, &LinkFilters::storeChanged, this, [this] {
        standing_ = {};
        load();
        readStanding();
    });
    connect(filters_, &LinkFilters::changed, this, &LinkReviewPage::load);
    connect(filters_, &LinkFilters::leaveRequested, this, [this] { table_->setFocus(); });
    connect(filters_, &LinkFilters::matchingRequested, this, &LinkReviewPage::startMatching);
    connect(footer_, &LinkFooter::sureAccepted, this, &LinkReviewPage::acceptSure);
    connect(footer_, &LinkFooter::productRequested, this, &LinkReviewPage::chooseProduct);
    connect(footer_, &LinkFooter::rejected, this, [this] { decide(false); });
    connect(footer_, &LinkFooter::accepted, this, [this] { decide(true); });
    connect(footer_, &LinkFooter::applied, this, &LinkReviewPage::apply);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LinkReviewPage::fillButtons);
    connect(table_, &PreviewTable::rowActivated, this, &LinkReviewPage::chooseProduct);
    connect(model_, &ProposalTableModel::stateChanged, this, &LinkReviewPage::refresh);
    connect(state_, &StateView::retryRequested, model_, &ProposalTableModel::retry);
    const auto look = [this] {
        if (isVisible())
            readStanding();
    };
    connect(service_, &sync::DecisionService::proposalsChanged, this, look);
    connect(service_, &sync::DecisionService::workChanged, this, look);
    refresh();
}

void LinkReviewPage::build()
{
    const PreviewHeaderBar header = previewHeader(tr("Link products with a store"),
        tr("Nothing is linked, created or written before you say so."), tr("Back to the catalog (Esc)"), this);
    header.note->setElided(true);
    connect(header.back, &QToolButton::clicked, this, &LinkReviewPage::closeRequested);
    table_->setAccessibleName(tr("Proposals"));
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setItemDelegateForColumn(
        ProposalTableModel::State, new DecisionDelegate(DecisionDelegate::Kind::ProposalState, table_));
    said_->setFlush(true);
    said_->hide();
    working_->setFlush(true);
    working_->hide();
    auto *job = new SecondaryButton(tr("Show the job"), working_);
    job->setCompact(true);
    working_->addAction(job);
    connect(job, &QPushButton::clicked, this, [this] {
        if (standing_.work)
            emit jobRequested(standing_.work->job);
    });
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(table_);
    stack_->addWidget(state_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header.bar);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(filters_);
    column->addWidget(said_);
    column->addWidget(working_);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(body, 1);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(footer_);
}

void LinkReviewPage::addActions()
{
    const bool may = whyReadOnly_.isEmpty();
    addTableAction(
        table_, tr("Accept the chosen proposals"), Qt::Key_A, [this] { decide(true); }, may);
    addTableAction(
        table_, tr("Leave the chosen products alone"), Qt::Key_X, [this] { decide(false); }, may);
    addTableAction(
        table_, tr("Another product…"), Qt::Key_P, [this] { chooseProduct(); }, may);
    addTableAction(
        table_, tr("Back to review"), Qt::Key_U, [this] { reopen(); }, may);
}

void LinkReviewPage::setStore(const StoreId &store)
{
    filters_->setStore(store);
}

StoreId LinkReviewPage::store() const
{
    return filters_->store();
}

QString LinkReviewPage::storeName() const
{
    return filters_->storeName();
}

std::vector<sync::ProposalId> LinkReviewPage::chosen() const
{
    std::vector<sync::ProposalId> ids;
    for (const QModelIndex &index : table_->selectionModel()->selectedRows())
        if (const LinkProposal *p = model_->at(index.row()); p && p->state != ProposalState::Applied)
            ids.push_back(p->id);
    return ids;
}

qint64 LinkReviewPage::count(
    std::optional<Kind> kind, std::optional<Match> match, std::optional<ProposalState> state) const
{
    return countOf(standing_.counts, kind, match, state);
}

void LinkReviewPage::load()
{
    model_->load(filters_->query(), filters_->currency());
}

void LinkReviewPage::readStanding()
{
    if (store().isNull())
        return;
    service_->standing(this, store(), [this, asked = store()](const Result<sync::LinkStanding> &standing) {
        if (!standing || asked != store())
            return;
        standing_ = *standing;
        followWork();
        fillButtons();
        shownState_.clear();
        refresh();
    });
}

void LinkReviewPage::fillButtons()
{
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    const LinkProposal *one = rows.size() == 1 ? model_->at(rows.first().row()) : nullptr;
    const bool working = standing_.work && standing_.work->isActive();
    filters_->present(standing_.counts, !working);
    footer_->present({standing_.counts, qint64(chosen().size()),
        one && one->kind != Kind::Publish && one->state != ProposalState::Applied, working, mayLinkAsItIs()});
}

void LinkReviewPage::refresh()
{
    using State = sync::LiveListModel::State;
    const bool noStore = stores_.empty();
    const State state = noStore ? State::Empty : model_->state();
    const sync::ProposalQuery &query = model_->query();
    const bool filtered = query.kind || query.state || !query.search.isEmpty();
    const bool searching = standing_.work && standing_.work->isActive() && !standing_.work->carriesOut;
    const QString now = u"%1/%2/%3/%4/%5/%6"_qs.arg(int(state))
                            .arg(model_->error() ? model_->error()->message : QString())
                            .arg(filtered)
                            .arg(standing_.settings.linkedAt.isValid())
                            .arg(searching)
                            .arg(mayLinkAsItIs());
    const bool come = state == State::Ready && stack_->currentIndex() != 0; // rows, where there were none
    stack_->setCurrentIndex(state == State::Ready ? 0 : 1);
    footer_->setVisible(state == State::Ready || filtered);
    if (come && !table_->selectionModel()->hasSelection())
        table_->setCurrentIndex(model_->index(0, ProposalTableModel::Remote));
    if (state == State::Ready)
        leadTo(table_);
    fillButtons();
    if (now == shownState_)
        return;
    shownState_ = now;
    opened_ = opened_ || state_->isAncestorOf(window()->focusWidget()); // what has the focus goes
    if (state == State::Loading) {
        state_->showLoading();
    } else if (state == State::Failed) {
        state_->showError(tr("The proposals could not be read"), *model_->error());
    } else if (state == State::Empty) {
        explainEmptiness(filtered, searching);
    }
}

void LinkReviewPage::explainEmptiness(bool filtered, bool searching)
{
    QList<QWidget *> actions;
    if (filtered) {
        auto *all = new PrimaryButton(tr("Show all proposals"));
        connect(all, &QPushButton::clicked, filters_, &LinkFilters::clear);
        state_->showEmpty(QStringLiteral("edit-find"), tr("No proposal matches"),
            tr("Proposals are hidden by the filters or the search text."), {all});
        return;
    }
    if (stores_.empty()) {
        state_->showEmpty(QStringLiteral("shop"), tr("No store yet"),
            tr("Connect a store first; then its products are matched with yours."));
        return;
    }
    const QString name = isolated(storeName());
    if (searching) {
        state_->showEmpty(QStringLiteral("edit-find"), tr("Looking for matches"),
            tr("Products of %1 are compared with yours by SKU, barcode and title. Proposals appear here as they are "
               "found.")
                .arg(name));
        return;
    }
    if (whyReadOnly_.isEmpty()) {
        if (mayLinkAsItIs()) {
            auto *link = new PrimaryButton(tr("Link the store…"));
            connect(link, &QPushButton::clicked, this, &LinkReviewPage::apply);
            actions << link;
        }
        Button *look = actions.isEmpty() ? static_cast<Button *>(new PrimaryButton(tr("Look for matches")))
                                         : new SecondaryButton(tr("Look for matches"));
        connect(look, &QPushButton::clicked, this, &LinkReviewPage::startMatching);
        actions << look;
    }
    if (mayLinkAsItIs())
        state_->showEmpty(QStringLiteral("circle-check"), tr("There is nothing to match in %1").arg(name),
            tr("Neither side has a product the other one could be matched with. Link the store, and what comes is kept "
               "in step."),
            actions);
    else if (standing_.settings.linkedAt.isValid())
        state_->showEmpty(QStringLiteral("circle-check"), tr("%1 is linked").arg(name),
            tr("The store is kept in step since %1. A new search proposes what has come since.")
                .arg(sync::momentText(standing_.settings.linkedAt, locale(), QDateTime::currentDateTimeUtc())),
            actions);
    else
        state_->showEmpty(QStringLiteral("shop"), tr("%1 is not linked yet").arg(name),
            tr("Products are matched by SKU, barcode and title. The search only reads; you decide what belongs "
               "together."),
            actions);
    if (!actions.isEmpty())
        leadTo(actions.front());
}

void LinkReviewPage::said(const Result<qint64> &done, qint64 asked, const QString &words)
{
    if (!done)
        said_->tell(done.error().message, false);
    else if (asked > 0 && *done < asked)
        said_->tell(tr("Changed: %1 of %2. The others are done already, or you do not manage this store.")
                        .arg(locale().toString(*done), locale().toString(asked)),
            false);
    else
        said_->tell(words.arg(locale().toString(*done)), true);
    model_->refresh();
    readStanding();
}

void LinkReviewPage::decide(bool accept)
{
    const auto ids = chosen();
    if (ids.empty() || !whyReadOnly_.isEmpty())
        return;
    service_->decide(this, ids, accept, [this, accept, asked = qint64(ids.size())](const Result<qint64> &done) {
        said(done, asked, accept ? tr("%1 accepted. Nothing is done before “Carry out”.") : tr("%1 left alone."));
    });
}

void LinkReviewPage::acceptSure()
{
    if (!whyReadOnly_.isEmpty())
        return;
    sync::ProposalQuery query;
    query.store = store();
    query.kind = Kind::Link;
    query.match = Match::Sku;
    service_->decideAll(this, query, true, [this](const Result<qint64> &done) {
        said(done, 0, tr("%1 with the same SKU accepted. Nothing is done before “Carry out”."));
    });
}

void LinkReviewPage::chooseProduct()
{
    const LinkProposal *p = model_->at(table_->chosenRow());
    if (!p || p->kind == Kind::Publish || p->state == ProposalState::Applied || !whyReadOnly_.isEmpty())
        return;
    auto *dialog = new ProductChoiceDialog(service_, *p, this);
    connect(dialog, &ProductChoiceDialog::chosen, this, [this] {
        model_->refresh();
        readStanding();
    });
    dialog->open();
}

void LinkReviewPage::reopen()
{
    const auto ids = chosen();
    if (ids.empty() || !whyReadOnly_.isEmpty())
        return;
    service_->reopenProposals(
        this, ids, [this](const Result<qint64> &done) { said(done, 0, tr("%1 are to be reviewed again.")); });
}

void LinkReviewPage::leadTo(QWidget *widget)
{
    const QWidget *const has = window()->focusWidget();
    if (!isVisible() || !(opened_ || !has || has == table_ || !has->isVisible()))
        return;
    opened_ = false;
    widget->setFocus();
}

void LinkReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    said_->hide();
    opened_ = true;
    load();
    readStanding();
}

} // namespace purser::ui
