#pragma once

#include "models/base/money.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace purser::files {

/// How numbers are written in a file: which sign is the decimal point. The other one, spaces and apostrophes may part
/// groups of three digits; currency signs and codes around the number are not read.
struct NumberStyle {
    char16_t point = u'.';

    /// An exact number; nothing when \a text is none in this style. "1,234.50", "₪ 1 234.50", "12.50 EUR", "1'234".
    [[nodiscard]] std::optional<Decimal> read(QStringView text) const;
    /// 1234.50 in this style.
    [[nodiscard]] QString example() const
    {
        return point == u',' ? QStringLiteral("1.234,50") : QStringLiteral("1,234.50");
    }
};

/// Collects how the numbers of a file are written, and decides.
class NumberEvidence {
    Q_DECLARE_TR_FUNCTIONS(purser::files::NumberEvidence)

public:
    /// Takes one cell of a column of numbers that stands in \a line.
    void look(QStringView text, qint64 line);

    /// \a semicolons: cells are parted by semicolons, as where the comma is the decimal point.
    [[nodiscard]] NumberStyle style(bool semicolons) const;
    /// Numbers such as "1.234" that both styles can read, while no other number tells the style.
    [[nodiscard]] bool isAmbiguous() const { return dots_ == 0 && commas_ == 0 && either_ > 0; }
    /// Why this style, for people.
    [[nodiscard]] QString why(bool semicolons) const;

private:
    qint64 dots_ = 0; ///< numbers with a decimal point for certain
    qint64 commas_ = 0; ///< numbers with a decimal comma for certain
    qint64 either_ = 0;
    QString example_; ///< the first of either_
    qint64 exampleLine_ = 0;
};

} // namespace purser::files
