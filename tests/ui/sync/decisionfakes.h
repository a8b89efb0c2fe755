#pragma once

#include "models/sync/decisionservice.h"
#include "tests/ui/jobs/jobfakes.h"

#include <QTimer>

namespace purser::test {

/// Conflicts and proposals in memory: answers in the next turn of the event loop.
class FakeDecisions : public sync::DecisionService {
public:
    FakeDecisions() : DecisionService(nullptr) { }

    std::vector<sync::Conflict> all;
    std::vector<sync::LinkProposal> offers;
    sync::StoreSettings settings;
    std::vector<sync::ProductChoice> products;
    std::optional<Error> failure, refusal;
    std::optional<sync::LinkWork> work;
    bool answers = true;

    std::vector<std::pair<sync::Keep, bool>> kindsKept; ///< with whether it is remembered
    std::vector<std::pair<sync::ProposalId, std::optional<ProductId>>> choices;
    int matchings = 0, applyings = 0;

    static sync::Conflict conflictOf(int number, const StoreId &store, const QString &field, const QString &base,
        const QString &ours, const QString &theirs)
    {
        sync::Conflict c;
        c.id = sync::ConflictId(FakeJobs::idOf(500 + number));
        c.store = store;
        c.storeName = QStringLiteral("Korvala IL");
        c.product = ProductId(FakeJobs::idOf(600 + number));
        c.productTitle = QStringLiteral("Linen cushion cover %1").arg(number);
        c.sku = QStringLiteral("KV-TXT-%1").arg(number, 4, 10, QLatin1Char('0'));
        c.key = {sync::Entity::Product, field};
        c.base = QJsonValue(base);
        c.ours = ours;
        c.theirs = theirs;
        c.baseText = base;
        c.oursText = ours;
        c.theirsText = theirs;
        c.oursChangedAt = QDateTime::currentDateTimeUtc().addSecs(-600);
        c.theirsChangedAt = QDateTime::currentDateTimeUtc().addSecs(-420);
        return c;
    }
    static sync::LinkProposal offerOf(
        int number, sync::LinkProposal::Kind kind, std::optional<sync::LinkProposal::Match> match)
    {
        sync::LinkProposal p;
        p.id = sync::ProposalId(FakeJobs::idOf(700 + number));
        p.kind = kind;
        p.matchedBy = match;
        if (kind != sync::LinkProposal::Kind::Publish) {
            p.externalId = QString::number(number);
            p.remoteTitle = QStringLiteral("Reading lamp %1").arg(number);
            p.remoteSku = QStringLiteral("KV-LGT-%1").arg(number, 4, 10, QLatin1Char('0'));
            p.remotePrice = QStringLiteral("479.00");
        }
        if (kind != sync::LinkProposal::Kind::Import) {
            p.product = ProductId(FakeJobs::idOf(800 + number));
            p.productTitle = QStringLiteral("Reading lamp %1, brass").arg(number);
            p.productSku = QStringLiteral("KV-LGT-%1").arg(number, 4, 10, QLatin1Char('0'));
            p.productPrice = Decimal::fromInteger(459);
            p.productCurrency = *Currency::fromCode(u"ILS");
        }
        return p;
    }

