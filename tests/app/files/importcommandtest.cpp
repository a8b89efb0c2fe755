#include "app/profiles/profilestore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace purser;

namespace {

struct Answer {
    int code = -1;
    QString out;
    QString err;
};

} // namespace

/// `purserctl import` as a person or a script uses it, on a server profile.
class ImportCommandTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> database_;
    test::TestDatabase::Tenant tenant_;
    QTemporaryDir home_;

    Answer run(const QStringList &arguments, const QString &password)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_qs, home_.path());
        environment.insert(u"PURSER_DATA_DIR"_qs, home_.filePath(u"data"_qs));
        environment.insert(u"PURSER_PASSWORD"_qs, password);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PURSER_BIN_DIR "/purserctl"), QStringList{u"--profile"_qs, u"Test"_qs} + arguments);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    Answer import(const char *file, const QStringList &more, const test::TestDatabase::Person &person)
    {
        return run(QStringList{u"import"_qs, QStringLiteral(PURSER_SOURCE_DIR "/tests/data/import/") + QString::fromLatin1(file),
                       u"--company"_qs, tenant_.slug, u"--email"_qs, person.email}
                + more,
            person.password);
    }
    QString one(const char *sql)
    {
        auto c = database_->connect(tenant_.admin);
        return test::must(c, QString::fromLatin1(sql)).first().text(0);
    }

private slots:
    void init()
    {
        database_ = std::make_unique<test::TestDatabase>();
        tenant_ = database_->createTenant();
        const db::ConnectionSettings where = database_->settings(tenant_.admin);
        auth::ConnectionProfile profile;
        profile.name = u"Test"_qs;
        profile.host = where.host;
        profile.port = where.port;
        profile.database = where.database;
        profile.tls = where.tls;
        QVERIFY(QDir().mkpath(home_.filePath(u"purser"_qs)));
        const auto saved = profiles::ProfileStore(home_.filePath(u"purser/profiles.json"_qs))
                               .save({profiles::embeddedProfile(), profile});
        QVERIFY(saved);
    }
    void cleanup() { database_.reset(); }

    void aDryRunTellsAndWritesNothing()
    {
        const Answer answer = import("woocommerce-variable.csv", {u"--dry-run"_qs}, tenant_.admin);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QVERIFY2(answer.out.contains(u"5 to create (2 products, 3 variations)"), qPrintable(answer.out));
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
    }

    void aFileIsImportedIntoTheStoreOfItsKind()
    {
        const Answer answer = import("shopify-classic.csv", {u"--status"_qs, u"file"_qs}, tenant_.admin);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(one("select string_agg(p.title || ' ' || p.status || ' ' || s.name, ', ' order by p.title) from catalog.products p "
                     "join catalog.product_store_links l on l.product_id = p.id join core.stores s on s.id = l.store_id"),
            u"Candle, discontinued archived Two, Gift card draft Two, Linen apron active Two"_qs);
        const Answer again = import("shopify-classic.csv", {u"--status"_qs, u"file"_qs}, tenant_.admin);
        QVERIFY2(again.out.contains(u"0 products and 0 variants created, 0 products and 0 variants updated"), qPrintable(again.out));
    }

    void rowsWithErrorsAreListedSavedAndTheExitCodeSaysSo()
    {
        const QString saved = home_.filePath(u"errors.csv"_qs);
        const Answer answer = import("woocommerce-errors.csv", {u"--errors"_qs, saved, u"--store"_qs, u"one"_qs}, tenant_.admin);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(u"line 3, Regular price “21,50”: Not a number."), qPrintable(answer.err));
        QCOMPARE(one("select count(*) from catalog.products"), u"2"_qs);
        QVERIFY(QFile::exists(saved));
    }

    void whatIsMissingIsSaid()
    {
        QCOMPARE(run({u"import"_qs}, {}).code, 2);
        QCOMPARE(import("woocommerce-simple.csv", {u"--status"_qs, u"sold"_qs}, tenant_.admin).code, 2);
        const Answer store = import("woocommerce-simple.csv", {u"--store"_qs, u"Nowhere"_qs}, tenant_.admin);
        QCOMPARE(store.code, 1);
        QVERIFY(store.err.contains(u"One"));
        auto wrong = tenant_.admin;
        wrong.password = u"wrong"_qs;
        const Answer refused = import("woocommerce-simple.csv", {}, wrong);
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.err.contains(u"do not match"), qPrintable(refused.err));
    }

    void aViewerIsRefused()
    {
        const auto viewer = database_->createPerson(tenant_, u"readonly"_qs, u"manager"_qs);
        const Answer answer = import("woocommerce-simple.csv", {}, viewer);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(u"catalog: write"), qPrintable(answer.err));
    }
};

PURSER_TEST(ImportCommandTest)
#include "importcommandtest.moc"
