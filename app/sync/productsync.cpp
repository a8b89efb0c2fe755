#include "app/sync/productsync.h"

#include "app/sync/fieldvalue.h"
#include "app/sync/productwriter.h"
#include "app/sync/proposals.h"
#include "app/sync/taxonomysync.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

bool isVariable(const RemoteRecord &record)
{
    return record.fields.value(u"type").toString() == u"variable";
}

/// Nothing has happened at the store since this product was last seen, and nothing is open here.
bool isEcho(const LocalProduct &local, const RemoteProduct &remote)
{
    if (local.syncStatus != u"synced" || local.externalId != remote.record.id || remote.missing || remote.record.trashed
        || local.storeHash != contentHash(Entity::Product, canonicalFields(Entity::Product, remote.record.fields)))
        return false;
    if (!remote.variations)
        return true;
    QStringList there;
    for (const RemoteRecord &r : *remote.variations) {
        there << r.id;
        const auto v = std::find_if(local.variants.begin(), local.variants.end(),
            [&](const LocalVariant &one) { return one.externalId == r.id; });
        if (v == local.variants.end() || v->syncStatus != u"synced"
            || v->storeHash != contentHash(Entity::Variation, canonicalFields(Entity::Variation, r.fields)))
            return false;
    }
    QStringList known = local.knownVariations();
    std::sort(known.begin(), known.end());
    std::sort(there.begin(), there.end());
    return known == there && local.variants.size() == remote.variations->size();
}

/// The times of an echo move on by themselves, and so that nobody looks into it again, they are kept.
ProductChange touch(const LocalProduct &local, const RemoteProduct &remote)
{
    ProductChange change;
    change.product = local.id;
    change.externalId = remote.record.id;
    change.remoteUpdatedAt = remote.record.updatedAt;
    change.syncStatus = local.syncStatus;
    change.storeHash = local.storeHash;
    change.localHash = local.localHash;
    change.writeLink = local.remoteUpdatedAt != remote.record.updatedAt;
    return change;
}

std::vector<jobs::JobItem> itemsOf(const std::vector<ProductChange> &changes)
{
    std::vector<jobs::JobItem> items;
    for (const ProductChange &change : changes)
        if (change.kind != ProductChange::Kind::Unchanged && change.refused.empty())
            items.push_back({u"product"_qs, change.product, change.externalId, jobs::JobItem::Status::Completed,
                change.isNew                                       ? tr("Created here")
                    : change.kind == ProductChange::Kind::Archived ? tr("Archived: it is not in the store any more")
                                                                   : tr("Updated from the store"),
                {}, {}});
    return items;
}

QString refusalText(const std::vector<Refusal> &refused)
{
    QStringList parts;
    for (const Refusal &r : refused) {
        QString sent = valueText(r.key, r.sent);
        QString kept = valueText(r.key, r.kept);
        sent.truncate(80);
        kept.truncate(80);
        parts << tr("%1: sent “%2”, kept “%3”.").arg(fieldLabel(r.key), sent, kept);
    }
    return tr(
        "The store took the change, but did not keep it. %1 Look at the product in the store, or choose whose value "
        "counts.")
        .arg(parts.join(u' '));
}

} // namespace

/// Which products here belong to the records of a page.
struct ProductSync::Known {
    QHash<QString, QUuid> linked; ///< by the id at the store
    QHash<QString, QUuid> adopted; ///< created in the store by an attempt that did not end
    std::vector<std::size_t> imported; ///< places in the page
    std::vector<NewProposal> proposals;
    std::vector<Failure> failures;
    qint64 leftAlone = 0;
};

void PageOutcome::add(const PageOutcome &other)
{
    created += other.created;
    updated += other.updated;
    unchanged += other.unchanged;
    proposed += other.proposed;
    failed += other.failed;
    pending = pending || other.pending;
    outgoing.insert(outgoing.end(), other.outgoing.begin(), other.outgoing.end());
}

