#pragma once

#include <QLineEdit>

namespace purser::ui {

/// A password field with an eye that shows what was typed.
class PasswordEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget *parent = nullptr);

    void setShown(bool shown);

private:
    QAction *eye_;
};

} // namespace purser::ui
