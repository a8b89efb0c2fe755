#include "models/db/migrator.h"
#include "tests/support/fullhour.h"
#include "tests/support/sampletables.h"
#include "tests/support/testmain.h"

#include <QProcess>

using namespace purser;
using namespace purser::test;

namespace {

/// The schema of \a database as pg_dump writes it, without what differs from run to run.
QStringList schemaOf(const TestDatabase &database)
{
    QProcess dump;
    dump.start(u"pg_dump"_qs,
        {u"--schema-only"_qs, u"--host"_qs, database.superuser().host, u"--username"_qs, u"postgres"_qs,
            database.name()});
    if (!dump.waitForFinished(120'000) || dump.exitCode() != 0)
        return {};
    QStringList lines = QString::fromUtf8(dump.readAllStandardOutput()).split(u'\n');
    lines.removeIf([](const QString &line) {
        return line.isEmpty() || line.startsWith(u"--") || line.startsWith(u"\\restrict")
            || line.startsWith(u"\\unrestrict")
            // What the server has decides, and when: not the version of the schema.
            || line.contains(u" EXTENSION vector") || line.contains(u"EXTENSION IF NOT EXISTS vector ")
            || line.contains(u"INDEX doc_chunks_by_meaning ");
    });
    return lines;
}

QString firstDifference(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return u"line %1: \"%2\" and \"%3\""_qs.arg(i).arg(a.value(i), b.value(i));
    return {};
}

} // namespace

/// A database that was in use under the previous version becomes the same as one that begins with this version.
class UpgradeTest : public QObject {
    Q_OBJECT

    static constexpr int oldest = 8; // the last migration of the version before the whole data model

    QStringList expected_; ///< the schema of a database that begins with the newest version

private slots:
    void initTestCase()
    {
        avoidMonthsEnd(120); // both have the same months
        TestDatabase fresh(db::Migrator::compiledIn().back().number);
        expected_ = schemaOf(fresh);
        QVERIFY(expected_.size() > 5000);
    }

    void aFilledDatabaseGetsTheSameSchemaAsAnEmptyOne_data()
    {
        const auto all = db::Migrator::compiledIn();
        QTest::addColumn<int>("previous");
        QTest::newRow("the catalog alone") << oldest;
        QTest::newRow("the whole data model") << 18;
        QTest::newRow("the model after it was attacked") << 20;
        QTest::newRow("the step before the newest") << all[all.size() - 2].number;
    }
    void aFilledDatabaseGetsTheSameSchemaAsAnEmptyOne()
    {
        QFETCH(int, previous);
        TestDatabase used(previous);
        const auto tenant = used.createTenant(u"In use"_qs);
        db::Connection super = used.connectSuperuser();
        const std::vector<SampleTable> tables = sampleTables(super);
        fillSamples(super, tables, tenant);
        QHash<QString, qint64> rows;
        for (const SampleTable &t : tables)
            rows[t.name] = must(super, u"select count(*) from %1"_qs.arg(t.name)).first().integer(0);
        QVERIFY(rows.size() >= (previous == oldest ? 25 : 100));

        const auto applied = db::Migrator().apply(super);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
        QVERIFY(*applied > 0);

        const QStringList found = schemaOf(used);
        QVERIFY2(found == expected_, qPrintable(firstDifference(found, expected_)));
        for (const SampleTable &t : tables) {
            const qint64 now = must(super, u"select count(*) from %1"_qs.arg(t.name)).first().integer(0);
            // New permissions and schedules may have come.
            const bool grows = !t.hasTenant || t.name == u"sync.schedules";
            QVERIFY2(grows || rows[t.name] > 0, qPrintable(t.name));
            QVERIFY2(grows ? now >= rows[t.name] : now == rows[t.name], qPrintable(t.name));
        }
        db::Connection admin = used.connect(tenant.admin); // and whoever worked with it goes on
        QVERIFY(!must(admin, u"select from catalog.products"_qs).isEmpty());
    }

    void aSecondUpgradeDoesNothing()
    {
        TestDatabase used(oldest);
        db::Connection super = used.connectSuperuser();
        QVERIFY(db::Migrator().apply(super).value_or(-1) > 0);
        QCOMPARE(db::Migrator().apply(super).value_or(-1), 0);
    }
};

PURSER_TEST(UpgradeTest)
#include "upgradetest.moc"