ProductSync::ProductSync(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
    : context_(context), remote_(remote), side_(side)
{
}

Result<std::vector<RemoteProduct>> ProductSync::complete(std::vector<RemoteRecord> page, const QDateTime &settled)
{
    QSet<QString> seen; // known, in step, and not touched since
    if (settled.isValid() && std::any_of(page.begin(), page.end(), &isVariable)) {
        QStringList ids;
        for (const RemoteRecord &record : page)
            ids << record.id;
        QHash<QString, QDateTime> times;
        const auto read = [&](db::Connection &c) -> Result<> {
            auto rows = c.exec("select external_id, (extract(epoch from external_updated_at) * 1000000)::int8 "
                               "from catalog.product_store_links "
                               "where store_id = $1 and external_id = any ($2::text[]) and sync_status = 'synced'",
                {side_.store, ids});
            if (!rows)
                return fail(rows.error());
            times.clear();
            for (const db::Row row : *rows)
                times.insert(row.text(0), row.timeFromMicros(1));
            return {};
        };
        if (auto done = context_.read(read); !done)
            return fail(done.error());
        for (const RemoteRecord &record : page)
            if (record.updatedAt.isValid() && times.value(record.id) == record.updatedAt
                && record.updatedAt.addSecs(2) < settled)
                seen.insert(record.id);
    }
    std::vector<QJsonObject> fields;
    for (const RemoteRecord &record : page)
        fields.push_back(record.fields);
    if (auto learned = learnTerms(context_, remote_, side_, fields); !learned)
        return fail(learned.error());
    std::vector<RemoteProduct> products;
    products.reserve(page.size());
    for (RemoteRecord &record : page) {
        RemoteProduct product{std::move(record), {}, false};
        RemoteRecord &r = product.record;
        // What even the store does not know is no category of anything.
        const auto unknown = side_.unknownTerms(r.fields);
        for (const QString &field : {u"categories"_qs, u"tags"_qs, u"brands"_qs}) {
            const QStringList none = unknown.value(*termKind(field));
            if (none.isEmpty())
                continue;
            QJsonArray kept;
            for (const QJsonValue &id : r.fields.value(field).toArray())
                if (!none.contains(id.toString()))
                    kept.append(id);
            r.fields.insert(field, kept);
        }
        if (!r.trashed && isVariable(r) && !seen.contains(r.id)) {
            auto variations = remote_.listAll({RemoteKind::Variation, r.id, {}, {}, false});
            if (!variations)
                return fail(variations.error());
            product.variations = std::move(*variations);
        }
        products.push_back(std::move(product));
    }
    return products;
}

Result<std::vector<RemoteProduct>> ProductSync::fetch(const QStringList &ids)
{
    auto records = remote_.fetch(RemoteKind::Product, ids);
    if (!records)
        return fail(records.error());
    std::erase_if(*records, [](const RemoteRecord &r) { return r.kind != RemoteKind::Product; });
    auto products = complete(std::move(*records));
    if (!products)
        return products;
    for (const QString &id : ids)
        if (std::none_of(
                products->begin(), products->end(), [&](const RemoteProduct &p) { return p.record.id == id; })) {
            RemoteProduct missing;
            missing.record.id = id;
            missing.missing = true;
            products->push_back(std::move(missing));
        }
    return products;
}

Result<ProductSync::Known> ProductSync::lookUp(db::Connection &c, const std::vector<RemoteProduct> &page)
{
    Known known;
    QStringList ids;
    for (const RemoteProduct &p : page)
        ids << p.record.id;
    auto links = c.exec("select external_id, product_id from catalog.product_store_links "
                        "where store_id = $1 and external_id = any ($2::text[])",
        {side_.store, ids});
    if (!links)
        return fail(links.error());
    for (const db::Row row : *links)
        known.linked.insert(row.text(0), row.uuid(1));
    QStringList skus;
    QStringList strangers;
    for (const RemoteProduct &p : page) {
        if (known.linked.contains(p.record.id))
            continue;
        strangers << p.record.id;
        skus << p.record.fields.value(u"sku").toString();
        if (p.variations)
            for (const RemoteRecord &v : *p.variations)
                skus << v.fields.value(u"sku").toString();
    }
    skus.removeAll(QString());
    if (strangers.isEmpty())
        return known;

    struct Holder {
        QUuid product;
        QString externalId;
        bool creating = false;
    };
    QHash<QString, Holder> owners; // of SKUs
    auto rows = c.exec(R"(
        select s.sku, s.product_id, l.external_id, b.creating_at is not null
        from (select p.sku, p.id as product_id from catalog.products p where p.sku = any ($2::text[])
              union
              select v.sku, v.product_id from catalog.product_variants v where v.sku = any ($2::text[])) s
        left join catalog.product_store_links l on l.store_id = $1 and l.product_id = s.product_id
        left join sync.product_bases b on b.store_id = $1 and b.product_id = s.product_id)",
        {side_.store, skus});
    if (!rows)
        return fail(rows.error());
    for (const db::Row row : *rows)
        owners.insert(row.text(0), {row.uuid(1), row.text(2), row.truth(3)});
    auto reviewed = c.exec("select external_id from sync.link_proposals "
                           "where store_id = $1 and external_id = any ($2::text[]) and state <> 'applied'",
        {side_.store, strangers});
    if (!reviewed)
        return fail(reviewed.error());
    QSet<QString> decided;
    for (const db::Row row : *reviewed)
        decided.insert(row.text(0));

    for (std::size_t i = 0; i < page.size(); ++i) {
        const RemoteProduct &p = page[i];
        if (known.linked.contains(p.record.id))
            continue;
        if (p.missing || p.record.trashed || (decided.contains(p.record.id) && !allowed_.contains(p.record.id))) {
            ++known.leftAlone;
            continue;
        }
        const QString sku = p.record.fields.value(u"sku").toString();
        std::optional<Holder> owner;
        if (!sku.isEmpty() && owners.contains(sku))
            owner = owners.value(sku);
        if (!owner && p.variations)
            for (const RemoteRecord &v : *p.variations)
                if (const auto it = owners.constFind(v.fields.value(u"sku").toString()); it != owners.constEnd())
                    owner = *it;
        if (owner && owner->externalId == p.record.id)
            return lookUp(c, page); // another job linked it between the first statement and the second
        if (owner && owner->externalId.isEmpty() && owner->creating)
            known.adopted.insert(p.record.id, owner->product);
        else if (owner && !owner->externalId.isEmpty())
            known.failures.push_back(
                {u"product"_qs, std::nullopt, p.record.id, p.record.fields.value(u"title").toString(),
                    {Error::Kind::Duplicate,
                        tr("Its SKU %1 belongs to a product here that is linked with another product of the store "
                           "(%2). Change one of the SKUs.")
                            .arg(sku, owner->externalId),
                        {}, u"duplicate_sku"_qs}});
        else if (owner && allowed_.contains(p.record.id))
            known.failures.push_back(
                {u"product"_qs, std::nullopt, p.record.id, p.record.fields.value(u"title").toString(),
                    {Error::Kind::Duplicate, tr("A product here has its SKU %1. Link the two instead.").arg(sku), {},
                        u"duplicate_sku"_qs}});
        else if (owner)
            known.proposals.push_back({&p, owner->product, LinkProposal::Match::Sku});
        else if (side_.importNew || allowed_.contains(p.record.id))
            known.imported.push_back(i);
        else
            known.proposals.push_back({&p, {}, {}});
    }
    return known;
}

