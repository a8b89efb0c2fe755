#include "models/catalog/productrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

/// Every filter of the grid in every order, page by page, against the same rows found in the plainest way. There are
/// enough products that the database finds some by walking along an order and some by gathering and sorting.
class ProductPagesTest : public QObject {
    Q_OBJECT

    static constexpr int products = 1500;
    static constexpr int limit = 50;

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> super_;
    std::optional<db::Connection> c_;
    CategoryId root_;
    CategoryId leaf_;

    /// The ids that match, by a condition that knows nothing of how the program asks.
    std::vector<ProductId> plainly(const QString &condition, const char *column, bool descending)
    {
        const QString direction = descending ? u" desc"_qs : QString();
        const auto rows = must(*super_,
            u"select p.id from catalog.products p where p.tenant_id = $1 and (%1) order by p.%2%3, p.id%3"_qs.arg(
                condition, QLatin1StringView(column), direction),
            {tenant_.id});
        std::vector<ProductId> ids;
        for (const db::Row row : rows)
            ids.push_back(row.id<ProductId>(0));
        return ids;
    }

    static std::vector<ProductId> ids(const Result<ProductPage> &page)
    {
        std::vector<ProductId> list;
        if (!page)
            qWarning().noquote() << page.error().detail;
        else
            for (const ProductRow &row : page->rows)
                list.push_back(row.id);
        return list;
    }

