#include "models/sync/linkrepository.h"

#include "models/catalog/productrules.h"

#include <QCoreApplication>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

using Kind = LinkProposal::Kind;
using Match = LinkProposal::Match;
using State = LinkProposal::State;

template <class E, std::size_t n>
std::optional<E> oneOf(const E (&values)[n], QStringView text)
{
    for (const E value : values)
        if (toString(value) == text)
            return value;
    return std::nullopt;
}

constexpr Kind kinds[]{Kind::Link, Kind::Import, Kind::Publish};
constexpr Match matches[]{Match::Sku, Match::Barcode, Match::Title};
constexpr State states[]{State::Open, State::Accepted, State::Rejected, State::Applied, State::Failed};

/// The condition of \a query on sync.link_proposals l and catalog.products p; its values are added to \a params.
QString condition(const ProposalQuery &query, db::Params &params)
{
    QStringList parts;
    const auto add = [&](const QString &part, const db::Param &value) {
        params.push_back(value);
        parts << part.arg(u'$' + QString::number(params.size()));
    };
    add(u"l.store_id = %1"_qs, query.store);
    if (query.kind)
        add(u"l.kind = %1"_qs, toString(*query.kind));
    if (query.match)
        add(u"l.matched_by = %1"_qs, toString(*query.match));
    if (query.state)
        add(u"l.state = %1"_qs, toString(*query.state));
    if (const QString wanted = query.search.simplified(); !wanted.isEmpty())
        add(u"strpos(core.normalized(concat_ws(' ', l.remote ->> 'title', l.remote ->> 'sku', p.title, p.sku)), "
            "core.normalized(%1)) > 0"_qs,
            wanted);
    return parts.join(u" and "_qs);
}

LinkProposal readProposal(const db::Row &row)
{
    LinkProposal l;
    l.id = row.id<ProposalId>(0);
    l.store = row.id<StoreId>(1);
    l.kind = oneOf(kinds, row.text(2)).value_or(Kind::Link);
    l.matchedBy = oneOf(matches, row.text(3));
    l.state = oneOf(states, row.text(4)).value_or(State::Open);
    l.message = row.text(5);
    l.externalId = row.text(6);
    l.remoteTitle = row.text(7);
    l.remoteSku = row.text(8);
    l.remoteBarcode = row.text(9);
    l.remotePrice = row.text(10);
    l.remoteImageUrl = row.text(11);
    l.remoteVariations = static_cast<int>(row.integer(12));
    if (!row.isNull(13))
        l.product = row.id<ProductId>(13);
    l.productTitle = row.text(14);
    l.productSku = row.text(15);
    l.productImageUrl = row.text(16);
    l.productPrice = row.maybe(17, &db::Row::decimal);
    l.productCurrency = Currency::fromCode(row.text(18)).value_or(Currency());
    l.productVariants = static_cast<int>(row.integer(19));
    l.rowVersion = row.integer(20);
    return l;
}

Result<qint64> decideWhere(db::Connection &c, const QString &where, const db::Params &params, bool accept)
{
    auto done = c.exec(uR"(
        update sync.link_proposals t
        set state = %1, decided_by = (select auth.uid()), decided_at = now(), message = ''
        from sync.link_proposals l left join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
        where t.tenant_id = l.tenant_id and t.id = l.id and %2)"_qs.arg(
                           accept ? u"'accepted'"_qs : u"'rejected'"_qs, where),
        params);
    if (!done)
        return fail(done.error());
    return done->affected();
}

Result<QUuid> startJob(db::Connection &c, const QString &type, StoreId store)
{
    auto made = c.exec(R"(
        insert into sync.jobs (tenant_id, job_type, unique_key, connection_id, store_id, priority)
        select k.tenant_id, $1::text, $1::text || ':' || k.store_id, k.id, k.store_id, 50
        from core.connections k
        where k.store_id = $2 and k.status <> 'revoked' and k.provider in ('woocommerce', 'shopify')
        on conflict do nothing
        returning id)",
        {type, store});
    if (!made)
        return fail(made.error());
    if (!made->isEmpty())
        return made->first().uuid(0);
    auto there = c.exec("select id from sync.jobs where unique_key = $1 and status in ('pending', 'running', 'paused')",
        {type + u':' + store.toString()});
    if (!there)
        return fail(there.error());
    if (there->isEmpty())
        return fail(Error::Kind::NotFound,
            tr("This store is not connected yet. Connect it on the page Connections, then try again."));
    return there->first().uuid(0);
}

} // namespace

QString toString(LinkProposal::Kind kind)
{
    return kind == Kind::Link ? u"link"_qs : kind == Kind::Import ? u"import"_qs : u"publish"_qs;
}

QString toString(LinkProposal::Match match)
{
    return match == Match::Sku ? u"sku"_qs : match == Match::Barcode ? u"barcode"_qs : u"title"_qs;
}

QString toString(LinkProposal::State state)
{
    switch (state) {
    case State::Open: return u"open"_qs;
    case State::Accepted: return u"accepted"_qs;
    case State::Rejected: return u"rejected"_qs;
    case State::Applied: return u"applied"_qs;
    case State::Failed: break;
    }
    return u"failed"_qs;
}

