#include "app/bootstrap/desktopsignin.h"

#include <QDir>
#include <QTimer>

#include <algorithm>

namespace purser {

using namespace std::chrono_literals;

namespace {
constexpr auto lookAfter = 150ms;
}

DesktopSignIn::DesktopSignIn(Startup *startup, std::shared_ptr<secrets::SecretStore> secrets,
    profiles::ProfileStore store, QSettings *settings, DemoLogin demo, QObject *parent)
    : ui::SignInBackend(parent),
      startup_(startup),
      secrets_(std::move(secrets)),
      store_(std::move(store)),
      settings_(settings),
      demo_(std::move(demo))
{
    if (auto loaded = store_.load())
        profiles_ = std::move(*loaded);
    connect(startup_, &Startup::progress, this, [this](const QString &phase, int percent) {
        const auth::ConnectionProfile *profile = request_ ? find(request_->profile) : nullptr;
        if (profile && profile->isEmbedded())
            emit progressed(tr("Opening Purser"), tr("Starting the embedded database"), phase, percent, 100);
    });
    connect(startup_, &Startup::finished, this, &DesktopSignIn::startupFinished);
}

DesktopSignIn::~DesktopSignIn()
{
    attempt_->cut();
    threads_.waitForDone();
}

auth::ConnectionProfile *DesktopSignIn::find(const QString &name)
{
    const auto found = std::find_if(profiles_.begin(), profiles_.end(), [&](const auto &p) { return p.name == name; });
    return found == profiles_.end() ? nullptr : &*found;
}

const auth::ConnectionProfile *DesktopSignIn::find(const QString &name) const
{
    return const_cast<DesktopSignIn *>(this)->find(name);
}

QString DesktopSignIn::secretKey(const QString &profile, const QString &company, const QString &email)
{
    return QStringLiteral("login/%1/%2/%3").arg(profile, company, email.trimmed().toLower());
}

QString DesktopSignIn::lastProfile() const
{
    const QString last = settings_->value(QStringLiteral("lastProfile")).toString();
    if (find(last) || profiles_.empty())
        return last;
    return profiles_.front().name;
}

QString DesktopSignIn::dataFolder() const
{
    QString folder = startup_->dataFolder();
    if (folder.startsWith(QDir::homePath() + u'/'))
        folder.replace(0, QDir::homePath().size(), u"~"_qs);
    return folder;
}

QString DesktopSignIn::secretsHint() const
{
    const QString notice = secrets_->notice();
    return notice.isEmpty() ? tr("The password is kept in the system keychain.") : notice;
}

QString DesktopSignIn::signedInPlace() const
{
    const auth::ConnectionProfile *p = find(used_);
    return p ? p->label() : used_;
}

bool DesktopSignIn::isEmbedded(const QString &profile) const
{
    const auth::ConnectionProfile *p = find(profile);
    return p && p->isEmbedded();
}

bool DesktopSignIn::offersDemo(const QString &profile) const
{
    const auth::ConnectionProfile *p = find(profile);
    if (!p || !p->isEmbedded())
        return false;
    // Once there is a company of one's own and no demo any more, there is nothing to try.
    return p->companies.empty() || std::any_of(p->companies.begin(), p->companies.end(), [this](const auto &c) {
        return c.slug == demo_.company;
    });
}

void DesktopSignIn::test(const auth::ConnectionProfile &profile)
{
    QTimer::singleShot(lookAfter, this, [this, profile] { look(profile); });
}

/// Whoever is signing in there has gone first: that says more, and this would take its time.
void DesktopSignIn::look(const auth::ConnectionProfile &profile)
{
    if (request_ && request_->profile == profile.name) {
        test(profile);
        return;
    }
    if (profile.isEmbedded()) {
        testing_.emplace_back(startup_->start(false), profile.name);
        return;
    }
    threads_.start([this, profile] {
        const auth::ConnectionReport report = profiles::testConnection(profile);
        QMetaObject::invokeMethod(this, [this, profile, report] { emit tested(profile.name, report); });
    });
}

void DesktopSignIn::signIn(const ui::SignInRequest &request)
{
    const auth::ConnectionProfile *profile = find(request.profile);
    if (!profile) {
        emit failed(ui::SignInField::Form,
            {Error::Kind::NotFound, tr("The profile %1 does not exist any more.").arg(request.profile), {}, {}});
        return;
    }
    request_ = request;
    ++ticket_;
    if (profile->isEmbedded())
        startRun_ = startup_->start(demoWanted_);
    else
        connectNow(profile->settings());
}

void DesktopSignIn::openDemo(const QString &profile)
{
    demoWanted_ = true;
    signIn({profile, demo_.company, demo_.email, demo_.password, false});
    demoWanted_ = false;
}

void DesktopSignIn::cancel()
{
    ++ticket_;
    request_.reset();
    attempt_->cut();
    startup_->cancel();
}

void DesktopSignIn::startupFinished(int run, const Error &error, const std::vector<auth::KnownCompany> &companies)
{
    for (auth::ConnectionProfile &profile : profiles_) {
        if (!profile.isEmbedded() || !error.message.isEmpty())
            continue;
        // The companies of this computer, the one used last still first.
        std::vector<auth::KnownCompany> known;
        for (const auth::KnownCompany &c : profile.companies)
            if (std::find(companies.begin(), companies.end(), c) != companies.end())
                known.push_back(c);
        for (const auth::KnownCompany &c : companies)
            if (std::find(known.begin(), known.end(), c) == known.end())
                known.push_back(c);
        if (known != profile.companies) {
            profile.companies = known;
            std::ignore = store_.save(profiles_);
            emit profilesChanged();
        }
    }
    auth::ConnectionReport report;
    report.reached = error.message.isEmpty() ? auth::ConnectionReport::Step::Done : auth::ConnectionReport::Step::Port;
    report.error = error;
    for (const auto &[awaited, profile] : testing_)
        if (awaited == run)
            emit tested(profile, report);
    std::erase_if(testing_, [run](const auto &test) { return test.first == run; });
    if (!request_ || run != startRun_)
        return;
    if (error.message.isEmpty()) {
        connectNow(startup_->settings());
    } else {
        request_.reset();
        if (!error.is(Error::Kind::Cancelled))
            emit failed(ui::SignInField::Form, error);
    }
}

void DesktopSignIn::connectNow(const db::ConnectionSettings &where)
{
    const ui::SignInRequest request = *request_;
    const int ticket = ticket_;
    attempt_ = std::make_shared<db::Lifeline>();
    const FailedSignIns failed = failures_.of(request.profile, request.company, request.email);
    threads_.start([this, where, request, ticket, failed, attempt = attempt_] {
        auto outcome = purser::signIn(where, request.company, request.email, request.password, attempt, failed);
        if (outcome) {
            const QString key = secretKey(request.profile, request.company, request.email);
            if (request.remember)
                std::ignore = secrets_->write(key, request.password);
            else
                std::ignore = secrets_->remove(key);
        }
        QMetaObject::invokeMethod(this, [this, ticket, outcome] { answered(ticket, outcome); });
    });
}

void DesktopSignIn::answered(int ticket, const Result<SignedIn> &outcome)
{
    if (ticket != ticket_ || !request_)
        return;
    const ui::SignInRequest request = *std::exchange(request_, {});
    if (!outcome) {
        const bool wrongLogin = outcome.error().is(Error::Kind::Forbidden) && outcome.error().code == u"28P01";
        if (wrongLogin)
            failures_.add(request.profile, request.company, request.email);
        emit failed(wrongLogin ? ui::SignInField::Password : ui::SignInField::Form, outcome.error());
        return;
    }
    session_ = *outcome;
    used_ = request.profile;
    failures_.forget(request.profile, request.company, request.email);
    settings_->setValue(QStringLiteral("lastProfile"), used_);
    if (auth::ConnectionProfile *profile = find(used_)) {
        profile->remember({session_->session.tenantSlug, session_->session.tenantName}, session_->session.email);
        std::ignore = store_.save(profiles_);
    }
    emit signedIn();
}

void DesktopSignIn::recallPassword(const QString &profile, const QString &company, const QString &email)
{
    threads_.start([this, profile, company, email] {
        auto secret = secrets_->read(secretKey(profile, company, email));
        if (secret)
            QMetaObject::invokeMethod(this, [this, profile, company, email, password = *secret] {
                emit passwordRecalled(profile, company, email, password);
            });
    });
}

Result<> DesktopSignIn::saveProfile(const QString &oldName, const auth::ConnectionProfile &profile)
{
    if (auto good = profile.validate(); !good)
        return good;
    if (profile.name != oldName && find(profile.name))
        return fail(Error::Kind::Duplicate, tr("There is a profile named %1 already.").arg(profile.name));
    std::vector<auth::ConnectionProfile> changed = profiles_;
    const auto old = std::find_if(changed.begin(), changed.end(), [&](const auto &p) { return p.name == oldName; });
    if (old != changed.end())
        *old = profile;
    else
        changed.push_back(profile);
    if (auto saved = store_.save(changed); !saved)
        return saved;
    profiles_ = std::move(changed);
    emit profilesChanged();
    return {};
}

Result<> DesktopSignIn::removeProfile(const QString &name)
{
    std::vector<auth::ConnectionProfile> changed = profiles_;
    std::erase_if(changed, [&](const auto &p) { return p.name == name && !p.isEmbedded(); });
    if (auto saved = store_.save(changed); !saved)
        return saved;
    profiles_ = std::move(changed);
    emit profilesChanged();
    return {};
}

} // namespace purser
