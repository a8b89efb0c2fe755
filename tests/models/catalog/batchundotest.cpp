#include "models/catalog/changebatches.h"
#include "models/catalog/changehistory.h"
#include "models/catalog/productrepository.h"
#include "models/db/database.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#include <thread>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

/// Taking applied changes back, on a real database with everything that can happen in between.
class BatchUndoTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    ProductRow make(const QString &sku, ProductStatus status = ProductStatus::Active)
    {
        ProductDraft d;
        d.title = u"Product "_qs + sku;
        d.sku = sku;
        d.status = status;
        d.vendor = u"Nordkamm"_qs;
        d.currency = *Currency::fromCode(u"ILS");
        d.variants = {{}};
        d.variants.front().price = Decimal::fromInteger(100);
        d.variants.front().stock = 7;
        return row(write<ProductId>([&] { return ProductRepository::create(*c_, d, {}); }));
    }
    ProductRow row(ProductId id) { return ProductRepository::rows(*c_, {id}, std::nullopt)->front(); }
    template <class T>
    T write(const std::function<Result<T>()> &work)
    {
        std::optional<T> value;
        const auto done = c_->transaction([&]() -> Result<> {
            auto result = work();
            if (!result)
                return fail(result.error());
            value = std::move(*result);
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
        return std::move(*value);
    }
    BatchId commit(const std::vector<ProductEdit> &edits, const QString &name = {})
    {
        const auto outcome = write<CommitOutcome>([&] {
            return ProductRepository::commit(*c_, edits, NewBatch{BatchKind::Edit, name, {}});
        });
        if (!outcome.saved)
            qFatal("not saved: %s", qPrintable(outcome.products.front().reason));
        return *outcome.batch;
    }
    BatchId change(const ProductRow &row, std::vector<FieldEdit> fields)
    {
        return commit({{row.id, row.rowVersion, fields}});
    }
    UndoOutcome undo(BatchId id, const UndoChoice &choice = {})
    {
        return write<UndoOutcome>([&] { return ChangeBatchRepository::undo(*c_, id, choice); });
    }
    UndoState stateOf(BatchId id, ProductField field = ProductField::Sku)
    {
        const auto items = *ChangeBatchRepository::items(*c_, id, BatchPart::All, {}, 100);
        for (const BatchItem &item : items)
            if (item.key.second == field)
                return item.state;
        qFatal("no such item");
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
    }
    void init() { must(*c_, u"delete from catalog.products"_qs); }

    void everyFieldGoesBackAndTheUndoIsABatchThatCanBeUndone()
    {
        const ProductRow before = make(u"A-1"_qs);
        const BatchId batch = change(before,
            {{ProductField::Title, u"Lamp"_qs}, {ProductField::Sku, u"L-1"_qs}, {ProductField::Status, u"archived"_qs},
                {ProductField::Price, u"120"_qs}, {ProductField::Cost, u"40"_qs}, {ProductField::Stock, 9},
                {ProductField::Vendor, QString()}, {ProductField::Description, u"<p>Bright</p>"_qs}});
        const ProductRow after = row(before.id);
        QCOMPARE(*ChangeBatchRepository::counts(*c_, batch), (UndoCounts{8, 1, 0, 0, 0}));
        const UndoOutcome undone = undo(batch);
        QCOMPARE(undone.undone, 8);
        QCOMPARE(undone.products, 1);
        QCOMPARE(undone.skipped, 0);
        const ProductRow back = row(before.id);
        QCOMPARE(back.title, before.title);
        QCOMPARE(back.sku, u"A-1"_qs);
        QCOMPARE(back.status, ProductStatus::Active); // by way of paused
        QCOMPARE(back.price, before.price);
        QVERIFY(!back.cost);
        QCOMPARE(back.stock, std::optional(7));
        QCOMPARE(back.vendor, u"Nordkamm"_qs);
        QCOMPARE(must(*c_, u"select sku from catalog.product_variants where product_id = $1"_qs, {before.id})
                     .first()
                     .text(0),
            u"A-1"_qs);

        const auto listed = *ChangeBatchRepository::list(*c_, true, {}, 2);
        QVERIFY(listed[0].kind == BatchKind::Undo);
        QCOMPARE(listed[1].undone, 8);
        QVERIFY(listed[1].reversed);
        QCOMPARE(listed[1].undoneBy, u"Owner"_qs);
        const UndoOutcome redone = undo(*undone.batch);
        QCOMPARE(redone.undone, 8);
        QVERIFY(ChangeBatchRepository::batch(*c_, *redone.batch)->kind == BatchKind::Redo);
        QCOMPARE(row(before.id).title, after.title);
        QCOMPARE(row(before.id).status, ProductStatus::Archived);
        QCOMPARE(ChangeBatchRepository::batch(*c_, batch)->undone, 0);
    }

    void whatChangedSinceIsSkippedAndTold()
    {
        const ProductRow a = make(u"A-2"_qs);
        const ProductRow b = make(u"B-2"_qs);
        const BatchId batch = commit({{a.id, a.rowVersion, {{ProductField::Price, u"110"_qs}}},
            {b.id, b.rowVersion, {{ProductField::Price, u"120"_qs}, {ProductField::Vendor, u"Oren"_qs}}}});
        change(row(b.id), {{ProductField::Price, u"130"_qs}});
        QCOMPARE(*ChangeBatchRepository::counts(*c_, batch), (UndoCounts{2, 2, 0, 1, 0}));
        const auto skipped = *ChangeBatchRepository::items(*c_, batch, BatchPart::Skipped, {}, 100);
        QCOMPARE(skipped.size(), 1u);
        QCOMPARE(skipped[0].state, UndoState::Changed);
        QCOMPARE(skipped[0].title, b.title);
        QCOMPARE(skipped[0].before.toString(), u"100"_qs);
        QCOMPARE(skipped[0].after.toString(), u"120"_qs);
        QCOMPARE(skipped[0].now.toString(), u"130"_qs);
        const UndoOutcome outcome = undo(batch);
        QCOMPARE(outcome.undone, 2);
        QCOMPARE(outcome.skipped, 1);
        QCOMPARE(row(b.id).price->toString(), u"130"_qs);
        QCOMPARE(row(b.id).vendor, u"Nordkamm"_qs);
        QCOMPARE(row(a.id).price->toString(), u"100"_qs);
        QCOMPARE(ChangeBatchRepository::batch(*c_, batch)->undone, 2);
    }

    void anUndoOfWhatIsUndoneDoesNothing()
    {
        const ProductRow a = make(u"A-3"_qs);
        const BatchId batch = change(a, {{ProductField::Price, u"110"_qs}});
        undo(batch);
        const UndoOutcome again = undo(batch);
        QVERIFY(!again.batch);
        QCOMPARE(again.undone, 0);
        QCOMPARE(again.skipped, 0);
    }

    void onlyWhatIsChosenGoesBack()
    {
        const ProductRow a = make(u"A-4"_qs);
        const BatchId batch = change(a, {{ProductField::Price, u"110"_qs}, {ProductField::Vendor, u"Oren"_qs}});
        QCOMPARE(undo(batch, {true, {{a.id, ProductField::Price}}}).undone, 1);
        QCOMPARE(row(a.id).price->toString(), u"110"_qs);
        QCOMPARE(row(a.id).vendor, u"Nordkamm"_qs);
        QCOMPARE(undo(batch, {false, {{a.id, ProductField::Price}}}).undone, 1);
        QCOMPARE(row(a.id).price->toString(), u"100"_qs);
        QCOMPARE(ChangeBatchRepository::batch(*c_, batch)->undone, 2);
    }

    void aStatusWithoutWayBackStays()
    {
        const ProductRow a = make(u"A-5"_qs, ProductStatus::Draft);
        const BatchId batch = change(a, {{ProductField::Status, u"active"_qs}, {ProductField::Price, u"5"_qs}});
        QCOMPARE(stateOf(batch, ProductField::Status), UndoState::NoWay);
        const UndoOutcome outcome = undo(batch);
        QCOMPARE(outcome.undone, 1);
        QCOMPARE(outcome.skipped, 1);
        QCOMPARE(row(a.id).status, ProductStatus::Active);
    }

    void aSkuThatSomebodyElseTookStays()
    {
        const ProductRow a = make(u"A-6"_qs);
        const BatchId batch = change(a, {{ProductField::Sku, u"NEW-6"_qs}});
        const ProductRow thief = make(u"A-6"_qs);
        const auto items = *ChangeBatchRepository::items(*c_, batch, BatchPart::Skipped, {}, 10);
        QCOMPARE(items.size(), 1u);
        QCOMPARE(items[0].state, UndoState::SkuTaken);
        QCOMPARE(items[0].owner, thief.title);
        QCOMPARE(undo(batch).skipped, 1);
        QCOMPARE(row(a.id).sku, u"NEW-6"_qs);
    }

    void skusThatChangedHandsChangeThemBack()
    {
        const ProductRow a = make(u"X"_qs);
        const ProductRow b = make(u"Y"_qs);
        change(a, {{ProductField::Sku, u"TMP"_qs}});
        // One batch in which b takes what a had.
        const BatchId batch = commit({{row(a.id).id, row(a.id).rowVersion, {{ProductField::Sku, u"Z"_qs}}},
            {b.id, b.rowVersion, {{ProductField::Sku, u"X"_qs}}}});
        QCOMPARE(*ChangeBatchRepository::counts(*c_, batch), (UndoCounts{2, 2, 0, 0, 0}));
        const UndoOutcome first = undo(batch);
        QCOMPARE(first.undone, 2);
        QCOMPARE(row(a.id).sku, u"TMP"_qs);
        QCOMPARE(row(b.id).sku, u"Y"_qs);
        // Now so that each SKU is somebody else's at the moment: b takes TMP when a gives it up.
        const BatchId chain = commit({{a.id, row(a.id).rowVersion, {{ProductField::Sku, u"FREE"_qs}}}});
        change(row(b.id), {{ProductField::Sku, u"TMP"_qs}});
        QCOMPARE(stateOf(chain), UndoState::SkuTaken);
        QCOMPARE(undo(chain).undone, 0);
        QCOMPARE(row(b.id).sku, u"TMP"_qs);
    }

    void aSkuWhoseOwnerIsLeftOutOfTheUndoIsSkipped()
    {
        const ProductRow a = make(u"P-1"_qs);
        const ProductRow b = make(u"P-2"_qs);
        const BatchId batch = commit({{a.id, a.rowVersion, {{ProductField::Sku, u"P-3"_qs}}}});
        // The same batch cannot be made to swap by typing, so it is written as an import would write it.
        write<bool>([&]() -> Result<bool> {
            must(*c_, u"update catalog.products set sku = null where id = $1"_qs, {a.id});
            must(*c_, u"update catalog.product_variants set sku = null"_qs);
            must(*c_, u"update catalog.products set sku = 'P-1' where id = $1"_qs, {b.id});
            must(*c_, u"update catalog.products set sku = 'P-2' where id = $1"_qs, {a.id});
            return true;
        });
        const auto swap = write<BatchId>([&] {
            return ChangeBatchRepository::record(*c_, {BatchKind::Bulk, u"Swap"_qs, {}},
                {{a.id, ProductField::Sku, {}, u"P-1"_qs, u"P-2"_qs},
                    {b.id, ProductField::Sku, {}, u"P-2"_qs, u"P-1"_qs}});
        });
        QCOMPARE(ChangeBatchRepository::counts(*c_, swap)->back, 2);
        const UndoOutcome half = undo(swap, {true, {{b.id, ProductField::Sku}}});
        QCOMPARE(half.undone, 0);
        QCOMPARE(half.skipped, 1);
        QCOMPARE(undo(swap).undone, 2);
        QCOMPARE(row(a.id).sku, u"P-1"_qs);
        QCOMPARE(row(b.id).sku, u"P-2"_qs);
        Q_UNUSED(batch)
    }

    void aDeletedProductIsTold()
    {
        const ProductRow a = make(u"A-7"_qs);
        const BatchId batch = change(a, {{ProductField::Price, u"5"_qs}});
        must(*c_, u"delete from catalog.products where id = $1"_qs, {a.id});
        QCOMPARE(stateOf(batch, ProductField::Price), UndoState::Deleted);
        QCOMPARE(undo(batch).skipped, 1);
    }

    void stockOfAProductThatGotVariantsStays()
    {
        const ProductRow a = make(u"A-8"_qs);
        const BatchId batch = change(a, {{ProductField::Stock, 1}, {ProductField::Price, u"5"_qs}});
        must(*c_,
            u"insert into catalog.product_variants (tenant_id, product_id, price, position) values (auth.tenant_id(), $1, 8, 2)"_qs,
            {a.id});
        QCOMPARE(stateOf(batch, ProductField::Stock), UndoState::SumOfVariants);
        QCOMPARE(undo(batch).undone, 1);
        QCOMPARE(row(a.id).price->toString(), u"100"_qs);
    }

    void aVariantThatIsGoneIsTold()
    {
        const ProductRow a = make(u"A-9"_qs);
        const BatchId batch = change(a, {{ProductField::Price, u"5"_qs}});
        must(*c_, u"delete from catalog.product_variants where product_id = $1"_qs, {a.id});
        QCOMPARE(stateOf(batch, ProductField::Price), UndoState::VariantGone);
    }

    void anotherPersonMayUndoItButNeitherAViewerNorAForeignTenant()
    {
        const ProductRow a = make(u"A-10"_qs);
        const BatchId batch = change(a, {{ProductField::Price, u"5"_qs}});
        db::Connection viewer = database_.connect(database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs));
        std::ignore = viewer.begin();
        const auto refused = ChangeBatchRepository::undo(viewer, batch, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        std::ignore = viewer.finish({});

        const auto other = database_.createTenant(u"Other"_qs);
        db::Connection foreign = database_.connect(other.admin);
        std::ignore = foreign.begin();
        const auto unknown = ChangeBatchRepository::undo(foreign, batch, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
        std::ignore = foreign.finish({});
        QVERIFY(ChangeBatchRepository::list(foreign, false, {}, 10)->empty());
        QVERIFY(ChangeBatchRepository::items(foreign, batch, BatchPart::All, {}, 10)->empty());

        db::Connection manager = database_.connect(database_.createPerson(tenant_, u"ops"_qs, u"manager"_qs));
        QVERIFY(manager.transaction([&]() -> Result<> {
            auto done = ChangeBatchRepository::undo(manager, batch, {});
            return done ? Result<>() : fail(done.error());
        }));
        QCOMPARE(row(a.id).price->toString(), u"100"_qs);
        QCOMPARE(ChangeBatchRepository::batch(*c_, batch)->undoneBy, u"ops"_qs);
        QVERIFY(!ChangeBatchRepository::next(manager)->undo); // an undo is no edit
        QVERIFY(ChangeBatchRepository::next(manager)->redo);
    }

    void aChangeThatIsBeingWrittenIsWaitedForAndNotOverwritten()
    {
        const ProductRow a = make(u"A-11"_qs);
        const BatchId batch = change(a, {{ProductField::Price, u"5"_qs}});
        db::Connection other = database_.connect(tenant_.admin);
        QVERIFY(other.begin());
        QVERIFY(
            ProductRepository::commit(other, {{a.id, row(a.id).rowVersion, {{ProductField::Price, u"6"_qs}}}})->saved);
        UndoOutcome outcome;
        std::thread waiting([&] { outcome = undo(batch); });
        db::Connection watch = database_.connectSuperuser();
        const bool waited = QTest::qWaitFor(
            [&] {
                return !must(watch,
                    u"select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"_qs)
                            .isEmpty();
            },
            patience);
        const auto committed = other.finish({});
        waiting.join();
        QVERIFY(waited);
        QVERIFY(committed);
        QCOMPARE(outcome.undone, 0);
        QCOMPARE(outcome.skipped, 1);
        QCOMPARE(row(a.id).price->toString(), u"6"_qs);
    }

    void undoAndRedoFollowTheOrderOfThePerson()
    {
        const ProductRow a = make(u"A-12"_qs);
        const BatchId first = change(a, {{ProductField::Price, u"1"_qs}});
        const BatchId second = change(row(a.id), {{ProductField::Price, u"2"_qs}});
        auto next = [this] { return *ChangeBatchRepository::next(*c_); };
        QCOMPARE(next().undo->id, second);
        QVERIFY(!next().redo);
        const BatchId undoSecond = *undo(second).batch;
        QCOMPARE(next().undo->id, first);
        QCOMPARE(next().redo->id, undoSecond);
        const BatchId undoFirst = *undo(first).batch;
        QCOMPARE(next().redo->id, undoFirst);
        const BatchId redoFirst = *undo(undoFirst).batch;
        QCOMPARE(next().undo->id, redoFirst);
        QCOMPARE(next().redo->id, undoSecond);
        change(row(a.id), {{ProductField::Price, u"3"_qs}});
        QVERIFY(!next().redo);
    }

    void theListIsReadInPagesNewestFirst()
    {
        const ProductRow a = make(u"A-13"_qs);
        std::vector<BatchId> made;
        for (int i = 1; i <= 5; ++i)
            made.insert(made.begin(), change(row(a.id), {{ProductField::Price, QString::number(i)}}));
        std::vector<BatchId> read;
        std::optional<BatchCursor> after;
        for (int page = 0; page < 3; ++page) {
            const auto batches = *ChangeBatchRepository::list(*c_, true, after, 2);
            for (const ChangeBatch &b : batches)
                read.push_back(b.id);
            after = BatchCursor{batches.back().micros, batches.back().id};
        }
        read.resize(5);
        QCOMPARE(read, made);
    }

    void itemsAreReadInPages()
    {
        std::vector<ProductEdit> edits;
        for (int i = 0; i < 5; ++i) {
            const ProductRow r = make(u"I-%1"_qs.arg(i));
            edits.push_back({r.id, r.rowVersion, {{ProductField::Price, u"1"_qs}, {ProductField::Title, u"T"_qs}}});
        }
        const BatchId batch = commit(edits, u"Sale"_qs);
        std::set<BatchItemKey> seen;
        std::optional<BatchItemKey> after;
        for (int page = 0; page < 4; ++page) {
            const auto items = *ChangeBatchRepository::items(*c_, batch, BatchPart::Back, after, 3);
            for (const BatchItem &item : items)
                seen.insert(item.key);
            if (items.empty())
                break;
            after = items.back().key;
        }
        QCOMPARE(seen.size(), 10u);
        QCOMPARE(batchTitle(*ChangeBatchRepository::batch(*c_, batch), QLocale::c()), u"Sale"_qs);
        undo(batch);
        QCOMPARE(batchTitle(ChangeBatchRepository::list(*c_, true, {}, 1)->front(), QLocale::c()), u"Undo: Sale"_qs);
    }

    void whatIsTooOldIsForgottenButTheNewestStays()
    {
        const auto tenant = database_.createTenant(u"Old"_qs);
        db::Connection c = database_.connect(tenant.admin);
        for (int i = 0; i < 3; ++i)
            must(c, u"insert into catalog.change_batches (tenant_id, kind) values (auth.tenant_id(), 'edit')"_qs);
        db::Connection super = database_.connectSuperuser();
        must(super, u"set session_replication_role = replica"_qs); // history is not changed otherwise
        must(super,
            u"update catalog.change_batches set created_at = now() - interval '100 days' where tenant_id = $1"_qs,
            {tenant.id});
        QCOMPARE(*ChangeBatchRepository::forgetOld(c), 2);
        QCOMPARE(must(c, u"select from catalog.change_batches"_qs).size(), 1);
        QVERIFY(!must(*c_, u"select from catalog.change_batches"_qs).isEmpty());
    }

    void aLongUndoSaysHowFarItIsAndWritesInParts()
    {
        std::vector<ProductEdit> edits;
        std::vector<ProductId> ids;
        for (int i = 0; i < 5; ++i) {
            const ProductRow product = make(u"P-%1"_qs.arg(i));
            ids.push_back(product.id);
            edits.push_back({product.id, product.rowVersion,
                {{ProductField::Price, u"120"_qs}, {ProductField::Sku, u"Q-%1"_qs.arg(i)},
                    {ProductField::Title, u"New"_qs}, {ProductField::Status, u"archived"_qs}}});
        }
        const BatchId batch = commit(edits);
        QStringList told;
        const auto watch = [&told](const BulkProgress &now) {
            told << u"%1 %2/%3"_qs.arg(static_cast<int>(now.phase)).arg(now.done).arg(now.total);
            return true;
        };
        const auto outcome = write<UndoOutcome>([&] { return ChangeBatchRepository::undo(*c_, batch, {}, watch, 2); });
        QCOMPARE(outcome.undone, 20);
        QCOMPARE(outcome.skipped, 0);
        told.removeDuplicates();
        QCOMPARE(told,
            (QStringList{u"0 0/20"_qs, u"1 0/20"_qs, u"1 2/20"_qs, u"1 4/20"_qs, u"1 5/20"_qs, u"1 10/20"_qs,
                u"1 12/20"_qs, u"1 14/20"_qs, u"1 15/20"_qs, u"1 17/20"_qs, u"1 19/20"_qs, u"1 20/20"_qs,
                u"2 20/20"_qs}));
        for (const ProductId &id : ids) {
            const ProductRow now = row(id);
            QCOMPARE(now.price, std::optional(Decimal::fromInteger(100)));
            QVERIFY(now.sku.startsWith(u"P-"_qs) && now.title == u"Product "_qs + now.sku);
            QCOMPARE(now.status, ProductStatus::Active);
        }
    }

    void stoppedAtAnyMomentNothingIsLeftOfAnUndo()
    {
        const ProductRow before = make(u"S-1"_qs);
        const BatchId batch = change(before, {{ProductField::Price, u"120"_qs}, {ProductField::Sku, u"S-2"_qs}});
        int steps = 0;
        for (int stopAt = 0;; ++stopAt) {
            steps = 0;
            const auto outcome = c_->transaction([&]() -> Result<> {
                auto undone = ChangeBatchRepository::undo(
                    *c_, batch, {}, [&](const BulkProgress &) { return steps++ != stopAt; });
                return undone ? Result<>() : fail(undone.error());
            });
            if (outcome)
                break;
            QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
            QCOMPARE(steps, stopAt + 1); // it was the last thing that was asked
            QCOMPARE(row(before.id).price, std::optional(Decimal::fromInteger(120)));
            QCOMPARE(row(before.id).sku, u"S-2"_qs);
            QCOMPARE(ChangeBatchRepository::list(*c_, true, {}, 1)->front().id, batch);
        }
        QVERIFY(steps > 8);
        QCOMPARE(row(before.id).sku, u"S-1"_qs);
    }

    void anUndoThatWaitsIsStoppedAndWhatIsSaidOfItIsTrue()
    {
        const ProductRow before = make(u"W-1"_qs);
        const BatchId batch = change(before, {{ProductField::Price, u"120"_qs}});
        db::Database database(database_.settings(tenant_.admin));
        ChangeHistory history(&database, nullptr);
        QSignalSpy progressed(&history, &ChangeHistory::undoProgressed);
        std::optional<Result<UndoOutcome>> answer;
        const auto keep = [&answer](const Result<UndoOutcome> &outcome) { answer = outcome; };
        db::Connection other = database_.connect(database_.createPerson(tenant_, u"ops"_qs, u"manager"_qs));
        QVERIFY(other.begin());
        must(other, u"update catalog.products set description = 'x' where id = $1"_qs, {before.id});
        history.undo(this, batch, {}, keep);
        db::Connection super = database_.connectSuperuser();
        const QString waits =
            u"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = $1"_qs;
        QTRY_VERIFY(must(super, waits, {database_.name()}).first().integer(0) > 0);
        history.cancelUndo();
        QVERIFY(!answer); // only the database knows
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
        QVERIFY(progressed.count() > 0);
        QVERIFY(other.finish({}));
        QCOMPARE(row(before.id).price, std::optional(Decimal::fromInteger(120)));

        answer.reset();
        history.undo(this, batch, {}, keep);
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        history.cancelUndo(); // too late for anything
        QCOMPARE(row(before.id).price, std::optional(Decimal::fromInteger(100)));
    }
};

PURSER_TEST(BatchUndoTest) // async
#include "batchundotest.moc"
