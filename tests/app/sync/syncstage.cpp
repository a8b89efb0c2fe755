#include "tests/app/sync/syncstage.h"

#include "app/sync/fieldvalue.h"
#include "app/sync/localproduct.h"

#include <QJsonDocument>

#include <stdexcept>

namespace purser::test {

using connectors::RemoteKind;
using connectors::RemoteRecord;
using sync::Entity;

namespace {

class ShopConnectors : public sync::StoreConnectors {
public:
    explicit ShopConnectors(sync::OpenStore open) : open_(std::move(open)) { }
    Result<sync::OpenStore> prepare(jobs::JobContext &) override { return open_; }

private:
    sync::OpenStore open_;
};

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

} // namespace

PlainJob::PlainJob(db::ConnectionSettings settings, jobs::Job job) : job_(std::move(job))
{
    auto opened = db::Connection::open(settings);
    if (!opened)
        throw std::runtime_error(opened.error().message.toStdString());
    c_.emplace(std::move(*opened));
}

Result<> PlainJob::read(const std::function<Result<>(db::Connection &)> &work)
{
    if (auto begun = c_->begin(db::Connection::Access::ReadOnly); !begun)
        return begun;
    return c_->finish(work(*c_));
}

Result<> PlainJob::write(const std::function<Result<>(db::Connection &)> &work)
{
    if (beforeWrite)
        beforeWrite();
    if (auto begun = c_->begin(); !begun)
        return begun;
    auto outcome = work(*c_);
    if (outcome && breakCommit && breakCommit())
        outcome = fail(Error::Kind::Unavailable, QStringLiteral("The database went away before the commit."));
    return c_->finish(outcome);
}

Result<> PlainJob::record(db::Connection &, const std::vector<jobs::JobItem> &more)
{
    items.insert(items.end(), more.begin(), more.end());
    return {};
}

SyncStage::SyncStage(TestDatabase &db, bool linked)
    : database(db), open([this](const std::stop_token &stop) -> Result<std::unique_ptr<connectors::StoreConnector>> {
          return shop.connect(stop);
      })
{
    tenant = database.createTenant();
    c.emplace(database.connect(tenant.admin));
    connection_ = sql(u"insert into core.connections (tenant_id, provider, store_id, label) "
                      "values (auth.tenant_id(), 'woocommerce', $1, 'Shop') returning id"_qs,
        {tenant.one})
                      .first()
                      .uuid(0);
    if (linked)
        sql(u"insert into sync.store_settings (tenant_id, store_id, linked_at) values (auth.tenant_id(), $1, now())"_qs,
            {tenant.one});
}

jobs::Job SyncStage::job() const
{
    jobs::Job job;
    job.id = QUuid::createUuid();
    job.connection = connection_;
    job.store = tenant.one;
    return job;
}

std::vector<std::shared_ptr<jobs::JobHandler>> SyncStage::handlers(const sync::OpenStore &open)
{
    return sync::makeHandlers(std::make_shared<ShopConnectors>(open));
}

Result<QJsonObject> SyncStage::attempt(const QString &type, const QJsonObject &parameters)
{
    jobs::Job job = this->job();
    job.type = type;
    job.parameters = parameters;
    db::Connection superuser = database.connectSuperuser();
    must(superuser,
        u"insert into sync.jobs (tenant_id, id, job_type, status, store_id, finished_at) "
        "values ($1, $2, $3, 'completed', $4, now())"_qs,
        {tenant.id, job.id, type, tenant.one});
    PlainJob context(database.settings(tenant.admin), job);
    if (prepare)
        prepare(context);
    const auto all = handlers(open);
    for (const auto &handler : all)
        if (handler->type() == type) {
            return handler->run(context);
        }
    throw std::runtime_error("no such handler");
}

QJsonObject SyncStage::run(const QString &type, const QJsonObject &parameters)
{
    auto result = attempt(type, parameters);
    if (!result)
        throw std::runtime_error(
            (type + u": "_qs + result.error().message + u" | "_qs + result.error().detail).toStdString());
    return *result;
}

QUuid SyncStage::product(const QString &sku, const QString &title)
{
    const QUuid id = sql(u"insert into catalog.products (tenant_id, title, sku, currency, status) "
                         "values (auth.tenant_id(), $2, $1, 'ILS', 'active') returning id"_qs,
        {sku, title})
                         .first()
                         .uuid(0);
    sql(u"insert into catalog.product_variants (tenant_id, product_id, sku, price, stock_quantity) "
        "values (auth.tenant_id(), $1, $2, 10, 3)"_qs,
        {id, sku});
    return id;
}

QUuid SyncStage::linkedProduct(const QString &externalId)
{
    const db::Rows rows =
        sql(u"select product_id from catalog.product_store_links where store_id = $1 and external_id = $2"_qs,
            {tenant.one, externalId});
    return rows.isEmpty() ? QUuid() : rows.first().uuid(0);
}

QString SyncStage::value(const QString &statement, const db::Params &params)
{
    const db::Rows rows = sql(statement, params);
    return rows.isEmpty() ? u"-"_qs : rows.first().text(0);
}

QStringList SyncStage::differences()
{
    QStringList all;
    const auto side = sync::StoreSide::load(*c, tenant.one);
    std::vector<QUuid> ids;
    for (const db::Row row : sql(u"select id from catalog.products"_qs))
        ids.push_back(row.uuid(0));
    const auto locals = sync::readLocal(*c, *side, ids, false);
    if (!locals)
        return {locals.error().detail};
    const auto saved = std::exchange(shop.fault, {});
    auto store = good(open({}));
    const auto everything = [&](RemoteKind kind, const QString &parent) {
        std::vector<RemoteRecord> records;
        connectors::ListRequest request{kind, parent, {}, {}, false};
        do {
            auto page = good(store->list(request));
            std::move(page.records.begin(), page.records.end(), std::back_inserter(records));
            request.cursor = page.next;
        } while (!request.cursor.isEmpty());
        return records;
    };
    QHash<QString, RemoteRecord> there;
    for (RemoteRecord &record : everything(RemoteKind::Product, {}))
        there.insert(record.id, std::move(record));
    const auto compare = [&](const QString &name, Entity entity, const QJsonObject &ours, QJsonObject theirs,
                             const QHash<QString, QString> &pictures) {
        const auto here = [&](const QJsonValue &image) {
            QJsonObject known = image.toObject();
            known.insert(u"url"_qs, pictures.value(image[u"id"].toString(), image[u"url"].toString()));
            return known;
        };
        if (theirs.value(u"image").isObject())
            theirs.insert(u"image"_qs, here(theirs.value(u"image")));
        if (theirs.contains(u"images")) {
            QJsonArray images;
            for (const QJsonValue &image : theirs.value(u"images").toArray())
                images.append(here(image));
            theirs.insert(u"images"_qs, images);
        }
        for (const sync::FieldRule &rule : sync::fieldRules()) {
            const QString &field = rule.key.field;
            if (rule.key.entity != entity || (!ours.contains(field) && !theirs.contains(field)))
                continue;
            const QJsonValue a = sync::canonical(rule, ours.value(field));
            const QJsonValue b = sync::canonical(rule, theirs.value(field));
            if (a != b)
                all << u"%1 %2: here %3, there %4"_qs.arg(name, field, shown(a), shown(b));
        }
    };
    QSet<QString> linked;
    for (const sync::LocalProduct &local : *locals) {
        const QString title = local.fields.value(u"title").toString();
        if (local.externalId.isEmpty()) {
            if (local.status != u"archived")
                all << u"%1 is only here"_qs.arg(title);
            continue;
        }
        if (linked.contains(local.externalId))
            all << u"%1 is here twice"_qs.arg(title);
        linked.insert(local.externalId);
        if (!there.contains(local.externalId)) {
            if (local.fields.value(u"status").toString() != u"archived")
                all << u"%1 is not in the store"_qs.arg(title);
            continue;
        }
        const RemoteRecord &remote = there[local.externalId];
        QJsonObject ours = local.fields;
        ours.remove(u"type"_qs);
        compare(title, Entity::Product, ours, remote.fields, local.pictures());
        if (local.syncStatus != u"synced")
            all << u"%1 is %2: %3"_qs.arg(title, local.syncStatus, local.syncError);
        if (remote.fields.value(u"type").toString() != u"variable")
            continue;
        QHash<QString, RemoteRecord> variations;
        for (RemoteRecord &record : everything(RemoteKind::Variation, remote.id))
            variations.insert(record.id, std::move(record));
        for (const sync::LocalVariant &v : local.variants) {
            if (!variations.contains(v.externalId)) {
                all << u"%1: variant %2 is only here"_qs.arg(title, v.fields.value(u"sku").toString());
                continue;
            }
            QJsonObject fields = variations.take(v.externalId).fields;
            if (fields.value(u"sku") == remote.fields.value(u"sku"))
                fields.insert(u"sku"_qs, QJsonValue::Null); // it shows that of its product
            compare(title + u" variation "_qs + v.externalId, Entity::Variation, v.fields, fields, local.pictures());
            if (v.syncStatus != u"synced")
                all << u"%1: variant %2 is %3"_qs.arg(title, v.externalId, v.syncStatus);
        }
        for (const QString &id : variations.keys())
            all << u"%1: variation %2 is only there"_qs.arg(title, id);
    }
    QStringList skus;
    for (const RemoteRecord &remote : there) {
        if (!linked.contains(remote.id))
            all << u"%1 is only in the store"_qs.arg(remote.fields.value(u"title").toString());
        const QString sku = remote.fields.value(u"sku").toString();
        if (!sku.isEmpty() && skus.contains(sku))
            all << u"%1 is in the store twice"_qs.arg(sku);
        skus << sku;
    }
    shop.fault = saved;
    return all;
}

} // namespace purser::test
