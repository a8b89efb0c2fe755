#include "ui/catalog/productdialog.h"

#include "models/catalog/productrules.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QStringListModel>

namespace purser::ui {

ProductDialog::ProductDialog(catalog::CatalogService *service, const QList<Currency> &currencies, QWidget *parent)
    : QDialog(parent),
      service_(service),
      failure_(new Banner(Tone::Danger, this)),
      currency_(new QComboBox(this)),
      status_(new QComboBox(this)),
      save_(new PrimaryButton(tr("Create product"), this)),
      cancel_(new SecondaryButton(tr("Cancel"), this))
{
    setWindowTitle(tr("New product"));
    setMinimumWidth(600);
    failure_->hide();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(12);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    title_ = addLine(grid, 0, 0, 6, tr("Title"), titleField_, QStringLiteral("title"));
    sku_ = addLine(grid, 1, 0, 3, tr("SKU"), skuField_, QStringLiteral("sku"));
    barcode_ = addLine(grid, 1, 3, 3, tr("Barcode"), barcodeField_, QStringLiteral("barcode"));
    vendor_ = addLine(grid, 2, 0, 3, tr("Vendor"), vendorField_, QStringLiteral("vendor"));
    for (const catalog::ProductStatus status : {catalog::ProductStatus::Draft, catalog::ProductStatus::Active})
        status_->addItem(catalog::statusLabel(status), static_cast<int>(status));
    auto *statusField = new FormField(tr("Status"), status_, this);
    statusField->setHint(tr("A draft is not for sale yet."));
    grid->addWidget(statusField, 2, 3, 1, 3, Qt::AlignTop);
    price_ = addLine(grid, 3, 0, 2, tr("Price"), priceField_, QStringLiteral("price"));
    cost_ = addLine(grid, 3, 2, 2, tr("Cost"), costField_, QStringLiteral("cost"));
    for (const Currency &currency : currencies)
        currency_->addItem(currency.code(), currency.code());
    currency_->setMinimumHeight(measure::control);
    status_->setMinimumHeight(measure::control);
    grid->addWidget(new FormField(tr("Currency"), currency_, this), 3, 4, 1, 2, Qt::AlignTop);
    stock_ = addLine(grid, 4, 0, 2, tr("Stock"), stockField_, QStringLiteral("stock"));
    stockField_->setHint(tr("Empty: not tracked"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(save_);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(12);
    page->addWidget(failure_);
    page->addLayout(grid);
    page->addStretch();
    page->addLayout(buttons);

    const QList<QWidget *> way{
        title_, sku_, barcode_, vendor_, status_, price_, cost_, currency_, stock_, cancel_, save_};
    for (qsizetype i = 1; i < way.size(); ++i)
        setTabOrder(way[i - 1], way[i]);
    title_->setFocus();
    save_->setDefault(true);
    connect(save_, &QPushButton::clicked, this, &ProductDialog::save);
    connect(cancel_, &QPushButton::clicked, this, &ProductDialog::reject);
    auto *names = new QStringListModel(this);
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    vendor_->setCompleter(completer);
    auto task = service->vendors(this);
    QCoro::connect(std::move(task), this, [names](const Result<QStringList> &vendors) {
        if (vendors) // without them the field is only less comfortable
            names->setStringList(*vendors);
    });
}

QLineEdit *ProductDialog::addLine(
    QGridLayout *grid, int row, int column, int span, const QString &label, FormField *&field, const QString &name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMinimumHeight(measure::control);
    field = new FormField(label, edit, this);
    connect(edit, &QLineEdit::textEdited, field, [field] { field->setError({}); });
    grid->addWidget(field, row, column, 1, span, Qt::AlignTop);
    return edit;
}

std::optional<catalog::ProductDraft> ProductDialog::checked()
{
    using catalog::ProductField;
    catalog::ProductRow row;
    row.variantCount = 1;
    row.currency = Currency::fromCode(currency_->currentData().toString()).value_or(Currency());
    bool allHold = true;
    QWidget *firstWrong = nullptr;
    auto take = [&](ProductField field, QLineEdit *edit, FormField *shown) -> QVariant {
        QVariant typed = edit->text();
        if ((field == ProductField::Price || field == ProductField::Cost) && !edit->text().trimmed().isEmpty()) {
            const auto amount = Decimal::parseLocalized(edit->text(), locale());
            if (amount)
                typed = amount->toString();
        }
        const auto value = catalog::checkedValue(row, field, typed);
        shown->setError(value ? QString() : value.error().message);
        if (!value) {
            allHold = false;
            firstWrong = firstWrong ? firstWrong : edit;
            return {};
        }
        return *value;
    };
    catalog::ProductDraft draft;
    catalog::VariantDraft variant;
    draft.title = take(ProductField::Title, title_, titleField_).toString();
    draft.sku = take(ProductField::Sku, sku_, skuField_).toString();
    draft.vendor = take(ProductField::Vendor, vendor_, vendorField_).toString();
    variant.price = catalog::amountOf(take(ProductField::Price, price_, priceField_));
    variant.cost = catalog::amountOf(take(ProductField::Cost, cost_, costField_));
    if (const QVariant stock = take(ProductField::Stock, stock_, stockField_); !stock.isNull())
        variant.stock = stock.toInt();
    variant.sku = draft.sku;
    variant.barcode = barcode_->text().simplified();
    draft.status = static_cast<catalog::ProductStatus>(status_->currentData().toInt());
    draft.currency = row.currency;
    draft.variants = {variant};
    if (firstWrong) {
        firstWrong->setFocus();
        adjustSize(); // the sentences under the fields need room
    }
    return allHold ? std::optional(draft) : std::nullopt;
}

void ProductDialog::save()
{
    if (busy_)
        return;
    const auto draft = checked();
    if (!draft)
        return;
    failure_->hide();
    setBusy(true);
    auto task = service_->create(*draft);
    QCoro::connect(std::move(task), this, [this](const Result<ProductId> &product) { saved(product); });
}

void ProductDialog::saved(const Result<ProductId> &product)
{
    setBusy(false);
    if (!product) {
        if (product.error().is(Error::Kind::Duplicate)) {
            skuField_->setError(product.error().message);
            sku_->setFocus();
            return;
        }
        failure_->setText(tr("The product was not created."), product.error().message);
        failure_->show();
        adjustSize();
        return;
    }
    created_ = *product;
    emit productCreated(created_);
    accept();
}

void ProductDialog::setBusy(bool busy)
{
    busy_ = busy;
    save_->setEnabled(!busy);
    save_->setText(busy ? tr("Creating…") : tr("Create product"));
}

bool ProductDialog::isDirty() const
{
    const auto edits = findChildren<QLineEdit *>();
    return std::any_of(edits.begin(), edits.end(), [](const QLineEdit *e) { return !e->text().isEmpty(); });
}

/// Closing throws away what was typed: asked once, in place, without a second window.
void ProductDialog::reject()
{
    if (isDirty() && !leaveAsked_ && created_.isNull()) {
        leaveAsked_ = true;
        failure_->setTone(Tone::Warning);
        failure_->setText(tr("What you typed is not saved."), tr("Close once more to throw it away."));
        failure_->show();
        cancel_->setText(tr("Throw away"));
        adjustSize(); // what stands under the fields keeps its room
        return;
    }
    QDialog::reject();
}

} // namespace purser::ui
