#pragma once

#include "ui/widgets/surface.h"

class QListWidget;
class QStackedWidget;

namespace purser::ui {

/// Settings: sections on the leading side, the chosen one beside them. Sections are registered by bootstrap.
class SettingsPage : public Surface {
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// Takes \a section. \a scrolls: false for a section that has a grid of its own.
    void addSection(
        const QString &id, const QString &title, const QString &iconName, QWidget *section, bool scrolls = true);
    void showSection(const QString &id);

private:
    QListWidget *list_;
    QStackedWidget *stack_;
};

} // namespace purser::ui
