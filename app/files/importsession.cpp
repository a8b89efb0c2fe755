#include "app/files/importsession.h"

#include "app/files/importlabels.h"
#include "app/files/textencoding.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace purser::files {
namespace {

using catalog::BulkComparison;
using catalog::ImportAction;
using catalog::ImportRow;
using catalog::ProductDraft;

constexpr size_t batchSize = 500;
/// Rows with errors that are shown as in the file; further ones keep line, column, value and reason.
constexpr size_t quotedErrors = 2'000;

} // namespace

Result<catalog::ImportFile> ImportSession::open(const QString &path, const Progress &progress)
{
    file_.reset();
    preview_ = {};
    auto file = ProductFile::open(path);
    if (!file)
        return fail(file.error());
    if (auto indexed = (*file)->index(progress); !indexed)
        return fail(indexed.error());
    file_ = std::move(*file);
    if (file_->rows() == 0)
        return fail(Error::Kind::Invalid,
            tr("“%1” has a header but no rows. There is nothing to import.").arg(QFileInfo(path).fileName()));

    catalog::ImportFile info;
    info.path = path;
    info.name = QFileInfo(path).fileName();
    info.format = file_->format().id();
    info.formatName = file_->format().name();
    info.rows = file_->rows();
    info.encoding = TextEncoding::label(file_->dialect().encoding);
    if (file_->dialect().bom > 0)
        info.encoding = tr("%1 with BOM").arg(info.encoding);
    info.separator = separatorLabel(file_->dialect().separator);
    info.numbers = file_->numbers().example();
    for (int i = 0; i < file_->header().size(); ++i)
        info.columns.push_back({file_->header().names()[i], file_->format().target(i), file_->samples().value(i)});
    return info;
}

Result<> ImportSession::eachBatch(const Progress &progress, const Take &take)
{
    if (!file_)
        return fail(Error::Kind::Invalid, tr("No file is open."));
    if (file_->changed())
        return fail(Error::Kind::Conflict, tr("The file was changed since it was opened. Open it again."));
    qint64 done = 0;
    Batch batch;
    for (size_t i = 0; i < file_->products(); ++i) {
        auto product = file_->product(i);
        if (!product)
            return fail(product.error());
        batch.rows += file_->rowsOf(i);
        if (product->usable) {
            ProductDraft draft = std::move(product->draft);
            if (!options_.statusFromFile)
                draft.status = catalog::ProductStatus::Draft;
            batch.drafts.push_back(std::move(draft));
            batch.source.push_back(batch.products.size());
        }
        batch.products.push_back(std::move(*product));
        if (batch.products.size() < batchSize && i + 1 < file_->products())
            continue;
        if (auto taken = take(batch); !taken)
            return taken;
        done += batch.rows;
        if (progress && !progress(done, file_->rows()))
            return fail(Error::Kind::Cancelled, {});
        batch = {};
    }
    return {};
}

Result<catalog::ImportPreview> ImportSession::preview(
    db::Connection &connection, const catalog::ImportOptions &options, const Progress &progress)
{
    options_ = options;
    preview_ = {};
    QSet<QString> images;
    catalog::ProductBulkWriter writer(connection, {options.store, options.statusFromFile});
    if (auto begun = connection.begin(); !begun)
        return fail(begun.error());
    auto compared = eachBatch(progress, [&](Batch &batch) { return compareBatch(batch, writer, images); });
    std::ignore = connection.script("rollback");
    if (!compared) {
        preview_ = {};
        return fail(compared.error());
    }
    preview_.imageAddresses = images.size();
    finishPreview();
    return preview_;
}

Result<> ImportSession::compareBatch(Batch &batch, catalog::ProductBulkWriter &writer, QSet<QString> &images)
{
    auto comparisons = writer.compare(batch.drafts);
    if (!comparisons)
        return fail(comparisons.error());
    for (size_t i = 0; i < batch.drafts.size(); ++i) {
        const ProductDraft &draft = batch.drafts[i];
        addProduct(batch.products[batch.source[i]], draft, (*comparisons)[i]);
        if ((*comparisons)[i].kind == BulkComparison::Kind::Refused)
            continue;
        for (const catalog::Image &image : draft.images)
            images.insert(image.url);
        for (const catalog::VariantDraft &variant : draft.variants)
            if (!variant.imageUrl.isEmpty())
                images.insert(variant.imageUrl);
    }
    for (const ParsedProduct &product : batch.products)
        addErrors(product);
    return {};
}

ImportRow &ImportSession::rowAt(qint64 line, bool variation)
{
    const auto it = rowOfLine_.constFind(line);
    if (it != rowOfLine_.constEnd())
        return preview_.details[*it];
    rowOfLine_.insert(line, preview_.details.size());
    ImportRow row;
    row.line = line;
    row.action = ImportAction::Unchanged;
    row.variation = variation;
    preview_.details.push_back(row);
    return preview_.details.back();
}

void ImportSession::refuse(ImportRow &row, int column, const QString &reason)
{
    row.action = ImportAction::Error;
    row.changes.clear();
    row.reason = reason;
    row.column = file_->header().names().value(column);
    if (auto record = file_->rowAt(row.line)) {
        row.value = record->fields.value(column);
        for (const int telling : file_->format().tellingColumns())
            if (const QString value = record->fields.value(telling); telling >= 0 && !value.isEmpty())
                row.asInFile.emplace_back(file_->header().names()[telling], value.simplified().left(200));
    }
}

