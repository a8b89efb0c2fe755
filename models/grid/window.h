#pragma once

#include "models/grid/rowsource.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <map>
#include <memory>

namespace purser::grid {

/// Whoever shows a window's rows is told here what happens to them.
class WindowListener {
public:
    virtual ~WindowListener() = default;
    virtual void windowAboutToReset() = 0;
    virtual void windowReset() = 0;
    virtual void windowCountChanged(qint64 rows) = 0;
    /// Rows first…last have other content than before.
    virtual void windowRowsChanged(qint64 first, qint64 last) = 0;
    /// Rows are about to change places, and have done so: whoever remembers a row number follows the row's id.
    virtual void windowAboutToMove() = 0;
    virtual void windowMoved() = 0;
    /// Somebody else changed this row.
    virtual void windowRowTouched(const QUuid &id, qint64 row) = 0;
    virtual void windowStateChanged() = 0;
};

/// A sparse, bounded picture of a long list that is somewhere else: pages around what is looked at, found by keyset
/// cursors, by anchors, or by row number until there are anchors. Never blocks; what is not here is asked for.
template <class Row, class Cursor>
class Window {
public:
    using Source = RowSource<Row, Cursor>;
    using Page = typename Source::Page;
    enum class State { Loading, Ready, Empty, Failed };

    static constexpr int pageSize = 200;
    static constexpr int patienceMs = 150; ///< how long the rows of the former query stay before the skeleton shows
    static constexpr int prefetchPages = 2;
    static constexpr size_t mostRequests = 3;

    /// \a mostPages is how many pages are kept; the visible ones and their neighbours always are.
    explicit Window(WindowListener *listener, size_t mostPages = 40) : listener_(listener), mostPages_(mostPages)
    {
        patience_.setSingleShot(true);
        patience_.setInterval(patienceMs);
        QObject::connect(&patience_, &QTimer::timeout, &patience_, [this] {
            if (awaitingFirst_)
                forget(rows_);
        });
    }

    /// Reads another list. Answers of the former one are dropped; its rows stay in view until the first new page.
    void open(std::shared_ptr<Source> source)
    {
        source_ = std::move(source);
        generation_ = std::make_unique<QObject>();
        running_.clear();
        errors_.clear();
        anchors_.clear();
        awaitingFirst_ = true;
        exact_ = false;
        refreshing_ = false;
        first_ = 0;
        last_ = std::min<qint64>(last_ - first_, pageSize - 1);
        forward_ = true;
        patience_.start();
        again_ = false;
        counted_.reset();
        counting_ = false;
        request(0);
        if (rows_ > 0) // else nothing is shown yet: first the rows, then how many there are
            readCount();
        setState();
    }

    [[nodiscard]] qint64 rows() const { return rows_; }
    [[nodiscard]] bool isExact() const { return exact_; }
    [[nodiscard]] State state() const { return state_; }
    /// Why nothing can be shown, or why the last page asked for did not come.
    [[nodiscard]] const std::optional<Error> &error() const { return lastError_; }
    [[nodiscard]] bool hasAnchors() const { return !anchors_.empty(); }
    [[nodiscard]] size_t cachedPages() const { return pages_.size(); }

    /// The row, or null while it is not here.
    [[nodiscard]] const Row *row(qint64 number) const
    {
        const auto page = pages_.find(number / pageSize);
        if (number < 0 || page == pages_.end())
            return nullptr;
        const auto offset = static_cast<size_t>(number % pageSize);
        return offset < page->second.rows.size() ? &page->second.rows[offset] : nullptr;
    }
    /// Row number of \a id, if its page is here.
    [[nodiscard]] std::optional<qint64> find(const QUuid &id) const
    {
        const auto found = index_.constFind(id);
        return found == index_.cend() ? std::nullopt : std::optional(*found);
    }
    /// Whether the page of this row could not be read.
    [[nodiscard]] bool hasFailed(qint64 number) const { return errors_.contains(number / pageSize); }

