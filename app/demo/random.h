#pragma once

#include <QtGlobal>

namespace purser::demo {

/// A small generator of numbers (SplitMix64, Steele, Lea and Flood 2014) that gives the same row on every machine and
/// with every standard library, so that the demo company is always the same.
class Random {
public:
    explicit Random(quint64 seed) : state_(seed) { }

    quint64 next()
    {
        state_ += 0x9e3779b97f4a7c15ULL;
        quint64 z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … \a n - 1; \a n is positive.
    int below(qsizetype n) { return static_cast<int>(next() % static_cast<quint64>(n)); }
    /// \a low … \a high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    /// True in \a percent of 100 cases.
    bool chance(int percent) { return below(100) < percent; }
    template <class List>
    const auto &pick(const List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<qsizetype>(list.size())))];
    }
    template <class List>
    void shuffle(List &list)
    {
        for (auto i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<typename List::size_type>(below(static_cast<qsizetype>(i)))]);
    }

private:
    quint64 state_;
};

} // namespace purser::demo
