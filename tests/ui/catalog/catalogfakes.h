#pragma once

#include "models/catalog/catalogservice.h"
#include "models/catalog/productrules.h"

#include <QCoroTimer>

#include <QTimer>

namespace purser::test {

/// A product as rows of the demo company look.
inline catalog::ProductRow productRow(int n, const QString &title, const QString &sku, const char *price,
    const char *cost, int stock, const char *currency = "ILS")
{
    catalog::ProductRow row;
    row.id = ProductId(QUuid(static_cast<uint>(n), 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    row.rowVersion = 1;
    row.title = title;
    row.sku = sku;
    row.status = catalog::ProductStatus::Active;
    row.currency = *Currency::fromCode(QString::fromLatin1(currency));
    row.vendor = QStringLiteral("Nordkamm Lys");
    row.variantCount = 1;
    row.stock = stock;
    catalog::setFieldValue(row, catalog::ProductField::Cost, QString::fromLatin1(cost));
    catalog::setFieldValue(row, catalog::ProductField::Price, QString::fromLatin1(price));
    row.updatedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    return row;
}

/// A service without a database: answers what the test has put in, when the test says so.
class FakeService : public catalog::CatalogService {
public:
    explicit FakeService(catalog::ChangeSet *changes) : CatalogService(nullptr, changes) { }

    std::optional<Result<catalog::ProductDetail>> nextDetail; ///< given at once; none: the answer waits for answer()
    std::optional<Result<ProductId>> nextId;
    std::optional<Result<catalog::ProductRow>> nextRow;
    std::vector<catalog::ProductDraft> created;
    std::vector<std::pair<ProductId, catalog::ProductStatus>> statusSteps;
    std::vector<catalog::ProductEdit> sent;
    std::optional<catalog::CommitReport> nextReport; ///< none: the commit is saved
    QString note; ///< for History, of the last commit
    int details = 0;

    /// Lets the detail that waits come, with what nextDetail holds now.
    void answer() { setObjectName(QStringLiteral("answered %1").arg(details)); }

    QCoro::Task<Result<catalog::ProductDetail>> detail(QObject *, ProductId product) override
    {
        ++details;
        auto task = later<catalog::ProductDetail>(nextDetail, product);
        return task;
    }
    QCoro::Task<Result<QStringList>> vendors(QObject *) override
    {
        Result<QStringList> names = QStringList{QStringLiteral("Nordkamm Lys"), QStringLiteral("Oren Ceramics")};
        co_return names;
    }
    QCoro::Task<Result<ProductId>> create(const catalog::ProductDraft &draft) override
    {
        created.push_back(draft);
        return at(nextId);
    }
    QCoro::Task<Result<ProductId>> duplicate(ProductId) override { return at(nextId); }
    QCoro::Task<Result<catalog::ProductRow>> changeStatus(
        const catalog::ProductRow &product, catalog::ProductStatus status) override
    {
        statusSteps.emplace_back(product.id, status);
        return at(nextRow);
    }
    void commit(const catalog::ChangeSet::Include &include, const QString &name = {}) override
    {
        note = name;
        sent = changes()->toProductEdits(include);
        emit commitStarted(static_cast<int>(sent.size()));
        catalog::CommitReport report = nextReport.value_or(catalog::CommitReport{});
        report.edits = report.products = static_cast<int>(sent.size());
        if (!nextReport) {
            report.saved = true;
            report.batch = BatchId(QUuid(1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            changes()->committed(sent, {});
        }
        emit commitFinished(report);
    }

private:
    template <class T>
    static QCoro::Task<Result<T>> at(std::optional<Result<T>> value)
    {
        Result<T> answer = value ? *value : Result<T>(fail(Error::Kind::Internal, QStringLiteral("not asked for")));
        co_return answer;
    }
    template <class T>
    QCoro::Task<Result<T>> later(std::optional<Result<T>> value, ProductId)
    {
        if (!value) {
            QTimer waiting;
            waiting.setSingleShot(true);
            waiting.start(60'000);
            QObject::connect(this, &QObject::objectNameChanged, &waiting, [&waiting] { waiting.start(0); });
            co_await waiting;
            value = nextDetail;
        }
        Result<T> answer = *value;
        co_return answer;
    }
};

} // namespace purser::test
