#include "models/catalog/storetaxonomies.h"

#include <QCryptographicHash>

namespace purser::catalog {

/// Columns of the rows that one INSERT … SELECT unnest(…) creates.
struct StoreTaxonomies::Fresh {
    std::vector<QUuid> ids;
    std::vector<QUuid> parents; ///< categories: null uuid at the root; terms: the attribute
    QStringList names;
    QStringList slugs;

    QUuid add(const QString &name, const QString &slug, const QUuid &parent = {})
    {
        ids.push_back(QUuid::createUuid());
        parents.push_back(parent);
        names.append(name);
        slugs.append(slug);
        return ids.back();
    }
};

StoreTaxonomies::StoreTaxonomies(StoreId store) : store_(store)
{
}

QString StoreTaxonomies::slugOf(const QString &text)
{
    QString slug;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_C))
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.left(190);
}

QString StoreTaxonomies::freeSlug(QSet<QString> &taken, const QString &wanted, const QString &seed) const
{
    QString slug = wanted;
    if (slug.isEmpty() || taken.contains(slug)) {
        const QString hash =
            QString::fromLatin1(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
        slug = slug.isEmpty() ? hash : slug + u'-' + hash;
    }
    taken.insert(slug);
    return slug;
}

QUuid StoreTaxonomies::term(Kind kind, const QString &name) const
{
    switch (kind) {
    case Kind::Tag: return tags_.value(name);
    case Kind::Brand: return brands_.value(name);
    case Kind::Category: break;
    }
    return category({name});
}

Result<> StoreTaxonomies::load(db::Connection &c)
{
    auto categories = c.exec(R"(
        with recursive tree as (
            select id, array[name] as path, slug from catalog.store_categories
            where store_id = $1::uuid and parent_id is null
            union all
            select s.id, t.path || s.name, s.slug from catalog.store_categories s
            join tree t on s.parent_id = t.id and s.store_id = $1::uuid
        )
        select id, path, slug from tree)",
        {store_});
    if (!categories)
        return fail(categories.error());
    for (const db::Row row : *categories) {
        const QStringList path = row.textArray(1);
        categories_.insert(key(path), row.uuid(0));
        labels_.insert(row.uuid(0), label(path));
        categorySlugs_.insert(row.text(2));
    }
    const auto flat = [&](const char *sql, QHash<QString, QUuid> &byName, QSet<QString> &slugs) -> Result<> {
        auto rows = c.exec(sql, {store_});
        if (!rows)
            return fail(rows.error());
        for (const db::Row row : *rows) {
            byName.insert(row.text(1), row.uuid(0));
            labels_.insert(row.uuid(0), row.text(1));
            slugs.insert(row.text(2));
        }
        return {};
    };
    if (auto done = flat("select id, name, slug from catalog.store_tags where store_id = $1::uuid", tags_, tagSlugs_);
        !done)
        return done;
    if (auto done =
            flat("select id, name, slug from catalog.store_brands where store_id = $1::uuid", brands_, brandSlugs_);
        !done)
        return done;
    auto attributes = c.exec("select id, slug from catalog.store_attributes where store_id = $1::uuid", {store_});
    if (!attributes)
        return fail(attributes.error());
    for (const db::Row row : *attributes)
        attributes_.insert(row.text(1), row.uuid(0));
    auto terms = c.exec(
        "select attribute_id::text || slug from catalog.store_attribute_terms where store_id = $1::uuid", {store_});
    if (!terms)
        return fail(terms.error());
    for (const db::Row row : *terms)
        attributeTerms_.insert(row.text(0));
    return {};
}

Result<> StoreTaxonomies::create(db::Connection &c, const std::vector<ProductDraft> &drafts)
{
    if (auto done = createCategories(c, drafts); !done)
        return done;
    QStringList tags, brands;
    for (const ProductDraft &draft : drafts) {
        tags += draft.tags;
        brands += draft.brands;
    }
    if (auto done = createFlat(c, Kind::Tag, tags); !done)
        return done;
    if (auto done = createFlat(c, Kind::Brand, brands); !done)
        return done;
    return createAttributes(c, drafts);
}

