#pragma once

#include "ui/widgets/banner.h"

class QTimer;

namespace purser::ui {

class ConnectionMonitor;

/// Says while the database is away since when and why, when the next attempt comes, that staged edits are kept, and
/// whether what is shown was read before.
class OfflineBanner : public Banner {
    Q_OBJECT

public:
    /// \a pages holds the pages that may be seen under the banner; it is not owned and outlives it.
    OfflineBanner(ConnectionMonitor &monitor, const QWidget *pages, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QString whatIsShown() const;

    ConnectionMonitor &monitor_;
    const QWidget *pages_;
    QTimer *tick_;
};

} // namespace purser::ui
