#include "app/files/productfile.h"

#include "app/files/shopifyproducts.h"
#include "app/files/textencoding.h"
#include "app/files/woocommerceproducts.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace purser::files {

Result<std::unique_ptr<ProductFile>> ProductFile::open(const QString &path, const catalog::ImportReading &reading)
{
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound, tr("There is no file \"%1\".").arg(path));
    auto device = std::make_unique<QFile>(path);
    // The reader has a buffer of its own.
    if (!device->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::Forbidden, tr("\"%1\" cannot be opened: %2.").arg(name, device->errorString()));
    auto file = open(std::move(device), name, reading);
    if (file)
        (*file)->path_ = path;
    return file;
}

Result<std::unique_ptr<ProductFile>> ProductFile::open(
    std::unique_ptr<QIODevice> device, const QString &name, const catalog::ImportReading &reading)
{
    std::unique_ptr<ProductFile> file(new ProductFile);
    file->name_ = name;
    file->device_ = std::move(device);
    file->point_ = reading.point;
    file->encodingChosen_ = !reading.encoding.isEmpty();
    if (file->device_->size() == 0)
        return fail(Error::Kind::Invalid, tr("\"%1\" is empty.").arg(name));
    const auto guess =
        DialectDetector::guess(file->device_.get(), {reading.encoding.toLatin1(), reading.separator.toLatin1()});
    if (!guess)
        return fail(guess.error().kind, tr("\"%1\" cannot be imported. %2").arg(name, guess.error().message));
    file->guess_ = *guess;
    if (auto begun = file->begin(); !begun)
        return fail(begun.error());
    if (auto sampled = file->sample(); !sampled)
        return fail(sampled.error());
    return file;
}

/// Reads the header with a new reader, and recognises the format by it.
Result<> ProductFile::begin()
{
    reader_ = std::make_unique<CsvReader>(device_.get(), dialect());
    CsvRecord record;
    const auto got = reader_->next(record);
    if (!got)
        return fail(got.error());
    if (!*got)
        return fail(Error::Kind::Invalid, tr("\"%1\" is empty.").arg(name_));
    if (record.fault)
        return fail(Error::Kind::Invalid,
            tr("The header of \"%1\" cannot be read. %2 %3").arg(name_, record.fault->reason, record.fault->remedy));
    header_ = Header(record.fields);
    if (ShopifyProducts::recognises(header_))
        format_ = std::make_unique<ShopifyProducts>(header_);
    else if (WooCommerceProducts::recognises(header_))
        format_ = std::make_unique<WooCommerceProducts>(header_);
    else
        return fail(Error::Kind::Invalid,
            tr("\"%1\" is neither a WooCommerce nor a Shopify product export. Its first line must name their columns: "
               "Type, SKU, Name, … for WooCommerce, Handle, Title, … for Shopify.")
                .arg(name_));
    samples_ = QStringList(header_.size(), QString());
    evidence_ = {};
    misencoded_ = 0;
    cutOff_ = false;
    return {};
}

/// A first look, so that the columns can be shown before the whole file is read.
Result<> ProductFile::sample()
{
    CsvRecord record;
    for (int row = 0; row < 200; ++row) {
        const auto got = reader_->next(record);
        if (!got)
            return fail(got.error());
        if (!*got)
            break;
        if (!record.fault && !isBlank(record))
            look(record);
    }
    return {};
}

/// ",,,": what spreadsheets leave behind.
bool ProductFile::isBlank(const CsvRecord &record) const
{
    return record.fields.size() > 1
        && std::all_of(record.fields.begin(), record.fields.end(), [](const QString &f) { return f.isEmpty(); });
}

void ProductFile::look(const CsvRecord &record)
{
    for (int i = 0; i < samples_.size() && i < record.fields.size(); ++i)
        if (samples_[i].isEmpty() && !record.fields[i].isEmpty())
            samples_[i] = record.fields[i].left(500).simplified().left(80);
    for (const int column : format_->numberColumns())
        if (column >= 0 && column < record.fields.size())
            evidence_.look(record.fields[column], record.line);
}

NumberStyle ProductFile::numbers() const
{
    return point_.isNull() ? evidence_.style(dialect().separator == ';') : NumberStyle{point_.unicode()};
}

Result<> ProductFile::index(const Progress &progress)
{
    sizeAtIndex_ = device_->size();
    timeAtIndex_ = QFileInfo(path_).lastModified();
    for (;;) {
        groups_ = std::make_unique<RowGroups>();
        auto whole = readRows(progress);
        if (!whole) {
            groups_.reset();
            return fail(whole.error());
        }
        if (*whole)
            break;
    }
    const auto goOn = [&] { return !progress || progress(bytes(), bytes(), groups_->rows()); };
    if (auto grouped = groups_->finish(goOn); !grouped) {
        groups_.reset();
        return grouped;
    }
    return rewind();
}

