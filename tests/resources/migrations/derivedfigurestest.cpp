#include "tests/support/sampletables.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// Figures that no client can store wrong, because the database computes them.
class DerivedFiguresTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;
    QUuid product_, variant_, vendor_;

    std::optional<db::Rows> last_;
    db::Row one(const QString &sql, const db::Params &params = {})
    {
        last_.emplace(must(*c_, sql, params));
        return last_->first();
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
        product_ =
            one(u"insert into catalog.products (tenant_id, title, currency) values ($1, 'Cup', 'ILS') returning id"_qs,
                {tenant_.id})
                .uuid(0);
        variant_ = one(
            u"insert into catalog.product_variants (tenant_id, product_id, sku) values ($1, $2, 'CUP') returning id"_qs,
            {tenant_.id, product_})
                       .uuid(0);
        vendor_ =
            one(u"insert into purchasing.vendors (tenant_id, name) values ($1, 'Potter') returning id"_qs, {tenant_.id})
                .uuid(0);
    }

    void idsStandInTheOrderInWhichTheyWereMade()
    {
        const db::Row r = one(uR"(
            with made as materialized (select core.new_id() as id, n from generate_series(1, 5000) n),
                 beside as (select id, lag(id) over (order by n) as before from made)
            select count(*) filter (where id <= before), count(distinct id),
                   bool_and(id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-'),
                   max(abs(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint
                           - extract(epoch from clock_timestamp()) * 1000)) < 60000
            from beside)"_qs);
        QCOMPARE(r.integer(0), 0);
        QCOMPARE(r.integer(1), 5000);
        QVERIFY(r.truth(2)); // version 7, variant of RFC 9562
        QVERIFY(r.truth(3)); // and it says when
    }

    void advertisingRatiosFollowTheirFormulas_data()
    {
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("expected"); // cpc, cpa, roas, ctr, conversion rate
        QTest::newRow("all there") << u"10050, 20000, 400, 8, 40200"_qs << u"25|1256|4.00|0.0200|0.0200"_qs;
        QTest::newRow("no clicks") << u"500, 1000, 0, 0, 0"_qs << u"-|-|0.00|0.0000|-"_qs;
        QTest::newRow("nothing at all") << u"0, 0, 0, 0, 0"_qs << u"-|-|-|-|-"_qs;
        QTest::newRow("revenue without spend") << u"0, 10, 1, 1, 900"_qs << u"0|0|-|0.1000|1.0000"_qs;
        QTest::newRow("more clicks than views") << u"1, 1, 3, 2, 1"_qs << u"0|1|1.00|3.0000|0.6667"_qs;
        QTest::newRow("refunds") << u"100, 10, 1, 1, -250"_qs << u"100|100|-2.50|0.1000|1.0000"_qs;
    }
    void advertisingRatiosFollowTheirFormulas()
    {
        QFETCH(QString, figures);
        QFETCH(QString, expected);
        must(*c_, u"begin"_qs);
        must(*c_, uR"(
            insert into ads.ads_campaigns (tenant_id, store_id, campaign_id, platform, campaign_name, currency, start_date)
            values ($1, $2, 'c', 'meta', 'Spring', 'ILS', '2026-03-01'))"_qs,
            {tenant_.id, tenant_.one});
        const QString put = uR"(
            insert into ads.ads_daily_metrics (tenant_id, campaign_id, metric_date, spend_cents, impressions, clicks, conversions,
                                               revenue_cents)
            select tenant_id, id, '2026-03-02', %1 from ads.ads_campaigns
            returning concat_ws('|', coalesce(cpc_cents::text, '-'), coalesce(cpa_cents::text, '-'), coalesce(roas::text, '-'),
                                coalesce(ctr::text, '-'), coalesce(conversion_rate::text, '-')))"_qs;
        QCOMPARE(one(put.arg(figures)).text(0), expected);
        must(*c_, u"savepoint s"_qs);
        QVERIFY(!c_->exec("update ads.ads_daily_metrics set roas = 99"));
        must(*c_, u"rollback to s"_qs);
        // A change computes them anew; the old name of the table still answers.
        QCOMPARE(
            one(u"update ads.ads_daily_metrics set spend_cents = 200, revenue_cents = 500 returning roas"_qs).text(0),
            u"2.50"_qs);
        QCOMPARE(one(u"select platform || ' ' || spend_cents || ' ' || roas from ads.ads_metrics_daily"_qs).text(0),
            u"meta 200 2.50"_qs);
        QVERIFY(!c_->exec("delete from ads.ads_metrics_daily"));
        must(*c_, u"rollback"_qs);
    }

    void totalsOfPurchaseOrdersFollowTheirLines()
    {
        must(*c_, u"begin"_qs);
        const QUuid order = one(uR"(insert into purchasing.purchase_orders (tenant_id, po_number, vendor_id, currency)
            values ($1, 'PO-1', $2, 'ILS') returning id)"_qs,
            {tenant_.id, vendor_})
                                .uuid(0);
        const auto total = [&] { return one(u"select total_cost::text from purchasing.purchase_orders"_qs).text(0); };
        QCOMPARE(total(), u"0.0000"_qs);
        const QUuid line =
            one(uR"(insert into purchasing.purchase_order_items (tenant_id, po_id, variant_id, quantity, unit_cost)
            values ($1, $2, $3, 12, 3.25) returning id)"_qs,
                {tenant_.id, order, variant_})
                .uuid(0);
        QCOMPARE(total(), u"39.0000"_qs);
        must(*c_, u"update purchasing.purchase_order_items set quantity = 10"_qs);
        QCOMPARE(total(), u"32.5000"_qs);
        must(*c_, u"savepoint s"_qs);
        QVERIFY(!c_->exec("update purchasing.purchase_orders set total_cost = 1"));
        must(*c_, u"rollback to s"_qs);
        // What arrives is counted on the line, corrections too.
        must(*c_, u"update purchasing.purchase_orders set status = 'sent'"_qs);
        const QUuid receipt =
            one(u"insert into purchasing.purchase_receipts (tenant_id, po_id) values ($1, $2) returning id"_qs,
                {tenant_.id, order})
                .uuid(0);
        must(*c_,
            u"insert into purchasing.purchase_receipt_items (tenant_id, receipt_id, po_item_id, quantity) values ($1, $2, $3, 7)"_qs,
            {tenant_.id, receipt, line});
        QCOMPARE(one(u"select received_quantity from purchasing.purchase_order_items"_qs).integer(0), 7);
        must(*c_, u"update purchasing.purchase_receipt_items set quantity = 6"_qs);
        QCOMPARE(one(u"select received_quantity from purchasing.purchase_order_items"_qs).integer(0), 6);
        // A received order teaches the vendor's lead time and leaves its events.
        must(*c_,
            u"update purchasing.purchase_orders set status = 'received', actual_delivery_date = order_date + 9"_qs);
        QCOMPARE(one(u"select lead_time_days from inventory.supplier_lead_times"_qs).integer(0), 9);
        QCOMPARE(
            one(u"select string_agg(event_type, ' ' order by created_at) from inventory.inventory_events"_qs).text(0),
            u"po_created po_received"_qs);
        must(*c_, u"savepoint s"_qs);
        QVERIFY(!c_->exec("update purchasing.purchase_orders set status = 'draft'"));
        must(*c_, u"rollback to s"_qs);
        QVERIFY(!c_->exec("delete from purchasing.purchase_order_items"));
        must(*c_, u"rollback"_qs);
    }

    void aLineThatGoesLeavesTheTotal()
    {
        must(*c_, u"begin"_qs);
        must(*c_, uR"(with o as (insert into purchasing.purchase_orders (tenant_id, po_number, vendor_id, currency)
            values ($1, 'PO-2', $2, 'ILS') returning id) select id from o)"_qs,
            {tenant_.id, vendor_});
        must(*c_, uR"(insert into purchasing.purchase_order_items (tenant_id, po_id, variant_id, quantity, unit_cost)
            select tenant_id, id, $1, 2, 5 from purchasing.purchase_orders)"_qs,
            {variant_});
        must(*c_, u"delete from purchasing.purchase_order_items"_qs);
        QCOMPARE(one(u"select total_cost::text from purchasing.purchase_orders"_qs).text(0), u"0.0000"_qs);
        must(*c_, u"rollback"_qs);
    }

    void stockFiguresFollowTheirFormulas_data()
    {
        QTest::addColumn<QString>("figures"); // available, average, most, lead, longest lead
        QTest::addColumn<QString>("expected"); // safety stock, reorder point, weeks of supply, status, velocity
        QTest::newRow("plenty") << u"500, 4, 9, 7, 10"_qs << u"62|90|17.86|in_stock|high"_qs;
        QTest::newRow("at the reorder point") << u"90, 4, 9, 7, 10"_qs << u"62|90|3.21|low_stock|high"_qs;
        QTest::newRow("just above it") << u"91, 4, 9, 7, 10"_qs << u"62|90|3.25|in_stock|high"_qs;
        QTest::newRow("gone before it arrives") << u"28, 4, 9, 7, 10"_qs << u"62|90|1.00|urgent_reorder|high"_qs;
        QTest::newRow("none left") << u"0, 4, 9, 7, 10"_qs << u"62|90|0.00|out_of_stock|high"_qs;
        QTest::newRow("oversold") << u"-3, 4, 9, 7, 10"_qs << u"62|90|-0.11|out_of_stock|high"_qs;
        QTest::newRow("never sold") << u"5, 0, 0, 7, 10"_qs << u"0|0|-|in_stock|dormant"_qs;
        QTest::newRow("unknown sales") << u"5, null, null, 7, 10"_qs << u"-|-|-|in_stock|-"_qs;
        QTest::newRow("the best day unknown") << u"10, 1, null, 7, 10"_qs << u"-|7|1.43|in_stock|medium"_qs;
        QTest::newRow("a steady seller") << u"20, 2.5, 2.5, 4, 4"_qs << u"0|10|1.14|in_stock|medium"_qs;
        QTest::newRow("rounded up") << u"20, 0.3, 0.4, 7, 7"_qs << u"1|3|9.52|in_stock|low"_qs;
    }
    void stockFiguresFollowTheirFormulas()
    {
        QFETCH(QString, figures);
        QFETCH(QString, expected);
        must(*c_, u"begin"_qs);
        const QString found = one(uR"(
            insert into inventory.inventory_snapshots (tenant_id, variant_id, available_quantity, avg_daily_sales, max_daily_sales,
                                                       lead_time_days, max_lead_days)
            values ($1, $2, %1)
            returning concat_ws('|', coalesce(safety_stock::text, '-'), coalesce(reorder_point::text, '-'),
                                coalesce(weeks_of_supply::text, '-'), status, coalesce(sales_velocity, '-')))"_qs.arg(
                                      figures),
            {tenant_.id, variant_})
                                  .text(0);
        must(*c_, u"rollback"_qs);
        QCOMPARE(found, expected);
    }

    void sourcesGiveEachRecordOneKey()
    {
        must(*c_, u"begin"_qs);
        const QString put =
            uR"(insert into finance.payments (tenant_id, payment_id, amount, currency, status, source, source_id)
            values ($1, 'p', 1, 'ILS', 'paid', 'stripe', 'ch_1') returning dedupe_key)"_qs;
        QCOMPARE(one(put, {tenant_.id}).text(0), tenant_.id.toString() + u":stripe:payment:ch_1"_qs);
        const auto twice = c_->exec(put, {tenant_.id});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, u"23505"_qs);
        must(*c_, u"rollback"_qs);
    }

    void aBrandsAddressFollowsItsName()
    {
        must(*c_, u"begin"_qs);
        QCOMPARE(
            one(u"insert into brand.brands (tenant_id, user_id, name) values ($1, $2, '  Café & Crème, Nr. 1! ') returning slug"_qs,
                {tenant_.id, tenant_.admin.id})
                .text(0),
            u"cafe-creme-nr-1"_qs);
        QVERIFY(one(u"update brand.brands set name = null returning slug"_qs).isNull(0));
        must(*c_, u"rollback"_qs);
    }

    /// Found in the catalog, so that no table is forgotten: whatever has updated_at or row_version keeps it by itself.
    void everyTableKeepsItsOwnTimesAndVersions()
    {
        db::Connection super = database_.connectSuperuser();
        const std::vector<SampleTable> tables = sampleTables(super);
        fillSamples(super, tables, tenant_);
        int tried = 0;
        for (const SampleTable &t : tables) {
            if (!t.has(u"updated_at"_qs) || !t.hasTenant || t.access == u"append-only")
                continue;
            must(super, u"begin"_qs);
            must(super, u"set local session_replication_role = replica"_qs);
            must(super, u"update %1 set updated_at = '2020-01-01' where tenant_id = $1"_qs.arg(t.name), {tenant_.id});
            must(super, u"set local session_replication_role = origin"_qs);
            const bool versioned = t.has(u"row_version"_qs);
            const QString how = versioned ? u"row_version"_qs : u"1"_qs;
            const qint64 before =
                must(super, u"select max(%2) from %1 where tenant_id = $1"_qs.arg(t.name, how), {tenant_.id})
                    .first()
                    .integer(0);
            must(super, u"alter table %1 disable trigger all"_qs.arg(t.name));
            must(super, u"alter table %1 enable trigger touch"_qs.arg(t.name));
            // Whatever a client claims.
            must(super,
                u"update %1 set updated_at = '2030-01-01', created_at = created_at where tenant_id = $1"_qs.arg(t.name),
                {tenant_.id});
            const auto after = must(super,
                u"select max(%2), max(updated_at) between now() and clock_timestamp() from %1 "
                "where tenant_id = $1"_qs.arg(t.name, how),
                {tenant_.id});
            QVERIFY2(after.first().truth(1), qPrintable(t.name));
            QVERIFY2(!versioned || after.first().integer(0) == before + 1, qPrintable(t.name));
            must(super, u"rollback"_qs);
            ++tried;
        }
        QVERIFY(tried > 60);
    }
};

PURSER_TEST(DerivedFiguresTest)
#include "derivedfigurestest.moc"
