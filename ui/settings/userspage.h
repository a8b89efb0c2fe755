#pragma once

#include "models/auth/userservice.h"
#include "ui/widgets/surface.h"

class QLabel;
class QStackedLayout;

namespace purser::auth {
class UserTableModel;
}

namespace purser::ui {

class Banner;
class Button;
class StateView;
class UserTable;

/// Settings › People: who works in the company, with which role and stores; add, change, disable, new password. Who may
/// not manage people reads why, and who can grant it.
class UsersPage : public Surface {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the page.
    explicit UsersPage(auth::UserService *service, QWidget *parent = nullptr);

    /// Reads the people again.
    void reload();
    /// Asks who is to be added. Does nothing while the people are not read yet.
    void addPerson();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void present(const Result<auth::UserDirectory> &read);
    void updateActions();
    void changePerson();
    void resetPassword();
    void toggleActive();
    void setActive(const auth::UserRow &user, bool active);
    void done(UserId user, const QString &message);
    [[nodiscard]] const auth::UserRow *current() const;

    auth::UserService *service_;
    auth::UserTableModel *model_;
    UserTable *table_;
    StateView *state_;
    QWidget *content_;
    QStackedLayout *stack_;
    QLabel *count_;
    Banner *banner_;
    Button *change_;
    Button *password_;
    Button *active_;
    UserId selected_; ///< selected again after reading
    bool read_ = false;
};

} // namespace purser::ui
