#pragma once

#include <latch>
#include <thread>

namespace purser {

/// Reads which fonts there are on a thread of its own while the program starts: with the fonts of a usual desktop that
/// is a third of the time to the first window. Made before the application object, which it never waits for unless it
/// is told that there is one.
class FontWarmUp {
public:
    FontWarmUp();
    /// Waits for the thread.
    ~FontWarmUp();
    FontWarmUp(const FontWarmUp &) = delete;
    FontWarmUp &operator=(const FontWarmUp &) = delete;

    /// To be called right after the application object is made: Qt's list of fonts is filled from now on.
    void applicationIsUp();

private:
    std::latch up_{1};
    bool told_ = false;
    std::jthread thread_;
};

} // namespace purser
