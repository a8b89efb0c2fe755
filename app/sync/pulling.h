#pragma once

#include "app/sync/productsync.h"

namespace purser::sync {

/// Handler `pull_products`: what changed in the store since the last time, in overlapping windows. The cursor moves in
/// the transaction of the page it covers.
Result<QJsonObject> pullProducts(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

/// Handler `pull_one`, for webhooks: {kind: product | variation | order | category | tag | brand | attribute, id,
/// parent}.
Result<QJsonObject> pullOne(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

/// Handler `reconcile`: looks at every id that the store has. What it does not have any more is archived, what nobody
/// knew is taken, what changed unheard is read again. {"confirm": true} takes it for true that most of it is gone.
Result<QJsonObject> reconcile(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

/// How far one kind of record is pulled, by the clock of the store: a row of sync.cursor_states.
struct PullCursor {
    QDateTime seen; ///< everything before was there in an earlier pull; invalid: there was none
    QDateTime begun; ///< when the last pull began, by the clock of the database
    QString page; ///< of a pull that did not end: where it goes on
    QDateTime since; ///< of that pull
    QDateTime newest; ///< of that pull: the newest record so far

    static Result<PullCursor> load(db::Connection &c, ConnectionId connection, const QString &object);
    /// In the transaction of the page that it covers.
    Result<> save(db::Connection &c, ConnectionId connection, const QString &object) const;

    /// Begins a pull at \a now, or goes on with the one that did not end.
    void begin(const QDateTime &now, std::chrono::seconds overlap);
    /// The first page came, when it was \a at there (invalid: the store does not say). False: its clock was set back
    /// since the last pull, so that the window has to begin earlier; ask again.
    bool open(const QDateTime &at, std::chrono::seconds overlap);
    /// The pull is through. What was there when it began is seen. Where the store does not say when that was, as much
    /// time has passed there since the last pull as here, whatever the clocks say.
    void end();

private:
    QDateTime beginning_;
    QDateTime opened_; ///< by the clock of the store
};

} // namespace purser::sync
