#include "models/db/notifications.h"

#include "models/db/connection.h"

#include <QSocketNotifier>
#include <QThread>

namespace purser::db {
namespace {

constexpr std::chrono::seconds signOfLife{6}; // what the server may take to say that it is there

} // namespace

/// Lives on the listening thread: opens, subscribes, reads the socket, and begins again when it breaks.
class Notifications::Listener : public QObject {
public:
    Listener(ConnectionSettings settings, QStringList channels, std::shared_ptr<Lifeline> lifeline, Notifications *out)
        : settings_(std::move(settings)),
          channels_(std::move(channels)),
          lifeline_(std::move(lifeline)),
          out_(out),
          retry_(new QTimer(this)),
          heartbeat_(new QTimer(this))
    {
        retry_->setSingleShot(true);
        connect(retry_, &QTimer::timeout, this, &Listener::subscribe);
        // A killed backend or a cable pulled out says nothing by itself.
        connect(heartbeat_, &QTimer::timeout, this, [this] {
            if (connection_ && !connection_->script("select 1"))
                lost();
            else
                drain();
        });
    }

    void subscribe()
    {
        auto opened = Connection::open(settings_, lifeline_);
        if (!opened) {
            retry_->start(std::chrono::seconds(2));
            return;
        }
        connection_.emplace(std::move(*opened));
        connection_->setPatience(signOfLife);
        for (const QString &channel : channels_)
            if (!connection_->script("listen " + quoteIdentifier(channel).toUtf8())) {
                lost();
                return;
            }
        notifier_ = std::make_unique<QSocketNotifier>(PQsocket(connection_->handle()), QSocketNotifier::Read);
        connect(notifier_.get(), &QSocketNotifier::activated, this, [this] { drain(); });
        heartbeat_->start(std::chrono::seconds(15));
        tell([out = out_] { emit out->missed(); });
    }

private:
    /// Whoever is told lives on the thread of the object that tells, and need not look which thread he is on.
    template <class F>
    void tell(F signal)
    {
        QMetaObject::invokeMethod(out_, std::move(signal), Qt::QueuedConnection);
    }

    void drain()
    {
        if (!connection_)
            return;
        if (!PQconsumeInput(connection_->handle())) {
            lost();
            return;
        }
        while (PGnotify *raw = PQnotifies(connection_->handle())) {
            const std::unique_ptr<PGnotify, decltype(&PQfreemem)> notify(raw, &PQfreemem);
            tell([out = out_, channel = QString::fromUtf8(notify->relname),
                     payload = QString::fromUtf8(notify->extra)] { emit out->received(channel, payload); });
        }
    }

    void lost()
    {
        heartbeat_->stop();
        if (notifier_) {
            notifier_->setEnabled(false);
            notifier_.release()->deleteLater(); // may be the sender
        }
        connection_.reset();
        if (lifeline_->isCut())
            return;
        retry_->start(std::chrono::seconds(1));
        tell([out = out_] { emit out->lost(); });
    }

    ConnectionSettings settings_;
    QStringList channels_;
    std::shared_ptr<Lifeline> lifeline_;
    Notifications *out_;
    QTimer *retry_;
    QTimer *heartbeat_;
    std::optional<Connection> connection_;
    std::unique_ptr<QSocketNotifier> notifier_;
};

Notifications::Notifications(const ConnectionSettings &settings, QStringList channels, QObject *parent)
    : QObject(parent),
      lifeline_(std::make_shared<Lifeline>()),
      thread_(new QThread(this)),
      listener_(new Listener(settings, std::move(channels), lifeline_, this))
{
    thread_->setObjectName(QStringLiteral("notifications"));
    listener_->moveToThread(thread_);
    connect(thread_, &QThread::started, listener_, &Listener::subscribe);
    connect(thread_, &QThread::finished, listener_, &QObject::deleteLater);
    thread_->start();
}

Notifications::~Notifications()
{
    lifeline_->cut(); // it may be waiting for a server that is gone
    thread_->quit();
    thread_->wait();
}

} // namespace purser::db
