#include "ui/catalog/editactions.h"

#include "ui/theme/icons.h"

#include <QLocale>

namespace purser::ui {

namespace {

const std::optional<catalog::ChangeBatch> none;

} // namespace

EditActions::EditActions(catalog::ChangeSet *changes, catalog::ChangeHistory *history, QObject *parent)
    : QObject(parent),
      changes_(changes),
      applied_(history),
      undo_(add(tr("&Undo"), QStringLiteral("edit-undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), QStringLiteral("undo"))),
      redo_(add(tr("&Redo"), QStringLiteral("edit-redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
          QStringLiteral("redo"))),
      review_(add(tr("Re&view changes"), QStringLiteral("staged"), QKeySequence(Qt::CTRL | Qt::Key_R),
          QStringLiteral("review"))),
      commit_(add(
          tr("&Apply changes…"), QStringLiteral("tick"), QKeySequence(Qt::CTRL | Qt::Key_S), QStringLiteral("commit"))),
      settle_(add(tr("Settle &conflicts…"), QStringLiteral("conflict"), {}, QStringLiteral("settle"))),
      discard_(add(tr("&Discard staged edits"), QStringLiteral("edit-clear-all"), {}, QStringLiteral("discard"))),
      history_(add(tr("&History"), QStringLiteral("view-history"), QKeySequence(Qt::CTRL | Qt::Key_H),
          QStringLiteral("history")))
{
    connect(undo_, &QAction::triggered, this, [this] {
        if (changes_->canUndo())
            changes_->undo();
        else if (const auto &batch = batchToUndo())
            emit undoBatchRequested(batch->id);
    });
    connect(redo_, &QAction::triggered, this, [this] {
        if (changes_->canRedo())
            changes_->redo();
        else if (const auto &batch = batchToRedo())
            emit undoBatchRequested(batch->id);
    });
    if (history)
        connect(history, &catalog::ChangeHistory::nextChanged, this, &EditActions::refresh);
    history_->setToolTip(
        tr("History of applied changes (%1)").arg(history_->shortcut().toString(QKeySequence::NativeText)));
    history_->setVisible(history != nullptr);
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

const std::optional<catalog::ChangeBatch> &EditActions::batchToUndo() const
{
    return applied_ && !changes_->canUndo() ? applied_->next().undo : none;
}

const std::optional<catalog::ChangeBatch> &EditActions::batchToRedo() const
{
    return applied_ && !changes_->canUndo() && !changes_->canRedo() ? applied_->next().redo : none;
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
    const auto &undone = batchToUndo();
    const auto &redone = batchToRedo();
    const QLocale locale;
    describe(undo_, tr("&Undo"), undone ? catalog::undoLabel(*undone, locale) : changes_->undoText());
    describe(redo_, tr("&Redo"), redone ? catalog::redoLabel(*redone, locale) : changes_->redoText());
    undo_->setEnabled(changes_->canUndo() || undone);
    redo_->setEnabled(changes_->canRedo() || redone);
    review_->setEnabled(!changes_->isEmpty());
    commit_->setEnabled(!changes_->isEmpty());
    discard_->setEnabled(!changes_->isEmpty());
    settle_->setEnabled(changes_->conflictCount() > 0);
}

} // namespace purser::ui
