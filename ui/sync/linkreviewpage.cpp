#include "ui/sync/linkreviewpage.h"

#include "models/base/isolated.h"
#include "models/sync/jobtext.h"
#include "ui/catalog/previewparts.h"
#include "ui/catalog/previewtable.h"
#include "ui/shell/areas.h"
#include "ui/sync/decisioncells.h"
#include "ui/sync/productchoicedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QToolButton>

namespace purser::ui {

using sync::LinkProposal;
using sync::ProposalTableModel;
using Kind = LinkProposal::Kind;
using Match = LinkProposal::Match;
using ProposalState = LinkProposal::State;

namespace {

/// What the list can be narrowed to.
struct Sort {
    std::optional<Kind> kind;
    std::optional<Match> match;
};
const Sort sorts[] = {{{}, {}}, {Kind::Link, Match::Sku}, {Kind::Link, Match::Barcode}, {Kind::Link, Match::Title},
    {Kind::Import, {}}, {Kind::Publish, {}}};

} // namespace

LinkReviewPage::LinkReviewPage(sync::DecisionService *service, const std::vector<auth::StoreAccess> &stores,
    const QString &whyReadOnly, QWidget *parent)
    : SubPage(parent)
    , service_(service)
    , stores_(stores)
    , whyReadOnly_(whyReadOnly)
    , model_(new ProposalTableModel(service, locale(), this))
{
    setAccessibleName(tr("Link products with a store"));
    const PreviewHeaderBar header = previewHeader(tr("Link products with a store"),
        tr("Nothing is linked, created or written before you say so."), tr("Back to the catalog (Esc)"), this);
    header.note->setElided(true);
    connect(header.back, &QToolButton::clicked, this, &LinkReviewPage::closeRequested);
    using enum CellLook;
    table_ = new PreviewTable(model_, {State, Text, Code, Number, Muted, Text, Code, Number, Code},
        {120, 0, 112, 88, 28, 0, 112, 88, 180}, nullptr, this);
    table_->setAccessibleName(tr("Proposals"));
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setItemDelegateForColumn(
        ProposalTableModel::State, new DecisionDelegate(DecisionDelegate::Kind::ProposalState, table_));
    said_ = new Banner(Tone::Success, this);
    said_->setFlush(true);
    said_->hide();
    working_ = new Banner(Tone::Information, this);
    working_->setFlush(true);
    working_->hide();
    auto *job = new SecondaryButton(tr("Show the job"), working_);
    job->setCompact(true);
    working_->addAction(job);
    connect(job, &QPushButton::clicked, this, [this] {
        if (standing_.work)
            emit jobRequested(standing_.work->job);
    });
    looking_.setInterval(1000);
    looking_.setSingleShot(true);
    connect(&looking_, &QTimer::timeout, this, &LinkReviewPage::readStanding);
    state_ = new StateView(this);
    auto *body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    stack_->addWidget(table_);
    stack_->addWidget(state_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header.bar);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(makeTools());
    column->addWidget(said_);
    column->addWidget(working_);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(body, 1);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addWidget(makeFooter());
    setFocusProxy(table_);
    markArea(table_, 20);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LinkReviewPage::fillButtons);
    connect(table_, &PreviewTable::rowActivated, this, &LinkReviewPage::chooseProduct);
    connect(model_, &ProposalTableModel::stateChanged, this, &LinkReviewPage::refresh);
    connect(state_, &StateView::retryRequested, model_, &ProposalTableModel::retry);
    connect(service_, &sync::DecisionService::proposalsChanged, this, [this] {
        if (isVisible())
            readStanding();
    });
    connect(service_, &sync::DecisionService::workChanged, this, [this] {
        if (isVisible())
            readStanding();
    });
    const auto add = [this](const QString &text, Qt::Key key, auto act) {
        auto *action = new QAction(text, table_);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(whyReadOnly_.isEmpty());
        connect(action, &QAction::triggered, this, act);
        table_->addAction(action);
    };
    add(tr("Accept the chosen proposals"), Qt::Key_A, [this] { decide(true); });
    add(tr("Leave the chosen products alone"), Qt::Key_X, [this] { decide(false); });
    add(tr("Another product…"), Qt::Key_P, [this] { chooseProduct(); });
    add(tr("Back to review"), Qt::Key_U, [this] { reopen(); });
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    refresh();
}

