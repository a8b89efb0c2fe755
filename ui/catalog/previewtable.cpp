#include "ui/catalog/previewtable.h"

#include "models/catalog/reviewtablemodel.h"
#include "models/grid/cell.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>

namespace purser::ui {

namespace {

using catalog::ReviewTableModel;

/// A header whose labels stand where the cells stand, with a box for all rows over a column of boxes.
class PreviewHeader final : public QHeaderView {
public:
    PreviewHeader(const PreviewDelegate *delegate, QTableView *parent)
        : QHeaderView(Qt::Horizontal, parent), delegate_(delegate)
    {
        setFixedHeight(measure::tableHeader);
        setFont(ui::font(TextStyle::TableHeader));
        setSectionsClickable(true);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Interactive);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &t = Tokens::of(this);
        QStyleOptionHeader option;
        option.initFrom(this);
        option.rect = rect;
        option.orientation = Qt::Horizontal;
        painter->save();
        paint::headerSection(*painter, option);
        if (delegate_->look(section) == CellLook::Check) {
            QStyleOptionButton box;
            box.initFrom(this);
            box.rect = rect;
            box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
            const auto all = static_cast<Qt::CheckState>(
                model()->headerData(section, Qt::Horizontal, Qt::CheckStateRole).toInt());
            box.state |= all == Qt::Checked ? QStyle::State_On
                : all == Qt::Unchecked      ? QStyle::State_Off
                                            : QStyle::State_NoChange;
            paint::checkBox(*painter, box);
        } else {
            painter->setFont(font());
            painter->setPen(t.mutedText);
            const bool link = delegate_->look(section) == CellLook::Link;
            const bool words = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).isValid();
            const Qt::Alignment side = delegate_->isNumeric(section) && !words
                ? Qt::AlignRight | Qt::AlignAbsolute
                : QStyle::visualAlignment(layoutDirection(), link ? Qt::AlignTrailing : Qt::AlignLeading);
            painter->drawText(rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0),
                int(side | Qt::AlignVCenter), model()->headerData(section, Qt::Horizontal).toString());
        }
        painter->restore();
    }

private:
    const PreviewDelegate *delegate_;
};

struct StateLook {
    QString icon;
    QColor Tokens::*colour;
};

StateLook stateLook(const QModelIndex &index)
{
    using State = ReviewTableModel::ObstacleState;
    switch (static_cast<State>(index.data(ReviewTableModel::StateRole).toInt())) {
    case State::Conflict:
        return {QStringLiteral("conflict"), &Tokens::conflictGlyph};
    case State::Deleted:
        return {QStringLiteral("status-archived"), &Tokens::danger};
    case State::Forbidden:
        return {QStringLiteral("lock"), &Tokens::warning};
    case State::Refused:
        break;
    }
    return {QStringLiteral("circle-alert"), &Tokens::danger};
}

} // namespace

PreviewDelegate::PreviewDelegate(std::vector<CellLook> looks, ImageProvider *images, QObject *parent)
    : QStyledItemDelegate(parent), looks_(std::move(looks)), images_(images)
{
}