Result<PageOutcome> ProductSync::takeIn(
    db::Connection &c, const std::vector<RemoteProduct> &page, const QHash<QString, Sent> &sent)
{
    PageOutcome outcome;
    auto known = lookUp(c, page);
    if (!known)
        return fail(known.error());
    std::vector<QUuid> ids;
    for (const auto *found : {&known->linked, &known->adopted})
        ids.insert(ids.end(), found->begin(), found->end());
    std::sort(ids.begin(), ids.end());
    auto locals = readLocal(c, side_, ids, true);
    if (!locals)
        return fail(locals.error());
    QHash<QUuid, const LocalProduct *> byId;
    for (const LocalProduct &local : *locals)
        byId.insert(local.id, &local);

    std::vector<ProductChange> changes;
    std::vector<Failure> failures = known->failures;
    std::vector<QUuid> imagesThere;
    for (const RemoteProduct &remote : page) {
        const QString &id = remote.record.id;
        const LocalProduct *local = byId.value(known->linked.value(id, known->adopted.value(id)));
        if (local == nullptr)
            continue;
        const auto told = sent.constFind(id);
        if (told == sent.constEnd() && isEcho(*local, remote)) {
            changes.push_back(touch(*local, remote));
            ++outcome.unchanged;
            continue;
        }
        ProductChange change = mergeProduct(side_, *local, remote, told == sent.constEnd() ? nullptr : &*told);
        if (change.outgoing) {
            outcome.outgoing.push_back(*change.outgoing);
            outcome.pending = true;
        }
        if (!change.refused.empty())
            failures.push_back({u"product"_qs, local->id, id, change.title,
                {Error::Kind::Conflict, refusalText(change.refused), {}, u"not_kept"_qs}});
        if (!change.imagesWait.isEmpty())
            failures.push_back({u"product"_qs, local->id, id, change.title,
                {Error::Kind::Invalid, change.imagesWait, {}, change.imagesNotOnWeb ? imagesNotOnWeb : imageNotTaken}});
        else if (!local->syncError.isEmpty() && change.syncStatus != u"synced")
            imagesThere.push_back(local->id); // all of a product that is in step is settled anyway
        ++(change.kind == ProductChange::Kind::Unchanged ? outcome.unchanged : outcome.updated);
        changes.push_back(std::move(change));
    }
    for (const std::size_t i : known->imported) {
        changes.push_back(importProduct(side_, page[i]));
        ++outcome.created;
    }
    outcome.unchanged += known->leftAlone;
    const auto made = propose(c, side_.store, known->proposals);
    if (!made)
        return fail(made.error());
    outcome.proposed = *made;
    outcome.failed = static_cast<qint64>(failures.size());
    if (auto written = writeChanges(c, side_, changes, context_.job().id); !written)
        return fail(written.error());
    if (auto recorded = context_.record(c, itemsOf(changes)); !recorded)
        return fail(recorded.error());
    if (!imagesThere.empty()) {
        auto settled =
            c.exec("update sync.sync_errors set resolved = true, resolved_at = now() where store_id = $1 "
                   "and entity_type = 'product' and entity_id = any ($2::uuid[]) and error_code = $3 and not resolved",
                {side_.store, imagesThere, imagesNotOnWeb});
        if (!settled)
            return fail(settled.error());
    }
    if (auto recorded = recordFailures(context_, c, side_.store, failures); !recorded)
        return fail(recorded.error());
    return outcome;
}

