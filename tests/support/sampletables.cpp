#include "tests/support/sampletables.h"

#include <QRegularExpression>

#include <tuple>

namespace purser::test {
namespace {

/// The id of a sample, found by whoever writes; of none while there is none.
QString anyOf(const QString &table)
{
    return u"coalesce((select x.id from %1 x limit 1), gen_random_uuid())"_qs.arg(table);
}

/// What no rule can guess.
const QHash<QString, QString> &known()
{
    static const QHash<QString, QString> samples{
        {u"core.connections.store_id"_qs, u"null"_qs},
        {u"core.tenant_key_seals.sealed_key"_qs, u"decode(repeat('00', 80), 'hex')"_qs},
        {u"core.credentials.nonce"_qs, u"decode(repeat('00', 24), 'hex')"_qs},
        {u"core.credentials.field"_qs, u"'api_key'"_qs},
        {u"storage.objects.bucket"_qs, u"'product-images'"_qs},
        {u"storage.objects.path"_qs, u"'a/b.png'"_qs},
        {u"chat.mcp_connectors.server_url"_qs, u"'https://mcp.example.com'"_qs},
        {u"chat.chat_sessions.workspace_id"_qs, u"null"_qs},
        {u"sync.jobs.job_type"_qs, u"'sample_job'"_qs},
        // Of a job, a connection and an attribute that are there: their store says who may look.
        {u"catalog.store_attribute_terms.attribute_id"_qs, anyOf(u"catalog.store_attributes"_qs)},
        {u"sync.job_items.job_id"_qs, anyOf(u"sync.jobs"_qs)},
        {u"sync.job_logs.job_id"_qs, anyOf(u"sync.jobs"_qs)},
        {u"sync.cursor_states.connection_id"_qs, anyOf(u"core.connections"_qs)},
        {u"sync.cursor_states.object_type"_qs, u"'sample'"_qs},
        {u"sync.schedules.job_type"_qs, u"'sample_job'"_qs},
        {u"sync.link_proposals.external_id"_qs, u"'1'"_qs},
        {u"sync.link_proposals.product_id"_qs, u"gen_random_uuid()"_qs},
        {u"sync.conflicts.product_id"_qs, u"gen_random_uuid()"_qs}, // of a product, so that nothing else is named
        {u"sync.link_proposals.matched_by"_qs, u"'sku'"_qs},
        {u"workspace.workspace_files.path"_qs, u"'src/a.js'"_qs},
        {u"catalog.change_batches.reverses_id"_qs, u"null"_qs},
        {u"catalog.change_batches.root_id"_qs, u"null"_qs},
        {u"catalog.change_batch_items.after"_qs, u"'after'"_qs},
        {u"catalog.change_batch_items.variant_id"_qs, u"null"_qs},
        {u"audit.audit_logs.login"_qs, u"'somebody'"_qs},
        {u"audit.observability_logs.level"_qs, u"'INFO'"_qs},
        {u"core.tenant_keys.version"_qs, u"(random() * 1e9)::integer"_qs}, // not the same number in both tenants
        {u"finance.reconciliation_matches.payment_id"_qs, u"gen_random_uuid()"_qs},
        {u"finance.reconciliation_matches.order_id"_qs, u"gen_random_uuid()"_qs},
    };
    return samples;
}

QString sampleOf(const QString &type, const QString &checks)
{
    static const QRegularExpression listed(u"= ANY \\(*ARRAY\\['([^']*)'"_qs);
    static const QRegularExpression single(u"\\([a-z_]+ = '([^']*)'::text"_qs);
    if (const auto m = listed.match(checks); m.hasMatch())
        return db::quoteLiteral(m.captured(1));
    if (checks.contains(u"^[A-Z]{3}$"))
        return u"'ILS'"_qs;
    if (type == u"uuid")
        return u"gen_random_uuid()"_qs;
    if (type == u"boolean")
        return u"false"_qs;
    if (type == u"date")
        return u"current_date"_qs;
    if (type.startsWith(u"timestamp"))
        return u"now()"_qs;
    if (type == u"jsonb")
        return checks.contains(u"'array'") ? u"'[]'"_qs : u"'{}'"_qs;
    if (type == u"bytea")
        return u"decode(repeat('00', 32), 'hex')"_qs;
    if (type == u"xid8")
        return u"pg_current_xact_id()"_qs;
    if (type.endsWith(u"[]"))
        return u"'{}'"_qs;
    if (type == u"core.store_role")
        return u"'viewer'"_qs;
    if (type == u"integer" || type == u"bigint" || type == u"smallint" || type.startsWith(u"numeric"))
        return u"1"_qs;
    return u"'sample'"_qs;
}

} // namespace

bool SampleTable::has(const QString &column) const
{
    return std::any_of(columns.begin(), columns.end(), [&](const Column &c) { return c.name == column; });
}

std::vector<SampleTable> sampleTables(db::Connection &c)
{
    const auto rows = must(c, uR"(
        select n.nspname || '.' || r.relname, coalesce(obj_description(r.oid, 'pg_class'), ''), a.attname,
               format_type(a.atttypid, a.atttypmod), a.attgenerated <> '', a.attnotnull and not a.atthasdef,
               coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                         where k.conrelid = r.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '')
        from pg_class r
        join pg_namespace n on n.oid = r.relnamespace
        join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
        where r.relkind in ('r', 'p') and not r.relispartition and n.nspname !~ '^(pg_|information_schema|purser$|extensions$)'
        order by 1, a.attnum)"_qs);
    std::vector<SampleTable> tables;
    static const QRegularExpression access(u"\\[access: ([a-z-]+)((?:, [a-z_: ]+)*)\\]"_qs);
    for (const db::Row row : rows) {
        if (tables.empty() || tables.back().name != row.text(0)) {
            const auto m = access.match(row.text(1));
            SampleTable table;
            table.name = row.text(0);
            table.access = m.captured(1);
            for (const QString &word : m.captured(2).split(u", "_qs, Qt::SkipEmptyParts)) {
                if (word.startsWith(u"write "))
                    table.writePermission = word.mid(6);
                else if (word.startsWith(u"read "))
                    table.readPermission = word.mid(5);
                else
                    table.departures << word;
            }
            tables.push_back(table);
        }
        SampleTable &table = tables.back();
        const QString column = row.text(2);
        const QString key = table.name + u'.' + column;
        SampleTable::Column described{column, row.text(3), {}, row.truth(4)};
        if (known().contains(key))
            described.sample = known().value(key);
        else if (row.truth(5) && !described.generated)
            described.sample = sampleOf(described.type, row.text(6));
        table.columns.push_back(described);
        table.hasTenant = table.hasTenant || column == u"tenant_id";
    }
    const auto references = must(c, uR"(
        select k.conrelid::regclass::text, k.conname, k.confrelid::regclass::text,
               (select array_agg(a.attname order by x.nth) from unnest(k.conkey) with ordinality x (num, nth)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.num where a.attname <> 'tenant_id')::text[],
               (select array_agg(a.attname order by x.nth) from unnest(k.confkey) with ordinality x (num, nth)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = x.num where a.attname <> 'tenant_id')::text[]
        from pg_constraint k
        where k.contype = 'f' and k.conparentid = 0 and cardinality(k.conkey) > 1
        order by 1, 2)"_qs);
    for (const db::Row row : references)
        for (SampleTable &table : tables)
            if (table.name == row.text(0))
                table.references.push_back({row.text(1), row.textArray(3), row.textArray(4), row.text(2)});
    return tables;
}

