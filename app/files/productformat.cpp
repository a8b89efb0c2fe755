#include "app/files/productformat.h"

#include "models/base/counted.h"

#include <QUrl>

namespace purser::files {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::files", text);
}

} // namespace

QString Header::normalized(QStringView name)
{
    return name.toString().simplified().toCaseFolded();
}

Header::Header(const QStringList &names) : names_(names)
{
    for (int i = 0; i < names_.size(); ++i) {
        const QString key = normalized(names_[i]);
        if (!key.isEmpty() && !index_.contains(key))
            index_.insert(key, i);
    }
}

int Header::find(std::initializer_list<QStringView> names) const
{
    for (const QStringView name : names)
        if (const auto it = index_.constFind(normalized(name)); it != index_.constEnd())
            return *it;
    return -1;
}

RowPlace ParsedProduct::placeOf(qint64 wanted) const
{
    RowPlace best;
    for (const RowPlace &place : places)
        if (place.line <= wanted && place.line >= best.line)
            best = place;
    return best;
}

RowReader::RowReader(const Header &header, const CsvRecord &record, const NumberStyle &numbers, Formulas formulas)
    : header_(header), record_(record), numbers_(numbers), formulas_(formulas)
{
    if (record.fault) {
        complain(record.fault->column, record.fault->reason, record.fault->remedy, record.fault->cause);
        error_->line = record.fault->line;
        return;
    }
    qsizetype used = record.fields.size();
    while (used > header.size() && record.fields[used - 1].isEmpty())
        --used;
    if (used > header.size())
        complain(-1,
            tr("The row has %Ln values, the header names only %1 columns.", nullptr, counted(used)).arg(header.size()),
            tr("Put quotation marks around values that contain the separator."), tr("The row has too many values."));
    else if (used < header.size() && record.endsFile)
        complain(-1,
            tr("The file ends in the middle of this row: it has %Ln values, the header names %1 columns.", nullptr,
                counted(used))
                .arg(header.size()),
            tr("Download or copy the file again."), tr("The file ends too early."));
    else if (used < header.size())
        complain(-1,
            tr("The row has %Ln values, the header names %1 columns.", nullptr, counted(used)).arg(header.size()),
            tr("Put quotation marks around values that contain line breaks."), tr("The row has too few values."));
}

QString RowReader::raw(int column) const
{
    const QString cell = record_.fields.value(column);
    return formulas_ == Formulas::Escaped ? unescaped(cell) : cell;
}

QString RowReader::text(int column) const
{
    return raw(column).trimmed();
}

QString RowReader::shortText(int column, int most)
{
    const QString cell = text(column);
    if (cell.size() > most)
        complain(column, tr("Too long: at most %1 characters fit here.").arg(most), tr("Shorten it."));
    return cell;
}

QStringList RowReader::list(int column, int most)
{
    constexpr qsizetype mostParts = 1'000;
    const QStringList parts = splitList(text(column));
    if (parts.size() > mostParts) {
        complain(column,
            tr("There are %Ln parts in this value; at most %1 fit here.", nullptr, counted(parts.size()))
                .arg(mostParts),
            tr("Check the commas, and leave parts out."), tr("The value has too many parts."));
        return {};
    }
    for (const QString &part : parts)
        if (part.size() > most) {
            complain(column, tr("Too long: at most %1 characters fit here.").arg(most), tr("Shorten it."));
            return {};
        }
    return parts;
}

std::vector<QStringList> RowReader::paths(int column)
{
    constexpr qsizetype mostLevels = 20;
    std::vector<QStringList> all;
    for (const QString &path : list(column, 10 * longestName)) {
        QStringList levels;
        for (const QString &level : path.split(u'>'))
            if (!level.trimmed().isEmpty())
                levels.append(level.trimmed());
        if (levels.size() > mostLevels)
            complain(column, tr("A category has at most %1 levels.").arg(mostLevels), tr("Shorten the path."));
        for (const QString &level : levels)
            if (level.size() > longestName)
                complain(column, tr("Too long: at most %1 characters fit here.").arg(longestName), tr("Shorten it."));
        if (!levels.isEmpty())
            all.push_back(levels);
    }
    return all;
}

