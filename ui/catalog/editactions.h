#pragma once

#include "models/catalog/changeset.h"

#include <QAction>

namespace purser::ui {

/// The commands on staged edits, for menus, tool bars and the palette: they know their shortcuts, say what they would
/// do, and are enabled when there is something to do.
class EditActions : public QObject {
    Q_OBJECT

public:
    /// \a changes is not owned and outlives the actions.
    explicit EditActions(catalog::ChangeSet *changes, QObject *parent = nullptr);

    [[nodiscard]] QAction *undo() const { return undo_; }
    [[nodiscard]] QAction *redo() const { return redo_; }
    [[nodiscard]] QAction *review() const { return review_; } ///< Ctrl+R: triggered() asks for the review page
    [[nodiscard]] QAction *commit() const { return commit_; } ///< Ctrl+S: triggered() asks to review, then to apply
    [[nodiscard]] QAction *discard() const { return discard_; }
    [[nodiscard]] QAction *settle() const { return settle_; } ///< triggered() asks for the dialog
    [[nodiscard]] QList<QAction *> all() const { return {undo_, redo_, review_, commit_, settle_, discard_}; }

private:
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys, const QString &name);
    void refresh();

    catalog::ChangeSet *changes_;
    QAction *undo_;
    QAction *redo_;
    QAction *review_;
    QAction *commit_;
    QAction *settle_;
    QAction *discard_;
};

} // namespace purser::ui
