#pragma once

#include "models/sync/connection.h"
#include "ui/widgets/growingdialog.h"

namespace purser::sync {
class ConnectionService;
}

namespace purser::ui {

class Banner;
class Button;
class ConnectionForm;

/// Connects a store or service, or gives a connection new keys. Tests before it saves, on request also by itself; what
/// is refused stands in the form. Closing it ends a test that is running.
class ConnectionDialog : public GrowingDialog {
    Q_OBJECT

public:
    /// \a connection is null for a new one. \a service outlives the dialog.
    ConnectionDialog(sync::ConnectionService *service, const sync::ConnectionList &list,
        const sync::ConnectionRow *connection, QWidget *parent = nullptr);

    /// Asks once more before it throws away what was entered.
    void reject() override;

signals:
    /// It is kept. \a report is what the test found; empty when it was saved without one.
    void saved(const purser::ConnectionId &connection, const purser::sync::ConnectionReport &report);

private:
    /// What is to be done when a test ends.
    enum class After { Nothing, Save };

    void build();
    QWidget *makeButtons();
    void orderTabs();
    void edited();
    void test(After after);
    void tested(const Result<sync::ConnectionReport> &report, After after);
    void connectNow();
    void save();
    void failed(const Error &error);
    void setBusy(bool testing, bool saving);

    sync::ConnectionService *service_;
    std::optional<ConnectionId> connection_; ///< nothing for a new one
    ConnectionForm *form_;
    Banner *outcome_;
    Button *test_;
    Button *cancel_;
    Button *save_;
    sync::ConnectionReport report_; ///< of the last good test
    bool good_ = false; ///< what stands in the fields was tested and works
    bool away_ = false; ///< the other side cannot be reached; it may be saved all the same
    bool testing_ = false;
    bool asked_ = false; ///< whether what was entered may be thrown away
};

} // namespace purser::ui