void ImportSession::addErrors(const ParsedProduct &product)
{
    for (const RowError &error : product.errors) {
        ImportRow row;
        row.line = error.line;
        row.action = ImportAction::Error;
        row.column = error.column;
        row.value = error.value;
        row.reason = error.reason;
        if (static_cast<size_t>(preview_.errors++) < quotedErrors)
            if (auto record = file_->rowAt(error.line)) {
                row.sku = record->fields.value(file_->format().skuColumn());
                row.title = record->fields.value(file_->format().titleColumn());
                for (const int telling : file_->format().tellingColumns())
                    if (const QString value = record->fields.value(telling); telling >= 0 && !value.isEmpty())
                        row.asInFile.emplace_back(file_->header().names()[telling], value.simplified().left(200));
                if (!error.column.isEmpty()
                    && std::none_of(row.asInFile.begin(), row.asInFile.end(),
                        [&](const auto &cell) { return cell.first == error.column; }))
                    row.asInFile.emplace_back(error.column, error.value.simplified().left(200));
            }
        preview_.details.push_back(std::move(row));
    }
}

void ImportSession::addProduct(const ParsedProduct &product, const ProductDraft &draft, const BulkComparison &comparison)
{
    using Kind = BulkComparison::Kind;
    rowOfLine_.clear();
    const auto apply = [](ImportRow &row, Kind kind, const std::vector<catalog::BulkChange> &changes) {
        if (kind == Kind::Create)
            row.action = ImportAction::Create;
        else if (kind == Kind::Update && row.action != ImportAction::Create)
            row.action = ImportAction::Update;
        for (const catalog::BulkChange &change : changes)
            row.changes.push_back(importChange(change));
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
                tr("This SKU belongs to %1, another product of the catalog.").arg(seen.takenBy));
    }
    for (const qint64 line : product.furtherLines) {
        ImportRow &row = rowAt(line, true);
        row.title = draft.title;
        if (comparison.kind == Kind::Create)
            row.action = ImportAction::Create;
    }
    if (comparison.kind == Kind::Refused) {
        const bool named = !comparison.takenBy.isEmpty();
        const bool orphan = draft.handle.isEmpty();
        const QString reason = named
            ? tr("This SKU or ID belongs to %1, another product of the catalog.").arg(comparison.takenBy)
            : orphan ? tr("Its parent is in neither the file nor the catalog.")
                     : tr("A new product needs a title.");
        const int column = named ? file_->format().skuColumn()
            : orphan             ? file_->format().parentColumn()
                                 : file_->format().titleColumn();
        for (const size_t row : std::as_const(rowOfLine_))
            refuse(preview_.details[row], column, reason);
    } else if (comparison.refusedStatus && product.line > 0) {
        ImportRow &row = rowAt(product.line, false);
        const catalog::BulkChange &step = *comparison.refusedStatus;
        row.column = tr("Status");
        row.value = importChange(step).after;
        row.reason = tr("A product that is %1 cannot become %2. Its status stays.")
                         .arg(importChange(step).before, importChange(step).after);
        if (row.action == ImportAction::Unchanged)
            row.action = ImportAction::NotAllowed;
    }
}

void ImportSession::finishPreview()
{
    std::sort(preview_.details.begin(), preview_.details.end(),
        [](const ImportRow &a, const ImportRow &b) { return a.line < b.line; });
    preview_.errors = 0;
    QSet<QString> groups;
    for (const ImportRow &row : preview_.details) {
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
        case ImportAction::Error:
            ++preview_.errors;
            groups.insert(row.column + u'|' + row.reason);
            break;
        }
    }
    preview_.errorGroups = groups.size();
}

Result<catalog::ImportResult> ImportSession::apply(db::Connection &connection, const Progress &progress)
{
    catalog::BulkCounts counts;
    catalog::ProductBulkWriter writer(connection, {options_.store, options_.statusFromFile});
    const auto written = connection.transaction([&]() -> Result<> {
        return eachBatch(progress, [&](Batch &batch) -> Result<> {
            auto wrote = writer.write(batch.drafts);
            if (!wrote)
                return fail(wrote.error());
            counts += *wrote;
            return {};
        });
    });
    if (!written)
        return fail(written.error());
    return catalog::ImportResult{counts.productsCreated, counts.productsUpdated, counts.variantsCreated,
        counts.variantsUpdated, counts.productsUnchanged + counts.variantsUnchanged};
}

Result<> ImportSession::saveErrors(const QString &path)
{
    QSaveFile out(path);
    const auto failed = [&]() -> Result<> {
        return fail(Error::Kind::NoSpace, tr("“%1” cannot be written: %2.").arg(path, out.errorString()));
    };
    if (!file_ || !out.open(QIODevice::WriteOnly))
        return failed();
    const char separator = file_->dialect().separator;
    out.write("\xef\xbb\xbf");
    out.write(csvLine(QStringList{tr("Line"), tr("Column"), tr("Value"), tr("Reason")} + file_->header().names(), separator));
    for (const ImportRow &row : preview_.details) {
        if (row.action != ImportAction::Error)
            continue;
        QStringList fields{QString::number(row.line), row.column, row.value, row.reason};
        if (auto record = file_->rowAt(row.line))
            fields += record->fields;
        out.write(csvLine(fields, separator));
    }
    return out.commit() ? Result<>() : failed();
}

} // namespace purser::files
