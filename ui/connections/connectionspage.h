#pragma once

#include "models/sync/connectionservice.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace purser::sync {
class ConnectionTableModel;
}

namespace purser::ui {

class Banner;
class Button;
class ConnectionTable;
class StateView;

/// Settings › Connections: the stores and services of the company; add, test, rename, new keys, revoke. Who may not
/// manage them reads why, and who can grant it.
class ConnectionsPage : public QWidget {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the page.
    explicit ConnectionsPage(sync::ConnectionService *service, QWidget *parent = nullptr);

    /// Reads the connections again.
    void reload();
    /// Asks what is to be connected. Does nothing for who may not.
    void addConnection();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void present(const Result<sync::ConnectionList> &read);
    void showEmpty();
    void updateActions();
    void testCurrent();
    void rename();
    void replaceKeys();
    void revoke();
    void revokeNow(const sync::ConnectionRow &connection);
    void kept(const ConnectionId &connection, const sync::ConnectionReport &report);
    void done(const ConnectionId &connection, const QString &message);
    void failed(const Error &error);
    void showTrouble();
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] const sync::ConnectionRow *current() const;

    sync::ConnectionService *service_;
    sync::ConnectionTableModel *model_;
    ConnectionTable *table_ = nullptr;
    StateView *state_;
    QWidget *content_;
    QStackedLayout *stack_;
    QLabel *count_;
    Banner *banner_; ///< what was just done, or what is the matter with the chosen connection
    Button *test_;
    Button *rename_;
    Button *keys_;
    Button *revoke_;
    Button *add_;
    ConnectionId selected_; ///< selected again after reading
    bool keepBanner_ = false; ///< it tells of what was just done
    bool testing_ = false;
    bool read_ = false;
};

} // namespace purser::ui
