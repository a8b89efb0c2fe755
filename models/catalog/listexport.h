#pragma once

#include "models/catalog/bulkedit.h"
#include "models/catalog/productcells.h"

#include <QObject>

#include <variant>

namespace purser::catalog {

/// The products of the grid: a query with its order, and the columns that are shown, in their order.
struct ProductListExport {
    ProductQuery query;
    std::vector<ProductColumn> columns;
    qint64 expected = 0; ///< how many there are, as far as is known: for the progress
};

/// The lines of the preview of a bulk action.
struct BulkListExport {
    BulkRequest request;
    BulkPart part = BulkPart::Cannot;
    qint64 expected = 0;
};

/// A list that is there as it stands: a header and its lines.
struct LinesExport {
    QStringList header;
    std::vector<QStringList> lines;
};

/// Writes a list that is on the screen to a CSV file, in the background. Every call returns at once. One export runs
/// at a time: another one is ignored meanwhile. The file appears when it is complete, or not at all. Nothing that is
/// staged is in it: it says what the database says.
class ListExport : public QObject {
    Q_OBJECT

public:
    using List = std::variant<ProductListExport, BulkListExport, LinesExport>;
    using QObject::QObject;

    virtual void start(const QString &path, const List &list) = 0;
    /// Stops as soon as possible; cancelled() follows.
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

signals:
    void runningChanged(bool running);
    /// \a total is 0 while it is not known.
    void progressed(qint64 done, qint64 total);
    void finished(const QString &path, qint64 rows);
    void cancelled();
    void failed(const purser::Error &error);
};

} // namespace purser::catalog
