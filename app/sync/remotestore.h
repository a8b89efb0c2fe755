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

/// A store whose calls run on a thread of their own, one after the other, so that the next pages come while the last
/// ones are written. Used by one thread; every answer is waited for there.
class RemoteStore {
    struct Ahead;

public:
    /// The connector is opened with the first call.
    RemoteStore(OpenStore open, std::stop_token stop);
    ~RemoteStore();
    RemoteStore(const RemoteStore &) = delete;
    RemoteStore &operator=(const RemoteStore &) = delete;

    Result<connectors::StoreConnector::Traits> traits();
    Result<connectors::RecordPage> list(const connectors::ListRequest &request);

    /// A list that is read ahead of whoever takes it. Goes before its store.
    class Pages {
    public:
        Pages(RemoteStore &store, const connectors::ListRequest &request);
        /// What is on its way is given up.
        ~Pages();
        Pages(const Pages &) = delete;
        Pages &operator=(const Pages &) = delete;

        /// Waits for a page, and gives it with those that came meanwhile, up to \a most records, as one: its time is
        /// that of the first, its cursor that of the last.
        Result<connectors::RecordPage> next(std::size_t most = 500);

    private:
        RemoteStore &store_;
        std::shared_ptr<Ahead> ahead_;
    };
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
    /// Nothing when it is there now.
    std::optional<Error> opened();
    void readOn(const std::shared_ptr<Ahead> &ahead);

    OpenStore open_;
    std::stop_source stop_; ///< asks what is under way to end, with the job or before this goes
    std::stop_callback<std::function<void()>> withJob_;
    std::unique_ptr<connectors::StoreConnector> connector_; ///< lives and dies on the thread
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool ending_ = false;
    std::atomic<qint64> busy_{0};
    std::atomic<int> calls_{0};
    std::optional<connectors::StoreConnector::Traits> traits_;
    std::thread thread_; ///< last: it uses all of the above
};

} // namespace purser::sync