Result<PageOutcome> ProductSync::take(
    const std::vector<RemoteProduct> &page, const Also &also, const QHash<QString, Sent> &sent)
{
    PageOutcome outcome;
    const auto all = [&](db::Connection &c) -> Result<> {
        auto taken = takeIn(c, page, sent);
        if (!taken)
            return fail(taken.error());
        outcome = std::move(*taken);
        return also ? also(c) : Result<>();
    };
    auto done = context_.write(all);
    if (done)
        return outcome;
    // Something that the catalog does not take. It is found by trying one after the other; all others come in.
    const bool ofTheData = done.error().is(Error::Kind::Invalid) || done.error().is(Error::Kind::Duplicate)
        || done.error().is(Error::Kind::Internal) || done.error().is(Error::Kind::Conflict);
    if (!ofTheData || isPassing(done.error()))
        return fail(done.error());
    outcome = {};
    for (const RemoteProduct &one : page) {
        PageOutcome single;
        const auto alone = [&](db::Connection &c) -> Result<> {
            auto taken = takeIn(c, {one}, sent);
            if (!taken)
                return fail(taken.error());
            single = std::move(*taken);
            return {};
        };
        auto tried = context_.write(alone);
        // Somebody else may have taken it in at the same moment; then it is known by now.
        if (!tried && tried.error().is(Error::Kind::Duplicate))
            tried = context_.write(alone);
        if (!tried && isPassing(tried.error()))
            return fail(tried.error());
        if (!tried) {
            const auto note = [&](db::Connection &c) {
                return recordFailures(context_, c, side_.store,
                    {{u"product"_qs, std::nullopt, one.record.id, one.record.fields.value(u"title").toString(),
                        tried.error()}});
            };
            if (auto noted = context_.write(note); !noted)
                return fail(noted.error());
            single = {};
            single.failed = 1;
        }
        outcome.add(single);
    }
    if (also)
        if (auto moved = context_.write(also); !moved)
            return fail(moved.error());
    return outcome;
}

} // namespace purser::sync
