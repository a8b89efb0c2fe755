#pragma once

#include "models/base/result.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

namespace purser::grid {

/// Rows that stand together in a sorted list, with the cursor of each.
template <class Row, class Cursor>
struct PageOf {
    std::vector<Row> rows;
    std::vector<Cursor> cursors;
};

/// How many rows there are; not exact: "at least so many".
struct Count {
    qint64 rows = 0;
    bool exact = true;
};

/// One sorted, filtered list of rows somewhere else, read in pieces. Every function returns at once and answers later
/// on the caller's thread, unless \a context is destroyed first: then nobody is called.
template <class Row, class Cursor>
class RowSource {
public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;
    using Page = PageOf<Row, Cursor>;

    virtual ~RowSource() = default;

    [[nodiscard]] virtual QUuid id(const Row &row) const = 0;
    /// Whether two states of the same row differ in anything a person can see.
    [[nodiscard]] virtual bool differs(const Row &a, const Row &b) const = 0;

    /// Up to \a limit rows after \a after (from the beginning when none); with \a backward the rows before it.
    virtual void page(QObject *context, std::optional<Cursor> after, int limit, bool backward, Answer<Page> answer) = 0;
    /// Up to \a limit rows from row number \a offset on.
    virtual void pageAt(QObject *context, qint64 offset, int limit, Answer<Page> answer) = 0;
    /// Element i is the place in front of row i * \a step; element 0 is not used.
    virtual void anchors(QObject *context, int step, Answer<std::vector<Cursor>> answer) = 0;
    virtual void count(QObject *context, Answer<Count> answer) = 0;
    /// What of \a rows may follow after they are shown: answers those of them of which it knows more. A list that knows
    /// everything at once has none.
    virtual void details(QObject * /*context*/, std::vector<Row> /*rows*/, Answer<std::vector<Row>> answer)
    {
        answer(std::vector<Row>());
    }
    /// The rows with these ids, with everything, in no order; what is gone is left out.
    virtual void rows(QObject *context, std::vector<QUuid> ids, Answer<std::vector<Row>> answer) = 0;
};

} // namespace purser::grid
