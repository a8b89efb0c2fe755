#pragma once

#include <QCoreApplication>
#include <QList>
#include <QMetaType>
#include <QString>

namespace purser::ui {

/// One cell whose value was not taken: where it is, what was to be written, and why it was not.
struct CellProblem {
    int row = 0; ///< counted from 1, as people do
    QString label; ///< what the row is called
    QString column; ///< title of the column
    QString value;
    QString reason;
};

/// What became of the cells of a paste, a fill or a clear.
struct CellReport {
    Q_DECLARE_TR_FUNCTIONS(purser::ui::CellReport)

public:
    enum class What { Paste, Fill, Clear };

    What what = What::Paste;
    int changed = 0;
    int unchanged = 0; ///< had the value already
    QList<CellProblem> refused; ///< the value does not fit
    QList<CellProblem> locked; ///< the cell cannot be edited
    int rowsCut = 0; ///< had no place below the last row
    int columnsCut = 0; ///< had no place behind the last column

    /// Everything was taken.
    [[nodiscard]] bool isClean() const
    {
        return refused.isEmpty() && locked.isEmpty() && rowsCut == 0 && columnsCut == 0;
    }
    [[nodiscard]] QList<CellProblem> problems() const { return refused + locked; }
    /// All of it in sentences: "Cells pasted: 38. Values that could not be taken: 4."
    [[nodiscard]] QString summary() const;
};

} // namespace purser::ui

Q_DECLARE_METATYPE(purser::ui::CellReport)