QWidget *LinkReviewPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(44);
    const auto combo = [tools](const QString &name) {
        auto *box = new QComboBox(tools);
        box->setAccessibleName(name);
        box->setFixedHeight(measure::compact);
        return box;
    };
    store_ = combo(tr("Store"));
    for (const auth::StoreAccess &store : stores_)
        store_->addItem(store.name, store.id.value);
    sort_ = combo(tr("Which proposals"));
    for (int i = 0; i < int(std::size(sorts)); ++i)
        sort_->addItem({}, i);
    decided_ = combo(tr("Decided or not"));
    decided_->addItem(tr("Any state"), -1);
    for (const auto state : {ProposalState::Open, ProposalState::Accepted, ProposalState::Rejected, ProposalState::Applied,
             ProposalState::Failed})
        decided_->addItem(sync::stateLabel(state), int(state));
    search_ = new SearchField(tr("Title or SKU"), QKeySequence::Find, tools, tr("Search in title and SKU of both sides"));
    search_->setFixedWidth(200);
    auto *find = new QAction(tr("Find a proposal"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, search_, [this] { search_->setFocus(); });
    addAction(find);
    match_ = new SecondaryButton(QStringLiteral("retry"), tr("Look for matches"), tools);
    match_->setCompact(true);
    match_->setEnabled(whyReadOnly_.isEmpty());
    match_->setToolTip(whyReadOnly_);
    connect(match_, &QPushButton::clicked, this, &LinkReviewPage::startMatching);
    connect(store_, &QComboBox::currentIndexChanged, this, [this] {
        standing_ = {};
        load();
        readStanding();
    });
    connect(sort_, &QComboBox::currentIndexChanged, this, &LinkReviewPage::load);
    connect(decided_, &QComboBox::currentIndexChanged, this, &LinkReviewPage::load);
    connect(search_, &SearchField::searchRequested, this, &LinkReviewPage::load);
    connect(search_, &SearchField::leaveRequested, this, [this] { table_->setFocus(); });
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(8);
    for (QWidget *w : std::initializer_list<QWidget *>{store_, sort_, decided_, search_})
        row->addWidget(w);
    row->addStretch();
    row->addWidget(match_);
    return tools;
}

QWidget *LinkReviewPage::makeFooter()
{
    footer_ = new QWidget(this);
    footer_->setFixedHeight(52);
    footer_->setBackgroundRole(QPalette::Window);
    footer_->setAutoFillBackground(true);
    summary_ = Label::muted({}, footer_);
    summary_->setElided(true);
    sure_ = new SecondaryButton(QString(), footer_);
    other_ = new SecondaryButton(tr("Another product…"), footer_);
    reject_ = new SecondaryButton(tr("Leave alone"), footer_);
    accept_ = new SecondaryButton(QStringLiteral("tick"), tr("Accept"), footer_);
    apply_ = new PrimaryButton(QString(), footer_);
    connect(sure_, &QPushButton::clicked, this, &LinkReviewPage::acceptSure);
    connect(other_, &QPushButton::clicked, this, &LinkReviewPage::chooseProduct);
    connect(reject_, &QPushButton::clicked, this, [this] { decide(false); });
    connect(accept_, &QPushButton::clicked, this, [this] { decide(true); });
    connect(apply_, &QPushButton::clicked, this, &LinkReviewPage::apply);
    auto *row = new QHBoxLayout(footer_);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(summary_, 1);
    for (Button *button : {sure_, other_, reject_, accept_, apply_})
        row->addWidget(button);
    return footer_;
}

void LinkReviewPage::setStore(const StoreId &store)
{
    if (const int at = store_->findData(store.value); at >= 0)
        store_->setCurrentIndex(at);
}

StoreId LinkReviewPage::store() const
{
    return StoreId(store_->currentData().toUuid());
}

QString LinkReviewPage::storeName() const
{
    return store_->currentText();
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
    qint64 n = 0;
    for (const sync::ProposalCount &c : standing_.counts)
        if ((!kind || c.kind == *kind) && (!match || c.match == match) && (!state || c.state == *state))
            n += c.count;
    return n;
}

