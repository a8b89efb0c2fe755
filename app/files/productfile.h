#pragma once

#include "app/files/rowgroups.h"
#include "models/catalog/productimport.h"

#include <QDateTime>
#include <QIODevice>

#include <functional>
#include <memory>

namespace purser::files {

/// A product file on disk: recognised by its header, its rows grouped into products, the products read one behind the
/// other. Needs the same memory for a file of any size; what must be remembered of rows is kept in temporary files.
class ProductFile {
    Q_DECLARE_TR_FUNCTIONS(purser::files::ProductFile)

public:
    /// More rows make no product: the further ones are errors.
    static constexpr int maxRowsOfProduct = 2'500;
    static constexpr qint64 maxBytesOfProduct = 32 * 1024 * 1024;

    /// Opens a file, finds out how it is written and recognises its format.
    static Result<std::unique_ptr<ProductFile>> open(const QString &path, const catalog::ImportReading &reading = {});
    /// The same with an open, seekable device; \a name is what people call it.
    static Result<std::unique_ptr<ProductFile>> open(
        std::unique_ptr<QIODevice> device, const QString &name, const catalog::ImportReading &reading = {});

    /// Reads the file once and groups its rows. \a progress gets bytes read, bytes in all and rows so far, and stops
    /// the work when it gives false.
    using Progress = std::function<bool(qint64, qint64, qint64)>;
    Result<> index(const Progress &progress);

    [[nodiscard]] const ProductFormat &format() const { return *format_; }
    [[nodiscard]] const CsvDialect &dialect() const { return guess_.dialect; }
    [[nodiscard]] const DialectGuess &guess() const { return guess_; }
    [[nodiscard]] const Header &header() const { return header_; }
    /// The first value of each column that is not empty.
    [[nodiscard]] const QStringList &samples() const { return samples_; }
    [[nodiscard]] qint64 bytes() const { return device_->size(); }
    [[nodiscard]] qint64 rows() const { return groups_ ? groups_->rows() : 0; }
    [[nodiscard]] qint64 products() const { return groups_ ? groups_->products() : 0; }
    /// Rows that are not written in the encoding of the file.
    [[nodiscard]] qint64 misencoded() const { return misencoded_; }
    /// Whether the file ends in the middle of a row.
    [[nodiscard]] bool isCutOff() const { return cutOff_; }

    [[nodiscard]] NumberStyle numbers() const;
    [[nodiscard]] const NumberEvidence &evidence() const { return evidence_; }
    /// Reads numbers so; null: as they seem to be written.
    void setPoint(QChar point) { point_ = point; }

    /// Begins again with the first product.
    Result<> rewind();
    /// Passes over products without reading them.
    Result<> skip(qint64 products);
    /// Reads the next product, in the order of the file; false behind the last one. Rows left out as duplicates are
    /// among its errors.
    Result<bool> next(ParsedProduct &product);
    /// A row again, for showing it as in the file.
    Result<CsvRecord> rowAt(const RowPlace &place);
    /// Whether the file was changed since it was indexed.
    [[nodiscard]] bool changed() const;

private:
    ProductFile() = default;
    Result<> begin();
    Result<> sample();
    Result<bool> readRows(const Progress &progress);
    [[nodiscard]] bool isBlank(const CsvRecord &record) const;
    void look(const CsvRecord &record);
    Result<> takeMember();
    [[nodiscard]] RowError duplicateError(const RowMember &member, const CsvRecord &record) const;

    QString path_;
    QString name_;
    std::unique_ptr<QIODevice> device_;
    std::unique_ptr<CsvReader> reader_;
    DialectGuess guess_;
    bool encodingChosen_ = false;
    QChar point_;
    Header header_;
    std::unique_ptr<ProductFormat> format_;
    QStringList samples_;
    NumberEvidence evidence_;
    qint64 misencoded_ = 0;
    bool cutOff_ = false;
    std::unique_ptr<RowGroups> groups_;
    std::optional<RowMember> member_; ///< the first row of the next product
    qint64 oversized_ = -1; ///< the product whose further rows are errors
    qint64 sizeAtIndex_ = 0;
    QDateTime timeAtIndex_;
};

} // namespace purser::files
