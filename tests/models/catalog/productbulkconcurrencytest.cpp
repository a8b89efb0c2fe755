#include "models/catalog/productbulkwriter.h"
#include "models/catalog/productrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <future>

using namespace purser;
using namespace purser::catalog;

namespace {

std::vector<ProductDraft> drafts(int from, int to, int price)
{
    std::vector<ProductDraft> all;
    for (int i = from; i != to; i += from < to ? 1 : -1) {
        ProductDraft draft;
        draft.title = u"Product %1"_qs.arg(i);
        draft.sku = u"C-%1"_qs.arg(i);
        draft.categories = {{u"Category %1"_qs.arg(i % 5)}};
        VariantDraft variant;
        variant.sku = draft.sku;
        variant.price = Decimal::fromInteger(price);
        draft.variants.push_back(variant);
        all.push_back(std::move(draft));
    }
    return all;
}

} // namespace

/// Imports beside imports and beside people who edit: everybody gets an answer, and nobody's work is lost.
class ProductBulkConcurrencyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> database_;
    test::TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    Result<BulkCounts> write(db::Connection &c, const std::vector<std::vector<ProductDraft>> &batches,
        const std::function<void(size_t)> &after = {})
    {
        BulkCounts counts;
        ProductBulkWriter writer(c, {tenant_.one, true});
        const auto done = c.transaction([&]() -> Result<> {
            for (size_t i = 0; i < batches.size(); ++i) {
                auto wrote = writer.write(batches[i]);
                if (!wrote)
                    return fail(wrote.error());
                counts += *wrote;
                if (after)
                    after(i);
            }
            return {};
        });
        if (!done)
            return fail(done.error());
        return counts;
    }
    std::pair<ProductId, qint64> productOf(const QString &sku)
    {
        const db::Rows rows = test::must(*c_, u"select id, row_version from catalog.products where sku = $1"_qs, {sku});
        return {rows.first().id<ProductId>(0), rows.first().integer(1)};
    }
    Result<CommitOutcome> retitle(db::Connection &c, const std::vector<std::pair<ProductId, qint64>> &products)
    {
        std::vector<ProductEdit> edits;
        for (const auto &[id, version] : products) {
            ProductEdit edit;
            edit.product = id;
            edit.rowVersion = version;
            edit.fields.push_back({ProductField::Title, u"Edited"_qs});
            edits.push_back(edit);
        }
        CommitOutcome outcome;
        const auto done = c.transaction([&]() -> Result<> {
            auto committed = ProductRepository::commit(c, edits);
            if (!committed)
                return fail(committed.error());
            outcome = *committed;
            return {};
        });
        if (!done)
            return fail(done.error());
        return outcome;
    }

