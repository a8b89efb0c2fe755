#include "app/bootstrap/desktop.h"

#include "app/demo/company.h"
#include "ui/shell/signinwindow.h"

#include <QStandardPaths>
#include <QTimer>

namespace purser {
namespace {

QString configFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/purser/computer.ini"_qs;
}

QString pictureFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/purser/pictures"_qs;
}

Result<> createDemo(db::Connection &connection, const server::Progress &progress, const std::stop_token &stop)
{
    auto report = [&](qint64 done, qint64 of) {
        progress(Desktop::tr("Creating the demo company: %1 of %2 products").arg(done).arg(of),
            of > 0 ? static_cast<int>(done * 100 / of) : 0);
        return !stop.stop_requested();
    };
    auto created = demo::create(connection, {}, report);
    return created ? Result<>() : fail(created.error());
}

/// The store manager of the first demo company.
DesktopSignIn::DemoLogin demoLogin()
{
    const demo::DemoTenant &tenant = demo::demoTenants().front();
    for (const demo::DemoPerson &person : tenant.people)
        if (person.role == u"ops")
            return {tenant.slug, person.email, tenant.password};
    return {tenant.slug, tenant.people.front().email, tenant.password};
}

} // namespace

Desktop::Desktop(QApplication &application, const Options &options)
    : options_(options),
      settings_(configFile(), QSettings::IniFormat),
      secrets_(secrets::openSecretStore(secrets::defaultSecretFolder())),
      theme_(application, ui::Theme::modeFromName(settings_.value(u"theme"_qs).toString())),
      language_(settings_.value(u"language"_qs, ui::Language::systemCode()).toString()),
      imageStore_(pictureFolder()),
      images_(&imageStore_),
      startup_(options.dataFolder, secrets_, &createDemo),
      signIn_(&startup_, secrets_, profiles::ProfileStore(), &settings_, demoLogin())
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&theme_, &ui::Theme::changed, this,
        [this] { settings_.setValue(u"theme"_qs, ui::Theme::modeName(theme_.mode())); });
    connect(&language_, &ui::Language::changed, this, [this] {
        settings_.setValue(u"language"_qs, language_.code());
        // Windows are built anew in the new language; what is staged stays on disk meanwhile. Not from within a
        // menu of the window that goes.
        QTimer::singleShot(0, this, [this] {
            if (workspace_)
                openWorkspace();
            else
                showSignIn();
        });
    });
    connect(&signIn_, &DesktopSignIn::signedIn, this, &Desktop::openWorkspace);
    connect(
        &signIn_, &DesktopSignIn::failed, this, [this](ui::SignInField, const Error &error) { emit failed(error); });
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    showSignIn();
    if (!options_.profile.isEmpty())
        window_->selectProfile(options_.profile);
    if (options_.demo)
        for (const auth::ConnectionProfile &profile : signIn_.profiles())
            if (profile.isEmbedded()) {
                signIn_.openDemo(profile.name);
                break;
            }
}

void Desktop::showSignIn(const QString &notice)
{
    window_ = std::make_unique<ui::SignInWindow>(signIn_);
    if (!notice.isEmpty())
        window_->setNotice(notice);
    connect(window_.get(), &ui::SignInWindow::quitRequested, qApp, &QApplication::quit);
    window_->show();
}

void Desktop::openWorkspace()
{
    workspace_.reset();
    workspace_ = std::make_unique<Workspace>(signIn_.session(), signIn_.signedInProfile(),
        Workspace::Surroundings{theme_, language_, images_, secrets_, &leaving_, signIn_.signedInPlace()});
    keepEmbeddedDatabaseUp();
    connect(workspace_.get(), &Workspace::quitRequested, qApp, &QApplication::quit);
    connect(workspace_.get(), &Workspace::signOutRequested, this, &Desktop::closeWorkspace, Qt::QueuedConnection);
    workspace_->window()->show();
    window_.reset();
    emit workspaceOpened();
}

/// When the server on this computer was killed while somebody works, nobody but this program starts it again.
void Desktop::keepEmbeddedDatabaseUp()
{
    if (!signIn_.isEmbedded(signIn_.signedInProfile()))
        return;
    db::Database *database = workspace_->database();
    auto startAgain = [this, database] {
        if (database->state() == db::Database::State::Offline && !startup_.isBusy() && !startup_.isHalted())
            startup_.start(false);
    };
    connect(database, &db::Database::stateChanged, &startup_, startAgain);
    connect(database, &db::Database::attemptFailed, &startup_, startAgain);
    connect(&startup_, &Startup::finished, database, &db::Database::retryNow);
}

void Desktop::closeWorkspace()
{
    showSignIn();
    workspace_.reset();
}

} // namespace purser
