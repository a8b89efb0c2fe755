#include "ui/catalog/reviewsummarypane.h"

#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"

namespace purser::ui {

ReviewSummaryPane::ReviewSummaryPane(QWidget *parent) : FactPane(parent)
{
}

void ReviewSummaryPane::present(const catalog::ReviewSummary &summary, const QString &storeName,
    const std::vector<std::pair<QString, QString>> &more)
{
    clear();
    QStringList fields;
    for (const catalog::ProductField field : summary.fields)
        fields << catalog::fieldLabel(field);
    addLine(tr("Products"), locale().toString(summary.products));
    for (const auto &[label, value] : more)
        addLine(label, value);
    if (more.empty())
        addLine(tr("Edits"), locale().toString(summary.edits));
    if (!storeName.isEmpty())
        addLine(tr("Store"), storeName, false, false);
    addLine(tr("Fields"), fields.isEmpty() ? QStringLiteral("—") : fields.join(QStringLiteral(", ")), false, false);
    for (const catalog::ReviewSummary::Sums &sums : summary.sums) {
        auto money = [&](Decimal amount) { return Money{amount, sums.currency}.toDisplay(locale()); };
        addDivider();
        if (sums.prices) {
            addLine(sums.costs ? tr("Sum of costs, old") : tr("Sum of prices, old"), money(sums.oldPrices));
            addLine(sums.costs ? tr("Sum of costs, new") : tr("Sum of prices, new"), money(sums.newPrices), true);
            const QString change = catalog::percentChangeText(sums.oldPrices, sums.newPrices, 2, locale());
            if (!change.isEmpty())
                addLine(tr("Average change"), change);
        }
        if (sums.stockValue) {
            addLine(sums.costs ? tr("Stock at cost, old") : tr("Stock at price, old"), money(sums.oldStockValue));
            addLine(sums.costs ? tr("Stock at cost, new") : tr("Stock at price, new"), money(sums.newStockValue), true);
        }
    }
}

} // namespace purser::ui
