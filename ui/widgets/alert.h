#pragma once

class QWidget;

namespace purser::ui {

/// Makes \a widget a message for screen readers: they read its accessible name when announce() is called.
void makeAlert(QWidget *widget);
/// Has screen readers say what \a widget, made so before, says now.
void announce(QWidget *widget);

} // namespace purser::ui
