#pragma once

#include "app/connectors/connector.h"

#include <QHash>
#include <QMap>

#include <mutex>

namespace purser::test {

/// A store in memory that behaves as real ones were seen to (design: connectors): times by the second, a clock of its
/// own, pictures under new addresses, silent corrections, a trash that lists do not show. Used from several threads.
class MemoryShop {
public:
    using Kind = connectors::RemoteKind;
    using Fields = QJsonObject;

    /// What a call does instead of, or after, its work.
    enum class Fault { None, Refuse, LoseAnswer };
    struct Call {
        QString name; ///< list, fetch, push
        Kind kind = Kind::Product;
        int number = 0; ///< of all calls, from 1
    };
    std::function<Fault(const Call &)> fault; ///< may be empty
    Error faultError{Error::Kind::Unavailable, QStringLiteral("The store does not answer."), {}, {}};
    /// Changes what is about to be saved: a store that lies.
    std::function<Fields(const Fields &)> lie;
    /// Runs after each push, before it is answered: somebody works in the store meanwhile.
    std::function<void()> afterPush;
    std::chrono::milliseconds delay{0}; ///< of each call
    qint64 skewSeconds = 0; ///< of its clock
    bool tellsTime = true;
    int pageSize = 100;

    /// Somebody in the store's own back office.
    QString add(Kind kind, Fields fields, const QString &parent = {});
    void edit(Kind kind, const QString &id, const Fields &fields);
    void trash(const QString &id);
    void restore(const QString &id);
    void erase(Kind kind, const QString &id);
    [[nodiscard]] Fields fields(Kind kind, const QString &id) const;
    [[nodiscard]] QStringList ids(Kind kind, const QString &parent = {}) const; ///< without what is in the trash
    [[nodiscard]] bool isTrashed(const QString &id) const;
    [[nodiscard]] int calls() const;
    void forgetCalls();
    void tick(int seconds = 1);

    /// A connector of this store; the store outlives it.
    std::unique_ptr<connectors::StoreConnector> connect(const std::stop_token &stop = {});

private:
    friend class MemoryStoreConnector;
    struct Thing {
        connectors::RemoteRecord record;
    };
    QString insert(Kind kind, Fields fields, const QString &parent);
    void change(Kind kind, const QString &id, const Fields &fields);
    Fields settled(Kind kind, Fields fields);
    [[nodiscard]] QDateTime now() const;
    connectors::RemoteRecord shown(Kind kind, const connectors::RemoteRecord &record) const;
    Result<connectors::RecordPage> list(const connectors::ListRequest &request);
    Result<std::vector<connectors::RemoteRecord>> fetch(Kind kind, const QStringList &ids, const QString &parent);
    Result<std::vector<connectors::RemoteOutcome>> push(
        Kind kind, const QString &parent, const std::vector<connectors::RemoteChange> &changes);
    std::optional<Error> begin(const char *name, Kind kind, bool &loseAnswer);

    mutable std::recursive_mutex mutex_;
    QHash<Kind, QMap<qint64, connectors::RemoteRecord>> things_;
    qint64 lastId_ = 100;
    qint64 passed_ = 0; ///< seconds
    int calls_ = 0;
};

} // namespace purser::test
