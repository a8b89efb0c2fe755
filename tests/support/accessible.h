#pragma once

#include <QStringList>

class QWidget;

namespace purser::test {

/// The interactive widgets of \a top that are shown and that a screen reader could not name, as "class in class".
QStringList namelessIn(const QWidget *top);
/// The widgets of \a top that are shown, can have the focus, and look the same with it as without it. Gives the focus
/// to each in turn, and back.
QStringList withoutFocusMark(QWidget *top);

} // namespace purser::test
