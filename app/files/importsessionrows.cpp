#include "app/files/importlabels.h"
#include "app/files/importsession.h"
#include "models/base/counted.h"

#include <QHashFunctions>

#include <algorithm>

// What a preview says about each row; the steps of an import stand in importsession.cpp.
namespace purser::files {
namespace {

using catalog::BulkComparison;
using catalog::ImportAction;
using catalog::ImportRow;
using catalog::ProductDraft;

constexpr qsizetype shownLetters = 300;

catalog::ImportChange shortened(const catalog::BulkChange &change)
{
    catalog::ImportChange shown = importChange(change);
    for (QString *text : {&shown.before, &shown.after})
        if (text->size() > shownLetters)
            *text = text->left(shownLetters) + u'…';
    return shown;
}

} // namespace

Result<> ImportSession::compareBatch(Batch &batch, catalog::ProductBulkWriter &writer)
{
    std::vector<BulkComparison> comparisons;
    if (!batch.drafts.empty()) {
        auto compared = writer.compare(batch.drafts);
        if (!compared)
            return fail(compared.error());
        comparisons = std::move(*compared);
    }
    const size_t first = findings_.size();
    findings_.resize(first + batch.products.size(), Finding::Refused); // what has no draft
    for (size_t i = 0; i < batch.drafts.size(); ++i) {
        const BulkComparison &found = comparisons[i];
        const auto is = [](auto kind) { return [kind](const BulkComparison::Variant &v) { return v.kind == kind; }; };
        Finding &finding = findings_[first + batch.source[i]];
        if (found.kind == BulkComparison::Kind::Refused) {
            finding = Finding::Refused;
        } else if (found.kind == BulkComparison::Kind::Unchanged
            && std::none_of(found.variants.begin(), found.variants.end(), is(BulkComparison::Kind::Create))
            && std::none_of(found.variants.begin(), found.variants.end(), is(BulkComparison::Kind::Update))) {
            finding = Finding::Same;
            same_ +=
                1 + std::count_if(found.variants.begin(), found.variants.end(), is(BulkComparison::Kind::Unchanged));
        } else {
            finding = Finding::Write;
        }
        if (auto added = addProduct(batch.products[batch.source[i]], batch.drafts[i], comparisons[i]); !added)
            return added;
        if (comparisons[i].kind != BulkComparison::Kind::Refused)
            countImages(batch.drafts[i]);
    }
    for (const ParsedProduct &product : batch.products)
        if (auto added = addErrors(product); !added)
            return added;
    return {};
}

void ImportSession::countImages(const ProductDraft &draft)
{
    const auto count = [this](const QString &url) {
        if (url.isEmpty() || preview_.manyImages)
            return;
        images_.insert(qHash(url, size_t{0}));
        preview_.imageAddresses = images_.size();
        preview_.manyImages = images_.size() >= limits_.images;
    };
    for (const catalog::Image &image : draft.images)
        count(image.url);
    for (const catalog::VariantDraft &variant : draft.variants)
        count(variant.imageUrl);
}

ImportRow &ImportSession::rowAt(qint64 line, bool variation)
{
    const auto it = rowOfLine_.constFind(line);
    if (it != rowOfLine_.constEnd())
        return current_[*it];
    rowOfLine_.insert(line, current_.size());
    ImportRow row;
    row.line = line;
    row.action = ImportAction::Unchanged;
    row.variation = variation;
    current_.push_back(std::move(row));
    advice_.emplace_back();
    return current_.back();
}

void ImportSession::showAsInFile(ImportRow &row, const RowPlace &place)
{
    const QMutexLocker lock(&fileMutex_);
    const auto record = file_->rowAt(place);
    if (!record)
        return;
    if (row.sku.isEmpty())
        row.sku = record->fields.value(file_->format().skuColumn()).left(200);
    if (row.title.isEmpty())
        row.title = record->fields.value(file_->format().titleColumn()).left(200);
    bool named = row.column.isEmpty();
    for (const int telling : file_->format().tellingColumns()) {
        const QString value =
            telling >= 0 ? record->fields.value(telling).left(2'000).simplified().left(200) : QString();
        if (value.isEmpty())
            continue;
        const QString header = file_->header().names().value(telling);
        row.asInFile.emplace_back(header, value);
        named |= header == row.column;
    }
    if (!named)
        row.asInFile.emplace_back(row.column, row.value.simplified());
}

void ImportSession::refuse(ImportRow &row, int column, const QString &reason, const QString &cause,
    const QString &remedy, const ParsedProduct &product)
{
    row.action = ImportAction::Error;
    row.changes.clear();
    row.reason = reason;
    row.remedy = remedy;
    row.column = file_->header().names().value(column);
    const QMutexLocker lock(&fileMutex_);
    if (auto record = file_->rowAt(product.placeOf(row.line)))
        row.value = record->fields.value(column).left(200);
    advice_[static_cast<size_t>(&row - current_.data())] = {cause, remedy};
}

/// Counts a row, and keeps it for showing when it is one of the first of its kind.
Result<> ImportSession::take(ImportRow &row, const ParsedProduct &product)
{
    ++preview_.rows;
    switch (row.action) {
    case ImportAction::Create:
        ++preview_.created;
        ++(row.variation ? preview_.createdVariations : preview_.createdProducts);
        break;
    case ImportAction::Update:
        ++preview_.updated;
        preview_.updatedCells += static_cast<qint64>(row.changes.size());
        break;
    case ImportAction::Unchanged: ++preview_.unchanged; break;
    case ImportAction::NotAllowed: ++preview_.notAllowed; break;
    case ImportAction::Error: ++preview_.errors; break;
    }
    if (listed_[static_cast<size_t>(row.action)]++ >= limits_.listed)
        return {};
    if (row.action == ImportAction::Error)
        showAsInFile(row, product.placeOf(row.line));
    preview_.details.push_back(std::move(row));
    return {};
}

Result<> ImportSession::addErrors(const ParsedProduct &product)
{
    for (const RowError &error : product.errors) {
        ImportRow row;
        row.line = error.line;
        row.action = ImportAction::Error;
        row.column = error.column;
        row.value = error.value;
        row.reason = error.reason;
        row.remedy = error.remedy;
        row.cause = error.cause.isEmpty() ? error.reason : error.cause;
        if (auto added = errors_->add(error, product.placeOf(error.line)); !added)
            return added;
        if (auto taken = take(row, product); !taken)
            return taken;
    }
    return {};
}

Result<> ImportSession::addProduct(
    const ParsedProduct &product, const ProductDraft &draft, const BulkComparison &comparison)
{
    using Kind = BulkComparison::Kind;
    current_.clear();
    advice_.clear();
    rowOfLine_.clear();
    current_.reserve(static_cast<size_t>(product.rows) + 1);
    const auto apply = [](ImportRow &row, Kind kind, const std::vector<catalog::BulkChange> &changes) {
        if (kind == Kind::Create)
            row.action = ImportAction::Create;
        else if (kind == Kind::Update && row.action != ImportAction::Create)
            row.action = ImportAction::Update;
        for (const catalog::BulkChange &change : changes)
            row.changes.push_back(shortened(change));
    };
    if (product.line > 0) {
        ImportRow &row = rowAt(product.line, false);
        row.sku = draft.sku;
        row.title = draft.title;
        apply(row, comparison.kind, comparison.changes);
    }
    for (size_t i = 0; i < draft.variants.size(); ++i) {
        const catalog::VariantDraft &variant = draft.variants[i];
        const BulkComparison::Variant &seen = comparison.variants[i];
        ImportRow &row = rowAt(product.variantLines[i], product.variantLines[i] != product.line);
        if (row.sku.isEmpty())
            row.sku = variant.sku;
        if (row.title.isEmpty()) {
            QStringList values(draft.title);
            for (const catalog::OptionValue &option : variant.options)
                values.append(option.value);
            values.removeAll(QString());
            row.title = values.join(u" - ");
        }
        apply(row, seen.kind, seen.changes);
        if (comparison.kind != Kind::Refused && seen.kind == Kind::Refused)
            refuse(row, file_->format().skuColumn(),
                tr("This SKU belongs to %1, another product of the catalog.").arg(seen.takenBy),
                tr("The SKU belongs to another product of the catalog."),
                tr("Give it a SKU of its own, here or in the catalog."), product);
    }
    for (const qint64 line : product.furtherLines) {
        ImportRow &row = rowAt(line, true);
        row.title = draft.title;
        if (comparison.kind == Kind::Create)
            row.action = ImportAction::Create;
    }
    if (comparison.kind == Kind::Refused) {
        const ProductFormat &format = file_->format();
        for (ImportRow &row : current_) {
            if (!comparison.takenBy.isEmpty())
                refuse(row, format.skuColumn(),
                    tr("This SKU or ID belongs to %1, another product of the catalog.").arg(comparison.takenBy),
                    tr("The SKU or ID belongs to another product of the catalog."),
                    tr("Give it a SKU of its own, here or in the catalog."), product);
            else if (comparison.variantsHere > 0)
                refuse(row, format.skuColumn(),
                    tr("It has %Ln variants in the catalog, and none has this SKU.", nullptr,
                        counted(comparison.variantsHere)),
                    tr("It has several variants in the catalog, and none has this SKU."),
                    tr("Give it the SKU of one of them, or export it with its variations."), product);
            else if (draft.handle.isEmpty())
                refuse(row, format.parentColumn(), tr("Its parent is in neither the file nor the catalog."), {},
                    tr("Add the parent to the file, or correct its ID or SKU here."), product);
            else
                refuse(
                    row, format.titleColumn(), tr("A new product needs a title."), {}, tr("Give it a title."), product);
        }
    } else if (comparison.refusedStatus && product.line > 0) {
        ImportRow &row = rowAt(product.line, false);
        const catalog::ImportChange step = importChange(*comparison.refusedStatus);
        row.column = tr("Status");
        row.value = step.after;
        row.reason = tr("A product that is %1 cannot become %2. Its status stays.").arg(step.before, step.after);
        if (row.action == ImportAction::Unchanged)
            row.action = ImportAction::NotAllowed;
    }
    for (size_t i = 0; i < current_.size(); ++i) {
        ImportRow &row = current_[i];
        if (row.action == ImportAction::Error) {
            row.cause = advice_[i].first.isEmpty() ? row.reason : advice_[i].first;
            if (auto added = errors_->add(
                    {row.line, row.column, row.value, row.reason, row.cause, row.remedy}, product.placeOf(row.line));
                !added)
                return added;
        }
        if (auto taken = take(row, product); !taken)
            return taken;
    }
    return {};
}

} // namespace purser::files
