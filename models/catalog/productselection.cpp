#include "models/catalog/productselection.h"

namespace purser::catalog {

ProductSelection::ProductSelection(ProductReader *reader, ProductTableModel *model, QObject *parent)
    : QObject(parent), reader_(reader), model_(model)
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
    connect(model, &grid::GridModel::stateChanged, this, &ProductSelection::takeTotal);
    connect(reader, &ProductReader::changed, this, [this] { settle_.start(); });
    connect(reader, &ProductReader::changedUnknown, this, [this] {
        settle_.start();
        readTotal();
    });
}

qint64 ProductSelection::count() const
{
    const grid::RowMarks &marks = model_->marks();
    return marks.isAll() && sums_ ? sums_->rows : marks.count(model_->rowCount());
}

bool ProductSelection::countIsExact() const
{
    return !model_->marks().isAll() || sums_ || model_->countIsExact();
}

bool ProductSelection::isCondition() const
{
    return model_->marks().isAll() || model_->marks().ids().size() > mostStaged;
}

std::vector<ProductId> ProductSelection::ids() const
{
    const QSet<QUuid> &ids = model_->marks().ids();
    return {ids.cbegin(), ids.cend()};
}

BulkScope ProductSelection::scope() const
{
    return {model_->query(), model_->marks().isAll(), ids()};
}

/// Without a filter the model has counted already.
void ProductSelection::takeTotal()
{
    if (model_->query().hasFilters() || model_->state() == grid::GridModel::State::Loading || model_->error())
        return;
    readingTotal_.reset();
    const RowCount now{model_->rowCount(), model_->countIsExact()};
    if (total_ && total_->rows == now.rows && total_->exact == now.exact)
        return;
    total_ = now;
    emit changed();
}

void ProductSelection::readTotal()
{
    if (!model_->query().hasFilters()) {
        takeTotal();
        return;
    }
    ProductQuery all;
    all.store = model_->query().store;
    readingTotal_ = std::make_unique<QObject>();
    reader_->count(readingTotal_.get(), all, [this](Result<RowCount> count) {
        if (count)
            total_ = *count;
        emit changed();
    });
}

void ProductSelection::read()
{
    reading_ = std::make_unique<QObject>();
    const grid::RowMarks &marks = model_->marks();
    if (marks.isEmpty()) {
        sums_.reset();
        emit changed();
        return;
    }
    const auto answer = [this](Result<ProductSums> sums) {
        if (sums)
            sums_ = std::move(*sums);
        emit changed();
    };
    if (marks.isAll())
        reader_->sumsMatching(reading_.get(), model_->query(), ids(), answer);
    else
        reader_->sums(reading_.get(), ids(), answer);
}

void ProductSelection::rows(QObject *context, int currentRow, ProductReader::Answer<std::vector<ProductRow>> answer)
{
    std::vector<ProductId> wanted;
    if (!model_->marks().isAll())
        wanted = ids();
    if (wanted.empty())
        if (const QUuid current = model_->rowId(currentRow); !current.isNull())
            wanted.emplace_back(current);
    reader_->rows(context, std::move(wanted), model_->query().store, std::move(answer));
}

} // namespace purser::catalog
