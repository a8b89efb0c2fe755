#include "ui/catalog/bulkactions.h"

#include "models/catalog/productrules.h"
#include "ui/delegates/statusmark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace purser::ui {

using namespace catalog;

PriceChangeDialog::PriceChangeDialog(ProductField field, qsizetype rows, const Money &example, QWidget *parent)
    : QDialog(parent)
    , example_(example)
    , direction_(new QComboBox(this))
    , amount_(new QLineEdit(this))
    , unit_(new QComboBox(this))
    , rounding_(new QComboBox(this))
    , preview_(new Label(TextStyle::Body, {}, this))
    , apply_(new PrimaryButton(tr("Stage and review"), this))
{
    setWindowTitle(field == ProductField::Cost ? tr("Change costs") : tr("Change prices"));
    setMinimumWidth(420);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::dialogPadding, measure::dialogPadding, measure::dialogPadding,
        measure::dialogPadding);
    layout->setSpacing(measure::cardGap);
    auto *intro = Label::muted(
        field == ProductField::Cost
            ? tr("The cost of %n product(s) is staged; nothing is written until you commit.", nullptr,
                static_cast<int>(rows))
            : tr("The price of %n product(s) is staged; nothing is written until you commit.", nullptr,
                static_cast<int>(rows)),
        this);
    intro->setWordWrap(true);
    layout->addWidget(intro);

    direction_->addItem(tr("Raise by"), 1);
    direction_->addItem(tr("Lower by"), -1);
    direction_->setAccessibleName(tr("Direction"));
    amount_->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    amount_->setAccessibleName(tr("By how much"));
    amount_->setText(QStringLiteral("10"));
    unit_->addItem(tr("percent"), static_cast<int>(PriceChange::By::Percent));
    unit_->addItem(example.currency.isNull() ? tr("amount") : example.currency.code(),
        static_cast<int>(PriceChange::By::Amount));
    unit_->setAccessibleName(tr("Unit"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(direction_);
    row->addWidget(amount_, 1);
    row->addWidget(unit_);
    layout->addLayout(row);

    layout->addWidget(Label::muted(tr("Rounding"), this));
    using Rounding = PriceChange::Rounding;
    rounding_->setAccessibleName(tr("Rounding"));
    rounding_->addItem(tr("To the smallest coin"), static_cast<int>(Rounding::Exact));
    rounding_->addItem(tr("To 0.10"), static_cast<int>(Rounding::Tenth));
    rounding_->addItem(tr("To whole amounts"), static_cast<int>(Rounding::Whole));
    rounding_->addItem(tr("Ending with .90"), static_cast<int>(Rounding::EndsWith90));
    rounding_->addItem(tr("Ending with .99"), static_cast<int>(Rounding::EndsWith99));
    layout->addWidget(rounding_);
    layout->addWidget(preview_);
    preview_->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply_);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    apply_->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply_, &QPushButton::clicked, this, &QDialog::accept);
    connect(amount_, &QLineEdit::textChanged, this, &PriceChangeDialog::refresh);
    for (QComboBox *box : {direction_, unit_, rounding_})
        connect(box, &QComboBox::currentIndexChanged, this, &PriceChangeDialog::refresh);
    refresh();
    amount_->setFocus();
    amount_->selectAll();
}

void PriceChangeDialog::refresh()
{
    const auto amount = Decimal::parseLocalized(amount_->text(), locale());
    const bool good = amount && amount->units() > 0;
    apply_->setEnabled(good);
    if (!good) {
        preview_->setText(amount ? tr("Type an amount greater than zero.") : amount.error().message);
        return;
    }
    change_.by = static_cast<PriceChange::By>(unit_->currentData().toInt());
    change_.change = *amount * direction_->currentData().toInt();
    change_.rounding = static_cast<PriceChange::Rounding>(rounding_->currentData().toInt());
    const auto now = change_.apply(example_.amount, example_.currency);
    preview_->setText(now ? tr("For example %1 → %2")
                                .arg(example_.toDisplay(locale()), Money{*now, example_.currency}.toDisplay(locale()))
                          : tr("%1 would become less than zero; such products are left out.")
                                .arg(example_.toDisplay(locale())));
}