    /// The list that is shown; null before the first one.
    [[nodiscard]] const std::shared_ptr<Source> &source() const { return source_; }
    /// The place in front of row \a number, where it is known without asking.
    [[nodiscard]] std::optional<Cursor> placeBefore(qint64 number) const
    {
        if (number % pageSize == 0 && number > 0 && number / pageSize < static_cast<qint64>(anchors_.size()))
            return anchors_[static_cast<size_t>(number / pageSize)];
        const auto page = pages_.find((number - 1) / pageSize);
        const auto offset = static_cast<size_t>((number - 1) % pageSize);
        if (number <= 0 || page == pages_.end() || page->second.stale || offset >= page->second.cursors.size())
            return std::nullopt;
        return page->second.cursors[offset];
    }

    /// Says which rows are looked at; asks for what is missing, first of all for these.
    void setViewport(qint64 first, qint64 last)
    {
        if (first == first_ && last == last_)
            return;
        if (first != first_)
            forward_ = first > first_;
        first_ = std::max<qint64>(0, first);
        last_ = std::max(first_, last);
        schedule();
    }

    /// Reads named rows again in place, without moving anything. What is not cached, or is gone, or new, changes the
    /// number of rows: that is looked up in the background.
    void refreshRows(const QSet<QUuid> &ids)
    {
        std::vector<QUuid> cached;
        for (const QUuid &id : ids)
            if (index_.contains(id))
                cached.push_back(id);
        if (static_cast<qsizetype>(cached.size()) < ids.size())
            recount();
        if (cached.empty() || !source_)
            return;
        source_->rows(generation_.get(), cached, [this, cached](Result<std::vector<Row>> fresh) {
            if (!fresh) {
                note(fresh.error());
                return;
            }
            for (const Row &row : *fresh)
                put(row, true);
            if (fresh->size() < cached.size())
                refresh();
        });
    }
    /// Takes a newer state of a row that is here.
    void put(const Row &row, bool byOthers)
    {
        const auto number = find(source_->id(row));
        if (!number)
            return;
        Row &kept = pages_.at(*number / pageSize).rows[static_cast<size_t>(*number % pageSize)];
        if (!source_->differs(kept, row))
            return;
        kept = row;
        listener_->windowRowsChanged(*number, *number);
        if (byOthers)
            listener_->windowRowTouched(source_->id(row), *number);
    }

    /// Reads everything again, gently: anchors and count first, then the visible pages in place.
    void refresh()
    {
        if (!source_)
            return;
        errors_.clear();
        if (awaitingFirst_) {
            if (running_.contains(0)) { // what is coming may be older than the reason to read again
                again_ = true;
            } else {
                request(0);
                setState();
            }
            return;
        }
        if (refreshing_)
            return;
        refreshing_ = true;
        source_->count(generation_.get(), [this](Result<Count> count) {
            if (!count) {
                refreshing_ = false;
                note(count.error());
                return;
            }
            takeCount(*count);
            readAnchors();
        });
    }
    /// Asks again for what could not be read.
    void retry()
    {
        lastError_.reset();
        refresh();
        schedule();
    }

private:
    struct Cached {
        std::vector<Row> rows;
        std::vector<Cursor> cursors;
        quint64 used = 0;
        bool stale = false;
    };

    [[nodiscard]] qint64 pageCount() const { return (rows_ + pageSize - 1) / pageSize; }
    [[nodiscard]] bool isCached(qint64 page) const { return pages_.contains(page); }

    /// What should be here, the most urgent first.
    [[nodiscard]] std::vector<qint64> wanted() const
    {
        std::vector<qint64> list;
        const qint64 from = first_ / pageSize;
        const qint64 to = last_ / pageSize;
        for (qint64 p = from; p <= to; ++p)
            list.push_back(p);
        for (qint64 i = 1; i <= prefetchPages; ++i)
            list.push_back(forward_ ? to + i : from - i);
        list.push_back(forward_ ? from - 1 : to + 1);
        std::erase_if(list, [this](qint64 p) { return p < 0 || p >= pageCount(); });
        return list;
    }

