#pragma once

#include <QHash>
#include <QMetaType>
#include <QUuid>

#include <compare>

namespace purser {

/// A row's uuid that cannot be mistaken for the uuid of another kind of row.
template <class Tag>
struct Id {
    QUuid value;

    Id() = default;
    explicit Id(QUuid uuid) : value(uuid) { }

    /// The id written as `xxxxxxxx-xxxx-…`, a null id for anything else.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] bool isNull() const { return value.isNull(); }
    /// Without braces, as PostgreSQL writes it.
    [[nodiscard]] QString toString() const { return value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using TenantId = Id<struct TenantTag>;
using UserId = Id<struct UserTag>;
using StoreId = Id<struct StoreTag>;
using ProductId = Id<struct ProductTag>;
using VariantId = Id<struct VariantTag>;
using ImageId = Id<struct ImageTag>;
using CategoryId = Id<struct CategoryTag>;
using BatchId = Id<struct BatchTag>;
using ConnectionId = Id<struct ConnectionTag>;

} // namespace purser

template <class Tag>
struct std::hash<purser::Id<Tag>> {
    size_t operator()(const purser::Id<Tag> &id) const noexcept { return qHash(id); }
};
