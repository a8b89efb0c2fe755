// What PostgreSQL sends and what is sent to it: every kind of column takes any text, and texts, arrays and bytes arrive
// as they were bound, copied or quoted.
#include "models/db/connection.h"
#include "models/db/copybuffer.h"
#include "models/db/dial.h"
#include "models/db/rows.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using purser::fuzz::require;

namespace {

/// A result with one row of one column, as libpq makes it.
db::Rows rowsOf(QByteArray value)
{
    PGresult *result = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    char name[] = "c";
    PGresAttDesc column{name, 0, 0, 0, 25, -1, -1};
    PQsetResultAttrs(result, 1, &column);
    PQsetvalue(result, 0, 0, value.data(), static_cast<int>(value.size()));
    return db::Rows(result);
}

QString withoutZero(QString text)
{
    return text.remove(QChar(u'\0'));
}

/// The text of one COPY field, as the PostgreSQL manual says that it is read.
QByteArray copied(QByteArrayView field)
{
    QByteArray out;
    for (qsizetype i = 0; i < field.size(); ++i) {
        if (field[i] != '\\') {
            out += field[i];
            continue;
        }
        const char c = field[++i];
        out += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
    return out;
}

void checkTexts(const QStringList &texts)
{
    QStringList expected;
    db::CopyBuffer buffer;
    for (const QString &text : texts) {
        expected << withoutZero(text);
        buffer.text(text);
        const db::Rows one = rowsOf(*db::Param(text).text());
        require(one.first().text(0) == withoutZero(text), "a text arrives as it was bound");

        const QString quoted = db::quoteLiteral(text);
        require(quoted.startsWith(u'\'') || quoted.startsWith(u"E'") || quoted.startsWith(u" E'"),
            "a literal begins with its quote");
        const QString inner = quoted.mid(quoted.indexOf(u'\'') + 1).chopped(1);
        require(quoted.endsWith(u'\'') && QString(inner).remove(u"''"_qs).count(u'\'') == 0, "a literal stays closed");
        const QString name = db::quoteIdentifier(text);
        require(
            name.startsWith(u'"') && name.endsWith(u'"') && name.mid(1).chopped(1).remove(u"\"\""_qs).count(u'"') == 0,
            "a name stays closed");
    }
    const db::Rows array = rowsOf(*db::Param(texts).text());
    require(array.first().textArray(0) == expected, "an array arrives as it was bound");
    require(!db::Param(texts).text()->contains('\0'), "an array is not cut off");
    std::vector<std::optional<QString>> maybe(texts.begin(), texts.end());
    require(*db::Param::textArray(maybe).text() == *db::Param(texts).text(), "both kinds of text array are the same");

    buffer.endRow();
    require(buffer.bytes().endsWith('\n') && buffer.bytes().count('\n') == 1, "a row is copied as one line");
    const QList<QByteArray> fields = buffer.bytes().chopped(1).split('\t');
    require(fields.size() == texts.size(), "a field is copied as one field");
    for (qsizetype i = 0; i < fields.size(); ++i)
        require(QString::fromUtf8(copied(fields[i])) == withoutZero(texts[i]), "a text arrives as it was copied");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    if (provider.ConsumeBool()) {
        const QByteArray value = fuzz::rest(provider);
        const db::Rows rows = rowsOf(value);
        const db::Row row = rows.first();
        require(row.bytes(0) == value, "bytes are as sent");
        std::ignore = row.text(0);
        std::ignore = row.integer(0);
        std::ignore = row.truth(0);
        std::ignore = row.uuid(0);
        std::ignore = row.json(0);
        std::ignore = row.decimal(0);
        std::ignore = row.timeFromMicros(0);
        require(row.textArray(0).size() <= value.size(), "an array has no more elements than bytes");
        std::ignore = row.bytea(0);
        const db::Rows bytes = rowsOf(*db::Param::bytea(value).text());
        require(bytes.first().bytea(0) == value, "bytes arrive as they were bound");
        const db::DialFailure failure{db::DialFailure::Cause::Server, QString::fromUtf8(value)};
        const Error error = db::errorFromDial(failure, {});
        require(!error.message.isEmpty(), "an error has a sentence");
        return 0;
    }
    QStringList texts;
    while (provider.remaining_bytes() > 0 && texts.size() < 40)
        texts << fuzz::text(provider, 200);
    if (!texts.isEmpty())
        checkTexts(texts);
    return 0;
}
