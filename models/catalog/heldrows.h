#pragma once

#include "models/catalog/productreader.h"

#include <QPointer>

#include <unordered_map>

namespace purser::catalog {

/// Rows of a list beyond what its window keeps, read in one go for copying or pasting a long range, and dropped after.
class HeldRows : public QObject {
    Q_OBJECT

public:
    static constexpr int step = 2'000; ///< rows read at once

    using QObject::QObject;

    /// Reads rows \a first to \a last of \a source. \a from is a row at or before \a first in front of which \a place
    /// is; without a place the rows are found by number. \a progress is told how many are there; \a answer is called
    /// once at the end, unless \a context goes or clear() is called first.
    void read(std::shared_ptr<ProductSource> source, qint64 from, std::optional<PageCursor> place, qint64 first,
        qint64 last, QObject *context, std::function<void(int)> progress, std::function<void(Result<>)> answer);
    /// Stops reading and forgets.
    void clear();
    /// The list has changed: what is being read would not fit what is shown. Ends the reading with a Conflict.
    void invalidate();

    [[nodiscard]] bool isEmpty() const { return rows_.empty(); }
    [[nodiscard]] const ProductRow *row(qint64 number) const
    {
        const auto found = rows_.find(number);
        return found == rows_.end() ? nullptr : &found->second;
    }

private:
    void next(std::optional<PageCursor> place);
    void finish(Result<> outcome);

    std::shared_ptr<ProductSource> source_;
    std::unordered_map<qint64, ProductRow> rows_;
    std::unique_ptr<QObject> reading_;
    QPointer<QObject> context_;
    std::function<void(int)> progress_;
    std::function<void(Result<>)> answer_;
    qint64 at_ = 0;
    qint64 first_ = 0;
    qint64 last_ = -1;
};

} // namespace purser::catalog
