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

/// Makes up the products of the demo company. Product number n of a tenant is the same on every machine, whichever
/// other products are made before it. Twelve products in a row have 35 variants together; so the 2,400 of Korvala Home
/// have exactly 7,000, in 60 categories of its two stores, and the 600 of Atelier Mistral (a quarter) have exactly
/// 1,750, in 24 categories. Korvala's first product of each of the first dozens is one with known figures.
class Generator {
public:
    static constexpr qint64 defaultProducts = 2400; ///< of Korvala Home

    /// How many products \a tenant has when Korvala Home has \a products: Atelier Mistral a quarter, at least one.
    [[nodiscard]] static constexpr qint64 productsOf(int tenant, qint64 products)
    {
        return tenant == 0 ? products : products < 4 ? 1 : products / 4;
    }

    explicit Generator(Wordbook words);

    [[nodiscard]] DemoProduct product(int tenant, qint64 number) const;
    /// How many variants the first \a products of \a tenant have.
    [[nodiscard]] qint64 variants(int tenant, qint64 products) const;

private:
    struct Plan;
    [[nodiscard]] Plan plan(int tenant, qint64 number) const;
    [[nodiscard]] const Featured *featured(int tenant, qint64 block) const;
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