    void conflicts(
        QObject *context, const sync::ConflictQuery &query, int, Answer<std::vector<sync::Conflict>> answer) override
    {
        std::vector<sync::Conflict> found;
        for (const sync::Conflict &c : all)
            if ((c.state == sync::Conflict::State::Closed) == query.closed && (!query.kind || *query.kind == c.key)
                && (!query.store || *query.store == c.store))
                found.push_back(c);
        later<std::vector<sync::Conflict>>(context, found, answer, failure);
    }
    void kinds(QObject *context, std::optional<StoreId>, Answer<std::vector<sync::ConflictKind>> answer) override
    {
        std::vector<sync::ConflictKind> list;
        for (const sync::Conflict &c : all) {
            if (c.state != sync::Conflict::State::Open)
                continue;
            auto found =
                std::ranges::find_if(list, [&](const auto &k) { return k.key == c.key && k.store == c.store; });
            if (found == list.end())
                found = list.insert(list.end(), {c.store, c.storeName, c.key, 0});
            ++found->open;
        }
        later<std::vector<sync::ConflictKind>>(context, list, answer, failure);
    }
    void openConflicts(QObject *context, Answer<qint64> answer) override
    {
        later<qint64>(context, qint64(all.size()), answer, failure);
    }
    void resolve(QObject *context, std::vector<sync::ConflictId> ids, sync::Keep keep, Answer<qint64> answer) override
    {
        qint64 n = 0;
        for (sync::Conflict &c : all)
            if (!refusal && std::ranges::find(ids, c.id) != ids.end() && c.state == sync::Conflict::State::Open) {
                c.state = sync::Conflict::State::Decided;
                c.resolution = keep;
                ++n;
            }
        later<qint64>(context, n, answer, refusal);
    }
    void resolveKind(QObject *context, StoreId, const sync::FieldKey &key, sync::Keep keep, bool remember,
        Answer<qint64> answer) override
    {
        kindsKept.emplace_back(keep, remember);
        qint64 n = 0;
        for (sync::Conflict &c : all)
            if (c.key == key && c.state == sync::Conflict::State::Open) {
                c.state = sync::Conflict::State::Decided;
                c.resolution = keep;
                ++n;
            }
        later<qint64>(context, n, answer, refusal);
    }
    void reopenConflicts(QObject *context, std::vector<sync::ConflictId> ids, Answer<qint64> answer) override
    {
        for (sync::Conflict &c : all)
            if (std::ranges::find(ids, c.id) != ids.end()) {
                c.state = sync::Conflict::State::Open;
                c.resolution.reset();
            }
        later<qint64>(context, qint64(ids.size()), answer, refusal);
    }
    void proposals(QObject *context, const sync::ProposalQuery &query, int,
        Answer<std::vector<sync::LinkProposal>> answer) override
    {
        std::vector<sync::LinkProposal> found;
        for (const sync::LinkProposal &p : offers)
            if ((!query.kind || p.kind == *query.kind) && (!query.match || p.matchedBy == query.match)
                && (!query.state || p.state == *query.state)
                && (query.search.isEmpty() || p.remoteTitle.contains(query.search)))
                found.push_back(p);
        later<std::vector<sync::LinkProposal>>(context, found, answer, failure);
    }
    void standing(QObject *context, StoreId, Answer<sync::LinkStanding> answer) override
    {
        sync::LinkStanding s;
        s.settings = settings;
        s.work = work;
        for (const sync::LinkProposal &p : offers)
            s.counts.push_back({p.kind, p.matchedBy, p.state, 1});
        later<sync::LinkStanding>(context, s, answer, failure);
    }
    void decide(QObject *context, std::vector<sync::ProposalId> ids, bool accept, Answer<qint64> answer) override
    {
        qint64 n = 0;
        for (sync::LinkProposal &p : offers)
            if (!refusal && std::ranges::find(ids, p.id) != ids.end()) {
                p.state = accept ? sync::LinkProposal::State::Accepted : sync::LinkProposal::State::Rejected;
                ++n;
            }
        later<qint64>(context, n, answer, refusal);
    }
    void decideAll(QObject *context, const sync::ProposalQuery &query, bool accept, Answer<qint64> answer) override
    {
        qint64 n = 0;
        for (sync::LinkProposal &p : offers)
            if (p.kind == query.kind && p.matchedBy == query.match && p.state == sync::LinkProposal::State::Open) {
                p.state = accept ? sync::LinkProposal::State::Accepted : sync::LinkProposal::State::Rejected;
                ++n;
            }
        later<qint64>(context, n, answer, refusal);
    }
    void reopenProposals(QObject *context, std::vector<sync::ProposalId> ids, Answer<qint64> answer) override
    {
        for (sync::LinkProposal &p : offers)
            if (std::ranges::find(ids, p.id) != ids.end())
                p.state = sync::LinkProposal::State::Open;
        later<qint64>(context, qint64(ids.size()), answer, refusal);
    }
    void choose(QObject *context, sync::ProposalId id, std::optional<ProductId> product, Answer<void> answer) override
    {
        choices.emplace_back(id, product);
        later<void>(context, Result<>(), answer, refusal);
    }
    void startMatching(QObject *context, StoreId, Answer<QUuid> answer) override
    {
        ++matchings;
        work = sync::LinkWork{FakeJobs::idOf(93), false, sync::LinkWork::State::Waiting, 0, {}, {}};
        later<QUuid>(context, FakeJobs::idOf(93), answer, refusal);
    }
    void startApplying(QObject *context, StoreId, Answer<QUuid> answer) override
    {
        ++applyings;
        work = sync::LinkWork{FakeJobs::idOf(94), true, sync::LinkWork::State::Running, 1, 2, {}};
        later<QUuid>(context, FakeJobs::idOf(94), answer, refusal);
    }
    void findProducts(QObject *context, const QString &, Answer<std::vector<sync::ProductChoice>> answer) override
    {
        later<std::vector<sync::ProductChoice>>(context, products, answer, failure);
    }

private:
    template <class T>
    void later(QObject *context, Result<T> value, const Answer<T> &answer, const std::optional<Error> &error)
    {
        if (!answers)
            return;
        if (error)
            value = fail(*error);
        QTimer::singleShot(0, context, [value = std::move(value), answer] { answer(value); });
    }
};

inline void fillDecisions(FakeDecisions &d)
{
    const StoreId il = jobSession().stores.front().id;
    d.all = {FakeDecisions::conflictOf(1, il, QStringLiteral("price"), QStringLiteral("129.00"),
                 QStringLiteral("135.00"), QStringLiteral("132.00")),
        FakeDecisions::conflictOf(1, il, QStringLiteral("title"), QStringLiteral("Linen cushion cover, clay"),
            QStringLiteral("Linen cushion cover, clay 45 × 45"), QStringLiteral("Linen cushion, clay")),
        FakeDecisions::conflictOf(
            2, il, QStringLiteral("price"), QStringLiteral("89.00"), QStringLiteral("95.00"), QStringLiteral("92.00")),
        FakeDecisions::conflictOf(3, il, QStringLiteral("description"), QString(),
            QStringLiteral("Soy wax with sea salt and sage. Burns for forty hours."),
            QStringLiteral("Soy wax with sea salt."))};
    for (size_t i = 0; i < d.all.size(); ++i)
        d.all[i].id = sync::ConflictId(FakeJobs::idOf(510 + int(i)));
    for (sync::Conflict &c : d.all)
        if (!sync::fieldRule(c.key))
            c.key.field = sync::fieldRules()[c.key.field == u"price" ? 4 : 0].key.field;
    using Kind = sync::LinkProposal::Kind;
    using Match = sync::LinkProposal::Match;
    d.offers = {FakeDecisions::offerOf(1, Kind::Link, Match::Sku), FakeDecisions::offerOf(2, Kind::Link, Match::Sku),
        FakeDecisions::offerOf(3, Kind::Link, Match::Title), FakeDecisions::offerOf(4, Kind::Import, {}),
        FakeDecisions::offerOf(5, Kind::Publish, {})};
    d.offers[2].message = QStringLiteral("The SKUs differ");
    d.products = {
        {ProductId(FakeJobs::idOf(901)), QStringLiteral("Reading lamp, black"), QStringLiteral("KV-LGT-0099")}};
}

} // namespace purser::test
