#include "app/demo/company.h"

#include "app/demo/activity.h"

#include "models/auth/session.h"
#include "models/catalog/productbulkwriter.h"
#include "models/db/scram.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <future>

namespace purser::demo {
namespace {

constexpr qint64 batchSize = 3000;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::demo", text);
}

QString stateName(catalog::SyncState state)
{
    switch (state) {
    case catalog::SyncState::Synced: return u"synced"_qs;
    case catalog::SyncState::Pending: return u"pending"_qs;
    case catalog::SyncState::Failed: return u"error"_qs;
    case catalog::SyncState::Conflict: return u"conflict"_qs;
    case catalog::SyncState::Local: break;
    }
    return u"local"_qs;
}

/// Says how each product stands with its store, which the writer of products does not know.
Result<> setLinkStates(db::Connection &c, StoreId store, const std::vector<const DemoProduct *> &products)
{
    QStringList skus, states;
    for (const DemoProduct *p : products) {
        skus << p->draft.sku;
        states << stateName(p->sync);
    }
    auto set = c.exec(R"(
        update catalog.product_store_links l
        set sync_status = s.state,
            synced_at = case when s.state = 'local' then null else now() - interval '7 minutes' end,
            sync_error = case when s.state = 'error' then 'The store refused the price: 422 invalid_price' end
        from unnest($2::text[], $3::text[]) s (sku, state)
        join catalog.products p on p.tenant_id = (select auth.tenant_id()) and p.sku = s.sku
        where l.tenant_id = p.tenant_id and l.store_id = $1 and l.product_id = p.id)",
        {store, skus, states});
    if (!set)
        return fail(set.error());
    return {};
}

/// One tenant while it is being made. Its people are those who write: the superuser's connection speaks for the
/// administrator, so that everything is under the rules of the database, and all in one transaction.
class TenantWriter {
public:
    TenantWriter(db::Connection &connection, const DemoTenant &tenant, QString slug)
        : connection_(connection),
          tenant_(tenant),
          slug_(std::move(slug)),
          login_(auth::loginRole(slug_, tenant.people.front().email))
    {
    }

    /// The tenant with its administrator, then by that one its stores and people.
    Result<> found()
    {
        const DemoPerson &owner = tenant_.people.front();
        const auto verifier = db::scramVerifier(connection_, login_, tenant_.password);
        if (!verifier)
            return fail(verifier.error());
        auto made = connection_.exec("select auth.tenant_create($1, $2, $3, $4, $5)",
            {tenant_.name, slug_, owner.email, owner.fullName, *verifier});
        if (!made)
            return fail(made.error());
        return asAdministrator([this] { return settle(); });
    }

    /// One batch; each store has its part.
    Result<catalog::BulkCounts> write(const std::vector<DemoProduct> &products)
    {
        catalog::BulkCounts counts;
        auto done = asAdministrator([&]() -> Result<> {
            for (const DemoShop &shop : tenant_.shops)
                if (auto written = write(shop, products, counts); !written)
                    return written;
            return {};
        });
        if (!done)
            return fail(done.error());
        return counts;
    }

    /// What the stores have been through, once the products are there.
    Result<> liveThroughADay()
    {
        const auto who = connection_.exec(R"(
            select u.tenant_id, u.id from core.users u join core.tenants t on t.id = u.tenant_id
            where t.slug = $1 and u.email = $2)",
            {slug_, tenant_.people[1].email});
        if (!who)
            return fail(who.error());
        return addActivity(connection_, who->first().id<TenantId>(0), who->first().id<UserId>(1),
            stores_.value(static_cast<int>(tenant_.shops[0].key)),
            stores_.value(static_cast<int>(tenant_.shops[1].key)));
    }

    [[nodiscard]] int storeCount() const { return static_cast<int>(stores_.size()); }

