#include "app/files/productfile.h"

#include "app/files/shopifyproducts.h"
#include "app/files/woocommerceproducts.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace purser::files {

Result<std::unique_ptr<ProductFile>> ProductFile::open(const QString &path)
{
    std::unique_ptr<ProductFile> file(new ProductFile);
    file->path_ = path;
    file->file_.setFileName(path);
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound, tr("There is no file \"%1\".").arg(path));
    if (!file->file_.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Forbidden, tr("\"%1\" cannot be opened: %2.").arg(name, file->file_.errorString()));
    if (file->file_.size() == 0)
        return fail(Error::Kind::Invalid, tr("\"%1\" is empty.").arg(name));
    const auto guess = DialectDetector::guess(&file->file_);
    if (!guess)
        return fail(guess.error().kind, tr("\"%1\" cannot be imported. %2").arg(name, guess.error().message));
    file->dialect_ = guess->dialect;
    file->reader_ = std::make_unique<CsvReader>(&file->file_, file->dialect_);
    CsvRecord record;
    const auto got = file->reader_->next(record);
    if (!got)
        return fail(got.error());
    if (!*got)
        return fail(Error::Kind::Invalid, tr("\"%1\" is empty.").arg(name));
    if (record.fault)
        return fail(Error::Kind::Invalid,
            tr("The header of \"%1\" cannot be read. %2").arg(name, record.fault->reason));
    file->header_ = Header(record.fields);
    if (ShopifyProducts::recognises(file->header_))
        file->format_ = std::make_unique<ShopifyProducts>(file->header_);
    else if (WooCommerceProducts::recognises(file->header_))
        file->format_ = std::make_unique<WooCommerceProducts>(file->header_);
    else
        return fail(Error::Kind::Invalid,
            tr("\"%1\" is neither a WooCommerce nor a Shopify product export. Its first line must name their columns: "
               "Type, SKU, Name, … for WooCommerce, Handle, Title, … for Shopify.")
                .arg(name));
    return file;
}

void ProductFile::look(const CsvRecord &record)
{
    for (int i = 0; i < samples_.size() && i < record.fields.size(); ++i)
        if (samples_[i].isEmpty() && !record.fields[i].trimmed().isEmpty())
            samples_[i] = record.fields[i].simplified().left(80);
    for (const int column : format_->numberColumns())
        evidence_.look(record.fields.value(column), record.line);
}