    void schedule()
    {
        if (awaitingFirst_ || !source_)
            return;
        const std::vector<qint64> list = wanted();
        std::erase_if(
            running_, [&list](const auto &entry) { return std::ranges::find(list, entry.first) == list.end(); });
        bool complete = true; // what is looked at is here; else nothing is read ahead that would delay it
        for (const qint64 p : list) {
            const bool visible = p >= first_ / pageSize && p <= last_ / pageSize;
            if (const auto page = pages_.find(p); page != pages_.end()) {
                page->second.used = ++clock_;
                if (!page->second.stale)
                    continue;
            } else if (visible && !errors_.contains(p)) {
                complete = false;
            }
            if (!visible && (!complete || running_.contains(p - 1)))
                continue; // its turn, or its cursor, comes in a moment
            if (running_.size() < mostRequests && !running_.contains(p) && !errors_.contains(p))
                request(p);
        }
        evict(list);
    }

    void request(qint64 p)
    {
        auto context = std::make_unique<QObject>();
        QObject *const guard = context.get();
        running_[p] = std::move(context);
        const auto answer = [this, p](Result<Page> page) { arrive(p, std::move(page), false); };
        const auto usable = [this](qint64 q) {
            const auto page = pages_.find(q);
            return page != pages_.end() && !page->second.stale && !page->second.cursors.empty() ? &page->second
                                                                                                : nullptr;
        };
        if (p == 0) {
            source_->page(guard, std::nullopt, pageSize, false, answer);
        } else if (p < static_cast<qint64>(anchors_.size())) {
            source_->page(guard, anchors_[static_cast<size_t>(p)], pageSize, false, answer);
        } else if (const Cached *before = usable(p - 1); before && before->rows.size() == pageSize) {
            source_->page(guard, before->cursors.back(), pageSize, false, answer);
        } else if (const Cached *after = usable(p + 1)) {
            source_->page(guard, after->cursors.front(), pageSize, true,
                [this, p](Result<Page> page) { arrive(p, std::move(page), true); });
        } else {
            source_->pageAt(guard, p * pageSize, pageSize, answer);
        }
    }

    /// A page that nobody sees yet is shown as soon as its rows are there, and their details follow; one that was read
    /// again is exchanged when all of it is known.
    void arrive(qint64 p, Result<Page> page, bool backward)
    {
        if (!page || page->rows.empty()) {
            take(p, std::move(page), backward);
        } else if (awaitingFirst_ || !isCached(p)) {
            const std::vector<Row> rows = page->rows;
            const auto list = source_;
            take(p, std::move(page), backward);
            if (list == source_)
                source_->details(generation_.get(), rows, [this, rows](Result<std::vector<Row>> known) {
                    if (known)
                        putDetails(rows, *known);
                    else
                        note(known.error());
                });
        } else {
            std::vector<Row> rows = page->rows;
            source_->details(running_.at(p).get(), std::move(rows),
                [this, p, page = std::move(*page), backward](Result<std::vector<Row>> known) mutable {
                    if (known) {
                        const QHash<QUuid, Row> fuller = byId(*known);
                        for (Row &row : page.rows)
                            row = fuller.value(source_->id(row), row);
                    } else {
                        note(known.error());
                    }
                    take(p, std::move(page), backward);
                });
        }
    }

    /// A row that somebody else changed since it was \a asked about is newer than its details.
    void putDetails(const std::vector<Row> &asked, const std::vector<Row> &known)
    {
        const QHash<QUuid, Row> then = byId(asked);
        for (const Row &row : known) {
            const QUuid id = source_->id(row);
            const auto number = find(id);
            if (number
                && !source_->differs(
                    then.value(id), pages_.at(*number / pageSize).rows[static_cast<size_t>(*number % pageSize)]))
                put(row, false);
        }
    }

