#include "ui/widgets/tableactions.h"

#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>

namespace purser::ui {

QAction *addTableAction(
    QTableView *table, const QString &text, const QKeySequence &keys, std::function<void()> act, bool enabled)
{
    auto *action = new QAction(text, table);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setEnabled(enabled);
    QObject::connect(action, &QAction::triggered, table, std::move(act));
    table->addAction(action);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    return action;
}

void chooseRow(QTableView *table, int row)
{
    const QHeaderView *const header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column)) {
            const QModelIndex index = table->model()->index(row, column, table->rootIndex());
            if (index.isValid())
                table->selectionModel()->setCurrentIndex(
                    index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return;
        }
}

void addFindAction(QWidget *page, const QString &text, SearchField *field)
{
    auto *find = new QAction(text, page);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(find, &QAction::triggered, field, [field] { field->setFocus(); });
    page->addAction(find);
}

} // namespace purser::ui
