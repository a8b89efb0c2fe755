#pragma once

#include "app/sync/onlyhere.h"
#include "app/sync/productchange.h"

namespace purser::sync {

/// Everything of the variants of one product.
class VariantMerger {
public:
    VariantMerger(const StoreSide &side, const LocalProduct &local, const RemoteProduct &remote, const Sent *sent,
        const QHash<QString, QString> &pictures, const QHash<QString, QString> &idsByUrl, OnlyHere &onlyHere,
        ProductChange &change)
        : side_(side),
          local_(local),
          remote_(remote),
          sent_(sent),
          pictures_(pictures),
          idsByUrl_(idsByUrl),
          onlyHere_(onlyHere),
          change_(change)
    {
    }

    /// Variations to be changed there.
    std::vector<OutgoingVariation> run();

private:
    void pair(const LocalVariant &v, const connectors::RemoteRecord &r, const QJsonObject &fields);
    void add(const connectors::RemoteRecord &r, const QJsonObject &fields);
    void lone(const LocalVariant &v, const QStringList &known);
    void leaveOut(QJsonObject &ours);

    const StoreSide &side_;
    const LocalProduct &local_;
    const RemoteProduct &remote_;
    const Sent *sent_;
    const QHash<QString, QString> &pictures_;
    const QHash<QString, QString> &idsByUrl_;
    OnlyHere &onlyHere_;
    ProductChange &change_;
    std::vector<OutgoingVariation> out_;
};

} // namespace purser::sync