    [[nodiscard]] QHash<QUuid, Row> byId(const std::vector<Row> &rows) const
    {
        QHash<QUuid, Row> found;
        for (const Row &row : rows)
            found.insert(source_->id(row), row);
        return found;
    }

    void take(qint64 p, Result<Page> answer, bool backward)
    {
        release(p);
        if (!answer) {
            errors_.insert_or_assign(p, answer.error());
            note(answer.error());
            if (!awaitingFirst_)
                listener_->windowRowsChanged(p * pageSize, std::min(rows_, (p + 1) * pageSize) - 1);
            return;
        }
        lastError_.reset();
        if (awaitingFirst_) {
            awaitingFirst_ = false;
            patience_.stop();
            const auto known = static_cast<qint64>(answer->rows.size());
            listener_->windowAboutToReset();
            pages_.clear();
            index_.clear();
            const Count counted = counted_.value_or(Count{known, known < pageSize});
            rows_ = std::max(known, counted.rows);
            exact_ = counted.exact;
            store(p, std::move(*answer));
            listener_->windowReset();
            setState();
            if (std::exchange(again_, false)) {
                refresh();
            } else if (known == pageSize) {
                if (counting_)
                    readAnchors();
                else
                    readCount(true);
            }
            schedule();
            return;
        }
        const auto got = static_cast<qint64>(answer->rows.size());
        if (backward && got < pageSize) { // rows in front of it went away: the numbers are not true any more
            refresh();
            return;
        }
        const qint64 end = p * pageSize + got;
        const auto former = pages_.find(p);
        const bool moves = former != pages_.end() && !sameIds(former->second.rows, answer->rows);
        if (moves)
            listener_->windowAboutToMove();
        store(p, std::move(*answer));
        if (moves)
            listener_->windowMoved();
        if (got < pageSize)
            exact_ = true; // this is the end
        if (end > rows_ || (got < pageSize && end < rows_))
            setRows(end);
        if (got > 0)
            listener_->windowRowsChanged(p * pageSize, std::min(end, rows_) - 1);
        setState();
        schedule();
    }

    /// The request's guard is still in use further up the stack: it goes when control is back in the event loop.
    void release(qint64 p)
    {
        if (const auto it = running_.find(p); it != running_.end()) {
            it->second.release()->deleteLater();
            running_.erase(it);
        }
    }

    [[nodiscard]] bool sameIds(const std::vector<Row> &a, const std::vector<Row> &b) const
    {
        return std::ranges::equal(
            a, b, [this](const Row &x, const Row &y) { return source_->id(x) == source_->id(y); });
    }

    void store(qint64 p, Page page)
    {
        drop(p);
        Cached &kept = pages_[p];
        kept.rows = std::move(page.rows);
        kept.cursors = std::move(page.cursors);
        kept.used = ++clock_;
        for (size_t i = 0; i < kept.rows.size(); ++i)
            index_.insert(source_->id(kept.rows[i]), p * pageSize + static_cast<qint64>(i));
    }
    void drop(qint64 p)
    {
        const auto it = pages_.find(p);
        if (it == pages_.end())
            return;
        for (const Row &row : it->second.rows)
            if (const auto found = index_.constFind(source_->id(row)); found != index_.cend() && *found / pageSize == p)
                index_.erase(found);
        pages_.erase(it);
    }
    void evict(const std::vector<qint64> &keep)
    {
        while (pages_.size() > std::max(mostPages_, keep.size())) {
            auto oldest = pages_.end();
            for (auto it = pages_.begin(); it != pages_.end(); ++it)
                if (std::ranges::find(keep, it->first) == keep.end()
                    && (oldest == pages_.end() || it->second.used < oldest->second.used))
                    oldest = it;
            if (oldest == pages_.end())
                return;
            drop(oldest->first);
        }
    }
    /// The former rows are no use any more, but there is nothing new yet: placeholders.
    void forget(qint64 rows)
    {
        listener_->windowAboutToReset();
        pages_.clear();
        index_.clear();
        rows_ = rows;
        listener_->windowReset();
        setState();
    }

