#pragma once

class QWidget;

namespace purser::ui {

/// Makes \a widget an area of its window: F6 goes from area to area, in the order of \a place. Tab moves within them.
void markArea(QWidget *widget, int place);
/// Gives the focus to the next area of \a window that is shown and can take it (the one before with \a backwards),
/// where it was last or else at its beginning.
void focusNextArea(QWidget *window, bool backwards);

} // namespace purser::ui
