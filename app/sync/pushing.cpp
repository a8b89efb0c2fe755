#include "app/sync/pushing.h"

#include "app/sync/orderpush.h"
#include "app/sync/termcreation.h"
#include "app/sync/termpush.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

constexpr int partSize = 100;
constexpr int mostRounds = 4; ///< create, variations, what was edited meanwhile

/// One run of the handler.
class Push {
public:
    Push(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
        : context_(context), remote_(remote), side_(side), sync_(context, remote, side), terms_(context, remote, side)
    {
    }

    Result<QJsonObject> run()
    {
        // Terms before what names them; orders at last.
        const QJsonObject parameters = context_.job().parameters;
        const auto ids = [&](const QString &name) {
            std::vector<QUuid> named;
            for (const QJsonValue &id : parameters.value(name).toArray())
                named.push_back(QUuid::fromString(id.toString()));
            return named;
        };
        const std::vector<QUuid> terms = ids(u"terms"_qs);
        const std::vector<QUuid> orders = ids(u"orders"_qs);
        const bool products =
            parameters.value(u"products").toArray().size() + parameters.value(u"external_ids").toArray().size() > 0;
        const bool everything = terms.empty() && orders.empty() && !products;
        if (everything || !terms.empty())
            if (auto done = terms_.run(terms); !done)
                return fail(done.error());
        if (everything || products)
            if (auto done = runProducts(); !done)
                return fail(done.error());
        if (everything && created_ + updated_.size() > 0) // those that products brought with them are compared
            if (auto done = terms_.run(); !done)
                return fail(done.error());
        OrderPush statuses(context_, remote_, side_);
        if (everything || !orders.empty())
            if (auto done = statuses.run(orders); !done)
                return fail(done.error());
        const TaxonomyCounts &t = terms_.counts();
        return QJsonObject{
            {u"rows_processed"_qs,
                processed_ + t.created + t.updated + t.removed + t.failed + statuses.sent() + statuses.failed()},
            {u"rows_created"_qs, created_ + t.created},
            {u"rows_updated"_qs, static_cast<qint64>(updated_.size()) + t.updated + t.removed + statuses.sent()},
            {u"rows_failed"_qs, failed_ + t.failed + statuses.failed()}};
    }

private:
    struct Pending {
        QUuid product;
        QString externalId;
    };

    Result<> runProducts()
    {
        if (auto counted = count(); !counted)
            return counted;
        for (;;) {
            auto part = nextPart();
            if (!part)
                return fail(part.error());
            if (part->empty())
                break;
            if (auto done = carry(*part); !done)
                return fail(done.error());
            context_.progress(processed_, std::max(total_, processed_));
            if (context_.stop().stop_requested())
                return fail(Error::Kind::Cancelled, tr("Stopped; what is pending goes next time."));
        }
        return {};
    }

    /// The links that are to be looked at, each once a run. Errors of some time ago are tried again, unless somebody
    /// has to do something first.
    [[nodiscard]] db::Params wanted() const
    {
        const QJsonObject parameters = context_.job().parameters;
        std::vector<QUuid> named;
        for (const QJsonValue &id : parameters.value(u"products").toArray())
            named.push_back(QUuid::fromString(id.toString()));
        QStringList there;
        for (const QJsonValue &id : parameters.value(u"external_ids").toArray())
            there << id.toString();
        return {side_.store, done_, !named.empty() || !there.isEmpty(), named, there, imagesNotOnWeb};
    }
    static constexpr const char *fromWanted = R"(
        from catalog.product_store_links l
        where l.store_id = $1 and l.product_id <> all ($2::uuid[])
          and case when $3 then (l.product_id = any ($4::uuid[]) or l.external_id = any ($5::text[]))
                                and (l.external_id is not null or l.sync_status <> 'local')
                   else l.sync_status = 'pending'
                        or l.sync_status = 'error' and l.updated_at < now() - interval '10 minutes'
                           and coalesce((select bool_or(e.error_code is distinct from $6) from sync.sync_errors e
                                         where e.tenant_id = l.tenant_id and e.entity_type = 'product'
                                           and e.entity_id = l.product_id and e.store_id = l.store_id
                                           and not e.resolved), true) end)";

    Result<> count()
    {
        const auto read = [&](db::Connection &c) -> Result<> {
            auto rows = c.exec(u"select count(*)"_qs + QLatin1StringView(fromWanted), wanted());
            if (!rows)
                return fail(rows.error());
            total_ = rows->first().integer(0);
            return {};
        };
        return context_.read(read);
    }

