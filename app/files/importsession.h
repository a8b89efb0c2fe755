#pragma once

#include "app/files/importerrors.h"
#include "app/files/productfile.h"
#include "models/catalog/productbulkwriter.h"
#include "models/catalog/productimport.h"

#include <QMutex>
#include <QSet>

namespace purser::files {

/// How much is done at once. Other values are for tests.
struct ImportLimits {
    qint64 rowsWhole = 100'000; ///< a file of at most so many rows is written in one transaction
    qint64 rowsAtOnce = 20'000; ///< a bigger one in transactions of so many
    qint64 listed = 5'000; ///< rows of each kind whose details are kept for showing
    qsizetype images = 100'000; ///< different addresses that are counted
    int patienceMs = 60'000; ///< how long a lost connection is waited for
    size_t products = 2'000; ///< in one statement
};

/// One import of one file, step by step, on the calling thread: what the import page runs in the background and
/// `purserctl import` in front. Needs the same memory for a file of any size.
class ImportSession {
    Q_DECLARE_TR_FUNCTIONS(purser::files::ImportSession)

public:
    enum class Go {
        On,
        Stop, ///< the step ends with Cancelled
        Enough, ///< preview: the step ends with what has been compared
    };
    using Progress = std::function<Go(const catalog::ImportProgress &)>;

    explicit ImportSession(const ImportLimits &limits = {}) : limits_(limits) { }

    /// \a recognised is called before the file is read to its end. The same file with another decimal point is not
    /// read again.
    Result<catalog::ImportFile> open(const QString &path, const catalog::ImportReading &reading,
        const Progress &progress, const std::function<void(const catalog::ImportFile &)> &recognised = {});
    /// Compares the file with the catalog. Changes nothing: its transactions are rolled back.
    Result<catalog::ImportPreview> preview(
        db::Connection &connection, const catalog::ImportOptions &options, const Progress &progress);
    /// Writes what the last preview found to be new or changed (and what it did not look at), with its options. Waits
    /// for another import into the same company. A lost connection is opened again, and the transaction
    /// that it ended is repeated. When some rows are written for good, it gives what was done, with the reason why it
    /// stopped; called again, it goes on there.
    Result<catalog::ImportResult> apply(db::Connection &connection, const Progress &progress);
    /// Writes the rows of the last preview that have errors as CSV in UTF-8, with line, column, value and reason in
    /// front of the columns of the file. Gives their number.
    Result<qint64> saveErrors(const QString &path, const Progress &progress = {});

    [[nodiscard]] const catalog::ImportPreview &lastPreview() const { return preview_; }

private:
    /// Drafts of one statement, with the rows they came from.
    struct Batch {
        std::vector<ParsedProduct> products;
        std::vector<catalog::ProductDraft> drafts; ///< of the usable products, in their order
        std::vector<size_t> source; ///< of each draft: its index in products
        qint64 rows = 0;
        qint64 bytes = 0;
    };
    /// What a preview found about a product of the file.
    enum class Finding : quint8 {
        Write,
        Same,
        Refused,
    };
    class ReadAhead;
    [[nodiscard]] catalog::ImportFile describe() const;
    Result<> ready() const;
    /// Reads the next batch; an empty one at the end of the file.
    Result<Batch> read();
    /// Takes out of a batch, whose first product is this one of the file, what need not be written. Gives how many
    /// products and variations are as they shall be.
    qint64 leaveOutSame(Batch &batch, qint64 first) const;
    Result<> comparePiece(ReadAhead &ahead, catalog::ProductBulkWriter &writer, const Progress &progress, bool &more);
    Result<> compareBatch(Batch &batch, catalog::ProductBulkWriter &writer);
    Result<> addProduct(
        const ParsedProduct &product, const catalog::ProductDraft &draft, const catalog::BulkComparison &comparison);
    Result<> addErrors(const ParsedProduct &product);
    void countImages(const catalog::ProductDraft &draft);
    catalog::ImportRow &rowAt(qint64 line, bool variation);
    void refuse(catalog::ImportRow &row, int column, const QString &reason, const QString &cause, const QString &remedy,
        const ParsedProduct &product);
    void showAsInFile(catalog::ImportRow &row, const RowPlace &place);
    Result<> take(catalog::ImportRow &row, const ParsedProduct &product);
    Result<> writePiece(db::Connection &connection, ReadAhead &ahead, const Progress &progress,
        catalog::ImportResult &piece, qint64 &products);
    bool reconnect(db::Connection &connection, const Progress &progress);

    ImportLimits limits_;
    std::unique_ptr<ProductFile> file_;
    QMutex fileMutex_; ///< while batches are read ahead
    QString path_;
    catalog::ImportReading reading_;
    catalog::ImportOptions options_;
    catalog::ImportPreview preview_;
    std::unique_ptr<ImportErrors> errors_;
    std::array<qint64, 5> listed_{}; ///< details of each action
    QSet<size_t> images_; ///< hashes of addresses
    std::vector<catalog::ImportRow> current_; ///< of the product being added
    std::vector<std::pair<QString, QString>> advice_; ///< cause and remedy of refused rows of current_
    QHash<qint64, size_t> rowOfLine_; ///< in current_
    std::vector<Finding> findings_; ///< of the products of the file, as far as they were compared
    qint64 same_ = 0; ///< products and variations among them that are as they shall be
    catalog::ImportResult soFar_; ///< written for good since the last preview
    qint64 productsDone_ = 0; ///< the next one is written by apply()
};

} // namespace purser::files
