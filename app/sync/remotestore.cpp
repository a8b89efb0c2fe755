#include "app/sync/remotestore.h"

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

constexpr std::size_t pagesAhead = 8;

} // namespace

/// Pages that came and are not taken yet. Guarded by the mutex of the store.
struct RemoteStore::Ahead {
    ListRequest request; ///< of the page behind them
    std::deque<Result<RecordPage>> pages; ///< an error is the last
    bool ended = false;
    bool resting = false; ///< enough is there
    bool givenUp = false;
};

RemoteStore::RemoteStore(OpenStore open, std::stop_token stop)
    : open_(std::move(open)), withJob_(std::move(stop), [this] { stop_.request_stop(); }), thread_([this] { work(); })
{
}

RemoteStore::~RemoteStore()
{
    stop_.request_stop();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void RemoteStore::work()
{
    for (;;) {
        std::function<void()> next;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return ending_ || !queue_.empty(); });
            if (ending_)
                break; // whoever waited for an answer has gone
            next = std::move(queue_.front());
            queue_.pop_front();
        }
        next();
    }
    connector_.reset();
}

std::optional<Error> RemoteStore::opened()
{
    if (connector_)
        return {};
    auto made = open_(stop_.get_token());
    if (!made)
        return made.error();
    connector_ = std::move(*made);
    return {};
}

template <class T>
std::future<Result<T>> RemoteStore::begin(Call<T> call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    {
        const std::lock_guard lock(mutex_);
        queue_.emplace_back([this, promise, call = std::move(call)] {
            if (auto error = opened()) {
                promise->set_value(fail(*error));
                return;
            }
            const auto begun = std::chrono::steady_clock::now();
            auto result = call(*connector_);
            busy_ +=
                std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - begun).count();
            ++calls_;
            promise->set_value(std::move(result));
        });
    }
    wake_.notify_all();
    return answer;
}

Result<StoreConnector::Traits> RemoteStore::traits()
{
    if (!traits_) {
        auto asked =
            ask<StoreConnector::Traits>([](StoreConnector &c) -> Result<StoreConnector::Traits> { return c.traits(); });
        if (!asked)
            return asked;
        traits_ = std::move(*asked);
    }
    return *traits_;
}

Result<RecordPage> RemoteStore::list(const ListRequest &request)
{
    return ask<RecordPage>([request](StoreConnector &c) { return c.list(request); });
}

/// One page; then whatever else was asked for meanwhile, and the next.
void RemoteStore::readOn(const std::shared_ptr<Ahead> &ahead)
{
    {
        const std::lock_guard lock(mutex_);
        ahead->resting = ahead->pages.size() >= pagesAhead;
        if (ahead->resting || ahead->givenUp)
            return;
    }
    Result<RecordPage> page = fail(Error::Kind::Cancelled, {});
    if (auto error = opened()) {
        page = fail(*error);
    } else {
        const auto begun = std::chrono::steady_clock::now();
        page = connector_->list(ahead->request);
        busy_ += std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - begun).count();
        ++calls_;
    }
    {
        const std::lock_guard lock(mutex_);
        ahead->ended = !page || page->next.isEmpty();
        if (page)
            ahead->request.cursor = page->next;
        ahead->pages.push_back(std::move(page));
        if (!ahead->ended)
            queue_.emplace_back([this, ahead] { readOn(ahead); });
    }
    wake_.notify_all();
}

RemoteStore::Pages::Pages(RemoteStore &store, const ListRequest &request)
    : store_(store), ahead_(std::make_shared<Ahead>())
{
    ahead_->request = request;
    const std::lock_guard lock(store_.mutex_);
    store_.queue_.emplace_back([&store, ahead = ahead_] { store.readOn(ahead); });
    store_.wake_.notify_all();
}

RemoteStore::Pages::~Pages()
{
    const std::lock_guard lock(store_.mutex_);
    ahead_->givenUp = true;
}

Result<RecordPage> RemoteStore::Pages::next(std::size_t most)
{
    std::unique_lock lock(store_.mutex_);
    if (ahead_->pages.empty() && ahead_->ended)
        return fail(Error::Kind::Internal, {}, QStringLiteral("read beyond the last page"));
    store_.wake_.wait(lock, [this] { return !ahead_->pages.empty(); });
    Result<RecordPage> all = std::move(ahead_->pages.front());
    ahead_->pages.pop_front();
    while (all && !ahead_->pages.empty() && ahead_->pages.front()
        && all->records.size() + ahead_->pages.front()->records.size() <= most) {
        RecordPage &more = *ahead_->pages.front();
        std::move(more.records.begin(), more.records.end(), std::back_inserter(all->records));
        all->next = more.next;
        all->total = more.total;
        ahead_->pages.pop_front();
    }
    if (std::exchange(ahead_->resting, false)) {
        store_.queue_.emplace_back([&store = store_, ahead = ahead_] { store.readOn(ahead); });
        store_.wake_.notify_all();
    }
    return all;
}

Result<std::vector<RemoteRecord>> RemoteStore::listAll(ListRequest request)
{
    std::vector<RemoteRecord> all;
    do {
        auto page = list(request);
        if (!page)
            return fail(page.error());
        std::move(page->records.begin(), page->records.end(), std::back_inserter(all));
        request.cursor = page->next;
    } while (!request.cursor.isEmpty());
    return all;
}

Result<std::vector<RemoteRecord>> RemoteStore::fetch(RemoteKind kind, const QStringList &ids, const QString &parentId)
{
    std::vector<RemoteRecord> all;
    const auto known = traits();
    if (!known)
        return fail(known.error());
    for (qsizetype at = 0; at < ids.size(); at += known->batch) {
        const QStringList part = ids.mid(at, known->batch);
        auto records = ask<std::vector<RemoteRecord>>(
            [kind, part, parentId](StoreConnector &c) { return c.fetch(kind, part, parentId); });
        if (!records)
            return records;
        std::move(records->begin(), records->end(), std::back_inserter(all));
    }
    return all;
}

Result<std::vector<RemoteOutcome>> RemoteStore::push(
    RemoteKind kind, const QString &parentId, const std::vector<RemoteChange> &changes)
{
    return ask<std::vector<RemoteOutcome>>(
        [kind, parentId, changes](StoreConnector &c) { return c.push(kind, parentId, changes); });
}

} // namespace purser::sync
