#pragma once

#include <QApplication>

namespace purser::bench {

/// The application that knows how long its events keep the UI thread, and how much of what it paints is not there yet.
class Application : public QApplication {
public:
    Application(int &argc, char **argv);
    ~Application() override;
    static Application *instance();

    /// Milliseconds that events have kept this thread since the program began, without the time in which other
    /// programs had the processor: that says nothing about this one.
    [[nodiscard]] double held() const { return held_; }
    /// Whether a widget has been painted.
    [[nodiscard]] bool hasPainted() const { return painted_; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    [[nodiscard]] double waitedForProcessor() const;

    int schedule_; ///< the kernel's account of this thread
    int depth_ = 0;
    double held_ = 0;
    bool painted_ = false;
};

} // namespace purser::bench
