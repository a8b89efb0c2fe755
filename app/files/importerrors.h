#pragma once

#include "app/files/productformat.h"
#include "app/files/spillsorter.h"
#include "models/catalog/productimport.h"

#include <QHash>

#include <functional>

namespace purser::files {

/// The rows of a file that are not imported: counted by cause in memory, each one kept in a temporary file, so that
/// any number of them can be saved.
class ImportErrors {
public:
    struct Entry {
        RowError error;
        RowPlace place;
    };

    Result<> add(const RowError &error, const RowPlace &place);
    [[nodiscard]] qint64 size() const { return size_; }
    /// The biggest first. Very many different ones are put together in the last one.
    [[nodiscard]] std::vector<catalog::ImportErrorGroup> groups() const;
    /// Behind the last one: each() may be called then, any number of times.
    Result<> finish();
    /// Gives all of them by line.
    Result<> each(const std::function<Result<>(const Entry &)> &take);

private:
    struct Spot {
        qint64 line;
        qint64 at; ///< in the file
        friend bool operator<(const Spot &a, const Spot &b) { return std::tie(a.line, a.at) < std::tie(b.line, b.at); }
    };
    qint64 size_ = 0;
    QHash<QString, catalog::ImportErrorGroup> groups_; ///< by column and cause
    std::unique_ptr<QTemporaryFile> file_;
    QByteArray unwritten_;
    qint64 written_ = 0;
    SpillSorter<Spot> spots_{64 * 1024};
    Result<> flush();

    Q_DECLARE_TR_FUNCTIONS(purser::files::ImportErrors)
};

} // namespace purser::files
