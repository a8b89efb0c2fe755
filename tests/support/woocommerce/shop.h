#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QSet>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace purser::test {

/// An answer of the REST interface before it becomes bytes.
struct ShopAnswer {
    int status = 200;
    QJsonValue body;
    QList<QPair<QByteArray, QByteArray>> headers = {};

    /// As WordPress refuses: code, message and data with the status in it.
    static ShopAnswer refused(int status, const QString &code, const QString &message, QJsonObject data = {});
    [[nodiscard]] bool good() const { return status < 300; }
};

/// What a shop with WooCommerce keeps and how its REST interface (v3) treats it, quirks included; without network,
/// authentication and faults. Not for several threads at once.
class Shop {
public:
    enum class Kind { Product, Variation, Category, Tag, Brand, Attribute, Term, Order, Note, Webhook };

    /// A request below /wp-json/wc/v3.
    struct Call {
        QByteArray method;
        QString path; ///< "products/12/variations"
        QList<QPair<QString, QString>> query;
        QJsonObject body;

        [[nodiscard]] QString value(QStringView name) const;
    };

    /// A delivery that waits. Its payload is made when it is delivered.
    struct Event {
        qint64 webhook = 0;
        QString topic;
        qint64 resource = 0;
    };

    Shop();

    // What a test may set
    int offsetHours = 3; ///< of the shop's clock from UTC
    QString currency = QStringLiteral("ILS");
    QString weightUnit = QStringLiteral("kg");
    QString lengthUnit = QStringLiteral("cm");
    QString address = QStringLiteral("http://127.0.0.1");
    QString version = QStringLiteral("11.0.1");
    QString series = QStringLiteral("GEN-"); ///< how the SKUs of generated products begin
    bool brands = true; ///< 9.6 and later
    QSet<QString> unreachable; ///< pictures that it cannot fetch, by their address
    QSet<QString> lies; ///< fields of products and variations that are confirmed, but not kept
    qint64 skewSeconds = 0; ///< of the shop's clock

    /// Products 1 … \a count that are made when they are read; for a shop that has none yet.
    void generate(int count);

    ShopAnswer handle(const Call &call);
    [[nodiscard]] QDateTime now() const;

    /// Events since the last call.
    std::vector<Event> takeEvents();
    /// The webhook as it is kept, with its secret; empty when there is none.
    [[nodiscard]] QJsonObject webhook(qint64 id) const;
    /// One more delivery was answered (or not): five failures in a row disable a webhook.
    void delivered(qint64 webhook, bool good);
    /// What is sent for \a event now; an error object when the thing is gone.
    [[nodiscard]] QJsonObject payload(const Event &event);

    /// The id of \a path's thing if it is there, and what is kept of it: "products/12", "products/12/variations/13".
    [[nodiscard]] QJsonObject kept(const QString &path);
    [[nodiscard]] int count(Kind kind) const;

private:
    struct Route {
        Kind kind = Kind::Product;
        qint64 parent = 0;
        std::optional<qint64> id;
        bool batch = false;
    };
    using Items = std::map<qint64, QJsonObject>;

    static std::optional<Route> routeOf(const QString &path);
    static bool isTerm(Kind kind);
    static QString noun(Kind kind);
    Items &items(Kind kind) { return items_[kind]; }
    [[nodiscard]] std::optional<QJsonObject> find(const Route &route) const;
    [[nodiscard]] QJsonObject generated(qint64 id) const;
    [[nodiscard]] QDateTime generatedAt() const;
    [[nodiscard]] QJsonObject shown(QJsonObject item) const;
    qint64 nextId() { return ++lastId_; }

    ShopAnswer list(const Route &route, const Call &call);
    ShopAnswer get(const Route &route) const;
    ShopAnswer create(const Route &route, const QJsonObject &body, bool batch);
    ShopAnswer update(const Route &route, const QJsonObject &body, bool batch);
    ShopAnswer remove(const Route &route, bool force);
    ShopAnswer runBatch(const Route &route, const QJsonObject &body);
    [[nodiscard]] ShopAnswer settings(const QString &group) const;

    // Products and variations
    static std::optional<ShopAnswer> schemaFault(const Route &route, const QJsonObject &body);
    std::optional<ShopAnswer> applyGoods(const Route &route, QJsonObject &item, const QJsonObject &body);
    std::optional<ShopAnswer> applyIdentity(const Route &route, const QJsonObject &item, const QJsonObject &body) const;
    static void applyPrices(QJsonObject &item, const QJsonObject &body);
    static void applyStock(QJsonObject &item, const QJsonObject &body);
    std::optional<ShopAnswer> applyImages(QJsonObject &item, const QJsonObject &body, bool single);
    void applyRelations(QJsonObject &item, const QJsonObject &body);
    void applyAttributes(QJsonObject &item, const QJsonObject &body, bool single);
    [[nodiscard]] std::optional<qint64> ownerOf(const QString &field, const QString &value, qint64 except) const;
    /// No product has a term any more.
    void forget(Kind kind, qint64 term);
    void bump(qint64 product);
    void refreshParent(qint64 product);

    // The rest
    std::optional<ShopAnswer> applyTerm(const Route &route, QJsonObject &item, const QJsonObject &body) const;
    std::optional<ShopAnswer> applyOrder(QJsonObject &item, const QJsonObject &body, bool fresh);
    void applyLines(QJsonObject &order, const QJsonArray &lines);
    void reduceStock(const QJsonObject &order);
    void addNote(qint64 order, const QString &text, const QString &author, bool customer = false);
    qint64 termNamed(Kind kind, qint64 parent, const QString &name);

    void stamp(QJsonObject &item, bool created) const;
    void announce(const QString &topic, qint64 id);

    std::map<Kind, Items> items_;
    QSet<qint64> gone_; ///< of the generated products
    int generated_ = 0;
    qint64 lastId_ = 0;
    QDateTime began_;
    std::vector<Event> events_;
};

} // namespace purser::test