    void readCount(bool thenAnchors = false)
    {
        counting_ = true;
        source_->count(generation_.get(), [this, thenAnchors](Result<Count> count) {
            if (count)
                takeCount(*count);
            else
                note(count.error());
            if (thenAnchors)
                readAnchors();
        });
    }
    void takeCount(const Count &count)
    {
        if (awaitingFirst_) {
            counted_ = count;
            return;
        }
        exact_ = count.exact;
        if (count.exact || count.rows > rows_)
            setRows(count.rows);
        setState();
    }
    /// A hint named a product that is not here: perhaps there are more or fewer rows now.
    void recount()
    {
        if (awaitingFirst_ || refreshing_)
            return;
        source_->count(generation_.get(), [this](Result<Count> count) {
            if (count && count->rows != rows_)
                refresh();
        });
    }
    void readAnchors()
    {
        source_->anchors(generation_.get(), pageSize, [this](Result<std::vector<Cursor>> anchors) {
            if (anchors) {
                anchors_ = std::move(*anchors);
                takeAnchors();
            } else {
                note(anchors.error());
            }
            if (refreshing_) {
                refreshing_ = false;
                for (auto &[number, page] : pages_)
                    page.stale = true;
            }
            schedule();
        });
    }

    /// Counting may have been cut off, but the anchors reach to the end: the last page will say where that is.
    void takeAnchors()
    {
        const qint64 inFront = (static_cast<qint64>(anchors_.size()) - 1) * pageSize;
        if (!exact_ && inFront >= rows_)
            setRows(inFront + 1);
    }

    void setRows(qint64 rows)
    {
        if (rows == rows_)
            return;
        rows_ = rows;
        for (auto it = pages_.begin(); it != pages_.end();) {
            const qint64 p = (it++)->first;
            if (p * pageSize >= rows_)
                drop(p);
        }
        listener_->windowCountChanged(rows_);
        schedule();
    }
    void note(const Error &error)
    {
        if (error.is(Error::Kind::Cancelled))
            return;
        lastError_ = error;
        setState();
        listener_->windowStateChanged();
    }
    void setState()
    {
        const State now = !pages_.empty() && !pages_.begin()->second.rows.empty() ? State::Ready
            : awaitingFirst_ ? (errors_.contains(0) ? State::Failed : State::Loading)
            : rows_ == 0     ? State::Empty
                             : State::Ready;
        if (now == state_)
            return;
        state_ = now;
        listener_->windowStateChanged();
    }

    WindowListener *listener_;
    size_t mostPages_;
    std::shared_ptr<Source> source_;
    std::unique_ptr<QObject> generation_;
    QTimer patience_;
    std::map<qint64, Cached> pages_;
    std::map<qint64, std::unique_ptr<QObject>> running_;
    std::map<qint64, Error> errors_;
    QHash<QUuid, qint64> index_;
    std::vector<Cursor> anchors_;
    std::optional<Count> counted_; ///< came before the first page
    bool counting_ = false; ///< the rows of this list were asked to be counted
    std::optional<Error> lastError_;
    qint64 rows_ = 0;
    qint64 first_ = 0;
    qint64 last_ = 40;
    quint64 clock_ = 0;
    bool forward_ = true;
    bool exact_ = false;
    bool awaitingFirst_ = false;
    bool again_ = false; ///< to be read again as soon as the first page is there
    bool refreshing_ = false;
    State state_ = State::Loading;
};

} // namespace purser::grid
