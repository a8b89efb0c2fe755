#pragma once

#include "models/base/result.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <concepts>
#include <memory>
#include <optional>
#include <vector>

namespace purser::sync {

/// A list that is read as a whole, as far as somebody has scrolled, and read again whenever something changed; rows
/// that stay keep their place in views, with selection and scroll position. Here is what does not depend on the rows.
class LiveListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State { Loading, Ready, Empty, Failed };
    static constexpr int pageSize = 200;
    static constexpr int mostRows = 5000;

    explicit LiveListModel(QObject *parent = nullptr);
    ~LiveListModel() override;

    [[nodiscard]] State state() const;
    /// Why the last reading failed; nothing when all is well. Rows that were read before stay.
    [[nodiscard]] const std::optional<Error> &error() const { return error_; }
    /// Reads again; what is here stays until the answer comes. While one reading is under way, one more follows it.
    void refresh();
    /// Asks again after a failure.
    void retry();

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// state(), error() or the rows are new.
    void stateChanged();

protected:
    /// Forgets the rows and reads anew.
    void restart();
    /// Forgets the rows and reads nothing.
    void stop();
    /// Asks for the first \a limit rows; answers with answered() or failed(), unless \a context is destroyed first.
    virtual void ask(QObject *context, int limit) = 0;
    virtual void clearRows() = 0;
    void answered(int rows);
    void failed(const Error &error);

private:
    void read();

    std::unique_ptr<QObject> reading_; ///< the context of what is being read; null when nothing is
    std::optional<Error> error_;
    int limit_ = pageSize;
    bool again_ = false;
    bool more_ = false;
    bool known_ = false; ///< an answer has come since the last restart
};

/// The rows of such a list; \a Row has an `id`, and `==` unless each reading is to be shown anew.
template <class Row>
class LiveRows : public LiveListModel {
public:
    using Key = decltype(Row::id);
    using LiveListModel::LiveListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    /// Null when there is none.
    [[nodiscard]] const Row *at(int row) const
    {
        return row >= 0 && row < rowCount() ? &rows_[static_cast<size_t>(row)] : nullptr;
    }
    /// -1 when it is not here.
    [[nodiscard]] int rowOf(const Key &id) const
    {
        const auto found = std::ranges::find(rows_, id, &Row::id);
        return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
    }

protected:
    void clearRows() override { rows_.clear(); }
    /// Turns the rows into \a next with as few steps as a view needs to follow, then tells the state.
    void take(std::vector<Row> next)
    {
        if (rows_.empty() && !next.empty()) {
            beginInsertRows({}, 0, static_cast<int>(next.size()) - 1);
            rows_ = std::move(next);
            endInsertRows();
            answered(rowCount());
            return;
        }
        QSet<Key> wanted;
        for (const Row &row : next)
            wanted.insert(row.id);
        for (int row = rowCount() - 1; row >= 0; --row)
            if (!wanted.contains(rows_[static_cast<size_t>(row)].id)) {
                beginRemoveRows({}, row, row);
                rows_.erase(rows_.begin() + row);
                endRemoveRows();
            }
        for (int row = 0; row < static_cast<int>(next.size()); ++row) {
            const Row &is = next[static_cast<size_t>(row)];
            const int was = row < rowCount() && rows_[static_cast<size_t>(row)].id == is.id ? row : rowOf(is.id);
            if (was < 0) {
                beginInsertRows({}, row, row);
                rows_.insert(rows_.begin() + row, is);
                endInsertRows();
                continue;
            }
            if (was != row) {
                beginMoveRows({}, was, was, {}, row);
                std::rotate(rows_.begin() + row, rows_.begin() + was, rows_.begin() + was + 1);
                endMoveRows();
            }
            if (differs(rows_[static_cast<size_t>(row)], is)) {
                rows_[static_cast<size_t>(row)] = is;
                emit dataChanged(index(row, 0), index(row, columnCount() - 1));
            }
        }
        answered(static_cast<int>(next.size()));
    }

private:
    static bool differs(const Row &a, const Row &b)
    {
        if constexpr (std::equality_comparable<Row>)
            return !(a == b);
        else
            return true;
    }

    std::vector<Row> rows_;
};

} // namespace purser::sync