BulkActions::BulkActions(ProductSelection *selection, ChangeSet *edits, QWidget *window)
    : QObject(window)
    , selection_(selection)
    , edits_(edits)
    , window_(window)
{
}

void BulkActions::fill(QMenu *menu, int currentRow)
{
    const qint64 ticked = selection_->count();
    QAction *const scope = menu->addAction(ticked > 0 ? tr("On %n ticked product(s)", nullptr, static_cast<int>(ticked))
                                                      : tr("On the current product"));
    scope->setEnabled(false);
    menu->addSeparator();
    const bool possible = ticked <= ProductSelection::mostRows && (ticked > 0 || currentRow >= 0);
    QMenu *const statuses = menu->addMenu(tr("Set status"));
    statuses->setEnabled(possible);
    using enum ProductStatus;
    const Tokens &tokens = Tokens::of(window_);
    for (const ProductStatus status : {Active, Draft, Paused, Archived})
        statuses->addAction(QIcon(statusMark(status, tokens, window_->devicePixelRatioF())), statusLabel(status), this,
            [this, status, currentRow] {
                selection_->rows(this, currentRow, [this, status](Result<std::vector<ProductRow>> rows) {
                    if (rows)
                        setStatus(*rows, status);
                    else
                        emit failed(rows.error());
                });
            });
    menu->addAction(tr("Change prices…"), this, [this, currentRow] { askPrices(ProductField::Price, currentRow); })
        ->setEnabled(possible);
    menu->addAction(tr("Change costs…"), this, [this, currentRow] { askPrices(ProductField::Cost, currentRow); })
        ->setEnabled(possible);
}

void BulkActions::askPrices(ProductField field, int currentRow)
{
    selection_->rows(this, currentRow, [this, field](Result<std::vector<ProductRow>> rows) {
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        const auto priced = std::ranges::find_if(*rows, [field](const ProductRow &row) {
            return field == ProductField::Cost ? row.cost.has_value() : row.price.has_value();
        });
        if (priced == rows->end()) {
            emit staged(0, tr("None of these products has a value to change."));
            return;
        }
        const Money example{field == ProductField::Cost ? *priced->cost : *priced->price, priced->currency};
        auto *dialog = new PriceChangeDialog(field, static_cast<qsizetype>(rows->size()), example, window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, field, all = std::move(*rows)] {
            changePrices(all, field, dialog->change());
        });
        dialog->open();
    });
}

void BulkActions::setStatus(const std::vector<ProductRow> &rows, ProductStatus status)
{
    std::vector<StageRequest> requests;
    for (const ProductRow &row : rows)
        if (row.status != status || edits_->edit(row.id, ProductField::Status))
            requests.push_back({row, ProductField::Status, statusName(status)});
    finish(tr("Status “%1”").arg(statusLabel(status)), requests, {});
}

void BulkActions::changePrices(const std::vector<ProductRow> &rows, ProductField field, const PriceChange &change)
{
    std::vector<StageRequest> requests;
    QStringList problems;
    for (const ProductRow &row : rows) {
        const ProductRow shown = edits_->overlaid(row);
        const auto &present = field == ProductField::Cost ? shown.cost : shown.price;
        if (!present) {
            problems << tr("no value to change");
            continue;
        }
        if (const auto next = change.apply(*present, row.currency))
            requests.push_back({row, field, next->toString()});
        else
            problems << tr("would be less than zero");
    }
    finish(field == ProductField::Cost ? tr("Change of costs") : tr("Change of prices"), requests, problems);
}

void BulkActions::finish(const QString &name, const std::vector<StageRequest> &requests, QStringList problems)
{
    const StageOutcome outcome = edits_->stageAll(name, requests);
    for (const StageOutcome::Refusal &refusal : outcome.refused)
        problems << refusal.reason;
    QString message;
    if (!problems.isEmpty()) {
        const auto left = static_cast<int>(problems.size());
        problems.removeDuplicates();
        message = tr("%n product(s) were left out: %1", nullptr, left)
                      .arg(problems.mid(0, 3).join(QStringLiteral("; ")));
    }
    emit staged(outcome.staged, message);
}

} // namespace purser::ui
