#pragma once

#include "app/files/productformat.h"

namespace purser::files {

/// The product export of Shopify (Products → Export), with the headers used until 2024 (Handle, Variant SKU, Image
/// Src, …) and the newer ones (URL handle, SKU, Product image URL, …): one row a variant or image, joined by handle.
class ShopifyProducts : public ProductFormat {
    Q_DECLARE_TR_FUNCTIONS(purser::files::ShopifyProducts)

public:
    /// Whether \a header is the one of this format.
    static bool recognises(const Header &header);
    explicit ShopifyProducts(const Header &header);

    [[nodiscard]] QString id() const override { return QStringLiteral("shopify"); }
    [[nodiscard]] QString name() const override { return tr("Shopify product export"); }
    [[nodiscard]] QString target(int column) const override { return targets_.value(column); }
    [[nodiscard]] std::vector<int> numberColumns() const override;
    [[nodiscard]] RowKey key(const QStringList &fields) const override;
    [[nodiscard]] ParsedProduct parse(
        const std::vector<CsvRecord> &rows, bool headless, const NumberStyle &numbers) const override;
    [[nodiscard]] int skuColumn() const override { return sku_; }
    [[nodiscard]] int titleColumn() const override { return title_; }
    [[nodiscard]] int parentColumn() const override { return handle_; }
    [[nodiscard]] std::vector<int> tellingColumns() const override;

private:
    struct OptionColumns {
        int name, value;
    };
    int use(std::initializer_list<QStringView> names, const QString &target);
    void parseProduct(RowReader &row, catalog::ProductDraft &draft) const;
    [[nodiscard]] catalog::VariantDraft parseVariant(RowReader &row) const;
    [[nodiscard]] bool hasVariant(const RowReader &row) const;

    Header header_;
    RowReader::Formulas formulas_;
    QHash<int, QString> targets_;
    int handle_, title_, body_, vendor_, category_, type_, tags_, published_, status_, sku_, barcode_, grams_, tracker_,
        quantity_, policy_, price_, compareAt_, cost_, image_, imagePosition_, imageAlt_, variantImage_;
    std::vector<OptionColumns> options_;
};

} // namespace purser::files
