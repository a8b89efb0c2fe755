#pragma once

#include <QKeySequence>

#include <functional>

class QAction;
class QTableView;
class QWidget;

namespace purser::ui {

class SearchField;

/// A command about the chosen rows of \a table: by \a keys while the table has the focus, and in its context menu.
QAction *addTableAction(
    QTableView *table, const QString &text, const QKeySequence &keys, std::function<void()> act, bool enabled = true);

/// Makes \a row the current and only chosen one, as QTableView::selectRow() does, but also right-to-left, where that
/// one clears the choice instead. Does nothing when there is no such row.
void chooseRow(QTableView *table, int row);

/// The usual key for finding goes to \a field from wherever the person is on \a page; \a text names it in lists of
/// shortcuts.
void addFindAction(QWidget *page, const QString &text, SearchField *field);

} // namespace purser::ui
