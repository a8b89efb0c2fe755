#pragma once

#include "app/connectors/connector.h"
#include "app/jobs/job.h"
#include "app/secrets/secretstore.h"
#include "models/auth/session.h"

namespace purser::worker {

/// What the jobs of this program need beside the database.
struct Needs {
    auth::Session session; ///< of whoever runs them
    QString login; ///< their login role
    std::shared_ptr<secrets::SecretStore> secrets; ///< keeps their private key
};

/// Every vendor whose stores this program can work with.
std::vector<std::shared_ptr<const connectors::ConnectorType>> makeConnectorTypes();

/// Everything this program can do in the background, in the desktop and in `purserctl worker`; what the rights of the
/// session do not allow is left out, so that such jobs wait for somebody else.
std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(const Needs &needs);

} // namespace purser::worker
