#pragma once

#include "models/base/result.h"
#include "models/catalog/product.h"
#include "models/db/connection.h"

#include <QHash>
#include <QSet>

namespace purser::catalog {

/// The categories, tags, brands and attributes of one store, looked up by name, and created in one statement each.
class StoreTaxonomies {
public:
    enum class Kind { Category, Tag, Brand };

    explicit StoreTaxonomies(StoreId store);

    /// Reads what the store has.
    Result<> load(db::Connection &c);
    /// Creates what the drafts name and the store does not have.
    Result<> create(db::Connection &c, const std::vector<ProductDraft> &drafts);

    /// The id of a category by its path, of a tag or brand by its name; null when there is none.
    [[nodiscard]] QUuid category(const QStringList &path) const { return categories_.value(key(path)); }
    [[nodiscard]] QUuid term(Kind kind, const QString &name) const;
    [[nodiscard]] QUuid attribute(const QString &name) const { return attributes_.value(slugOf(name)); }
    /// For people: "Home › Lighting".
    [[nodiscard]] QString label(QUuid id) const { return labels_.value(id); }
    [[nodiscard]] static QString label(const QStringList &path) { return path.join(u" › "); }

private:
    struct Fresh; ///< rows to insert
    static QString key(const QStringList &path) { return path.join(QChar(0x1f)); }
    static QString slugOf(const QString &text);
    QString freeSlug(QSet<QString> &taken, const QString &wanted, const QString &seed) const;
    Result<> createFlat(db::Connection &c, Kind kind, const QStringList &names);
    Result<> createCategories(db::Connection &c, const std::vector<ProductDraft> &drafts);
    Result<> createAttributes(db::Connection &c, const std::vector<ProductDraft> &drafts);

    StoreId store_;
    QHash<QString, QUuid> categories_; ///< by path
    QHash<QString, QUuid> tags_;
    QHash<QString, QUuid> brands_;
    QHash<QString, QUuid> attributes_; ///< by slug
    QSet<QString> attributeTerms_; ///< attribute id + slug
    QSet<QString> categorySlugs_, tagSlugs_, brandSlugs_;
    QHash<QUuid, QString> labels_;
};

} // namespace purser::catalog
