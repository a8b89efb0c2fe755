#include "tests/bench/catalogview.h"

#include "app/bootstrap/desktop.h"
#include "app/files/fileproductimport.h"
#include "models/catalog/productrepository.h"
#include "tests/bench/application.h"
#include "tests/bench/child.h"
#include "tests/bench/desk.h"
#include "tests/bench/importfile.h"
#include "ui/catalog/catalogpage.h"
#include "ui/widgets/datagrid.h"

#include <QEvent>
#include <QFile>
#include <QPainter>
#include <QPointer>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <fmt/format.h>

#include <chrono>
#include <random>

namespace purser::bench {
namespace {

using namespace catalog;

constexpr double frame = 16; ///< milliseconds

void wheel(QWidget *viewport, int notches)
{
    const QPointF at = viewport->rect().center();
    QWheelEvent event(
        at, viewport->mapToGlobal(at), {}, {0, -120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

/// Looks at every frame of the grid: how many were painted, and how many of them had a row that was not there yet.
class Watch : public QObject {
public:
    explicit Watch(Desk &desk) : desk_(desk) { desk.grid().viewport()->installEventFilter(this); }
    int frames = 0;
    int blank = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++frames;
            if (!desk_.isComplete())
                ++blank;
        }
        return false;
    }

private:
    Desk &desk_;
};

/// One step every 16 ms; gives what the UI thread was kept by the events of each of these frames.
std::vector<double> animate(int frames, const std::function<void(int)> &step)
{
    std::vector<double> held;
    QEventLoop loop;
    QTimer clock;
    clock.setTimerType(Qt::PreciseTimer);
    double before = Application::instance()->held();
    int number = 0;
    QObject::connect(&clock, &QTimer::timeout, &loop, [&] {
        const double now = Application::instance()->held();
        held.push_back(now - before);
        before = now;
        if (number == frames)
            loop.quit();
        else
            step(number++);
    });
    clock.start(static_cast<int>(frame));
    loop.exec();
    held.erase(held.begin());
    return held;
}

/// Through the list as people do it: the wheel, the wheel fast, page after page, and back.
std::vector<double> scroll(Desk &desk)
{
    QWidget *const viewport = desk.grid().viewport();
    QScrollBar *const bar = desk.grid().verticalScrollBar();
    std::vector<double> all;
    const auto run = [&all](int frames, const std::function<void(int)> &step) {
        const std::vector<double> held = animate(frames, step);
        all.insert(all.end(), held.begin(), held.end());
    };
    run(240, [&](int) { wheel(viewport, 1); });
    run(120, [&](int) { wheel(viewport, 4); });
    run(120, [&](int i) {
        if (i % 2 == 0)
            bar->setValue(bar->value() + bar->pageStep());
    });
    run(120, [&](int) { wheel(viewport, -2); });
    return all;
}

void measureScrolling(Report &report, Desk &desk)
{
    desk.grid().verticalScrollBar()->setValue(desk.grid().verticalScrollBar()->maximum() / 3);
    desk.settle();
    const Watch watch(desk);
    const std::vector<double> held = scroll(desk);
    report.figure(u"blank-frames"_qs, watch.blank, watch.frames, 0, "frames");
    report.figure(u"ui-thread-p99-scrolling"_qs, percentile(held, 0.99), frame, 1, "ms");
    report.note(u"scrolling: %1 frames, the longest %2 ms"_qs.arg(watch.frames).arg(percentile(held, 1), 0, 'f', 1));
}

/// 30,000 new products go into the catalog, as the program imports a file, while somebody scrolls.
void measureImport(Report &report, const Million &data, Desk &desk)
{
    constexpr int products = 30'000;
    constexpr qint64 set = 900;
    QTemporaryDir folder;
    files::FileProductImport import(data.large().manager);
    std::optional<QString> failure;
    std::optional<ImportResult> result;
    QObject::connect(&import, &ProductImport::failed, [&failure](const Error &error) { failure = error.message; });
    QObject::connect(&import, &ProductImport::opened, [&] { import.preview({data.large().stores.front(), true}); });
    QObject::connect(&import, &ProductImport::previewed, [&] { import.apply(); });
    QObject::connect(&import, &ProductImport::applied, [&result](const ImportResult &done) { result = done; });
    import.open(writeImportFile(folder.filePath(u"products.csv"_qs), set, false, products));
    std::vector<double> held;
    while (!result && !failure) {
        const std::vector<double> more = scroll(desk);
        held.insert(held.end(), more.begin(), more.end());
    }
    db::Connection super = must(db::Connection::open(data.superuser()));
    must(super.exec("delete from catalog.products where tenant_id = $1 and sku ~ '^I-91[0-9]{7}$'", {data.large().id}));
    must(super.script("vacuum (analyze) catalog.products"));
    if (failure || result->productsCreated != products)
        throw std::runtime_error("not everything was imported: " + failure.value_or(QString()).toStdString());
    report.figure(u"ui-thread-p99-during-import"_qs, percentile(held, 0.99), frame, 1, "ms");
    report.note(
        u"during the import: %1 frames, the longest %2 ms"_qs.arg(held.size()).arg(percentile(held, 1), 0, 'f', 1));
}

/// A turn of the wheel and the picture after it, at a million rows and at ten thousand.
void measureWheel(Report &report, Desk &large, Desk &small)
{
    for (Desk *desk : {&large, &small}) {
        desk->grid().verticalScrollBar()->setValue(desk->grid().verticalScrollBar()->maximum() / 2);
        desk->settle();
    }
    const auto step = [](Desk &desk) {
        return [&desk] {
            wheel(desk.grid().viewport(), 1);
            desk.grid().viewport()->repaint();
        };
    };
    std::vector<double> ours;
    std::vector<double> floor;
    for (int i = 0; i < 20; ++i) {
        const Times times = interleave(step(large), step(small), 20);
        ours.push_back(times.ours);
        floor.push_back(times.floor);
        Desk::until([&] { return large.isComplete() && small.isComplete(); });
        Desk::wait(30);
    }
    report.figure(u"wheel-step-at-a-million-rows"_qs, {median(ours), median(floor)}, 1.1);
}

/// Somewhere in the list by the scroll bar, until the rows are painted; against reading the same rows alone.
void measureJump(Report &report, const Million &data, Desk &desk)
{
    db::Connection c = must(db::Connection::open(data.large().manager));
    std::mt19937 random(7);
    std::vector<double> jumps;
    std::vector<double> reads;
    const auto anywhere = [&random] { return static_cast<int>(random() % (Million::products - 1000)); };
    const auto jump = [&](int row) {
        return timed([&] {
            desk.grid().scrollTo(desk.model().index(row, 1), QAbstractItemView::PositionAtTop);
            if (!Desk::until([&] { return desk.isComplete(); }))
                throw std::runtime_error("the rows did not come");
        });
    };
    const std::vector<PageCursor> anchors = must(ProductRepository::anchors(c, desk.model().query(), 200));
    jump(anywhere());
    for (int i = 0; i < 31; ++i) {
        const int row = anywhere();
        jumps.push_back(jump(row));
        Desk::wait(100); // what is read ahead is none of the floor's business
        const PageCursor &from = anchors[static_cast<size_t>(row / 200)];
        reads.push_back(timed([&] { must(ProductRepository::page(c, desk.model().query(), from, 200)); }));
    }
    report.figure(u"jump-with-anchors"_qs, {median(jumps), median(reads)}, 2.5);

    jumps.clear();
    reads.clear();
    for (int i = 0; i < 9; ++i) {
        const int row = anywhere();
        desk.model().setQuery(desk.model().query()); // forgets anchors and rows
        if (!Desk::until([&] { return desk.model().countIsExact() && desk.model().row(0); }))
            throw std::runtime_error("the list did not come");
        jumps.push_back(jump(row));
        desk.settle();
        reads.push_back(timed([&] {
            must(c.exec(
                u"select id from catalog.products order by title_key, id offset $1 limit 200"_qs, {row / 200 * 200}));
        }));
    }
    report.figure(u"jump-without-anchors"_qs, {median(jumps), median(reads)}, 2.5);
}

// ---------------------------------------------------------------- fresh processes

/// Memory that belongs to this process alone, in MiB.
double ownMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_qs);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the memory of this process cannot be read");
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Private_Dirty:"))
            return line.mid(14).chopped(3).trimmed().toDouble() / 1024;
    throw std::runtime_error("the kernel does not tell the memory of this process");
}

int memoryChild(bool withRows)
{
    const Million data;
    Desk desk(data.large());
    if (!withRows) {
        ProductQuery nothing;
        nothing.vendor = u"nobody at all"_qs;
        desk.model().setQuery(nothing);
        Desk::until([&] { return desk.model().state() == grid::GridModel::State::Empty; });
    } else {
        desk.settle();
        std::mt19937 random(3);
        for (int i = 0; i < 300; ++i) {
            desk.grid().scrollTo(desk.model().index(static_cast<int>(random() % Million::products), 1));
            Desk::until([&] { return desk.isComplete(); });
        }
        scroll(desk);
    }
    Desk::wait(500);
    fmt::print("{}\n", ownMemory());
    return 0;
}
int memoryOfWindow(QApplication &)
{
    return memoryChild(false);
}
int memoryOfRows(QApplication &)
{
    return memoryChild(true);
}

/// Says when the first widget has been painted.
int untilPainted()
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&loop] {
        if (Application::instance()->hasPainted())
            loop.quit();
    });
    look.start(0);
    loop.exec();
    fmt::print(
        "{}\n", std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count());
    std::fflush(stdout);
    std::_Exit(0); // what it takes to close is not measured
}
int paintWindow(QApplication &)
{
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    return untilPainted();
}
int paintProgram(QApplication &app)
{
    QTemporaryDir folder;
    // For root the server belongs to another user: what is measured is the start of everybody's first day, no refusal.
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadOther | QFile::ExeOther);
    Desktop::Options options;
    options.dataFolder = folder.filePath(u"data"_qs);
    Desktop desktop(app, options);
    desktop.start();
    return untilPainted();
}

