#pragma once

#include "tests/support/httpserver.h"
#include "tests/support/woocommerce/shop.h"

namespace purser::test {

/// Who may come in: OAuth 1.0a over http, keys as Basic or in the query over https.
class ShopAuth {
public:
    QByteArray key = "ck_0123456789abcdef0123456789abcdef01234567";
    QByteArray secret = "cs_89abcdef0123456789abcdef0123456789abcdef";
    bool mayWrite = true;

    /// Nothing when \a request may pass at \a now; \a address is that of the shop without a slash at the end.
    std::optional<ShopAnswer> objection(const WebRequest &request, const QString &address, const QDateTime &now);

private:
    std::optional<ShopAnswer> byOAuth(const WebRequest &request, const QString &address, const QDateTime &now);

    QSet<QString> nonces_;
};

} // namespace purser::test
