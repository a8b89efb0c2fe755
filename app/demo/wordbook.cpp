#include "app/demo/wordbook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace purser::demo {
namespace {

constexpr std::array<QLatin1StringView, languageCount> languageKeys{
    QLatin1StringView("en"), QLatin1StringView("fr"), QLatin1StringView("he")};

Result<QJsonDocument> read(const QString &name)
{
    QFile file(QStringLiteral(":/purser/demo/") + name);
    QJsonParseError error{};
    QJsonDocument document;
    if (file.open(QIODevice::ReadOnly))
        document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isNull())
        return fail(Error::Kind::Internal, QStringLiteral("The demo data cannot be read."),
            name + u": "_qs + (file.isOpen() ? error.errorString() : file.errorString()));
    return document;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &v : value.toArray())
        list << v.toString();
    return list;
}

Decimal decimal(const QJsonValue &value)
{
    return Decimal::parse(value.toString()).value_or(Decimal());
}

Gender gender(const QString &letter)
{
    return letter == u"f" ? Gender::Feminine : Gender::Masculine;
}

std::array<QString, languageCount> texts(const QJsonObject &object)
{
    std::array<QString, languageCount> all;
    for (std::size_t i = 0; i < languageCount; ++i)
        all[i] = object.value(languageKeys[i]).toString();
    return all;
}

Word word(const QJsonObject &object)
{
    return {object.value(u"en").toString(), strings(object.value(u"fr")), strings(object.value(u"he"))};
}

Kind kind(const QJsonObject &o)
{
    Kind k;
    k.id = o.value(u"id").toString();
    k.icon = o.value(u"icon").toString();
    k.code = o.value(u"code").toString();
    k.styles = o.value(u"styles").toString();
    k.productType = o.value(u"type").toString();
    k.axis = o.value(u"axis").toString();
    k.study = o.value(u"second").toString() == u"study";
    k.weight = o.value(u"weight").toInt(1);
    k.priceFrom = o.value(u"price").toArray().at(0).toInt();
    k.priceTo = o.value(u"price").toArray().at(1).toInt();
    k.grams = o.value(u"grams").toInt();
    for (int i = 0; i < 3; ++i)
        k.box[static_cast<std::size_t>(i)] = o.value(u"box").toArray().at(i).toInt();
    for (const QString &store : {u"il"_qs, u"eu"_qs, u"boutique"_qs, u"us"_qs})
        if (o.contains(store))
            k.categories.insert(store, strings(o.value(store)));
    k.colours = strings(o.value(u"colours"));
    k.materials = strings(o.value(u"materials"));
    k.vendors = strings(o.value(u"vendors"));
    for (const QJsonValue &v : o.value(u"nouns").toArray()) {
        const QStringList n = strings(v);
        k.nouns.push_back({n[0], n[1], n[3], gender(n[2]), gender(n[4])});
    }
    for (const QJsonValue &v : o.value(u"sizes").toArray())
        k.sizes.push_back({v.toArray().at(0).toString(), v.toArray().at(1).toInt()});
    k.lead = texts(o.value(u"lead").toObject());
    return k;
}

Assortment assortment(const QJsonObject &o)
{
    Assortment a;
    a.prefix = o.value(u"prefix").toString();
    a.eanPrefix = o.value(u"eanPrefix").toString();
    a.firstNumber = o.value(u"firstNumber").toInt();
    a.seasons = strings(o.value(u"seasons"));
    for (const QJsonValue &v : o.value(u"collections").toArray())
        a.collections.push_back({v.toArray().at(0).toString(), v.toArray().at(1).toString()});
    for (const QJsonValue &v : o.value(u"kinds").toArray())
        a.kinds.push_back(kind(v.toObject()));
    return a;
}