    static std::vector<ProductId> part(const std::vector<ProductId> &all, size_t from, size_t count)
    {
        from = std::min(from, all.size());
        return {all.begin() + static_cast<ptrdiff_t>(from),
            all.begin() + static_cast<ptrdiff_t>(std::min(all.size(), from + count))};
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        super_ = database_.connectSuperuser();
        c_ = database_.connect(tenant_.admin);
        for (const auto &tenant : {tenant_.id, database_.createTenant(u"Neighbour"_qs).id}) {
            must(*super_, uR"(
                insert into catalog.products (tenant_id, title, sku, status, vendor, currency)
                select $1, case when n > 1400 then 'Zinc bowl ' else 'Lamp ' || n % 7 || ' ' end || n, 'PG-' || n,
                       case when n % 10 = 0 then 'draft' else 'active' end,
                       case when n % 4 = 0 then 'Nordkamm' when n % 300 = 7 then 'Séverin' end, 'ILS'
                from generate_series(1, $2::int) n)"_qs,
                {tenant, products});
            must(*super_,
                u"update catalog.products set status = 'error' where tenant_id = $1 and substr(sku, 4)::int % 500 = 1"_qs,
                {tenant});
            must(*super_, uR"(
                insert into catalog.product_variants (tenant_id, product_id, sku, barcode, price, cost_price, stock_quantity)
                select tenant_id, id, sku, '729' || substr(sku, 4), nullif(substr(sku, 4)::int % 90, 0),
                       nullif(substr(sku, 4)::int % 40, 0), nullif(substr(sku, 4)::int % 60, 1)
                from catalog.products where tenant_id = $1)"_qs,
                {tenant});
        }
        const auto category = [this](const QString &name, const CategoryId &parent) {
            return must(*super_,
                u"insert into catalog.store_categories (tenant_id, store_id, name, slug, parent_id) "
                "values ($1, $2, $3, $3, $4) returning id"_qs,
                {tenant_.id, tenant_.one, name, parent.isNull() ? db::Param(nullptr) : db::Param(parent)})
                .first()
                .id<CategoryId>(0);
        };
        root_ = category(u"Home"_qs, {});
        leaf_ = category(u"Lighting"_qs, category(u"Indoor"_qs, root_));
        const auto put = [this](const CategoryId &where, int every) {
            must(*super_, uR"(
                insert into catalog.product_categories (tenant_id, product_id, category_id)
                select tenant_id, id, $2 from catalog.products where tenant_id = $1 and substr(sku, 4)::int % $3::int = 0)"_qs,
                {tenant_.id, where, every});
        };
        put(root_, 5);
        put(leaf_, 7);
        must(*super_, uR"(
            with tag as (insert into catalog.store_tags (tenant_id, store_id, name, slug)
                         values ($1, $2, 'new', 'new') returning id)
            insert into catalog.product_tags (tenant_id, product_id, tag_id)
            select p.tenant_id, p.id, tag.id from catalog.products p, tag
            where p.tenant_id = $1 and substr(p.sku, 4)::int % 333 = 0)"_qs,
            {tenant_.id, tenant_.one});
        must(*super_, uR"(
            insert into catalog.product_store_links (tenant_id, product_id, store_id)
            select tenant_id, id, $2 from catalog.products where tenant_id = $1 and substr(sku, 4)::int % 3 = 0)"_qs,
            {tenant_.id, tenant_.two});
        must(*super_, uR"(
            update catalog.product_store_links l set sync_status = case when substr(p.sku, 4)::int % 300 = 0 then 'conflict'
                when substr(p.sku, 4)::int % 30 = 0 then 'error' when substr(p.sku, 4)::int % 2 = 0 then 'synced' else 'local' end
            from catalog.products p where p.tenant_id = l.tenant_id and p.id = l.product_id and l.tenant_id = $1)"_qs,
            {tenant_.id});
        // Times of their own: those of one statement are all the same.
        must(*super_, u"set session_replication_role = replica"_qs);
        must(*super_, uR"(
            update catalog.products set updated_at = timestamptz '2026-01-01 00:00:00+00' + substr(sku, 4)::int % 700 * interval '1 hour'
            where tenant_id = $1)"_qs,
            {tenant_.id});
        must(*super_, u"reset session_replication_role"_qs);
        must(*super_, u"analyze"_qs);
    }

    void theWholeListIsHandedOnInPiecesOnceAndInOrder()
    {
        ProductQuery query;
        query.sort = ProductSort::Price;
        const std::vector<ProductId> wanted = ids(ProductRepository::page(*c_, query, std::nullopt, products));
        QCOMPARE(wanted.size(), size_t(products));
        for (const int piece : {97, products / 2, products, 50'000}) {
            std::vector<ProductId> handed;
            QVERIFY(ProductRepository::each(
                *c_, query,
                [&handed](const ProductRow &row) -> Result<> {
                    handed.push_back(row.id);
                    return {};
                },
                piece));
            QVERIFY2(handed == wanted, qPrintable(QString::number(piece)));
        }
        // Whoever has enough loses the connection, not the reason.
        db::Connection own = database_.connect(tenant_.admin);
        int seen = 0;
        const auto stopped = ProductRepository::each(own, query, [&seen](const ProductRow &) -> Result<> {
            return ++seen < 5 ? Result<>() : fail(Error::Kind::Cancelled, u"enough"_qs);
        });
        QCOMPARE(stopped.error().message, u"enough"_qs);
        QCOMPARE(seen, 5);
        QVERIFY(!own.isAlive());
    }

    void everyFilterInEveryOrder_data()
    {
        QTest::addColumn<ProductQuery>("query");
        QTest::addColumn<QString>("condition");
        const auto add = [](const char *name, const QString &condition, auto change) {
            ProductQuery query;
            change(query);
            QTest::newRow(name) << query << condition;
        };
        using enum ProductStatus;
        add("everything", u"true"_qs, [](ProductQuery &) {});
        add("store",
            u"p.id in (select product_id from catalog.product_store_links where store_id = '%1')"_qs.arg(
                tenant_.two.toString()),
            [this](ProductQuery &q) { q.store = tenant_.two; });
        add("a word of most titles", u"p.title like 'Lamp%'"_qs, [](ProductQuery &q) { q.search = u"lamp"_qs; });
        add("a word at the end of the order", u"p.title like 'Zinc%'"_qs,
            [](ProductQuery &q) { q.search = u"BOWL zinc"_qs; });
        add("a barcode", u"p.sku = 'PG-1234'"_qs, [](ProductQuery &q) { q.search = u"7291234"_qs; });
        add("two letters", u"p.title like 'Zinc%'"_qs, [](ProductQuery &q) { q.search = u"zi"_qs; });
        add("nothing to be found", u"false"_qs, [](ProductQuery &q) { q.search = u"nowhere"_qs; });
        add("one status", u"p.status = 'draft'"_qs, [](ProductQuery &q) { q.statuses = {Draft}; });
        add("several statuses", u"p.status in ('error', 'draft')"_qs, [](ProductQuery &q) {
            q.statuses = {Error, Draft};
        });
        add("little stock", u"p.stock_quantity < 3"_qs, [](ProductQuery &q) { q.stockBelow = 3; });
        add("some stock", u"p.stock_quantity >= 10 and p.stock_quantity < 20"_qs, [](ProductQuery &q) {
            q.stockFrom = 10;
            q.stockBelow = 20;
        });
        add("stock from nothing", u"p.stock_quantity >= 0"_qs, [](ProductQuery &q) { q.stockFrom = 0; });
        add("price", u"p.price between 20 and 30.5"_qs, [](ProductQuery &q) {
            q.priceFrom = Decimal::fromInteger(20);
            q.priceTo = Decimal::fromUnits(305000);
        });
        add("price up to", u"p.price <= 2"_qs, [](ProductQuery &q) { q.priceTo = Decimal::fromInteger(2); });
        add("vendor", u"p.vendor = 'Nordkamm'"_qs, [](ProductQuery &q) { q.vendor = u"NORDKAMM"_qs; });
        add("vendor with an accent", u"p.vendor = 'Séverin'"_qs, [](ProductQuery &q) { q.vendor = u"severin"_qs; });
        add("category and all below it", u"substr(p.sku, 4)::int % 5 = 0 or substr(p.sku, 4)::int % 7 = 0"_qs,
            [this](ProductQuery &q) { q.category = root_; });
        add("category", u"substr(p.sku, 4)::int % 7 = 0"_qs, [this](ProductQuery &q) { q.category = leaf_; });
        add("tag", u"substr(p.sku, 4)::int % 333 = 0"_qs, [](ProductQuery &q) { q.tag = u"new"_qs; });
        add("out of step", u"substr(p.sku, 4)::int % 30 = 0"_qs, [](ProductQuery &q) {
            q.sync = {SyncState::Failed, SyncState::Conflict};
        });
        add("out of step with another store", u"false"_qs, [this](ProductQuery &q) {
            q.store = tenant_.one;
            q.sync = {SyncState::Failed};
        });
        add("in no store", u"substr(p.sku, 4)::int % 3 <> 0 or substr(p.sku, 4)::int % 6 = 3"_qs,
            [](ProductQuery &q) { q.sync = {SyncState::Local}; });
        add("an unknown tag", u"false"_qs, [](ProductQuery &q) { q.tag = u"old"_qs; });
        add("changed since", u"p.updated_at > '2026-01-29 00:00:00+00'"_qs,
            [](ProductQuery &q) { q.changedSince = QDateTime(QDate(2026, 1, 29), QTime(0, 0), Qt::UTC); });
        add("all at once",
            u"p.id in (select product_id from catalog.product_store_links) and p.title like 'Lamp%' and p.status = "
            u"'active' "
            "and p.stock_quantity < 40 and p.price >= 5 and (substr(p.sku, 4)::int % 5 = 0 or substr(p.sku, 4)::int % 7 = 0)"_qs,
            [this](ProductQuery &q) {
                q.store = tenant_.two;
                q.search = u"lamp"_qs;
                q.statuses = {Active};
                q.stockBelow = 40;
                q.priceFrom = Decimal::fromInteger(5);
                q.category = root_;
            });
    }
    void everyFilterInEveryOrder()
    {
        QFETCH(ProductQuery, query);
        QFETCH(QString, condition);
        constexpr const char *columns[] = {"title_key", "sku_key", "status", "price_key", "cost_key", "margin_key",
            "stock_key", "vendor_key", "updated_at"};
        QCOMPARE(ProductRepository::count(*c_, query)->rows, qint64(plainly(condition, columns[0], false).size()));
        for (int sort = 0; sort <= static_cast<int>(ProductSort::Updated); ++sort)
            for (const bool descending : {false, true}) {
                query.sort = static_cast<ProductSort>(sort);
                query.descending = descending;
                const std::vector<ProductId> all = plainly(condition, columns[sort], descending);
                std::vector<ProductId> walked;
                std::optional<PageCursor> after;
                // To the end in some of the orders, the first two pages in the others.
                const size_t far = (sort + descending) % 4 == 0 ? all.size() : std::min<size_t>(all.size(), 2 * limit);
                for (size_t got = limit; got == limit && walked.size() < far;) {
                    const auto page = ProductRepository::page(*c_, query, after, limit);
                    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
                    for (const ProductRow &row : page->rows)
                        walked.push_back(row.id);
                    got = page->rows.size();
                    if (got > 0)
                        after = page->cursors.back();
                    QVERIFY(walked.size() <= all.size());
                }
                QVERIFY2(walked == part(all, 0, far), columns[sort]);
                const auto anchors = ProductRepository::anchors(*c_, query, limit);
                QCOMPARE(anchors->size(), all.size() / limit + 1);
                if (anchors->size() < 2)
                    continue;
                const size_t middle = anchors->size() / 2;
                QCOMPARE(ids(ProductRepository::page(*c_, query, (*anchors)[middle], limit)),
                    part(all, middle * limit, limit));
                QCOMPARE(ids(ProductRepository::pageAt(*c_, query, static_cast<qint64>(middle * limit), 9)),
                    part(all, middle * limit, 9));
                QCOMPARE(ids(ProductRepository::page(*c_, query, after, 20, true)), part(all, far - 21, 20));
            }
    }

    void countingMayEndEarly()
    {
        QCOMPARE(must(*c_, u"select catalog.product_count('{}', 700)"_qs).first().integer(0), 700);
    }

    void whatIsNoConditionOrOrderIsRefused()
    {
        for (const char *statement : {"select catalog.product_count('{\"sku\": \"x\"}', 1)",
                 "select catalog.product_count('{\"store\": \"x\"}', 1)",
                 "select catalog.product_anchors('{}', 'id; drop table catalog.products', false, 10)",
                 "select catalog.product_page('{}', 'search_text', false, null, null, 10, false, null)"}) {
            const auto refused = c_->exec(statement);
            QVERIFY(!refused);
            QVERIFY2(refused.error().code.startsWith(u"22"), qPrintable(refused.error().detail));
        }
    }

    void aStoreThatAPersonDoesNotSeeHasNoProductsForThem()
    {
        const auto colleague = database_.createPerson(tenant_, u"ops"_qs);
        db::Connection theirs = database_.connect(colleague);
        ProductQuery query;
        QCOMPARE(ProductRepository::count(theirs, query)->rows, products);
        query.category = leaf_;
        QCOMPARE(ProductRepository::count(theirs, query)->rows, 0);
        query.category.reset();
        query.store = tenant_.two;
        QCOMPARE(ProductRepository::count(theirs, query)->rows, 0);
        QVERIFY(ProductRepository::page(theirs, query, std::nullopt, 10)->rows.empty());
    }
};

PURSER_TEST(ProductPagesTest)
#include "productpagestest.moc"
