#include "app/sync/remotestore.h"

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

bool same(const ListRequest &a, const ListRequest &b)
{
    return a.kind == b.kind && a.parentId == b.parentId && a.changedSince == b.changedSince && a.cursor == b.cursor
        && a.idsOnly == b.idsOnly;
}

} // namespace

RemoteStore::RemoteStore(OpenStore open, std::stop_token stop)
    : open_(std::move(open))
    , stop_(std::move(stop))
    , thread_([this] { work(); })
{
}

RemoteStore::~RemoteStore()
{
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

template <class T>
std::future<Result<T>> RemoteStore::begin(Call<T> call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    {
        const std::lock_guard lock(mutex_);
        queue_.emplace_back([this, promise, call = std::move(call)] {
            if (!connector_) {
                auto opened = open_(stop_);
                if (!opened) {
                    promise->set_value(fail(opened.error()));
                    return;
                }
                connector_ = std::move(*opened);
            }
            const auto begun = std::chrono::steady_clock::now();
            auto result = call(*connector_);
            busy_ += std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - begun).count();
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
        auto asked = ask<StoreConnector::Traits>(
            [](StoreConnector &c) -> Result<StoreConnector::Traits> { return c.traits(); });
        if (!asked)
            return asked;
        traits_ = std::move(*asked);
    }
    return *traits_;
}

void RemoteStore::prefetch(const ListRequest &request)
{
    ahead_ = request;
    aheadPage_ = begin<RecordPage>([request](StoreConnector &c) { return c.list(request); });
}

Result<RecordPage> RemoteStore::list(const ListRequest &request)
{
    if (ahead_ && same(*ahead_, request)) {
        ahead_.reset();
        return aheadPage_.get();
    }
    return ask<RecordPage>([request](StoreConnector &c) { return c.list(request); });
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
