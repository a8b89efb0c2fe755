#include "app/files/filelistexport.h"
#include "app/files/listwriter.h"
#include "models/catalog/productrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::test;
using namespace purser::catalog;
using purser::files::ListWriter;

/// Lists of the screen as CSV files, read from a real database.
class ListExportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;
    QTemporaryDir folder_;

    QString file(const char *name) const { return folder_.filePath(QString::fromLatin1(name)); }
    static QStringList linesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        if (!bytes.startsWith("\xef\xbb\xbf"))
            return {u"no byte order mark"_qs};
        QStringList lines = QString::fromUtf8(bytes.mid(3)).split(u"\r\n"_qs);
        if (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        return lines;
    }
    static ProductListExport shown(std::vector<ProductColumn> columns)
    {
        ProductListExport list;
        list.columns = std::move(columns);
        return list;
    }
    Result<qint64> write(const ListExport::List &list, const QString &path, const QLocale &locale = QLocale::c(),
        const ListWriter::Progress &progress = {})
    {
        db::Connection c = database_->connect(tenant_.admin);
        return ListWriter(locale).write(&c, list, path, progress);
    }

private slots:
    void initTestCase()
    {
        database_ = std::make_unique<TestDatabase>();
        tenant_ = database_->createTenant(u"Korvala Home"_qs);
        db::Connection c = database_->connect(tenant_.admin);
        const auto made = c.transaction([&]() -> Result<> {
            const auto add = [&](const QString &title, const QString &sku, const char *price, const char *cost,
                                 std::optional<int> stock) -> Result<> {
                ProductDraft draft;
                draft.title = title;
                draft.sku = sku;
                draft.status = ProductStatus::Active;
                draft.currency = *Currency::fromCode(u"ILS");
                VariantDraft variant;
                variant.price = *Decimal::parse(QString::fromLatin1(price));
                if (*cost)
                    variant.cost = *Decimal::parse(QString::fromLatin1(cost));
                variant.stock = stock;
                draft.variants = {variant};
                auto id = ProductRepository::create(c, draft, tenant_.one);
                return id ? Result<>() : fail(id.error());
            };
            if (auto a = add(u"Bowl, \"rain\" glaze"_qs, u"KV-1"_qs, "1234.5", "2000", 12); !a)
                return a;
            if (auto b = add(u"=HYPERLINK(\"http://x\")"_qs, u"KV-2"_qs, "80", "", std::nullopt); !b)
                return b;
            return {};
        });
        must(c, uR"(
            with made as (
                insert into catalog.products (tenant_id, title, sku, status, currency)
                select $1, 'Mug ' || lpad(i::text, 5, '0'), 'MUG-' || i, 'active', 'ILS'
                from generate_series(0, 4099) i returning tenant_id, id)
            insert into catalog.product_variants (tenant_id, product_id, price, stock_quantity)
            select tenant_id, id, 10, 3 from made)"_qs,
            {tenant_.id});
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    }
    void cleanupTestCase() { database_.reset(); }

    void columnsAndOrderAreThoseOfTheGrid()
    {
        ProductListExport list = shown({ProductColumn::Sku, ProductColumn::Price, ProductColumn::Margin,
            ProductColumn::Stock, ProductColumn::Title});
        list.query.search = u"KV-"_qs;
        list.query.sort = ProductSort::Price;
        const auto rows = write(list, file("columns.csv"));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
        QCOMPARE(*rows, qint64(2));
        QCOMPARE(linesOf(file("columns.csv")),
            (QStringList{u"SKU,Price,Margin (percent),Stock,Title,Currency"_qs,
                u"KV-2,80.00,,,\"'=HYPERLINK(\"\"http://x\"\")\",ILS"_qs,
                u"KV-1,1234.50,-62.01,12,\"Bowl, \"\"rain\"\" glaze\",ILS"_qs}));
    }

    void numbersAreThoseOfTheLanguage()
    {
        ProductListExport list = shown({ProductColumn::Sku, ProductColumn::Price, ProductColumn::Margin});
        list.query.search = u"KV-1"_qs;
        QVERIFY(write(list, file("french.csv"), QLocale(QLocale::French, QLocale::France)));
        QCOMPARE(linesOf(file("french.csv")),
            (QStringList{u"SKU;Price;Margin (percent);Currency"_qs, u"KV-1;1234,50;-62,01;ILS"_qs}));
    }

    void everyPageOfALongListIsWrittenOnceAndInOrder()
    {
        ProductListExport list = shown({ProductColumn::Title});
        list.query.search = u"Mug"_qs;
        list.query.descending = true;
        const auto rows = write(list, file("long.csv"));
        QVERIFY(rows);
        QCOMPARE(*rows, qint64(4'100));
        const QStringList lines = linesOf(file("long.csv"));
        QCOMPARE(lines.size(), 4'101);
        for (int i = 0; i < 4'100; ++i)
            QCOMPARE(lines[i + 1], u"Mug %1"_qs.arg(4'099 - i, 5, 10, QLatin1Char('0')));
    }

    void whatOthersWriteMeanwhileIsNotInIt()
    {
        ProductListExport list = shown({ProductColumn::Title, ProductColumn::Vendor});
        list.query.search = u"Mug"_qs;
        bool written = false;
        const auto rows = write(list, file("snapshot.csv"), QLocale::c(), [&](qint64 done, qint64) {
            if (done == 500) {
                db::Connection other = database_->connect(tenant_.admin);
                must(other, u"update catalog.products set vendor = 'Somebody else' where sku = 'MUG-4099'"_qs);
                written = true;
            }
            return true;
        });
        QVERIFY(rows);
        QVERIFY(written);
        QCOMPARE(linesOf(file("snapshot.csv")).last(), u"Mug 04099,"_qs);
    }

    void linesOfABulkPreviewComeWithTheirReasons()
    {
        BulkListExport list;
        list.request.scope.query.search = u"KV-"_qs;
        list.request.change.field = ProductField::Cost;
        list.request.change.price = {PriceChange::By::Percent, Decimal::fromInteger(10), PriceChange::Rounding::Exact};
        QVERIFY(write(list, file("cannot.csv")));
        const QStringList lines = linesOf(file("cannot.csv"));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"Title,SKU,State,Reason,Next step"_qs);
        QVERIFY2(
            lines[1].endsWith(u"KV-2,No value,It has no cost to change.,Give it a cost first."), qPrintable(lines[1]));
        list.part = BulkPart::Changing;
        QVERIFY(write(list, file("will.csv")));
        QCOMPARE(linesOf(file("will.csv")),
            (QStringList{u"Title,SKU,Old,New"_qs, u"\"Bowl, \"\"rain\"\" glaze\",KV-1,2000.00,2200.00"_qs}));
    }

    void linesThatAreThereNeedNoDatabase()
    {
        const LinesExport list{{u"Title"_qs, u"Reason"_qs}, {{u"@cmd"_qs, u"-5,20"_qs}, {u"two\nlines"_qs, {}}}};
        const auto rows = ListWriter(QLocale::c()).write(nullptr, list, file("lines.csv"), {});
        QVERIFY(rows);
        QCOMPARE(*rows, qint64(2));
        QCOMPARE(linesOf(file("lines.csv")),
            (QStringList{u"Title,Reason"_qs, u"'@cmd,\"-5,20\""_qs, u"\"two\nlines\","_qs}));
    }

    void aFileThatIsThereStaysWhenItIsStoppedOrFails()
    {
        QFile before(file("kept.csv"));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("mine");
        before.close();
        ProductListExport list = shown({ProductColumn::Title});
        const auto stopped =
            write(list, file("kept.csv"), QLocale::c(), [](qint64 done, qint64) { return done < 1'000; });
        QVERIFY(!stopped);
        QVERIFY(stopped.error().is(Error::Kind::Cancelled));
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("mine"));
        QCOMPARE(QDir(folder_.path()).entryList({u"kept*"_qs}).size(), 1); // nothing half-written beside it
        const auto nowhere = write(list, file("no/such/folder.csv"));
        QVERIFY(!nowhere);
        QVERIFY2(nowhere.error().message.contains(u"cannot be written"), qPrintable(nowhere.error().message));
    }

    void itRunsInTheBackgroundAndIsStopped()
    {
        files::FileListExport exporter(database_->settings(tenant_.admin));
        QSignalSpy finished(&exporter, &ListExport::finished);
        QSignalSpy cancelled(&exporter, &ListExport::cancelled);
        QSignalSpy failed(&exporter, &ListExport::failed);
        QSignalSpy running(&exporter, &ListExport::runningChanged);
        exporter.start(file("background.csv"), shown({ProductColumn::Title}));
        QVERIFY(exporter.isRunning());
        exporter.start(file("another.csv"), shown({ProductColumn::Title})); // one at a time
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().at(1).toLongLong(), qint64(4'102));
        QVERIFY(!QFile::exists(file("another.csv")));
        QCOMPARE(running.size(), 2);
        db::Connection admin = database_->connect(tenant_.admin);
        const auto noted = must(admin, u"select action, actor_id from audit.audit_events where category = 'export'"_qs);
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted.first().text(0), u"products"_qs);
        QCOMPARE(noted.first().id<UserId>(1), tenant_.admin.id);

        db::Connection owner = database_->connectSuperuser();
        must(owner, u"begin"_qs);
        must(owner, u"lock table catalog.products"_qs); // it shall not be done before it is stopped
        exporter.start(file("stopped.csv"), shown({ProductColumn::Title}));
        exporter.cancel();
        must(owner, u"rollback"_qs);
        QTRY_COMPARE(cancelled.size(), 1);
        QVERIFY(!QFile::exists(file("stopped.csv")));

        db::ConnectionSettings wrong = database_->settings(tenant_.admin);
        wrong.password = u"wrong"_qs;
        files::FileListExport stranger(wrong);
        QSignalSpy refused(&stranger, &ListExport::failed);
        stranger.start(file("stranger.csv"), shown({ProductColumn::Title}));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(failed.size(), 0);
    }
};

PURSER_TEST(ListExportTest) // async
#include "listexporttest.moc"
