#pragma once

#include "models/base/result.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>

namespace purser::catalog {

/// A list that is read page by page as somebody scrolls down it: what lists of batches and of their items share.
/// Subclasses hold the rows and ask for the next ones.
class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State { Loading, Ready, Empty, Failed };
    static constexpr int pageSize = 200;

    explicit PagedTableModel(QObject *parent = nullptr);
    ~PagedTableModel() override;

    [[nodiscard]] State state() const;
    /// Why the last page did not come; nothing when all is well.
    [[nodiscard]] const std::optional<Error> &error() const { return error_; }
    /// Whether there may be rows that have not been read.
    [[nodiscard]] bool isComplete() const { return complete_; }
    /// Asks again for what did not come.
    void retry();

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// state(), error() or the number of rows is new.
    void stateChanged();

protected:
    /// Forgets all rows and begins anew.
    void restart();
    /// Forgets all rows and reads nothing.
    void stop();
    /// Reads the rows again, as many as there are, and keeps showing them until the new ones are here.
    void reread();
    /// Asks for up to \a limit rows, from the beginning or after the last one; answers with took() or failed() unless
    /// \a context is destroyed first.
    virtual void ask(QObject *context, bool fromBeginning, int limit) = 0;
    /// Removes all rows. Called inside a reset.
    virtual void clearRows() = 0;

    /// \a append adds the rows that came, \a count of them, when the model is ready for that.
    void took(int count, const std::function<void()> &append);
    void failed(const Error &error);

private:
    void read(bool fromBeginning, int limit);

    std::unique_ptr<QObject> reading_; ///< the context of what is being read; null when nothing is
    bool replaces_ = false; ///< what is being read takes the place of all rows
    int asked_ = 0;
    bool complete_ = true;
    std::optional<Error> error_;
};

} // namespace purser::catalog
