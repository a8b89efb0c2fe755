#include "ui/widgets/gridtransfer.h"

#include "ui/widgets/tsv.h"

#include <QClipboard>
#include <QGuiApplication>

namespace purser::ui {

using namespace grid;

GridTransfer::GridTransfer(GridModel *model, QObject *parent) : QObject(parent), model_(model)
{
}

void GridTransfer::withRows(int first, int last, int most, const QString &tooMany, std::function<void()> work)
{
    if (isBusy())
        return;
    const int rows = last - first + 1;
    if (rows > most) {
        emit failed(tooMany);
        return;
    }
    int row = first;
    while (row <= last && !model_->rowId(row).isNull())
        ++row;
    if (row > last) {
        work();
        return;
    }
    busy_ = std::make_unique<QObject>();
    emit started(rows);
    const auto done = [this, work = std::move(work)](Result<> read) {
        busy_.release()->deleteLater();
        emit finished();
        if (read)
            work();
        else
            emit failed(read.error().message);
        model_->letGo();
    };
    model_->hold(
        first, last, busy_.get(), [this](int there) { emit progressed(there); }, done);
}

void GridTransfer::cancel()
{
    if (!isBusy())
        return;
    busy_.release()->deleteLater();
    model_->letGo();
    emit finished();
}

QString GridTransfer::cellText(const QModelIndex &index, const QLocale &locale) const
{
    const CellKind kind = model_->columns()[static_cast<size_t>(index.column())].kind;
    if (kind == CellKind::Image || kind == CellKind::Number)
        return index.data(ValueRole).toString();
    if (kind == CellKind::Money)
        return index.data(ValueRole).toString().replace(u'.', locale.decimalPoint());
    return index.data(Qt::DisplayRole).toString();
}

QString GridTransfer::toText(const GridBlock &block, bool withHeader, const QLocale &locale) const
{
    QList<QStringList> lines;
    if (withHeader && !block.isEmpty()) {
        QStringList titles;
        for (const int c : block.columns)
            titles << model_->columns()[static_cast<size_t>(c)].title;
        lines << titles;
    }
    for (int row = block.top; !block.isEmpty() && row <= block.bottom; ++row) {
        QStringList cells;
        for (const int c : block.columns)
            cells << cellText(model_->index(row, c), locale);
        lines << cells;
    }
    return toTsv(lines);
}

void GridTransfer::copy(const GridBlock &block, bool withHeader, const QLocale &locale)
{
    if (block.isEmpty())
        return;
    const QString tooMany =
        tr("%Ln rows are selected, and at most %1 can be copied at once. Nothing was copied: select "
           "fewer rows, or narrow the list with a filter.",
            nullptr, block.rows())
            .arg(locale.toString(mostCopied));
    withRows(block.top, block.bottom, mostCopied, tooMany, [this, block, withHeader, locale] {
        QGuiApplication::clipboard()->setText(toText(block, withHeader, locale));
        emit copied(block.rows(), static_cast<int>(block.columns.size()));
    });
}

CellProblem GridTransfer::problem(const QModelIndex &index, const QString &value, const QString &reason) const
{
    return {index.row() + 1, model_->rowLabel(index.row()),
        model_->columns()[static_cast<size_t>(index.column())].title, value, reason};
}

void GridTransfer::report(CellReport report, const std::vector<GridModel::Assignment> &values, const QString &name)
{
    const GridModel::Assigned assigned = model_->assign(values, name);
    report.changed = assigned.changed;
    report.unchanged = assigned.unchanged;
    for (const auto &[a, reason] : assigned.refused)
        report.refused << problem(a.index, a.value.toString(), reason);
    emit reported(report);
}

namespace {

QString tooManyToChange(int rows, const QLocale &locale)
{
    return GridTransfer::tr("%Ln rows are selected, and at most %1 can be changed here at once. Nothing was changed: "
                            "select fewer rows, or tick them and use a bulk action.",
        nullptr, rows)
        .arg(locale.toString(GridTransfer::mostChanged));
}

} // namespace

void GridTransfer::put(
    const GridBlock &target, const QList<QStringList> &cells, const QLocale &locale, int rowsCut, int columnsCut)
{
    if (target.isEmpty() || cells.isEmpty())
        return;
    qsizetype width = 0;
    for (const QStringList &line : cells)
        width = std::max(width, line.size());
    const auto work = [this, target, cells, locale, width, rowsCut, columnsCut] {
        CellReport outcome;
        outcome.rowsCut = rowsCut;
        outcome.columnsCut = columnsCut;
        std::vector<GridModel::Assignment> values;
        for (int row = target.top; row <= target.bottom; ++row) {
            const QStringList &line = cells[(row - target.top) % cells.size()];
            for (qsizetype c = 0; c < target.columns.size(); ++c) {
                if (c % width >= line.size()) // a short line leaves what is behind its end alone
                    continue;
                const QModelIndex index = model_->index(row, target.columns[c]);
                const QString &text = line[c % width];
                if (!(index.flags() & Qt::ItemIsEditable))
                    outcome.locked << problem(index, text, index.data(LockReasonRole).toString());
                else if (auto value = model_->parse(index, text, locale))
                    values.push_back({index, *value});
                else
                    outcome.refused << problem(index, text, value.error().message);
            }
        }
        report(std::move(outcome), values, tr("Paste"));
    };
    withRows(target.top, target.bottom, mostChanged, tooManyToChange(target.rows(), locale), work);
}

void GridTransfer::fill(const GridBlock &source, const GridBlock &target)
{
    if (source.isEmpty() || target.isEmpty())
        return;
    const bool down = source.columns == target.columns;
    const auto work = [this, source, target, down] {
        CellReport outcome;
        outcome.what = CellReport::What::Fill;
        std::vector<GridModel::Assignment> values;
        for (int row = target.top; row <= target.bottom; ++row) {
            // Upwards the pattern counts from its end, so that it goes on without a seam.
            const int step = row - source.top;
            const int from = down ? source.top + (step % source.rows() + source.rows()) % source.rows() : row;
            for (const int column : target.columns) {
                const QModelIndex given = model_->index(from, down ? column : source.columns.first());
                const QModelIndex index = model_->index(row, column);
                const Column &into = model_->columns()[static_cast<size_t>(column)];
                const QVariant value = given.data(ValueRole);
                const QString text = given.data(Qt::DisplayRole).toString();
                if (!(index.flags() & Qt::ItemIsEditable))
                    outcome.locked << problem(index, text, index.data(LockReasonRole).toString());
                else if (model_->columns()[static_cast<size_t>(given.column())].kind != into.kind)
                    outcome.refused << problem(index, text,
                        tr("%1 holds another kind of value than %2.")
                            .arg(into.title, model_->columns()[static_cast<size_t>(given.column())].title));
                else if (into.kind == CellKind::Money && given.data(CurrencyRole) != index.data(CurrencyRole))
                    outcome.refused << problem(index, text,
                        tr("The value is in %1, but this product is priced in %2. Convert it first.")
                            .arg(given.data(CurrencyRole).toString(), index.data(CurrencyRole).toString()));
                else
                    values.push_back({index, value});
            }
        }
        report(std::move(outcome), values, down ? tr("Fill down") : tr("Fill right"));
    };
    const int first = std::min(source.top, target.top);
    const int last = std::max(source.bottom, target.bottom);
    withRows(first, last, mostChanged, tooManyToChange(last - first + 1, QLocale()), work);
}

void GridTransfer::clear(const GridBlock &block, const QLocale &locale)
{
    if (block.isEmpty())
        return;
    const auto work = [this, block, locale] {
        CellReport outcome;
        outcome.what = CellReport::What::Clear;
        std::vector<GridModel::Assignment> values;
        for (int row = block.top; row <= block.bottom; ++row)
            for (const int column : block.columns) {
                const QModelIndex index = model_->index(row, column);
                if (!(index.flags() & Qt::ItemIsEditable))
                    outcome.locked << problem(index, {}, index.data(LockReasonRole).toString());
                else if (auto value = model_->parse(index, QString(), locale))
                    values.push_back({index, *value});
                else
                    outcome.refused << problem(index, {}, value.error().message);
            }
        report(std::move(outcome), values, tr("Clear"));
    };
    withRows(block.top, block.bottom, mostChanged, tooManyToChange(block.rows(), locale), work);
}

} // namespace purser::ui
