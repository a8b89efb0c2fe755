#pragma once

#include <QDialog>

namespace purser::ui {

/// A dialog that is as high as hints and errors of several lines need it; the layout alone would squeeze the fields.
class GrowingDialog : public QDialog {
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
};

} // namespace purser::ui
