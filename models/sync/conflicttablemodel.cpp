#include "models/sync/conflicttablemodel.h"

#include "models/sync/jobtext.h"

namespace purser::sync {

ConflictTableModel::ConflictTableModel(DecisionService *service, const QLocale &locale, QObject *parent)
    : LiveRows(parent), service_(service), locale_(locale)
{
    connect(service, &DecisionService::conflictsChanged, this, [this] {
        if (loaded_)
            refresh();
    });
}

void ConflictTableModel::load(const ConflictQuery &query)
{
    const bool again = std::exchange(loaded_, true) && query.store == query_.store && query.kind == query_.kind
        && query.product == query_.product && query.closed == query_.closed;
    query_ = query;
    if (again)
        refresh();
    else
        restart();
}

void ConflictTableModel::ask(QObject *context, int limit)
{
    service_->conflicts(context, query_, limit, [this](purser::Result<std::vector<Conflict>> conflicts) {
        if (conflicts)
            take(std::move(*conflicts));
        else
            failed(conflicts.error());
    });
}

int ConflictTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConflictTableModel::text(const Conflict &c, int column) const
{
    switch (column) {
    case Product:
        return c.variantTitle.isEmpty() ? c.productTitle
                                        : tr("%1, %2", "product, variant").arg(c.productTitle, c.variantTitle);
    case Sku: return c.sku;
    case Store: return c.storeName;
    case Field: return fieldLabel(c.key);
    case Base: return c.base ? c.baseText : u"—"_qs;
    case Ours: return c.oursText.isEmpty() ? u"—"_qs : c.oursText;
    case Theirs: return c.theirsText.isEmpty() ? u"—"_qs : c.theirsText;
    case Result:
        if (c.state == Conflict::State::Open)
            return tr("Choose a side");
        if (!c.resolution)
            return tr("Came to agree");
        if (c.state == Conflict::State::Decided)
            return *c.resolution == Keep::Ours ? tr("Mine, on its way") : tr("Store’s, on its way");
        return *c.resolution == Keep::Ours ? tr("Mine") : tr("Store’s");
    default: return {};
    }
}

QVariant ConflictTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Conflict &c = *at(index.row());
    const auto kept = [&] {
        return (index.column() == Ours && c.resolution == Keep::Ours)
            || (index.column() == Theirs && c.resolution == Keep::Theirs);
    };
    switch (role) {
    case Qt::DisplayRole: return text(c, index.column()).simplified();
    case Qt::ToolTipRole:
        if (index.column() == Result && c.resolvedAt.isValid())
            return tr("%1, %2").arg(c.resolvedBy.isEmpty() ? tr("The sync itself") : c.resolvedBy,
                momentText(c.resolvedAt, locale_, QDateTime::currentDateTimeUtc()));
        return text(c, index.column());
    case Qt::AccessibleTextRole: return kept() ? tr("%1, kept").arg(text(c, index.column())) : text(c, index.column());
    case OpenRole: return c.state == Conflict::State::Open;
    case ChosenRole: return kept();
    default: return {};
    }
}

QVariant ConflictTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Product: return tr("Product");
    case Sku: return tr("SKU");
    case Store: return tr("Store");
    case Field: return tr("Field");
    case Base: return tr("Base");
    case Ours: return tr("Mine");
    case Theirs: return tr("At the store");
    case Result: return tr("Result");
    default: return {};
    }
}

ProposalTableModel::ProposalTableModel(DecisionService *service, const QLocale &locale, QObject *parent)
    : LiveRows(parent), service_(service), locale_(locale)
{
    connect(service, &DecisionService::proposalsChanged, this, [this] {
        if (loaded_)
            refresh();
    });
}

void ProposalTableModel::load(const ProposalQuery &query, const Currency &currency)
{
    const bool again = std::exchange(loaded_, true) && query.store == query_.store && query.kind == query_.kind
        && query.match == query_.match && query.state == query_.state && query.search == query_.search;
    query_ = query;
    currency_ = currency;
    if (query.store.isNull()) {
        loaded_ = false;
        stop();
    } else if (again) {
        refresh();
    } else {
        restart();
    }
}

void ProposalTableModel::ask(QObject *context, int limit)
{
    service_->proposals(context, query_, limit, [this](purser::Result<std::vector<LinkProposal>> proposals) {
        if (proposals)
            take(std::move(*proposals));
        else
            failed(proposals.error());
    });
}

int ProposalTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProposalTableModel::text(const LinkProposal &p, int column) const
{
    const bool remote = p.kind != LinkProposal::Kind::Publish;
    const bool mine = p.kind != LinkProposal::Kind::Import;
    const bool done = p.state == LinkProposal::State::Applied; // created on the other side by now
    switch (column) {
    case State: return stateLabel(p.state);
    case Remote: return remote ? p.remoteTitle : done ? p.productTitle : tr("Not in the store");
    case RemoteSku: return remote ? p.remoteSku : QString();
    case RemotePrice: {
        const auto price = Decimal::parse(p.remotePrice);
        return !remote || !price ? QString() : Money{*price, currency_}.toDisplay(locale_);
    }
    case Arrow: return p.kind == LinkProposal::Kind::Link ? u"="_qs : u"+"_qs;
    case Mine: return mine ? p.productTitle : done ? p.remoteTitle : tr("Not in Purser");
    case MySku: return mine ? p.productSku : QString();
    case MyPrice:
        return mine && p.productPrice ? Money{*p.productPrice, p.productCurrency}.toDisplay(locale_) : QString();
    case Why:
        return p.matchedBy
            ? p.message.isEmpty() ? matchLabel(*p.matchedBy) : tr("%1. %2").arg(matchLabel(*p.matchedBy), p.message)
            : p.message.isEmpty() ? kindLabel(p.kind)
                                  : p.message;
    default: return {};
    }
}

QVariant ProposalTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LinkProposal &p = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(p, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Arrow ? kindLabel(p.kind)
            : index.column() == Remote ? tr("at the store: %1").arg(text(p, Remote))
            : index.column() == Mine   ? tr("in Purser: %1").arg(text(p, Mine))
                                       : text(p, index.column());
    case StateRole: return static_cast<int>(p.state);
    default: return {};
    }
}

QVariant ProposalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case Remote: return tr("At the store");
    case RemoteSku:
    case MySku: return tr("SKU");
    case RemotePrice:
    case MyPrice: return tr("Price");
    case Arrow: return QString();
    case Mine: return tr("In Purser");
    case Why: return tr("Why");
    default: return {};
    }
}

} // namespace purser::sync
