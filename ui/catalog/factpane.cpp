#include "ui/catalog/factpane.h"

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace purser::ui {

FactPane::FactPane(QWidget *parent) : QFrame(parent), rows_(new QVBoxLayout(this))
{
    rows_->setContentsMargins({});
    rows_->setSpacing(0);
}

void FactPane::clear()
{
    while (QLayoutItem *item = rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    lines_.clear();
}

void FactPane::addLine(const QString &label, const QString &value, bool strong, bool figures)
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

void FactPane::addDivider()
{
    rows_->addSpacing(8);
    rows_->addWidget(new Divider(Qt::Horizontal, this));
    rows_->addSpacing(8);
}

} // namespace purser::ui
