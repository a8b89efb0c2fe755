// The test of a connection: reads, and changes nothing.
#include "app/connectors/woocommerce/reading.h"
#include "app/connectors/woocommerce/woocommercestore.h"
#include "app/connectors/woocommerce/woocommercetype.h"
#include "models/base/isolated.h"

#include <QVersionNumber>

namespace purser::connectors::woo {
namespace {

/// "Asia/Jerusalem", or "UTC+03:00" where only the offset is set.
QString zoneOf(const QJsonObject &site)
{
    const QString name = site.value(u"timezone_string").toString();
    if (!name.isEmpty())
        return name;
    const int minutes = static_cast<int>(site.value(u"gmt_offset").toDouble() * 60);
    return u"UTC%1%2:%3"_qs.arg(minutes < 0 ? u'-' : u'+')
        .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Result<QJsonObject> WooCommerceStore::readSite()
{
    const QString address = isolated(access_.url.toString());
    const auto answer = call("GET", {}, {{u"_fields"_qs, u"name,home,timezone_string,gmt_offset,namespaces"_qs}});
    if (!answer) {
        if (answer.error().is(Error::Kind::NotFound))
            return fail(Error::Kind::NotFound,
                tr("There is no WordPress interface at %1. If it is a WordPress site, choose any permalinks but "
                   "“Plain” there (Settings, Permalinks); otherwise check the address.")
                    .arg(address),
                answer.error().detail, answer.error().code);
        return fail(answer.error());
    }
    if (answer->refusal)
        return fail(refused(*answer->refusal));
    QJsonObject site = answer->body.toObject();
    if (!site.contains(u"namespaces"))
        return fail(
            Error::Kind::NotFound, tr("What answers at %1 is no WordPress site. Check the address.").arg(address));
    if (!site.value(u"namespaces").toArray().contains(u"wc/v3"_qs))
        return fail(Error::Kind::NotFound,
            tr("There is a WordPress site at %1, but WooCommerce is not active there, or too old.").arg(address));
    // Over http it makes the signature from what it takes for its own address.
    const auto home = storeAddress(site.value(u"home").toString());
    if (!isSecure() && home && home->authority() + home->path() != access_.url.authority() + access_.url.path())
        return fail(Error::Kind::Invalid,
            tr("This store calls itself %1 and takes no key at another address. Enter that address.")
                .arg(isolated(home->toString())),
            {}, u"url"_qs);
    return site;
}

Result<> WooCommerceStore::judge(RemoteAbout &about)
{
    const QString shop = isolated(host());
    if (!isSecure())
        about.warnings << tr("%1 is reached over http: everybody on the way can read orders and customers. Have a "
                             "certificate set up and connect with https.")
                              .arg(shop);
    // An empty batch changes nothing, and a key that may not write is turned away.
    const auto write = call("POST", u"wc/v3/products/batch"_qs, {}, QJsonObject{{u"update"_qs, QJsonArray()}});
    if (!write)
        return fail(write.error());
    if (write->refusal && write->refusal->readOnlyKey())
        about.warnings << refused(*write->refusal).message;

    const auto general = call("GET", u"wc/v3/settings/general"_qs, {{u"_fields"_qs, u"id,value"_qs}});
    if (!general)
        return fail(general.error());
    for (const QJsonValue &one : general->body.toArray())
        if (one[u"id"].toString() == u"woocommerce_currency")
            about.currency = one[u"value"].toString();
    if (general->refusal)
        about.warnings << tr("The key may not read the settings of %1, so weights and measures are left alone. Make "
                             "the key for an administrator or shop manager.")
                              .arg(shop);

    const auto system = call("GET", u"wc/v3/system_status"_qs, {{u"_fields"_qs, u"environment"_qs}});
    if (!system)
        return fail(system.error());
    about.version = system->body[u"environment"][u"version"].toString();
    const QVersionNumber version = QVersionNumber::fromString(about.version);
    if (!version.isNull() && version < QVersionNumber(9, 6))
        about.warnings << tr("WooCommerce %1 keeps no brands, and before 9.2 no barcodes either; those stay in Purser "
                             "only. Update WooCommerce to keep them in step.")
                              .arg(about.version);
    return {};
}

Result<RemoteAbout> WooCommerceStore::about()
{
    const auto site = readSite();
    if (!site)
        return fail(site.error());
    RemoteAbout about;
    about.name = withoutEntities(site->value(u"name").toString());
    about.timeZone = zoneOf(*site);
    if (const auto may = must("GET", u"wc/v3/products"_qs, {{u"per_page"_qs, u"1"_qs}, {u"_fields"_qs, u"id"_qs}});
        !may)
        return fail(may.error());
    if (const auto judged = judge(about); !judged)
        return fail(judged.error());
    return about;
}

} // namespace purser::connectors::woo
