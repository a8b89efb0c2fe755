#include "models/catalog/productselection.h"

namespace purser::catalog {
namespace {

void add(QList<Money> &sums, const Money &amount)
{
    for (Money &sum : sums)
        if (sum.currency == amount.currency) {
            sum.amount = sum.amount + amount.amount;
            return;
        }
    sums << amount;
}

} // namespace

ProductSums sumsOf(const std::vector<ProductRow> &rows)
{
    ProductSums sums;
    for (const ProductRow &row : rows) {
        ++sums.rows;
        sums.stock += row.stock.value_or(0);
        if (row.price)
            add(sums.price, {*row.price, row.currency});
        if (row.cost && row.stock)
            add(sums.stockAtCost, {*row.cost * *row.stock, row.currency});
    }
    return sums;
}

ProductSelection::ProductSelection(ProductReader *reader, ProductTableModel *model, QObject *parent)
    : QObject(parent)
    , reader_(reader)
    , model_(model)
{
    settle_.setSingleShot(true);
    settle_.setInterval(60);
    connect(&settle_, &QTimer::timeout, this, &ProductSelection::read);
    connect(&model->marks(), &grid::RowMarks::changed, this, [this] {
        sums_.reset();
        reading_.reset();
        settle_.start();
        emit changed();
    });
    connect(reader, &ProductReader::changed, this, [this] { settle_.start(); });
    connect(reader, &ProductReader::changedUnknown, this, [this] {
        settle_.start();
        readTotal();
    });
}

qint64 ProductSelection::count() const
{
    return model_->marks().count(model_->rowCount());
}

void ProductSelection::readTotal()
{
    ProductQuery all;
    all.store = model_->query().store;
    reader_->count(this, all, [this](Result<RowCount> count) {
        if (count)
            total_ = *count;
        emit changed();
    });
}

void ProductSelection::read()
{
    reading_ = std::make_unique<QObject>();
    const grid::RowMarks &marks = model_->marks();
    if (marks.isEmpty() || count() > mostRows) {
        sums_.reset();
        emit changed();
        return;
    }
    if (!marks.isAll()) {
        std::vector<ProductId> ids(marks.ids().cbegin(), marks.ids().cend());
        reader_->sums(reading_.get(), std::move(ids), [this](Result<ProductSums> sums) {
            if (sums)
                sums_ = std::move(*sums);
            emit changed();
        });
        return;
    }
    rows(reading_.get(), -1, [this](Result<std::vector<ProductRow>> rows) {
        if (rows)
            sums_ = sumsOf(*rows);
        emit changed();
    });
}

void ProductSelection::rows(QObject *context, int currentRow, ProductReader::Answer<std::vector<ProductRow>> answer)
{
    const grid::RowMarks &marks = model_->marks();
    if (marks.isAll()) {
        reader_->matching(context, model_->query(), mostRows, marks.ids(), std::move(answer));
        return;
    }
    std::vector<ProductId> ids(marks.ids().cbegin(), marks.ids().cend());
    if (ids.empty())
        if (const QUuid current = model_->rowId(currentRow); !current.isNull())
            ids.emplace_back(current);
    reader_->rows(context, std::move(ids), model_->query().store, std::move(answer));
}

} // namespace purser::catalog
