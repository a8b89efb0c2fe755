#pragma once

#include "models/sync/connectionservice.h"
#include "ui/widgets/surface.h"

class QStackedLayout;

namespace purser::sync {
class ConnectionTableModel;
}

namespace purser::ui {

class Banner;
class Button;
class ConnectionBar;
class ConnectionTable;
class StateView;

/// Settings › Connections: the stores and services of the company; add, test, rename, new keys, revoke. Who may not
/// manage them reads why, and who can grant it.
class ConnectionsPage : public Surface {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the page.
    explicit ConnectionsPage(sync::ConnectionService *service, QWidget *parent = nullptr);

    /// Reads the connections again.
    void reload();
    /// Asks what is to be connected, as soon as the page knows. Does nothing for who may not.
    void addConnection();

signals:
    /// A connection was added, and with it perhaps a store.
    void connectionAdded();
    /// The products of \a store shall be matched with those of the company.
    void linkRequested(const purser::StoreId &store);

protected:
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
    void openDialog(const sync::ConnectionRow *connection);
    void kept(const ConnectionId &connection, const sync::ConnectionReport &report);
    void done(const ConnectionId &connection, const QString &message);
    void failed(const Error &error);
    void showTrouble();
    /// Why this person may not manage connections; empty when they may.
    [[nodiscard]] QString whyNot() const;
    /// Why this program cannot use \a row; empty when it can.
    [[nodiscard]] QString whyUseless(const sync::ConnectionRow &row) const;
    [[nodiscard]] const sync::ConnectionRow *current() const;

    sync::ConnectionService *service_;
    sync::ConnectionTableModel *model_;
    ConnectionTable *table_ = nullptr;
    StateView *state_;
    QWidget *content_;
    QStackedLayout *stack_;
    ConnectionBar *bar_;
    Banner *banner_; ///< what was just done, or what is the matter with the chosen connection
    Button *link_; ///< in the banner, as long as the chosen store waits for it
    ConnectionId selected_; ///< selected again after reading
    bool keepBanner_ = false; ///< it tells of what was just done
    bool presenting_ = false; ///< the selection changes because the list was read again
    bool testing_ = false;
    bool read_ = false;
    bool addWhenRead_ = false;
    bool leadOn_ = false; ///< a store was just connected: what comes next gets the focus
};

} // namespace purser::ui
