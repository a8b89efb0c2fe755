#include "models/sync/decisionservice.h"

#include "models/catalog/productrepository.h"
#include "models/db/connection.h"
#include "models/db/database.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/linkrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace purser::sync {

DecisionService::DecisionService(db::Database *database, QObject *parent) : QObject(parent), database_(database)
{
    telling_.setSingleShot(true);
    telling_.setInterval(250);
    connect(&telling_, &QTimer::timeout, this, &DecisionService::tell);
    if (database)
        connect(database, &db::Database::stateChanged, this, [this](db::Database::State state) {
            if (state == db::Database::State::Online)
                catchUp();
        });
}

DecisionService::~DecisionService() = default;

template <class T, class F>
void DecisionService::read(QObject *context, F work, Answer<T> answer)
{
    auto task = database_->read(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

template <class T, class F>
void DecisionService::write(QObject *context, F work, Answer<T> answer)
{
    auto task = database_->write(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

void DecisionService::conflicts(
    QObject *context, const ConflictQuery &query, int limit, Answer<std::vector<Conflict>> answer)
{
    auto work = [query, limit](db::Connection &c) { return ConflictRepository::list(c, query, std::nullopt, limit); };
    read<std::vector<Conflict>>(context, work, std::move(answer));
}

void DecisionService::kinds(QObject *context, std::optional<StoreId> store, Answer<std::vector<ConflictKind>> answer)
{
    auto work = [store](db::Connection &c) { return ConflictRepository::kinds(c, store); };
    read<std::vector<ConflictKind>>(context, work, std::move(answer));
}

void DecisionService::openConflicts(QObject *context, Answer<qint64> answer)
{
    auto work = [](db::Connection &c) { return ConflictRepository::openCount(c); };
    read<qint64>(context, work, std::move(answer));
}

void DecisionService::resolve(QObject *context, std::vector<ConflictId> ids, Keep keep, Answer<qint64> answer)
{
    auto work = [ids = std::move(ids), keep](db::Connection &c) { return ConflictRepository::resolve(c, ids, keep); };
    write<qint64>(context, work, std::move(answer));
}

void DecisionService::resolveKind(
    QObject *context, StoreId store, const FieldKey &key, Keep keep, bool remember, Answer<qint64> answer)
{
    auto work = [store, key, keep, remember](
                    db::Connection &c) { return ConflictRepository::resolveKind(c, store, key, keep, remember); };
    write<qint64>(context, work, std::move(answer));
}

void DecisionService::reopenConflicts(QObject *context, std::vector<ConflictId> ids, Answer<qint64> answer)
{
    auto work = [ids = std::move(ids)](db::Connection &c) { return ConflictRepository::reopen(c, ids); };
    write<qint64>(context, work, std::move(answer));
}

void DecisionService::proposals(
    QObject *context, const ProposalQuery &query, int limit, Answer<std::vector<LinkProposal>> answer)
{
    auto work = [query, limit](db::Connection &c) { return LinkRepository::list(c, query, std::nullopt, limit); };
    read<std::vector<LinkProposal>>(context, work, std::move(answer));
}

void DecisionService::standing(QObject *context, StoreId store, Answer<LinkStanding> answer)
{
    auto reading = [store](db::Connection &c) -> Result<LinkStanding> {
        auto counts = LinkRepository::counts(c, store);
        if (!counts)
            return fail(counts.error());
        auto settings = ConflictRepository::settings(c, store);
        if (!settings)
            return fail(settings.error());
        auto work = LinkRepository::work(c, store);
        if (!work)
            return fail(work.error());
        return LinkStanding{std::move(*counts), *settings, std::move(*work)};
    };
    read<LinkStanding>(context, reading, std::move(answer));
}

void DecisionService::decide(QObject *context, std::vector<ProposalId> ids, bool accept, Answer<qint64> answer)
{
    auto work = [ids = std::move(ids), accept](db::Connection &c) { return LinkRepository::decide(c, ids, accept); };
    write<qint64>(context, work, std::move(answer));
}

void DecisionService::decideAll(QObject *context, const ProposalQuery &query, bool accept, Answer<qint64> answer)
{
    auto work = [query, accept](db::Connection &c) { return LinkRepository::decideAll(c, query, accept); };
    write<qint64>(context, work, std::move(answer));
}

void DecisionService::reopenProposals(QObject *context, std::vector<ProposalId> ids, Answer<qint64> answer)
{
    auto work = [ids = std::move(ids)](db::Connection &c) { return LinkRepository::reopen(c, ids); };
    write<qint64>(context, work, std::move(answer));
}

void DecisionService::choose(QObject *context, ProposalId id, std::optional<ProductId> product, Answer<void> answer)
{
    auto work = [id, product](db::Connection &c) { return LinkRepository::choose(c, id, product); };
    write<void>(context, work, std::move(answer));
}

void DecisionService::startMatching(QObject *context, StoreId store, Answer<QUuid> answer)
{
    auto work = [store](db::Connection &c) { return LinkRepository::startMatching(c, store); };
    write<QUuid>(context, work, std::move(answer));
}

void DecisionService::startApplying(QObject *context, StoreId store, Answer<QUuid> answer)
{
    auto work = [store](db::Connection &c) { return LinkRepository::startApplying(c, store); };
    write<QUuid>(context, work, std::move(answer));
}

void DecisionService::findProducts(QObject *context, const QString &text, Answer<std::vector<ProductChoice>> answer)
{
    catalog::ProductQuery query; // the search of the catalog: quick however many products there are
    query.search = text;
    auto work = [query](db::Connection &c) -> Result<std::vector<ProductChoice>> {
        auto found = catalog::ProductRepository::page(c, query, std::nullopt, 50);
        if (!found)
            return fail(found.error());
        std::vector<ProductChoice> list;
        for (const catalog::ProductRow &row : found->rows)
            list.push_back({row.id, row.title, row.sku});
        return list;
    };
    read<std::vector<ProductChoice>>(context, work, std::move(answer));
}

void DecisionService::notified(const QString &payload)
{
    const QString table = QJsonDocument::fromJson(payload.toUtf8()).object()[u"table"_qs].toString();
    conflictNews_ |= table == u"conflicts";
    proposalNews_ |= table == u"link_proposals";
    workNews_ |= table == u"jobs";
    if ((conflictNews_ || proposalNews_ || workNews_) && !telling_.isActive())
        telling_.start();
}

void DecisionService::catchUp()
{
    conflictNews_ = proposalNews_ = workNews_ = true;
    if (!telling_.isActive())
        telling_.start();
}

void DecisionService::tell()
{
    if (std::exchange(conflictNews_, false))
        emit conflictsChanged();
    if (std::exchange(proposalNews_, false))
        emit proposalsChanged();
    if (std::exchange(workNews_, false))
        emit workChanged();
}

} // namespace purser::sync
