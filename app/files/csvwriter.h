#pragma once

#include <QByteArray>
#include <QStringList>

namespace purser::files {

/// Writes records one after the other in UTF-8, in memory that is used again: fields with the quotes they need, CRLF at
/// the end. A field that a spreadsheet would take for a formula gets an apostrophe in front, as WooCommerce writes it.
class CsvWriter {
public:
    explicit CsvWriter(char separator = ',') : separator_(separator) { }

    void add(QStringView field);
    /// Ends the record: it stands until the next field is added.
    const QByteArray &end();

private:
    char separator_;
    bool ended_ = true;
    QByteArray line_;
};

/// One record of \a fields.
QByteArray csvLine(const QStringList &fields, char separator = ',');

/// One of = + - @, their full-width forms, a tab or a line break.
bool beginsFormula(QChar c);

/// Whether a spreadsheet would run this text: it begins so and is no plain number.
bool looksLikeFormula(QStringView text);

} // namespace purser::files
