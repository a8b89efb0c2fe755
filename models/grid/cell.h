#pragma once

#include <QFlags>
#include <QString>

namespace purser::grid {

/// What a column holds: decides how its cells are painted, aligned, edited and copied.
enum class CellKind { Text, Code, Image, Status, Money, Percent, Number, Sync, Time };

/// What is to be said about one cell beside its value; drawn as glyph and said by the tooltip.
enum class CellState {
    None = 0,
    Staged = 1, ///< changed by this person, not committed
    Conflict = 2, ///< staged, and somebody else changed the product meanwhile
    Locked = 4, ///< may not be edited here; LockReasonRole says why
    SyncPending = 8,
    SyncFailed = 16,
    Warning = 32, ///< worth a look: low stock
    StoreOwned = 64, ///< the store keeps this value; its padlock is shown
    StoreConflict = 128, ///< changed here and in the store, to be decided
};
Q_DECLARE_FLAGS(CellStates, CellState)
Q_DECLARE_OPERATORS_FOR_FLAGS(CellStates)

/// The data roles between a grid's model, its delegate and its editors.
enum Role {
    ValueRole = Qt::UserRole + 1, ///< the value as it is edited: QString, int, or an amount in plain notation
    StateRole, ///< CellStates as int
    LockReasonRole, ///< the sentence that explains why the cell cannot be edited
    CurrencyRole, ///< ISO code, for money cells
    LoadedRole, ///< false: the row is not here yet, draw its skeleton
    IdRole, ///< QUuid of the row
    FlashRole, ///< 0–255: how strongly the row still shines because somebody else changed it
    ChoicesRole, ///< QStringList: values the editor offers
};

/// One column of a grid, as the model offers it.
struct Column {
    QString key; ///< stable name for saved settings
    QString title; ///< translated
    CellKind kind = CellKind::Text;
    int width = 120;
    bool sortable = true;
    bool editable = false;
    bool shown = true; ///< in the default arrangement
    bool flexible = false; ///< takes the room that the others leave, until somebody sets its width

    /// Numbers stay on the absolute right, also in a right-to-left window.
    [[nodiscard]] bool isNumeric() const
    {
        return kind == CellKind::Money || kind == CellKind::Percent || kind == CellKind::Number;
    }
};

} // namespace purser::grid
