#pragma once

#include <QAbstractButton>

#include <functional>
#include <vector>

class QMenu;

namespace purser::ui {

/// Something that happened while the person was busy elsewhere.
struct Notice {
    QString title; ///< "Push products is done"
    QString detail; ///< "Korvala IL · 1,058 of 1,058 · 0:21"
    bool good = true;
    std::function<void()> open; ///< shows what it is about; may be empty
};

/// The bell of the top bar: how many notices are unread, and a menu of the newest ones.
class NotificationBell : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int mostKept = 20;

    explicit NotificationBell(QWidget *parent = nullptr);

    void add(const Notice &notice);
    [[nodiscard]] int unread() const { return unread_; }
    /// The newest first.
    [[nodiscard]] const std::vector<Notice> &notices() const { return notices_; }
    [[nodiscard]] QMenu *menu() const { return menu_; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();
    void fill();
    void tell();

    QMenu *menu_;
    std::vector<Notice> notices_;
    int unread_ = 0;
};

} // namespace purser::ui
