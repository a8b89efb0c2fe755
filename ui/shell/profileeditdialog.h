#pragma once

#include "ui/shell/signinbackend.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace purser::ui {

class Banner;
class FormField;

/// Where a server is and how its identity is checked.
class ProfileEditDialog : public QDialog {
    Q_OBJECT

public:
    /// \a oldName is empty for a new profile.
    ProfileEditDialog(SignInBackend &backend, const auth::ConnectionProfile &profile, const QString &oldName,
        QWidget *parent = nullptr);

signals:
    void saved(const purser::auth::ConnectionProfile &profile);

private:
    [[nodiscard]] auth::ConnectionProfile typed() const;
    void save();
    void test();

    SignInBackend &backend_;
    auth::ConnectionProfile profile_;
    QString oldName_;
    QLineEdit *name_;
    QLineEdit *host_;
    QSpinBox *port_;
    QLineEdit *database_;
    QComboBox *tls_;
    QLineEdit *caFile_;
    FormField *nameField_;
    FormField *hostField_;
    Banner *result_;
};

} // namespace purser::ui
