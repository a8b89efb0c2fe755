#include "app/sync/fieldvalue.h"

#include "models/base/money.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace purser::sync {
namespace {

QString trimmedText(QString text)
{
    text.replace(u"\r\n"_qs, u"\n"_qs);
    return text.trimmed();
}

QJsonValue textOrNull(const QJsonValue &value)
{
    const QString text = trimmedText(value.toString());
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue amount(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return QJsonValue::Null;
    const auto decimal = Decimal::parse(text);
    return decimal ? QJsonValue(decimal->toString()) : QJsonValue(text); // what is no number differs from every number
}

QJsonValue attributes(const QJsonArray &list)
{
    QJsonArray all;
    QSet<QString> names; // a product here has one attribute of a name
    for (const QJsonValue &a : list) {
        if (names.contains(a[u"name"].toString().trimmed()))
            continue;
        names.insert(a[u"name"].toString().trimmed());
        QJsonArray options;
        for (const QJsonValue &option : a[u"options"].toArray())
            options.append(option.toString().trimmed());
        all.append(QJsonObject{{u"name"_qs, a[u"name"].toString().trimmed()}, {u"options"_qs, options},
            {u"visible"_qs, a[u"visible"].toBool()}, {u"variation"_qs, a[u"variation"].toBool()}});
    }
    return all;
}

/// Variations have no order of their options that means anything; one that fits every value has none.
QJsonValue options(const QJsonArray &list)
{
    std::vector<std::pair<QString, QString>> pairs;
    for (const QJsonValue &o : list)
        if (const QString value = o[u"value"].toString().trimmed(); !value.isEmpty())
            pairs.emplace_back(o[u"name"].toString().trimmed(), value);
    std::sort(pairs.begin(), pairs.end());
    QJsonArray all;
    for (const auto &[name, value] : pairs)
        all.append(QJsonObject{{u"name"_qs, name}, {u"value"_qs, value}});
    return all;
}

QJsonObject image(const QJsonValue &value)
{
    return {{u"url"_qs, value[u"url"].toString()}, {u"alt"_qs, trimmedText(value[u"alt"].toString())}};
}

} // namespace

QJsonValue canonical(Form form, const QString &field, const QJsonValue &value)
{
    switch (form) {
    case Form::Text: return textOrNull(value);
    case Form::Html: return trimmedText(value.toString());
    case Form::Amount:
    case Form::Measure: return amount(value);
    case Form::Number: return value.isDouble() ? QJsonValue(value.toInteger()) : QJsonValue(QJsonValue::Null);
    case Form::Word:
        if (field == u"status" && value.toString() == u"draft")
            return u"paused"_qs;
        return value.isString() ? value : QJsonValue(QJsonValue::Null);
    case Form::Flag: return value.toBool();
    case Form::Reference: return textOrNull(value);
    case Form::IdSet: {
        QStringList ids;
        for (const QJsonValue &id : value.toArray())
            ids << id.toString();
        std::sort(ids.begin(), ids.end());
        ids.removeDuplicates();
        return QJsonArray::fromStringList(ids);
    }
    case Form::Images: {
        QJsonArray all;
        QSet<QString> urls; // and every picture once
        for (const QJsonValue &i : value.toArray()) {
            const QString url = i[u"url"].toString();
            if (!url.isEmpty() && !urls.contains(url))
                all.append(image(i));
            urls.insert(url);
        }
        return all;
    }
    case Form::Attributes: return attributes(value.toArray());
    case Form::Options: return options(value.toArray());
    case Form::Image: return value.isObject() ? QJsonValue(image(value)) : QJsonValue(QJsonValue::Null);
    }
    return value;
}

QJsonObject canonicalFields(Entity entity, const QJsonObject &fields)
{
    QJsonObject all;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (const FieldRule *rule = fieldRule({entity, it.key()}))
            all.insert(it.key(), canonical(*rule, it.value()));
    return all;
}

QByteArray contentHash(Entity entity, const QJsonObject &canonical)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(toString(entity).toUtf8());
    hash.addData(QJsonDocument(canonical).toJson(QJsonDocument::Compact)); // keys are sorted
    return hash.result();
}

} // namespace purser::sync