bool addSample(
    db::Connection &c, const SampleTable &table, const TenantId &tenant, const StoreId &store, const UserId &owner)
{
    QStringList names, values;
    for (const SampleTable::Column &column : table.columns) {
        if (column.generated)
            continue;
        QString value = column.sample;
        if (column.name == u"tenant_id")
            value = db::quoteLiteral(tenant.toString());
        else if (column.name == u"store_id" && value != u"null")
            value = db::quoteLiteral(store.toString());
        else if (column.name == u"user_id" || column.name == u"created_by")
            value = db::quoteLiteral(owner.toString());
        if (value.isEmpty())
            continue;
        names << db::quoteIdentifier(column.name);
        values << value;
    }
    must(c, u"set session_replication_role = replica"_qs);
    const auto done =
        c.exec(u"insert into %1 (%2) values (%3)"_qs.arg(table.name, names.join(u", "), values.join(u", ")));
    must(c, u"reset session_replication_role"_qs);
    if (!done && done.error().code != u"23505")
        qFatal("%s: %s", qPrintable(table.name), qPrintable(done.error().detail));
    return done.has_value();
}

void fillSamples(db::Connection &c, const std::vector<SampleTable> &tables, const TestDatabase::Tenant &tenant)
{
    for (const SampleTable &table : tables)
        if (table.hasTenant
            && must(c, u"select from %1 where tenant_id = $1 limit 1"_qs.arg(table.name), {tenant.id}).isEmpty()
            && !addSample(c, table, tenant.id, tenant.one, tenant.admin.id))
            qFatal("%s: the sample is a duplicate", qPrintable(table.name));
    must(c, u"set session_replication_role = replica"_qs);
    for (const auto &[table, column, target] : {std::tuple{"sync.job_items", "job_id", "sync.jobs"},
             {"sync.job_logs", "job_id", "sync.jobs"}, {"sync.cursor_states", "connection_id", "core.connections"},
             {"catalog.store_attribute_terms", "attribute_id", "catalog.store_attributes"}})
        if (must(c, u"select to_regclass($1) is not null"_qs, {QString::fromLatin1(table)}).first().truth(0))
            must(c,
                u"update %1 t set %2 = (select x.id from %3 x where x.tenant_id = t.tenant_id limit 1) where tenant_id = $1"_qs
                    .arg(QString::fromLatin1(table), QString::fromLatin1(column), QString::fromLatin1(target)),
                {tenant.id});
    must(c, u"reset session_replication_role"_qs);
}

} // namespace purser::test
