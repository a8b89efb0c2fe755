#pragma once

#include "models/base/error.h"

#include <QJsonObject>
#include <QString>

namespace purser::connectors::woo {

/// What WooCommerce says when it refuses.
struct Refusal {
    int status = 0;
    bool ownStatus = false; ///< said by the answer itself
    QString code;
    QString message; ///< plain text, in the language of the store
    QString existingId; ///< of a duplicate

    /// From an error object; `data` is not always an object. \a status when it says none itself.
    static Refusal read(const QJsonObject &json, int status);

    /// Is it about a time that is not the store's? Signing by its clock helps.
    [[nodiscard]] bool wrongClock() const;
    /// Is it about a signature that was used already (the request came twice)?
    [[nodiscard]] bool usedNonce() const;
    [[nodiscard]] bool readOnlyKey() const;
    [[nodiscard]] bool gone() const;
    /// The sentence for people; \a host is the store, \a secure whether it was asked over https.
    [[nodiscard]] Error error(const QString &host, bool secure) const;
};

} // namespace purser::connectors::woo
