#include "app/files/listwriter.h"

#include "app/files/csvwriter.h"
#include "models/catalog/bulkrepository.h"
#include "models/catalog/fieldtext.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productrules.h"

#include <QSaveFile>

#include <fmt/format.h>

#include <array>
#include <ctime>

namespace purser::files {

using namespace catalog;

namespace {

constexpr int rowsAtOnce = 2'000;

bool isMoney(ProductColumn column)
{
    return column == ProductColumn::Price || column == ProductColumn::Cost;
}

/// `2026-11-21 09:05` on this computer's clock. QDateTime would look at the file of the time zone for every line.
QString localMinute(const QDateTime &at)
{
    const std::time_t seconds = at.toSecsSinceEpoch();
    std::tm t{};
    localtime_r(&seconds, &t);
    std::array<char, 32> text{};
    const auto end = fmt::format_to_n(text.data(), text.size(), "{:04}-{:02}-{:02} {:02}:{:02}", t.tm_year + 1900,
        t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(end.size));
}

} // namespace

/// The lines of one export on their way to its file.
class ListWriter::Lines {
public:
    Lines(QSaveFile *file, char separator, const Progress *progress, qint64 total)
        : file_(file), record_(separator), progress_(progress), total_(total)
    {
    }

    void add(QStringView cell) { record_.add(cell); }
    Result<> end()
    {
        if (file_->write(record_.end()) < 0)
            return cannotWrite(*file_);
        if (++rows_ % 500 == 0 && *progress_ && !(*progress_)(rows_, std::max(rows_, total_)))
            return fail(Error::Kind::Cancelled, {});
        return {};
    }
    Result<> write(const QStringList &line)
    {
        for (const QString &cell : line)
            add(cell);
        return end();
    }
    [[nodiscard]] qint64 rows() const { return rows_; }

    static tl::unexpected<Error> cannotWrite(const QSaveFile &file)
    {
        return fail(Error::Kind::NoSpace, tr("“%1” cannot be written: %2.").arg(file.fileName(), file.errorString()));
    }

private:
    QSaveFile *file_;
    CsvWriter record_;
    const Progress *progress_;
    qint64 total_;
    qint64 rows_ = -1; ///< the header is none
};

ListWriter::ListWriter(const QLocale &locale) : locale_(locale)
{
    using enum ProductStatus;
    for (const ProductStatus status : {Draft, Active, Paused, Archived, Error})
        statuses_[status] = statusLabel(status);
    for (const SyncState state :
        {SyncState::Local, SyncState::Synced, SyncState::Pending, SyncState::Failed, SyncState::Conflict})
        syncStates_[state] = syncLabel(state);
}

bool ListWriter::needsDatabase(const ListExport::List &list)
{
    return !std::holds_alternative<LinesExport>(list);
}

Result<qint64> ListWriter::write(
    db::Connection *c, const ListExport::List &list, const QString &path, const Progress &progress) const
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return Lines::cannotWrite(out);
    out.write("\xef\xbb\xbf"); // spreadsheets take it for UTF-8 by this
    qint64 total = 0;
    if (const auto *asked = std::get_if<ProductListExport>(&list))
        total = asked->expected;
    else if (const auto *bulk = std::get_if<BulkListExport>(&list))
        total = bulk->expected;
    else
        total = static_cast<qint64>(std::get<LinesExport>(list).lines.size());
    Lines lines(&out, locale_.decimalPoint() == u"," ? ';' : ',', &progress, total);
    Result<> written;
    if (const auto *there = std::get_if<LinesExport>(&list)) {
        written = lines.write(there->header);
        for (size_t i = 0; written && i < there->lines.size(); ++i)
            written = lines.write(there->lines[i]);
    } else {
        // One state of the catalog, whatever others write meanwhile.
        written = c->begin(db::Connection::Access::ReadOnly, "set transaction isolation level repeatable read;");
        if (!written)
            return fail(written.error());
        written = std::holds_alternative<ProductListExport>(list)
            ? products(*c, std::get<ProductListExport>(list), lines)
            : bulkLines(*c, std::get<BulkListExport>(list), lines);
        written = c->finish(std::move(written));
    }
    if (!written)
        return fail(written.error());
    if (!out.commit())
        return Lines::cannotWrite(out);
    return lines.rows();
}