    /// Up to a hundred of them.
    Result<std::vector<Pending>> nextPart()
    {
        std::vector<Pending> part;
        const auto read = [&](db::Connection &c) -> Result<> {
            db::Params params = wanted();
            params.emplace_back(partSize);
            auto rows = c.exec(u"select l.product_id, l.external_id"_qs + QLatin1StringView(fromWanted)
                    + u" order by l.product_id limit $7::int"_qs,
                params);
            if (!rows)
                return fail(rows.error());
            part.clear();
            for (const db::Row row : *rows)
                part.push_back({row.uuid(0), row.text(1)});
            return {};
        };
        if (auto done = context_.read(read); !done)
            return fail(done.error());
        for (const Pending &p : part)
            done_.push_back(p.product);
        processed_ += static_cast<qint64>(part.size());
        return part;
    }

    Result<> carry(const std::vector<Pending> &part)
    {
        QStringList ids;
        std::vector<QUuid> fresh;
        for (const Pending &p : part) {
            if (p.externalId.isEmpty())
                fresh.push_back(p.product);
            else
                ids << p.externalId;
        }
        if (auto made = create(fresh, ids); !made)
            return made;
        QHash<QString, Sent> sent;
        for (int round = 0; !ids.isEmpty() && round < mostRounds; ++round) {
            auto there = sync_.fetch(ids);
            if (!there)
                return fail(there.error());
            if (auto gone = setMissingAside(*there, sent); !gone)
                return gone;
            auto taken = sync_.take(*there, {}, sent);
            if (!taken)
                return fail(taken.error());
            failed_ += taken->failed;
            sent.clear();
            ids.clear();
            if (taken->outgoing.empty() || round + 1 == mostRounds)
                break;
            auto told = send(taken->outgoing);
            if (!told)
                return fail(told.error());
            sent = std::move(*told);
            ids = sent.keys();
        }
        return {};
    }

