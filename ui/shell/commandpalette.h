#pragma once

#include "ui/shell/commandsource.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedLayout;

namespace purser::ui {

/// Ctrl+K: every page, action and record by a few letters. Up and Down move, Enter runs, Escape closes.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Asked for the pages and actions each time the palette opens.
    void setCommands(std::function<std::vector<std::pair<QString, Command>>()> commands);
    /// Adds a source of records; the caller keeps it alive or destroys it, both are fine.
    void addSource(CommandSource *source);
    /// Opens under \a anchor of the window.
    void openAt(const QRect &anchor);

    [[nodiscard]] QLineEdit *field() const { return field_; }
    [[nodiscard]] QListWidget *list() const { return list_; }
    /// What is said in place of the list: that nothing matches and what to do, or that it is still looked for. Empty
    /// while there are results.
    [[nodiscard]] QString message() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void append(const QString &heading, const std::vector<Command> &commands);
    void answered(CommandSource *source);
    void tell(bool looking);
    void run();
    void moveBy(int step);

    QLineEdit *field_;
    QListWidget *list_;
    std::function<std::vector<std::pair<QString, Command>>()> make_;
    std::vector<std::pair<QString, Command>> all_;
    std::vector<Command> shown_;
    std::vector<QPointer<CommandSource>> sources_;
    std::vector<CommandSource *> asked_; ///< that have not answered yet
    QStringList failures_; ///< what could not be searched, and why
    QStackedLayout *listOrNote_;
    QWidget *note_;
    QLabel *noteTitle_;
    QLabel *noteText_;
    int ticket_ = 0;
};

} // namespace purser::ui
