#pragma once

#include "models/catalog/bulkedit.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace purser::ui {

class Label;
class PrimaryButton;

/// A small question before a bulk action: what is to be changed to what. The answer leads to a preview, never to a
/// change.
class BulkDialog : public QDialog {
    Q_OBJECT

public:
    /// \a explanation says what the answer is for.
    BulkDialog(const QString &title, const QString &explanation, QWidget *parent);

    [[nodiscard]] const catalog::BulkEdit &change() const { return change_; }

protected:
    /// Adds the hint under the fields and the buttons, after the fields.
    void finish(QWidget *first);
    /// What is said under the fields; \a good: it may go on.
    void say(const QString &hint, bool good);

    QVBoxLayout *layout_;
    catalog::BulkEdit change_;

private:
    Label *hint_;
    PrimaryButton *preview_;
};

/// Asks by how much prices or costs change and how they are rounded, with an example.
class PriceChangeDialog : public BulkDialog {
    Q_OBJECT

public:
    /// \a field is Price or Cost; \a example is the value of one of the products.
    PriceChangeDialog(catalog::ProductField field, const QString &explanation, const Money &example, QWidget *parent);

private:
    void refresh();

    Money example_;
    QComboBox *direction_;
    QLineEdit *amount_;
    QComboBox *unit_;
    QComboBox *rounding_;
};

/// Asks for the vendor that products get.
class VendorDialog : public BulkDialog {
    Q_OBJECT

public:
    VendorDialog(const QStringList &vendors, const QString &explanation, QWidget *parent);

private:
    QComboBox *vendor_;
};

/// Asks what is replaced in titles and what is put around them, with an example.
class TitleChangeDialog : public BulkDialog {
    Q_OBJECT

public:
    /// \a example is the title of one of the products.
    TitleChangeDialog(const QString &explanation, const QString &example, QWidget *parent);

private:
    void refresh();

    QString example_;
    QLineEdit *find_;
    QLineEdit *replacement_;
    QLineEdit *prefix_;
    QLineEdit *suffix_;
};

} // namespace purser::ui
