#include "ui/widgets/gridheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace purser::ui {
namespace {

void paintCheck(QPainter *painter, const QRect &cell, Qt::CheckState state, const Tokens &tokens)
{
    const QRectF box(cell.left() + (cell.width() - measure::check) / 2,
        cell.top() + (cell.height() - 1 - measure::check) / 2 + 0.0, measure::check, measure::check);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (state == Qt::Unchecked) {
        painter->setPen(QPen(tokens.controlBorder, 1));
        painter->setBrush(tokens.surface);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), measure::radiusCheck, measure::radiusCheck);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accent);
        painter->drawRoundedRect(box, measure::radiusCheck, measure::radiusCheck);
        painter->setPen(QPen(tokens.accentText, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (state == Qt::PartiallyChecked)
            painter->drawLine(box.center() - QPointF(3.5, 0), box.center() + QPointF(3.5, 0));
        else
            painter->drawPolyline(QList<QPointF>{
                box.topLeft() + QPointF(4, 8.2), box.topLeft() + QPointF(7, 11.2), box.topLeft() + QPointF(12, 5.2)});
    }
    painter->restore();
}

} // namespace

GridHeader::GridHeader(const grid::GridModel *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), model_(model)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(36);
    setFixedHeight(measure::tableHeader);
    setFont(ui::font(TextStyle::TableHeader));
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(model, &grid::GridModel::sortChanged, viewport(), qOverload<>(&QWidget::update));
}

void GridHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.header);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.borderStrong);
    painter.end();
    QHeaderView::paintEvent(event);
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Tokens &tokens = Tokens::of(this);
    const grid::Column &column = model_->columns()[static_cast<size_t>(logicalIndex)];
    const bool mirrored = isRightToLeft();
    painter->fillRect(rect, tokens.header);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.borderStrong);
    painter->fillRect(QRect(mirrored ? rect.left() : rect.right(), rect.top(), 1, rect.height() - 1), tokens.border);

    const QRect area = rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, -1);
    const bool sorted = model_->sortColumn() == logicalIndex;
    const bool right = column.isNumeric() || mirrored;
    painter->setFont(font());
    painter->setPen(tokens.mutedText);
    const int room = area.width() - (sorted ? 14 : 0);
    const QString title = painter->fontMetrics().elidedText(column.title, Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(title);
    QRect text = area;
    if (sorted && right && !mirrored)
        text.setRight(area.right() - 14); // the mark stands behind the name
    painter->drawText(text,
        static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        title);
    if (!sorted)
        return;
    const double x = mirrored ? text.right() - width - 11 : right ? text.right() + 9 : text.left() + width + 11;
    const double y = area.center().y() + 0.5;
    const double tip = model_->sortOrder() == Qt::AscendingOrder ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens.mutedText, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QList<QPointF>{{x - 3.5, y - tip}, {x, y + tip}, {x + 3.5, y - tip}});
    painter->restore();
}

MarkHeader::MarkHeader(grid::GridModel *model, QWidget *parent) : QHeaderView(Qt::Vertical, parent), model_(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(measure::row);
    setMinimumSectionSize(measure::row);
    setSectionsClickable(false);
    setFixedWidth(columnWidth);
    setAccessibleName(tr("Ticked rows"));
    connect(&model->marks(), &grid::RowMarks::changed, viewport(), qOverload<>(&QWidget::update));
}

void MarkHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // Below the last row the page goes on, not a header.
    const int end = count() > 0 ? sectionViewportPosition(count() - 1) + sectionSize(count() - 1) : 0;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, end, width(), std::max(0, height() - end)), Tokens::of(this).surface);
}

void MarkHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Tokens &tokens = Tokens::of(this);
    const QUuid id = model_->rowId(logicalIndex);
    const bool marked = !id.isNull() && model_->marks().contains(id);
    painter->fillRect(rect, marked ? tokens.selection : logicalIndex % 2 == 1 ? tokens.alternate : tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.gridLine);
    paintCheck(painter, rect, marked ? Qt::Checked : Qt::Unchecked, tokens);
}

void MarkHeader::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0 || model_->rowId(row).isNull())
        return;
    if (event->modifiers() & Qt::ShiftModifier && anchor_ >= 0) {
        markTo(row);
    } else {
        anchor_ = row;
        marking_ = !model_->marks().contains(model_->rowId(row));
        model_->marks().set(model_->rowId(row), marking_);
    }
    emit pressed();
}

void MarkHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || anchor_ < 0)
        return;
    if (const int row = logicalIndexAt(event->position().toPoint()); row >= 0)
        markTo(row);
}

void MarkHeader::markTo(int row)
{
    QList<QUuid> ids;
    for (int r = std::min(anchor_, row); r <= std::max(anchor_, row); ++r)
        ids << model_->rowId(r);
    model_->marks().set(ids, marking_);
}

HeaderEnd::HeaderEnd(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(measure::tableHeader);
}

QSize HeaderEnd::sizeHint() const
{
    return {4, measure::tableHeader};
}

void HeaderEnd::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.header);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.borderStrong);
}

MarkCorner::MarkCorner(grid::GridModel *model, QWidget *parent) : QWidget(parent), model_(model)
{
    setAccessibleName(tr("Tick all rows"));
    setToolTip(tr("Tick all rows that match, or none (Ctrl+A)"));
    connect(&model->marks(), &grid::RowMarks::changed, this, qOverload<>(&QWidget::update));
    connect(model, &grid::GridModel::stateChanged, this, qOverload<>(&QWidget::update));
}

void MarkCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.header);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.borderStrong);
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height() - 1), tokens.border);
    const grid::RowMarks &marks = model_->marks();
    const qint64 count = marks.count(model_->rowCount());
    paintCheck(&painter, rect(),
        count == 0                       ? Qt::Unchecked
            : count < model_->rowCount() ? Qt::PartiallyChecked
                                         : Qt::Checked,
        tokens);
}

void MarkCorner::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (model_->marks().isEmpty())
        model_->marks().selectAll();
    else
        model_->marks().clear();
}

} // namespace purser::ui
