#include "ui/catalog/bulkdialogs.h"

#include "models/base/isolated.h"
#include "models/catalog/productrules.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace purser::ui {

using namespace catalog;

BulkDialog::BulkDialog(const QString &title, const QString &explanation, QWidget *parent)
    : QDialog(parent),
      layout_(new QVBoxLayout(this)),
      hint_(new Label(TextStyle::Body, {}, this)),
      preview_(new PrimaryButton(tr("Preview"), this))
{
    setWindowTitle(title);
    setMinimumWidth(420);
    layout_->setContentsMargins(
        measure::dialogPadding, measure::dialogPadding, measure::dialogPadding, measure::dialogPadding);
    layout_->setSpacing(measure::cardGap);
    auto *intro = Label::muted(explanation, this);
    intro->setWordWrap(true);
    layout_->addWidget(intro);
}

void BulkDialog::finish(QWidget *first)
{
    hint_->setWordWrap(true);
    layout_->addWidget(hint_);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(preview_);
    layout_->addSpacing(4);
    layout_->addLayout(buttons);
    preview_->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(preview_, &QPushButton::clicked, this, &QDialog::accept);
    first->setFocus();
}

void BulkDialog::say(const QString &hint, bool good)
{
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
    preview_->setEnabled(good);
}

// ---------------------------------------------------------------- prices and costs

PriceChangeDialog::PriceChangeDialog(
    ProductField field, const QString &explanation, const Money &example, QWidget *parent)
    : BulkDialog(field == ProductField::Cost ? tr("Change costs") : tr("Change prices"), explanation, parent),
      example_(example),
      direction_(new QComboBox(this)),
      amount_(new QLineEdit(this)),
      unit_(new QComboBox(this)),
      rounding_(new QComboBox(this))
{
    change_.field = field;
    direction_->addItem(tr("Raise by"), 1);
    direction_->addItem(tr("Lower by"), -1);
    direction_->setAccessibleName(tr("Direction"));
    amount_->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    amount_->setAccessibleName(tr("By how much"));
    amount_->setText(QStringLiteral("10"));
    unit_->addItem(tr("percent"), static_cast<int>(PriceChange::By::Percent));
    unit_->addItem(
        example.currency.isNull() ? tr("amount") : example.currency.code(), static_cast<int>(PriceChange::By::Amount));
    unit_->setAccessibleName(tr("Unit"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(direction_);
    row->addWidget(amount_, 1);
    row->addWidget(unit_);
    layout_->addLayout(row);

    using Rounding = PriceChange::Rounding;
    rounding_->addItem(tr("To the smallest coin"), static_cast<int>(Rounding::Exact));
    rounding_->addItem(tr("To 0.10"), static_cast<int>(Rounding::Tenth));
    rounding_->addItem(tr("To whole amounts"), static_cast<int>(Rounding::Whole));
    rounding_->addItem(tr("Ending with .90"), static_cast<int>(Rounding::EndsWith90));
    rounding_->addItem(tr("Ending with .99"), static_cast<int>(Rounding::EndsWith99));
    layout_->addWidget(new FormField(tr("Rounding"), rounding_, this));
    connect(amount_, &QLineEdit::textChanged, this, &PriceChangeDialog::refresh);
    for (QComboBox *box : {direction_, unit_, rounding_})
        connect(box, &QComboBox::currentIndexChanged, this, &PriceChangeDialog::refresh);
    finish(amount_);
    amount_->selectAll();
    refresh();
}

void PriceChangeDialog::refresh()
{
    const auto amount = Decimal::parseLocalized(amount_->text().remove(u'%'), locale());
    if (!amount || amount->units() <= 0) {
        say(amount ? tr("Type an amount greater than zero.") : amount.error().message, false);
        return;
    }
    PriceChange &price = change_.price;
    price.by = static_cast<PriceChange::By>(unit_->currentData().toInt());
    price.change = *amount * direction_->currentData().toInt();
    price.rounding = static_cast<PriceChange::Rounding>(rounding_->currentData().toInt());
    const auto now = price.apply(example_.amount, example_.currency);
    say(now ? tr("For example %1 → %2")
                  .arg(isolated(example_.toDisplay(locale())),
                      isolated(Money{*now, example_.currency}.toDisplay(locale())))
            : tr("%1 would become less than zero; such products are left out.").arg(example_.toDisplay(locale())),
        true);
}

// ---------------------------------------------------------------- vendor

VendorDialog::VendorDialog(const QStringList &vendors, const QString &explanation, QWidget *parent)
    : BulkDialog(tr("Set vendor"), explanation, parent), vendor_(new QComboBox(this))
{
    change_.field = ProductField::Vendor;
    vendor_->setEditable(true);
    vendor_->setInsertPolicy(QComboBox::NoInsert);
    vendor_->addItems(vendors);
    vendor_->setCurrentText({});
    layout_->addWidget(new FormField(tr("Vendor"), vendor_, this));
    const auto refresh = [this] {
        const QString vendor = vendor_->currentText().simplified();
        change_.vendor = vendor;
        if (vendor.size() > maxVendorLength)
            say(tr("The vendor has %1 characters; at most %2 fit. Shorten it.").arg(vendor.size()).arg(maxVendorLength),
                false);
        else
            say(vendor.isEmpty() ? tr("Empty: the products lose their vendor.") : QString(), true);
    };
    connect(vendor_, &QComboBox::currentTextChanged, this, refresh);
    finish(vendor_);
    refresh();
}

// ---------------------------------------------------------------- titles

TitleChangeDialog::TitleChangeDialog(const QString &explanation, const QString &example, QWidget *parent)
    : BulkDialog(tr("Change titles"), explanation, parent),
      example_(example),
      find_(new QLineEdit(this)),
      replacement_(new QLineEdit(this)),
      prefix_(new QLineEdit(this)),
      suffix_(new QLineEdit(this))
{
    change_.field = ProductField::Title;
    const auto pair = [this](QWidget *a, QWidget *b) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(a);
        row->addWidget(b);
        layout_->addLayout(row);
    };
    pair(new FormField(tr("Find (capital letters matter)"), find_, this),
        new FormField(tr("Replace with"), replacement_, this));
    pair(new FormField(tr("Put in front"), prefix_, this), new FormField(tr("Put at the end"), suffix_, this));
    for (QLineEdit *edit : {find_, replacement_, prefix_, suffix_})
        connect(edit, &QLineEdit::textChanged, this, &TitleChangeDialog::refresh);
    finish(find_);
    refresh();
}

void TitleChangeDialog::refresh()
{
    change_.title = {find_->text(), replacement_->text(), prefix_->text(), suffix_->text()};
    const TitleChange &title = change_.title;
    if (title.find.isEmpty() && title.prefix.isEmpty() && title.suffix.isEmpty()) {
        say(tr("Type what is to be found, or what is to be put in front or at the end."), false);
        return;
    }
    const QString changed = title.apply(example_);
    say(changed == example_ ? tr("“%1” would stay as it is.").arg(example_)
                            : tr("For example “%1” → “%2”").arg(isolated(example_), isolated(changed)),
        true);
}

} // namespace purser::ui