    /// What the store does not show any more, though nobody put it into the trash, is a matter of the reconciliation.
    /// What was in the trash may come out of it again.
    Result<> setMissingAside(std::vector<RemoteProduct> &there, const QHash<QString, Sent> &sent)
    {
        QStringList missing;
        for (const RemoteProduct &p : there)
            if (p.missing && sent.value(p.record.id).fields.value(u"status").toString() != u"archived")
                missing << p.record.id;
        if (missing.isEmpty())
            return {};
        std::vector<Failure> failures;
        QStringList archived;
        const auto look = [&](db::Connection &c) -> Result<> {
            auto rows = c.exec(R"(
                select l.external_id, p.id, p.title,
                       coalesce(l.status_override, p.status) = 'archived' or b.fields ->> 'status' = 'archived'
                from catalog.product_store_links l
                join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
                left join sync.product_bases b
                    on b.tenant_id = l.tenant_id and b.store_id = l.store_id and b.product_id = l.product_id
                where l.store_id = $1 and l.external_id = any ($2::text[]))",
                {side_.store, missing});
            if (!rows)
                return fail(rows.error());
            failures.clear();
            archived.clear();
            for (const db::Row row : *rows) {
                if (row.truth(3))
                    archived << row.text(0);
                else
                    failures.push_back({u"product"_qs, row.uuid(1), row.text(0), row.text(2),
                        {Error::Kind::NotFound,
                            tr("The store does not show this product any more. It is in the trash or deleted there; "
                               "the next full comparison settles it."),
                            {}, u"missing"_qs}});
            }
            return recordFailures(context_, c, side_.store, failures);
        };
        if (auto done = context_.write(look); !done)
            return done;
        failed_ += static_cast<qint64>(failures.size());
        std::erase_if(there, [&](const RemoteProduct &p) {
            return p.missing && missing.contains(p.record.id) && !archived.contains(p.record.id);
        });
        return {};
    }

    /// Creates what the store does not have yet; \a ids gets their ids there.
    Result<> create(const std::vector<QUuid> &products, QStringList &ids)
    {
        if (products.empty())
            return {};
        std::vector<OutgoingProduct> wanted;
        std::vector<Failure> failures;
        const auto announce = [&](db::Connection &c) -> Result<> {
            auto locals = readLocal(c, side_, products, false);
            if (!locals)
                return fail(locals.error());
            wanted.clear();
            failures.clear();
            std::vector<QUuid> begun;
            for (const LocalProduct &local : *locals) {
                if (local.fields.value(u"sku").toString().isEmpty()) {
                    failures.push_back({u"product"_qs, local.id, {}, local.fields.value(u"title").toString(),
                        {Error::Kind::Invalid,
                            tr("It has no SKU. Give it one, so that it can be found in the store whatever happens."),
                            {}, u"no_sku"_qs}});
                    continue;
                }
                if (local.status == u"archived")
                    continue;
                wanted.push_back(createRemote(local));
                begun.push_back(local.id);
            }
            // Whoever comes after a crash knows that these may be there.
            auto noted = c.exec(R"(
                insert into sync.product_bases (tenant_id, store_id, product_id, creating_at)
                select (select auth.tenant_id()), $1, i, now() from unnest($2::uuid[]) i
                on conflict (tenant_id, store_id, product_id) do update set creating_at = now(), fields = '{}')",
                {side_.store, begun});
            if (!noted)
                return fail(noted.error());
            return recordFailures(context_, c, side_.store, failures);
        };
        if (auto done = context_.write(announce); !done)
            return done;
        failed_ += static_cast<qint64>(failures.size());
        if (wanted.empty())
            return {};
        std::vector<RemoteChange *> changes;
        for (OutgoingProduct &one : wanted)
            changes.push_back(&*one.change);
        if (auto terms = createTerms(context_, remote_, side_, changes); !terms)
            return terms;
        const auto batch = remote_.traits();
        if (!batch)
            return fail(batch.error());
        for (std::size_t at = 0; at < wanted.size(); at += static_cast<std::size_t>(batch->batch)) {
            const std::size_t end = std::min(wanted.size(), at + static_cast<std::size_t>(batch->batch));
            std::vector<RemoteChange> part;
            for (std::size_t i = at; i < end; ++i)
                part.push_back(*wanted[i].change);
            auto outcomes = pushed(RemoteKind::Product, {}, part, u"images"_qs);
            if (!outcomes)
                return fail(outcomes.error());
            if (auto kept = keepCreated(wanted, at, *outcomes, ids); !kept)
                return kept;
        }
        return {};
    }

    Result<> keepCreated(const std::vector<OutgoingProduct> &wanted, std::size_t at,
        const std::vector<RemoteOutcome> &outcomes, QStringList &ids)
    {
        std::vector<Failure> failures;
        QJsonArray links;
        QStringList made;
        std::vector<QUuid> refused;
        std::vector<Told> created;
        for (std::size_t i = 0; i < outcomes.size() && at + i < wanted.size(); ++i) {
            const OutgoingProduct &one = wanted[at + i];
            const RemoteOutcome &outcome = outcomes[i];
            QString id = outcome.record ? outcome.record->id : QString();
            if (id.isEmpty() && outcome.record.error().is(Error::Kind::Duplicate) && one.createdBefore)
                id = outcome.existingId; // an earlier attempt came through
            if (id.isEmpty()) {
                Error error = outcome.record ? Error{Error::Kind::Internal, tr("The store gave no id."), {}, {}}
                                             : outcome.record.error();
                failures.push_back({u"product"_qs, one.product, {}, one.title, std::move(error)});
                if (!one.createdBefore)
                    refused.push_back(one.product); // what is there under its SKU is not ours
                continue;
            }
            made << id;
            links.append(QJsonObject{{u"product"_qs, one.product.toString(QUuid::WithoutBraces)}, {u"id"_qs, id}});
            created.push_back({Told::What::Created, u"product"_qs, one.product, id});
        }
        const auto keep = [&](db::Connection &c) -> Result<> {
            auto done = c.exec(R"(
                update catalog.product_store_links l set external_id = d.id
                from jsonb_to_recordset($1::jsonb) d (product uuid, id text)
                where l.store_id = $2 and l.product_id = d.product and l.external_id is null
                  and not exists (select from catalog.product_store_links o where o.store_id = $2 and o.external_id = d.id))",
                {QJsonDocument(links), side_.store});
            if (!done)
                return fail(done.error());
            auto ended = c.exec("update sync.product_bases set creating_at = null "
                                "where store_id = $1 and product_id = any ($2::uuid[])",
                {side_.store, refused});
            if (!ended)
                return fail(ended.error());
            if (auto recorded = recordTold(context_, c, side_.store, created); !recorded)
                return recorded;
            return recordFailures(context_, c, side_.store, failures);
        };
        if (auto done = context_.write(keep); !done)
            return done;
        ids += made;
        created_ += made.size();
        failed_ += static_cast<qint64>(failures.size());
        return {};
    }

    /// Tells the store, and gives what it was told, by the ids of the products.
    Result<QHash<QString, Sent>> send(std::vector<OutgoingProduct> &outgoing)
    {
        QHash<QString, Sent> sent;
        std::vector<Failure> failures;
        std::vector<Told> told;
        std::vector<RemoteChange *> all;
        for (OutgoingProduct &one : outgoing)
            if (one.change)
                all.push_back(&*one.change);
        if (auto terms = createTerms(context_, remote_, side_, all); !terms)
            return fail(terms.error());
        const auto traits = remote_.traits();
        if (!traits)
            return fail(traits.error());
        std::vector<const OutgoingProduct *> products;
        for (const OutgoingProduct &one : outgoing)
            if (one.change)
                products.push_back(&one);
        const auto batch = static_cast<std::size_t>(traits->batch);
        for (std::size_t at = 0; at < products.size(); at += batch) {
            std::vector<RemoteChange> part;
            for (std::size_t i = at; i < std::min(products.size(), at + batch); ++i)
                part.push_back(*products[i]->change);
            QHash<std::size_t, QString> bare;
            auto outcomes = pushed(RemoteKind::Product, {}, part, u"images"_qs, &bare);
            if (!outcomes)
                return fail(outcomes.error());
            for (std::size_t i = 0; i < outcomes->size() && at + i < products.size(); ++i)
                noteSent(*products[at + i], (*outcomes)[i].record, bare.value(i), sent, failures, told);
        }
        for (const OutgoingProduct &one : outgoing)
            if (!one.variations.empty())
                if (auto done = sendVariations(one, batch, sent, failures, told); !done)
                    return fail(done.error());
        failed_ += static_cast<qint64>(failures.size());
        const auto keep = [&](db::Connection &c) -> Result<> {
            if (auto done = recordTold(context_, c, side_.store, told); !done)
                return done;
            if (auto recorded = recordFailures(context_, c, side_.store, failures); !recorded)
                return recorded;
            return forgetGone(c);
        };
        if (!failures.empty() || !told.empty())
            if (auto done = context_.write(keep); !done)
                return fail(done.error());
        for (const Failure &failure : failures)
            sent.remove(failure.externalId);
        return sent;
    }

    /// Sends \a changes; those that the store turns down for a picture that it could not fetch, once more without
    /// \a pictures, their field of that name. \a bare gets why that was, by their places in \a changes.
    Result<std::vector<RemoteOutcome>> pushed(RemoteKind kind, const QString &parent,
        const std::vector<RemoteChange> &changes, const QString &pictures, QHash<std::size_t, QString> *bare = nullptr)
    {
        auto outcomes = remote_.push(kind, parent, changes);
        if (!outcomes)
            return outcomes;
        std::vector<RemoteChange> again;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < outcomes->size() && i < changes.size(); ++i) {
            Result<RemoteRecord> &record = (*outcomes)[i].record;
            if (record || record.error().code != imageNotTaken || !changes[i].fields.contains(pictures))
                continue;
            if (bare != nullptr)
                bare->insert(i, record.error().message);
            RemoteChange rest = changes[i];
            rest.fields.remove(pictures);
            if (rest.fields.isEmpty()) { // nothing else: the next look says so
                record = RemoteRecord{kind, rest.id, parent, {}, false, {}};
                continue;
            }
            again.push_back(std::move(rest));
            places.push_back(i);
        }
        if (again.empty())
            return outcomes;
        auto more = remote_.push(kind, parent, again);
        if (!more)
            return more;
        for (std::size_t i = 0; i < more->size() && i < places.size(); ++i)
            (*outcomes)[places[i]] = std::move((*more)[i]);
        return outcomes;
    }

    void noteSent(const OutgoingProduct &one, const Result<RemoteRecord> &answer, const QString &imageError,
        QHash<QString, Sent> &sent, std::vector<Failure> &failures, std::vector<Told> &told)
    {
        const bool trash = one.change->action == RemoteChange::Action::Delete;
        // What is to be in the trash and is not there at all is settled by looking again.
        if (!answer && !(trash && answer.error().is(Error::Kind::NotFound))) {
            failures.push_back({u"product"_qs, one.product, one.externalId, one.title, answer.error()});
            if (answer.error().is(Error::Kind::NotFound))
                gone_.push_back(one.product);
            return;
        }
        Sent &s = sent[one.externalId];
        s.fields = one.canonical;
        if (imageError.isEmpty()) {
            s.images = one.change->fields.value(u"images").toArray();
        } else {
            s.fields.remove(u"images"_qs);
            s.imageErrors.insert(QString(), imageError);
            if (s.fields.isEmpty())
                return;
        }
        updated_.insert(one.product);
        told.push_back({trash ? Told::What::Deleted : Told::What::Updated, u"product"_qs, one.product, one.externalId,
            s.fields.keys()});
    }

    Result<> sendVariations(const OutgoingProduct &one, std::size_t batch, QHash<QString, Sent> &sent,
        std::vector<Failure> &failures, std::vector<Told> &told)
    {
        QJsonArray links;
        for (std::size_t at = 0; at < one.variations.size(); at += batch) {
            std::vector<RemoteChange> part;
            for (std::size_t i = at; i < std::min(one.variations.size(), at + batch); ++i)
                part.push_back(one.variations[i].change);
            QHash<std::size_t, QString> bare;
            auto outcomes = pushed(RemoteKind::Variation, one.externalId, part, u"image"_qs, &bare);
            if (!outcomes)
                return fail(outcomes.error());
            for (std::size_t i = 0; i < outcomes->size() && at + i < one.variations.size(); ++i) {
                const OutgoingVariation &v = one.variations[at + i];
                const Result<RemoteRecord> &answer = (*outcomes)[i].record;
                const bool deletion = v.change.action == RemoteChange::Action::Delete;
                if (!answer && !(deletion && answer.error().is(Error::Kind::NotFound))) {
                    failures.push_back({u"product"_qs, one.product, one.externalId, one.title, answer.error()});
                    continue;
                }
                Sent &s = sent[one.externalId];
                updated_.insert(one.product);
                if (deletion) {
                    told.push_back({Told::What::Deleted, u"variation"_qs, {}, v.change.id});
                    continue;
                }
                const QString id = v.change.action == RemoteChange::Action::Create ? answer->id : v.change.id;
                QJsonObject canonical = v.canonical;
                if (const auto why = bare.constFind(i); why != bare.constEnd()) {
                    canonical.remove(u"image"_qs);
                    s.imageErrors.insert(id, *why);
                } else if (const QJsonObject image = v.change.fields.value(u"image").toObject();
                           !image.isEmpty() && !image.contains(u"id")) {
                    s.variationImages.insert(id, image);
                }
                s.variations.insert(id, canonical);
                if (v.change.action == RemoteChange::Action::Create)
                    links.append(
                        QJsonObject{{u"variant"_qs, v.variant.toString(QUuid::WithoutBraces)}, {u"id"_qs, id}});
                told.push_back(
                    {v.change.action == RemoteChange::Action::Create ? Told::What::Created : Told::What::Updated,
                        u"variation"_qs, v.variant, id});
            }
        }
        if (links.isEmpty())
            return {};
        const auto keep = [&](db::Connection &c) -> Result<> {
            auto done = c.exec(R"(
                insert into catalog.variant_store_links as l (tenant_id, variant_id, store_id, external_id, sync_status)
                select v.tenant_id, v.id, $2, d.id, 'pending' from jsonb_to_recordset($1::jsonb) d (variant uuid, id text)
                join catalog.product_variants v on v.id = d.variant
                on conflict (tenant_id, store_id, variant_id) do update set external_id = excluded.external_id
                where l.external_id is null)",
                {QJsonDocument(links), side_.store});
            return done ? Result<>() : fail(done.error());
        };
        return context_.write(keep);
    }

    /// Deleted there for good: they are linked with nothing, and can be published anew.
    Result<> forgetGone(db::Connection &c)
    {
        for (const char *sql : {"update catalog.product_store_links set external_id = null, store_hash = null "
                                "where store_id = $1 and product_id = any ($2::uuid[])",
                 "delete from sync.product_bases where store_id = $1 and product_id = any ($2::uuid[])"})
            if (auto done = c.exec(sql, {side_.store, gone_}); !done)
                return fail(done.error());
        return {};
    }

    jobs::JobContext &context_;
    RemoteStore &remote_;
    StoreSide &side_;
    ProductSync sync_;
    TermPush terms_;
    std::vector<QUuid> done_;
    std::vector<QUuid> gone_;
    QSet<QUuid> updated_;
    qint64 processed_ = 0;
    qint64 total_ = 0;
    qint64 created_ = 0;
    qint64 failed_ = 0;
};

} // namespace

Result<QJsonObject> pushProducts(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    return Push(context, remote, side).run();
}

} // namespace purser::sync
