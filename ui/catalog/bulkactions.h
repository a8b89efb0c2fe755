#pragma once

#include "models/catalog/changeset.h"
#include "models/catalog/pricechange.h"
#include "models/catalog/productselection.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QMenu;

namespace purser::ui {

class Label;

/// Asks by how much prices change and how they are rounded, with an example.
class PriceChangeDialog : public QDialog {
    Q_OBJECT

public:
    /// \a field is Price or Cost; \a example is one of the \a rows products.
    PriceChangeDialog(catalog::ProductField field, qsizetype rows, const Money &example, QWidget *parent);

    [[nodiscard]] catalog::PriceChange change() const { return change_; }

private:
    void refresh();

    Money example_;
    catalog::PriceChange change_;
    QComboBox *direction_;
    QLineEdit *amount_;
    QComboBox *unit_;
    QComboBox *rounding_;
    Label *preview_;
    QPushButton *apply_;
};

/// The bulk actions of the catalog: they stage edits on the ticked products and lead to the review.
class BulkActions : public QObject {
    Q_OBJECT

public:
    /// Nothing is owned; all outlive the actions. \a window carries the dialogs.
    BulkActions(catalog::ProductSelection *selection, catalog::ChangeSet *edits, QWidget *window);

    void fill(QMenu *menu, int currentRow);
    void setStatus(const std::vector<catalog::ProductRow> &rows, catalog::ProductStatus status);
    void changePrices(const std::vector<catalog::ProductRow> &rows, catalog::ProductField field,
        const catalog::PriceChange &change);

signals:
    /// Edits are staged: show them before they are committed. \a message says what could not be changed, if anything.
    void staged(int edits, const QString &message);
    void failed(const purser::Error &error);

private:
    void askPrices(catalog::ProductField field, int currentRow);
    void finish(const QString &name, const std::vector<catalog::StageRequest> &requests, QStringList problems);

    catalog::ProductSelection *selection_;
    catalog::ChangeSet *edits_;
    QWidget *window_;
};

} // namespace purser::ui
