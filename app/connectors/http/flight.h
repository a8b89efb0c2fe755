#pragma once

#include "app/connectors/http/client.h"

#include <QIODevice>
#include <QNetworkReply>

#include <cstring>

namespace purser::connectors::http {

/// A body that is read once. QNetworkAccessManager sends a request again by itself when a connection is cut, which must
/// not happen to what may not be done twice; it cannot without the beginning of the body.
class OneWay final : public QIODevice {
public:
    OneWay(QByteArray bytes, bool repeatable) : bytes_(std::move(bytes)), repeatable_(repeatable)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return bytes_.size(); }
    bool reset() override
    {
        if (at_ > 0 && !repeatable_)
            return false;
        at_ = 0;
        return QIODevice::seek(0);
    }
    bool seek(qint64 to) override
    {
        if (to < at_ && !repeatable_)
            return false;
        at_ = to;
        return QIODevice::seek(to);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 n = std::min<qint64>(most, bytes_.size() - at_);
        if (n <= 0)
            return -1;
        std::memcpy(data, bytes_.constData() + at_, static_cast<size_t>(n));
        at_ += n;
        return n;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray bytes_;
    qint64 at_ = 0;
    bool repeatable_;
};

/// A request on its way, and its answer as far as it came. Lives on the thread of the client.
struct Client::Flight {
    Flight(QByteArray bytes, bool repeatable) : body(std::move(bytes), repeatable) { }
    Flight(const Flight &) = delete;
    Flight &operator=(const Flight &) = delete;

    QUrl asked; ///< before it was signed; of what was sent ahead
    OneWay body;
    bool sent = false; ///< the whole request
    QList<QSslError> tls; ///< what is the matter with the certificate
    std::unique_ptr<QNetworkReply> reply; ///< last: it reads the body
};

} // namespace purser::connectors::http
