// The part of the data grid that speaks with spreadsheets: copy, paste, fill down, clear.
#include "ui/widgets/datagrid.h"
#include "ui/widgets/tsv.h"

#include <QClipboard>
#include <QGuiApplication>

namespace purser::ui {

using namespace grid;

QRect DataGrid::selectedBlock() const
{
    QRect block;
    const QList<int> columns = visualColumns();
    const auto place = [&columns](int column) { return static_cast<int>(columns.indexOf(column)); };
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int c = range.left(); c <= range.right(); ++c)
            if (place(c) >= 0)
                block |= QRect(place(c), range.top(), 1, range.height());
    if (block.isNull() && currentIndex().isValid() && place(currentIndex().column()) >= 0)
        block = QRect(place(currentIndex().column()), currentIndex().row(), 1, 1);
    return block;
}

QString DataGrid::cellText(const QModelIndex &index) const
{
    const CellKind kind = model_->columns()[static_cast<size_t>(index.column())].kind;
    if (kind == CellKind::Image || kind == CellKind::Number)
        return index.data(ValueRole).toString();
    if (kind == CellKind::Money)
        return index.data(ValueRole).toString().replace(u'.', locale().decimalPoint());
    return index.data(Qt::DisplayRole).toString();
}

QString DataGrid::selectionAsTsv(bool withHeader) const
{
    const QRect block = selectedBlock();
    const QList<int> columns = visualColumns().mid(block.left(), block.width());
    QList<QStringList> lines;
    if (withHeader) {
        QStringList titles;
        for (const int c : columns)
            titles << model_->columns()[static_cast<size_t>(c)].title;
        lines << titles;
    }
    for (int row = block.top(); !block.isNull() && row <= block.bottom(); ++row) {
        QStringList cells;
        for (const int c : columns)
            cells << cellText(model_->index(row, c));
        lines << cells;
    }
    return toTsv(lines);
}

void DataGrid::copy(bool withHeader)
{
    QGuiApplication::clipboard()->setText(selectionAsTsv(withHeader));
}

void DataGrid::assignAll(const std::vector<GridModel::Assignment> &values, const QString &name, QStringList problems)
{
    problems += model_->assign(values, name);
    if (problems.isEmpty() || !currentIndex().isValid())
        return;
    problems.removeDuplicates();
    const qsizetype more = problems.size() - 2;
    QString message = problems.mid(0, 2).join(u'\n');
    if (more > 0)
        message += u'\n' + tr("And %n more.", nullptr, static_cast<int>(more));
    explain(currentIndex(), message);
}

void DataGrid::paste(const QString &text)
{
    const QString source = text.isEmpty() ? QGuiApplication::clipboard()->text() : text;
    const QList<QStringList> lines = fromTsv(source);
    const QRect block = selectedBlock();
    if (lines.isEmpty() || block.isNull())
        return;
    const bool single = lines.size() == 1 && lines.first().size() == 1;
    const QList<int> columns = visualColumns();
    const auto rows = single ? block.height() : static_cast<int>(lines.size());
    std::vector<GridModel::Assignment> values;
    QStringList problems;
    for (int r = 0; r < rows && block.top() + r < model_->rowCount(); ++r) {
        const QStringList &cells = single ? lines.first() : lines[r];
        const auto width = single ? block.width() : static_cast<int>(cells.size());
        for (int c = 0; c < width && block.left() + c < columns.size(); ++c) {
            const QModelIndex index = model_->index(block.top() + r, columns[block.left() + c]);
            const QString &cell = single ? cells.first() : cells[c];
            if (!(index.flags() & Qt::ItemIsEditable)) {
                if (const QString reason = index.data(LockReasonRole).toString(); !reason.isEmpty())
                    problems << reason;
                continue;
            }
            if (auto value = model_->parse(index, cell, locale()))
                values.push_back({index, *value});
            else
                problems << value.error().message;
        }
    }
    assignAll(values, tr("Paste"), problems);
}

void DataGrid::fillDown()
{
    const QRect block = selectedBlock();
    const QList<int> columns = visualColumns();
    std::vector<GridModel::Assignment> values;
    QStringList problems;
    for (int c = block.left(); c <= block.right(); ++c) {
        const QVariant top = model_->index(block.top(), columns.value(c)).data(ValueRole);
        for (int r = block.top() + 1; r <= block.bottom(); ++r) {
            const QModelIndex index = model_->index(r, columns.value(c));
            if (index.flags() & Qt::ItemIsEditable)
                values.push_back({index, top});
            else if (const QString reason = index.data(LockReasonRole).toString(); !reason.isEmpty())
                problems << reason;
        }
    }
    if (!values.empty() || !problems.isEmpty())
        assignAll(values, tr("Fill down"), problems);
}

void DataGrid::clearCells()
{
    const QRect block = selectedBlock();
    const QList<int> columns = visualColumns();
    std::vector<GridModel::Assignment> values;
    QStringList problems;
    for (int r = block.top(); !block.isNull() && r <= block.bottom(); ++r)
        for (int c = block.left(); c <= block.right(); ++c) {
            const QModelIndex index = model_->index(r, columns.value(c));
            if (!(index.flags() & Qt::ItemIsEditable)) {
                if (const QString reason = index.data(LockReasonRole).toString(); !reason.isEmpty())
                    problems << reason;
                continue;
            }
            if (auto value = model_->parse(index, QString(), locale()))
                values.push_back({index, *value});
            else
                problems << value.error().message;
        }
    assignAll(values, tr("Clear"), problems);
}

} // namespace purser::ui
