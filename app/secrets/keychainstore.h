#pragma once

#include "app/secrets/secretstore.h"

#include <atomic>
#include <memory>

namespace QKeychain {
class Job;
}

namespace purser::secrets {

/// Secrets in the keychain of the desktop (Secret Service or KWallet). When the keychain turns out not to work,
/// it goes on with \a fallback and says so in notice().
class KeychainStore final : public SecretStore {
public:
    explicit KeychainStore(std::unique_ptr<SecretStore> fallback);

    Result<QString> read(const QString &key) override;
    Result<> write(const QString &key, const QString &secret) override;
    Result<> remove(const QString &key) override;
    [[nodiscard]] QString notice() const override;

    /// Whether a keychain service answers on this session's D-Bus, or could be started there. Takes at most
    /// a few seconds, and no time at all where there is no D-Bus.
    static bool serviceAvailable();

private:
    std::unique_ptr<SecretStore> fallback_;
    std::atomic<bool> broken_ = false; ///< the keychain refused to work in this run
};

} // namespace purser::secrets
