#pragma once

#include "models/base/money.h"
#include "models/base/result.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <vector>

namespace purser::demo {

/// The languages of the demo company's titles.
enum class Language { English, French, Hebrew };
inline constexpr std::size_t languageCount = 3;

enum class Gender { Masculine, Feminine };

/// A word that follows a noun: one form, or two that agree with the noun's gender.
struct Word {
    QString english;
    QStringList french;
    QStringList hebrew;
    [[nodiscard]] QString in(Language language, Gender gender) const;
    /// True when it agrees as an adjective in \a language, so that it may stand right behind the noun.
    [[nodiscard]] bool agrees(Language language) const;
};

struct Colour {
    Word word;
    QString rgb; ///< `rrggbb`
    QString code; ///< three letters for SKUs
};

struct Material {
    QString care;
    QString english;
    QString french, frenchName; ///< "en grès", "Grès"
    QString hebrew, hebrewName; ///< "מאבן", "אבן"
    [[nodiscard]] QString name(Language language) const;
};

struct Noun {
    QString english, french, hebrew;
    Gender frenchGender = Gender::Masculine;
    Gender hebrewGender = Gender::Masculine;
};

struct Size {
    QString label; ///< English: "28 cm"
    int percent = 100; ///< of the base price
    [[nodiscard]] QString in(Language language) const;
};

/// A kind of thing that the company sells: the words for it, what it costs, and where each store files it.
struct Kind {
    QString id, icon, code, styles, productType;
    QString axis; ///< what its first option is: colour, scent or stone
    bool study = false; ///< also filed under the extra category
    int weight = 1; ///< how often
    int priceFrom = 0, priceTo = 0; ///< shekels
    int grams = 0;
    std::array<int, 3> box{}; ///< length, width, height in centimetres
    QHash<QString, QStringList> categories; ///< by store key: the path from the root
    QStringList colours, materials, vendors;
    std::vector<Noun> nouns;
    std::vector<Size> sizes;
    std::array<QString, languageCount> lead;
};

struct FeaturedVariant {
    QStringList options;
    QString code, rgb;
    Decimal price, cost;
    int stock = 0;
};

/// A product that is always there, with the figures people see in the pictures of the program.
struct Featured {
    QString kind, sku, title, vendor, barcode, colour, status, sync, description;
    std::vector<QStringList> categories;
    QStringList tags;
    Decimal price, cost, weightKg;
    int stock = 0;
    std::vector<std::pair<QString, QStringList>> options;
    std::vector<FeaturedVariant> variants;
};

/// Everything one tenant's products are made of.
struct Assortment {
    QString prefix, eanPrefix;
    int firstNumber = 1;
    QStringList seasons;
    std::vector<std::array<QString, 2>> collections; ///< Latin letters, Hebrew letters
    std::vector<Kind> kinds;
    [[nodiscard]] const Kind *kind(const QString &id) const;
};

/// The word tables of the demo company, read from `resources/demo`.
struct Wordbook {
    QHash<QString, Colour> colours;
    QHash<QString, Material> materials;
    QHash<QString, std::array<QString, languageCount>> care;
    QHash<QString, std::vector<Word>> styles;
    std::array<Assortment, 2> assortments; ///< Korvala Home, Atelier Mistral
    std::vector<Featured> featured; ///< of Korvala Home

    static Result<Wordbook> load();
};

} // namespace purser::demo
