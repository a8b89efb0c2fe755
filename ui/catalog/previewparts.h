#pragma once

#include <QString>

class QLayout;
class QToolButton;
class QWidget;

namespace purser::ui {

class Label;
class Tag;

/// The header of a page that stands in the place of the catalog: the way back, its title, and what matters about it.
struct PreviewHeaderBar {
    QWidget *bar;
    QToolButton *back;
    Label *title;
    Label *note;
};
PreviewHeaderBar previewHeader(const QString &title, const QString &note, const QString &backTip, QWidget *parent);

/// A table under its heading: "Will change [22 cells on 22 products]". \a tag, \a table and \a action (at the end of
/// the heading, may be null) are taken over.
QWidget *previewSection(const QString &title, Tag *tag, QWidget *table, QWidget *parent, QWidget *action = nullptr);

} // namespace purser::ui
