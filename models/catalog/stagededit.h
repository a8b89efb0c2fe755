#pragma once

#include "models/catalog/productedit.h"

#include <QJsonObject>
#include <QVariant>

#include <map>

namespace purser::catalog {

/// One field of one product as a person wants it, and what they saw when they decided.
struct StagedEdit {
    QVariant base; ///< the value they saw
    QVariant value; ///< the value they want
    QDateTime at; ///< UTC
    QString by; ///< full name of the person

    friend bool operator==(const StagedEdit &, const StagedEdit &) = default;
};

/// A product with staged edits, and all that is known of it without asking the database.
struct StagedProduct {
    ProductRow row; ///< as last seen in the database
    std::optional<QString> description; ///< as last seen, when it was ever needed
    qint64 descriptionVersion = 0; ///< version of the product that had this description
    bool gone = false; ///< it does not exist any more
    QString refusal; ///< why the database refused the last attempt to save it; usually empty
    std::map<ProductField, StagedEdit> edits;

    /// What the database holds in \a field as far as is known: for a description possibly an older one.
    [[nodiscard]] QVariant current(ProductField field) const;
    /// Whether the description may have changed since it was read.
    [[nodiscard]] bool descriptionIsUncertain() const;
    /// Whether somebody else has changed what the edit of \a field started from.
    [[nodiscard]] bool conflicts(ProductField field) const;
    /// The version to name when saving: nothing newer than what the edits were compared with.
    [[nodiscard]] qint64 comparedVersion() const;
};

/// For the journal: everything of a staged product as JSON, and back. Nothing for what is no such object.
QJsonObject toJson(const StagedProduct &product);
std::optional<StagedProduct> stagedProductFromJson(const QJsonObject &json);

} // namespace purser::catalog
