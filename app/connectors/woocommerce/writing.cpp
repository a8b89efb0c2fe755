#include "app/connectors/woocommerce/writing.h"

#include "app/connectors/numbertext.h"
#include "app/connectors/webaddress.h"
#include "models/base/isolated.h"
#include "models/base/money.h"
#include "models/sync/syncfield.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace purser::connectors::woo {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::connectors::woo", text);
}

sync::Entity entityOf(RemoteKind kind)
{
    switch (kind) {
    case RemoteKind::Category: return sync::Entity::Category;
    case RemoteKind::Tag: return sync::Entity::Tag;
    case RemoteKind::Brand: return sync::Entity::Brand;
    case RemoteKind::Attribute: return sync::Entity::Attribute;
    case RemoteKind::AttributeTerm: return sync::Entity::Term;
    case RemoteKind::Variation: return sync::Entity::Variation;
    case RemoteKind::Order:
    case RemoteKind::OrderNote: return sync::Entity::Order;
    case RemoteKind::Product: break;
    }
    return sync::Entity::Product;
}

/// Writes one body and keeps the first thing that is wrong.
class Writer {
public:
    Writer(RemoteKind kind, const RemoteChange &change, const Units &units)
        : entity_(entityOf(kind)),
          fields_(change.fields),
          create_(change.action == RemoteChange::Action::Create),
          units_(units)
    {
    }

    Result<QJsonObject> product()
    {
        text(u"title", u"name", true);
        text(u"handle", u"slug");
        text(u"short_description", u"short_description");
        if (create_)
            choice(u"type", u"type", {{u"simple", u"simple"}, {u"variable", u"variable"}});
        choice(u"status", u"status", {{u"active", u"publish"}, {u"draft", u"draft"}, {u"paused", u"private"}});
        goods();
        for (const QString &name : {u"categories"_qs, u"tags"_qs, u"brands"_qs})
            references(name);
        if (given(u"images")) {
            QJsonArray images;
            for (const QJsonValue &one : fields_.value(u"images").toArray())
                images.append(image(one));
            body_.insert(u"images", images);
        }
        if (given(u"attributes")) {
            QJsonArray list;
            for (const QJsonValue &one : fields_.value(u"attributes").toArray()) {
                QJsonObject a = attribute(one);
                a.insert(u"position", list.size());
                a.insert(u"visible", one[u"visible"].toBool(true));
                a.insert(u"variation", one[u"variation"].toBool());
                a.insert(u"options", one[u"options"].toArray());
                list.append(a);
            }
            body_.insert(u"attributes", list);
        }
        return done();
    }

    Result<QJsonObject> variation()
    {
        choice(u"status", u"status", {{u"active", u"publish"}, {u"paused", u"private"}, {u"draft", u"private"}});
        goods();
        if (given(u"attributes")) {
            QJsonArray list;
            for (const QJsonValue &one : fields_.value(u"attributes").toArray()) {
                QJsonObject a = attribute(one);
                a.insert(u"option", one[u"value"].toString());
                list.append(a);
            }
            body_.insert(u"attributes", list);
        }
        if (given(u"image")) // what is no object takes the picture away; null has no effect
            body_.insert(u"image",
                fields_.value(u"image").isObject() ? QJsonValue(image(fields_.value(u"image")))
                                                   : QJsonValue(QString()));
        number(u"position", u"menu_order");
        return done();
    }

    Result<QJsonObject> term(RemoteKind kind)
    {
        text(u"name", u"name", true);
        text(u"slug", u"slug");
        if (kind == RemoteKind::Attribute) {
            text(u"type", u"type");
            text(u"order_by", u"order_by");
            if (given(u"has_archives"))
                body_.insert(u"has_archives", fields_.value(u"has_archives").toBool());
            return done();
        }
        text(u"description", u"description");
        if (kind == RemoteKind::Category || kind == RemoteKind::Brand)
            if (given(u"parent"))
                body_.insert(u"parent",
                    fields_.value(u"parent").isNull() ? 0 : reference(u"parent"_qs, fields_.value(u"parent")));
        if (kind == RemoteKind::Category)
            choice(u"display", u"display",
                {{u"default", u"default"}, {u"products", u"products"}, {u"subcategories", u"subcategories"},
                    {u"both", u"both"}});
        if (kind == RemoteKind::Category || kind == RemoteKind::AttributeTerm)
            number(u"menu_order", u"menu_order");
        return done();
    }

