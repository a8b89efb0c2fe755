#include "app/connectors/woocommerce/woocommercetype.h"

#include "app/connectors/woocommerce/woocommercestore.h"

#include <QCryptographicHash>

namespace purser::connectors::woo {

WooCommerceType::WooCommerceType(http::Options options, http::Rate rate) : options_(std::move(options)), rate_(rate)
{
}

QString WooCommerceType::provider() const
{
    return u"woocommerce"_qs;
}

QString WooCommerceType::title() const
{
    return u"WooCommerce"_qs;
}

std::vector<ConnectorField> WooCommerceType::fields() const
{
    return {{u"url"_qs, tr("Store address"), tr("As customers open it, for example https://shop.example.com"), false,
                false},
        {u"consumer_key"_qs, tr("Consumer key"),
            tr("In WordPress: WooCommerce, Settings, Advanced, REST API, Add key, with Read/Write. Begins with ck_"),
            true, false},
        {u"consumer_secret"_qs, tr("Consumer secret"), tr("Shown once beside the key. Begins with cs_"), true, false}};
}

std::optional<QUrl> storeAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(u' '))
        return {};
    if (!text.contains(u"://"))
        text.prepend(u"https://"_qs);
    QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https")
        || !url.userInfo().isEmpty())
        return {};
    QString path = url.path();
    for (const QStringView tail : {u"/wp-admin", u"/wp-json", u"/wp-login.php"})
        if (const qsizetype at = path.indexOf(tail); at >= 0)
            path.truncate(at);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setScheme(scheme);
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    return QUrl(url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment));
}

QJsonObject WooCommerceType::tidied(const QJsonObject &settings) const
{
    QJsonObject tidy = settings;
    if (const auto url = storeAddress(settings.value(u"url").toString()))
        tidy.insert(u"url", url->toString());
    return tidy;
}

Result<std::unique_ptr<StoreConnector>> WooCommerceType::open(
    const QJsonObject &settings, const QHash<QString, QByteArray> &secrets, const std::stop_token &stop) const
{
    const auto url = storeAddress(settings.value(u"url").toString());
    if (!url)
        return fail(Error::Kind::Invalid,
            tr("“%1” is no address of a store. It looks like https://shop.example.com")
                .arg(settings.value(u"url").toString()),
            {}, u"url"_qs);
    const auto key = secrets.value(u"consumer_key"_qs).trimmed();
    const auto secret = secrets.value(u"consumer_secret"_qs).trimmed();
    if (!key.startsWith("ck_"))
        return fail(Error::Kind::Invalid, tr("A consumer key begins with ck_. Copy it again from the store."), {},
            u"consumer_key"_qs);
    if (!secret.startsWith("cs_"))
        return fail(Error::Kind::Invalid, tr("A consumer secret begins with cs_. Copy it again from the store."), {},
            u"consumer_secret"_qs);
    http::Options options = options_;
    options.secrets << secret << key << (key + ':' + secret);
    const QByteArray account = QCryptographicHash::hash(url->toEncoded() + '\n' + key, QCryptographicHash::Sha256);
    return std::make_unique<WooCommerceStore>(
        WooCommerceStore::Access{*url, key, secret}, std::move(options), limiters_.of(account, rate_), stop);
}

} // namespace purser::connectors::woo
