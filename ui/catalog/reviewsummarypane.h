#pragma once

#include "models/catalog/reviewtablemodel.h"
#include "ui/catalog/factpane.h"

namespace purser::ui {

/// "What will happen": the figures of the edits that are about to be applied, sums apart by currency.
class ReviewSummaryPane : public FactPane {
    Q_OBJECT

public:
    explicit ReviewSummaryPane(QWidget *parent = nullptr);

    /// \a storeName is empty when all stores are shown. \a more are lines (label, figure) after the number of
    /// products; they take the place of the number of edits.
    void present(const catalog::ReviewSummary &summary, const QString &storeName,
        const std::vector<std::pair<QString, QString>> &more = {});
};

} // namespace purser::ui
