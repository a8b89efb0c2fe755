#include "ui/sync/linkfilters.h"

#include "ui/widgets/button.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableactions.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace purser::ui {

using Kind = sync::LinkProposal::Kind;
using Match = sync::LinkProposal::Match;
using ProposalState = sync::LinkProposal::State;

namespace {

/// What the list can be narrowed to.
struct Sort {
    std::optional<Kind> kind;
    std::optional<Match> match;
};
const Sort sorts[] = {{{}, {}}, {Kind::Link, Match::Sku}, {Kind::Link, Match::Barcode}, {Kind::Link, Match::Title},
    {Kind::Import, {}}, {Kind::Publish, {}}};

} // namespace

qint64 countOf(const std::vector<sync::ProposalCount> &counts, std::optional<Kind> kind, std::optional<Match> match,
    std::optional<ProposalState> state)
{
    qint64 n = 0;
    for (const sync::ProposalCount &c : counts)
        if ((!kind || c.kind == *kind) && (!match || c.match == match) && (!state || c.state == *state))
            n += c.count;
    return n;
}

LinkFilters::LinkFilters(const std::vector<auth::StoreAccess> &stores, const QString &whyReadOnly, QWidget *page)
    : QWidget(page), stores_(stores), mayWrite_(whyReadOnly.isEmpty())
{
    setFixedHeight(44);
    const auto combo = [this](const QString &name) {
        auto *box = new QComboBox(this);
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
    for (const auto state : {ProposalState::Open, ProposalState::Accepted, ProposalState::Rejected,
             ProposalState::Applied, ProposalState::Failed})
        decided_->addItem(sync::stateLabel(state), int(state));
    search_ =
        new SearchField(tr("Title or SKU"), QKeySequence::Find, this, tr("Search in title and SKU of both sides"));
    search_->setFixedWidth(200);
    match_ = new SecondaryButton(QStringLiteral("retry"), tr("Look for matches"), this);
    match_->setCompact(true);
    match_->setEnabled(mayWrite_);
    match_->setToolTip(whyReadOnly);
    connect(match_, &QPushButton::clicked, this, &LinkFilters::matchingRequested);
    connect(store_, &QComboBox::currentIndexChanged, this, &LinkFilters::storeChanged);
    connect(sort_, &QComboBox::currentIndexChanged, this, &LinkFilters::changed);
    connect(decided_, &QComboBox::currentIndexChanged, this, &LinkFilters::changed);
    connect(search_, &SearchField::searchRequested, this, &LinkFilters::changed);
    connect(search_, &SearchField::leaveRequested, this, &LinkFilters::leaveRequested);
    addFindAction(page, tr("Find a proposal"), search_);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(8);
    for (QWidget *w : std::initializer_list<QWidget *>{store_, sort_, decided_, search_})
        row->addWidget(w);
    row->addStretch();
    row->addWidget(match_);
}

void LinkFilters::setStore(const StoreId &store)
{
    if (const int at = store_->findData(store.value); at >= 0)
        store_->setCurrentIndex(at);
}

StoreId LinkFilters::store() const
{
    return StoreId(store_->currentData().toUuid());
}

QString LinkFilters::storeName() const
{
    return store_->currentText();
}

Currency LinkFilters::currency() const
{
    for (const auth::StoreAccess &store : stores_)
        if (store.id == this->store())
            return store.currency;
    return {};
}

sync::ProposalQuery LinkFilters::query() const
{
    sync::ProposalQuery query;
    query.store = store();
    const Sort &sort = sorts[std::max(0, sort_->currentIndex())];
    query.kind = sort.kind;
    query.match = sort.match;
    if (const int state = decided_->currentData().toInt(); state >= 0)
        query.state = static_cast<ProposalState>(state);
    query.search = search_->text().simplified();
    return query;
}

void LinkFilters::clear()
{
    {
        const QSignalBlocker once(this);
        search_->clear();
        sort_->setCurrentIndex(0);
        decided_->setCurrentIndex(0);
    }
    emit changed();
}

void LinkFilters::present(const std::vector<sync::ProposalCount> &counts, bool maySearch)
{
    for (int i = 0; i < sort_->count(); ++i) {
        const Sort &sort = sorts[i];
        const QString name = i == 0 ? tr("All proposals")
            : sort.match            ? sync::matchLabel(*sort.match)
                                    : sync::kindLabel(*sort.kind);
        sort_->setItemText(i,
            tr("%1 (%2)", "sort of proposals, number")
                .arg(name, locale().toString(countOf(counts, sort.kind, sort.match, {}))));
    }
    match_->setEnabled(mayWrite_ && maySearch);
}

} // namespace purser::ui
