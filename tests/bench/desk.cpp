#include "tests/bench/desk.h"

#include "tests/bench/measure.h"
#include "ui/catalog/catalogpage.h"
#include "ui/widgets/datagrid.h"

#include <QEventLoop>

namespace purser::bench {

/// Products without pictures: nothing is asked of the network.
struct Desk::NoImages : ui::ImageProvider {
    QPixmap pixmap(const QString &, QSize, qreal) override { return {}; }
};

Desk::Desk(const Million::Company &company) : Desk(company.manager, nullptr)
{
}

Desk::Desk(const db::ConnectionSettings &person, std::shared_ptr<secrets::SecretStore> secrets)
    : folder_(std::make_unique<QTemporaryDir>())
{
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, folder_->path().toUtf8());
    db::Connection connection = must(db::Connection::open(person));
    const SignedIn signedIn{must(auth::loadSession(connection)), person};
    theme_ = std::make_unique<ui::Theme>(*qApp, ui::Theme::Mode::Light);
    language_ = std::make_unique<ui::Language>(u"en"_qs);
    images_ = std::make_unique<NoImages>();
    Workspace::Surroundings surroundings{*theme_, *language_, *images_};
    if (secrets) {
        surroundings.secrets = std::move(secrets);
        surroundings.leaving = &leaving_;
    }
    workspace_ = std::make_unique<Workspace>(signedIn, u"bench"_qs, surroundings);
    workspace_->window()->resize(1440, 900);
    workspace_->window()->show();
}

Desk::~Desk() = default;

catalog::ProductTableModel &Desk::model()
{
    return *workspace_->catalog()->model();
}

ui::DataGrid &Desk::grid()
{
    return *workspace_->catalog()->grid();
}

bool Desk::until(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (clock.elapsed() > 30'000)
            return false;
        wait(1);
    }
    return true;
}

void Desk::wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Desk::isComplete()
{
    const int first = std::max(0, grid().rowAt(0));
    const int last = grid().rowAt(grid().viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? model().rowCount() - 1 : last); ++row)
        if (!model().row(row))
            return false;
    return model().rowCount() > 0;
}

void Desk::settle()
{
    if (!until([this] { return isComplete() && model().countIsExact() && model().hasAnchors(); }))
        throw std::runtime_error("the catalog did not become complete");
    wait(300);
}

} // namespace purser::bench
