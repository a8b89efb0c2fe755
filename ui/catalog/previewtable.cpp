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
            const auto all =
                static_cast<Qt::CheckState>(model()->headerData(section, Qt::Horizontal, Qt::CheckStateRole).toInt());
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
    case State::Conflict: return {QStringLiteral("conflict"), &Tokens::conflictGlyph};
    case State::Deleted: return {QStringLiteral("status-archived"), &Tokens::danger};
    case State::Forbidden: return {QStringLiteral("lock"), &Tokens::warning};
    case State::Refused: break;
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

bool PreviewDelegate::isFigure(const QModelIndex &index) const
{
    if (look(index.column()) == CellLook::Number)
        return true;
    const int field = index.data(ReviewTableModel::FieldRole).toInt();
    return isNumeric(index.column())
        && (field == int(catalog::ProductField::Price) || field == int(catalog::ProductField::Cost)
            || field == int(catalog::ProductField::Stock));
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
            painter->drawRoundedRect(
                QRect(inner.x(), rect.center().y() - 5, std::max(8, inner.width() - 12), 10), 3, 3);
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
        // Signs stay before their number, codes keep their order, and words read as they are written.
        paint::words(*painter, inner, side, text);
    };
    const bool figures = isFigure(index);
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
    case CellLook::OldValue: draw(figures ? figureFont() : ui::font(TextStyle::Body), t.mutedText, figureSide); break;
    case CellLook::Value: draw(figures ? figureFont() : ui::font(TextStyle::Body), plain, figureSide); break;
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
    case CellLook::Number: draw(figureFont(), plain, Qt::AlignRight | Qt::AlignAbsolute); break;
    case CellLook::Code: draw(ui::font(TextStyle::Body), plain, leading); break;
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
    case CellLook::Muted: draw(ui::font(TextStyle::Body), selected ? plain : t.mutedText, leading); break;
    case CellLook::Text: draw(ui::font(TextStyle::Body), plain, leading); break;
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

QSize PreviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const CellLook l = look(index.column());
    const QString text = index.data().toString();
    const auto wide = [&text](const QFont &font) { return QFontMetrics(font).horizontalAdvance(text) + 1; };
    int width = 0;
    switch (l) {
    case CellLook::Check:
    case CellLook::Image:
    case CellLook::Arrow: break; // as wide as they were made
    case CellLook::Text:
    case CellLook::Code:
    case CellLook::Muted: width = wide(ui::font(TextStyle::Body)); break;
    case CellLook::State: width = wide(ui::font(TextStyle::Body)) + 18; break;
    case CellLook::Link: width = wide(ui::font(TextStyle::Button)); break;
    case CellLook::OldValue:
    case CellLook::Value:
    case CellLook::Number: width = wide(figureFont()); break;
    case CellLook::NewValue: width = wide(figureFont(TextStyle::BodyStrong)) + 16; break;
    }
    return {width + 2 * measure::cellPadding, measure::row};
}

PreviewTable::PreviewTable(QAbstractItemModel *model, std::vector<CellLook> looks, const std::vector<int> &widths,
    ImageProvider *images, QWidget *parent)
    : QTableView(parent),
      delegate_(new PreviewDelegate(std::move(looks), images, this)),
      wishes_(widths),
      figures_(widths.size())
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
    fit_.setSingleShot(true);
    fit_.setInterval(0);
    connect(&fit_, &QTimer::timeout, this, &PreviewTable::fitColumns);
    const auto later = qOverload<>(&QTimer::start);
    connect(model, &QAbstractItemModel::modelReset, this, &PreviewTable::forgetFigures);
    connect(model, &QAbstractItemModel::dataChanged, &fit_, later);
    connect(model, &QAbstractItemModel::rowsInserted, &fit_, later);
    connect(this, &PreviewTable::rowsShown, &fit_, later); // other rows, other figures
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (fitting_ || width == 0)
            return;
        wishes_[static_cast<size_t>(column)] = width; // the person's own
        figures_[static_cast<size_t>(column)] = -1;
        fitColumns();
    });
    fitColumns();
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (delegate_->look(section) == CellLook::Check)
            emit allToggled();
    });
    if (images)
        connect(images, &ImageProvider::ready, viewport(), qOverload<>(&QWidget::update));
}

int PreviewTable::chosenRow() const
{
    const QModelIndex now = currentIndex();
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() || (now.isValid() && selectionModel()->isRowSelected(now.row())) ? now.row()
                                                                                           : rows.first().row();
}

void PreviewTable::setColumnWish(int column, int width)
{
    wishes_[static_cast<size_t>(column)] = width;
    fit_.start();
}