/// Gives false when the file has turned out to be written in another encoding, so that it is to be read again.
Result<bool> ProductFile::readRows(const Progress &progress)
{
    if (auto begun = begin(); !begun)
        return fail(begun.error());
    CsvRecord record;
    bool sureOfEncoding = encodingChosen_ || dialect().encoding != "UTF-8" || dialect().bom > 0;
    qint64 reported = 0;
    for (;;) {
        auto got = reader_->next(record);
        if (!got)
            return got;
        if (!*got)
            break;
        if (isBlank(record))
            continue;
        if (reader_->position() - reported > 1'000'000 || reported == 0) {
            reported = reader_->position();
            if (progress && !progress(reported, bytes(), groups_->rows()))
                return fail(Error::Kind::Cancelled, {});
        }
        const bool wrong = record.fault && record.fault->encoding;
        if (wrong && !sureOfEncoding) {
            // Plain letters so far, and now something that is no UTF-8: it never was.
            device_->seek(record.offset);
            const QByteArray from = device_->read(DialectDetector::headBytes);
            if (const auto count = TextEncoding::countUtf8(from); count.wrong * 10 >= count.sequences) {
                const EncodingGuess better = TextEncoding::guessSingleByte(from);
                guess_.dialect.encoding = better.name;
                guess_.encodingConfidence = better.confidence;
                guess_.encodingWhy = better.why;
                return false;
            }
        }
        misencoded_ += wrong;
        sureOfEncoding |= record.beyondAscii;
        cutOff_ = record.endsFile && (record.fault || record.fields.size() < header_.size());
        const bool readable = !record.fault && record.fields.size() >= header_.size();
        if (readable)
            look(record);
        const RowKey key = readable ? format_->key(record.fields) : RowKey();
        if (auto added = groups_->add(record.offset, record.line, readable ? &key : nullptr); !added)
            return fail(added.error());
    }
    return true;
}

Result<> ProductFile::takeMember()
{
    RowMember member;
    auto got = groups_->next(member);
    if (!got)
        return fail(got.error());
    member_ = *got ? std::optional(member) : std::nullopt;
    return {};
}

Result<> ProductFile::rewind()
{
    if (!groups_)
        return fail(Error::Kind::Invalid, tr("The file was not read yet."));
    if (auto again = groups_->rewind(); !again)
        return again;
    oversized_ = -1;
    return takeMember();
}

Result<> ProductFile::skip(qint64 products)
{
    for (; products > 0 && member_; --products)
        for (const qint64 group = member_->group; member_ && member_->group == group;)
            if (auto taken = takeMember(); !taken)
                return taken;
    return {};
}

RowError ProductFile::duplicateError(const RowMember &member, const CsvRecord &record) const
{
    const RowKey key = format_->key(record.fields);
    const bool id = member.same == RowMember::Same::Id;
    const QString value = id ? key.id : key.sku;
    int column = id ? -1 : format_->skuColumn();
    for (int i = 0; column < 0 && i < record.fields.size(); ++i)
        if (record.fields[i].trimmed() == value)
            column = i;
    const QString reason =
        id ? tr("Same ID as line %1. The first one is kept.") : tr("Same SKU as line %1. The first one is kept.");
    return {record.line, header_.names().value(column), value.left(200), reason.arg(member.sameAs),
        id ? tr("Same ID as a line before. The first one is kept.")
           : tr("Same SKU as a line before. The first one is kept."),
        id ? tr("Remove one of the two rows.")
           : tr("Give each product and variation a SKU of its own, or remove one of the rows.")};
}

Result<bool> ProductFile::next(ParsedProduct &product)
{
    product = {};
    if (!member_)
        return false;
    const RowMember head = *member_;
    std::vector<CsvRecord> records;
    std::vector<RowError> errors;
    while (member_ && member_->group == head.group && product.rows < maxRowsOfProduct
        && product.bytes < maxBytesOfProduct) {
        const RowMember row = *member_;
        if (auto taken = takeMember(); !taken)
            return fail(taken.error());
        product.places.push_back({row.line, row.offset});
        ++product.rows;
        auto record = rowAt(product.places.back());
        if (!record)
            return fail(record.error());
        product.bytes += record->bytes;
        const auto leftOut = [&](const QString &column, const QString &reason, const QString &cause,
                                 const QString &remedy) {
            errors.push_back({row.line, column, {}, reason, cause, remedy});
        };
        if (record->fault || record->fields.size() < header_.size())
            errors.push_back(*RowReader(header_, *record, numbers()).error());
        else if (row.sameAs > 0)
            errors.push_back(duplicateError(row, *record));
        else if (oversized_ == head.group)
            leftOut({}, tr("The product has too many rows. Only the first ones are read."), {},
                tr("A product may have at most %1 rows.").arg(maxRowsOfProduct));
        else if (row.variation && !head.variation && head.sameAs > 0)
            leftOut(header_.names().value(format_->parentColumn()),
                tr("Its product in line %1 is left out.").arg(head.line), tr("Its product is left out."),
                tr("Correct the product."));
        else
            records.push_back(std::move(*record));
    }
    oversized_ = member_ && member_->group == head.group ? head.group : -1;
    if (!records.empty()) {
        ParsedProduct parsed = format_->parse(records, head.headless, numbers());
        parsed.rows = product.rows;
        parsed.bytes = product.bytes;
        parsed.places = std::move(product.places);
        product = std::move(parsed);
    }
    product.errors.insert(
        product.errors.end(), std::make_move_iterator(errors.begin()), std::make_move_iterator(errors.end()));
    return true;
}

Result<CsvRecord> ProductFile::rowAt(const RowPlace &place)
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

bool ProductFile::changed() const
{
    if (path_.isEmpty())
        return false;
    const QFileInfo now(path_);
    return now.size() != sizeAtIndex_ || now.lastModified() != timeAtIndex_;
}

} // namespace purser::files
