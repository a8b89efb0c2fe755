#pragma once

#include "models/catalog/changehistory.h"
#include "models/catalog/changeset.h"

#include <QAction>

namespace purser::ui {

/// The commands on staged edits and applied changes, for menus, tool bars and the palette: they know their shortcuts,
/// say what they would do, and are enabled when there is something to do.
class EditActions : public QObject {
    Q_OBJECT

public:
    /// \a changes and \a history are not owned and outlive the actions. Without a history, undo ends at what is staged.
    explicit EditActions(
        catalog::ChangeSet *changes, catalog::ChangeHistory *history = nullptr, QObject *parent = nullptr);

    [[nodiscard]] QAction *undo() const { return undo_; }
    [[nodiscard]] QAction *redo() const { return redo_; }
    [[nodiscard]] QAction *review() const { return review_; } ///< Ctrl+R: triggered() asks for the review page
    [[nodiscard]] QAction *commit() const { return commit_; } ///< Ctrl+S: triggered() asks to review, then to apply
    [[nodiscard]] QAction *discard() const { return discard_; }
    [[nodiscard]] QAction *settle() const { return settle_; } ///< triggered() asks for the dialog
    [[nodiscard]] QAction *history() const { return history_; } ///< Ctrl+H: triggered() asks for the history page
    /// Those that are about what is staged.
    [[nodiscard]] QList<QAction *> all() const { return {undo_, redo_, review_, commit_, settle_, discard_}; }

signals:
    /// Nothing staged is left to undo or redo: show what taking back this batch would do.
    void undoBatchRequested(const purser::BatchId &batch);

private:
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys, const QString &name);
    [[nodiscard]] const std::optional<catalog::ChangeBatch> &batchToUndo() const;
    [[nodiscard]] const std::optional<catalog::ChangeBatch> &batchToRedo() const;
    void refresh();

    catalog::ChangeSet *changes_;
    catalog::ChangeHistory *applied_;
    QAction *undo_;
    QAction *redo_;
    QAction *review_;
    QAction *commit_;
    QAction *settle_;
    QAction *discard_;
    QAction *history_;
};

} // namespace purser::ui
