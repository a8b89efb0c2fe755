#pragma once

#include "app/sync/remotestore.h"
#include "app/sync/synclog.h"

namespace purser::sync {

/// Rows here as ids there.
using TermIds = QHash<QString, QString>;

/// Creates the terms \a rows of one kind in the store, parents first, and gives what the store has of them now. What is
/// there already is what was wanted; a term that the store refuses is set aside. All are to be compared afterwards.
/// \a attribute is the id at the store of the attribute that attribute terms are of.
Result<TermIds> makeTerms(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, connectors::RemoteKind kind,
    QStringList rows, const QString &attribute = {});

/// Creates the terms `local:<id>` that the products \a changes name, and puts their ids in their place; those that the
/// store refuses are left out.
Result<> createTerms(
    jobs::JobContext &context, RemoteStore &remote, StoreSide &side, std::vector<connectors::RemoteChange *> changes);

} // namespace purser::sync
