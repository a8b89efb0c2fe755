// Conditions and changes of bulk actions: no text of a person becomes part of a statement, and what the database
// answers about its products is understood.
#include "models/catalog/bulksql.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>
#include <utility>

using namespace purser;
using namespace purser::catalog;
using purser::fuzz::require;

namespace {

BulkRequest request(FuzzedDataProvider &provider)
{
    using enum ProductStatus;
    BulkRequest r;
    ProductQuery &q = r.scope.query;
    r.scope.all = provider.ConsumeBool();
    if (provider.ConsumeBool())
        r.scope.ids.emplace_back(QUuid::createUuidV5(QUuid(), u"a"_qs));
    if (provider.ConsumeBool())
        r.staged.emplace_back(QUuid::createUuidV5(QUuid(), u"b"_qs));
    q.search = fuzz::text(provider, 60);
    q.vendor = fuzz::text(provider, 60);
    q.tag = fuzz::text(provider, 60);
    if (provider.ConsumeBool())
        q.statuses = {provider.PickValueInArray({Draft, Active, Paused, Archived, Error})};
    if (provider.ConsumeBool())
        q.stockBelow = provider.ConsumeIntegral<int>();
    if (provider.ConsumeBool())
        q.priceFrom = Decimal::fromUnits(provider.ConsumeIntegralInRange<qint64>(0, Decimal::maxUnits));
    BulkEdit &c = r.change;
    c.field = provider.PickValueInArray(
        {ProductField::Price, ProductField::Cost, ProductField::Status, ProductField::Vendor, ProductField::Title});
    c.status = provider.PickValueInArray({Draft, Active, Paused, Archived, Error});
    c.vendor = fuzz::text(provider, 60);
    c.title = {fuzz::text(provider, 40), fuzz::text(provider, 40), fuzz::text(provider, 40), fuzz::text(provider, 40)};
    c.price.by = provider.PickValueInArray({PriceChange::By::Percent, PriceChange::By::Amount});
    using enum PriceChange::Rounding;
    c.price.rounding = provider.PickValueInArray({Exact, Tenth, Whole, EndsWith90, EndsWith99});
    c.price.change = Decimal::fromUnits(provider.ConsumeIntegralInRange<qint64>(-Decimal::maxUnits, Decimal::maxUnits));
    return r;
}

/// The same action with other words.
BulkRequest inOtherWords(BulkRequest r)
{
    ProductQuery &q = r.scope.query;
    for (QString *text : {&q.search, &q.vendor, &q.tag, &r.change.vendor, &r.change.title.find,
             &r.change.title.replacement, &r.change.title.prefix, &r.change.title.suffix})
        if (!text->simplified().isEmpty())
            *text = u"x"_qs;
    return r;
}

void checkStatement(const BulkRequest &r, sql::BulkReading reading)
{
    const sql::BulkRelation relation = sql::bulkRelation(r, reading);
    require(sql::bulkRelation(inOtherWords(r), reading).from == relation.from, "no word becomes part of a statement");
    std::set<int> used;
    for (qsizetype i = 0; i < relation.from.size(); ++i)
        if (relation.from[i] == u'$') {
            int number = 0;
            while (i + 1 < relation.from.size() && relation.from[i + 1].isDigit())
                number = number * 10 + relation.from[++i].digitValue();
            used.insert(number);
        }
    require(used.size() == relation.params.size()
            && (used.empty() || (*used.begin() == 1 && *used.rbegin() == static_cast<int>(relation.params.size()))),
        "every parameter has its place, and every place its parameter");
    for (const db::Param &param : relation.params)
        require(!param.text() || !param.text()->contains('\0'), "no parameter is cut off");
}

void checkWords(const BulkRequest &r, const QString &title, const QString &outcome)
{
    const BulkEdit &c = r.change;
    const QLocale locale(QStringLiteral("en_US"));
    const QString words = c.description(locale);
    require(!words.isEmpty(), "a change has words");
    if (c.field == ProductField::Title && !c.title.find.isEmpty())
        require(words.contains(c.title.find) && words.contains(c.title.replacement), "the words say what is replaced");
    if (c.field == ProductField::Vendor)
        require(words.contains(c.vendor.simplified()), "the words name the vendor");

    const QString changed = c.title.apply(title);
    require(!changed.startsWith(u' ') && !changed.endsWith(u' '), "a title has no spaces around it");
    if (c.title.find.isEmpty() && c.title.prefix.isEmpty() && c.title.suffix.isEmpty())
        require(c.title.apply(changed) == changed, "a change of nothing changes nothing");

    if (const auto obstacle = sql::bulkObstacle(outcome)) {
        require(sql::bulkObstacle(sql::bulkOutcome(*obstacle)) == obstacle, "an obstacle is read as it is written");
        require(!obstacle->label().isEmpty() && !obstacle->nextStep(c).isEmpty(), "an obstacle has a way out");
    }
}

void checkPrices(const PriceChange &change, Decimal low, Decimal high)
{
    if (high < low)
        std::swap(low, high);
    for (const QStringView code : {u"ILS", u"JPY", u"KWD"}) {
        const Currency currency = *Currency::fromCode(code);
        const auto a = change.apply(low, currency);
        const auto b = change.apply(high, currency);
        for (const auto &price : {a, b})
            require(!price || (price->units() >= 0 && price->units() <= Decimal::maxUnits), "a price is in its bounds");
        const bool ordered = change.by == PriceChange::By::Amount || change.change.units() >= -100 * Decimal::scale;
        if (a && b && ordered)
            require(*a <= *b, "a lower price does not overtake a higher one");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const BulkRequest r = request(provider);
    const Decimal low = Decimal::fromUnits(provider.ConsumeIntegralInRange<qint64>(0, Decimal::maxUnits));
    const Decimal high = Decimal::fromUnits(provider.ConsumeIntegralInRange<qint64>(0, Decimal::maxUnits));
    const QString outcome = fuzz::text(provider, 30);
    const QString title = fuzz::text(provider, 200);
    for (const auto reading : {sql::BulkReading::Lines, sql::BulkReading::Figures, sql::BulkReading::Locked})
        checkStatement(r, reading);
    checkWords(r, title, outcome);
    checkPrices(r.change.price, low, high);

    std::vector<sql::FingerprintPart> parts{{title, 1, u"2"_qs}, {outcome, 3, u"4"_qs}, {r.change.vendor, 5, u"6"_qs}};
    if (title == outcome || outcome == r.change.vendor || title == r.change.vendor)
        return 0; // a currency is there once
    const QString fingerprint = sql::fingerprintOf(parts);
    std::rotate(parts.begin(), parts.begin() + 1, parts.end());
    require(sql::fingerprintOf(parts) == fingerprint, "a fingerprint does not depend on the order");
    return 0;
}
