#pragma once

#include "ui/shell/signinbackend.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace purser::ui {

class Banner;
class Button;
class FormField;
class LinkButton;
class PasswordEdit;
class PickerButton;
class StartupWindow;

/// The first window: which database, which company, who. Talks only to a SignInBackend.
class SignInWindow : public QWidget {
    Q_OBJECT

public:
    explicit SignInWindow(SignInBackend &backend, QWidget *parent = nullptr);
    ~SignInWindow() override;

    /// Says why somebody is asked again, for example after the session ended.
    void setNotice(const QString &text);
    void selectProfile(const QString &name);

signals:
    void quitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillProfiles();
    void fillCompanies();
    void chooseCompany(const QString &slug, const QString &name);
    void typeCompany();
    void showState(const auth::ConnectionReport *report);
    void submit();
    void setBusy(bool busy);
    void fail(SignInField field, const Error &error);
    void makeRoom();
    void clearErrors();
    void manageProfiles();
    void recall();
    [[nodiscard]] const auth::ConnectionProfile *current() const;

    SignInBackend &backend_;
    std::vector<auth::ConnectionProfile> profiles_;
    QString profile_;
    QString company_;
    Banner *notice_;
    PickerButton *picker_;
    QLabel *companyLine_;
    LinkButton *companyMenu_;
    QLineEdit *companyEdit_;
    QLineEdit *email_;
    PasswordEdit *password_;
    FormField *companyField_;
    FormField *emailField_;
    FormField *passwordField_;
    QCheckBox *remember_;
    QLabel *rememberHint_;
    LinkButton *demo_;
    Button *quit_;
    Button *signIn_;
    QWidget *form_;
    StartupWindow *startup_;
};

} // namespace purser::ui
