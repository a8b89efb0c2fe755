#pragma once

#include <QAbstractButton>
#include <QWidget>

class QMenu;
class QMenuBar;

namespace purser::ui {

class NotificationBell;

/// The field that opens the command palette.
class CommandField : public QAbstractButton {
    Q_OBJECT

public:
    explicit CommandField(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The initials of the signed-in person, with a menu behind them.
class Avatar : public QAbstractButton {
    Q_OBJECT

public:
    explicit Avatar(const QString &fullName, QWidget *parent = nullptr);

    [[nodiscard]] QMenu *menu() const { return menu_; }
    /// "Dana Ferrolo" gives DF.
    static QString initials(const QString &fullName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();

    QMenu *menu_;
};

/// The top of the window: menus, the command field in the middle of the page, the bell and the avatar at the end.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(const QString &fullName, QWidget *parent = nullptr);

    [[nodiscard]] QMenuBar *menus() const { return menus_; }
    [[nodiscard]] CommandField *commandField() const { return field_; }
    [[nodiscard]] Avatar *avatar() const { return avatar_; }
    [[nodiscard]] NotificationBell *bell() const { return bell_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QMenuBar *menus_;
    CommandField *field_;
    NotificationBell *bell_;
    Avatar *avatar_;
};

} // namespace purser::ui
