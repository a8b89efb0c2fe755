#pragma once

#include <QKeySequence>
#include <QString>

class QWidget;

namespace purser::ui {

/// A page of the main window, as bootstrap registers it. Only what is registered appears.
struct Page {
    /// Where it stands in the navigation.
    enum class Group { Work, Tools, Bottom };

    QString id; ///< kept in settings: catalog
    QString title; ///< translated
    QString iconName; ///< see icons
    QKeySequence shortcut;
    QWidget *widget = nullptr; ///< the window takes it
    Group group = Group::Work;
};

/// The menus of the window.
enum class MenuId { File, Edit, View, Go, Tools, Help };

} // namespace purser::ui
