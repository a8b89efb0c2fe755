#pragma once

#include "app/files/productfile.h"
#include "models/catalog/productbulkwriter.h"
#include "models/catalog/productimport.h"

namespace purser::files {

/// One import of one file, step by step, on the calling thread: what the import page runs in the background and
/// `purserctl import` in front.
class ImportSession {
    Q_DECLARE_TR_FUNCTIONS(purser::files::ImportSession)

public:
    /// Gets rows done of rows in all (while opening: bytes); giving false stops the step with Cancelled.
    using Progress = std::function<bool(qint64, qint64)>;

    Result<catalog::ImportFile> open(const QString &path, const Progress &progress);
    /// Compares the file with the catalog. Changes nothing: its transaction is rolled back.
    Result<catalog::ImportPreview> preview(
        db::Connection &connection, const catalog::ImportOptions &options, const Progress &progress);
    /// Writes what the last preview showed, in one transaction.
    Result<catalog::ImportResult> apply(db::Connection &connection, const Progress &progress);
    /// Writes the rows of the last preview that have errors as CSV, with the reason in front.
    Result<> saveErrors(const QString &path);

    [[nodiscard]] const catalog::ImportPreview &lastPreview() const { return preview_; }

private:
    /// Drafts of one statement, with the rows they came from.
    struct Batch {
        std::vector<ParsedProduct> products;
        std::vector<catalog::ProductDraft> drafts; ///< of the usable products, in their order
        std::vector<size_t> source;                ///< of each draft: its index in products
        qint64 rows = 0;
    };
    using Take = std::function<Result<>(Batch &)>;
    Result<> eachBatch(const Progress &progress, const Take &take);
    Result<> compareBatch(Batch &batch, catalog::ProductBulkWriter &writer, QSet<QString> &images);
    void addErrors(const ParsedProduct &product);
    void addProduct(const ParsedProduct &product, const catalog::ProductDraft &draft,
        const catalog::BulkComparison &comparison);
    catalog::ImportRow &rowAt(qint64 line, bool variation);
    void refuse(catalog::ImportRow &row, int column, const QString &reason);
    void finishPreview();

    std::unique_ptr<ProductFile> file_;
    catalog::ImportOptions options_;
    catalog::ImportPreview preview_;
    QHash<qint64, size_t> rowOfLine_; ///< of the product being added
};

} // namespace purser::files
