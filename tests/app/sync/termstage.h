#pragma once

#include "tests/app/sync/woostage.h"

namespace purser::test {

/// A store with terms of every kind, and a company that has them.
struct TermStage : WooStage {
    qint64 lamps = 0, desk = 0, tag = 0, brand = 0, colour = 0, red = 0;

    explicit TermStage(TestDatabase &db) : WooStage(db)
    {
        lamps = server.add(
            u"products/categories"_qs, {{u"name"_qs, u"Table lamps"_qs}, {u"description"_qs, u"On tables"_qs}});
        desk = server.add(u"products/categories"_qs, {{u"name"_qs, u"Desk"_qs}, {u"parent"_qs, lamps}});
        tag = server.add(u"products/tags"_qs, {{u"name"_qs, u"Tin"_qs}});
        brand = server.add(u"products/brands"_qs, {{u"name"_qs, u"Nordkamm"_qs}});
        colour = server.add(u"products/attributes"_qs, {{u"name"_qs, u"Colour"_qs}});
        red = server.add(terms(), {{u"name"_qs, u"Red"_qs}});
        server.add(terms(), {{u"name"_qs, u"Blue"_qs}});
        pull();
        sql(u"delete from sync.jobs"_qs);
    }
    [[nodiscard]] QString terms() const { return u"products/attributes/%1/terms"_qs.arg(colour); }
    [[nodiscard]] QString path(const char *kind, qint64 id) const
    {
        return u"products/%1/%2"_qs.arg(QLatin1StringView(kind)).arg(id);
    }

    /// Every field of every kind, as somebody changes it here.
    void changeHere()
    {
        sql(u"update catalog.store_categories set name = 'Desks & more', slug = 'desks', description = 'Ours', "
            u"parent_id = null, "
            "display = 'products', menu_order = 7 where external_id = $1"_qs,
            {QString::number(desk)});
        sql(u"update catalog.store_tags set name = 'Tin here', slug = 'tin-here', description = 'Ours' where external_id = $1"_qs,
            {QString::number(tag)});
        sql(u"update catalog.store_brands set name = 'Nordkamm here', slug = 'nordkamm-here', description = 'Ours' where external_id = $1"_qs,
            {QString::number(brand)});
        sql(u"update catalog.store_attributes set name = 'Colour here', slug = 'colour-here', order_by = 'name', "
            u"has_archives = true "
            "where external_id = $1"_qs,
            {QString::number(colour)});
        sql(u"update catalog.store_attribute_terms set name = 'Red here', slug = 'red-here', description = 'Ours', "
            u"menu_order = 3 "
            "where external_id = $1"_qs,
            {QString::number(red)});
    }
    /// Every field of every kind, as the store's people change it.
    void changeThere()
    {
        QVERIFY(server.edit(path("categories", desk),
            {{u"name"_qs, u"Desks there"_qs}, {u"slug"_qs, u"there"_qs}, {u"description"_qs, u"Theirs"_qs},
                {u"parent"_qs, category}, {u"display"_qs, u"both"_qs}, {u"menu_order"_qs, 9}}));
        QVERIFY(server.edit(path("tags", tag),
            {{u"name"_qs, u"Tin there"_qs}, {u"slug"_qs, u"tin-there"_qs}, {u"description"_qs, u"Theirs"_qs}}));
        QVERIFY(server.edit(path("brands", brand),
            {{u"name"_qs, u"Nordkamm there"_qs}, {u"slug"_qs, u"nordkamm-there"_qs},
                {u"description"_qs, u"Theirs"_qs}}));
        QVERIFY(server.edit(path("attributes", colour),
            {{u"name"_qs, u"Colour there"_qs}, {u"slug"_qs, u"pa_colour-there"_qs}, {u"order_by"_qs, u"id"_qs}}));
        QVERIFY(server.edit(terms() + u"/%1"_qs.arg(red),
            {{u"name"_qs, u"Red there"_qs}, {u"slug"_qs, u"red-there"_qs}, {u"description"_qs, u"Theirs"_qs},
                {u"menu_order"_qs, 5}}));
    }
    /// How many terms are not in step, and what they say.
    QString unsettled()
    {
        QStringList all;
        for (const char *table :
            {"store_categories", "store_tags", "store_brands", "store_attributes", "store_attribute_terms"})
            for (const db::Row row :
                sql(u"select name || ' ' || sync_status || ' ' || coalesce(sync_error, '') from catalog.%1 "
                    "where external_id is not null and (sync_status <> 'synced' or base is not null)"_qs.arg(
                        QLatin1StringView(table))))
                all << row.text(0);
        return all.join(u", "_qs);
    }
    QString openErrors() { return value(u"select count(*) from sync.sync_errors where not resolved"_qs); }
};

} // namespace purser::test
