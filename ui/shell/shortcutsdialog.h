#pragma once

#include <QDialog>

class QAction;

namespace purser::ui {

/// F1: every action that has a key, by menu, with a field to find one.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    /// Heading and action in the order they are shown.
    explicit ShortcutsDialog(const std::vector<std::pair<QString, QAction *>> &actions, QWidget *parent = nullptr);
};

} // namespace purser::ui
