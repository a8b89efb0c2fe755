#pragma once

#include "ui/widgets/banner.h"

class QTimer;

namespace purser::ui {

class ConnectionMonitor;

/// Says while the database is away since when and why, when the next attempt comes and that staged edits are kept.
class OfflineBanner : public Banner {
    Q_OBJECT

public:
    explicit OfflineBanner(ConnectionMonitor &monitor, QWidget *parent = nullptr);

private:
    void refresh();

    ConnectionMonitor &monitor_;
    QTimer *tick_;
};

} // namespace purser::ui
