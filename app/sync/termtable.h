#pragma once

#include "app/connectors/connector.h"
#include "models/sync/syncfield.h"

#include <array>

namespace purser::sync {

/// A column, and its value in d.f, the fields of a record.
struct TermColumn {
    const char *name = nullptr;
    const char *value = nullptr;
};

/// Where terms of one kind are kept here.
struct TermTable {
    connectors::RemoteKind kind;
    Entity entity;
    const char *name; ///< in the schema catalog
    std::array<TermColumn, 3>
        shared; ///< of both sides, beside name and slug; the parent of a category is not among them
    std::array<TermColumn, 2> theirs; ///< that only the store fills
    const char *fields; ///< the shared ones of row t, as a connector would name them
};

inline constexpr TermColumn termDescription{"description", "coalesce(d.f ->> 'description', '')"};
inline constexpr TermColumn termPosition{"menu_order", "coalesce((d.f ->> 'menu_order')::int, 0)"};
inline constexpr TermColumn termCount{"count", "coalesce((d.f ->> 'count')::int, 0)"};

/// In the order in which they depend on each other.
inline constexpr std::array<TermTable, 5> termTables{{
    {connectors::RemoteKind::Category, Entity::Category, "store_categories",
        {termDescription, {"display", "coalesce(d.f ->> 'display', 'default')"}, termPosition},
        {termCount, {"image_url", "d.f ->> 'image_url'"}},
        "'name', t.name, 'slug', t.slug, 'description', t.description, 'display', t.display, 'menu_order', "
        "t.menu_order, "
        "'parent', (select coalesce(p.external_id, 'local:' || p.id) from catalog.store_categories p "
        "where p.tenant_id = t.tenant_id and p.id = t.parent_id)"},
    {connectors::RemoteKind::Tag, Entity::Tag, "store_tags", {termDescription}, {termCount},
        "'name', t.name, 'slug', t.slug, 'description', t.description"},
    {connectors::RemoteKind::Brand, Entity::Brand, "store_brands", {termDescription},
        {termCount, {"logo_url", "d.f ->> 'logo_url'"}},
        "'name', t.name, 'slug', t.slug, 'description', t.description"},
    {connectors::RemoteKind::Attribute, Entity::Attribute, "store_attributes",
        {{{"type", "coalesce(d.f ->> 'type', 'select')"}, {"order_by", "coalesce(d.f ->> 'order_by', 'menu_order')"},
            {"has_archives", "coalesce((d.f ->> 'has_archives')::boolean, false)"}}},
        {}, "'name', t.name, 'slug', t.slug, 'type', t.type, 'order_by', t.order_by, 'has_archives', t.has_archives"},
    {connectors::RemoteKind::AttributeTerm, Entity::Term, "store_attribute_terms", {termDescription, termPosition},
        {termCount}, "'name', t.name, 'slug', t.slug, 'description', t.description, 'menu_order', t.menu_order"},
}};

/// Of a kind of terms.
constexpr const TermTable &termTable(connectors::RemoteKind kind)
{
    for (const TermTable &table : termTables)
        if (table.kind == kind)
            return table;
    return termTables.back();
}

} // namespace purser::sync
