#pragma once

#include <QWidget>

class QLabel;

namespace purser::ui {

/// A control with its label above and, when its value is refused, the reason under it and a red ring around it.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// Takes \a control; the label is its buddy and its accessible name.
    FormField(const QString &label, QWidget *control, QWidget *parent = nullptr);

    /// Shows \a message under the field; empty takes it away.
    void setError(const QString &message);
    [[nodiscard]] QString error() const;
    /// A muted sentence under the control, where no error is.
    void setHint(const QString &hint);
    [[nodiscard]] QWidget *control() const { return control_; }

private:
    void showLower();

    QWidget *control_;
    QLabel *label_;
    QWidget *errorRow_;
    QLabel *error_;
    QLabel *hint_;
};

} // namespace purser::ui
