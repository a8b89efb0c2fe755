#pragma once

#include "models/auth/profile.h"

#include <QCoreApplication>

namespace purser::profiles {

/// The connection profiles of a person on this computer, as a JSON file without any password.
class ProfileStore {
public:
    /// `<XDG config>/purser/profiles.json`.
    static QString defaultFile();

    explicit ProfileStore(QString file = defaultFile());

    /// The profiles in their order; the embedded one is always among them. A damaged file is an error, and stays.
    [[nodiscard]] Result<std::vector<auth::ConnectionProfile>> load() const;
    /// Replaces the file as a whole; readable by this user only.
    [[nodiscard]] Result<> save(const std::vector<auth::ConnectionProfile> &profiles) const;

private:
    QString file_;

    Q_DECLARE_TR_FUNCTIONS(purser::profiles::ProfileStore)
};

/// The profile of the database on this computer, as it is before anybody used it.
auth::ConnectionProfile embeddedProfile();

/// Finds out how far the way to \a profile 's database leads, without a login: name, port, TLS, certificate. Blocks.
auth::ConnectionReport testConnection(const auth::ConnectionProfile &profile);

} // namespace purser::profiles