void RowReader::complain(int column, const QString &reason, const QString &remedy, const QString &cause)
{
    if (!error_)
        error_ = RowError{
            record_.line, header_.names().value(column), record_.fields.value(column).left(200), reason, cause, remedy};
}

std::optional<Decimal> RowReader::number(int column, const QString &reason)
{
    const QString cell = text(column);
    if (cell.isEmpty())
        return std::nullopt;
    const auto value = numbers_.read(cell);
    if (!value)
        complain(column, reason,
            NumberStyle{numbers_.point == u',' ? u'.' : u','}.read(cell)
                ? tr("The other numbers of the file are like %1. Correct this one, or choose the other way of writing "
                     "numbers when the file is opened.")
                      .arg(numbers_.example())
                : tr("Leave the cell empty when there is no value."));
    return value;
}

std::optional<Decimal> RowReader::amount(int column)
{
    const auto value = number(
        column, tr("Not a number. A price looks like %1.").arg(numbers_.point == u',' ? u"21,50"_qs : u"21.50"_qs));
    if (value && *value < Decimal())
        complain(column, tr("A price cannot be negative."), tr("Correct it, or leave the cell empty."));
    if (value && *value >= Decimal::fromInteger(10'000'000'000))
        complain(column, tr("A price of ten thousand million and more is not plausible."));
    return value;
}

std::optional<Decimal> RowReader::measure(int column)
{
    const auto value = number(
        column, tr("Not a number. A measure looks like %1.").arg(numbers_.point == u',' ? u"0,75"_qs : u"0.75"_qs));
    if (value && *value < Decimal())
        complain(column, tr("A measure cannot be negative."));
    if (value && *value >= Decimal::fromInteger(1'000'000'000)) {
        complain(column, tr("This measure is not plausible."));
        return std::nullopt;
    }
    return value;
}

std::optional<int> RowReader::wholeNumber(int column)
{
    const QString reason = tr("Stock must be a whole number.");
    const auto value = number(column, reason);
    if (!value)
        return std::nullopt;
    const qint64 whole = value->units() / Decimal::scale;
    if (whole * Decimal::scale != value->units() || whole > 999'999'999 || whole < -999'999'999) {
        complain(column, reason);
        return std::nullopt;
    }
    return static_cast<int>(whole);
}

bool RowReader::webAddress(int column, const QString &url)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    const QString scheme = parsed.scheme();
    if (url.size() > longestAddress) {
        complain(
            column, tr("This address is longer than 2,000 characters."), tr("Leave it out, or use a shorter one."));
        return false;
    }
    if (parsed.isValid() && !parsed.host().isEmpty() && (scheme == u"http" || scheme == u"https"))
        return true;
    complain(column, tr("Not a web address. The picture would be lost."), tr("An address begins with https://."));
    return false;
}

QStringList reportColumns()
{
    return {tr("Line"), tr("Column"), tr("Value"), tr("Reason")};
}

bool isReport(const Header &header)
{
    const QStringList first = header.names().mid(0, 4);
    return first == reportColumns() || first == QStringList{u"Line"_qs, u"Column"_qs, u"Value"_qs, u"Reason"_qs};
}

QString unescaped(const QString &text)
{
    if (text.size() > 1 && text[0] == u'\'' && beginsFormula(text[1]))
        return text.mid(1);
    return text;
}

QStringList splitList(const QString &text)
{
    QStringList parts;
    QString part;
    const auto finish = [&] {
        part = part.trimmed();
        if (!part.isEmpty())
            parts.append(part);
        part.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size() && text[i + 1] == u',') {
            part += u',';
            ++i;
        } else if (text[i] == u',') {
            finish();
        } else {
            part += text[i];
        }
    }
    finish();
    return parts;
}

} // namespace purser::files