private:
    Result<> asAdministrator(const std::function<Result<>()> &work)
    {
        const QString become = u"set local session authorization "_qs + db::quoteIdentifier(login_);
        if (auto became = connection_.script(become.toUtf8()); !became)
            return became;
        if (auto done = work(); !done)
            return done; // the transaction ends, and the disguise with it
        return connection_.script("set local session authorization default");
    }

    Result<> settle()
    {
        for (const DemoShop &shop : tenant_.shops) {
            auto id = connection_.exec(R"(insert into core.stores (tenant_id, name, platform, url, currency, user_id)
                values (auth.tenant_id(), $1, $2, $3, $4, auth.uid()) returning id)",
                {shop.name, shop.platform, shop.url, shop.currency});
            if (!id)
                return fail(id.error());
            stores_.insert(static_cast<int>(shop.key), id->first().id<StoreId>(0));
        }
        for (const DemoPerson &person : tenant_.people)
            if (auto added = add(person); !added)
                return added;
        return {};
    }

    Result<> write(const DemoShop &shop, const std::vector<DemoProduct> &products, catalog::BulkCounts &counts)
    {
        std::vector<catalog::ProductDraft> drafts;
        std::vector<const DemoProduct *> chosen;
        QStringList failing;
        for (const DemoProduct &p : products)
            if (p.store == shop.key) {
                drafts.push_back(p.draft);
                chosen.push_back(&p);
                if (p.draft.status == catalog::ProductStatus::Error) { // which happens to active ones
                    drafts.back().status = catalog::ProductStatus::Active;
                    failing << p.draft.sku;
                }
            }
        const StoreId store = stores_.value(static_cast<int>(shop.key));
        catalog::ProductBulkWriter writer(connection_, {store, true});
        auto written = writer.write(drafts);
        if (!written)
            return fail(written.error());
        counts += *written;
        auto failed = connection_.exec("update catalog.products set status = 'error' "
                                       "where tenant_id = (select auth.tenant_id()) and sku = any ($1::text[])",
            {failing});
        if (!failed)
            return fail(failed.error());
        if (auto set = setLinkStates(connection_, store, chosen); !set)
            return set;
        return writer.release();
    }

    Result<> add(const DemoPerson &person)
    {
        if (&person == &tenant_.people.front())
            return {};
        const auto verifier = db::scramVerifier(connection_, auth::loginRole(slug_, person.email), tenant_.password);
        if (!verifier)
            return fail(verifier.error());
        auto id = connection_.exec("select auth.user_create($1, $2, $3, $4::text[])",
            {person.email, person.fullName, *verifier, QStringList{person.role}});
        if (!id)
            return fail(id.error());
        const UserId user = id->first().id<UserId>(0);
        for (const StoreId &store : std::as_const(stores_)) {
            auto set = connection_.exec(
                "select auth.user_set_store_role($1, $2, $3::core.store_role)", {user, store, person.storeRole});
            if (!set)
                return fail(set.error());
        }
        return {};
    }

    db::Connection &connection_;
    const DemoTenant &tenant_;
    QString slug_;
    QString login_; ///< of the administrator
    QHash<int, StoreId> stores_;
};

Result<> refuseExisting(db::Connection &admin, const DemoOptions &options)
{
    for (const DemoTenant &tenant : demoTenants()) {
        auto found = admin.exec("select name from core.tenants where slug = $1", {tenant.slug + options.slugSuffix});
        if (!found)
            return fail(found.error());
        if (!found->isEmpty())
            return fail(Error::Kind::Duplicate,
                tr("The demo company is already there: “%1” exists. Erase it first (purserctl demo erase), then create "
                   "it again.")
                    .arg(found->first().text(0)));
    }
    return {};
}

/// Fresh statistics of what is being filled.
Result<> analyse(db::Connection &admin)
{
    return admin.script("analyze catalog.products, catalog.product_variants, catalog.product_images, "
                        "catalog.product_attributes, catalog.product_store_links, catalog.variant_store_links, "
                        "catalog.product_categories, catalog.product_tags, catalog.product_brands");
}

Result<DemoCreated> build(
    db::Connection &admin, const Generator &generator, const DemoOptions &options, const DemoProgress &progress)
{
    DemoCreated created;
    std::vector<TenantWriter> writers;
    writers.reserve(demoTenants().size());
    for (const DemoTenant &tenant : demoTenants()) {
        TenantWriter &writer = writers.emplace_back(admin, tenant, tenant.slug + options.slugSuffix);
        if (auto founded = writer.found(); !founded)
            return fail(founded.error());
        created.people += static_cast<int>(tenant.people.size());
        created.stores += writer.storeCount();
    }
    const qint64 all = Generator::productsOf(0, options.products) + Generator::productsOf(1, options.products);
    qint64 done = 0;
    qint64 analysed = batchSize / 2;
    for (int tenant = 0; tenant < 2; ++tenant) {
        const auto t = static_cast<std::size_t>(tenant);
        const qint64 products = Generator::productsOf(tenant, options.products);
        const auto makeUp = [&generator, tenant, products](qint64 first) {
            std::vector<DemoProduct> batch;
            for (qint64 number = first; number < std::min(first + batchSize, products); ++number)
                batch.push_back(generator.product(tenant, number));
            return batch;
        };
        // The next batch is made up while the database writes.
        auto next = std::async(std::launch::async, makeUp, qint64{0});
        for (qint64 first = 0; first < products; first += batchSize) {
            // Tables that were empty a moment ago are planned as if they still were: look again whenever they doubled.
            if (done >= analysed * 2) {
                if (auto looked = analyse(admin); !looked)
                    return fail(looked.error());
                analysed = done;
            }
            if (progress && !progress(done, all))
                return fail(
                    Error::Kind::Cancelled, tr("Creating the demo company was stopped; nothing of it was kept."));
            const std::vector<DemoProduct> batch = next.get();
            if (first + batchSize < products)
                next = std::async(std::launch::async, makeUp, first + batchSize);
            auto counts = writers[t].write(batch);
            if (!counts)
                return fail(counts.error());
            created.catalogs[t].products += counts->productsCreated;
            created.catalogs[t].variants += counts->variantsCreated;
            done += static_cast<qint64>(batch.size());
        }
    }
    for (TenantWriter &writer : writers)
        if (auto lived = writer.liveThroughADay(); !lived)
            return fail(lived.error());
    if (auto analysedAll = analyse(admin); !analysedAll)
        return fail(analysedAll.error());
    if (progress)
        progress(all, all);
    return created;
}

} // namespace