/// Other rows are to be shown, of which nothing is known yet.
void PreviewTable::forgetFigures()
{
    for (int &figures : figures_)
        figures = std::min(figures, 0);
    fit_.start();
}

/// Of the rows that can be seen, and of the title over them.
void PreviewTable::measureFigures()
{
    const int first = rowAt(0);
    const int bottom = rowAt(viewport()->height() - 1);
    const int last = first < 0 ? -1 : bottom < 0 ? model()->rowCount() - 1 : bottom;
    for (int column = 0; column < static_cast<int>(figures_.size()); ++column) {
        int &widest = figures_[static_cast<size_t>(column)];
        if (widest < 0 || !delegate_->isNumeric(column) || isColumnHidden(column))
            continue;
        widest = std::max(widest, titleWidth(column));
        for (int row = std::max(first, 0); row <= last; ++row)
            if (const QModelIndex cell = model()->index(row, column); delegate_->isFigure(cell))
                widest = std::max(widest, delegate_->sizeHint({}, cell).width());
    }
}

/// How wide \a column wants to be, 0 if it takes what is left. A figure that is cut off is another figure.
int PreviewTable::wishOf(int column) const
{
    const auto c = static_cast<size_t>(column);
    return wishes_[c] == 0 ? 0 : std::max(wishes_[c], figures_[c]);
}

int PreviewTable::titleWidth(int column) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    return QFontMetrics(horizontalHeader()->font()).horizontalAdvance(title) + 2 * measure::cellPadding + 2;
}

/// What the header and the cells that can be seen need, but no more than the column wishes.
int PreviewTable::neededWidth(int column) const
{
    using enum CellLook;
    const int wish = wishOf(column);
    const CellLook look = delegate_->look(column);
    if (look == Check || look == Image || look == Arrow)
        return wish;
    // Titles may be shortened, and say the rest in their tooltip.
    const int cells = look == Text ? 112 : sizeHintForColumn(column);
    return std::max(figures_[static_cast<size_t>(column)], std::min(wish, std::max(titleWidth(column), cells)));
}

void PreviewTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void PreviewTable::fitColumns()
{
    constexpr int comfortable = 200;
    constexpr int narrowest = 128;
    constexpr int widest = 420;
    QHeaderView *const header = horizontalHeader();
    measureFigures();
    std::vector<int> widths(wishes_.size());
    std::vector<int> flexible;
    int wished = 0;
    for (int column = 0; column < static_cast<int>(wishes_.size()); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const auto c = static_cast<size_t>(column);
        widths[c] = wishOf(column);
        if (widths[c] > 0)
            wished += widths[c];
        else
            flexible.push_back(column);
    }
    const int room = viewport()->width();
    const int count = static_cast<int>(flexible.size());
    const int missing = wished + count * comfortable - room;
    if (missing > 0) {
        std::vector<int> spare(wishes_.size());
        int spares = 0;
        for (size_t c = 0; c < spare.size(); ++c)
            if (widths[c] > 0)
                spares += spare[c] = widths[c] - neededWidth(static_cast<int>(c));
        for (size_t c = 0; c < spare.size(); ++c)
            if (spare[c] > 0)
                widths[c] -= missing >= spares ? spare[c] : spare[c] * missing / spares;
    }
    // On a wide screen words are shown whole before the rest goes to the columns that take it.
    int give = count > 0 ? -missing : 0;
    for (const int column : flexible) // these first: reasons are longer than titles
        give -= std::clamp(sizeHintForColumn(column) - comfortable, 0, widest);
    for (size_t c = 0; give > 0 && c < widths.size(); ++c) {
        const int column = static_cast<int>(c);
        const CellLook look = delegate_->look(column);
        const bool words = look == CellLook::Text || look == CellLook::Value || look == CellLook::State;
        if (!words || wishes_[c] == 0 || header->isSectionHidden(column))
            continue;
        const int more = std::clamp(std::min(sizeHintForColumn(column), widest) - widths[c], 0, give);
        widths[c] += more;
        give -= more;
    }
    int left = room;
    for (size_t c = 0; c < widths.size(); ++c)
        if (!header->isSectionHidden(static_cast<int>(c)))
            left -= widths[c];
    fitting_ = true;
    for (size_t c = 0; c < widths.size(); ++c)
        if (widths[c] > 0 && !header->isSectionHidden(static_cast<int>(c)))
            header->resizeSection(static_cast<int>(c), widths[c]);
    for (int i = 0; i < count; ++i) // the last one takes what cannot be divided
        header->resizeSection(
            flexible[static_cast<size_t>(i)], std::max(narrowest, left / count + (i + 1 == count ? left % count : 0)));
    fitting_ = false;
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
