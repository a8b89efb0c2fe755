#pragma once

#include "models/db/connectionsettings.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace purser::test {

/// A network that misbehaves on demand: listens on a local TCP port and passes everything on to a server, until it is
/// told to refuse, to cut, to swallow or to be slow. Runs on a thread of its own and needs no event loop.
class FaultProxy {
public:
    /// \a host is a name, an address or the folder of a PostgreSQL socket when it begins with '/'.
    FaultProxy(const QString &host, int port);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    [[nodiscard]] int port() const { return port_; }
    /// \a settings by way of this proxy.
    [[nodiscard]] db::ConnectionSettings through(db::ConnectionSettings settings) const;

    enum class Direction { ToServer, ToClient };
    /// What becomes of bytes that have just come in.
    enum class Verdict {
        Forward,
        Cut, ///< both sides are reset; the bytes go nowhere
        ForwardThenCut, ///< the bytes arrive, then both sides are reset
        CutInTheMiddle, ///< half of the bytes arrive, then both sides are reset
        ForwardThenSplit, ///< the bytes arrive, then this side is reset; the other one is left open and hears nothing
        Stall, ///< the bytes and all later ones are swallowed; neither side is closed
        ForwardThenStall,
    };
    /// Is asked about every piece, on the proxy's thread; none: everything is forwarded.
    using Rule = std::function<Verdict(Direction, const QByteArray &bytes)>;
    void setRule(Rule rule);
    /// The same, for what is to happen in one connection only: \a link tells them apart.
    using RuleOfLink = std::function<Verdict(Direction, const QByteArray &bytes, int link)>;
    void setRule(RuleOfLink rule);
    /// The first piece from the client that contains \a text gets \a verdict; the rule is gone then.
    void onceFromClient(const QByteArray &text, Verdict verdict);

    /// The port is closed: whoever connects is refused. Open connections go on.
    void refuse();
    /// Nothing is passed on any more in any connection, old or new, and nobody is told.
    void stall();
    /// Ends refuse() and stall(). What was swallowed stays lost, and so do connections that were stalled.
    void heal();
    /// Resets all connections.
    void cutAll();
    /// At most \a bytes a second in each direction of each connection; 0: as fast as it goes.
    void slowDown(int bytesPerSecond);
    /// Connections that were accepted so far.
    [[nodiscard]] int accepted() const;

private:
    struct Link;
    /// A socket bound to the port.
    [[nodiscard]] int bound();
    void listen();
    void closeListener();
    void loop();
    void accept();
    void serve(Link &link, short clientEvents, short serverEvents);
    void take(Link &link, Direction direction);
    void give(Link &link, Direction direction);
    static void cut(Link &link, bool clientOnly = false);

    QString host_;
    int serverPort_;
    int port_ = 0;
    int reserved_ = -1; ///< bound to the port and never listening: nobody else is given it while it is refused
    int listener_ = -1;
    int wake_[2] = {-1, -1};
    mutable std::mutex mutex_; ///< guards everything below, and listener_
    bool stop_ = false;
    bool stalled_ = false;
    int rate_ = 0;
    int accepted_ = 0;
    RuleOfLink rule_;
    std::list<Link> links_;
    std::thread thread_;
};

} // namespace purser::test
