#pragma once

#include "models/catalog/productreader.h"

#include <functional>
#include <memory>
#include <vector>

namespace purser::test {

/// Products in memory, sorted by title, that answer in the next turn of the event loop: what models and pages are
/// tested with when no database is needed.
class MemoryProducts : public catalog::ProductReader {
    Q_OBJECT

public:
    explicit MemoryProducts(int products = 0, QObject *parent = nullptr);

    /// `Product 000123`, SKU `P-000123`, active, 100.00 and 40.00 ILS, 20 in stock.
    static catalog::ProductRow make(int number);
    catalog::ProductRow *find(const ProductId &id);

    std::shared_ptr<catalog::ProductSource> open(const catalog::ProductQuery &query) override;
    void sums(QObject *context, std::vector<ProductId> ids, Answer<catalog::ProductSums> answer) override;
    void sumsMatching(QObject *context, catalog::ProductQuery query, std::vector<ProductId> except,
        Answer<catalog::ProductSums> answer) override;
    void rows(QObject *context, std::vector<ProductId> ids, std::optional<StoreId> store,
        Answer<std::vector<catalog::ProductRow>> answer) override;
    void count(QObject *context, catalog::ProductQuery query, Answer<catalog::RowCount> answer) override;
    void vendors(QObject *context, Answer<QStringList> answer) override;
    void categories(
        QObject *context, std::optional<StoreId> store, Answer<std::vector<catalog::CategoryNode>> answer) override;
    bool isOnline() const override { return online; }
    void retryNow() override { ++retries; }

    /// The rows that match, in the order of the query.
    [[nodiscard]] std::vector<catalog::ProductRow> select(const catalog::ProductQuery &query) const;
    void setOnline(bool on);

    /// Answers with what is true now, in the order in which it was asked.
    void answerDetails();

    std::vector<catalog::ProductRow> products;
    bool online = true;
    bool anchorsAnswer = true; ///< false: they never come
    bool detailsFollow = false; ///< what waits for stores follows a page when answerDetails() is called
    std::vector<std::function<void()>> details; ///< that were asked for
    std::optional<Error> failure; ///< what every reading is answered with
    int pages = 0; ///< pages asked for by cursor
    int pagesAt = 0; ///< pages asked for by number
    int anchorsRead = 0;
    int retries = 0;
};

} // namespace purser::test
