#pragma once

#include "models/views/savedview.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace purser::ui {

class Button;
class FormField;

/// Asks for the name of a view, and whom it is for. Closes only when the view is saved: accept() comes from outside.
class ViewDialog : public QDialog {
    Q_OBJECT

public:
    /// \a store is the name of the chosen store, offered to be opened with the view; empty: not offered.
    ViewDialog(const QString &title, const views::SavedView &view, const QString &store, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isShared() const;
    [[nodiscard]] bool keepsStore() const;
    /// The view was not saved, and why; the dialog can be used again.
    void refuse(const QString &reason);

signals:
    /// The person wants it saved as it stands in the dialog.
    void saveRequested();

private:
    void tryToSave();

    QLineEdit *name_;
    FormField *field_;
    QCheckBox *shared_;
    QCheckBox *store_ = nullptr;
    Button *save_;
};

} // namespace purser::ui