Featured featuredProduct(const QJsonObject &o)
{
    Featured f{o.value(u"kind").toString(), o.value(u"sku").toString(), o.value(u"title").toString(),
        o.value(u"vendor").toString(), o.value(u"barcode").toString(), o.value(u"colour").toString(),
        o.value(u"status").toString(QStringLiteral("active")), o.value(u"sync").toString(u"synced"_qs),
        o.value(u"description").toString(), {}, strings(o.value(u"tags")), decimal(o.value(u"price")),
        decimal(o.value(u"cost")), decimal(o.value(u"kg")), o.value(u"stock").toInt(), {}, {}};
    for (const QJsonValue &path : o.value(u"categories").toArray())
        f.categories.push_back(strings(path));
    const QJsonObject options = o.value(u"options").toObject();
    QStringList names = options.keys();
    std::reverse(names.begin(), names.end()); // JSON objects are sorted by name; "Finish" stands before "Arm"
    for (const QString &name : names)
        f.options.emplace_back(name, strings(options.value(name)));
    for (const QJsonValue &value : o.value(u"variants").toArray()) {
        const QJsonObject v = value.toObject();
        f.variants.push_back({strings(v.value(u"options")), v.value(u"code").toString(), v.value(u"rgb").toString(),
            decimal(v.value(u"price")), decimal(v.value(u"cost")), v.value(u"stock").toInt()});
    }
    return f;
}

void readWords(const QJsonObject &words, Wordbook &book)
{
    const QJsonObject colours = words.value(u"colours").toObject();
    for (auto it = colours.begin(); it != colours.end(); ++it) {
        const QJsonObject o = it->toObject();
        book.colours.insert(it.key(), {word(o), o.value(u"rgb").toString(), o.value(u"code").toString()});
    }
    const QJsonObject materials = words.value(u"materials").toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it) {
        const QJsonObject o = it->toObject();
        const QStringList french = strings(o.value(u"fr"));
        const QStringList hebrew = strings(o.value(u"he"));
        book.materials.insert(it.key(),
            {o.value(u"care").toString(), o.value(u"en").toString(), french[0], french[1], hebrew[0], hebrew[1]});
    }
    const QJsonObject care = words.value(u"care").toObject();
    for (auto it = care.begin(); it != care.end(); ++it)
        book.care.insert(it.key(), texts(it->toObject()));
    const QJsonObject styles = words.value(u"styles").toObject();
    for (auto it = styles.begin(); it != styles.end(); ++it)
        for (const QJsonValue &v : it->toArray())
            book.styles[it.key()].push_back(word(v.toObject()));
}

} // namespace

QString Word::in(Language language, Gender gender) const
{
    if (language == Language::English)
        return english;
    const QStringList &forms = language == Language::French ? french : hebrew;
    return gender == Gender::Feminine ? forms.last() : forms.first();
}

bool Word::agrees(Language language) const
{
    return (language == Language::French ? french : hebrew).size() > 1;
}

QString Material::name(Language language) const
{
    switch (language) {
    case Language::French: return frenchName;
    case Language::Hebrew: return hebrewName;
    case Language::English: break;
    }
    return english.front().toUpper() + english.mid(1);
}

QString Size::in(Language language) const
{
    QString text = label;
    if (language == Language::French)
        return text.replace(u'.', u',');
    if (language == Language::Hebrew) {
        const std::array<std::pair<QString, QString>, 4> units{
            {{u" ml"_qs, u" מ״ל"_qs}, {u" cm"_qs, u" ס״מ"_qs}, {u" l"_qs, u" ל׳"_qs}, {u" g"_qs, u" גר׳"_qs}}};
        for (const auto &[unit, hebrew] : units)
            if (text.endsWith(unit))
                return text.replace(unit, hebrew);
    }
    return text;
}

const Kind *Assortment::kind(const QString &id) const
{
    const auto it = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &k) { return k.id == id; });
    return it == kinds.end() ? nullptr : &*it;
}

Result<Wordbook> Wordbook::load()
{
    Wordbook book;
    const auto words = read(QStringLiteral("words.json"));
    if (!words)
        return fail(words.error());
    readWords(words->object(), book);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto part = read(i == 0 ? QStringLiteral("korvala.json") : QStringLiteral("mistral.json"));
        if (!part)
            return fail(part.error());
        book.assortments[i] = assortment(part->object());
    }
    const auto list = read(QStringLiteral("featured.json"));
    if (!list)
        return fail(list.error());
    for (const QJsonValue &v : list->array())
        book.featured.push_back(featuredProduct(v.toObject()));
    return book;
}

} // namespace purser::demo
