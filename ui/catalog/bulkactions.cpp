#include "ui/catalog/bulkactions.h"

#include "models/base/counted.h"
#include "models/catalog/productrules.h"
#include "ui/catalog/bulkdialogs.h"
#include "ui/delegates/statusmark.h"
#include "ui/theme/tokens.h"

#include <QMenu>
#include <QWidget>

namespace purser::ui {

using namespace catalog;

BulkActions::BulkActions(ProductSelection *selection, const ProductTableModel *model, ChangeSet *edits, QWidget *window)
    : QObject(window), selection_(selection), model_(model), edits_(edits), window_(window)
{
}

void BulkActions::fill(QMenu *menu, int currentRow)
{
    const qint64 ticked = selection_->count();
    const QString count =
        window_->locale().toString(ticked) + (selection_->countIsExact() ? QString() : QStringLiteral("+"));
    QAction *const scope = menu->addAction(ticked == 0 ? tr("On the current product")
            : model_->marks().isAll() ? tr("On all %1 selected products", nullptr, counted(ticked)).arg(count)
                                      : tr("On %1 ticked products", nullptr, counted(ticked)).arg(count));
    scope->setEnabled(false);
    menu->addSeparator();
    const bool possible = ticked > 0 || currentRow >= 0;
    const auto setStatus = [this, currentRow](ProductStatus status) {
        BulkEdit change;
        change.field = ProductField::Status;
        change.status = status;
        perform(change, currentRow);
    };
    QMenu *const statuses = menu->addMenu(tr("Set status"));
    using enum ProductStatus;
    const Tokens &tokens = Tokens::of(window_);
    for (const ProductStatus status : {Active, Draft, Paused, Archived})
        statuses->addAction(QIcon(statusMark(status, tokens, window_->devicePixelRatioF())), statusLabel(status), this,
            [setStatus, status] { setStatus(status); });
    menu->addAction(tr("Change prices…"), this, [this, currentRow] { askPrices(ProductField::Price, currentRow); });
    menu->addAction(tr("Change costs…"), this, [this, currentRow] { askPrices(ProductField::Cost, currentRow); });
    menu->addAction(tr("Set vendor…"), this,
        [this, currentRow] { ask(new VendorDialog(vendors_, explanation(), window_), currentRow); });
    menu->addAction(tr("Change titles…"), this, [this, currentRow] {
        const ProductRow *const row = example(currentRow, ProductField::Title);
        ask(new TitleChangeDialog(explanation(), row ? row->title : QString(), window_), currentRow);
    });
    menu->addSeparator();
    menu->addAction(tr("Archive"), this, [setStatus] { setStatus(Archived); });
    const auto actions = menu->actions();
    for (QAction *action : actions)
        if (action != scope)
            action->setEnabled(possible);
}

const ProductRow *BulkActions::example(int currentRow, ProductField field) const
{
    const auto usable = [field](const ProductRow *row) {
        return row && (field == ProductField::Title || amountOf(fieldValue(*row, field)));
    };
    if (const ProductRow *row = model_->row(currentRow); usable(row))
        return row;
    for (int i = 0; i < std::min(model_->rowCount(), 1'000); ++i)
        if (const ProductRow *row = model_->row(i); usable(row))
            return row;
    return nullptr;
}

QString BulkActions::explanation() const
{
    const qint64 ticked = selection_->count();
    return ticked > 1
        ? tr("For %Ln products. You see old and new of each before anything is written.", nullptr, counted(ticked))
        : tr("For one product. You see old and new before anything is written.");
}

void BulkActions::askPrices(ProductField field, int currentRow)
{
    const ProductRow *const row = example(currentRow, field);
    const Money sample =
        row ? Money{*amountOf(fieldValue(*row, field)), row->currency} : Money{Decimal::fromInteger(100), Currency()};
    ask(new PriceChangeDialog(field, explanation(), sample, window_), currentRow);
}

void BulkActions::ask(BulkDialog *dialog, int currentRow)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, currentRow] { perform(dialog->change(), currentRow); });
    dialog->open();
}

void BulkActions::perform(const BulkEdit &change, int currentRow)
{
    if (!selection_->isCondition()) {
        selection_->rows(this, currentRow, [this, change](Result<std::vector<ProductRow>> rows) {
            if (rows)
                stage(*rows, change);
            else
                emit failed(rows.error());
        });
        return;
    }
    BulkRequest request{selection_->scope(), change, {}, selection_->count()};
    for (const ProductId &id : edits_->products())
        if (edits_->edit(id, change.field))
            request.staged.push_back(id);
    emit previewRequested(request);
}

void BulkActions::stage(const std::vector<ProductRow> &rows, const BulkEdit &change)
{
    const ProductField field = change.field;
    std::vector<StageRequest> requests;
    QStringList problems;
    for (const ProductRow &row : rows) {
        const ProductRow shown = edits_->overlaid(row);
        switch (field) {
        case ProductField::Price:
        case ProductField::Cost: {
            const auto present = amountOf(fieldValue(shown, field));
            const auto next = present ? change.price.apply(*present, row.currency) : std::nullopt;
            if (next)
                requests.push_back({row, field, next->toString()});
            else
                problems << (present ? tr("would be less than zero") : tr("no value to change"));
            break;
        }
        case ProductField::Status:
            if (row.status != change.status || edits_->edit(row.id, field))
                requests.push_back({row, field, statusName(change.status)});
            break;
        case ProductField::Vendor: requests.push_back({row, field, change.vendor.simplified()}); break;
        default:
            if (const QString title = change.title.apply(shown.title); title != shown.title)
                requests.push_back({row, field, title});
        }
    }
    const StageOutcome outcome = edits_->stageAll(change.description(window_->locale()), requests);
    for (const StageOutcome::Refusal &refusal : outcome.refused)
        problems << refusal.reason;
    QString message;
    if (!problems.isEmpty()) {
        const auto left = static_cast<int>(problems.size());
        problems.removeDuplicates();
        message =
            tr("%n product(s) were left out: %1", nullptr, left).arg(problems.mid(0, 3).join(QStringLiteral("; ")));
    } else if (outcome.staged == 0) {
        message = tr("Nothing to change: these products have the new value already.");
    }
    emit staged(outcome.staged, message);
}

} // namespace purser::ui