QString kindLabel(LinkProposal::Kind kind)
{
    return kind == Kind::Link  ? tr("Same product")
        : kind == Kind::Import ? tr("Only in the store")
                               : tr("Only in Purser");
}

QString matchLabel(LinkProposal::Match match)
{
    return match == Match::Sku ? tr("Same SKU") : match == Match::Barcode ? tr("Same barcode") : tr("Same title");
}

QString stateLabel(LinkProposal::State state)
{
    switch (state) {
    case State::Open: return tr("To review");
    case State::Accepted: return tr("Accepted");
    case State::Rejected: return tr("Left alone");
    case State::Applied: return tr("Done");
    case State::Failed: break;
    }
    return tr("Failed");
}

Result<std::vector<LinkProposal>> LinkRepository::list(
    db::Connection &c, const ProposalQuery &query, const std::optional<ProposalId> &after, int limit)
{
    db::Params params{after, limit};
    const QString where = condition(query, params);
    auto rows = c.exec(uR"(
        select l.id, l.store_id, l.kind, l.matched_by, l.state, l.message, l.external_id, l.remote ->> 'title',
               l.remote ->> 'sku', l.remote ->> 'barcode', l.remote ->> 'price', l.remote ->> 'image_url',
               coalesce((l.remote ->> 'variations')::int, 0), l.product_id, p.title, p.sku, p.primary_image_url, p.price,
               p.currency, coalesce(p.variant_count, 0), l.row_version
        from sync.link_proposals l
        left join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
        where ($1::uuid is null or l.id > $1) and %1
        order by l.id limit $2::int)"_qs.arg(where),
        params);
    if (!rows)
        return fail(rows.error());
    std::vector<LinkProposal> proposals;
    for (const db::Row row : *rows)
        proposals.push_back(readProposal(row));
    return proposals;
}

Result<std::vector<ProposalCount>> LinkRepository::counts(db::Connection &c, StoreId store)
{
    auto rows = c.exec(R"(
        select kind, matched_by, state, count(*) from sync.link_proposals where store_id = $1
        group by 1, 2, 3 order by 1, 2, 3)",
        {store});
    if (!rows)
        return fail(rows.error());
    std::vector<ProposalCount> all;
    for (const db::Row row : *rows)
        all.push_back({oneOf(kinds, row.text(0)).value_or(Kind::Link), oneOf(matches, row.text(1)),
            oneOf(states, row.text(2)).value_or(State::Open), row.integer(3)});
    return all;
}

Result<qint64> LinkRepository::decide(db::Connection &c, const std::vector<ProposalId> &ids, bool accept)
{
    return decideWhere(c, u"l.id = any ($1::uuid[]) and l.state <> 'applied'"_qs, {ids}, accept);
}

Result<qint64> LinkRepository::decideAll(db::Connection &c, const ProposalQuery &query, bool accept)
{
    ProposalQuery open = query;
    open.state = State::Open;
    db::Params params;
    const QString where = condition(open, params);
    return decideWhere(c, where, params, accept);
}

Result<qint64> LinkRepository::reopen(db::Connection &c, const std::vector<ProposalId> &ids)
{
    auto done = c.exec(R"(
        update sync.link_proposals set state = 'open', decided_by = null, decided_at = null, message = ''
        where id = any ($1::uuid[]) and state <> 'applied')",
        {ids});
    if (!done)
        return fail(done.error());
    return done->affected();
}

Result<> LinkRepository::choose(db::Connection &c, ProposalId id, const std::optional<ProductId> &product)
{
    // What was to be published or linked otherwise gives way, unless it is done or decided.
    auto freed = c.exec(R"(
        delete from sync.link_proposals o using sync.link_proposals l
        where l.id = $1 and o.store_id = l.store_id and o.product_id = $2::uuid and o.id <> l.id and o.kind = 'publish'
          and o.state = 'open')",
        {id, product});
    if (!freed)
        return fail(freed.error());
    auto linked = c.exec(R"(
        select k.external_id from catalog.product_store_links k
        join sync.link_proposals l on l.store_id = k.store_id
        where l.id = $1 and k.product_id = $2::uuid and k.external_id is not null and k.external_id <> l.external_id)",
        {id, product});
    if (!linked)
        return fail(linked.error());
    if (!linked->isEmpty())
        return fail(Error::Kind::Duplicate,
            tr("This product is linked with another product of the store (%1). Choose another one.")
                .arg(linked->first().text(0)));
    auto done = c.exec(R"(
        update sync.link_proposals
        set product_id = $2::uuid, kind = case when $2::uuid is null then 'import' else 'link' end,
            matched_by = case when $2::uuid is null then null else coalesce(matched_by, 'title') end,
            state = 'open', message = ''
        where id = $1 and kind <> 'publish' and state <> 'applied' returning id)",
        {id, product});
    if (!done) {
        if (done.error().is(Error::Kind::Duplicate))
            return fail(Error::Kind::Duplicate,
                tr("This product is proposed for another product of the store. Leave that one alone first."),
                done.error().detail);
        return fail(done.error());
    }
    if (done->isEmpty())
        return fail(Error::Kind::NotFound, tr("This proposal is done or gone meanwhile. Load the page again."));
    return {};
}

