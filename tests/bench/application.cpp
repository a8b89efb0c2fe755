#include "tests/bench/application.h"

#include <QEvent>
#include <QThread>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace purser::bench {

Application::Application(int &argc, char **argv)
    : QApplication(argc, argv), schedule_(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
{
}

Application::~Application()
{
    if (schedule_ >= 0)
        ::close(schedule_);
}

Application *Application::instance()
{
    return static_cast<Application *>(QCoreApplication::instance());
}

/// The second number there: nanoseconds in which the thread was ready to run and did not.
double Application::waitedForProcessor() const
{
    char text[96] = {};
    if (schedule_ < 0 || ::pread(schedule_, text, sizeof text - 1, 0) <= 0)
        return 0;
    const char *second = std::strchr(text, ' ');
    return second ? std::strtod(second, nullptr) / 1e6 : 0;
}

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // jobs have event loops of their own
        return QApplication::notify(receiver, event);
    const bool paints = event->type() == QEvent::Paint; // the event is gone afterwards
    if (depth_++ > 0) {
        const bool taken = QApplication::notify(receiver, event);
        --depth_;
        painted_ = painted_ || paints;
        return taken;
    }
    const double waited = waitedForProcessor();
    const auto start = std::chrono::steady_clock::now();
    const bool taken = QApplication::notify(receiver, event);
    --depth_;
    painted_ = painted_ || paints;
    const double passed = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    held_ += std::max(0.0, passed - (waitedForProcessor() - waited));
    return taken;
}

} // namespace purser::bench
