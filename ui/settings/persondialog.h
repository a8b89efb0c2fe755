#pragma once

#include "models/auth/userrepository.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace purser::auth {
class UserService;
}

namespace purser::ui {

class Banner;
class Button;
class FormField;
class PasswordEdit;

/// Adds a person, or changes the name, role and stores of one. It closes when the database has taken it; what is
/// refused stands under its field.
class PersonDialog : public QDialog {
    Q_OBJECT

public:
    /// \a user is null for a new person. \a service outlives the dialog.
    PersonDialog(auth::UserService *service, const auth::UserDirectory &directory, const auth::UserRow *user,
        QWidget *parent = nullptr);

signals:
    /// The database has taken the person.
    void saved(const purser::UserId &user);

private:
    [[nodiscard]] bool isValid();
    [[nodiscard]] std::vector<auth::StoreRole> storeRoles() const;
    void explainRole();
    void save();
    void failed(const Error &error);
    void setBusy(bool busy);

    auth::UserService *service_;
    UserId user_; ///< null for a new person
    QLineEdit *name_;
    QLineEdit *email_;
    PasswordEdit *password_ = nullptr;
    QComboBox *role_;
    std::vector<std::pair<StoreId, QComboBox *>> stores_;
    FormField *nameField_;
    FormField *emailField_;
    FormField *passwordField_ = nullptr;
    FormField *roleField_;
    Banner *problem_;
    Button *save_;
};

/// Gives somebody a new password for their next sign-in.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    PasswordDialog(auth::UserService *service, const auth::UserRow &user, QWidget *parent = nullptr);

signals:
    void saved(const purser::UserId &user);

private:
    void save();

    auth::UserService *service_;
    UserId user_;
    PasswordEdit *first_;
    PasswordEdit *second_;
    FormField *firstField_;
    FormField *secondField_;
    Banner *problem_;
    Button *save_;
};

} // namespace purser::ui
