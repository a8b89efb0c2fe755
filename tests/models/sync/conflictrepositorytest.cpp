#include "models/sync/conflictrepository.h"

#include "models/sync/linkrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace purser;
using namespace purser::sync;
using namespace purser::test;

namespace {

template <class T>
T good(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

/// What people decide about a store: conflicts, ownership, proposals; and the marks that edits leave for the sync.
class ConflictRepositoryTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    ProductId product(const QString &sku, const QString &state = u"synced"_qs)
    {
        const auto id = must(*c_,
            u"insert into catalog.products (tenant_id, title, sku, currency, status) "
            "values (auth.tenant_id(), 'Lamp ' || $1, $1, 'ILS', 'active') returning id"_qs,
            {sku})
                            .first()
                            .id<ProductId>(0);
        must(*c_,
            u"insert into catalog.product_variants (tenant_id, product_id, sku, price, stock_quantity) "
            "values (auth.tenant_id(), $1, $2, 10, 3)"_qs,
            {id, sku});
        must(*c_,
            u"insert into catalog.product_store_links (tenant_id, product_id, store_id, external_id, sync_status) "
            "values (auth.tenant_id(), $1, $2, $3, $4)"_qs,
            {id, tenant_.one, sku, state});
        return id;
    }
    ConflictId conflict(ProductId product, const QString &field, const QString &ours, const QString &theirs)
    {
        return must(*c_,
            u"insert into sync.conflicts (tenant_id, store_id, product_id, external_id, entity, field, base, ours, "
            u"theirs) "
            "values (auth.tenant_id(), $1, $2, '7', 'product', $3, 'null', $4::jsonb, $5::jsonb) returning id"_qs,
            {tenant_.one, product, field, ours, theirs})
            .first()
            .id<ConflictId>(0);
    }
    QString stateOf(ProductId product)
    {
        return must(*c_, u"select sync_status from catalog.product_store_links where product_id = $1"_qs, {product})
            .first()
            .text(0);
    }
    /// How often products were announced since the last time.
    int heard()
    {
        must(*c_, u"select 1"_qs); // fetches what has arrived
        int n = 0;
        while (PGnotify *raw = PQnotifies(c_->handle())) {
            n += QByteArray(raw->extra).contains("\"products\"") ? 1 : 0;
            PQfreemem(raw);
        }
        return n;
    }
    int pushJobs() { return must(*c_, u"select from sync.jobs where job_type = 'push_products'"_qs).size(); }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
        must(*c_,
            u"insert into core.connections (tenant_id, provider, store_id, label) "
            "values (auth.tenant_id(), 'woocommerce', $1, 'Shop')"_qs,
            {tenant_.one});
        must(*c_,
            u"insert into sync.store_settings (tenant_id, store_id, linked_at) values (auth.tenant_id(), $1, now())"_qs,
            {tenant_.one});
        must(*c_,
            u"insert into catalog.store_categories (tenant_id, store_id, external_id, name, slug) "
            "values (auth.tenant_id(), $1, '12', 'Lamps', 'lamps')"_qs,
            {tenant_.one});
    }
    void cleanup()
    {
        must(*c_, u"delete from catalog.products"_qs);
        must(*c_, u"delete from sync.jobs"_qs);
        must(*c_, u"delete from sync.link_proposals"_qs);
        must(*c_, u"delete from sync.field_owners"_qs);
    }

    void aConflictShowsBothSidesInWords()
    {
        const ProductId lamp = product(u"L1"_qs);
        conflict(lamp, u"categories"_qs, u"[\"12\", \"13\"]"_qs, u"[]"_qs);
        conflict(lamp, u"status"_qs, u"\"active\""_qs, u"\"paused\""_qs);
        const auto all = good(ConflictRepository::list(*c_, {tenant_.one, {}, {}, false}, {}, 10));
        QCOMPARE(all.size(), 2u);
        QCOMPARE(all[0].productTitle, u"Lamp L1"_qs);
        QCOMPARE(all[0].oursText, u"Lamps, 13"_qs);
        QCOMPARE(all[0].theirsText, QString());
        QVERIFY(all[0].base && all[0].base->isNull());
        QCOMPARE(all[1].theirsText, u"Paused"_qs);
        QCOMPARE(good(ConflictRepository::list(
                          *c_, {tenant_.one, FieldKey{Entity::Product, u"status"_qs}, {}, false}, {}, 10))
                     .size(),
            1u);
        QCOMPARE(good(ConflictRepository::list(*c_, {tenant_.two, {}, {}, false}, {}, 10)).size(), 0u);
        QCOMPARE(good(ConflictRepository::list(*c_, {}, all[0].id, 10)).size(), 1u);
    }

