#pragma once

#include "ui/widgets/cellreport.h"

#include <QDialog>

class QTableView;

namespace purser::ui {

/// The cells that a paste or fill did not change, one a line: row, column, value and reason; can be copied.
class CellReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit CellReportDialog(const CellReport &report, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return table_; }

private:
    QTableView *table_;
};

} // namespace purser::ui
