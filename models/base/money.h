#pragma once

#include "models/base/result.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <array>
#include <compare>
#include <optional>

namespace purser {

/// An ISO 4217 currency: its three letters, and how many decimals its amounts have.
class Currency {
public:
    Currency() = default;

    /// Three letters A–Z in any case; nothing else is a currency.
    static std::optional<Currency> fromCode(QStringView code);

    [[nodiscard]] QString code() const;
    [[nodiscard]] bool isNull() const { return letters_[0] == 0; }
    /// Decimals of an amount: 2 for most, 0 for JPY, 3 for KWD (ISO 4217).
    [[nodiscard]] int decimals() const;
    /// The currencies with \a places decimals; only for 0 and 3, all others have 2.
    static const QStringList &codesWithDecimals(int places);
    /// `₪`, `€`, `$` where one is unambiguous, else the code.
    [[nodiscard]] QString symbol() const;

    friend bool operator==(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> letters_{};
};

/// A decimal number with four places, exact; the carrier of every amount of money. What is read is within ±100 million
/// million, so that the sum or difference of any nine numbers is exact too.
class Decimal {
public:
    static constexpr int scale = 10'000;
    static constexpr qint64 maxUnits = 1'000'000'000'000'000'000;

    constexpr Decimal() = default;
    /// From ten-thousandths: `fromUnits(215000)` is 21.5.
    static constexpr Decimal fromUnits(qint64 tenThousandths) { return Decimal(tenThousandths); }
    static constexpr Decimal fromInteger(qint64 whole) { return Decimal(whole * scale); }

    /// Plain decimal notation with a dot, as SQL and CSV write it: `-1234.50`. No grouping, no exponent.
    /// Fails with Invalid for anything else, for more than four places, and outside the range.
    static Result<Decimal> parse(QStringView text);

    /// As a person types it in \a locale: grouping and the locale's decimal point are understood, and a dot
    /// or comma alone is a decimal point unless three digits follow it. A currency sign around it is ignored; anything
    /// else is no number.
    static Result<Decimal> parseLocalized(QStringView text, const QLocale &locale);

    [[nodiscard]] constexpr qint64 units() const { return units_; }
    /// Shortest exact notation with a dot and at least \a minDecimals places.
    [[nodiscard]] QString toString(int minDecimals = 0) const;
    /// Rounded half away from zero to \a decimals places (0–4).
    [[nodiscard]] Decimal rounded(int decimals) const;
    [[nodiscard]] constexpr bool isZero() const { return units_ == 0; }

    friend constexpr auto operator<=>(const Decimal &, const Decimal &) = default;
    friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(a.units_ + b.units_); }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(a.units_ - b.units_); }
    friend constexpr Decimal operator*(Decimal a, qint64 n) { return Decimal(a.units_ * n); }

private:
    constexpr explicit Decimal(qint64 units) : units_(units) { }
    qint64 units_ = 0;
};

/// An amount in a currency. Amounts of different currencies are never added: that is the caller's decision.
struct Money {
    Decimal amount;
    Currency currency;

    friend bool operator==(const Money &, const Money &) = default;
    /// `₪1,234.50` as \a locale groups it, with the decimals of the currency.
    [[nodiscard]] QString toDisplay(const QLocale &locale) const;
};

/// (price - cost) / price in basis points, rounded half up; no value when the price is zero or less.
std::optional<int> marginBasisPoints(Decimal price, Decimal cost);

} // namespace purser
