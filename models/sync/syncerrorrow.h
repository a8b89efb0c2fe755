#pragma once

#include "models/base/id.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace purser::sync {

/// A row of sync.sync_errors: what a sync could not do, until somebody settles it.
struct SyncErrorRow {
    QUuid id;
    StoreId store;
    QString storeName;
    std::optional<QUuid> job;
    QString entityType; ///< product, order, …
    std::optional<QUuid> entity;
    QString name; ///< SKU and title of what is meant, or its id in the store
    QString externalId;
    QString message;
    QString code;
    int retries = 0;
    bool resolved = false;
    QString resolvedBy; ///< name; empty: the sync itself, or nobody yet
    QDateTime at, resolvedAt; ///< UTC
    QString trace; ///< technical, for Copy details

    friend bool operator==(const SyncErrorRow &, const SyncErrorRow &) = default;
};

/// Which of them are listed.
struct SyncErrorFilter {
    std::optional<StoreId> store;
    bool resolved = false; ///< the settled ones instead of the open ones
    QString text; ///< part of the message, the code, or the SKU

    friend bool operator==(const SyncErrorFilter &, const SyncErrorFilter &) = default;
};

/// How many errors of syncs there are, for the tabs and the store filter.
struct SyncErrorCounts {
    qint64 open = 0;
    qint64 resolved = 0;

    friend bool operator==(const SyncErrorCounts &, const SyncErrorCounts &) = default;
};

} // namespace purser::sync
