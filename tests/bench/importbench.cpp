#include "app/files/importsession.h"
#include "tests/bench/importfile.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"

#include <QProcess>
#include <QTemporaryDir>

// A WooCommerce export of 100,000 products goes into a company that has 1,000,000: through the program (read, compared
// with the catalog, written), and as fast as psql does it. Every round brings products of its own; a database of its
// own, a copy, takes them.
namespace purser::bench {
namespace {

constexpr int rounds = 3;

int productsInFile()
{
    const int wanted = qEnvironmentVariableIntValue("PURSER_BENCH_IMPORT");
    return wanted > 0 ? wanted : 100'000;
}

class Import {
public:
    Import()
        : copy_(million_, u"t_bench_import"_qs),
          store_(million_.large().stores[0]),
          tenant_(million_.large().id),
          manager_(copy_.settings(million_.large().manager))
    {
    }

    /// As `purserctl import` does it.
    double program(const QString &path, qint64 created, qint64 updated)
    {
        return timed([&] {
            auto c = must(db::Connection::open(manager_));
            files::ImportSession session;
            must(session.open(path, {}, {}));
            const auto preview = must(session.preview(c, {store_, true}, {}));
            const auto result = must(session.apply(c, {}));
            if (result.productsCreated != created || result.productsUpdated != updated || preview.errors != 0)
                throw std::runtime_error("the import did something else than it should");
        });
    }
    double psql(const QString &path)
    {
        return timed([&] {
            QProcess process;
            process.setStandardInputFile(path);
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(u"psql"_qs,
                {u"-X"_qs, u"-q"_qs, u"-h"_qs, copy_.superuser().host, u"-U"_qs, million_.withoutPolicies().user,
                    u"-d"_qs, copy_.superuser().database, u"-v"_qs, u"tenant="_qs + tenant_.toString(), u"-v"_qs,
                    u"store="_qs + store_.toString(), u"-f"_qs,
                    QStringLiteral(PURSER_SOURCE_DIR "/tests/bench/import.sql")});
            if (!process.waitForFinished(-1) || process.exitCode() != 0)
                throw std::runtime_error("psql failed");
        });
    }
    /// Both sides begin with what the one before left behind written out, and with fresh statistics.
    void rest() { copy_.rest(); }

private:
    Million million_;
    Copy copy_;
    StoreId store_;
    TenantId tenant_;
    db::ConnectionSettings manager_;
};

void run(Report &report)
{
    Import import;
    QTemporaryDir dir;
    std::vector<double> ours[3];
    std::vector<double> floors[2];
    const qint64 n = productsInFile();
    for (int round = 0; round < rounds; ++round) {
        for (const bool program : {round % 2 == 0, round % 2 != 0}) {
            const int set = 2 * round + (program ? 1 : 2);
            progress(u"Round %1 of %2, %3"_qs.arg(round + 1).arg(rounds).arg(program ? u"program" : u"psql"));
            const QString file = writeImportFile(dir.filePath(u"new.csv"_qs), set, false, productsInFile());
            const QString changed = writeImportFile(dir.filePath(u"changed.csv"_qs), set, true, productsInFile());
            import.rest();
            if (program) {
                ours[0].push_back(import.program(file, n, 0));
                import.rest();
                ours[1].push_back(import.program(changed, 0, n));
                import.rest();
                ours[2].push_back(import.program(changed, 0, 0));
            } else {
                floors[0].push_back(import.psql(file));
                import.rest();
                floors[1].push_back(import.psql(changed));
            }
        }
    }
    report.note(
        u"%1 products with variant, image, category, tag and links, beside 1,000,000; the program reads the file, "
        "compares it with the catalog and writes it; psql copies and writes it without comparing"_qs.arg(n));
    report.figure(u"new"_qs, {median(ours[0]), median(floors[0])}, 2.0);
    report.figure(u"changed"_qs, {median(ours[1]), median(floors[1])}, 2.5);
    report.figure(u"unchanged"_qs, {median(ours[2]), median(ours[1])}, 0.2);
}

PURSER_BENCH(import, run)

} // namespace
} // namespace purser::bench
