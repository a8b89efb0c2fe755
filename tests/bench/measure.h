#pragma once

#include "models/base/result.h"

#include <QString>

#include <functional>
#include <stdexcept>
#include <vector>

namespace purser::bench {

/// Milliseconds of the program's way and of the fastest way to the same result, each the median of its rounds.
struct Times {
    double ours = 0;
    double floor = 0;
};

/// Times \a ours and \a floor in turn, \a rounds times each, after a round of each that does not count. Which goes
/// first changes from round to round, so that neither always finds the caches the other has warmed.
Times interleave(const std::function<void()> &ours, const std::function<void()> &floor, int rounds);
/// Milliseconds that \a work takes.
double timed(const std::function<void()> &work);
double median(std::vector<double> values);
/// The value that \a share (0…1) of the values do not exceed.
double percentile(std::vector<double> values, double share);

/// Prints the figures of a group, and remembers whether they kept their limits.
class Report {
public:
    explicit Report(QString group);
    /// `GROUP/NAME ratio=… limit=… ours=… floor=… unit=…`; the ratio is \a ours / \a floor.
    void figure(const QString &name, double ours, double floor, double limit, const char *unit);
    void figure(const QString &name, const Times &times, double limit)
    {
        figure(name, times.ours, times.floor, limit, "ms");
    }
    /// A line that explains a figure: `# …`.
    void note(const QString &line);
    /// Something that must hold does not: said in a line `# FAILED …`.
    void failure(const QString &line);
    [[nodiscard]] bool isGood() const { return good_; }

private:
    QString group_;
    bool good_ = true;
};

/// Tells the person who waits what is going on; not part of the results.
void progress(const QString &line);

/// The value of a result that must be there; a benchmark that cannot do its work ends with the reason.
template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(
            (result.error().message + QStringLiteral(" | ") + result.error().detail).toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Registers a group; see PURSER_BENCH.
struct Registration {
    Registration(const char *group, void (*run)(Report &));
};

} // namespace purser::bench

/// `PURSER_BENCH(catalog, run)`: the group `catalog` is measured by `void run(purser::bench::Report &)`.
#define PURSER_BENCH(group, run) static const purser::bench::Registration registration_##group(#group, run);
