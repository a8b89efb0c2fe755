#include "tests/bench/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace purser::bench {

double timed(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Times interleave(const std::function<void()> &ours, const std::function<void()> &floor, int rounds)
{
    ours();
    floor();
    std::vector<double> mine;
    std::vector<double> theirs;
    for (int i = 0; i < rounds; ++i) {
        if (i % 2 == 0)
            mine.push_back(timed(ours));
        theirs.push_back(timed(floor));
        if (i % 2 != 0)
            mine.push_back(timed(ours));
    }
    return {median(std::move(mine)), median(std::move(theirs))};
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        throw std::runtime_error("nothing was measured");
    std::sort(values.begin(), values.end());
    const auto place = static_cast<size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<size_t>(place, 1, values.size()) - 1];
}

Report::Report(QString group) : group_(std::move(group))
{
}

void Report::figure(const QString &name, double ours, double floor, double limit, const char *unit)
{
    const double ratio = ours / floor;
    // Judged as printed: 1.504 against a limit of 1.50 reads as kept.
    if (!(std::round(ratio * 100) <= std::round(limit * 100)))
        good_ = false;
    fmt::print("{}/{} ratio={:.2f} limit={:.2f} ours={:.3f} floor={:.3f} unit={}\n", group_.toStdString(),
        name.toStdString(), ratio, limit, ours, floor, unit);
    std::fflush(stdout);
}

void Report::note(const QString &line)
{
    fmt::print("# {}\n", line.toStdString());
    std::fflush(stdout);
}

void Report::failure(const QString &line)
{
    good_ = false;
    note(QStringLiteral("FAILED ") + line);
}

void progress(const QString &line)
{
    fmt::print(stderr, "{}\n", line.toStdString());
}

} // namespace purser::bench
