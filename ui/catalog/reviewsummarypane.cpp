#include "ui/catalog/reviewsummarypane.h"

#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace purser::ui {

ReviewSummaryPane::ReviewSummaryPane(QWidget *parent) : QFrame(parent), rows_(new QVBoxLayout(this))
{
    rows_->setContentsMargins({});
    rows_->setSpacing(0);
}

void ReviewSummaryPane::addLine(const QString &label, const QString &value, bool strong, bool figures)
{
    auto *line = new QWidget(this);
    line->setFixedHeight(28);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(Label::muted(label, line, TextStyle::Body));
    auto *text = new Label(strong ? TextStyle::BodyStrong : TextStyle::Body, value, line);
    if (figures)
        text->setFont(figureFont(strong ? TextStyle::BodyStrong : TextStyle::Body));
    // Absolute: a label would follow the direction of its text, and figures always read from left to right.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    text->setAlignment((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (!figures) {
        text->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        text->setElided(true);
    }
    row->addWidget(text, 1);
    rows_->addWidget(line);
    lines_ << QStringLiteral("%1: %2").arg(label, value);
}

void ReviewSummaryPane::addDivider()
{
    rows_->addSpacing(8);
    rows_->addWidget(new Divider(Qt::Horizontal, this));
    rows_->addSpacing(8);
}

void ReviewSummaryPane::present(const catalog::ReviewSummary &summary, const QString &storeName,
    const std::vector<std::pair<QString, QString>> &more)
{
    while (QLayoutItem *item = rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    lines_.clear();
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
