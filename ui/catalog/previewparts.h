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

/// How far the writing of what a preview shows has come.
enum class PreviewStage { Before, Writing, Unknown, Written };
/// Lets \a note in the header say what is true at \a stage: \a before as long as nothing is written, and nothing once
/// the page itself says what was written.
void showStage(Label *note, PreviewStage stage, const QString &before);

/// A table under its heading: "Will change [22 cells on 22 products]". \a tag, \a table and \a action (at the end of
/// the heading, may be null) are taken over.
QWidget *previewSection(const QString &title, Tag *tag, QWidget *table, QWidget *parent, QWidget *action = nullptr);

} // namespace purser::ui
