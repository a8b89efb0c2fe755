#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QTemporaryFile>

#include <algorithm>
#include <memory>
#include <queue>
#include <type_traits>
#include <vector>

namespace purser::files {

/// The sentence for a temporary file that cannot be written.
Error temporaryFileError(const QFileDevice &file);

/// Sorts any number of records of a fixed size in a fixed amount of memory: full portions are sorted and put away in a
/// temporary file, and merged while they are read. First add() them all, then finish(), then next() as often as wanted,
/// from the beginning again after rewind().
template <class T>
requires std::is_trivially_copyable_v<T>
class SpillSorter {
public:
    /// Keeps \a most records in memory.
    explicit SpillSorter(size_t most = 4 * 1024 * 1024 / sizeof(T)) : most_(most) { }

    Result<> add(const T &record)
    {
        if (portion_.size() == most_)
            if (auto spilled = spill(); !spilled)
                return spilled;
        if (portion_.size() == portion_.capacity())
            portion_.reserve(std::min(std::max<size_t>(portion_.capacity() * 2, 64), most_));
        portion_.push_back(record);
        ++size_;
        return {};
    }

    Result<> finish()
    {
        if (runs_.empty())
            std::sort(portion_.begin(), portion_.end());
        else if (auto spilled = spill(); !spilled)
            return spilled;
        if (!runs_.empty())
            portion_ = {};
        return rewind();
    }

    Result<> rewind()
    {
        at_ = 0;
        heap_ = {};
        for (size_t i = 0; i < runs_.size(); ++i) {
            runs_[i].read = 0;
            runs_[i].buffer.clear();
            if (auto pushed = push(i); !pushed)
                return pushed;
        }
        return {};
    }

    /// The next record in ascending order; false behind the last one.
    Result<bool> next(T &record)
    {
        if (runs_.empty()) {
            if (at_ == portion_.size())
                return false;
            record = portion_[at_++];
            return true;
        }
        if (heap_.empty())
            return false;
        const Head head = heap_.top();
        heap_.pop();
        record = head.record;
        if (auto pushed = push(head.run); !pushed)
            return fail(pushed.error());
        return true;
    }

    [[nodiscard]] qint64 size() const { return size_; }

private:
    struct Run {
        qint64 begin = 0; ///< in the file, in records
        qint64 count = 0;
        qint64 read = 0;
        std::vector<T> buffer; ///< read ahead, the last one is next
    };
    struct Head {
        T record;
        size_t run;
        bool operator<(const Head &other) const
        {
            return other.record < record || (!(record < other.record) && other.run < run);
        }
    };

    Result<> spill()
    {
        if (portion_.empty())
            return {};
        if (!file_) {
            file_ = std::make_unique<QTemporaryFile>();
            if (!file_->open())
                return fail(temporaryFileError(*file_));
        }
        std::sort(portion_.begin(), portion_.end());
        const qint64 begin = runs_.empty() ? 0 : runs_.back().begin + runs_.back().count;
        const auto bytes = static_cast<qint64>(portion_.size() * sizeof(T));
        if (!file_->seek(begin * qint64{sizeof(T)})
            || file_->write(reinterpret_cast<const char *>(portion_.data()), bytes) != bytes || !file_->flush())
            return fail(temporaryFileError(*file_));
        runs_.push_back({begin, static_cast<qint64>(portion_.size()), 0, {}});
        portion_.clear();
        return {};
    }

    Result<> push(size_t index)
    {
        Run &run = runs_[index];
        if (run.buffer.empty() && run.read < run.count) {
            const qint64 ahead = std::min<qint64>(run.count - run.read, 32 * 1024 / sizeof(T));
            run.buffer.resize(static_cast<size_t>(ahead));
            const qint64 bytes = ahead * qint64{sizeof(T)};
            if (!file_->seek((run.begin + run.read) * qint64{sizeof(T)})
                || file_->read(reinterpret_cast<char *>(run.buffer.data()), bytes) != bytes)
                return fail(temporaryFileError(*file_));
            std::reverse(run.buffer.begin(), run.buffer.end());
            run.read += ahead;
        }
        if (!run.buffer.empty()) {
            heap_.push({run.buffer.back(), index});
            run.buffer.pop_back();
        }
        return {};
    }

    size_t most_;
    qint64 size_ = 0;
    std::vector<T> portion_;
    size_t at_ = 0;
    std::unique_ptr<QTemporaryFile> file_;
    std::vector<Run> runs_;
    std::priority_queue<Head> heap_;
};

} // namespace purser::files
