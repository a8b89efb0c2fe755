#pragma once

#include <QStringView>

namespace purser::connectors {

/// Whether \a url is an address from which another system can fetch something. The name of its scheme may be written in
/// capitals (RFC 3986, 3.1).
inline bool isOnTheWeb(QStringView url)
{
    return url.startsWith(u"http://", Qt::CaseInsensitive) || url.startsWith(u"https://", Qt::CaseInsensitive);
}

} // namespace purser::connectors
