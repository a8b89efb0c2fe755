#include "ui/catalog/editactions.h"

#include "ui/theme/icons.h"

namespace purser::ui {

EditActions::EditActions(catalog::ChangeSet *changes, QObject *parent)
    : QObject(parent),
      changes_(changes),
      undo_(add(tr("&Undo"), QStringLiteral("edit-undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), QStringLiteral("undo"))),
      redo_(add(tr("&Redo"), QStringLiteral("edit-redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
          QStringLiteral("redo"))),
      review_(add(tr("Re&view changes"), QStringLiteral("staged"), QKeySequence(Qt::CTRL | Qt::Key_R),
          QStringLiteral("review"))),
      commit_(add(
          tr("&Apply changes…"), QStringLiteral("tick"), QKeySequence(Qt::CTRL | Qt::Key_S), QStringLiteral("commit"))),
      settle_(add(tr("Settle &conflicts…"), QStringLiteral("conflict"), {}, QStringLiteral("settle"))),
      discard_(add(tr("&Discard staged edits"), QStringLiteral("edit-clear-all"), {}, QStringLiteral("discard")))
{
    connect(undo_, &QAction::triggered, changes, &catalog::ChangeSet::undo);
    connect(redo_, &QAction::triggered, changes, &catalog::ChangeSet::redo);
    connect(discard_, &QAction::triggered, changes, &catalog::ChangeSet::discardAll);
    connect(changes, &catalog::ChangeSet::historyChanged, this, &EditActions::refresh);
    connect(changes, &catalog::ChangeSet::countsChanged, this, &EditActions::refresh);
    connect(changes, &catalog::ChangeSet::conflictsChanged, this, &EditActions::refresh);
    refresh();
}

QAction *EditActions::add(const QString &text, const QString &icon, const QKeySequence &keys, const QString &name)
{
    auto *action = new QAction(icons::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void EditActions::refresh()
{
    auto describe = [](QAction *action, const QString &word, const QString &step) {
        action->setText(step.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, step));
        QString tip = action->text().remove(u'&');
        if (!action->shortcut().isEmpty())
            tip += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
        action->setToolTip(tip);
    };
    describe(undo_, tr("&Undo"), changes_->undoText());
    describe(redo_, tr("&Redo"), changes_->redoText());
    undo_->setEnabled(changes_->canUndo());
    redo_->setEnabled(changes_->canRedo());
    review_->setEnabled(!changes_->isEmpty());
    commit_->setEnabled(!changes_->isEmpty());
    discard_->setEnabled(!changes_->isEmpty());
    settle_->setEnabled(changes_->conflictCount() > 0);
}

} // namespace purser::ui
