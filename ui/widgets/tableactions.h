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

/// The usual key for finding goes to \a field from wherever the person is on \a page; \a text names it in lists of
/// shortcuts.
void addFindAction(QWidget *page, const QString &text, SearchField *field);

} // namespace purser::ui