double child(const char *name, const char *platform = nullptr)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (platform)
        environment.insert(u"QT_QPA_PLATFORM"_qs, QString::fromLatin1(platform));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--child"_qs, QString::fromLatin1(name)});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        throw std::runtime_error(std::string("a child failed: ") + name);
    return process.readAllStandardOutput().trimmed().toDouble();
}

void measureFreshProcesses(Report &report)
{
    // On a real X server when there is one: run.sh starts it.
    const char *platform = qEnvironmentVariableIsSet("DISPLAY") ? "xcb" : nullptr;
    const auto paint = [platform](const char *name) {
        const double start =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
        return child(name, platform) - start;
    };
    std::vector<double> ours;
    std::vector<double> floor;
    paint("paint-program");
    for (int i = 0; i < 15; ++i) {
        ours.push_back(paint("paint-program"));
        floor.push_back(paint("paint-window"));
    }
    report.figure(u"first-paint"_qs, {median(ours), median(floor)}, 1.5);
    const double rows = child("memory-of-rows");
    const double window = child("memory-of-window");
    report.figure(u"grid-memory-over-the-window"_qs, rows - window, 20, 1, "MiB");
    report.note(u"memory: window %1 MiB, with a million rows %2 MiB"_qs.arg(window, 0, 'f', 1).arg(rows, 0, 'f', 1));
}

} // namespace

void measureView(Report &report, const Million &data)
{
    measureFreshProcesses(report);
    Desk large(data.large());
    large.settle();
    {
        Desk small(data.small());
        measureWheel(report, large, small);
    }
    measureJump(report, data, large);
    measureScrolling(report, large);
    measureImport(report, data, large);
}

PURSER_BENCH_CHILD("memory-of-window", memoryOfWindow)
PURSER_BENCH_CHILD("memory-of-rows", memoryOfRows)
PURSER_BENCH_CHILD("paint-window", paintWindow)
PURSER_BENCH_CHILD("paint-program", paintProgram)

} // namespace purser::bench
