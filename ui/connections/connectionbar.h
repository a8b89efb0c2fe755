#pragma once

#include <QWidget>

class QLabel;

namespace purser::ui {

class Button;

/// The head of the connections: how many there are, and what can be done with the chosen one.
class ConnectionBar : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionBar(QWidget *parent = nullptr);

    /// What the buttons depend on. Reasons are complete sentences; empty: there is none.
    struct Standing {
        QString whyNot; ///< this person may not manage connections
        QString whyUseless; ///< this program cannot use the chosen one
        bool chosen = false;
        bool revoked = false;
        bool testing = false;
    };
    void present(const Standing &standing);
    void setCount(int connections);

signals:
    void testRequested();
    void renameRequested();
    void keysRequested();
    void revokeRequested();
    void addRequested();

private:
    QLabel *count_;
    Button *test_;
    Button *rename_;
    Button *keys_;
    Button *revoke_;
    Button *add_;
};

} // namespace purser::ui
