#include "models/catalog/changeset.h"

#include "models/catalog/productrules.h"

#include <algorithm>

namespace purser::catalog {
namespace {

constexpr size_t mostSteps = 500;

} // namespace

ChangeSet::ChangeSet(QString person, const QString &journalFolder, QObject *parent)
    : QObject(parent), person_(std::move(person)), journalFolder_(journalFolder)
{
    if (!journalFolder.isEmpty())
        readBack();
}

// ---------------------------------------------------------------------------------------------- what is staged

const StagedEdit *ChangeSet::edit(ProductId product, ProductField field) const
{
    const auto entry = entries_.find(product);
    if (entry == entries_.end())
        return nullptr;
    const auto found = entry->second.edits.find(field);
    return found == entry->second.edits.end() ? nullptr : &found->second;
}

bool ChangeSet::isInConflict(ProductId product, ProductField field) const
{
    const auto entry = entries_.find(product);
    return entry != entries_.end() && entry->second.conflicts(field);
}

const StagedProduct *ChangeSet::product(ProductId product) const
{
    const auto entry = entries_.find(product);
    return entry == entries_.end() || entry->second.edits.empty() ? nullptr : &entry->second;
}

std::vector<ProductId> ChangeSet::products() const
{
    std::vector<std::pair<qint64, ProductId>> ordered;
    for (const auto &[id, entry] : entries_)
        if (!entry.edits.empty())
            ordered.emplace_back(entry.order, id);
    std::sort(ordered.begin(), ordered.end());
    std::vector<ProductId> ids;
    ids.reserve(ordered.size());
    for (const auto &[order, id] : ordered)
        ids.push_back(id);
    return ids;
}

ProductRow ChangeSet::overlaid(ProductRow row) const
{
    if (const StagedProduct *staged = product(row.id))
        for (const auto &[field, edit] : staged->edits)
            setFieldValue(row, field, edit.value);
    return row;
}

QString ChangeSet::obstacle(ProductId product, ProductField field) const
{
    return obstacleOf(product, field).second;
}

ChangeSet::Obstacle ChangeSet::obstacleKind(ProductId product, ProductField field) const
{
    return obstacleOf(product, field).first;
}

std::pair<ChangeSet::Obstacle, QString> ChangeSet::obstacleOf(ProductId product, ProductField field) const
{
    const auto found = entries_.find(product);
    if (found == entries_.end())
        return {};
    const Entry &entry = found->second;
    const auto edit = entry.edits.find(field);
    if (edit == entry.edits.end())
        return {};
    if (entry.gone)
        return {Obstacle::Deleted, tr("Somebody deleted this product. Your edit has nowhere to go.")};
    if (entry.conflicts(field))
        return {Obstacle::Conflict, tr("Somebody else changed this field after you did.")};
    if (!forbidden_.isEmpty())
        return {Obstacle::Forbidden, forbidden_};
    if (const auto checked = checkedValue(entry.row, field, edit->second.value); !checked)
        return {Obstacle::Rule, checked.error().message};
    if (!entry.refusal.isEmpty())
        return {Obstacle::Refused, entry.refusal};
    return {};
}

// ---------------------------------------------------------------------------------------------- what the person does

ChangeSet::Entry &ChangeSet::entryFor(const ProductRow &row)
{
    const auto [found, fresh] = entries_.try_emplace(row.id);
    Entry &entry = found->second;
    if (fresh) {
        entry.row = row;
        entry.order = nextOrder_++;
    } else if (row.rowVersion > entry.row.rowVersion) {
        refresh(entry, row, nullptr);
        publish({row.id});
    }
    return entry;
}

/// What staging the request changes; nothing when the field already is as wanted.
Result<std::optional<ChangeSet::Change>> ChangeSet::changeFor(const StageRequest &request)
{
    Entry &entry = entryFor(request.row);
    const ProductField field = request.field;
    const auto checked = checkedValue(entry.row, field, request.value);
    if (!checked)
        return fail(checked.error());
    if (field == ProductField::Description && !entry.edits.contains(field)) {
        entry.description = request.baseDescription;
        entry.descriptionVersion = request.row.rowVersion;
    }
    const auto staged = entry.edits.find(field);
    std::optional<StagedEdit> before;
    if (staged != entry.edits.end())
        before = staged->second;
    const QVariant base = before             ? before->base
        : field == ProductField::Description ? QVariant(request.baseDescription)
                                             : fieldValue(request.row, field);
    if (sameValue(field, *checked, before ? before->value : base))
        return std::optional<Change>();
    std::optional<StagedEdit> after;
    if (!sameValue(field, *checked, base) && !sameValue(field, *checked, entry.current(field)))
        after = StagedEdit{base, *checked, QDateTime::currentDateTimeUtc(), person_};
    return std::optional(Change{request.row.id, field, before, after});
}

Result<> ChangeSet::stage(const StageRequest &request)
{
    auto change = changeFor(request);
    if (!change)
        return fail(change.error());
    if (*change)
        perform(tr("Change of %1").arg(fieldLabel(request.field)), {**change});
    return {};
}

StageOutcome ChangeSet::stageAll(const QString &name, const std::vector<StageRequest> &requests)
{
    StageOutcome outcome;
    // Two requests for one field: the last one counts. Then no change depends on another one of this step.
    std::map<std::pair<ProductId, ProductField>, Change> changes;
    for (const StageRequest &request : requests) {
        auto change = changeFor(request);
        if (!change)
            outcome.refused.push_back({request.row.id, request.field, change.error().message});
        else if (!*change)
            outcome.unchanged += changes.erase({request.row.id, request.field}) > 0 ? 0 : 1;
        else
            changes.insert_or_assign({request.row.id, request.field}, **change);
    }
    std::vector<Change> list;
    for (const auto &[key, change] : changes)
        list.push_back(change);
    outcome.staged = static_cast<int>(list.size());
    perform(name, std::move(list), true);
    return outcome;
}

ChangeSet::Change ChangeSet::removal(const Entry &entry, ProductField field) const
{
    return {entry.row.id, field, entry.edits.at(field), std::nullopt};
}

void ChangeSet::discard(ProductId product, ProductField field)
{
    discard({{product, field}});
}

void ChangeSet::discard(const std::vector<std::pair<ProductId, ProductField>> &fields)
{
    std::vector<Change> changes;
    for (const auto &[id, field] : fields)
        if (edit(id, field))
            changes.push_back(removal(entries_.at(id), field));
    perform(tr("Discard of %n edit(s)", nullptr, static_cast<int>(changes.size())), std::move(changes));
}

void ChangeSet::discardAll()
{
    std::vector<std::pair<ProductId, ProductField>> fields;
    for (const auto &[id, entry] : entries_)
        for (const auto &[field, edit] : entry.edits)
            fields.emplace_back(id, field);
    discard(fields);
}

void ChangeSet::keepMine(const std::vector<std::pair<ProductId, ProductField>> &fields)
{
    std::vector<Change> changes;
    for (const auto &[id, field] : fields) {
        if (!isInConflict(id, field))
            continue;
        const Entry &entry = entries_.at(id);
        Change change{id, field, entry.edits.at(field), entry.edits.at(field)};
        change.after->base = entry.current(field);
        changes.push_back(change);
    }
    perform(tr("Keeping of my values"), std::move(changes));
}

void ChangeSet::takeTheirs(const std::vector<std::pair<ProductId, ProductField>> &fields)
{
    std::vector<Change> changes;
    for (const auto &[id, field] : fields)
        if (isInConflict(id, field))
            changes.push_back(removal(entries_.at(id), field));
    perform(tr("Taking of the database's values"), std::move(changes));
}

void ChangeSet::perform(const QString &name, std::vector<Change> changes, bool bulk)
{
    if (changes.empty())
        return;
    apply(changes, true);
    steps_.resize(position_);
    steps_.push_back({name, std::move(changes), bulk});
    if (steps_.size() > mostSteps)
        steps_.erase(steps_.begin());
    position_ = steps_.size();
    publishHistory();
}

void ChangeSet::undo()
{
    if (!canUndo())
        return;
    --position_;
    apply(steps_[position_].changes, false);
    publishHistory();
}

void ChangeSet::redo()
{
    if (!canRedo())
        return;
    apply(steps_[position_].changes, true);
    ++position_;
    publishHistory();
}

void ChangeSet::forgetSteps()
{
    steps_.clear();
    position_ = 0;
    forgetHistory();
    publishHistory();
}

QString ChangeSet::intent() const
{
    return position_ == 1 && steps_.front().bulk ? steps_.front().name : QString();
}

void ChangeSet::apply(const std::vector<Change> &changes, bool forward)
{
    std::vector<ProductId> touched;
    for (const Change &change : changes) {
        Entry &entry = entries_.at(change.product);
        const std::optional<StagedEdit> &wanted = forward ? change.after : change.before;
        // The database may have come to the wanted value meanwhile: then there is nothing to save.
        if (wanted && !sameValue(change.field, wanted->value, entry.current(change.field)))
            entry.edits.insert_or_assign(change.field, *wanted);
        else
            entry.edits.erase(change.field);
        entry.refusal.clear();
        touched.push_back(change.product);
    }
    keep(touched);
    publish(std::move(touched));
}

// ---------------------------------------------------------------------------------------------- what the database says

void ChangeSet::refresh(Entry &entry, const ProductRow &row, const QString *description)
{
    if (row.rowVersion < entry.row.rowVersion)
        return;
    if (row.rowVersion > entry.row.rowVersion)
        entry.refusal.clear();
    entry.row = row;
    entry.gone = false;
    if (description) {
        entry.description = *description;
        entry.descriptionVersion = row.rowVersion;
    }
    std::erase_if(entry.edits,
        [&](const auto &item) { return sameValue(item.first, item.second.value, entry.current(item.first)); });
}

void ChangeSet::observe(const ProductRow &row)
{
    const auto entry = entries_.find(row.id);
    if (entry == entries_.end())
        return;
    refresh(entry->second, row, nullptr);
    publish({row.id});
    if (entry->second.descriptionIsUncertain())
        emit descriptionNeeded(row.id);
}

void ChangeSet::observe(const ProductRow &row, const QString &description)
{
    const auto entry = entries_.find(row.id);
    if (entry == entries_.end())
        return;
    refresh(entry->second, row, &description);
    publish({row.id});
}

void ChangeSet::observeGone(ProductId product)
{
    const auto entry = entries_.find(product);
    if (entry == entries_.end())
        return;
    entry->second.gone = true;
    publish({product});
}

void ChangeSet::setForbidden(const QString &why)
{
    if (forbidden_ == why)
        return;
    forbidden_ = why;
    for (const ProductId &id : products())
        emit changed(id);
    emit forbiddenChanged();
}

std::vector<ProductId> ChangeSet::uncertainDescriptions() const
{
    std::vector<ProductId> ids;
    for (const ProductId &id : products())
        if (entries_.at(id).descriptionIsUncertain())
            ids.push_back(id);
    return ids;
}

// ---------------------------------------------------------------------------------------------- committing

std::vector<ProductEdit> ChangeSet::toProductEdits(const Include &include) const
{
    std::vector<ProductEdit> edits;
    for (const ProductId &id : products()) {
        const Entry &entry = entries_.at(id);
        ProductEdit product{id, entry.comparedVersion(), {}};
        for (const auto &[field, edit] : entry.edits)
            if ((!include || include(id, field)) && obstacle(id, field).isEmpty())
                product.fields.push_back({field, edit.value});
        if (!product.fields.empty())
            edits.push_back(std::move(product));
    }
    return edits;
}

void ChangeSet::committed(const std::vector<ProductEdit> &edits, const CommitOutcome &outcome)
{
    std::map<ProductId, ProductRow> now;
    for (const EditOutcome &product : outcome.products)
        if (product.now)
            now.emplace(product.product, *product.now);

    std::vector<ProductId> touched;
    for (const ProductEdit &product : edits) {
        const auto found = entries_.find(product.product);
        if (found == entries_.end())
            continue;
        Entry &entry = found->second;
        for (const FieldEdit &sent : product.fields) {
            // What was typed while the commit was under way stays staged, now over the saved value.
            if (const auto mine = entry.edits.find(sent.field); mine != entry.edits.end())
                mine->second.base = sent.value;
            setFieldValue(entry.row, sent.field, sent.value);
            if (sent.field == ProductField::Description) {
                entry.description = sent.value.toString();
                entry.descriptionVersion = entry.row.rowVersion;
            }
        }
        const auto row = now.find(product.product);
        const bool describes =
            entry.edits.contains(ProductField::Description) && entry.descriptionVersion == entry.row.rowVersion;
        refresh(entry, row == now.end() ? entry.row : row->second, nullptr);
        if (describes)
            entry.descriptionVersion = entry.row.rowVersion;
        touched.push_back(product.product);
    }
    keep(touched);
    publish(std::move(touched));
    forgetSteps();
}

void ChangeSet::rejected(const CommitOutcome &outcome)
{
    for (const EditOutcome &product : outcome.products) {
        const auto entry = entries_.find(product.product);
        if (entry == entries_.end())
            continue;
        if (product.kind == EditOutcome::Kind::Deleted) {
            observeGone(product.product);
        } else if (product.kind == EditOutcome::Kind::Refused) {
            entry->second.refusal = product.reason.isEmpty() ? tr("The database refused this change.") : product.reason;
            publish({product.product});
        } else if (product.kind == EditOutcome::Kind::Conflict && product.now) {
            observe(*product.now);
        }
    }
}

void ChangeSet::retry(ProductId product)
{
    const auto entry = entries_.find(product);
    if (entry == entries_.end() || entry->second.refusal.isEmpty())
        return;
    entry->second.refusal.clear();
    publish({product});
}

/// Products without edits are kept only as long as a step of undo can bring their edits back.
void ChangeSet::forgetHistory()
{
    std::vector<ProductId> needed;
    for (const Step &step : steps_)
        for (const Change &change : step.changes)
            needed.push_back(change.product);
    std::sort(needed.begin(), needed.end());
    std::erase_if(entries_, [&](const auto &item) {
        return item.second.edits.empty() && !std::binary_search(needed.begin(), needed.end(), item.first);
    });
}

void ChangeSet::publish(std::vector<ProductId> touched)
{
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    const auto countsBefore = std::tuple(editCount_, productCount_);
    bool conflictsDiffer = false;
    for (const ProductId &id : touched) {
        Entry &entry = entries_.at(id);
        const int edits = static_cast<int>(entry.edits.size());
        int conflicts = 0;
        for (const auto &[field, edit] : entry.edits)
            conflicts += entry.conflicts(field) ? 1 : 0;
        const int gone = entry.gone && edits > 0 ? 1 : 0;
        if (gone > 0)
            conflicts = 1;
        editCount_ += edits - entry.countedEdits;
        productCount_ += (edits > 0 ? 1 : 0) - (entry.countedEdits > 0 ? 1 : 0);
        conflictCount_ += conflicts - entry.countedConflicts;
        goneCount_ += gone - entry.countedGone;
        conflictsDiffer |= conflicts != entry.countedConflicts || gone != entry.countedGone;
        entry.countedEdits = edits;
        entry.countedConflicts = conflicts;
        entry.countedGone = gone;
    }
    for (const ProductId &id : touched)
        emit changed(id);
    if (countsBefore != std::tuple(editCount_, productCount_))
        emit countsChanged();
    if (conflictsDiffer)
        emit conflictsChanged();
}

void ChangeSet::publishHistory()
{
    if (std::exchange(couldUndo_, canUndo()) != canUndo())
        emit canUndoChanged(canUndo());
    if (std::exchange(couldRedo_, canRedo()) != canRedo())
        emit canRedoChanged(canRedo());
    emit historyChanged();
}

} // namespace purser::catalog
