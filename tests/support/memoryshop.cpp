#include "tests/support/memoryshop.h"

#include <QJsonArray>

#include <thread>

namespace purser::test {

using namespace connectors;

/// The connector of a MemoryShop.
class MemoryStoreConnector : public StoreConnector {
public:
    MemoryStoreConnector(MemoryShop &shop, std::stop_token stop) : shop_(shop), stop_(std::move(stop)) { }
    [[nodiscard]] Traits traits() const override
    {
        Traits t;
        t.kinds = {RemoteKind::Category, RemoteKind::Tag, RemoteKind::Brand, RemoteKind::Attribute,
            RemoteKind::AttributeTerm, RemoteKind::Product, RemoteKind::Variation, RemoteKind::Order};
        t.changedSince = {RemoteKind::Product, RemoteKind::Order};
        return t;
    }
    Result<RemoteAbout> about() override { return RemoteAbout{}; }
    Result<RecordPage> list(const ListRequest &request) override
    {
        if (stop_.stop_requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        return shop_.list(request);
    }
    Result<std::vector<RemoteRecord>> fetch(RemoteKind kind, const QStringList &ids, const QString &parentId) override
    {
        return shop_.fetch(kind, ids, parentId);
    }
    Result<std::vector<RemoteOutcome>> push(
        RemoteKind kind, const QString &parentId, const std::vector<RemoteChange> &changes) override
    {
        return shop_.push(kind, parentId, changes);
    }
    Result<std::vector<RemoteWebhook>> webhooks() override { return std::vector<RemoteWebhook>(); }
    Result<RemoteWebhook> addWebhook(const QString &, const QUrl &, const QByteArray &) override
    {
        return fail(Error::Kind::Invalid, QStringLiteral("no webhooks"));
    }
    Result<> removeWebhook(const QString &) override { return {}; }

private:
    MemoryShop &shop_;
    std::stop_token stop_;
};

std::unique_ptr<StoreConnector> MemoryShop::connect(const std::stop_token &stop)
{
    return std::make_unique<MemoryStoreConnector>(*this, stop);
}

QDateTime MemoryShop::now() const
{
    // Far from the clock of this computer, and never beyond a whole second.
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(passed_ + skewSeconds);
}

void MemoryShop::tick(int seconds)
{
    const std::lock_guard lock(mutex_);
    passed_ += seconds;
}

MemoryShop::Fields MemoryShop::settled(Kind kind, Fields fields)
{
    if (lie && (kind == Kind::Product || kind == Kind::Variation))
        fields = lie(fields);
    const auto picture = [this](QJsonObject image) {
        if (!image.value(u"id").toString().isEmpty()) {
            for (const auto &of : {Kind::Product, Kind::Variation})
                for (const RemoteRecord &r : things_.value(of)) {
                    QJsonArray all = r.fields.value(u"images").toArray();
                    all.append(r.fields.value(u"image"));
                    for (const QJsonValue &known : all)
                        if (known[u"id"] == image.value(u"id"))
                            image.insert(u"url"_qs, known[u"url"]);
                }
            return image;
        }
        const QString id = QString::number(++lastId_);
        const QString name = image.value(u"url").toString().section(u'/', -1);
        return QJsonObject{{u"id"_qs, id}, {u"url"_qs, u"https://shop.example/media/%1-%2"_qs.arg(id, name)},
            {u"alt"_qs, image.value(u"alt")}};
    };
    if (fields.contains(u"images")) {
        QJsonArray images;
        for (const QJsonValue &image : fields.value(u"images").toArray())
            images.append(picture(image.toObject()));
        fields.insert(u"images"_qs, images);
    }
    if (fields.value(u"image").isObject())
        fields.insert(u"image"_qs, picture(fields.value(u"image").toObject()));
    return fields;
}

QString MemoryShop::insert(Kind kind, Fields fields, const QString &parent)
{
    const qint64 id = ++lastId_;
    RemoteRecord record;
    record.kind = kind;
    record.id = QString::number(id);
    record.parentId = parent;
    Fields whole;
    if (kind == Kind::Product)
        whole = {{u"title"_qs, u"Product"_qs}, {u"type"_qs, u"simple"_qs}, {u"status"_qs, u"active"_qs},
            {u"handle"_qs, u"product-%1"_qs.arg(id)}, {u"description"_qs, u""_qs}, {u"short_description"_qs, u""_qs},
            {u"categories"_qs, QJsonArray()}, {u"tags"_qs, QJsonArray()}, {u"brands"_qs, QJsonArray()},
            {u"images"_qs, QJsonArray()}, {u"attributes"_qs, QJsonArray()}, {u"length"_qs, QJsonValue::Null},
            {u"width"_qs, QJsonValue::Null}, {u"height"_qs, QJsonValue::Null}};
    if (kind == Kind::Variation)
        whole = {{u"attributes"_qs, QJsonArray()}, {u"image"_qs, QJsonValue::Null}, {u"position"_qs, 0}};
    if (kind == Kind::Product || kind == Kind::Variation)
        for (const char *field : {"sku", "barcode", "price", "sale_price", "stock_quantity", "weight"})
            whole.insert(QString::fromLatin1(field), QJsonValue::Null);
    if (kind == Kind::Product || kind == Kind::Variation) {
        whole.insert(u"inventory_policy"_qs, u"deny"_qs);
        whole.insert(u"stock_status"_qs, u"instock"_qs);
    }
    record.fields = whole;
    things_[kind].insert(id, record);
    change(kind, record.id, settled(kind, fields));
    return record.id;
}

void MemoryShop::change(Kind kind, const QString &id, const Fields &fields)
{
    RemoteRecord &record = things_[kind][id.toLongLong()];
    for (auto it = fields.begin(); it != fields.end(); ++it)
        record.fields.insert(it.key(), it.value());
    if (record.fields.value(u"stock_quantity").isDouble())
        record.fields.insert(u"stock_status"_qs,
            record.fields.value(u"stock_quantity").toInt() > 0                       ? u"instock"_qs
                : record.fields.value(u"inventory_policy").toString() == u"continue" ? u"onbackorder"_qs
                                                                                     : u"outofstock"_qs);
    record.updatedAt = now();
    if (kind == Kind::Variation && things_[Kind::Product].contains(record.parentId.toLongLong()))
        things_[Kind::Product][record.parentId.toLongLong()].updatedAt = now();
}

QString MemoryShop::add(Kind kind, Fields fields, const QString &parent)
{
    const std::lock_guard lock(mutex_);
    return insert(kind, std::move(fields), parent);
}

void MemoryShop::edit(Kind kind, const QString &id, const Fields &fields)
{
    const std::lock_guard lock(mutex_);
    change(kind, id, fields);
}

void MemoryShop::trash(const QString &id)
{
    const std::lock_guard lock(mutex_);
    things_[Kind::Product][id.toLongLong()].trashed = true;
    things_[Kind::Product][id.toLongLong()].updatedAt = now();
}

void MemoryShop::restore(const QString &id)
{
    const std::lock_guard lock(mutex_);
    things_[Kind::Product][id.toLongLong()].trashed = false;
    things_[Kind::Product][id.toLongLong()].updatedAt = now();
}

void MemoryShop::erase(Kind kind, const QString &id)
{
    const std::lock_guard lock(mutex_);
    const RemoteRecord gone = things_[kind].take(id.toLongLong());
    if (kind == Kind::Variation)
        things_[Kind::Product][gone.parentId.toLongLong()].updatedAt = now();
}

MemoryShop::Fields MemoryShop::fields(Kind kind, const QString &id) const
{
    const std::lock_guard lock(mutex_);
    return things_.value(kind).value(id.toLongLong()).fields;
}

QStringList MemoryShop::ids(Kind kind, const QString &parent) const
{
    const std::lock_guard lock(mutex_);
    QStringList all;
    for (const RemoteRecord &record : things_.value(kind))
        if (!record.trashed && (parent.isEmpty() || record.parentId == parent))
            all << record.id;
    return all;
}

bool MemoryShop::isTrashed(const QString &id) const
{
    const std::lock_guard lock(mutex_);
    return things_.value(Kind::Product).value(id.toLongLong()).trashed;
}

int MemoryShop::calls() const
{
    const std::lock_guard lock(mutex_);
    return calls_;
}

void MemoryShop::forgetCalls()
{
    const std::lock_guard lock(mutex_);
    calls_ = 0;
}

RemoteRecord MemoryShop::shown(Kind kind, const RemoteRecord &record) const
{
    RemoteRecord r = record;
    if (kind == Kind::Product && r.fields.value(u"type").toString() == u"variable")
        for (const char *field :
            {"price", "sale_price", "stock_quantity", "stock_status", "inventory_policy", "barcode"})
            r.fields.remove(QString::fromLatin1(field)); // those of its variations
    return r;
}

std::optional<Error> MemoryShop::begin(const char *name, Kind kind, bool &loseAnswer)
{
    if (delay.count() > 0)
        std::this_thread::sleep_for(delay);
    int number = 0;
    {
        const std::lock_guard lock(mutex_);
        number = ++calls_;
    }
    loseAnswer = false;
    if (!fault)
        return std::nullopt;
    const Fault what = fault({QString::fromLatin1(name), kind, number});
    loseAnswer = what == Fault::LoseAnswer;
    return what == Fault::Refuse ? std::optional(faultError) : std::nullopt;
}

Result<RecordPage> MemoryShop::list(const ListRequest &request)
{
    bool lost = false;
    if (auto error = begin("list", request.kind, lost))
        return fail(*error);
    const std::lock_guard lock(mutex_);
    RecordPage page;
    if (tellsTime)
        page.at = now();
    qint64 total = 0;
    const auto &things = things_[request.kind];
    const qint64 after = request.cursor.toLongLong();
    for (auto it = things.upperBound(after); it != things.end(); ++it) {
        const RemoteRecord &record = *it;
        if (record.trashed || (!request.parentId.isEmpty() && record.parentId != request.parentId)
            || (request.changedSince.isValid() && record.updatedAt < request.changedSince))
            continue;
        if (static_cast<int>(page.records.size()) == pageSize) {
            page.next = page.records.back().id;
            break;
        }
        page.records.push_back(shown(request.kind, record));
        ++total;
    }
    if (lost)
        return fail(faultError);
    return page;
}

Result<std::vector<RemoteRecord>> MemoryShop::fetch(Kind kind, const QStringList &ids, const QString &parent)
{
    bool lost = false;
    if (auto error = begin("fetch", kind, lost))
        return fail(*error);
    const std::lock_guard lock(mutex_);
    std::vector<RemoteRecord> found;
    for (const RemoteRecord &record : things_[kind])
        if (ids.contains(record.id) && !record.trashed && (parent.isEmpty() || record.parentId == parent))
            found.push_back(shown(kind, record));
    if (lost)
        return fail(faultError);
    return found;
}

Result<std::vector<RemoteOutcome>> MemoryShop::push(
    Kind kind, const QString &parent, const std::vector<RemoteChange> &changes)
{
    bool lost = false;
    if (auto error = begin("push", kind, lost))
        return fail(*error);
    std::vector<RemoteOutcome> outcomes;
    {
        const std::lock_guard lock(mutex_);
        for (const RemoteChange &c : changes) {
            auto &things = things_[kind];
            const qint64 id = c.id.toLongLong();
            if (c.action != RemoteChange::Action::Create && !things.contains(id)) {
                outcomes.push_back({fail(Error::Kind::NotFound, QStringLiteral("There is no %1 here.").arg(c.id)), {}});
                continue;
            }
            const QString sku = c.fields.value(u"sku").toString();
            QString taken;
            if (!sku.isEmpty())
                for (const auto &of : {Kind::Product, Kind::Variation})
                    for (const RemoteRecord &r : things_[of])
                        if (r.id != c.id && !r.trashed && r.fields.value(u"sku").toString() == sku)
                            taken = r.id;
            if (!taken.isEmpty()) {
                outcomes.push_back(
                    {fail(Error::Kind::Duplicate, QStringLiteral("The SKU %1 is taken.").arg(sku)), taken});
                continue;
            }
            if (c.action == RemoteChange::Action::Create) {
                const QString made = insert(kind, c.fields, parent);
                outcomes.push_back({shown(kind, things_[kind][made.toLongLong()]), {}});
            } else if (c.action == RemoteChange::Action::Delete) {
                RemoteRecord gone = things[id];
                gone.trashed = true;
                if (kind == Kind::Product)
                    things[id].trashed = true;
                else
                    things.remove(id);
                outcomes.push_back({gone, {}});
            } else {
                things[id].trashed = false; // setting a status takes it out of the trash
                change(kind, c.id, settled(kind, c.fields));
                outcomes.push_back({shown(kind, things[id]), {}});
            }
        }
    }
    if (afterPush)
        afterPush();
    if (lost)
        return fail(faultError);
    return outcomes;
}

} // namespace purser::test
