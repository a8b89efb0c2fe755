#pragma once

#include "models/catalog/catalogservice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace purser::ui {

class Banner;
class Button;
class FormField;

/// "New product": the few things a product needs to begin; everything else is edited in the catalog afterwards.
class ProductDialog : public QDialog {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the dialog. \a currencies are offered, the first one is chosen.
    ProductDialog(catalog::CatalogService *service, const QList<Currency> &currencies, QWidget *parent = nullptr);

    /// The product that was created; null before.
    [[nodiscard]] ProductId created() const { return created_; }
    /// What the person has typed, when every field holds; otherwise the errors stand under the fields.
    std::optional<catalog::ProductDraft> checked();
    void reject() override;

signals:
    void productCreated(const purser::ProductId &product);

private:
    void save();
    void saved(const Result<ProductId> &product);
    QLineEdit *addLine(class QGridLayout *grid, int row, int column, int span, const QString &label, FormField *&field,
        const QString &name);
    [[nodiscard]] bool isDirty() const;
    void setBusy(bool busy);

    catalog::CatalogService *service_;
    ProductId created_;
    bool busy_ = false;
    bool leaveAsked_ = false;
    Banner *failure_;
    FormField *titleField_ = nullptr;
    FormField *skuField_ = nullptr;
    FormField *vendorField_ = nullptr;
    FormField *barcodeField_ = nullptr;
    FormField *priceField_ = nullptr;
    FormField *costField_ = nullptr;
    FormField *stockField_ = nullptr;
    QLineEdit *title_;
    QLineEdit *sku_;
    QLineEdit *vendor_;
    QLineEdit *barcode_;
    QLineEdit *price_;
    QLineEdit *cost_;
    QLineEdit *stock_;
    QComboBox *currency_;
    QComboBox *status_;
    Button *save_;
    Button *cancel_;
};

} // namespace purser::ui