Result<> StoreTaxonomies::createCategories(db::Connection &c, const std::vector<ProductDraft> &drafts)
{
    Fresh fresh;
    for (const ProductDraft &draft : drafts)
        for (const QStringList &path : draft.categories) {
            QUuid parent;
            for (qsizetype depth = 1; depth <= path.size(); ++depth) {
                const QStringList level = path.first(depth);
                QUuid id = category(level);
                if (id.isNull()) {
                    // The name alone where it is free, else with its ancestors, as WooCommerce makes them unique.
                    QString slug = slugOf(level.last());
                    if (categorySlugs_.contains(slug))
                        slug = slugOf(level.join(u' '));
                    id = fresh.add(level.last(), freeSlug(categorySlugs_, slug, key(level)), parent);
                    categories_.insert(key(level), id);
                    labels_.insert(id, label(level));
                }
                parent = id;
            }
        }
    if (fresh.ids.empty())
        return {};
    // Parents stand before their children, and the foreign key is checked at the end of the statement.
    QStringList parents;
    for (const QUuid &parent : fresh.parents)
        parents.append(parent.isNull() ? QString() : parent.toString(QUuid::WithoutBraces));
    auto done = c.exec(R"(
        insert into catalog.store_categories (tenant_id, id, store_id, parent_id, name, slug)
        select (select auth.tenant_id()), f.id, $1::uuid, nullif(f.parent, '')::uuid, f.name, f.slug
        from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) f(id, parent, name, slug))",
        {store_, fresh.ids, parents, fresh.names, fresh.slugs});
    return done ? Result<>() : fail(done.error());
}

Result<> StoreTaxonomies::createFlat(db::Connection &c, Kind kind, const QStringList &names)
{
    const bool tag = kind == Kind::Tag;
    QHash<QString, QUuid> &known = tag ? tags_ : brands_;
    QSet<QString> &slugs = tag ? tagSlugs_ : brandSlugs_;
    Fresh fresh;
    for (const QString &name : names)
        if (!known.contains(name)) {
            const QUuid id = fresh.add(name, freeSlug(slugs, slugOf(name), name));
            known.insert(name, id);
            labels_.insert(id, name);
        }
    if (fresh.ids.empty())
        return {};
    auto done = c.exec(tag ? R"(
        insert into catalog.store_tags (tenant_id, id, store_id, name, slug)
        select (select auth.tenant_id()), f.id, $1::uuid, f.name, f.slug
        from unnest($2::uuid[], $3::text[], $4::text[]) f(id, name, slug))"
                           : R"(
        insert into catalog.store_brands (tenant_id, id, store_id, name, slug)
        select (select auth.tenant_id()), f.id, $1::uuid, f.name, f.slug
        from unnest($2::uuid[], $3::text[], $4::text[]) f(id, name, slug))",
        {store_, fresh.ids, fresh.names, fresh.slugs});
    return done ? Result<>() : fail(done.error());
}

Result<> StoreTaxonomies::createAttributes(db::Connection &c, const std::vector<ProductDraft> &drafts)
{
    Fresh attributes, terms;
    for (const ProductDraft &draft : drafts)
        for (const Attribute &attribute : draft.attributes) {
            if (!attribute.global)
                continue;
            const QString slug = slugOf(attribute.name);
            if (slug.isEmpty())
                continue;
            QUuid id = attributes_.value(slug);
            if (id.isNull()) {
                id = attributes.add(attribute.name, slug);
                attributes_.insert(slug, id);
            }
            for (const QString &option : attribute.options) {
                const QString termSlug = slugOf(option);
                const QString known = id.toString(QUuid::WithoutBraces) + termSlug;
                if (termSlug.isEmpty() || attributeTerms_.contains(known))
                    continue;
                attributeTerms_.insert(known);
                terms.add(option, termSlug, id);
            }
        }
    if (!attributes.ids.empty())
        if (auto done = c.exec(R"(
                insert into catalog.store_attributes (tenant_id, id, store_id, name, slug)
                select (select auth.tenant_id()), f.id, $1::uuid, f.name, f.slug
                from unnest($2::uuid[], $3::text[], $4::text[]) f(id, name, slug))",
                {store_, attributes.ids, attributes.names, attributes.slugs});
            !done)
            return fail(done.error());
    if (!terms.ids.empty())
        if (auto done = c.exec(R"(
                insert into catalog.store_attribute_terms (tenant_id, id, store_id, attribute_id, name, slug)
                select (select auth.tenant_id()), f.id, $1::uuid, f.attribute, f.name, f.slug
                from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) f(id, attribute, name, slug))",
                {store_, terms.ids, terms.parents, terms.names, terms.slugs});
            !done)
            return fail(done.error());
    return {};
}

} // namespace purser::catalog
