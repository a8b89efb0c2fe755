#pragma once

#include "models/sync/connection.h"

#include <QObject>

#include <functional>

namespace purser::sync {

/// What the Connections page asks for, without SQL and without waiting. Answers come on the caller's thread, and not at
/// all when \a context is destroyed first; a test that nobody waits for any more ends at once.
class ConnectionService : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;
    using QObject::QObject;

    /// What can be connected, in the order in which it is offered.
    [[nodiscard]] virtual std::vector<Provider> providers() const = 0;
    /// "Store manager", for "why can't I".
    [[nodiscard]] virtual QString roleLabel() const = 0;
    virtual void list(QObject *context, Answer<ConnectionList> answer) = 0;

    /// Looks whether \a draft leads anywhere; keeps nothing. Invalid with the field's name in `code` when something is
    /// missing or malformed.
    virtual void test(QObject *context, const ConnectionDraft &draft, Answer<ConnectionReport> answer) = 0;
    /// The same with the kept secrets; what came of it is written down.
    virtual void test(QObject *context, const ConnectionId &connection, Answer<ConnectionReport> answer) = 0;
    /// Ends the tests that were started for \a context; they answer Cancelled.
    virtual void cancelTests(QObject *context) = 0;

    /// \a currency is that of a new store, as a test found it; empty when there was none.
    virtual void add(
        QObject *context, const ConnectionDraft &draft, const QString &currency, Answer<ConnectionId> answer) = 0;
    virtual void rename(QObject *context, const ConnectionId &connection, qint64 rowVersion, const QString &label,
        Answer<void> answer) = 0;
    /// New settings and secrets for \a connection; what \a draft leaves out stays. \a currency as for add().
    virtual void replace(QObject *context, const ConnectionId &connection, const ConnectionDraft &draft,
        const QString &currency, Answer<void> answer) = 0;
    /// Forgets the secrets and ends what uses them.
    virtual void revoke(QObject *context, const ConnectionId &connection, Answer<void> answer) = 0;
};

} // namespace purser::sync
