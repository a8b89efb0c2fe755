#pragma once

#include "app/demo/wordbook.h"
#include "models/catalog/product.h"

namespace purser::demo {

class Random;

/// The stores of the demo company: Korvala IL and EU belong to Korvala Home, Boutique and US to Atelier Mistral.
enum class DemoStore { KorvalaIl, KorvalaEu, MistralBoutique, MistralUs };

/// One made-up product, and where it is sold.
struct DemoProduct {
    int tenant = 0; ///< 0 Korvala Home, 1 Atelier Mistral
    DemoStore store = DemoStore::KorvalaIl;
    Language language = Language::English;
    catalog::SyncState sync = catalog::SyncState::Local;
    catalog::ProductDraft draft;
};

/// Makes up the products of the demo company. Product number n is the same on every machine, whichever other products
/// are made before it. Of twelve products in a row eight are Korvala's and four Atelier Mistral's, and together they
/// have 35 variants; so the first 2,400 products (1,600 and 800) have exactly 7,000. The first product of each of the
/// first blocks is one with known figures.
class Generator {
public:
    static constexpr qint64 defaultProducts = 2400;

    explicit Generator(Wordbook words);

    [[nodiscard]] DemoProduct product(qint64 number) const;
    /// How many variants the first \a products have.
    [[nodiscard]] qint64 variants(qint64 products) const;

private:
    struct Plan;
    [[nodiscard]] Plan plan(qint64 number) const;
    [[nodiscard]] const Kind &kindOf(int tenant, qint64 index) const;
    void describe(Plan &plan, Random &random) const;
    void price(Plan &plan, Random &random) const;
    [[nodiscard]] DemoProduct feature(const Featured &featured, Plan &plan) const;
    void illustrate(Plan &plan, Random &random, const QStringList &colours) const;

    Wordbook words_;
    std::array<std::vector<const Kind *>, 2> rounds_; ///< each kind as often as it weighs
};

/// The thirteenth digit of an EAN-13 code: weights 1 and 3 in turn, up to the next ten (GS1 General
/// Specifications 7.9).
int eanCheckDigit(QStringView twelveDigits);

} // namespace purser::demo