void LinkReviewPage::load()
{
    sync::ProposalQuery query;
    query.store = store();
    const Sort &sort = sorts[std::max(0, sort_->currentIndex())];
    query.kind = sort.kind;
    query.match = sort.match;
    if (const int state = decided_->currentData().toInt(); state >= 0)
        query.state = static_cast<ProposalState>(state);
    query.search = search_->text().simplified();
    Currency currency;
    for (const auth::StoreAccess &s : stores_)
        if (s.id == query.store)
            currency = s.currency;
    model_->load(query, currency);
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
    if (!apply_)
        return;
    const QLocale locale = this->locale();
    for (int i = 0; i < sort_->count(); ++i) {
        const Sort &sort = sorts[i];
        const QString name = i == 0 ? tr("All proposals") : sort.match ? sync::matchLabel(*sort.match) : sync::kindLabel(*sort.kind);
        sort_->setItemText(i, tr("%1 (%2)", "sort of proposals, number").arg(name, locale.toString(count(sort.kind, sort.match, {}))));
    }
    const bool may = whyReadOnly_.isEmpty();
    const qint64 sure = count(Kind::Link, Match::Sku, ProposalState::Open);
    const qint64 accepted = count({}, {}, ProposalState::Accepted);
    const qint64 picked = qint64(chosen().size());
    sure_->setVisible(sure > 0);
    sure_->setText(tr("Accept all %1 with the same SKU").arg(locale.toString(sure)));
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    const LinkProposal *one = rows.size() == 1 ? model_->at(rows.first().row()) : nullptr;
    other_->setEnabled(may && one && one->kind != Kind::Publish && one->state != ProposalState::Applied);
    for (Button *button : {reject_, accept_})
        button->setEnabled(may && picked > 0);
    accept_->setText(picked > 1 ? tr("Accept %1").arg(locale.toString(picked)) : tr("Accept"));
    sure_->setEnabled(may);
    const bool working = standing_.work && standing_.work->isActive();
    match_->setEnabled(may && !working);
    apply_->setEnabled(may && !working && (accepted > 0 || mayLinkAsItIs()));
    apply_->setText(accepted > 0 ? tr("Carry out %1…").arg(locale.toString(accepted))
            : mayLinkAsItIs()    ? tr("Link the store…")
                                 : tr("Carry out…"));
    accept_->setToolTip(may ? tr("Agree; nothing is done before “Carry out” (A)") : whyReadOnly_);
    reject_->setToolTip(may ? tr("Do nothing with it, now and at the next search (X)") : whyReadOnly_);
    apply_->setToolTip(!may                             ? whyReadOnly_
            : working                                    ? tr("Wait until the job that is under way has ended.")
            : accepted > 0                               ? QString()
            : mayLinkAsItIs()                            ? tr("No product is linked; from then on, changes go both ways.")
                                                         : tr("Accept some proposals first."));
    summary_->setText(tr("%1 to review, %2 accepted, %3 left alone, %4 done")
                          .arg(locale.toString(count({}, {}, ProposalState::Open)), locale.toString(accepted),
                              locale.toString(count({}, {}, ProposalState::Rejected)),
                              locale.toString(count({}, {}, ProposalState::Applied))));
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
    } else if (state == State::Empty && filtered) {
        auto *all = new PrimaryButton(tr("Show all proposals"));
        connect(all, &QPushButton::clicked, this, [this] {
            search_->clear();
            sort_->setCurrentIndex(0);
            decided_->setCurrentIndex(0);
            load();
        });
        state_->showEmpty(QStringLiteral("edit-find"), tr("No proposal matches"),
            tr("Proposals are hidden by the filters or the search text."), {all});
    } else if (state == State::Empty) {
        QList<QWidget *> actions;
        if (!noStore && whyReadOnly_.isEmpty() && !searching) {
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
        if (searching)
            state_->showEmpty(QStringLiteral("edit-find"), tr("Looking for matches"),
                tr("Products of %1 are compared with yours by SKU, barcode and title. Proposals appear here as they are found.")
                    .arg(isolated(storeName())));
        else if (mayLinkAsItIs())
            state_->showEmpty(QStringLiteral("circle-check"), tr("There is nothing to match in %1").arg(isolated(storeName())),
                tr("Neither side has a product the other one could be matched with. Link the store, and what comes is kept in step."),
                actions);
        else if (noStore)
            state_->showEmpty(QStringLiteral("shop"), tr("No store yet"), tr("Connect a store first; then its products are matched with yours."));
        else if (standing_.settings.linkedAt.isValid())
            state_->showEmpty(QStringLiteral("circle-check"), tr("%1 is linked").arg(storeName()),
                tr("The store is kept in step since %1. A new search proposes what has come since.")
                    .arg(sync::momentText(standing_.settings.linkedAt, locale(), QDateTime::currentDateTimeUtc())),
                actions);
        else
            state_->showEmpty(QStringLiteral("shop"), tr("%1 is not linked yet").arg(storeName()),
                tr("Products are matched by SKU, barcode and title. The search only reads; you decide what belongs together."),
                actions);
        if (!actions.isEmpty())
            leadTo(actions.front());
    }
}

void LinkReviewPage::said(const Result<qint64> &done, qint64 asked, const QString &words)
{
    if (!done)
        said_->tell(done.error().message, false);
    else if (asked > 0 && *done < asked)
        said_->tell(tr("%1 of %2 were changed. The others are done already, or you do not manage this store.")
                .arg(locale().toString(*done), locale().toString(asked)), false);
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
    const LinkProposal *p = model_->at(table_->currentIndex().row());
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
    service_->reopenProposals(this, ids, [this](const Result<qint64> &done) { said(done, 0, tr("%1 are to be reviewed again.")); });
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
