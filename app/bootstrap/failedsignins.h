#pragma once

#include <QDateTime>
#include <QSettings>
#include <QString>

namespace purser {

/// How often, and from when to when, a person was refused on this computer since they last got in.
struct FailedSignIns {
    int attempts = 0;
    QDateTime first, last; ///< UTC; invalid without attempts
};

/// Remembers refused passwords on this computer until the person gets in and the audit trail can have them: the server
/// refuses before any function could count. Knows logins by their hash only.
class FailedSignInLog {
public:
    /// \a settings is not owned and outlives this.
    explicit FailedSignInLog(QSettings *settings) : settings_(settings) { }

    [[nodiscard]] FailedSignIns of(const QString &profile, const QString &company, const QString &email) const;
    void add(const QString &profile, const QString &company, const QString &email);
    void forget(const QString &profile, const QString &company, const QString &email);

private:
    QSettings *settings_;
};

} // namespace purser