    void aFieldThatComesIntoStepIsAnnouncedThoughItsProductIsStillInConflict()
    {
        const ProductId open = product(u"L1"_qs, u"conflict"_qs), done = product(u"L2"_qs, u"synced"_qs);
        QVERIFY(c_->script(
            "listen " + db::quoteIdentifier(u"purser_"_qs + tenant_.id.value.toString(QUuid::Id128)).toUtf8()));
        heard();
        const QString touch =
            u"update catalog.product_store_links set synced_at = clock_timestamp() where product_id = $1"_qs;
        must(*c_, touch, {open});
        QCOMPARE(heard(), 1);
        must(*c_, touch, {done}); // its cells have nothing to say
        QCOMPARE(heard(), 0);
        must(*c_, u"update catalog.product_store_links set sync_error = null where product_id = $1"_qs, {open});
        QCOMPARE(heard(), 0);
        must(*c_, u"update catalog.product_store_links set sync_status = 'synced' where product_id = $1"_qs, {open});
        QCOMPARE(heard(), 1);
        QVERIFY(c_->script("unlisten *"));
    }

    void anAmountIsShownInTheCurrencyOfItsStore()
    {
        must(*c_, u"update core.stores set currency = 'EUR' where id = $1"_qs, {tenant_.one});
        const ProductId lamp = product(u"L1"_qs);
        conflict(lamp, u"price"_qs, u"\"1234.5\""_qs, u"\"99\""_qs);
        conflict(lamp, u"sale_price"_qs, u"null"_qs, u"\"12.3456\""_qs);
        conflict(lamp, u"sku"_qs, u"\"1234.5\""_qs, u"\"99\""_qs);
        const auto all = good(ConflictRepository::list(*c_, {tenant_.one, {}, {}, false}, {}, 10));
        QCOMPARE(all.size(), 3u);
        QCOMPARE(all[0].oursText, u"€1,234.50"_qs);
        QCOMPARE(all[0].theirsText, u"€99.00"_qs);
        QCOMPARE(all[1].oursText, QString());
        QCOMPARE(all[1].theirsText, u"€12.3456"_qs); // no place is hidden: it is what was compared
        QCOMPARE(all[2].oursText, u"1234.5"_qs);
    }

    void decidingAsksForAJobThatCarriesItOut()
    {
        const ProductId lamp = product(u"L1"_qs, u"conflict"_qs);
        const ProductId other = product(u"L2"_qs, u"conflict"_qs);
        const ConflictId title = conflict(lamp, u"title"_qs, u"\"a\""_qs, u"\"b\""_qs);
        conflict(other, u"title"_qs, u"\"c\""_qs, u"\"d\""_qs);
        conflict(other, u"status"_qs, u"\"active\""_qs, u"\"paused\""_qs);
        QCOMPARE(good(ConflictRepository::resolve(*c_, {title}, Keep::Ours)), 1);
        QCOMPARE(good(ConflictRepository::resolve(*c_, {title}, Keep::Theirs)), 0);
        QCOMPARE(stateOf(lamp), u"pending"_qs);
        QCOMPARE(stateOf(other), u"conflict"_qs);
        QCOMPARE(pushJobs(), 1);
        QCOMPARE(good(ConflictRepository::reopen(*c_, {title})), 1);
        QCOMPARE(good(ConflictRepository::openCount(*c_)), 3);
        QCOMPARE(good(ConflictRepository::kinds(*c_, tenant_.one)).front().open, 2);

        QCOMPARE(
            good(ConflictRepository::resolveKind(*c_, tenant_.one, {Entity::Product, u"title"_qs}, Keep::Theirs, true)),
            2);
        QCOMPARE(good(ConflictRepository::openCount(*c_)), 1);
        QCOMPARE(stateOf(other), u"pending"_qs);
        QCOMPARE(pushJobs(), 1);
        for (const FieldOwnership &o : good(ConflictRepository::owners(*c_, tenant_.one)))
            if (o.key == FieldKey{Entity::Product, u"title"_qs}) {
                QVERIFY(o.owner == Owner::Store);
                QVERIFY(!o.isDefault);
            }
    }