Result<QUuid> LinkRepository::startMatching(db::Connection &c, StoreId store)
{
    return startJob(c, u"first_link"_qs, store);
}

Result<QUuid> LinkRepository::startApplying(db::Connection &c, StoreId store)
{
    return startJob(c, u"apply_links"_qs, store);
}

Result<std::optional<LinkWork>> LinkRepository::work(db::Connection &c, StoreId store)
{
    auto rows = c.exec(R"(
        select j.id, j.job_type = 'apply_links', j.status, j.progress_done, j.progress_total, coalesce(j.error_message, '')
        from sync.jobs j where j.store_id = $1 and j.job_type in ('first_link', 'apply_links')
        order by j.created_at desc, j.id desc limit 1)",
        {store});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return std::optional<LinkWork>();
    const db::Row row = rows->first();
    const QString status = row.text(2);
    const auto state = status == u"completed"         ? LinkWork::State::Done
        : status == u"running"                        ? LinkWork::State::Running
        : status == u"pending" || status == u"paused" ? LinkWork::State::Waiting
                                                      : LinkWork::State::Failed;
    return std::optional(
        LinkWork{row.uuid(0), row.truth(1), state, row.integer(3), row.maybe(4, &db::Row::integer), row.text(5)});
}

Result<qint64> LinkRepository::publish(db::Connection &c, StoreId store, const std::vector<ProductId> &products)
{
    auto done = c.exec(R"(
        insert into catalog.product_store_links as l (tenant_id, product_id, store_id, sync_status)
        select p.tenant_id, p.id, $1, 'pending' from catalog.products p where p.id = any ($2::uuid[])
        on conflict (tenant_id, store_id, product_id) do update set sync_status = 'pending'
        where l.external_id is null)",
        {store, products});
    if (!done)
        return fail(done.error());
    if (auto wanted = c.exec("select sync.want_push(array[$1::uuid])", {store}); !wanted)
        return fail(wanted.error());
    return done->affected();
}

Result<std::vector<CellState>> LinkRepository::cells(
    db::Connection &c, const std::optional<StoreId> &store, const std::vector<ProductId> &products)
{
    // Of a product without options everything is a field of the product; else price and stock are the first
    // variation's.
    auto rows = c.exec(R"(
        select l.product_id, f.grid, bool_or(k.id is not null), bool_or(l.sync_status = 'error' and f.differs)
        from catalog.product_store_links l
        join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
        left join sync.product_bases b on b.tenant_id = l.tenant_id and b.store_id = l.store_id and b.product_id = l.product_id
        left join lateral (
            select v.id, v.price, v.stock_quantity, case when p.type = 'simple' then b.fields else vb.fields end as fields
            from catalog.product_variants v
            left join sync.variant_bases vb
                on vb.tenant_id = v.tenant_id and vb.store_id = l.store_id and vb.variant_id = v.id
            where v.tenant_id = p.tenant_id and v.product_id = p.id
            order by v.position, v.id limit 1) v on true
        cross join lateral (values
            ('title', 'title', btrim(p.title) is distinct from b.fields ->> 'title', null::uuid),
            ('sku', 'sku', p.sku is distinct from b.fields ->> 'sku', null),
            ('status', 'status', coalesce(l.status_override, p.status) is distinct from b.fields ->> 'status'
                and p.status <> 'error' and not (coalesce(l.status_override, p.status) in ('draft', 'paused')
                                                 and b.fields ->> 'status' = 'paused'), null),
            ('description', 'description', btrim(replace(p.description, E'\r\n', E'\n'), E' \n\t') is distinct from
                b.fields ->> 'description', null),
            ('price', 'price', v.price is distinct from (v.fields ->> 'price')::numeric,
                case when p.type = 'simple' then null else v.id end),
            ('stock', 'stock_quantity', v.stock_quantity is distinct from (v.fields ->> 'stock_quantity')::integer,
                case when p.type = 'simple' then null else v.id end)
        ) f (grid, field, differs, variant)
        left join sync.conflicts k on k.tenant_id = l.tenant_id and k.store_id = l.store_id and k.product_id = l.product_id
            and k.field = f.field and k.variant_id is not distinct from f.variant and k.state = 'open'
        where l.product_id = any ($1::uuid[]) and ($2::uuid is null or l.store_id = $2) and l.external_id is not null
          and l.sync_status in ('pending', 'error', 'conflict') and (f.differs or k.id is not null)
        group by l.product_id, f.grid)",
        {products, store});
    if (!rows)
        return fail(rows.error());
    std::vector<CellState> cells;
    for (const db::Row row : *rows)
        if (const auto field = catalog::fieldFromString(row.text(1)))
            cells.push_back({row.id<ProductId>(0), *field,
                row.truth(2)       ? catalog::SyncState::Conflict
                    : row.truth(3) ? catalog::SyncState::Failed
                                   : catalog::SyncState::Pending});
    return cells;
}

} // namespace purser::sync