private slots:
    void init()
    {
        database_ = std::make_unique<test::TestDatabase>();
        tenant_ = database_->createTenant();
        c_.emplace(database_->connect(tenant_.admin));
    }
    void cleanup()
    {
        c_.reset();
        database_.reset();
    }

    void twoImportsOfTheSameProductsInOppositeOrderBothSucceed()
    {
        const auto import = [this](bool backwards, int price) {
            return std::async(std::launch::async, [this, backwards, price] {
                auto c = database_->connect(tenant_.admin);
                std::vector<std::vector<ProductDraft>> batches;
                for (int batch = 0; batch < 6; ++batch) {
                    const int at = (backwards ? 5 - batch : batch) * 20;
                    batches.push_back(backwards ? drafts(at + 19, at - 1, price) : drafts(at, at + 20, price));
                }
                // Slow enough for both to be in the middle at the same time.
                return write(c, batches, [](size_t) { QThread::msleep(20); });
            });
        };
        for (int round = 0; round < 2; ++round) { // new ones, then existing ones
            auto forth = import(false, 10 + round);
            auto back = import(true, 20 + round);
            const auto first = forth.get();
            const auto second = back.get();
            QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
            QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
            QCOMPARE(first->productsCreated + second->productsCreated, round == 0 ? 120 : 0);
            QCOMPARE(test::must(*c_, u"select from catalog.products"_qs).size(), 120);
            // Not mixed: the prices are those of the one that came last.
            QCOMPARE(test::must(*c_, u"select distinct price from catalog.products"_qs).size(), 1);
        }
    }

    void whoWaitsForAnotherImportCanStopWaiting()
    {
        auto other = database_->connect(tenant_.admin);
        ProductBulkWriter first(other, {tenant_.one, true});
        QVERIFY(other.begin());
        QVERIFY(first.reserve());
        ProductBulkWriter second(*c_, {tenant_.one, true});
        QVERIFY(c_->begin());
        int asked = 0;
        const auto waited = second.reserve([&asked] { return ++asked < 3; });
        QVERIFY(!waited && waited.error().is(Error::Kind::Cancelled));
        QCOMPARE(asked, 3);
        QVERIFY(other.script("rollback"));
        QVERIFY(second.reserve([] { return false; }));
        QVERIFY(c_->script("rollback"));
    }

    void importsOfDifferentTenantsDoNotWait()
    {
        const auto neighbour = database_->createTenant(u"Neighbour"_qs);
        auto other = database_->connect(neighbour.admin);
        ProductBulkWriter theirs(other, {neighbour.one, true});
        QVERIFY(other.begin());
        QVERIFY(theirs.reserve());
        ProductBulkWriter ours(*c_, {tenant_.one, true});
        QVERIFY(c_->begin());
        QVERIFY(ours.reserve([] { return false; }));
        QVERIFY(c_->script("rollback"));
    }

    void anEditOfWhatAnImportWritesGivesWayAndIsAConflictAfterwards()
    {
        QVERIFY(write(*c_, {drafts(0, 10, 5)}));
        const auto product = productOf(u"C-3"_qs);
        auto editor = database_->connect(tenant_.admin);
        std::optional<Error> refusal;
        const auto imported = write(*c_, {drafts(0, 10, 6)}, [&](size_t) {
            if (auto edited = retitle(editor, {product}); !edited)
                refusal = edited.error();
        });
        QVERIFY(imported);
        QCOMPARE(imported->variantsUpdated, 10);
        QVERIFY(refusal && refusal->is(Error::Kind::Conflict));
        QCOMPARE(refusal->code, u"55P03"_qs);
        const auto late = retitle(editor, {product});
        QVERIFY(late && !late->saved);
        QVERIFY(late->products[0].kind == EditOutcome::Kind::Conflict);
        QVERIFY(retitle(editor, {productOf(u"C-3"_qs)})->saved);
    }

    /// The import has the first product and wants the second, the editor has the second and wants the first.
    void anImportAndAnEditThatWantEachOthersProductsDoNotEndInADeadlock()
    {
        // By PostgreSQL's usual second it ends one of two who wait for each other: an edit gives way a fifth of a
        // second before, which a busy computer may sleep through.
        auto watch = database_->connectSuperuser();
        test::must(watch, u"alter database %1 set deadlock_timeout = '10s'"_qs.arg(database_->name()));
        c_.emplace(database_->connect(tenant_.admin));
        QVERIFY(write(*c_, {drafts(0, 2, 5)}));
        auto one = productOf(u"C-0"_qs);
        auto two = productOf(u"C-1"_qs);
        // Edits lock in the order of ids, so the import begins with the higher one.
        const bool ordered = one.first.toString() < two.first.toString();
        const int high = ordered ? 1 : 0;
        const int low = 1 - high;
        std::future<Result<CommitOutcome>> edit;
        const auto imported = write(*c_, {drafts(high, high + 1, 7), drafts(low, low + 1, 7)}, [&](size_t batch) {
            if (batch > 0)
                return;
            edit = std::async(std::launch::async, [this, one, two] {
                auto editor = database_->connect(tenant_.admin);
                return retitle(editor, {one, two});
            });
            // Until the editor holds the lower product and waits for the higher one.
            while (edit.wait_for(std::chrono::milliseconds(5)) != std::future_status::ready
                && test::must(watch,
                    u"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"_qs)
                       .isEmpty()) { }
        });
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().detail));
        const auto edited = edit.get();
        QVERIFY(!edited && edited.error().is(Error::Kind::Conflict));
        QCOMPARE(edited.error().code, u"55P03"_qs);
        QCOMPARE(test::must(*c_, u"select from catalog.products where price = 7"_qs).size(), 2);
    }
};

PURSER_TEST(ProductBulkConcurrencyTest) // async
#include "productbulkconcurrencytest.moc"