    void aViewerDecidesNothing()
    {
        const auto viewer = database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
        db::Connection c = database_.connect(viewer);
        const ConflictId title = conflict(product(u"L1"_qs), u"title"_qs, u"\"a\""_qs, u"\"b\""_qs);
        QCOMPARE(good(ConflictRepository::openCount(c)), 1);
        QCOMPARE(good(ConflictRepository::resolve(c, {title}, Keep::Ours)), 0);
        QVERIFY(!ConflictRepository::setOwner(c, tenant_.one, {Entity::Product, u"title"_qs}, Owner::Store));
    }

    void anOwnerThatIsTheDefaultIsNotKept()
    {
        const FieldKey title{Entity::Product, u"title"_qs};
        good(ConflictRepository::setOwner(*c_, tenant_.one, title, Owner::Newest));
        good(ConflictRepository::setOwner(*c_, tenant_.one, title, Owner::Ask));
        QCOMPARE(must(*c_, u"select from sync.field_owners"_qs).size(), 0);
        QVERIFY(!ConflictRepository::setOwner(*c_, tenant_.one, {Entity::Product, u"colour"_qs}, Owner::Ask));
    }

    /// statement | whether the link is pending afterwards
    void editsMarkWhatIsToBePushed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("pending");
        QTest::newRow("title") << u"update catalog.products set title = 'x' where id = $1"_qs << true;
        QTest::newRow("price") << u"update catalog.product_variants set price = 11 where product_id = $1"_qs << true;
        QTest::newRow("cost, which stores do not have")
            << u"update catalog.product_variants set cost_price = 1 where product_id = $1"_qs << false;
        QTest::newRow("the same title") << u"update catalog.products set title = title where id = $1"_qs << false;
        QTest::newRow("vendor, which stores do not have")
            << u"update catalog.products set vendor = 'v' where id = $1"_qs << false;
        QTest::newRow("image") << u"insert into catalog.product_images (tenant_id, product_id, url) "
                                  "values (auth.tenant_id(), $1, 'https://a/b.jpg')"_qs
                               << true;
        QTest::newRow("category") << u"insert into catalog.product_categories (tenant_id, product_id, category_id) "
                                     "select tenant_id, $1, id from catalog.store_categories"_qs
                                  << true;
        QTest::newRow("variant") << u"insert into catalog.product_variants (tenant_id, product_id) "
                                    "values (auth.tenant_id(), $1)"_qs
                                 << true;
        QTest::newRow("variant gone") << u"delete from catalog.product_variants where product_id = $1"_qs << true;
    }
    void editsMarkWhatIsToBePushed()
    {
        QFETCH(QString, sql);
        QFETCH(bool, pending);
        const ProductId lamp = product(u"L1"_qs);
        const ProductId other = product(u"L2"_qs);
        const ProductId unlinked = product(u"L3"_qs, u"local"_qs);
        const auto editor = database_.createPerson(tenant_, u"ops"_qs, u"viewer"_qs); // no manager of the store
        db::Connection c = database_.connect(editor);
        must(c, sql, {lamp});
        must(c, u"update catalog.products set title = 'y' where id = $1"_qs, {unlinked});
        QCOMPARE(stateOf(lamp), pending ? u"pending"_qs : u"synced"_qs);
        QCOMPARE(stateOf(other), u"synced"_qs);
        QCOMPARE(stateOf(unlinked), u"local"_qs);
        QCOMPARE(pushJobs(), pending ? 1 : 0);
    }

    void proposalsAreReviewedBeforeAnythingIsDone()
    {
        const ProductId lamp = product(u"L1"_qs);
        const ProductId shelf = product(u"S1"_qs);
        must(*c_, u"update catalog.product_store_links set external_id = null"_qs);
        const auto propose = [&](const char *kind, const char *id, std::optional<ProductId> product, const char *match,
                                 const char *remote) {
            const auto text = [](const char *t) {
                return t == nullptr ? std::nullopt : std::optional(QString::fromLatin1(t));
            };
            must(*c_,
                u"insert into sync.link_proposals (tenant_id, store_id, kind, external_id, product_id, matched_by, "
                u"remote) "
                "values (auth.tenant_id(), $1, $2, $3, $4, $5, $6::jsonb)"_qs,
                {tenant_.one, QString::fromLatin1(kind), text(id), product, text(match), QString::fromLatin1(remote)});
            QTest::qSleep(2); // ids are ordered by the millisecond
        };
        propose("link", "1", lamp, "sku", "{\"title\": \"Brass lamp\", \"variations\": 2}");
        propose("import", "2", {}, nullptr, "{\"title\": \"Chair\"}");
        propose("publish", nullptr, shelf, nullptr, "{}");
        ProposalQuery query{tenant_.one, {}, {}, {}, {}};
        const auto all = good(LinkRepository::list(*c_, query, {}, 10));
        QCOMPARE(all.size(), 3u);
        QCOMPARE(all[0].remoteTitle, u"Brass lamp"_qs);
        QCOMPARE(all[0].productTitle, u"Lamp L1"_qs);
        QCOMPARE(all[0].remoteVariations, 2);
        query.search = u"chair"_qs;
        QCOMPARE(good(LinkRepository::list(*c_, query, {}, 10)).size(), 1u);
        query.search.clear();
        QCOMPARE(good(LinkRepository::counts(*c_, tenant_.one)).size(), 3u);

        good(LinkRepository::choose(*c_, all[1].id, shelf)); // the chair is the shelf; nothing is left to publish
        const auto now = good(LinkRepository::list(*c_, query, {}, 10));
        QCOMPARE(now.size(), 2u);
        QVERIFY(now[1].kind == LinkProposal::Kind::Link && now[1].product == shelf);
        QVERIFY(LinkRepository::choose(*c_, all[1].id, lamp).error().is(Error::Kind::Duplicate));
        query.match = LinkProposal::Match::Sku;
        QCOMPARE(good(LinkRepository::decideAll(*c_, query, true)), 1);
        QCOMPARE(good(LinkRepository::decide(*c_, {all[1].id}, false)), 1);
        QCOMPARE(
            good(LinkRepository::list(*c_, {tenant_.one, {}, {}, LinkProposal::State::Accepted, {}}, {}, 10)).size(),
            1u);
        QCOMPARE(good(LinkRepository::reopen(*c_, {all[0].id, all[1].id})), 2);

        const QUuid job = good(LinkRepository::startMatching(*c_, tenant_.one));
        QCOMPARE(good(LinkRepository::startMatching(*c_, tenant_.one)), job);
        QVERIFY(good(LinkRepository::startApplying(*c_, tenant_.one)) != job);
        QVERIFY(LinkRepository::startMatching(*c_, tenant_.two).error().is(Error::Kind::NotFound));
    }

    void cellsThatAreNotInStepAreNamed()
    {
        const ProductId lamp = product(u"L1"_qs);
        must(*c_,
            u"insert into sync.product_bases (tenant_id, store_id, product_id, fields) values (auth.tenant_id(), $1, "
            u"$2, "
            "'{\"title\": \"Lamp L1\", \"sku\": \"L1\", \"status\": \"active\", \"description\": \"\", \"price\": "
            "\"10.00\", "
            "\"stock_quantity\": 3}')"_qs,
            {tenant_.one, lamp});
        must(*c_, u"update catalog.product_store_links set sync_status = 'pending'"_qs);
        QCOMPARE(good(LinkRepository::cells(*c_, tenant_.one, {lamp})).size(), 0u);
        must(*c_, u"update catalog.product_variants set price = 11"_qs);
        conflict(lamp, u"title"_qs, u"\"a\""_qs, u"\"b\""_qs);
        const auto cells = good(LinkRepository::cells(*c_, {}, {lamp}));
        QCOMPARE(cells.size(), 2u);
        const CellState price{lamp, catalog::ProductField::Price, catalog::SyncState::Pending};
        const CellState title{lamp, catalog::ProductField::Title, catalog::SyncState::Conflict};
        QVERIFY(std::find(cells.begin(), cells.end(), price) != cells.end());
        QVERIFY(std::find(cells.begin(), cells.end(), title) != cells.end());
    }
};

PURSER_TEST(ConflictRepositoryTest)
#include "conflictrepositorytest.moc"
