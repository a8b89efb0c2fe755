#pragma once

#include "app/worker/storeopener.h"

#include <QUrl>

namespace purser::webhooks {

/// The handler of `repair_webhooks`: makes sure that the store of the job's connection tells \a base (where stores
/// reach the receiver, "https://hooks.example.com") of every topic it can, once each, with the secret that is kept
/// here. Webhooks of others are left alone.
std::shared_ptr<jobs::JobHandler> repairHandler(std::shared_ptr<worker::StoreOpener> opener, const QUrl &base);

} // namespace purser::webhooks
