#include "ui/widgets/cellreportdialog.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableactions.h"
#include "ui/widgets/tsv.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace purser::ui {
namespace {

constexpr int twoLines = 48;

/// The problems of a report as rows.
class CellProblemModel : public QAbstractTableModel {
    Q_DECLARE_TR_FUNCTIONS(purser::ui::CellReportDialog)

public:
    CellProblemModel(QList<CellProblem> problems, QObject *parent)
        : QAbstractTableModel(parent), problems_(std::move(problems))
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(problems_.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 4; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return QStringList{tr("Row"), tr("Column"), tr("Value"), tr("Why it was not taken")}.value(section);
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const CellProblem &p = problems_[index.row()];
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        switch (index.column()) {
        case 0: return p.label.isEmpty() ? QString::number(p.row) : QStringLiteral("%1 · %2").arg(p.row).arg(p.label);
        case 1: return p.column;
        case 2: return p.value.isEmpty() ? tr("(empty)") : p.value;
        default: return p.reason;
        }
    }

private:
    QList<CellProblem> problems_;
};

} // namespace

CellReportDialog::CellReportDialog(const CellReport &report, QWidget *parent)
    : QDialog(parent), table_(new QTableView(this))
{
    setWindowTitle(tr("Cells that were not changed"));
    resize(760, 420);
    auto *says = new Label(TextStyle::Body, report.summary(), this);
    says->setWordWrap(true);
    auto *model = new CellProblemModel(report.problems(), this);
    table_->setModel(model);
    table_->setAccessibleName(windowTitle());
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(true); // a reason that is cut off is none
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(twoLines);
    table_->horizontalHeader()->setFont(ui::font(TextStyle::TableHeader));
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setColumnWidth(0, 210);
    table_->setColumnWidth(1, 90);
    table_->setColumnWidth(2, 130);
    chooseRow(table_, 0);
    auto *copy = new SecondaryButton(QStringLiteral("edit-copy"), tr("Copy list"), this);
    auto *close = new PrimaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copy, &QPushButton::clicked, this, [model] {
        QList<QStringList> lines;
        QStringList titles;
        for (int c = 0; c < 4; ++c)
            titles << model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
        lines << titles;
        for (int r = 0; r < model->rowCount({}); ++r) {
            QStringList cells;
            for (int c = 0; c < 4; ++c)
                cells << model->data(model->index(r, c), Qt::DisplayRole).toString();
            lines << cells;
        }
        QGuiApplication::clipboard()->setText(toTsv(lines));
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(says);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
    table_->setFocus();
}

} // namespace purser::ui
