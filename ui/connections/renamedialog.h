#pragma once

#include "models/sync/connection.h"

#include <QDialog>

class QLineEdit;

namespace purser::sync {
class ConnectionService;
}

namespace purser::ui {

class Button;
class FormField;

/// Gives a connection another name.
class RenameDialog : public QDialog {
    Q_OBJECT

public:
    RenameDialog(sync::ConnectionService *service, const sync::ConnectionRow &connection, QWidget *parent = nullptr);

signals:
    void renamed(const QString &name);

private:
    void save();

    sync::ConnectionService *service_;
    sync::ConnectionRow connection_;
    QLineEdit *name_;
    FormField *field_;
    Button *save_;
};

} // namespace purser::ui
