#pragma once

#include "ui/shell/signinbackend.h"

#include <QDialog>
#include <QHash>

class QListWidget;
class QPushButton;

namespace purser::ui {

class Banner;
class LinkButton;

/// The databases that this person can open, each with what a connection test found.
class ProfilesDialog : public QDialog {
    Q_OBJECT

public:
    ProfilesDialog(SignInBackend &backend, const QString &current, QWidget *parent = nullptr);

signals:
    /// The person chose this profile.
    void used(const QString &name);

private:
    void fill();
    void showProblem();
    void edit(const QString &name);
    [[nodiscard]] QString selected() const;

    SignInBackend &backend_;
    std::vector<auth::ConnectionProfile> profiles_;
    QHash<QString, auth::ConnectionReport> reports_;
    QListWidget *list_;
    Banner *problem_;
    LinkButton *again_;
    LinkButton *details_;
    QPushButton *editButton_;
    QPushButton *remove_;
    QPushButton *use_;
};

} // namespace purser::ui