// ---------------------------------------------------------------- products

Result<> ListWriter::products(db::Connection &c, const ProductListExport &list, Lines &lines) const
{
    const auto columns = productColumns();
    const bool money = std::ranges::any_of(list.columns, isMoney);
    QStringList header;
    for (const ProductColumn column : list.columns) {
        const QString title = columns[static_cast<size_t>(column)].title;
        header << (column == ProductColumn::Image ? tr("Image")
                : column == ProductColumn::Margin ? tr("%1 (percent)").arg(title)
                                                  : title);
    }
    if (money)
        header << tr("Currency");
    if (auto taken = lines.write(header); !taken)
        return taken;
    return ProductRepository::each(c, list.query, [&](const ProductRow &row) {
        for (const ProductColumn column : list.columns)
            lines.add(cell(row, column));
        if (money)
            lines.add(row.currency.code());
        return lines.end();
    });
}

QString ListWriter::cell(const ProductRow &row, ProductColumn column) const
{
    switch (column) {
    case ProductColumn::Image: return row.imageUrl;
    case ProductColumn::Price: return amount(row.price, row.currency);
    case ProductColumn::Cost: return amount(row.cost, row.currency);
    case ProductColumn::Stock: return row.stock ? QString::number(*row.stock) : QString();
    case ProductColumn::Status: return statuses_.at(row.status);
    case ProductColumn::Sync: return syncStates_.at(row.sync);
    case ProductColumn::Margin: {
        if (!row.marginBasisPoints)
            return {};
        return Decimal::fromUnits(qint64(*row.marginBasisPoints) * (Decimal::fromInteger(1).units() / 100))
            .toString(2)
            .replace(u'.', locale_.decimalPoint());
    }
    case ProductColumn::Updated: return row.updatedAt.isValid() ? localMinute(row.updatedAt) : QString();
    default: return cellText(row, column, locale_);
    }
}

QString ListWriter::amount(const std::optional<Decimal> &value, const Currency &currency) const
{
    return value ? value->toString(currency.decimals()).replace(u'.', locale_.decimalPoint()) : QString();
}

// ---------------------------------------------------------------- previews of bulk actions

Result<> ListWriter::bulkLines(db::Connection &c, const BulkListExport &list, Lines &lines) const
{
    const BulkEdit &change = list.request.change;
    const bool changing = list.part == BulkPart::Changing;
    QStringList header{tr("Title"), tr("SKU")};
    header << (changing ? QStringList{tr("Old"), tr("New")} : QStringList{tr("State"), tr("Reason"), tr("Next step")});
    if (auto taken = lines.write(header); !taken)
        return taken;
    const BulkRepository::Lines wanted{list.request, list.part};
    std::optional<PageCursor> after;
    for (;;) {
        auto page = BulkRepository::page(c, wanted, after, rowsAtOnce, false);
        if (!page)
            return fail(page.error());
        for (const BulkRow &line : page->rows) {
            QStringList cells{line.row.title, line.row.sku};
            if (changing)
                cells << value(line, fieldValue(line.row, change.field), change.field)
                      << value(line, line.newValue, change.field);
            else if (line.obstacle)
                cells << line.obstacle->label() << line.obstacle->reason(change) << line.obstacle->nextStep(change);
            if (auto taken = lines.write(cells); !taken)
                return taken;
        }
        if (static_cast<int>(page->rows.size()) < rowsAtOnce)
            return {};
        after = page->cursors.back();
    }
}

QString ListWriter::value(const BulkRow &line, const QVariant &value, ProductField field) const
{
    if (field == ProductField::Price || field == ProductField::Cost)
        return amount(amountOf(value), line.row.currency);
    return value.toString().isEmpty() ? QString() : fieldText(field, value, line.row.currency, locale_);
}

} // namespace purser::files
