#pragma once

#include "app/files/productformat.h"

#include <QFile>

#include <functional>
#include <memory>

namespace purser::files {

/// A product file on disk: recognised by its header, its rows grouped into products, each product read when asked
/// for. Keeps places and keys of rows in memory, never their text.
class ProductFile {
    Q_DECLARE_TR_FUNCTIONS(purser::files::ProductFile)

public:
    /// Opens the file and recognises its format.
    static Result<std::unique_ptr<ProductFile>> open(const QString &path);

    /// Reads the file once and groups its rows. \a progress gets bytes read of bytes in all and stops the work when it
    /// gives false.
    Result<> index(const std::function<bool(qint64, qint64)> &progress);

    [[nodiscard]] const ProductFormat &format() const { return *format_; }
    [[nodiscard]] const CsvDialect &dialect() const { return dialect_; }
    [[nodiscard]] const NumberStyle &numbers() const { return numbers_; }
    [[nodiscard]] const Header &header() const { return header_; }
    /// The first value of each column that is not empty.
    [[nodiscard]] const QStringList &samples() const { return samples_; }
    [[nodiscard]] qint64 rows() const { return static_cast<qint64>(rows_.size()); }

    [[nodiscard]] size_t products() const { return groups_.size(); }
    /// Rows that make this product; 0 for one that has only rows left out as duplicates.
    [[nodiscard]] qint64 rowsOf(size_t product) const;
    /// Puts together the rows of a product. Rows left out as duplicates are among its errors.
    Result<ParsedProduct> product(size_t product);
    /// One row, for showing it as in the file.
    Result<CsvRecord> rowAt(qint64 line);
    /// Whether the file was changed since it was indexed.
    [[nodiscard]] bool changed() const;

private:
    struct Place {
        qint64 offset;
        qint64 line;
    };
    struct Group {
        bool headless = false;
        quint32 begin = 0; ///< into members_
        quint32 end = 0;
    };
    struct Left {
        qint64 line;
        int column;
        QString value;
        QString reason;
    };
    ProductFile() = default;
    Result<CsvRecord> read(const Place &place);
    void look(const CsvRecord &record);

    QString path_;
    QFile file_;
    std::unique_ptr<CsvReader> reader_;
    CsvDialect dialect_;
    NumberStyle numbers_;
    Header header_;
    std::unique_ptr<ProductFormat> format_;
    QStringList samples_;
    std::vector<Place> rows_;
    std::vector<Group> groups_;
    std::vector<quint32> members_;             ///< rows of the groups, one group behind the other
    QHash<quint32, RowError> leftOut_;         ///< by row: duplicates and unreadable rows
    NumberEvidence evidence_;
    qint64 sizeAtIndex_ = 0;
    QDateTime timeAtIndex_;
};

} // namespace purser::files
