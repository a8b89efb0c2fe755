#pragma once

#include "app/files/csvreader.h"
#include "app/files/numberstyle.h"
#include "models/catalog/product.h"

#include <QHash>

#include <vector>

namespace purser::files {

/// Why a row, or one of its cells, is not imported.
struct RowError {
    qint64 line = 0;
    QString column; ///< header as in the file; empty: the whole row
    QString value; ///< as in the file, shortened
    QString reason; ///< a sentence about this place
    QString cause; ///< the same for all rows with this mistake, to count them; empty: the reason is
    QString remedy; ///< what to do; may be empty
};

/// What a row is, found out before any product is put together.
struct RowKey {
    enum class Role {
        Product, ///< begins a product
        Variation, ///< belongs to the product named by parent
        Grouped, ///< belongs to the first row with the same own key, or is that row
    };
    Role role = Role::Product;
    QStringList own; ///< names under which others refer to this product: "id:12", "sku:AB", "handle:x"
    QString parent; ///< Variation: the name it refers to
    QString id; ///< must be unique in the file
    QString sku; ///< must be unique in the file
};

/// Where a row begins.
struct RowPlace {
    qint64 line = 0;
    qint64 offset = 0;
};

/// The rows of one product, put together.
struct ParsedProduct {
    catalog::ProductDraft draft; ///< without title: to be added to a product of the catalog
    qint64 line = 0; ///< of the row that is the product; 0 when only its variations are in the file
    std::vector<qint64> variantLines; ///< one a variant of the draft
    std::vector<qint64> furtherLines; ///< rows that only add images
    std::vector<RowError> errors; ///< one a row that is left out
    bool usable = false; ///< the draft can be written
    qint64 rows = 0; ///< of the file, with those left out
    qint64 bytes = 0; ///< of these rows
    std::vector<RowPlace> places; ///< of all rows

    /// The row that a line belongs to.
    [[nodiscard]] RowPlace placeOf(qint64 wanted) const;
};

/// The header of a file: finds columns by name, without regard to case and surrounding space.
class Header {
public:
    Header() = default;
    explicit Header(const QStringList &names);

    /// The column with one of these names, the first of \a names that is there; -1 when none is.
    [[nodiscard]] int find(std::initializer_list<QStringView> names) const;
    [[nodiscard]] int find(const QString &name) const { return index_.value(normalized(name), -1); }
    [[nodiscard]] const QStringList &names() const { return names_; }
    [[nodiscard]] qsizetype size() const { return names_.size(); }

    static QString normalized(QStringView name);

private:
    QStringList names_;
    QHash<QString, int> index_;
};

/// The first columns of a saved error report: line, column, value, reason, translated; those of the file follow.
QStringList reportColumns();
/// Whether this is a saved error report, corrected and opened again; formulas in it are defused.
bool isReport(const Header &header);

/// A file layout that Purser can read: knows its columns and turns rows into products.
class ProductFormat {
    Q_DECLARE_TR_FUNCTIONS(purser::files::ProductFormat)

public:
    virtual ~ProductFormat() = default;

    [[nodiscard]] virtual QString id() const = 0; ///< woocommerce | shopify
    [[nodiscard]] virtual QString name() const = 0; ///< for people
    /// What a column becomes, for people; empty when it is not used.
    [[nodiscard]] virtual QString target(int column) const = 0;
    /// Columns that hold amounts, to find out how numbers are written.
    [[nodiscard]] virtual std::vector<int> numberColumns() const = 0;
    [[nodiscard]] virtual RowKey key(const QStringList &fields) const = 0;
    /// The rows of one product; the first one is the product itself, unless \a headless.
    [[nodiscard]] virtual ParsedProduct parse(
        const std::vector<CsvRecord> &rows, bool headless, const NumberStyle &numbers) const = 0;
    [[nodiscard]] virtual int skuColumn() const = 0;
    [[nodiscard]] virtual int titleColumn() const = 0;
    /// The column by which a row names its product.
    [[nodiscard]] virtual int parentColumn() const = 0;
    /// The columns shown beside an error.
    [[nodiscard]] virtual std::vector<int> tellingColumns() const = 0;
};

/// Reads the cells of one row and notes what is wrong with them. After the first error of a row the others are not
/// noted: a row is listed once.
class RowReader {
    Q_DECLARE_TR_FUNCTIONS(purser::files::RowReader)

public:
    static constexpr int longestName = 200; ///< of a tag, brand, category, attribute or value
    static constexpr int longestAddress = 2'000;
    enum class Formulas { Plain, Escaped }; ///< whether an apostrophe stands before what looks like a formula
    RowReader(
        const Header &header, const CsvRecord &record, const NumberStyle &numbers, Formulas formulas = Formulas::Plain);

    /// The cell, trimmed; empty when the column is not there.
    [[nodiscard]] QString text(int column) const;
    /// The cell, trimmed; an error when it is longer than \a most characters.
    QString shortText(int column, int most);
    /// The parts of a cell such as `a, b`, see splitList(); an error when one is longer than \a most characters or
    /// there are more than 1,000.
    QStringList list(int column, int most = longestName);
    /// The same for parts that have parts, parted by `>`; at most 20 levels.
    std::vector<QStringList> paths(int column);
    /// The cell with the space around it.
    [[nodiscard]] QString raw(int column) const;
    std::optional<Decimal> amount(int column); ///< a price, not negative
    std::optional<int> wholeNumber(int column);
    std::optional<Decimal> measure(int column); ///< a weight or length, not negative
    /// Whether \a url is a web address; notes the error when it is not.
    bool webAddress(int column, const QString &url);
    void complain(int column, const QString &reason, const QString &remedy = {}, const QString &cause = {});

    [[nodiscard]] const std::optional<RowError> &error() const { return error_; }

private:
    std::optional<Decimal> number(int column, const QString &reason);

    const Header &header_;
    const CsvRecord &record_;
    NumberStyle numbers_;
    Formulas formulas_;
    std::optional<RowError> error_;
};

/// The text behind the apostrophe that WooCommerce puts before what a spreadsheet would run as a formula.
QString unescaped(const QString &text);

/// Splits `a, b\, c` into {"a", "b, c"}: trimmed, empty parts dropped.
QStringList splitList(const QString &text);

} // namespace purser::files