Result<> ProductFile::index(const std::function<bool(qint64, qint64)> &progress)
{
    rows_.clear();
    groups_.clear();
    members_.clear();
    leftOut_.clear();
    samples_ = QStringList(header_.size(), QString());
    evidence_ = {};
    sizeAtIndex_ = file_.size();
    timeAtIndex_ = QFileInfo(path_).lastModified();
    if (auto sought = reader_->seek(dialect_.start, dialect_.firstLine); !sought)
        return sought;
    CsvRecord record;
    if (auto got = reader_->next(record); !got)
        return fail(got.error());

    constexpr quint32 none = ~quint32{0};
    QHash<QString, quint32> groupOf;               // "id:12", "sku:AB", "handle:x" -> group
    QHash<QString, qint64> lineOfSku;
    QHash<QString, qint64> lineOfId;
    std::vector<quint32> groupOfRow;
    std::vector<std::pair<quint32, QString>> open; // variations, and the name of their product
    const auto newGroup = [&](bool headless) {
        groups_.push_back({headless, 0, 0});
        return static_cast<quint32>(groups_.size() - 1);
    };

    for (;;) {
        auto got = reader_->next(record);
        if (!got)
            return fail(got.error());
        if (!*got)
            break;
        if (record.fields.size() > 1
            && std::all_of(record.fields.begin(), record.fields.end(), [](const QString &f) { return f.isEmpty(); }))
            continue; // ",,,": what spreadsheets leave behind
        const auto row = static_cast<quint32>(rows_.size());
        rows_.push_back({record.offset, record.line});
        if (row % 512 == 0 && progress && !progress(reader_->position(), file_.size()))
            return fail(Error::Kind::Cancelled, {});
        if (record.fault || record.fields.size() < header_.size()) {
            RowReader reader(header_, record, numbers_);
            leftOut_.insert(row, *reader.error());
            groupOfRow.push_back(newGroup(false));
            continue;
        }
        look(record);
        const RowKey key = format_->key(record.fields);
        const auto duplicate = [&](QHash<QString, qint64> &seen, const QString &value, const char *reason) {
            if (value.isEmpty())
                return false;
            if (const auto it = seen.constFind(value); it != seen.constEnd()) {
                const auto column = record.fields.indexOf(value);
                leftOut_.insert(row, RowError{record.line, header_.names().value(column), value, tr(reason).arg(*it), {}, {}});
                return true;
            }
            seen.insert(value, record.line);
            return false;
        };
        const bool leftOut = duplicate(lineOfId, key.id, QT_TR_NOOP("Same ID as line %1. The first one is kept."))
            || duplicate(lineOfSku, key.sku, QT_TR_NOOP("Same SKU as line %1. The first one is kept."));
        quint32 group = none;
        switch (key.role) {
        case RowKey::Role::Product:
            group = newGroup(false);
            if (!leftOut)
                for (const QString &own : key.own)
                    if (!groupOf.contains(own))
                        groupOf.insert(own, group);
            break;
        case RowKey::Role::Grouped:
            group = groupOf.value(key.own.value(0), none);
            if (group == none) {
                group = newGroup(false);
                groupOf.insert(key.own.value(0), group);
            }
            break;
        case RowKey::Role::Variation:
            open.emplace_back(row, key.parent);
            break;
        }
        groupOfRow.push_back(group);
    }

    // A variation may stand before its product, and its product may be in the catalog only.
    for (const auto &[row, parent] : open) {
        quint32 group = groupOf.value(parent, none);
        if (group == none) {
            group = newGroup(true);
            groupOf.insert(parent, group);
        }
        groupOfRow[row] = group;
    }

    // Rows of a group stand together in members_, in the order of the file.
    for (const quint32 group : groupOfRow)
        ++groups_[group].end;
    quint32 begin = 0;
    for (Group &group : groups_) {
        group.begin = begin;
        begin += group.end;
        group.end = group.begin;
    }
    members_.resize(rows_.size());
    // The product row first, although a variation may stand before it.
    const auto place = [&](quint32 row) { members_[groups_[groupOfRow[row]].end++] = row; };
    std::vector<bool> isVariation(rows_.size(), false);
    for (const auto &[row, parent] : open)
        isVariation[row] = true;
    for (quint32 row = 0; row < rows_.size(); ++row)
        if (!isVariation[row])
            place(row);
    for (const auto &[row, parent] : open)
        place(row);

    // Shops with a decimal comma export prices with one; the majority decides, a single odd value is an error.
    numbers_ = evidence_.style(dialect_.separator == ';');
    if (progress)
        progress(file_.size(), file_.size());
    return {};
}

qint64 ProductFile::rowsOf(size_t product) const
{
    return groups_[product].end - groups_[product].begin;
}

Result<CsvRecord> ProductFile::read(const Place &place)
{
    if (auto sought = reader_->seek(place.offset, place.line); !sought)
        return fail(sought.error());
    CsvRecord record;
    auto got = reader_->next(record);
    if (!got)
        return fail(got.error());
    if (!*got || record.line != place.line)
        return fail(Error::Kind::Conflict, tr("The file was changed while it was read. Open it again."));
    return record;
}

Result<ParsedProduct> ProductFile::product(size_t product)
{
    const Group group = groups_[product];
    std::vector<CsvRecord> records;
    std::vector<RowError> errors;
    for (quint32 i = group.begin; i < group.end; ++i) {
        const quint32 row = members_[i];
        if (const auto it = leftOut_.constFind(row); it != leftOut_.constEnd()) {
            errors.push_back(*it);
            continue;
        }
        auto record = read(rows_[row]);
        if (!record)
            return fail(record.error());
        records.push_back(std::move(*record));
    }
    ParsedProduct parsed;
    if (!records.empty())
        parsed = format_->parse(records, group.headless, numbers_);
    parsed.errors.insert(parsed.errors.end(), errors.begin(), errors.end());
    return parsed;
}

Result<CsvRecord> ProductFile::rowAt(qint64 line)
{
    const auto it = std::lower_bound(
        rows_.begin(), rows_.end(), line, [](const Place &place, qint64 wanted) { return place.line < wanted; });
    if (it == rows_.end())
        return fail(Error::Kind::NotFound, tr("The file has no row in line %1.").arg(line));
    return read(it->line == line || it == rows_.begin() ? *it : *(it - 1));
}

bool ProductFile::changed() const
{
    const QFileInfo now(path_);
    return now.size() != sizeAtIndex_ || now.lastModified() != timeAtIndex_;
}

} // namespace purser::files
