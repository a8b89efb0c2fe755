#pragma once

#include "models/catalog/productimport.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace purser::ui {

/// Tells how far an import is, how fast it goes and how long it will take.
class ImportPace {
    Q_DECLARE_TR_FUNCTIONS(purser::ui::ImportPace)

public:
    /// At the beginning of a step.
    void start();
    /// "312 MB of 1.0 GB · 412,000 rows · 58 MB/s · about 12 s left", for the running step.
    QString text(const catalog::ImportProgress &now);
    /// The same with a clock of the caller's.
    static QString text(const catalog::ImportProgress &now, qint64 elapsedMs, qint64 doneBefore = 0);

private:
    QElapsedTimer clock_;
    std::optional<catalog::ImportProgress::Stage> stage_;
    qint64 doneBefore_ = 0; ///< what was done when the stage began
};

} // namespace purser::ui
