// What stores answer and send: products, orders, refusals and webhooks of WooCommerce. Whatever comes is read or left,
// has the forms of app/connectors/fields.h, and can be written back or is refused with a sentence.
#include "app/connectors/numbertext.h"
#include "app/connectors/woocommerce/reading.h"
#include "app/connectors/woocommerce/refusals.h"
#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/connectors/woocommerce/writing.h"
#include "models/base/money.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace purser;
using namespace purser::connectors;
using purser::fuzz::require;

namespace {

bool isId(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void requireAmount(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return;
    require(amountText(value.toString()) == value.toString(), "an amount has the form of amounts");
    require(Decimal::parse(value.toString()).has_value(), "an amount is a decimal");
}

void checkRecord(RemoteKind kind, const QJsonObject &json, const woo::Units &units)
{
    const auto record = woo::readRecord(kind, json, u"7"_qs, units);
    if (!record)
        return;
    require(isId(record->id), "a record has an id");
    const QJsonObject &f = record->fields;
    for (const QStringView name : {u"price", u"sale_price", u"subtotal", u"tax", u"discount", u"shipping", u"total"})
        requireAmount(f.value(name));
    for (const QJsonValue &item : f.value(u"items").toArray())
        for (const QStringView name : {u"unit_price", u"discount", u"tax", u"total"})
            requireAmount(item[name]);
    for (const QString &name : {u"categories"_qs, u"tags"_qs, u"brands"_qs, u"variations"_qs})
        for (const QJsonValue &id : f.value(name).toArray())
            require(isId(id.toString()), "what is named is named by its id");
    static const QStringList statuses{u"active"_qs, u"draft"_qs, u"paused"_qs};
    if ((kind == RemoteKind::Product || kind == RemoteKind::Variation) && f.contains(u"status"))
        require(statuses.contains(f.value(u"status").toString()), "a product has one of our statuses");

    // Back: refused with a reason, or a body in which nothing would be misunderstood.
    const RemoteChange change{RemoteChange::Action::Update, record->id, f};
    const auto body = woo::writeFields(kind, change, units);
    if (!body) {
        require(!body.error().message.isEmpty(), "a refusal has a sentence");
        return;
    }
    require(body->value(u"id").toInteger() == record->id.toLongLong(), "a change names what it changes");
    for (const QStringView name : {u"regular_price", u"sale_price"})
        if (body->contains(name))
            require(body->value(name).isString()
                    && (body->value(name).toString().isEmpty() || amountText(body->value(name).toString())),
                "a price is sent as a decimal text");
    if (body->contains(u"stock_quantity"))
        require(body->value(u"stock_quantity").isDouble() && body->value(u"manage_stock").toBool(),
            "stock is a number that counts");
}

void checkWebhook(const QByteArray &bytes)
{
    static const woo::WooCommerceType type;
    const qsizetype split = bytes.indexOf('\n');
    const QByteArray topic = bytes.left(std::max<qsizetype>(split, 0));
    const QByteArray body = bytes.mid(split + 1);
    QHash<QByteArray, QByteArray> headers{{"x-wc-webhook-topic", topic}};
    const auto bare = type.readWebhook(body, headers, "secret");
    require(!bare || (bare->ping && body.startsWith("webhook_id=")), "nothing unsigned is taken but a ping");
    headers.insert("x-wc-webhook-signature", topic);
    require(
        !type.readWebhook(body, headers, "secret") || topic.size() == 44, "nothing with a wrong signature is taken");
    headers.insert("x-wc-webhook-signature",
        QMessageAuthenticationCode::hash(body, "secret", QCryptographicHash::Sha256).toBase64());
    const auto delivery = type.readWebhook(body, headers, "secret");
    require(delivery && !delivery->ping, "what is signed is taken");
    require(delivery->kind.has_value() == isId(delivery->id), "a delivery that is of use names an id");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const int what = provider.ConsumeIntegralInRange<int>(0, 11);
    static constexpr const char16_t *weights[]{u"", u"kg", u"g", u"lbs", u"oz"};
    static constexpr const char16_t *lengths[]{u"", u"cm", u"in", u"mm", u"m", u"yd"};
    const woo::Units units{
        QString::fromUtf16(provider.PickValueInArray(weights)), QString::fromUtf16(provider.PickValueInArray(lengths))};
    const QByteArray bytes = fuzz::rest(provider);
    if (what == 11) {
        checkWebhook(bytes);
        return 0;
    }
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (what == 10) {
        const woo::Refusal refusal = woo::Refusal::read(json, 400);
        require(!refusal.error(u"shop.example"_qs, true).message.isEmpty(), "a refusal has a sentence");
        require(refusal.existingId.isEmpty() || isId(refusal.existingId), "what exists is named by its id");
        if (const auto address = woo::storeAddress(QString::fromUtf8(bytes)))
            require(!address->host().isEmpty() && address->userInfo().isEmpty() && !address->hasQuery(),
                "an address is one");
        return 0;
    }
    checkRecord(static_cast<RemoteKind>(what % 9), json, units);
    return 0;
}
