#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace purser::catalog {

/// A column of an opened file.
struct ImportColumn {
    QString header;
    QString target; ///< what it becomes, for people ("Price"); empty: not used
    QString sample; ///< its first value that is not empty, shortened
};

/// How a file is read. What a person chooses stands here; what is empty is found out.
struct ImportReading {
    QString encoding; ///< an id of importEncodings()
    QChar separator; ///< one of , ; tab |
    QChar point; ///< the decimal point: . or ,

    friend bool operator==(const ImportReading &, const ImportReading &) = default;
};

/// The encodings a person can choose: id and translated name.
std::vector<std::pair<QString, QString>> importEncodings();

/// A file that was opened and recognised.
struct ImportFile {
    QString path;
    QString name;
    QString format; ///< woocommerce | shopify
    QString formatName; ///< for people: "WooCommerce product export"
    qint64 rows = 0; ///< without the header
    QString encoding; ///< for people: "UTF-8", "UTF-8 with BOM", "Windows-1255 (Hebrew)"
    QString separator; ///< "comma", "semicolon", "tab", "bar", translated
    QString numbers; ///< how its numbers look: "1,234.50" or "1.234,50"
    ImportReading reading; ///< how it is read
    /// Why it is read so, for people: "byte order mark", "50 of the first 50 rows have 39 columns".
    QString encodingWhy, separatorWhy, numbersWhy;
    QStringList warnings; ///< what the person should look at before going on, as sentences
    std::vector<ImportColumn> columns;
};

/// Where to and how a file is imported.
struct ImportOptions {
    std::optional<StoreId> store; ///< products are matched by their ids there and linked to it
    bool statusFromFile = false; ///< otherwise new products start as drafts and existing ones keep their status
};

enum class ImportAction { Create, Update, Unchanged, NotAllowed, Error };

/// A value that changes.
struct ImportChange {
    QString field; ///< for people, translated
    QString before;
    QString after;
};

/// What becomes of one row of the file.
struct ImportRow {
    qint64 line = 0; ///< as a text editor counts, the header is line 1
    ImportAction action = ImportAction::Create;
    bool variation = false;
    QString sku;
    QString title;
    QString column; ///< Error, NotAllowed: the header of the column that is wrong; may be empty
    QString value; ///< Error, NotAllowed: its value as in the file
    QString reason; ///< Error, NotAllowed: one sentence
    QString cause; ///< Error: the cause of its ImportErrorGroup
    QString remedy; ///< Error: what to do, one sentence; may be empty
    std::vector<ImportChange> changes; ///< Update
    std::vector<std::pair<QString, QString>> asInFile; ///< Error: header and value, the telling columns
};

/// Rows with the same mistake in the same column.
struct ImportErrorGroup {
    QString column; ///< empty: the whole row
    QString cause; ///< one sentence
    QString remedy; ///< what to do, one sentence; may be empty
    qint64 rows = 0;
    qint64 firstLine = 0;
};

/// What an import would do. The figures count every row that was compared; of a big file the details are the first
/// rows of each kind only.
struct ImportPreview {
    qint64 rows = 0; ///< created + updated + skipped + errors: those that were compared
    qint64 created = 0;
    qint64 createdProducts = 0;
    qint64 createdVariations = 0;
    qint64 updated = 0;
    qint64 updatedCells = 0;
    qint64 unchanged = 0;
    qint64 notAllowed = 0;
    qint64 errors = 0;
    std::vector<ImportErrorGroup> groups; ///< of the errors, the biggest first
    qint64 imageAddresses = 0; ///< different ones that are kept
    bool manyImages = false; ///< there are more than these, not counted
    std::vector<ImportRow> details;
    qint64 listed = 0; ///< details has at most so many rows of each kind
    qint64 fileRows = 0; ///< of the file
    qint64 rowsAtOnce = 0; ///< are written in one transaction; 0: all of them, everything or nothing

    [[nodiscard]] qint64 toWrite() const { return created + updated; }
    [[nodiscard]] qint64 skipped() const { return unchanged + notAllowed; }
    /// Whether every row was compared.
    [[nodiscard]] bool isComplete() const { return rows == fileRows; }
};

/// What an import did.
struct ImportResult {
    qint64 productsCreated = 0;
    qint64 productsUpdated = 0;
    qint64 variationsCreated = 0;
    qint64 variationsUpdated = 0;
    qint64 unchanged = 0; ///< products and variations
    qint64 rows = 0; ///< of the file that are dealt with for good
    qint64 fileRows = 0;
    /// Why it ended before the last row (Cancelled: somebody stopped it). What was dealt with stays; apply() again
    /// goes on behind it.
    std::optional<Error> stopped;
};

/// How far the running step is.
struct ImportProgress {
    enum class Stage { Reading, Comparing, Writing, Reconnecting };
    Stage stage = Stage::Reading;
    qint64 done = 0; ///< Reading: bytes, else rows
    qint64 total = 0;
    qint64 rows = 0; ///< Reading: rows so far; Writing: rows that are written for good
};

/// Imports a product file in steps: open, preview, apply. Every call returns at once; the answer comes as a signal, or
/// as failed(). One step runs at a time: a new call while one is running is ignored, but for open(), which takes the
/// place of an open() that is running. The program hands an implementation to the import page.
class ProductImport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Recognises the file, then reads it once from beginning to end. With another decimal point only, an open file
    /// is not read again.
    virtual void open(const QString &path, const purser::catalog::ImportReading &reading = {}) = 0;
    /// Compares every row with the catalog.
    virtual void preview(const purser::catalog::ImportOptions &options) = 0;
    /// Ends the comparing of a big file: previewed() comes with what has been compared until now.
    virtual void compareNoMore() = 0;
    /// Writes the file as the last preview showed it, ImportPreview::rowsAtOnce rows in a transaction. Waits for a
    /// connection that was lost, and goes on.
    virtual void apply() = 0;
    /// Stops the running step as soon as possible; cancelled() follows, or applied() when rows were written for good.
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;
    /// Writes the rows of the last preview that have errors, with line, column, value and reason in front of the
    /// original columns; errorsSaved() or failed() follows.
    virtual void saveErrors(const QString &path) = 0;

signals:
    /// The file is recognised; its rows are not counted yet.
    void recognised(const purser::catalog::ImportFile &file);
    void opened(const purser::catalog::ImportFile &file);
    void previewed(const purser::catalog::ImportPreview &preview);
    void applied(const purser::catalog::ImportResult &result);
    void errorsSaved(const QString &path, qint64 rows);
    void progressed(const purser::catalog::ImportProgress &progress);
    void cancelled();
    void failed(const purser::Error &error);
};

} // namespace purser::catalog