    Result<QJsonObject> order()
    {
        text(u"status", u"status", true);
        text(u"customer_note", u"customer_note");
        return done();
    }

private:
    [[nodiscard]] bool given(QStringView name) const { return fields_.contains(name); }

    void wrong(QStringView field, const QString &why, const QString &code = u"field"_qs)
    {
        if (!error_)
            error_ = Error{Error::Kind::Invalid, why.arg(isolated(sync::fieldLabel({entity_, field.toString()}))),
                u"field %1"_qs.arg(field), code};
    }

    void text(QStringView ours, QStringView theirs, bool needed = false)
    {
        if (!given(ours))
            return;
        const QJsonValue value = fields_.value(ours);
        if (!value.isString() && !value.isNull())
            wrong(ours, tr("“%1” is no text."));
        else if (needed && value.toString().trimmed().isEmpty())
            wrong(ours, tr("“%1” must not be empty."));
        else
            body_.insert(theirs, value.toString());
    }

    void number(QStringView ours, QStringView theirs)
    {
        if (!given(ours))
            return;
        const QJsonValue value = fields_.value(ours);
        if (!value.isDouble() || static_cast<double>(value.toInteger()) != value.toDouble())
            wrong(ours, tr("“%1” is no whole number."));
        else
            body_.insert(theirs, value.toInteger());
    }

    void choice(QStringView ours, QStringView theirs, std::initializer_list<std::pair<QStringView, QStringView>> values)
    {
        if (!given(ours))
            return;
        const QString value = fields_.value(ours).toString();
        for (const auto &[own, other] : values)
            if (own == value) {
                body_.insert(theirs, other.toString());
                return;
            }
        wrong(ours, tr("“%1” has a value that this store does not know."));
    }

    std::optional<Decimal> price(QStringView ours, QStringView theirs)
    {
        if (!given(ours))
            return {};
        const QJsonValue value = fields_.value(ours);
        if (value.isNull()) {
            body_.insert(theirs, QString());
            return {};
        }
        const auto amount = amountText(value.toString());
        const auto decimal = amount ? std::optional(Decimal::parse(*amount)) : std::nullopt;
        if (!decimal || !*decimal || **decimal < Decimal()) {
            wrong(ours, tr("“%1” is no amount."));
            return {};
        }
        body_.insert(theirs, *amount);
        return **decimal;
    }

