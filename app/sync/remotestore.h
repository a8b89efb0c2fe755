#pragma once

#include "app/connectors/connector.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace purser::sync {

/// Makes the connector of a job, on the thread that will use it. What it needs is in it: settings and secrets.
using OpenStore = std::function<Result<std::unique_ptr<connectors::StoreConnector>>(const std::stop_token &stop)>;

/// A store whose calls run on a thread of their own, one after the other, so that the next page comes while the last one
/// is written. Used by one thread; every answer is waited for there.
class RemoteStore {
public:
    /// The connector is opened with the first call.
    RemoteStore(OpenStore open, std::stop_token stop);
    ~RemoteStore();
    RemoteStore(const RemoteStore &) = delete;
    RemoteStore &operator=(const RemoteStore &) = delete;

    Result<connectors::StoreConnector::Traits> traits();
    Result<connectors::RecordPage> list(const connectors::ListRequest &request);
    /// Begins to fetch what the next list() will ask for. Given up when that asks for something else.
    void prefetch(const connectors::ListRequest &request);
    /// All pages of \a request.
    Result<std::vector<connectors::RemoteRecord>> listAll(connectors::ListRequest request);
    /// Any number of \a ids; asked for in parts as large as the store takes.
    Result<std::vector<connectors::RemoteRecord>> fetch(
        connectors::RemoteKind kind, const QStringList &ids, const QString &parentId = {});
    Result<std::vector<connectors::RemoteOutcome>> push(
        connectors::RemoteKind kind, const QString &parentId, const std::vector<connectors::RemoteChange> &changes);

    /// How long calls were under way, and how many there were.
    [[nodiscard]] std::chrono::nanoseconds busy() const { return std::chrono::nanoseconds(busy_.load()); }
    [[nodiscard]] int calls() const { return calls_.load(); }

private:
    template <class T>
    using Call = std::function<Result<T>(connectors::StoreConnector &)>;
    template <class T>
    std::future<Result<T>> begin(Call<T> call);
    template <class T>
    Result<T> ask(Call<T> call)
    {
        return begin<T>(std::move(call)).get();
    }
    void work();

    OpenStore open_;
    std::stop_token stop_;
    std::unique_ptr<connectors::StoreConnector> connector_; ///< lives and dies on the thread
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool ending_ = false;
    std::atomic<qint64> busy_{0};
    std::atomic<int> calls_{0};
    std::optional<connectors::ListRequest> ahead_;
    std::future<Result<connectors::RecordPage>> aheadPage_;
    std::optional<connectors::StoreConnector::Traits> traits_;
    std::thread thread_; ///< last: it uses all of the above
};

} // namespace purser::sync
