#pragma once

#include "models/sync/conflict.h"

#include <QHash>
#include <QJsonObject>

namespace purser::sync {

/// What shall become of one field.
enum class Decision {
    Same, ///< both sides have the same value
    TakeTheirs, ///< the store's value comes here
    KeepOurs, ///< our value goes to the store
    Ask, ///< a person decides; until then both sides stay as they are
};

/// Three values of one field, canonical, and what else a decision may need.
struct FieldSides {
    std::optional<QJsonValue> base; ///< none: they never agreed
    QJsonValue ours;
    QJsonValue theirs;
    Owner owner = Owner::Ask;
    std::optional<bool> oursIsNewer; ///< none: nobody knows
};

/// The rule of the whole sync. A side that still has the base gives way to the other. Where both have moved, or never
/// agreed, the owner decides; Newest asks when nobody knows which one is.
Decision decide(const FieldSides &sides);

/// A decision of a person that is to be carried out, and what they saw when they made it.
struct Verdict {
    Keep keep = Keep::Ours;
    QJsonValue ours;
    QJsonValue theirs;
};

/// As decide(), with a person's \a verdict. It counts as long as the value that is to be given up is the one the
/// person saw: nobody's later change is overwritten by an earlier decision.
Decision decide(const FieldSides &sides, const std::optional<Verdict> &verdict);

/// How one field came out.
struct MergedField {
    QString field;
    Decision decision = Decision::Same;
    std::optional<QJsonValue> base;
    QJsonValue ours;
    QJsonValue theirs;
};

/// One product or variation on both sides. The objects are canonical (canonicalFields()).
struct MergeInput {
    Entity entity = Entity::Product;
    QJsonObject base;
    QJsonObject ours;
    QJsonObject theirs;
    QHash<QString, Owner> owners; ///< by field; the default of the field where it is missing
    QHash<QString, Verdict> verdicts;
    std::optional<bool> oursIsNewer;
};

/// A field that one of the sides does not have at all is left alone.
std::vector<MergedField> merge(const MergeInput &input);

} // namespace purser::sync
