#pragma once

#include "models/auth/profile.h"

#include <QObject>

namespace purser::ui {

/// What the sign-in window asks for.
struct SignInRequest {
    QString profile;
    QString company; ///< its slug
    QString email;
    QString password;
    bool remember = false;
};

/// The field of the form that an error belongs to.
enum class SignInField { Form, Company, Email, Password };

/// Where the sign-in window gets profiles from and who signs in for it. Answers come as signals, never by waiting.
class SignInBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual std::vector<auth::ConnectionProfile> profiles() const = 0;
    /// The name of the profile used last, or of the first one.
    [[nodiscard]] virtual QString lastProfile() const = 0;
    /// Where the embedded database keeps its data, as shown: `~/.local/share/purser`.
    [[nodiscard]] virtual QString dataFolder() const = 0;
    /// The translated sentence under "Remember me": keychain, or a file when there is no keychain.
    [[nodiscard]] virtual QString secretsHint() const = 0;
    /// Whether "Try the demo company" leads somewhere with \a profile.
    [[nodiscard]] virtual bool offersDemo(const QString &profile) const = 0;

    /// Looks whether the database of \a profile answers; `tested` tells.
    virtual void test(const auth::ConnectionProfile &profile) = 0;
    /// Ends with `signedIn` or `failed`.
    virtual void signIn(const SignInRequest &request) = 0;
    /// Opens the demo company of \a profile; ends with `signedIn` or `failed`.
    virtual void openDemo(const QString &profile) = 0;
    /// Gives up what is under way.
    virtual void cancel() = 0;
    /// Fetches a remembered password; `passwordRecalled` comes only when there is one.
    virtual void recallPassword(const QString &profile, const QString &company, const QString &email) = 0;

    /// Adds \a profile, or replaces the one named \a oldName.
    virtual Result<> saveProfile(const QString &oldName, const auth::ConnectionProfile &profile) = 0;
    virtual Result<> removeProfile(const QString &name) = 0;

signals:
    void profilesChanged();
    void tested(const QString &profile, const purser::auth::ConnectionReport &report);
    void passwordRecalled(
        const QString &profile, const QString &company, const QString &email, const QString &password);
    /// \a total 0 means that nobody knows how long it takes.
    void progressed(const QString &title, const QString &step, const QString &detail, int done, int total);
    void signedIn();
    void failed(purser::ui::SignInField field, const purser::Error &error);
};

} // namespace purser::ui
