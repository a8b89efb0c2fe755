#pragma once

#include "models/catalog/listexport.h"
#include "models/db/connection.h"

#include <QCoreApplication>

#include <functional>
#include <map>

namespace purser::files {

/// Writes lists as CSV for a spreadsheet of the person's language: its words, its decimal point, and a semicolon where
/// the comma is that point. Text that a spreadsheet would run as a formula is made harmless. Memory does not grow with
/// the list.
class ListWriter {
public:
    /// Is told how many rows are written, and says whether to go on.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    explicit ListWriter(const QLocale &locale);

    /// Whether \a list is read from the database.
    [[nodiscard]] static bool needsDatabase(const catalog::ListExport::List &list);
    /// Reads from one snapshot over \a c (not used, and may be null, for lines that are there) and replaces the file at
    /// \a path when all is written. Gives the number of rows. Fails with Cancelled when \a progress says no; the file
    /// is then as it was before.
    Result<qint64> write(
        db::Connection *c, const catalog::ListExport::List &list, const QString &path, const Progress &progress) const;

private:
    class Lines;
    Result<> products(db::Connection &c, const catalog::ProductListExport &list, Lines &lines) const;
    Result<> bulkLines(db::Connection &c, const catalog::BulkListExport &list, Lines &lines) const;
    [[nodiscard]] QString cell(const catalog::ProductRow &row, catalog::ProductColumn column) const;
    [[nodiscard]] QString amount(const std::optional<Decimal> &value, const Currency &currency) const;
    [[nodiscard]] QString value(const catalog::BulkRow &line, const QVariant &value, catalog::ProductField field) const;

    QLocale locale_;
    std::map<catalog::ProductStatus, QString> statuses_; ///< their labels, asked for once and not once a line
    std::map<catalog::SyncState, QString> syncStates_;

    Q_DECLARE_TR_FUNCTIONS(purser::files::ListWriter)
};

} // namespace purser::files
