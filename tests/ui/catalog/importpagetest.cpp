#include "ui/catalog/importpage.h"

#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "ui/catalog/importparts.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

using namespace purser;
using namespace purser::catalog;
using namespace purser::ui;

namespace {

/// Answers like an import, when the test says so.
class FakeImport : public ProductImport {
    Q_OBJECT

public:
    void open(const QString &path, const ImportReading &wanted = {}) override
    {
        opens.append(path), reading = wanted, running = true;
    }
    void preview(const ImportOptions &wanted) override { options = wanted, running = true; }
    void apply() override { ++applies, running = true; }
    void compareNoMore() override { ++enough; }
    void cancel() override { ++cancels; }
    [[nodiscard]] bool isRunning() const override { return running; }
    void saveErrors(const QString &) override { running = true; }

    static ImportFile file(qint64 rows)
    {
        ImportFile file;
        file.path = u"/x/wc-product-export.csv"_qs;
        file.name = u"wc-product-export.csv"_qs;
        file.format = u"woocommerce"_qs;
        file.formatName = u"WooCommerce product export"_qs;
        file.rows = rows;
        file.encoding = u"UTF-8 with BOM"_qs;
        file.encodingWhy = u"byte order mark"_qs;
        file.separator = u"comma"_qs;
        file.numbers = u"1,234.50"_qs;
        file.columns = {{u"ID"_qs, u"ID at the store"_qs, u"1"_qs}, {u"Meta: x"_qs, {}, {}}};
        return file;
    }
    void answerOpened(qint64 rows = 6)
    {
        running = false;
        emit opened(file(rows));
    }
    void answerBigPreview()
    {
        ImportPreview p;
        p.rows = p.created = p.createdProducts = 20'000;
        p.fileRows = 1'000'000;
        p.rowsAtOnce = 20'000;
        p.listed = 2;
        for (int line = 2; line < 4; ++line) {
            ImportRow row;
            row.line = line;
            p.details.push_back(row);
        }
        running = false;
        emit previewed(p);
    }
    void answerPreviewed()
    {
        ImportPreview p;
        p.rows = p.fileRows = 6;
        p.listed = 5'000;
        p.created = 2;
        p.createdProducts = 1;
        p.createdVariations = 1;
        p.updated = 1;
        p.updatedCells = 1;
        p.unchanged = 1;
        p.notAllowed = 1;
        p.errors = 1;
        p.groups = {{u"Regular price"_qs, u"Not a number."_qs, u"Leave it empty."_qs, 1, 88}};
        p.imageAddresses = 3;
        const auto row = [&](qint64 line, ImportAction action, const QString &sku, const QString &title) {
            p.details.push_back({});
            ImportRow &r = p.details.back();
            r.line = line;
            r.action = action;
            r.sku = sku;
            r.title = title;
            return &r;
        };
        row(2, ImportAction::Create, u"KV-1"_qs, u"Lamp"_qs);
        row(3, ImportAction::Create, u"KV-1-S"_qs, u"Lamp - S"_qs)->variation = true;
        row(4, ImportAction::Update, u"KV-2"_qs, u"Bowl"_qs)->changes = {{u"Price"_qs, u"10"_qs, u"12"_qs}};
        row(5, ImportAction::Unchanged, u"KV-3"_qs, u"Cup"_qs);
        ImportRow *refused = row(6, ImportAction::NotAllowed, u"KV-4"_qs, u"Vase"_qs);
        refused->reason = u"A product that is Archived cannot become Active."_qs;
        ImportRow *bad = row(88, ImportAction::Error, u"KV-5"_qs, u"Jug"_qs);
        bad->column = u"Regular price"_qs;
        bad->value = u"21,50"_qs;
        bad->reason = u"Not a number. A price looks like 21.50."_qs;
        bad->asInFile = {{u"SKU"_qs, u"KV-5"_qs}, {u"Regular price"_qs, u"21,50"_qs}};
        running = false;
        emit previewed(p);
    }
    void answerApplied()
    {
        running = false;
        emit applied({1, 1, 1, 0, 2, 6, 6, {}});
    }
    void answerFailed(const Error &error)
    {
        running = false;
        emit failed(error);
    }

