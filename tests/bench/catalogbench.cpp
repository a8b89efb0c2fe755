#include "app/files/listwriter.h"
#include "models/catalog/changebatch.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productsql.h"
#include "models/db/database.h"
#include "tests/bench/catalogview.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"

#include <QCoroTask>
#include <QFile>
#include <QTemporaryDir>

namespace purser::bench {
namespace {

using namespace catalog;

/// Where the rows in the middle of the list begin.
PageCursor middle(db::Connection &c, const ProductQuery &query)
{
    return must(ProductRepository::pageAt(c, query, Million::products / 2, 1)).cursors.front();
}

/// The same rows as text in libpq's memory, each value looked at: less cannot be done.
void readWithLibpq(PGconn *pg, const sql::Statement &statement)
{
    const QByteArray text = statement.text.toUtf8();
    std::vector<const char *> values;
    for (const db::Param &param : statement.params)
        values.push_back(param.text() ? param.text()->constData() : nullptr);
    PGresult *result = PQexecParams(
        pg, text.constData(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(pg));
    size_t bytes = 0;
    for (int row = 0; row < PQntuples(result); ++row)
        for (int column = 0; column < PQnfields(result); ++column)
            bytes += static_cast<size_t>(PQgetlength(result, row, column)) + (PQgetvalue(result, row, column) ? 1 : 0);
    PQclear(result);
    if (bytes == 0)
        throw std::runtime_error("no rows");
}

void measureRows(Report &report, db::Connection &c)
{
    const ProductQuery query;
    const PageCursor from = middle(c, query);
    for (const auto &[rows, limit, rounds] : {std::tuple(200, 1.3, 200), std::tuple(10'000, 1.5, 15)}) {
        const sql::Statement statement = sql::pageStatement(query, from, rows, false);
        const auto ours = [&] { must(ProductRepository::page(c, query, from, rows)); };
        const auto floor = [&] { readWithLibpq(c.handle(), statement); };
        report.figure(u"rows-to-structs-%1"_qs.arg(rows), interleave(ours, floor, rounds), limit);
    }
    const auto ours = [&] { must(ProductRepository::page(c, query, from, 200)); };
    const auto first = [&] { must(ProductRepository::page(c, query, std::nullopt, 200)); };
    report.figure(u"keyset-page-in-the-middle"_qs, interleave(ours, first, 200), 1.5);
}

void measurePool(Report &report, const Million &data, db::Connection &c)
{
    db::Database database(data.large().manager);
    const ProductQuery query;
    const PageCursor from = middle(c, query);
    const auto ours = [&] {
        auto work = [query, from](db::Connection &worker) { return ProductRepository::page(worker, query, from, 200); };
        must(QCoro::waitFor(database.read(&database, work)));
    };
    const auto floor = [&] {
        must(c.begin(db::Connection::Access::ReadOnly, "set local statement_timeout = 30000;"));
        must(ProductRepository::page(c, query, from, 200));
        must(c.finish({}));
    };
    report.figure(u"page-through-the-pool"_qs, interleave(ours, floor, 200), 1.2);
}

/// The most memory this process has had since forgetPeak(), in MiB.
double peakMemory()
{
    QFile file(u"/proc/self/status"_qs);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the memory of this process cannot be read");
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).chopped(2).trimmed().toDouble() / 1024;
    throw std::runtime_error("the kernel does not tell the memory of this process");
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_qs);
    if (!file.open(QIODevice::WriteOnly) || file.write("5") < 0)
        throw std::runtime_error("the peak of the memory cannot be forgotten");
}

/// What the grid shows of 35,000 products, written to a file as the program exports it; against one COPY of the same
/// statement to a file.
void measureExport(Report &report, db::Connection &c)
{
    ProductListExport list;
    list.query.vendor = u"Nordkamm 1"_qs;
    for (int column = 0; column < static_cast<int>(productColumns().size()); ++column)
        list.columns.push_back(static_cast<ProductColumn>(column));
    QTemporaryDir folder;
    qint64 rows = 0;
    const auto ours = [&] {
        rows = must(files::ListWriter(QLocale::c()).write(&c, list, folder.filePath(u"ours.csv"_qs), {}));
    };
    const sql::Statement all = sql::pageStatement(list.query, std::nullopt, Million::products, false);
    QByteArray copy = all.text.toUtf8();
    for (size_t n = all.params.size(); n > 0; --n) {
        const auto &value = all.params[n - 1].text();
        copy.replace(
            '$' + QByteArray::number(n), value ? '\'' + QByteArray(*value).replace('\'', "''") + '\'' : "null");
    }
    copy = "copy (" + copy + ") to stdout (format csv)";
    const auto floor = [&] {
        QFile file(folder.filePath(u"floor.csv"_qs));
        if (!file.open(QIODevice::WriteOnly))
            throw std::runtime_error("the floor cannot be written");
        PQclear(PQexec(c.handle(), copy.constData()));
        char *line = nullptr;
        qint64 lines = 0;
        for (int length = 0; (length = PQgetCopyData(c.handle(), &line, 0)) > 0; PQfreemem(line), ++lines)
            file.write(line, length);
        while (PGresult *result = PQgetResult(c.handle()))
            PQclear(result);
        if (lines != rows)
            throw std::runtime_error("the floor wrote other rows");
    };
    ours();
    report.figure(u"export-of-a-list"_qs, interleave(ours, floor, 5), 1.2);
    forgetPeak();
    const double before = peakMemory();
    ours();
    report.figure(u"export-memory"_qs, peakMemory() - before, 8, 1, "MiB");
}

/// New prices for 10,000 products as a review applies them, with the comparison of versions, the history and the rows
/// read back; against one UPDATE of the same variants. Both are undone again.
void measureBulkEdit(Report &report, db::Connection &c)
{
    ProductQuery simple;
    simple.sort = ProductSort::Sku;
    std::vector<ProductEdit> edits;
    std::vector<ProductId> ids;
    QStringList prices;
    for (const ProductRow &row : must(ProductRepository::page(c, simple, std::nullopt, 10'000)).rows) {
        const QString price = (row.price.value_or(Decimal()) + Decimal::fromInteger(7)).toString();
        edits.push_back({row.id, row.rowVersion, {{ProductField::Price, price}}});
        ids.push_back(row.id);
        prices << price;
    }
    const auto undone = [&c](const std::function<void()> &work) {
        must(c.begin());
        work();
        must(c.script("rollback"));
    };
    const auto ours = [&] {
        undone([&] {
            if (!must(ProductRepository::commit(c, edits, NewBatch{})).saved)
                throw std::runtime_error("the prices were not saved");
        });
    };
    const auto floor = [&] {
        undone([&] {
            must(c.exec(R"(
                update catalog.product_variants v set price = e.price::numeric
                from unnest($1::uuid[], $2::text[]) e(id, price)
                where v.product_id = e.id and v.position = 1)",
                {ids, prices}));
        });
    };
    report.figure(u"bulk-edit-10000-rows"_qs, interleave(ours, floor, 3), 1.4);
}

void run(Report &report)
{
    const Million data;
    db::Connection c = must(db::Connection::open(data.large().manager));
    measureRows(report, c);
    measurePool(report, data, c);
    measureExport(report, c);
    measureBulkEdit(report, c);
    measureView(report, data);
    db::Connection super = must(db::Connection::open(data.superuser()));
    must(super.script("vacuum (analyze) catalog.products"));
    must(super.script("vacuum (analyze) catalog.product_variants"));
}

} // namespace

PURSER_BENCH(catalog, run)

} // namespace purser::bench
