#include "app/demo/company.h"

#include "models/auth/session.h"
#include "models/catalog/productbulkwriter.h"
#include "models/db/scram.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

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
    case catalog::SyncState::Synced:
        return u"synced"_qs;
    case catalog::SyncState::Pending:
        return u"pending"_qs;
    case catalog::SyncState::Failed:
        return u"error"_qs;
    case catalog::SyncState::Conflict:
        return u"conflict"_qs;
    case catalog::SyncState::Local:
        break;
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

/// One tenant while it is being made: its administrator's own connection and the ids of its stores.
class TenantWriter {
public:
    TenantWriter(const DemoTenant &tenant, QString slug) : tenant_(tenant), slug_(std::move(slug)) { }

    /// The tenant and its administrator, by whoever installs.
    Result<> found(db::Connection &admin)
    {
        const DemoPerson &owner = tenant_.people.front();
        const QString login = auth::loginRole(slug_, owner.email);
        const auto verifier = db::scramVerifier(admin, login, tenant_.password);
        if (!verifier)
            return fail(verifier.error());
        auto made = admin.exec("select auth.tenant_create($1, $2, $3, $4, $5)",
            {tenant_.name, slug_, owner.email, owner.fullName, *verifier});
        if (!made)
            return fail(made.error());
        db::ConnectionSettings own = admin.settings();
        own.user = login;
        own.password = tenant_.password;
        auto connection = db::Connection::open(own);
        if (!connection)
            return fail(connection.error());
        connection_.emplace(std::move(*connection));
        return {};
    }

    /// Stores and people, by the administrator.
    Result<> settle()
    {
        return connection_->transaction([this]() -> Result<> {
            for (const DemoShop &shop : tenant_.shops) {
                auto id =
                    connection_->exec(R"(insert into core.stores (tenant_id, name, platform, url, currency, user_id)
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
        });
    }

    /// One batch, by the administrator; what goes to one store in one transaction.
    Result<catalog::BulkCounts> write(const std::vector<DemoProduct> &products)
    {
        catalog::BulkCounts counts;
        for (const DemoShop &shop : tenant_.shops) {
            std::vector<catalog::ProductDraft> drafts;
            std::vector<const DemoProduct *> chosen;
            for (const DemoProduct &p : products)
                if (p.store == shop.key) {
                    drafts.push_back(p.draft);
                    chosen.push_back(&p);
                }
            const StoreId store = stores_.value(static_cast<int>(shop.key));
            catalog::ProductBulkWriter writer(*connection_, {store, true});
            auto done = connection_->transaction([&]() -> Result<> {
                auto written = writer.write(drafts);
                if (!written)
                    return fail(written.error());
                counts += *written;
                return setLinkStates(*connection_, store, chosen);
            });
            if (!done)
                return fail(done.error());
        }
        return counts;
    }

    [[nodiscard]] int storeCount() const { return static_cast<int>(stores_.size()); }

private:
    Result<> add(const DemoPerson &person)
    {
        if (&person == &tenant_.people.front())
            return {};
        const auto verifier = db::scramVerifier(*connection_, auth::loginRole(slug_, person.email), tenant_.password);
        if (!verifier)
            return fail(verifier.error());
        auto id = connection_->exec("select auth.user_create($1, $2, $3, $4::text[])",
            {person.email, person.fullName, *verifier, QStringList{person.role}});
        if (!id)
            return fail(id.error());
        const UserId user = id->first().id<UserId>(0);
        for (const StoreId &store : std::as_const(stores_)) {
            auto set = connection_->exec(
                "select auth.user_set_store_role($1, $2, $3::core.store_role)", {user, store, person.storeRole});
            if (!set)
                return fail(set.error());
        }
        return {};
    }

    const DemoTenant &tenant_;
    QString slug_;
    std::optional<db::Connection> connection_;
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

Result<DemoCreated> build(db::Connection &admin, const DemoOptions &options, const DemoProgress &progress)
{
    auto words = Wordbook::load();
    if (!words)
        return fail(words.error());
    const Generator generator(std::move(*words));
    DemoCreated created;
    std::vector<TenantWriter> writers;
    writers.reserve(demoTenants().size());
    for (const DemoTenant &tenant : demoTenants()) {
        TenantWriter &writer = writers.emplace_back(tenant, tenant.slug + options.slugSuffix);
        if (auto founded = writer.found(admin); !founded)
            return fail(founded.error());
        if (auto settled = writer.settle(); !settled)
            return fail(settled.error());
        created.people += static_cast<int>(tenant.people.size());
        created.stores += writer.storeCount();
    }
    const qint64 all = Generator::productsOf(0, options.products) + Generator::productsOf(1, options.products);
    qint64 done = 0;
    qint64 analysed = batchSize / 2;
    for (int tenant = 0; tenant < 2; ++tenant) {
        const auto t = static_cast<std::size_t>(tenant);
        const qint64 products = Generator::productsOf(tenant, options.products);
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
            const qint64 last = std::min(first + batchSize, products);
            std::vector<DemoProduct> batch;
            batch.reserve(static_cast<std::size_t>(last - first));
            for (qint64 number = first; number < last; ++number)
                batch.push_back(generator.product(tenant, number));
            auto counts = writers[t].write(batch);
            if (!counts)
                return fail(counts.error());
            created.catalogs[t].products += counts->productsCreated;
            created.catalogs[t].variants += counts->variantsCreated;
            done += last - first;
        }
    }
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
    auto created = build(admin, options, progress);
    if (!created) {
        // A half-made company would be in the way of the next attempt.
        if (auto erased = erase(admin, options); !erased && !erased.error().is(Error::Kind::NotFound)) {
            Error error = created.error();
            error.detail += u"\nerasing what was there: "_qs + erased.error().message;
            return fail(std::move(error));
        }
        return created;
    }
    if (auto analysed = analyse(admin); !analysed)
        return fail(analysed.error());
    return created;
}

} // namespace purser::demo
