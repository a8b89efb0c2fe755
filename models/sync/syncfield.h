#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace purser::sync {

using ConflictId = Id<struct ConflictTag>;
using ProposalId = Id<struct ProposalTag>;

/// What has fields that are kept in step with a store.
enum class Entity { Product, Variation, Category, Tag, Brand, Attribute, Term, Order };

/// Who decides when Purser and the store have both changed a field since they last agreed. A field that only one side
/// changed goes to the other side, whoever owns it.
enum class Owner { Store, Purser, Newest, Ask };

/// A field by the name that connectors give it. Of a product that is sold without options, price and stock are fields
/// of the product; else of its variations.
struct FieldKey {
    Entity entity = Entity::Product;
    QString field;

    friend bool operator==(const FieldKey &, const FieldKey &) = default;
    friend size_t qHash(const FieldKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(key.entity), key.field);
    }
};

/// How values of a field are compared.
enum class Form {
    Text,
    Html,
    Amount,
    Measure,
    Number,
    Word,
    Flag,
    Reference,
    IdSet,
    Images,
    Attributes,
    Options,
    Image
};

/// A field that Purser keeps in step, and whose it is unless the store says otherwise.
struct FieldRule {
    FieldKey key;
    Form form = Form::Text;
    Owner owner = Owner::Ask;
};

/// All of them, in the order people see them.
const std::vector<FieldRule> &fieldRules();
const FieldRule *fieldRule(const FieldKey &key);

/// `product`, `variation`, `category`, …; `store`, `purser`, `newest`, `ask`: as the database writes them.
QString toString(Entity entity);
std::optional<Entity> entityFromString(QStringView text);
QString toString(Owner owner);
std::optional<Owner> ownerFromString(QStringView text);

/// For people, translated: "Price", "Price of variations"; "Category", "Order"; "Ask me".
QString fieldLabel(const FieldKey &key);
QString entityLabel(Entity entity);
QString ownerLabel(Owner owner);
/// A value for people; of the field `existence` of something that one side deleted: null there, and what the other side
/// has as {field: value}. \a names gives the names of categories, tags and brands by their id at the store; without it
/// they are shown by id. Amounts are those of \a currency; without one they are shown as they are.
QString valueText(const FieldKey &key, const QJsonValue &value, const QHash<QString, QString> &names = {},
    const Currency &currency = {});

} // namespace purser::sync
