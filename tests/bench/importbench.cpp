#include "app/files/importsession.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"

#include <QFile>
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

/// Product n of a set; changed: another title, description and price.
QByteArray line(qint64 set, qint64 n, bool changed)
{
    static const char *const kinds[]{"Oak", "Brass", "Linen", "Folding", "Round", "Quiet", "Warm", "Tall", "Blue"};
    static const char *const things[]{
        "lamp", "shelf", "table", "vase", "chair", "basket", "mirror", "carpet", "candle", "mug"};
    const auto h = static_cast<quint32>(n) * 2'654'435'761U + static_cast<quint32>(set) * 40'503U;
    const qint64 number = set * 1'000'000 + n;
    const QByteArray title = QByteArray(kinds[h % 9]) + ' ' + things[(h >> 8) % 10] + ' ' + things[(h >> 16) % 10] + ' '
        + QByteArray::number(h % 1'000'000) + (changed ? " new" : "");
    return QByteArray::number(10'000'000 + number) + ",simple,I-" + QByteArray::number(10'000'000 + number) + ','
        + QByteArray::number(7'400'000'000'000 + number) + ',' + title + ",1,\"<p>" + title + ", made by hand. " + title
        + ", for every room of the house.</p>\",1," + QByteArray::number(1 + h % 50) + ",1.5,30,20,10,"
        + QByteArray::number((h >> 4) % 900 + (changed ? 2 : 1)) + ".90,Category " + QByteArray::number(h % 10) + ",tag "
        + QByteArray::number((h >> 5) % 200) + ",https://images.example/i-" + QByteArray::number(number) + ".jpg\n";
}

QString writeFile(const QString &path, qint64 set, bool changed)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the file to import");
    file.write("ID,Type,SKU,\"GTIN, UPC, EAN, or ISBN\",Name,Published,Description,In stock?,Stock,Weight (kg),"
               "Length (cm),Width (cm),Height (cm),Regular price,Categories,Tags,Images\n");
    for (qint64 n = 0; n < productsInFile(); ++n)
        file.write(line(set, n, changed));
    return path;
}

class Import {
public:
    Import()
        : copy_(million_, u"t_bench_import"_qs)
        , store_(million_.large().stores[0])
        , tenant_(million_.large().id)
        , manager_(copy_.settings(million_.large().manager))
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
                {u"-X"_qs, u"-q"_qs, u"-h"_qs, copy_.superuser().host, u"-U"_qs, million_.withoutPolicies().user, u"-d"_qs,
                    copy_.superuser().database, u"-v"_qs, u"tenant="_qs + tenant_.toString(), u"-v"_qs,
                    u"store="_qs + store_.toString(), u"-f"_qs, QStringLiteral(PURSER_SOURCE_DIR "/tests/bench/import.sql")});
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
            const QString file = writeFile(dir.filePath(u"new.csv"_qs), set, false);
            const QString changed = writeFile(dir.filePath(u"changed.csv"_qs), set, true);
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
    report.note(u"%1 products with variant, image, category, tag and links, beside 1,000,000; the program reads the file, "
                "compares it with the catalog and writes it; psql copies and writes it without comparing"_qs.arg(n));
    report.figure(u"new"_qs, {median(ours[0]), median(floors[0])}, 2.0);
    report.figure(u"changed"_qs, {median(ours[1]), median(floors[1])}, 2.5);
    report.figure(u"unchanged"_qs, {median(ours[2]), median(ours[1])}, 0.2);
}

PURSER_BENCH(import, run)

} // namespace
} // namespace purser::bench