bool PreviewDelegate::isNumeric(int column) const
{
    const CellLook l = look(column);
    return l == CellLook::OldValue || l == CellLook::NewValue || l == CellLook::Value || l == CellLook::Number;
}

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect rect = option.rect;
    const CellLook l = look(index.column());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool mirrored = option.direction == Qt::RightToLeft;
    painter->save();
    painter->fillRect(rect, selected ? t.selection : index.row() % 2 ? t.alternate : t.surface);
    if (l == CellLook::NewValue)
        painter->fillRect(rect, t.staged);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.gridLine);

    QRect inner = rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
    if (const QVariant loaded = index.data(grid::LoadedRole); loaded.isValid() && !loaded.toBool()) {
        if (l != CellLook::Arrow) { // a place holder: the row is on its way
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.track);
            painter->drawRoundedRect(QRect(inner.x(), rect.center().y() - 5, std::max(8, inner.width() - 12), 10), 3, 3);
        }
        painter->restore();
        return;
    }
    const QString text = index.data().toString();
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    const QColor plain = selected ? t.selectionText : t.text;
    auto draw = [&](const QFont &font, const QColor &colour, Qt::Alignment side) {
        painter->setFont(font);
        painter->setPen(colour);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width());
        painter->drawText(inner, int(side | Qt::AlignVCenter), shown);
    };
    const int field = index.data(ReviewTableModel::FieldRole).toInt();
    const bool figures = field == int(catalog::ProductField::Price) || field == int(catalog::ProductField::Cost)
        || field == int(catalog::ProductField::Stock);
    // Signs stay before their number, also in a right-to-left window.
    if (isNumeric(index.column()) && (figures || l == CellLook::Number))
        painter->setLayoutDirection(Qt::LeftToRight);
    const Qt::Alignment figureSide = figures ? Qt::AlignRight | Qt::AlignAbsolute : leading;
    switch (l) {
    case CellLook::Check: {
        QStyleOptionButton box;
        box.QStyleOption::operator=(option);
        box.rect = rect;
        box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_Selected);
        box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        paint::checkBox(*painter, box);
        break;
    }
    case CellLook::Image: {
        const QRect frame(rect.center().x() - 11, rect.center().y() - 11, measure::thumbnail, measure::thumbnail);
        const QString url = index.data(ReviewTableModel::ImageUrlRole).toString();
        const QPixmap picture = images_
            ? images_->pixmap(url, {measure::thumbnail, measure::thumbnail}, painter->device()->devicePixelRatio())
            : QPixmap();
        painter->setRenderHint(QPainter::Antialiasing);
        QPainterPath corner;
        corner.addRoundedRect(frame, measure::radiusTag, measure::radiusTag);
        painter->setClipPath(corner);
        painter->fillRect(frame, t.track);
        if (!picture.isNull())
            painter->drawPixmap(frame, picture);
        else
            paint::glyph(*painter, frame, QStringLiteral("package"), t.mutedText, measure::icon);
        break;
    }
    case CellLook::Arrow: {
        const QString arrow = mirrored ? QStringLiteral("←") : QStringLiteral("→");
        painter->setFont(ui::font(TextStyle::Body));
        painter->setPen(t.mutedText);
        painter->drawText(rect, Qt::AlignCenter, arrow);
        break;
    }
    case CellLook::OldValue:
        draw(figures ? figureFont() : ui::font(TextStyle::Body), t.mutedText, figureSide);
        break;
    case CellLook::Value:
        draw(figures ? figureFont() : ui::font(TextStyle::Body), plain, figureSide);
        break;
    case CellLook::NewValue: {
        const bool glyphRight = !figures && mirrored;
        const QRect glyph(glyphRight ? rect.right() - 17 : rect.x() + 6, rect.center().y() - 5, 12, 12);
        painter->drawPixmap(glyph,
            icons::pixmap(
                QStringLiteral("staged"), t.stagedGlyph, measure::cellGlyph, painter->device()->devicePixelRatio()));
        inner = glyphRight ? inner.adjusted(0, 0, -16, 0) : inner.adjusted(16, 0, 0, 0);
        draw(figures ? figureFont(TextStyle::BodyStrong) : ui::font(TextStyle::BodyStrong), t.text, figureSide);
        break;
    }
    case CellLook::Number:
        draw(figureFont(), plain, Qt::AlignRight | Qt::AlignAbsolute);
        break;
    case CellLook::Code:
        painter->setLayoutDirection(Qt::LeftToRight);
        draw(ui::font(TextStyle::Body), plain, leading);
        break;
    case CellLook::State: {
        const StateLook state = stateLook(index);
        const QRect glyph(mirrored ? inner.right() - 11 : inner.x(), rect.center().y() - 5, 12, 12);
        paint::glyph(*painter, glyph, state.icon, t.*state.colour, measure::cellGlyph);
        inner = mirrored ? inner.adjusted(0, 0, -18, 0) : inner.adjusted(18, 0, 0, 0);
        draw(ui::font(TextStyle::Body), t.*state.colour, leading);
        break;
    }
    case CellLook::Link:
        draw(ui::font(TextStyle::Button), t.accent, QStyle::visualAlignment(option.direction, Qt::AlignTrailing));
        break;
    case CellLook::Muted:
        draw(ui::font(TextStyle::Body), selected ? plain : t.mutedText, leading);
        break;
    case CellLook::Text:
        draw(ui::font(TextStyle::Body), plain, leading);
        break;
    }
    painter->setClipping(false);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

PreviewTable::PreviewTable(QAbstractItemModel *model, std::vector<CellLook> looks, const std::vector<int> &widths,
    ImageProvider *images, QWidget *parent)
    : QTableView(parent), delegate_(new PreviewDelegate(std::move(looks), images, this))
{
    auto *header = new PreviewHeader(delegate_, this);
    setHorizontalHeader(header);
    setModel(model);
    setItemDelegate(delegate_);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(measure::row);
    header->setMinimumSectionSize(24);
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const int width = widths[static_cast<size_t>(column)];
        if (width > 0)
            header->resizeSection(column, width);
        else
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (delegate_->look(section) == CellLook::Check)
            emit allToggled();
    });
    if (images)
        connect(images, &ImageProvider::ready, viewport(), qOverload<>(&QWidget::update));
}

void PreviewTable::updateGeometries()
{
    QTableView::updateGeometries();
    tellRows();
}

void PreviewTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        tellRows();
}

void PreviewTable::tellRows()
{
    const int first = model() ? rowAt(0) : -1; // none yet while it is built
    if (first < 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    emit rowsShown(first, last < 0 ? model()->rowCount() - 1 : last);
}

bool PreviewTable::isLink(const QModelIndex &index) const
{
    return index.isValid() && delegate_->look(index.column()) == CellLook::Link && !index.data().toString().isEmpty();
}

void PreviewTable::toggle(const QModelIndex &index)
{
    const QModelIndex box = index.siblingAtColumn(0);
    const bool checked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(box, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    horizontalHeader()->viewport()->update();
}

void PreviewTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->key() == Qt::Key_Space && delegate_->look(0) == CellLook::Check) {
        toggle(index);
        return;
    }
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit rowActivated(index.row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void PreviewTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    QTableView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (delegate_->look(index.column()) == CellLook::Check)
        toggle(index);
    else if (isLink(index))
        emit rowActivated(index.row());
}

void PreviewTable::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(isLink(indexAt(event->pos())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

} // namespace purser::ui