    void time(QStringView ours, const QString &theirs)
    {
        if (!given(ours))
            return;
        const QDateTime at = QDateTime::fromString(fields_.value(ours).toString(), Qt::ISODate);
        if (fields_.value(ours).isNull())
            body_.insert(theirs, QString());
        else if (at.isValid())
            body_.insert(theirs, at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"));
        else
            wrong(ours, tr("“%1” is no time."));
    }

    void goods()
    {
        text(u"sku", u"sku");
        text(u"barcode", u"global_unique_id");
        text(u"description", u"description");
        const auto regular = price(u"price", u"regular_price");
        const auto sale = price(u"sale_price", u"sale_price");
        if (regular && sale && *sale > *regular) // they would drop it without a word
            wrong(u"sale_price", tr("“%1” is higher than the regular price; the store would drop it."));
        time(u"sale_from", u"date_on_sale_from_gmt"_qs);
        time(u"sale_to", u"date_on_sale_to_gmt"_qs);
        const bool counted = given(u"stock_quantity") && !fields_.value(u"stock_quantity").isNull();
        if (given(u"stock_quantity")) {
            body_.insert(u"manage_stock", counted);
            if (counted)
                number(u"stock_quantity", u"stock_quantity");
        }
        if (!counted) // otherwise it follows
            choice(u"stock_status", u"stock_status",
                {{u"instock", u"instock"}, {u"outofstock", u"outofstock"}, {u"onbackorder", u"onbackorder"}});
        choice(u"inventory_policy", u"backorders", {{u"deny", u"no"}, {u"continue", u"yes"}});
        measures();
    }

    void measures()
    {
        const auto theirs = [this](QStringView field, bool weight) -> QString {
            const QJsonValue value = fields_.value(field);
            if (value.isNull())
                return {};
            const auto converted = weight ? units_.theirWeight(value.toString()) : units_.theirLength(value.toString());
            if (!converted)
                wrong(field,
                    (weight ? units_.weight : units_.length).isEmpty()
                        ? tr("“%1” cannot be set: the store does not tell in which unit it measures.")
                        : tr("“%1” is no measure."));
            return converted.value_or(QString());
        };
        if (given(u"weight"))
            body_.insert(u"weight", theirs(u"weight", true));
        QJsonObject size;
        for (const QString &side : {u"length"_qs, u"width"_qs, u"height"_qs})
            if (given(side))
                size.insert(side, theirs(side, false));
        if (!size.isEmpty())
            body_.insert(u"dimensions", size);
    }

    qint64 reference(const QString &field, const QJsonValue &id)
    {
        bool number = false;
        const qint64 value = id.toString().toLongLong(&number);
        if (!number || value <= 0)
            wrong(field, tr("“%1” names something the store does not have."));
        return value;
    }

    void references(const QString &field)
    {
        if (!given(field))
            return;
        QJsonArray list;
        for (const QJsonValue &id : fields_.value(field).toArray())
            list.append(QJsonObject{{u"id"_qs, reference(field, id)}});
        body_.insert(field, list);
    }

    QJsonObject image(const QJsonValue &ours)
    {
        QJsonObject out{{u"alt"_qs, ours[u"alt"].toString()}};
        if (const QString id = ours[u"id"].toString(); !id.isEmpty())
            out.insert(u"id", reference(fields_.contains(u"images") ? u"images"_qs : u"image"_qs, id));
        else if (const QString url = ours[u"url"].toString(); isOnTheWeb(url))
            out.insert(u"src", url);
        else
            wrong(fields_.contains(u"images") ? u"images" : u"image",
                tr("“%1” names a picture that is not on the web, so the store cannot fetch it."), imageNotTaken);
        return out;
    }

    QJsonObject attribute(const QJsonValue &ours)
    {
        if (const QString id = ours[u"id"].toString(); !id.isEmpty())
            return {{u"id"_qs, reference(u"attributes"_qs, id)}};
        if (ours[u"name"].toString().trimmed().isEmpty())
            wrong(u"attributes", tr("“%1” has one without a name."));
        return {{u"name"_qs, ours[u"name"].toString()}};
    }

    Result<QJsonObject> done()
    {
        if (error_)
            return fail(*error_);
        return body_;
    }

    const sync::Entity entity_; ///< whose fields people are told of
    const QJsonObject fields_;
    const bool create_;
    const Units units_;
    QJsonObject body_;
    std::optional<Error> error_;
};

} // namespace

Result<QJsonObject> writeFields(RemoteKind kind, const RemoteChange &change, const Units &units)
{
    Writer writer(kind, change, units);
    Result<QJsonObject> body;
    switch (kind) {
    case RemoteKind::Product: body = writer.product(); break;
    case RemoteKind::Variation: body = writer.variation(); break;
    case RemoteKind::Order: body = writer.order(); break;
    case RemoteKind::OrderNote:
        body = QJsonObject{{u"note"_qs, change.fields.value(u"text").toString()},
            {u"customer_note"_qs, change.fields.value(u"for_customer").toBool()}};
        break;
    case RemoteKind::Category:
    case RemoteKind::Tag:
    case RemoteKind::Brand:
    case RemoteKind::Attribute:
    case RemoteKind::AttributeTerm: body = writer.term(kind); break;
    }
    // They make something called "Product" of nothing.
    const bool create = change.action == RemoteChange::Action::Create;
    if (body && create && kind != RemoteKind::Variation
        && !body->contains(kind == RemoteKind::OrderNote ? u"note"
                : kind == RemoteKind::Order              ? u"status"
                                                         : u"name"))
        return fail(Error::Kind::Invalid, tr("What is to be created at the store has no name."), {}, u"field"_qs);
    if (body && !create)
        body->insert(u"id", change.id.toLongLong());
    return body;
}

} // namespace purser::connectors::woo