    QStringList opens;
    ImportOptions options;
    ImportReading reading;
    int enough = 0;
    int applies = 0;
    int cancels = 0;
    bool running = false;
};

auth::Session manager()
{
    auth::Session session;
    session.permissions = QStringList{u"catalog:write"_qs};
    session.stores = {{StoreId(QUuid::createUuid()), u"Korvala EU"_qs, u"shopify"_qs, {}, u"manager"_qs},
        {StoreId(QUuid::createUuid()), u"Korvala IL"_qs, u"woocommerce"_qs, {}, u"manager"_qs},
        {StoreId(QUuid::createUuid()), u"Seen only"_qs, u"woocommerce"_qs, {}, u"viewer"_qs}};
    return session;
}

} // namespace

class ImportPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeImport> import_;
    std::unique_ptr<ImportPage> page_;

    Button *button(const QString &text)
    {
        for (Button *b : page_->findChildren<Button *>())
            if (b->text() == text && b->isVisibleTo(page_.get()))
                return b;
        return nullptr;
    }
    void make(const auth::Session &session)
    {
        page_.reset();
        import_ = std::make_unique<FakeImport>();
        page_ = std::make_unique<ImportPage>(import_.get(), session);
        page_->resize(1180, 760);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get(), test::patience));
    }
    void reachPreview()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        import_->answerOpened();
        QTest::mouseClick(button(u"Preview"_qs), Qt::LeftButton);
        import_->answerPreviewed();
    }
    QComboBox *box(const QString &name)
    {
        for (QComboBox *one : page_->findChildren<QComboBox *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    /// A visible label that contains this text.
    bool label(const QString &text)
    {
        const auto labels = page_->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *one) { return one->isVisibleTo(page_.get()) && one->text().contains(text); });
    }
    int step() { return page_->findChild<ImportSteps *>()->current(); }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        make(manager());
    }
    void cleanup()
    {
        page_.reset();
        import_.reset();
    }

    void aDroppedFileIsOpened()
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(u"/x/products.csv"_qs)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page_.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page_.get(), &drop);
        QCOMPARE(import_->opens, QStringList{u"/x/products.csv"_qs});
    }

    void severalFilesAndTextAreNotTaken()
    {
        QMimeData mime;
        mime.setText(u"hello"_qs);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(page_.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void theColumnsAndAStoreOfThatKindAreShown()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        QVERIFY(button(u"Stop"_qs));
        import_->answerOpened();
        QCOMPARE(step(), 1);
        const auto *columns = page_->findChild<QTreeWidget *>(u"columns"_qs);
        QCOMPARE(columns->topLevelItemCount(), 2);
        QCOMPARE(columns->topLevelItem(1)->text(1), u"not used"_qs);
        const auto *store = page_->findChildren<QComboBox *>().first();
        QCOMPARE(store->count(), 2); // a viewer's store is not offered
        QCOMPARE(store->currentText(), u"Korvala IL"_qs);
    }

    void previewShowsFiguresThatAddUpAndTheErrorsFirst()
    {
        reachPreview();
        QCOMPARE(step(), 2);
        QVERIFY(import_->options.store);
        QVERIFY(!import_->options.statusFromFile);
        const auto cards = page_->findChildren<ImportCard *>();
        QList<qint64> figures;
        for (const ImportCard *card : cards)
            figures.append(card->figure());
        QCOMPARE(figures, (QList<qint64>{2, 1, 2, 1}));
        const auto *table = page_->findChild<QTableView *>();
        QCOMPARE(page_->findChild<QTabBar *>()->currentIndex(), 4);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"Regular price"_qs);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"21,50"_qs);
        QVERIFY(button(u"Save errors as CSV…"_qs));
        QVERIFY(button(u"Import 3 rows"_qs));
    }

    void tabsAndCardsNarrowTheRows()
    {
        reachPreview();
        const auto *table = page_->findChild<QTableView *>();
        auto *tabs = page_->findChild<QTabBar *>();
        const QList<int> rows{6, 2, 1, 2, 1};
        for (int tab = 0; tab < 5; ++tab) {
            tabs->setCurrentIndex(tab);
            QCOMPARE(table->model()->rowCount(), rows[tab]);
        }
        QVERIFY(!button(u"Save errors as CSV…"_qs) || tabs->currentIndex() == 4);
        QTest::mouseClick(page_->findChildren<ImportCard *>().first(), Qt::LeftButton);
        QCOMPARE(tabs->currentIndex(), 1);
        tabs->setCurrentIndex(2);
        QVERIFY(table->model()->index(0, 3).data().toString().contains(u"10 → 12"));
    }

    void findingNarrowsTheTab()
    {
        reachPreview();
        page_->findChild<QTabBar *>()->setCurrentIndex(0);
        const auto *table = page_->findChild<QTableView *>();
        QLineEdit *find = nullptr;
        for (QLineEdit *edit : page_->findChildren<QLineEdit *>())
            if (edit->placeholderText() == u"Find in preview")
                find = edit;
        QVERIFY(find);
        QTest::keyClicks(find, u"lamp"_qs);
        QCOMPARE(table->model()->rowCount(), 2);
        QTest::keyClicks(find, u"zzz"_qs);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
    }

    void importingWritesAndTellsWhatWasDone()
    {
        reachPreview();
        QSignalSpy imported(page_.get(), &ImportPage::imported), closed(page_.get(), &ImportPage::closed);
        QTest::mouseClick(button(u"Import 3 rows"_qs), Qt::LeftButton);
        QCOMPARE(import_->applies, 1);
        QVERIFY(page_->isWriting());
        emit import_->progressed({ImportProgress::Stage::Writing, 3, 6, 0});
        import_->answerApplied();
        QCOMPARE(imported.size(), 1);
        QVERIFY(!page_->isWriting());
        QTest::mouseClick(button(u"Open the catalog"_qs), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
    }

    void stoppingAsksTheImportAndReturnsToThePreview()
    {
        reachPreview();
        QTest::mouseClick(button(u"Import 3 rows"_qs), Qt::LeftButton);
        QTest::mouseClick(button(u"Stop"_qs), Qt::LeftButton);
        QCOMPARE(import_->cancels, 1);
        import_->running = false;
        emit import_->cancelled();
        QCOMPARE(step(), 2);
        QVERIFY(page_->findChild<Banner *>()->message().contains(u"Nothing was imported"));
    }

    void aFailureSaysWhyAndKeepsThePreview()
    {
        reachPreview();
        QTest::mouseClick(button(u"Import 3 rows"_qs), Qt::LeftButton);
        import_->answerFailed({Error::Kind::Unavailable, u"The connection was lost."_qs, {}, {}});
        QCOMPARE(step(), 2);
        auto *banner = page_->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->message().contains(u"The connection was lost."));
        QVERIFY(button(u"Import 3 rows"_qs));
    }

    void aFileThatCannotBeReadLeavesTheFirstStep()
    {
        page_->openFile(u"/x/orders.csv"_qs);
        import_->answerFailed({Error::Kind::Invalid, u"Neither WooCommerce nor Shopify."_qs, {}, {}});
        QCOMPARE(step(), 0);
        QVERIFY(page_->findChild<Banner *>()->message().contains(u"Neither"));
    }

    void whoMayNotWriteIsToldAndCannotChoose()
    {
        auth::Session viewer = manager();
        viewer.permissions.clear();
        make(viewer);
        QVERIFY(!button(u"Choose a file…"_qs));
        page_->openFile(u"/x/a.csv"_qs);
        QVERIFY(import_->opens.isEmpty());
    }

    void closingThePageWhileItReadsIsSafe()
    {
        page_->openFile(u"/x/a.csv"_qs);
        page_.reset();
        import_->answerOpened();
        QVERIFY(!page_);
    }

    void theColumnsAreShownBeforeTheFileIsReadToItsEnd()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        emit import_->recognised(FakeImport::file(0));
        QCOMPARE(step(), 1);
        QCOMPARE(page_->findChild<QTreeWidget *>(u"columns"_qs)->topLevelItemCount(), 2);
        QVERIFY(button(u"Stop"_qs));
        QVERIFY(!button(u"Preview"_qs)->isEnabled());
        emit import_->progressed({ImportProgress::Stage::Reading, 500'000'000, 1'000'000'000, 400'000});
        QVERIFY(label(u"500.0 MB of 1.0 GB"_qs));
        import_->answerOpened(1'000'000);
        QVERIFY(button(u"Preview"_qs)->isEnabled());
        QVERIFY(label(u"1,000,000 rows"_qs));
        QVERIFY(label(u"byte order mark"_qs));
    }

    void anotherEncodingIsReadAtOnce()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        import_->answerOpened();
        QComboBox *encoding = box(u"Encoding"_qs);
        QCOMPARE(encoding->currentText(), u"Found: UTF-8 with BOM"_qs);
        encoding->setCurrentIndex(encoding->findData(u"windows-1255"_qs));
        emit encoding->activated(encoding->currentIndex());
        QCOMPARE(import_->opens.size(), 2);
        QCOMPARE(import_->reading.encoding, u"windows-1255"_qs);
        // While that is being read, something else can be chosen.
        QComboBox *numbers = box(u"Numbers"_qs);
        QVERIFY(numbers->isEnabled());
        numbers->setCurrentIndex(2);
        emit numbers->activated(2);
        QCOMPARE(import_->opens.size(), 3);
        QCOMPARE(import_->reading.point, QChar(u','));
        ImportFile changed = FakeImport::file(0);
        changed.columns = {{u"מזהה"_qs, {}, {}}};
        changed.warnings = QStringList{u"Look at this."_qs};
        emit import_->recognised(changed);
        QCOMPARE(page_->findChild<QTreeWidget *>(u"columns"_qs)->topLevelItem(0)->text(0), u"מזהה"_qs);
        QVERIFY(label(u"Look at this."_qs));
        import_->answerOpened();
        QCOMPARE(encoding->currentText(), u"Windows-1255 (Hebrew)"_qs);
    }

    void aWrongChoiceCanBeTakenBack()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        import_->answerOpened();
        QComboBox *separator = box(u"Separator"_qs);
        separator->setCurrentIndex(2);
        emit separator->activated(2);
        import_->answerFailed({Error::Kind::Invalid, u"Neither WooCommerce nor Shopify."_qs, {}, {}});
        QCOMPARE(step(), 1);
        QVERIFY(!button(u"Preview"_qs)->isEnabled());
        QVERIFY(separator->isEnabled());
        separator->setCurrentIndex(0);
        emit separator->activated(0);
        import_->answerOpened();
        QVERIFY(button(u"Preview"_qs)->isEnabled());
    }

    void readingCanBeStopped()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        emit import_->recognised(FakeImport::file(0));
        QTest::mouseClick(button(u"Stop"_qs), Qt::LeftButton);
        QCOMPARE(import_->cancels, 1);
        import_->running = false;
        emit import_->cancelled();
        QCOMPARE(step(), 0);
    }

    void aBigFileIsComparedAsFarAsWantedAndThatIsSaid()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        import_->answerOpened(1'000'000);
        QVERIFY(!button(u"Show what was compared"_qs));
        QTest::mouseClick(button(u"Preview"_qs), Qt::LeftButton);
        QTest::mouseClick(button(u"Show what was compared"_qs), Qt::LeftButton);
        QCOMPARE(import_->enough, 1);
        import_->answerBigPreview();
        QVERIFY(label(u"Compared: 20,000 of 1,000,000 rows."_qs));
        QVERIFY(label(u"The first 2 of 20,000 rows are listed."_qs));
        QVERIFY(label(u"in pieces of 20,000 rows"_qs));
        QVERIFY(button(u"Import all 1,000,000 rows"_qs)->isEnabled());
    }

    void anImportThatStoppedSaysWhereAndGoesOn()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        import_->answerOpened(1'000'000);
        QTest::mouseClick(button(u"Preview"_qs), Qt::LeftButton);
        import_->answerBigPreview();
        QTest::mouseClick(button(u"Import all 1,000,000 rows"_qs), Qt::LeftButton);
        emit import_->progressed({ImportProgress::Stage::Writing, 130'000, 1'000'000, 120'000});
        QVERIFY(label(u"120,000 rows are written for good"_qs));
        emit import_->progressed({ImportProgress::Stage::Reconnecting, 120'000, 1'000'000, 120'000});
        QVERIFY(label(u"The connection was lost."_qs));
        import_->running = false;
        QSignalSpy imported(page_.get(), &ImportPage::imported);
        emit import_->applied(
            {120'000, 0, 120'000, 0, 0, 120'000, 1'000'000, Error{Error::Kind::Unavailable, u"No server."_qs, {}, {}}});
        QCOMPARE(imported.size(), 1); // the catalog shows what was written
        QVERIFY(label(u"Stopped behind row 120,000 of 1,000,000"_qs));
        QVERIFY(label(u"No server."_qs));
        QTest::mouseClick(button(u"Import the rest"_qs), Qt::LeftButton);
        QCOMPARE(import_->applies, 2);
        QVERIFY(page_->isWriting());
    }

    void aCauseNarrowsTheErrors()
    {
        page_->openFile(u"/x/wc-product-export.csv"_qs);
        import_->answerOpened();
        QTest::mouseClick(button(u"Preview"_qs), Qt::LeftButton);
        ImportPreview p;
        p.rows = p.fileRows = p.errors = 3;
        p.listed = 100;
        for (int i = 0; i < 3; ++i) {
            ImportRow row;
            row.line = i + 2;
            row.action = ImportAction::Error;
            row.column = u"SKU"_qs;
            row.cause = i < 2 ? u"Same SKU."_qs : u"Too long."_qs;
            row.reason = row.cause;
            p.details.push_back(row);
        }
        p.groups = {{u"SKU"_qs, u"Same SKU."_qs, u"Remove one."_qs, 2, 2}, {u"SKU"_qs, u"Too long."_qs, {}, 1, 4}};
        import_->running = false;
        emit import_->previewed(p);
        auto *causes = page_->findChild<QTreeWidget *>(u"causes"_qs);
        const auto *table = page_->findChild<QTableView *>();
        QVERIFY(causes->isVisible());
        QCOMPARE(causes->topLevelItemCount(), 3);
        QCOMPARE(causes->topLevelItem(1)->text(0), u"2"_qs);
        QCOMPARE(causes->topLevelItem(1)->text(3), u"Remove one."_qs);
        QCOMPARE(table->model()->rowCount(), 3);
        causes->setCurrentItem(causes->topLevelItem(2));
        QCOMPARE(table->model()->rowCount(), 1);
        causes->setCurrentItem(causes->topLevelItem(0));
        QCOMPARE(table->model()->rowCount(), 3);
        page_->findChild<QTabBar *>()->setCurrentIndex(0);
        QVERIFY(!causes->isVisible());
    }

    void theSavedReportIsNamed()
    {
        reachPreview();
        emit import_->errorsSaved(u"/x/errors.csv"_qs, 11);
        auto *banner = page_->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->message().contains(u"11 rows") && banner->message().contains(u"/x/errors.csv"),
            qPrintable(banner->message()));
        QVERIFY(button(u"Import 3 rows"_qs)->isEnabled());
    }

    void thePaceIsToldOnceThereIsOne()
    {
        using Stage = ImportProgress::Stage;
        QCOMPARE(ImportPace::text({Stage::Reading, 250'000'000, 1'000'000'000, 300'000}, 5'000),
            u"250.0 MB of 1.0 GB  ·  300,000 rows  ·  50.0 MB/s  ·  about 15 s left"_qs);
        QCOMPARE(ImportPace::text({Stage::Comparing, 100, 1'000, 0}, 200), u"100 of 1,000 rows"_qs);
        QCOMPARE(ImportPace::text({Stage::Writing, 60'000, 1'000'000, 0}, 10'000, 50'000),
            u"60,000 of 1,000,000 rows  ·  1,000 rows/s  ·  about 16 min left"_qs);
    }

    void theModelKeepsItsPromises()
    {
        ImportRowModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(import_.get(), &ProductImport::previewed, &model, &ImportRowModel::setPreview);
        import_->answerPreviewed();
        for (int tab = 0; tab < 5; ++tab)
            model.setTab(static_cast<ImportRowModel::Tab>(tab));
        model.setSearch(u"lamp"_qs);
        model.setTab(ImportRowModel::Tab::All);
        QCOMPARE(model.rowCount(), 2);
    }
};

PURSER_TEST(ImportPageTest)
#include "importpagetest.moc"
