#pragma once

#include "models/catalog/changeset.h"
#include "models/catalog/productselection.h"

#include <QObject>

class QMenu;

namespace purser::ui {

/// The bulk actions of the catalog. On products ticked one by one they stage edits and lead to the review; on a
/// condition ("all that match"), and on very many ticks, they ask for a preview that the database computes.
class BulkActions : public QObject {
    Q_OBJECT

public:
    /// Nothing is owned; all outlive the actions. \a window carries the dialogs.
    BulkActions(catalog::ProductSelection *selection, const catalog::ProductTableModel *model,
        catalog::ChangeSet *edits, QWidget *window);

    void setVendors(QStringList vendors) { vendors_ = std::move(vendors); }
    void fill(QMenu *menu, int currentRow);
    /// Makes \a change on the ticked products, or on the current one when none is ticked.
    void perform(const catalog::BulkEdit &change, int currentRow);
    /// Stages \a change on \a rows.
    void stage(const std::vector<catalog::ProductRow> &rows, const catalog::BulkEdit &change);

signals:
    /// Edits are staged: show them before they are committed. \a message says what could not be changed, if anything.
    void staged(int edits, const QString &message);
    /// Preview this one; nothing is staged.
    void previewRequested(const purser::catalog::BulkRequest &request);
    void failed(const purser::Error &error);

private:
    /// One of the products, for examples: the current one, else one that is loaded.
    [[nodiscard]] const catalog::ProductRow *example(int currentRow, catalog::ProductField field) const;
    [[nodiscard]] QString explanation() const;
    void askPrices(catalog::ProductField field, int currentRow);
    void ask(class BulkDialog *dialog, int currentRow);

    catalog::ProductSelection *selection_;
    const catalog::ProductTableModel *model_;
    catalog::ChangeSet *edits_;
    QWidget *window_;
    QStringList vendors_;
};

} // namespace purser::ui
