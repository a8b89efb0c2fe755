#pragma once

#include "app/bootstrap/failedsignins.h"
#include "app/bootstrap/signin.h"
#include "app/bootstrap/startup.h"
#include "app/profiles/profilestore.h"
#include "app/secrets/secretstore.h"
#include "ui/shell/signinbackend.h"

#include <QSettings>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace purser {

/// Signs people in for the sign-in window: keeps profiles, starts the embedded database when its profile is used,
/// and remembers passwords in the keychain. Whatever blocks runs on threads of its own.
class DesktopSignIn : public ui::SignInBackend {
    Q_OBJECT

public:
    /// Who may be signed in as by "Try the demo company".
    struct DemoLogin {
        QString company;
        QString email;
        QString password;
    };

    /// \a startup is not owned and outlives this; so does \a settings, which belongs to this computer.
    DesktopSignIn(Startup *startup, std::shared_ptr<secrets::SecretStore> secrets, profiles::ProfileStore store,
        QSettings *settings, DemoLogin demo, QObject *parent = nullptr);
    ~DesktopSignIn() override;

    /// Who is signed in, with what they signed in to; after signedIn().
    [[nodiscard]] const SignedIn &session() const { return *session_; }
    [[nodiscard]] QString signedInProfile() const { return used_; }
    /// What people read for it.
    [[nodiscard]] QString signedInPlace() const;
    [[nodiscard]] bool isEmbedded(const QString &profile) const;

    [[nodiscard]] std::vector<auth::ConnectionProfile> profiles() const override { return profiles_; }
    [[nodiscard]] QString lastProfile() const override;
    [[nodiscard]] QString dataFolder() const override;
    [[nodiscard]] QString secretsHint() const override;
    [[nodiscard]] bool offersDemo(const QString &profile) const override;
    void test(const auth::ConnectionProfile &profile) override;
    void signIn(const ui::SignInRequest &request) override;
    void openDemo(const QString &profile) override;
    void cancel() override;
    void recallPassword(const QString &profile, const QString &company, const QString &email) override;
    Result<> saveProfile(const QString &oldName, const auth::ConnectionProfile &profile) override;
    Result<> removeProfile(const QString &name) override;

private:
    [[nodiscard]] auth::ConnectionProfile *find(const QString &name);
    [[nodiscard]] const auth::ConnectionProfile *find(const QString &name) const;
    void startupFinished(int run, const Error &error, const std::vector<auth::KnownCompany> &companies);
    void look(const auth::ConnectionProfile &profile);
    void connectNow(const db::ConnectionSettings &where);
    void answered(int ticket, const Result<SignedIn> &outcome);
    static QString secretKey(const QString &profile, const QString &company, const QString &email);

    Startup *startup_;
    std::shared_ptr<secrets::SecretStore> secrets_;
    profiles::ProfileStore store_;
    QSettings *settings_;
    FailedSignInLog failures_{settings_};
    DemoLogin demo_;
    std::vector<auth::ConnectionProfile> profiles_;
    std::optional<ui::SignInRequest> request_; ///< under way
    bool demoWanted_ = false;
    int startRun_ = 0; ///< the run of the start-up that the sign-in waits for
    std::vector<std::pair<int, QString>> testing_; ///< runs of the start-up that answer the test of a profile
    int ticket_ = 0; ///< of the latest attempt; answers to older ones are dropped
    std::optional<SignedIn> session_;
    QString used_;
    std::shared_ptr<db::Lifeline> attempt_ = std::make_shared<db::Lifeline>(); ///< of the latest sign-in
    QThreadPool threads_;
};

} // namespace purser
