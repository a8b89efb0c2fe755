#pragma once

#include "app/files/productformat.h"

namespace purser::files {

/// The product export of WooCommerce (Products → Export): one row a product or variation, variations name their
/// parent by `id:123` or SKU.
class WooCommerceProducts : public ProductFormat {
    Q_DECLARE_TR_FUNCTIONS(purser::files::WooCommerceProducts)

public:
    /// Whether \a header is the one of this format.
    static bool recognises(const Header &header);
    explicit WooCommerceProducts(const Header &header);

    [[nodiscard]] QString id() const override { return QStringLiteral("woocommerce"); }
    [[nodiscard]] QString name() const override { return tr("WooCommerce product export"); }
    [[nodiscard]] QString target(int column) const override { return targets_.value(column); }
    [[nodiscard]] std::vector<int> numberColumns() const override;
    [[nodiscard]] RowKey key(const QStringList &fields) const override;
    [[nodiscard]] ParsedProduct parse(
        const std::vector<CsvRecord> &rows, bool headless, const NumberStyle &numbers) const override;
    [[nodiscard]] int skuColumn() const override { return sku_; }
    [[nodiscard]] int titleColumn() const override { return name_; }
    [[nodiscard]] int parentColumn() const override { return parent_; }
    [[nodiscard]] std::vector<int> tellingColumns() const override;

private:
    struct AttributeColumns {
        int name, values, visible, global;
    };
    /// A length or weight column, and what its unit is in hundredths of a centimetre or gram.
    struct Measure {
        int column = -1;
        qint64 factor = 1; ///< value * factor / divisor is kilograms or centimetres
        qint64 divisor = 1;
    };
    int use(std::initializer_list<QStringView> names, const QString &target);
    Measure useMeasure(QStringView name, const QString &target, bool weight);
    [[nodiscard]] QString cell(const QStringList &fields, int column) const;
    [[nodiscard]] std::optional<Decimal> measure(RowReader &row, const Measure &m) const;
    void parseProduct(RowReader &row, catalog::ProductDraft &draft) const;
    [[nodiscard]] catalog::VariantDraft parseVariant(RowReader &row) const;

    Header header_;
    QHash<int, QString> targets_;
    int id_, type_, sku_, barcode_, name_, published_, shortDescription_, description_, inStock_, stock_, backorders_,
        salePrice_, regularPrice_, categories_, tags_, images_, parent_, brands_, cost_;
    Measure weight_, length_, width_, height_;
    std::vector<AttributeColumns> attributes_;
};

} // namespace purser::files
