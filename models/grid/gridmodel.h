#pragma once

#include "models/base/result.h"
#include "models/grid/cell.h"
#include "models/grid/rowmarks.h"
#include "models/grid/window.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QLocale>

#include <functional>

namespace purser::grid {

/// A table whose rows are a window on a long list: what the data grid knows of any model. Subclasses own the window
/// and give the cells; here is what all of them share: moving rows, ticked rows, rows that shine because somebody else
/// changed them.
class GridModel : public QAbstractTableModel, protected WindowListener {
    Q_OBJECT

public:
    enum class State { Loading, Ready, Empty, Failed };
    static constexpr int flashMs = 600;

    explicit GridModel(QObject *parent = nullptr);

    [[nodiscard]] virtual const std::vector<Column> &columns() const = 0;
    [[nodiscard]] int columnOf(const QString &key) const;
    [[nodiscard]] virtual State state() const = 0;
    /// Why the last page did not come; nothing when all is well.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;
    [[nodiscard]] virtual bool countIsExact() const = 0;
    /// Rows first…last are looked at.
    virtual void setViewport(int first, int last) = 0;
    virtual void retry() = 0;
    /// Reads everything again without moving the view.
    virtual void refresh() = 0;
    /// Null while the row is not here.
    [[nodiscard]] virtual QUuid rowId(int row) const = 0;
    /// -1 when the row is not here.
    [[nodiscard]] virtual int rowOf(const QUuid &id) const = 0;

    /// What \a text, typed or pasted into a cell, means in the notation of ValueRole; or the sentence that says what is
    /// wrong with it. Nothing is changed.
    [[nodiscard]] virtual Result<QVariant> parse(
        const QModelIndex &index, const QString &text, const QLocale &locale) const;
    /// One new value among several.
    struct Assignment {
        QModelIndex index;
        QVariant value;
    };
    /// What became of several assignments.
    struct Assigned {
        int changed = 0;
        int unchanged = 0; ///< they had the value already
        std::vector<std::pair<Assignment, QString>> refused; ///< each with the sentence that says why
    };
    /// Sets several values as one step of undo named \a name.
    virtual Assigned assign(const std::vector<Assignment> &values, const QString &name);

    /// Sees to it that rows \a first to \a last can be asked for data(), parse() and assign() even where the window
    /// does not have them, until letGo(). \a progress is told how many rows are there, \a answer once at the end:
    /// never before this function returns, and not at all when \a context is destroyed first.
    virtual void hold(
        int first, int last, QObject *context, std::function<void(int)> progress, std::function<void(Result<>)> answer);
    /// Forgets what hold() has read, or stops reading.
    virtual void letGo() { }
    /// What a person calls row \a row: the title of a product; empty while the row is not here.
    [[nodiscard]] virtual QString rowLabel(int row) const;

    [[nodiscard]] RowMarks &marks() { return marks_; }
    [[nodiscard]] const RowMarks &marks() const { return marks_; }
    [[nodiscard]] int sortColumn() const { return sortColumn_; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return sortOrder_; }
    /// Off where the desktop asks for no animation.
    void setFlashing(bool on) { flashing_ = on; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// state(), error(), rowCount() or countIsExact() is new.
    void stateChanged();
    void sortChanged();

protected:
    /// 255 when the row has just been changed by somebody else, 0 when that is past.
    [[nodiscard]] int flash(const QUuid &id) const;
    void setSort(int column, Qt::SortOrder order);

    void windowAboutToReset() override;
    void windowReset() override;
    void windowCountChanged(qint64 rows) override;
    void windowRowsChanged(qint64 first, qint64 last) override;
    void windowAboutToMove() override;
    void windowMoved() override;
    void windowRowTouched(const QUuid &id, qint64 row) override;
    void windowStateChanged() override { emit stateChanged(); }
    [[nodiscard]] virtual qint64 windowRows() const = 0;

private:
    void fade();

    RowMarks marks_;
    int rows_ = 0;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
    std::vector<std::pair<QPersistentModelIndex, QUuid>> moving_;
    QElapsedTimer clock_;
    QTimer fading_;
    QHash<QUuid, qint64> touched_; ///< when, on clock_
    bool flashing_ = true;
};

} // namespace purser::grid
