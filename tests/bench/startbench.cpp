#include "app/bootstrap/desktop.h"
#include "app/profiles/profilestore.h"
#include "tests/bench/child.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"
#include "ui/catalog/catalogpage.h"
#include "ui/widgets/datagrid.h"

#include <QApplication>
#include <QDir>
#include <QMainWindow>
#include <QPaintEvent>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

// From the start of a process to a catalog of 1,000,000 products that shows its first rows, sign-in included, against
// an empty window that opens one connection and paints. Both are processes of their own, timed from outside.
namespace purser::bench {
namespace {

constexpr int rounds = 9;

db::ConnectionSettings where()
{
    db::ConnectionSettings s;
    s.host = qEnvironmentVariable("PURSER_TEST_CLUSTER");
    s.database = qEnvironmentVariable("PURSER_BENCH_DATABASE");
    s.user = qEnvironmentVariable("PURSER_BENCH_USER");
    s.password = qEnvironmentVariable("PURSER_BENCH_PASSWORD");
    s.tls = db::ConnectionSettings::Tls::Off;
    return s;
}

/// Ends the process behind the first paint of a widget at which \a ready says so.
class PaintWatch : public QObject {
public:
    PaintWatch(QWidget *watched, std::function<bool()> ready) : QObject(watched), ready_(std::move(ready))
    {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && ready_())
            QMetaObject::invokeMethod(
                qApp,
                [] {
                    std::puts("painted");
                    std::fflush(stdout);
                    std::_Exit(0);
                },
                Qt::QueuedConnection);
        return false;
    }

private:
    std::function<bool()> ready_;
};

int startWindow(QApplication &)
{
    QMainWindow window;
    window.resize(1440, 900);
    const auto connection = must(db::Connection::open(where()));
    PaintWatch watch(&window, [] { return true; });
    window.show();
    return QApplication::exec();
}

int startProgram(QApplication &app)
{
    Desktop::Options options;
    options.profile = u"Bench"_qs;
    Desktop desktop(app, options);
    QObject::connect(&desktop, &Desktop::failed, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
        std::_Exit(1);
    });
    QObject::connect(&desktop, &Desktop::workspaceOpened, [&desktop] {
        ui::CatalogPage *page = desktop.workspace()->catalog();
        new PaintWatch(page->grid()->viewport(), [page] {
            const QAbstractItemModel *model = page->model();
            return model->rowCount() > 0 && !page->grid()->indexAt({200, 10}).data().toString().isEmpty();
        });
    });
    desktop.start();
    const db::ConnectionSettings s = where();
    desktop.signIn().signIn({u"Bench"_qs, u"bench-million"_qs, u"manager@bench-million.example"_qs, s.password, false});
    return QApplication::exec();
}

PURSER_BENCH_CHILD("start-window", startWindow)
PURSER_BENCH_CHILD("start-program", startProgram)

void run(Report &report)
{
    const Million million;
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "PURSER_DATA_DIR"}) {
        QDir().mkpath(home.filePath(QString::fromLatin1(name)));
        environment.insert(QString::fromLatin1(name), home.filePath(QString::fromLatin1(name)));
    }
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_qs);
    const db::ConnectionSettings manager = million.large().manager;
    environment.insert(u"PURSER_BENCH_DATABASE"_qs, manager.database);
    environment.insert(u"PURSER_BENCH_USER"_qs, manager.user);
    environment.insert(u"PURSER_BENCH_PASSWORD"_qs, manager.password);
    auth::ConnectionProfile profile;
    profile.name = u"Bench"_qs;
    profile.host = manager.host;
    profile.port = manager.port;
    profile.database = manager.database;
    profile.tls = manager.tls;
    QDir().mkpath(home.filePath(u"XDG_CONFIG_HOME/purser"_qs));
    must(profiles::ProfileStore(home.filePath(u"XDG_CONFIG_HOME/purser/profiles.json"_qs)).save({profile}));

    const auto start = [&](const QString &child) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QApplication::applicationFilePath(), {u"--child"_qs, child});
        if (!process.waitForFinished(60'000) || !process.readAllStandardOutput().startsWith("painted"))
            throw std::runtime_error((u"the process did not paint: "_qs + child).toStdString());
    };
    report.note(
        u"from the start of the process; the program signs in and shows the first rows of 1,000,000 products"_qs);
    report.figure(u"catalog"_qs,
        interleave([&] { start(u"start-program"_qs); }, [&] { start(u"start-window"_qs); }, rounds), 4.0);
}

PURSER_BENCH(start, run)

} // namespace
} // namespace purser::bench
