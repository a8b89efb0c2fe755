#pragma once

#include "app/jobs/job.h"
#include "app/worker/storeopener.h"
#include "models/auth/session.h"

#include <QUrl>

namespace purser::worker {

/// What the jobs of this program need beside the database.
struct Needs {
    auth::Session session; ///< of whoever runs them
    QString login; ///< their login role
    std::shared_ptr<secrets::SecretStore> secrets; ///< keeps their private key
    QUrl webhooks; ///< where stores reach the receiver of this program; empty: nowhere
};

/// Who waits for a store to answer: a job may take its time, a person at a button may not.
enum class Patience { Job, Person };

/// Every vendor whose stores this program can work with.
ConnectorTypes makeConnectorTypes(Patience patience = Patience::Job);

/// With the vendors above; to be shared by everything that works with stores.
std::shared_ptr<StoreOpener> makeStoreOpener(const Needs &needs);

/// Everything this program can do in the background, in the desktop and in `purserctl worker`; what the rights of the
/// session do not allow is left out, so that such jobs wait for somebody else.
std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(
    const Needs &needs, const std::shared_ptr<StoreOpener> &opener);

} // namespace purser::worker
