#include "app/doctor/schemadocument.h"

#include "app/doctor/doctor.h"
#include "models/db/connection.h"

#include <QFile>
#include <QRegularExpression>

namespace purser::doctor {
namespace {

/// `Purpose. [source: …] [feature: …] [access: …]`, taken apart.
struct Described {
    QString purpose, source, feature, access, barrier;
};

Described described(const QString &comment)
{
    Described d;
    d.purpose = comment.section(u'[', 0, 0).trimmed();
    static const QRegularExpression mark(u"\\[(source|feature|access|barrier): ([^\\]]*)\\]"_qs);
    for (auto i = mark.globalMatch(comment); i.hasNext();) {
        const auto match = i.next();
        const QString kind = match.captured(1);
        (kind == u"source"           ? d.source
                : kind == u"feature" ? d.feature
                : kind == u"access"  ? d.access
                                     : d.barrier) = match.captured(2);
    }
    return d;
}

QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_qs).replace(u'\n', u' ');
}

constexpr const char *tablesSql = R"(
    select n.nspname || '.' || c.relname, coalesce(obj_description(c.oid, 'pg_class'), ''), c.relkind::text,
           (select string_agg(a.attname || ' ' || replace(format_type(a.atttypid, a.atttypmod), 'extensions.', '')
                              || case when a.attnotnull then ' not null' else '' end
                              || case when a.attgenerated <> '' then ' generated' else '' end, ', ' order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v') and not c.relispartition and n.nspname = any ($1::text[])
    order by array_position($1::text[], n.nspname::text), c.relkind = 'v', c.relname)";

constexpr const char *columnsSql = R"(
    select n.nspname || '.' || c.relname || '.' || a.attname, col_description(c.oid, a.attnum)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v') and not c.relispartition and n.nspname = any ($1::text[])
      and col_description(c.oid, a.attnum) is not null
    order by array_position($1::text[], n.nspname::text), c.relname, a.attnum)";

/// `select … where not exists …` for one place.
QString presence(const SourceName &source)
{
    const QString kind = source.place.section(u' ', 0, 0);
    const QString name = source.place.section(u' ', 1);
    const QString object = db::quoteLiteral(name.section(u" on "_qs, 0, 0));
    const QString table = u"to_regclass(%1)"_qs.arg(db::quoteLiteral(name.section(u" on "_qs, 1)));
    if (kind == u"table")
        return u"exists (select from pg_class where oid = to_regclass(%1) and relkind in ('r', 'p'))"_qs.arg(object);
    if (kind == u"view")
        return u"exists (select from pg_class where oid = to_regclass(%1) and relkind = 'v')"_qs.arg(object);
    if (kind == u"function" || kind == u"procedure")
        return u"to_regprocedure(%1) is not null"_qs.arg(object);
    if (kind == u"type")
        return u"to_regtype(%1) is not null"_qs.arg(object);
    if (kind == u"role")
        return u"to_regrole(%1) is not null"_qs.arg(object);
    if (kind == u"trigger")
        return u"exists (select from pg_trigger where tgrelid = %1 and tgname = %2)"_qs.arg(table, object);
    if (kind == u"policy")
        return u"exists (select from pg_policy where polrelid = %1 and polname = %2)"_qs.arg(table, object);
    if (kind == u"constraint")
        return u"exists (select from pg_constraint where conrelid = %1 and conname = %2)"_qs.arg(table, object);
    if (kind == u"column")
        return u"exists (select from pg_attribute where attrelid = to_regclass(%1) and attname = %2)"_qs.arg(
            db::quoteLiteral(name.section(u'.', 0, -2)), db::quoteLiteral(name.section(u'.', -1)));
    if (kind == u"bucket")
        return u"exists (select from pg_constraint where conname = 'buckets_known' and pg_get_constraintdef(oid) like %1)"_qs
            .arg(db::quoteLiteral(u"%'"_qs + name + u"'%"_qs));
    return u"false"_qs;
}

} // namespace

std::vector<SourceName> sourceNames()
{
    std::vector<SourceName> names;
    QFile file(u":/purser/schema-sources.tsv"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    file.readLine(); // the heads of the columns
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        names.push_back({cells.value(0), cells.value(1), cells.value(2), cells.value(3), cells.value(4)});
    }
    return names;
}

Result<std::vector<SourceName>> missingPlaces(db::Connection &connection)
{
    const std::vector<SourceName> names = sourceNames();
    QStringList questions;
    for (const SourceName &name : names)
        questions << presence(name);
    const auto answer = connection.exec(u"select array["_qs + questions.join(u", "_qs) + u"]::text"_qs);
    if (!answer)
        return fail(answer.error());
    const QStringList found = answer->first().text(0).mid(1).chopped(1).split(u',');
    std::vector<SourceName> missing;
    for (size_t i = 0; i < names.size(); ++i)
        if (found.value(static_cast<qsizetype>(i)) != u"t")
            missing.push_back(names[i]);
    return missing;
}

Result<QString> schemaDocument(db::Connection &connection)
{
    const auto rows = connection.exec(tablesSql, {schemas()});
    if (!rows)
        return fail(rows.error());
    QString text =
        u"# The schema\n\n"
        "Written by `purserctl schema doc`; a test compares it with the database. Access classes are explained at\n"
        "`auth.protect`, which writes their policies. S0 … S4 are the five source documents.\n"_qs;
    QString house;
    for (const db::Row row : *rows) {
        const QString name = row.text(0);
        const Described d = described(row.text(1));
        if (const QString schema = name.section(u'.', 0, 0); schema != house) {
            house = schema;
            text +=
                u"\n## %1\n\n| table | purpose | access | source | feature | columns |\n|---|---|---|---|---|---|\n"_qs
                    .arg(house);
        }
        const QString access = row.text(2) != u"v" ? d.access
            : d.barrier.isEmpty()                  ? u"view, rights of the reader"_qs
                                                   : u"view, "_qs + d.barrier;
        text += u"| `%1` | %2 | %3 | %4 | %5 | %6 |\n"_qs.arg(
            name, cell(d.purpose), cell(access), cell(d.source), cell(d.feature), cell(row.text(3)));
    }
    const auto columns = connection.exec(columnsSql, {schemas()});
    if (!columns)
        return fail(columns.error());
    text += u"\n## Remarks on columns\n\n"
            "`estimates`: EXPLAIN answers from the values of all companies. Texts have no statistics, except those "
            "that plans need\n"
            "for the reason given: whoever guesses one of their values can learn that it is common in some company. "
            "The doctor\n"
            "finds every other text column of a company that has statistics.\n\n"
            "| column | remark |\n|---|---|\n"_qs;
    static const QRegularExpression mark(u"\\[(estimates: [^\\]]*)\\]$"_qs);
    for (const db::Row row : *columns)
        text += u"| `%1` | %2 |\n"_qs.arg(row.text(0), cell(row.text(1).replace(mark, u"\\1"_qs)));
    text +=
        u"\n## Where the names of the source documents are\n\n| document | kind | name | here | remark |\n|---|---|---|---|---|\n"_qs;
    for (const SourceName &source : sourceNames())
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_qs.arg(
            source.document, source.kind, cell(source.name), cell(source.place), cell(source.remark));
    return text;
}

} // namespace purser::doctor
