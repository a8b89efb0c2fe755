#include "app/connectors/woocommerce/refusals.h"

#include "app/connectors/woocommerce/orderreading.h"
#include "app/connectors/woocommerce/reading.h"
#include "models/base/isolated.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace purser::connectors::woo {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::connectors::woo", text);
}

QString plainText(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]{0,200}>"_qs);
    return withoutEntities(QString(html.left(1000)).remove(tag)).simplified().left(300);
}

} // namespace

Refusal Refusal::read(const QJsonObject &json, int status)
{
    Refusal refusal{status, false, json.value(u"code").toString(), plainText(json.value(u"message").toString()), {}};
    const QJsonObject data = json.value(u"data").toObject();
    if (const int own = data.value(u"status").toInt(); own >= 400 && own < 600) {
        refusal.status = own;
        refusal.ownStatus = true;
    }
    refusal.existingId = idText(data.value(u"resource_id"));
    const QJsonObject parameters = data.value(u"params").toObject();
    if (!parameters.isEmpty()) {
        QStringList reasons;
        for (const QJsonValue &reason : parameters)
            reasons << plainText(reason.toString());
        refusal.message = reasons.join(u' ');
    }
    return refusal;
}

bool Refusal::wrongClock() const
{
    return status == 401 && message.contains(u"timestamp", Qt::CaseInsensitive);
}

bool Refusal::usedNonce() const
{
    return status == 401 && message.contains(u"nonce", Qt::CaseInsensitive);
}

bool Refusal::readOnlyKey() const
{
    return status == 401 && message.contains(u"write permission", Qt::CaseInsensitive);
}

bool Refusal::gone() const
{
    return status == 410 || (code.endsWith(u"invalid_id") && (status == 404 || !ownStatus));
}

Error Refusal::error(const QString &host, bool secure) const
{
    using Kind = Error::Kind;
    const QString shop = isolated(host);
    const QString detail = u"%1 %2: %3"_qs.arg(status).arg(code, message);
    const auto say = [&](Kind kind, const QString &sentence) { return Error{kind, sentence, detail, code}; };
    if (wrongClock())
        return say(Kind::Forbidden,
            tr("The clocks of this computer and of %1 differ too much, so it does not trust our signature. Set the "
               "clock that is wrong.")
                .arg(shop));
    if (readOnlyKey())
        return say(Kind::Forbidden,
            tr("The key for %1 may only read. Make one with the permission Read/Write: WooCommerce, Settings, "
               "Advanced, REST API.")
                .arg(shop));
    if (status == 401 && code == u"woocommerce_rest_authentication_error")
        return say(Kind::Forbidden,
            tr("%1 knows the consumer key, but the consumer secret does not belong to it. Copy both again, or make a "
               "new key.")
                .arg(shop));
    if (status == 401 && code == u"woocommerce_rest_cannot_view")
        return say(Kind::Forbidden,
            secure ? tr("%1 does not know the consumer key, or its web server swallows it before WordPress sees it. "
                        "Copy the key again; if it is right, have the server pass on the Authorization header.")
                         .arg(shop)
                   : tr("%1 does not know the consumer key. Copy it again, or make a new key.").arg(shop));
    if (status == 401 || status == 403)
        return say(
            Kind::Forbidden, tr("The person the key of %1 belongs to may not do this there: “%2”").arg(shop, message));
    if (code == u"rest_no_route")
        return say(
            Kind::NotFound, tr("%1 has no such interface. Is WooCommerce active there, and not too old?").arg(shop));
    if (status == 404 || gone())
        return say(Kind::NotFound, tr("%1 does not have it any more.").arg(shop));
    if (!existingId.isEmpty())
        return say(Kind::Duplicate,
            code == u"term_exists"
                ? tr("%1 has one of that name already.").arg(shop)
                : tr("%1 has another product with this SKU or barcode already: “%2”").arg(shop, message));
    if (code.endsWith(u"image_upload_error")) // of a product or a variation, of which nothing was taken
        return {Kind::Invalid,
            tr("%1 could not fetch a picture: “%2” See whether its address opens for somebody who is not signed in.")
                .arg(shop, message),
            detail, imageNotTaken};
    if (status == 413)
        return say(Kind::Invalid, tr("%1 does not take so many things at once.").arg(shop));
    return say(Kind::Invalid, tr("%1 refuses it: “%2”").arg(shop, message.isEmpty() ? code : message));
}

} // namespace purser::connectors::woo
