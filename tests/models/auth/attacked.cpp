#include "tests/models/auth/attacked.h"

#include "tests/support/sampletables.h"

namespace purser::test {

Attacked::Attacked()
{

    a_ = database_.createTenant(u"A"_qs);
    b_ = database_.createTenant(u"B"_qs);
    manager_ = database_.createPerson(a_, u"ops"_qs, u"manager"_qs);
    viewer_ = database_.createPerson(a_, u"readonly"_qs, u"viewer"_qs);
    finance_ = database_.createPerson(a_, u"finance"_qs);
    db::Connection super = database_.connectSuperuser();
    const auto tables = sampleTables(super);
    fillSamples(super, tables, a_);
    fillSamples(super, tables, b_);
    for (const auto &tenant : {a_, b_}) {
        db::Connection c = database_.connect(tenant.admin);
        must(c,
            u"insert into sales.orders (tenant_id, store_id, order_number, status, currency, total, customer_name, "
            u"customer_email, source_id, placed_at) "
            "values (auth.tenant_id(), $1, '7', 'paid', 'ILS', 1, 'Dana Secret', 'secret@customer.example', 'x7', now())"_qs,
            {tenant.one});
        const QString id = must(c,
            u"insert into core.connections (tenant_id, provider, store_id, label, auth_type) "
            "values (auth.tenant_id(), 'stripe', $1, 'Attacked', 'api_key') returning id"_qs,
            {tenant.two})
                               .first()
                               .text(0);
        (tenant.id == a_.id ? connectionA_ : connectionB_) = id;
        must(c, u"select core.publish_key(decode(repeat('00', 32), 'hex'))"_qs);
        must(c, u"select core.add_data_key(array[auth.uid()], array[decode(repeat('00', 80), 'hex')])"_qs);
        must(c,
            u"select core.store_credential($1, 'api_key', (select max(version) from core.credential_keys()), "
            "decode(repeat('00', 24), 'hex'), decode(repeat('00', 48), 'hex'))"_qs,
            {id});
    }
}

std::vector<std::pair<const char *, TestDatabase::Person>> Attacked::people() const
{
    return {{"admin", a_.admin}, {"manager", manager_}, {"viewer", viewer_}, {"finance", finance_}};
}

QStringList names(db::Connection &c, const QString &sql, const db::Params &params)
{
    QStringList list;
    const db::Rows rows = must(c, sql, params);
    for (const db::Row row : rows)
        list << row.text(0);
    return list;
}

QString refusal(db::Connection &c, const QString &sql)
{
    const auto outcome = c.exec(sql);
    return outcome ? u"it was allowed"_qs : outcome.error().detail;
}

} // namespace purser::test
