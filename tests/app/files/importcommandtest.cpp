#include "app/profiles/profilestore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

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

    void begin(QProcess &process, const QStringList &arguments, const QString &password)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_qs, home_.path());
        environment.insert(u"PURSER_DATA_DIR"_qs, home_.filePath(u"data"_qs));
        environment.insert(u"PURSER_PASSWORD"_qs, password);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_qs);
        // A sanitizer keeps what was freed; that is no memory of the program.
        environment.insert(u"ASAN_OPTIONS"_qs, environment.value(u"ASAN_OPTIONS"_qs) + u":quarantine_size_mb=4"_qs);
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(PURSER_BIN_DIR "/purserctl"), QStringList{u"--profile"_qs, u"Test"_qs} + arguments);
        process.closeWriteChannel();
    }
    static Answer finish(QProcess &process)
    {
        process.waitForFinished(120'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    Answer run(const QStringList &arguments, const QString &password)
    {
        QProcess process;
        begin(process, arguments, password);
        return finish(process);
    }
    QStringList importing(const QString &path)
    {
        return {u"import"_qs, path, u"--company"_qs, tenant_.slug, u"--email"_qs, tenant_.admin.email, u"--store"_qs,
            u"one"_qs};
    }
    /// A file of \a rows products, each with a description of \a letters.
    QString write(const char *name, int rows, int letters)
    {
        const QString path = home_.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("Type,SKU,Name,Regular price,Description\n");
        const QByteArray text(letters, 'd');
        for (int i = 0; i < rows; ++i)
            file.write("simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5," + text + '\n');
        return path;
    }
    /// The most memory that a program begun here has needed, in kB.
    static long peak()
    {
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        return usage.ru_maxrss;
    }
    /// Begins an import that cannot write, and returns when it waits.
    void beginAndBlock(QProcess &process, db::Connection &owner, const QString &path)
    {
        QVERIFY(owner.begin());
        test::must(owner, u"lock table catalog.product_variants in share mode"_qs);
        begin(process, importing(path), tenant_.admin.password);
        auto looking = database_->connectSuperuser();
        QTRY_VERIFY_WITH_TIMEOUT(test::must(looking,
                                     u"select count(*) from pg_stat_activity where datname = current_database() "
                                     "and application_name = 'purserctl' and wait_event_type = 'Lock'"_qs)
                                     .first()
                                     .integer(0)
                > 0,
            60'000);
    }
    Answer import(const char *file, const QStringList &more, const test::TestDatabase::Person &person)
    {
        return run(QStringList{u"import"_qs,
                       QStringLiteral(PURSER_SOURCE_DIR "/tests/data/import/") + QString::fromLatin1(file),
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
        QCOMPARE(
            one("select string_agg(p.title || ' ' || p.status || ' ' || s.name, ', ' order by p.title) from "
                "catalog.products p "
                "join catalog.product_store_links l on l.product_id = p.id join core.stores s on s.id = l.store_id"),
            u"Candle, discontinued archived Two, Gift card draft Two, Linen apron active Two"_qs);
        const Answer again = import("shopify-classic.csv", {u"--status"_qs, u"file"_qs}, tenant_.admin);
        QVERIFY2(again.out.contains(u"0 products and 0 variants created, 0 products and 0 variants updated"),
            qPrintable(again.out));
    }

    void rowsWithErrorsAreListedSavedAndTheExitCodeSaysSo()
    {
        const QString saved = home_.filePath(u"errors.csv"_qs);
        const Answer answer =
            import("woocommerce-errors.csv", {u"--errors"_qs, saved, u"--store"_qs, u"one"_qs}, tenant_.admin);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(u"line 3, Regular price “21,50”: Not a number."), qPrintable(answer.err));
        QCOMPARE(one("select count(*) from catalog.products"), u"2"_qs);
        QVERIFY(QFile::exists(saved));
    }

    void aFileOfAnySizeNeedsTheSameMemory()
    {
        const QString small = write("small.csv", 500, 20);
        QCOMPARE(run(importing(small) + QStringList{u"--dry-run"_qs}, tenant_.admin.password).code, 0);
        const long before = peak();
        // 70 MB of long rows, compared; 200,000 short ones, read up to the question which store is meant.
        const QString large = write("large.csv", 3'500, 20'000);
        const Answer compared = run(importing(large) + QStringList{u"--dry-run"_qs}, tenant_.admin.password);
        QVERIFY2(compared.out.contains(u"3,500 to create"), qPrintable(compared.out + compared.err));
        const QString many = write("many.csv", 200'000, 20);
        QStringList elsewhere = importing(many);
        elsewhere.last() = u"nowhere"_qs;
        QVERIFY(run(elsewhere, tenant_.admin.password).err.contains(u"200,000 rows"));
        const long more = peak() - before;
        QVERIFY2(more < 32 * 1024, qPrintable(u"%1 kB more than %2 kB"_qs.arg(more).arg(before)));
    }

    void anImportThatIsKilledLeavesNothingHalfDone()
    {
        const QString path = write("products.csv", 60, 20);
        QProcess process;
        auto owner = database_->connectSuperuser();
        beginAndBlock(process, owner, path);
        process.kill();
        process.waitForFinished();
        QVERIFY(owner.finish({}));
        // The server notices when it next writes to the client, and rolls back.
        QTRY_COMPARE(test::must(owner,
                         u"select count(*) from pg_stat_activity where datname = current_database() "
                         "and application_name = 'purserctl'"_qs)
                         .first()
                         .integer(0),
            0);
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
        const Answer again = run(importing(path), tenant_.admin.password);
        QVERIFY2(again.out.contains(u"60 products and 60 variants created"), qPrintable(again.out + again.err));
    }

    void ctrlCEndsItInOrderAndSaysSo()
    {
        const QString path = write("products.csv", 60, 20);
        QProcess process;
        auto owner = database_->connectSuperuser();
        beginAndBlock(process, owner, path);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(owner.finish({}));
        const Answer answer = finish(process);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(u"Stopped. Nothing was imported."), qPrintable(answer.err));
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
    }

    void howTheFileIsReadCanBeSaid()
    {
        const QString path = home_.filePath(u"products.csv"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Type|SKU|Name|Regular price\nsimple|A|\xee\xf0\xe5\xf8\xe4|1.234\n");
        file.close();
        const Answer found = run(importing(path) + QStringList{u"--dry-run"_qs}, tenant_.admin.password);
        QVERIFY2(found.err.contains(u"Windows-1255 (Hebrew)") && found.err.contains(u"can be read in two ways"),
            qPrintable(found.err));
        const Answer said = run(importing(path)
                + QStringList{u"--encoding"_qs, u"WINDOWS-1252"_qs, u"--separator"_qs, u"|"_qs, u"--point"_qs, u","_qs},
            tenant_.admin.password);
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(one("select title || price::int from catalog.products"), u"îðåøä1234"_qs);
        for (const QStringList &wrong :
            {QStringList{u"--encoding"_qs, u"latin"_qs}, {u"--separator"_qs, u"x"_qs}, {u"--point"_qs, u";"_qs}})
            QCOMPARE(run(importing(path) + wrong, tenant_.admin.password).code, 2);
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
