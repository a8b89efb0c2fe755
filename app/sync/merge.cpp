#include "app/sync/merge.h"

namespace purser::sync {

Decision decide(const FieldSides &sides)
{
    if (sides.ours == sides.theirs)
        return Decision::Same;
    if (sides.base && *sides.base == sides.ours)
        return Decision::TakeTheirs;
    if (sides.base && *sides.base == sides.theirs)
        return Decision::KeepOurs;
    switch (sides.owner) {
    case Owner::Store: return Decision::TakeTheirs;
    case Owner::Purser: return Decision::KeepOurs;
    case Owner::Newest:
        if (sides.oursIsNewer)
            return *sides.oursIsNewer ? Decision::KeepOurs : Decision::TakeTheirs;
        break;
    case Owner::Ask: break;
    }
    return Decision::Ask;
}

Decision decide(const FieldSides &sides, const std::optional<Verdict> &verdict)
{
    const Decision decision = decide(sides);
    if (!verdict || decision == Decision::Same)
        return decision;
    if (verdict->keep == Keep::Ours && sides.theirs == verdict->theirs)
        return Decision::KeepOurs;
    if (verdict->keep == Keep::Theirs && sides.ours == verdict->ours)
        return Decision::TakeTheirs;
    return decision == Decision::TakeTheirs || decision == Decision::KeepOurs ? decision : Decision::Ask;
}

std::vector<MergedField> merge(const MergeInput &input)
{
    std::vector<MergedField> fields;
    for (const FieldRule &rule : fieldRules()) {
        const QString &field = rule.key.field;
        if (rule.key.entity != input.entity || !input.ours.contains(field) || !input.theirs.contains(field))
            continue;
        FieldSides sides;
        if (input.base.contains(field))
            sides.base = input.base.value(field);
        sides.ours = input.ours.value(field);
        sides.theirs = input.theirs.value(field);
        sides.owner = input.owners.value(field, rule.owner);
        sides.oursIsNewer = input.oursIsNewer;
        const auto verdict = input.verdicts.constFind(field);
        const Decision decision =
            decide(sides, verdict == input.verdicts.constEnd() ? std::nullopt : std::optional(*verdict));
        fields.push_back({field, decision, sides.base, sides.ours, sides.theirs});
    }
    return fields;
}

} // namespace purser::sync
