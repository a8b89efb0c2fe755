// The writing half of bulk actions.
#include "models/catalog/bulkrepository.h"
#include "models/catalog/bulksql.h"
#include "models/catalog/changebatches.h"
#include "models/catalog/productrules.h"

namespace purser::catalog {
namespace {

// Each statement has a part of the products, so that progress can be told and a cancellation is heard. They are one
// transaction; the triggers run once a part, and cost what they would cost in one statement.
constexpr qint64 partSize = 20'000;
// A statement of this work waits for locks of others, and may have to read a million rows.
constexpr std::chrono::minutes writeTime{30};

bool inVariant(ProductField field)
{
    return field == ProductField::Price || field == ProductField::Cost;
}

Result<> stop()
{
    return fail(Error::Kind::Cancelled, {});
}

/// Locks the scope and writes down, as `pg_temp.bulk_plan`, what becomes of each product that changes.
Result<> plan(db::Connection &c, const BulkRequest &request)
{
    const ProductField field = request.change.field;
    const QString type = inVariant(field) ? u"numeric"_qs : u"text"_qs;
    auto table = c.script(u"set local client_min_messages = warning;"
                          u"drop table if exists pg_temp.bulk_plan;"
                          u"create temporary table bulk_plan (n bigint, id uuid, currency text, %1 %2, new_value %2, "
                          u"variant_id uuid) on commit drop"_qs.arg(sql::bulkColumn(field), type)
                              .toUtf8());
    if (!table)
        return table;
    const sql::BulkRelation r = sql::bulkRelation(request, sql::BulkReading::Locked);
    // Price and cost live in the first variant.
    const QString variant = inVariant(field)
        ? u"(select v.id from catalog.product_variants v where v.product_id = p.id "
          u"order by v.position, v.id limit 1)"_qs
        : u"null::uuid"_qs;
    auto rows =
        c.exec(u"insert into pg_temp.bulk_plan select row_number() over (order by p.id), p.id, p.currency, p.%1, "
               u"p.new_value, %2 "_qs.arg(sql::bulkColumn(field), variant)
                + r.from + u" where p.outcome = 'change'"_qs,
            r.params);
    if (!rows)
        return fail(rows.error());
    return c.script("create index on pg_temp.bulk_plan (n); analyze pg_temp.bulk_plan");
}

struct Planned {
    qint64 products = 0;
    QString fingerprint;
};

Result<Planned> planned(db::Connection &c, ProductField field)
{
    auto rows = c.exec(
        u"select p.currency, count(*), %1 from pg_temp.bulk_plan p group by 1"_qs.arg(sql::bulkFingerprint(field)));
    if (!rows)
        return fail(rows.error());
    Planned all;
    std::vector<sql::FingerprintPart> parts;
    for (const db::Row row : *rows) {
        all.products += row.integer(1);
        parts.push_back({row.text(0), row.integer(1), row.text(2)});
    }
    all.fingerprint = sql::fingerprintOf(std::move(parts));
    return all;
}

/// Writes the products from number \a first on, up to \a last, and keeps in \a batch what they had. Gives how many.
Result<qint64> write(db::Connection &c, const BulkEdit &change, const BatchId &batch, qint64 first, qint64 last)
{
    const QLatin1StringView column = sql::bulkColumn(change.field);
    QString statement;
    if (inVariant(change.field)) {
        statement = u"update catalog.product_variants v set %1 = b.new_value from pg_temp.bulk_plan b "
                    u"where v.tenant_id = (select auth.tenant_id()) and v.id = b.variant_id "
                    u"and b.n between $1 and $2 "
                    u"returning v.tenant_id, v.product_id, v.id as variant_id, b.%1::text as before, "
                    u"v.%1::text as after"_qs.arg(column);
    } else {
        statement = u"update catalog.products p set %1 = b.new_value from pg_temp.bulk_plan b "
                    u"where p.tenant_id = (select auth.tenant_id()) and p.id = b.id and b.n between $1 and $2 "
                    u"returning p.tenant_id, p.id as product_id, null::uuid as variant_id, b.%1 as before, "
                    u"p.%1 as after"_qs.arg(column);
    }
    if (change.field == ProductField::Status && change.status == ProductStatus::Archived) {
        // An active product is archived by way of paused, as the status machine asks.
        auto paused = c.exec(u"update catalog.products p set status = 'paused' from pg_temp.bulk_plan b "
                             u"where p.tenant_id = (select auth.tenant_id()) and p.id = b.id "
                             u"and b.n between $1 and $2 and b.status = 'active'"_qs,
            {first, last});
        if (!paused)
            return fail(paused.error());
    }
    auto written = c.exec(
        ChangeBatchRepository::recording(statement, u"$3"_qs, u"$4"_qs), {first, last, batch, toString(change.field)});
    if (!written)
        return fail(written.error());
    return written->affected();
}

} // namespace

Result<BulkReport> BulkRepository::apply(
    db::Connection &c, const BulkRequest &request, const BulkPreview &seen, const QString &note, const Watch &watch)
{
    if (auto may = sql::requireCatalogWrite(c); !may)
        return fail(may.error());
    if (auto set = sql::allowTime(c, writeTime); !set)
        return fail(set.error());
    BulkProgress progress{BulkProgress::Phase::Locking, 0, seen.changing};
    if (!watch(progress))
        return fail(stop().error());
    if (auto made = plan(c, request); !made)
        return fail(made.error());
    const auto all = planned(c, request.change.field);
    if (!all)
        return fail(all.error());
    BulkReport report;
    if (all->fingerprint != seen.fingerprint) {
        report.outcome = BulkReport::Outcome::Differs;
        return report;
    }
    const auto batch = ChangeBatchRepository::begin(c, {BatchKind::Bulk, note, {}});
    if (!batch)
        return fail(batch.error());
    progress.phase = BulkProgress::Phase::Writing;
    for (qint64 first = 1; first <= all->products; first += partSize) {
        if (!watch(progress))
            return fail(stop().error());
        const auto written = write(c, request.change, *batch, first, first + partSize - 1);
        if (!written)
            return fail(written.error());
        report.products += *written;
        progress.done = std::min(all->products, first + partSize - 1);
    }
    if (report.products != all->products) // variants are locked by nobody before they are written
        return fail(Error::Kind::Conflict,
            BulkRepository::tr(
                "Somebody deleted variants of these products at the same moment. Nothing was written. Look "
                "at the preview again, then repeat."));
    progress.phase = BulkProgress::Phase::Saving;
    if (!watch(progress))
        return fail(stop().error());
    report.outcome = BulkReport::Outcome::Applied;
    report.batch = *batch;
    return report;
}

} // namespace purser::catalog