const std::array<DemoTenant, 2> &demoTenants()
{
    static const std::array<DemoTenant, 2> tenants{{
        {u"Korvala Home"_qs, u"korvala"_qs, u"korvala-demo"_qs,
            {{u"Noa Tal"_qs, u"noa@korvala.example"_qs, u"admin"_qs, u"owner"_qs},
                {u"Dana Ferrolo"_qs, u"dana@korvala.example"_qs, u"ops"_qs, u"manager"_qs},
                {u"Ilan Marzouk"_qs, u"ilan@korvala.example"_qs, u"buyer"_qs, u"viewer"_qs},
                {u"Yael Shapira"_qs, u"yael@korvala.example"_qs, u"analyst"_qs, u"viewer"_qs},
                {u"Eitan Roz"_qs, u"eitan@korvala.example"_qs, u"finance"_qs, u"viewer"_qs},
                {u"Maya Levin"_qs, u"maya@korvala.example"_qs, u"readonly"_qs, u"viewer"_qs}},
            {{DemoStore::KorvalaIl, u"Korvala IL"_qs, u"woocommerce"_qs, u"https://il.korvala.example"_qs, u"ILS"_qs},
                {DemoStore::KorvalaEu, u"Korvala EU"_qs, u"shopify"_qs, u"https://eu.korvala.example"_qs, u"EUR"_qs}}},
        {u"Atelier Mistral"_qs, u"mistral"_qs, u"mistral-demo"_qs,
            {{u"Camille Aubert"_qs, u"camille@mistral.example"_qs, u"admin"_qs, u"owner"_qs},
                {u"Julien Perrin"_qs, u"julien@mistral.example"_qs, u"ops"_qs, u"manager"_qs},
                {u"Sofia Moreau"_qs, u"sofia@mistral.example"_qs, u"buyer"_qs, u"viewer"_qs},
                {u"Antoine Keller"_qs, u"antoine@mistral.example"_qs, u"analyst"_qs, u"viewer"_qs},
                {u"Hélène Garnier"_qs, u"helene@mistral.example"_qs, u"finance"_qs, u"viewer"_qs},
                {u"Lucas Blanc"_qs, u"lucas@mistral.example"_qs, u"readonly"_qs, u"viewer"_qs}},
            {{DemoStore::MistralBoutique, u"Mistral Boutique"_qs, u"woocommerce"_qs,
                 u"https://boutique.mistral.example"_qs, u"EUR"_qs},
                {DemoStore::MistralUs, u"Mistral US"_qs, u"shopify"_qs, u"https://us.mistral.example"_qs, u"USD"_qs}}},
    }};
    return tenants;
}

Result<DemoCreated> create(db::Connection &admin, const DemoOptions &options, const DemoProgress &progress)
{
    if (options.products < 1 || options.products > 1'000'000)
        return fail(Error::Kind::Invalid, tr("Korvala Home has between 1 and 1,000,000 products."));
    if (auto free = refuseExisting(admin, options); !free)
        return fail(free.error());
    auto words = Wordbook::load();
    if (!words)
        return fail(words.error());
    const Generator generator(std::move(*words));
    DemoCreated created;
    // All or nothing, whatever becomes of this program meanwhile: there is never half a company.
    auto done = admin.transaction([&]() -> Result<> {
        auto built = build(admin, generator, options, progress);
        if (!built)
            return fail(built.error());
        created = *built;
        return {};
    });
    if (!done)
        return fail(done.error());
    return created;
}

} // namespace purser::demo
