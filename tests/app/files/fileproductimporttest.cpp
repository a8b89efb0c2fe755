#include "app/files/fileproductimport.h"
#include "tests/app/files/importstage.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace purser;
using namespace purser::files;
using namespace purser::catalog;

/// An import in the background, as the import page drives it.
class FileProductImportTest : public test::ImportStage {
    Q_OBJECT

private slots:
    void theStepsAnswerBySignals()
    {
        FileProductImport import(database_->settings(tenant_.admin));
        QSignalSpy opened(&import, &ProductImport::opened), previewed(&import, &ProductImport::previewed),
            applied(&import, &ProductImport::applied), failed(&import, &ProductImport::failed),
            progressed(&import, &ProductImport::progressed);
        import.open(data("woocommerce-simple.csv"));
        QVERIFY(import.isRunning());
        QVERIFY(opened.wait(test::patience));
        import.preview({tenant_.one, true});
        previewed.wait(test::patience);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed[0][0].value<Error>().message));
        QCOMPARE(previewed.size(), 1);
        QCOMPARE(previewed[0][0].value<ImportPreview>().created, 4);
        import.apply();
        QVERIFY(applied.wait(test::patience));
        QCOMPARE(applied[0][0].value<ImportResult>().productsCreated, 4);
        QVERIFY(!progressed.isEmpty());
        QVERIFY(failed.isEmpty());
        import.open(u"/nowhere/file.csv"_qs);
        QVERIFY(failed.wait(test::patience));
        QVERIFY(!import.isRunning());
    }

    void anotherWayOfReadingTakesThePlaceOfTheRunningOne()
    {
        FileProductImport import(database_->settings(tenant_.admin));
        QSignalSpy opened(&import, &ProductImport::opened), cancelled(&import, &ProductImport::cancelled);
        const QString path = write("Type,SKU,Name,Regular price\nsimple,A,Caf\xe9,5\n");
        import.open(path);
        import.open(path, {u"windows-1255"_qs, {}, {}});
        QVERIFY(opened.wait(test::patience));
        QTest::qWait(0);
        QCOMPARE(opened.size(), 1);
        QVERIFY(cancelled.isEmpty());
        QCOMPARE(opened[0][0].value<ImportFile>().reading.encoding, u"windows-1255"_qs);
    }

    void theErrorsAreSavedInTheBackground()
    {
        FileProductImport import(database_->settings(tenant_.admin));
        QSignalSpy recognised(&import, &ProductImport::recognised), opened(&import, &ProductImport::opened),
            previewed(&import, &ProductImport::previewed), saved(&import, &ProductImport::errorsSaved),
            failed(&import, &ProductImport::failed);
        import.open(data("woocommerce-errors.csv"));
        QVERIFY(opened.wait(test::patience));
        QCOMPARE(recognised.size(), 1);
        import.preview({tenant_.one, true});
        QVERIFY(previewed.wait(test::patience));
        import.saveErrors(dir_.filePath(u"errors.csv"_qs));
        QVERIFY(saved.wait(test::patience));
        QCOMPARE(saved[0][1].toLongLong(), 11);
        import.saveErrors(u"/nowhere/errors.csv"_qs);
        QVERIFY(failed.wait(test::patience));
    }

    void aRunningStepIsCancelledAndLeavesNothing()
    {
        QByteArray many("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < 5000; ++i)
            many += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5\n";
        FileProductImport import(database_->settings(tenant_.admin));
        QSignalSpy opened(&import, &ProductImport::opened), previewed(&import, &ProductImport::previewed),
            cancelled(&import, &ProductImport::cancelled), applied(&import, &ProductImport::applied);
        import.open(write(many));
        QVERIFY(opened.wait(test::patience));
        import.preview({tenant_.one, true});
        QVERIFY(previewed.wait(test::patience));
        // In the middle of it: what is written waits for somebody.
        db::Connection owner = database_->connectSuperuser();
        test::must(owner, u"begin"_qs);
        test::must(owner, u"lock table catalog.product_variants in share mode"_qs);
        import.apply();
        db::Connection looking = database_->connectSuperuser();
        QTRY_VERIFY(!test::must(
            looking, u"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"_qs)
                         .isEmpty());
        import.cancel();
        test::must(owner, u"rollback"_qs);
        QVERIFY(cancelled.wait(test::patience));
        QVERIFY(applied.isEmpty());
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
    }

    void destroyingARunningImportWaitsForIt()
    {
        {
            FileProductImport import(database_->settings(tenant_.admin));
            import.open(data("woocommerce-simple.csv"));
        }
        QVERIFY(c_->isAlive());
    }
};

PURSER_TEST(FileProductImportTest) // async
#include "fileproductimporttest.moc"
