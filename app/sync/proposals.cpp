#include "app/sync/proposals.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

Result<qint64> propose(db::Connection &c, StoreId store, const std::vector<NewProposal> &proposals)
{
    if (proposals.empty())
        return 0;
    QJsonArray rows;
    for (const NewProposal &p : proposals) {
        QJsonObject remote;
        QJsonValue id(QJsonValue::Null);
        if (p.remote != nullptr) {
            const QJsonObject &f = p.remote->record.fields;
            id = p.remote->record.id;
            remote = {{u"title"_qs, f.value(u"title")}, {u"sku"_qs, f.value(u"sku")},
                {u"barcode"_qs, f.value(u"barcode")}, {u"price"_qs, f.value(u"price")},
                {u"image_url"_qs, f.value(u"images").toArray().at(0)[u"url"]},
                {u"variations"_qs, f.value(u"variations").toArray().size()}};
        }
        rows.append(QJsonObject{{u"kind"_qs,
                                    toString(p.remote == nullptr ? LinkProposal::Kind::Publish
                                            : p.product.isNull() ? LinkProposal::Kind::Import
                                                                 : LinkProposal::Kind::Link)},
            {u"external_id"_qs, id},
            {u"product"_qs,
                p.product.isNull() ? QJsonValue(QJsonValue::Null)
                                   : QJsonValue(p.product.toString(QUuid::WithoutBraces))},
            {u"match"_qs, p.match ? QJsonValue(toString(*p.match)) : QJsonValue(QJsonValue::Null)},
            {u"remote"_qs, remote}});
    }
    auto done = c.exec(R"(
        insert into sync.link_proposals (tenant_id, store_id, kind, external_id, product_id, matched_by, remote)
        select (select auth.tenant_id()), $2, d.kind, d.external_id, d.product, d.match, coalesce(d.remote, '{}')
        from jsonb_to_recordset($1::jsonb) d (kind text, external_id text, product uuid, match text, remote jsonb)
        on conflict do nothing)",
        {QJsonDocument(rows), store});
    if (!done)
        return fail(done.error());
    return done->affected();
}

} // namespace purser::sync
