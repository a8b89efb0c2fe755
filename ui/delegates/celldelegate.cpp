#include "ui/delegates/celldelegate.h"

#include "models/base/money.h"
#include "ui/delegates/celleditors.h"
#include "ui/delegates/statusmark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace purser::ui {

using namespace grid;

namespace {

constexpr char indexProperty[] = "purser_index";

QModelIndex indexOf(const QWidget *editor)
{
    return qvariant_cast<QPersistentModelIndex>(editor->property(indexProperty));
}

/// Whether keys go to this view, to the one that it is a part of, or to an editor in it.
bool hasKeyboard(const QWidget *view)
{
    const QWidget *const now = QApplication::focusWidget();
    const QWidget *const whole = view && view->focusProxy() ? view->focusProxy() : view;
    return whole && now && (now == whole || whole->isAncestorOf(now));
}

/// The glyph that speaks for all states of a cell, and its colour.
struct Mark {
    QString glyph; ///< name of the drawing
    QColor colour;
};

std::optional<Mark> markOf(CellStates states, const Tokens &tokens)
{
    if (states & CellState::Conflict)
        return Mark{QStringLiteral("conflict"), tokens.conflictGlyph};
    // What this person is doing comes before how the store stands: the tooltip tells the rest.
    if (states & CellState::Staged)
        return Mark{QStringLiteral("staged"), tokens.stagedGlyph};
    if (states & CellState::StoreConflict)
        return Mark{QStringLiteral("conflict"), tokens.conflictGlyph};
    if (states & CellState::SyncFailed)
        return Mark{QStringLiteral("warning"), tokens.danger};
    if (states & CellState::StoreOwned)
        return Mark{QStringLiteral("lock"), tokens.mutedText};
    if (states & CellState::SyncPending)
        return Mark{QStringLiteral("pending"), tokens.mutedText};
    if (states & CellState::Warning)
        return Mark{QStringLiteral("warning"), tokens.warning};
    return std::nullopt;
}

Mark syncMark(const QString &state, const Tokens &tokens)
{
    if (state == u"synced")
        return {QStringLiteral("tick"), tokens.success};
    if (state == u"pending")
        return {QStringLiteral("pending"), tokens.mutedText};
    if (state == u"error")
        return {QStringLiteral("warning"), tokens.danger};
    if (state == u"conflict")
        return {QStringLiteral("conflict"), tokens.conflictGlyph};
    return {QStringLiteral("local"), tokens.mutedText};
}

} // namespace

/// What painting one cell needs, looked up once.
struct CellDelegate::Cell {
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Tokens &tokens;
    const Column &column;
    CellStates states;
    QColor colour;
    qreal ratio;
    bool mirrored;
};

CellDelegate::CellDelegate(const GridModel *model, ImageProvider *images, QObject *parent)
    : QStyledItemDelegate(parent),
      model_(model),
      images_(images),
      textFont_(font(TextStyle::Body)),
      figureFont_(figureFont(TextStyle::Body))
{
    baseline_ = qRound((measure::row + QFontMetricsF(textFont_).capHeight()) / 2);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    return {model_->columns()[static_cast<size_t>(index.column())].width, measure::row};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const Column &column = model_->columns()[static_cast<size_t>(index.column())];
    const bool loaded = index.data(LoadedRole).toBool();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->currentIndex() == index;
    const bool ranged = (option.state & QStyle::State_Selected)
        && !(current && view->selectionModel()->selection().size() == 1
            && view->selectionModel()->selection().first().width() == 1
            && view->selectionModel()->selection().first().height() == 1);
    const bool marked = loaded && model_->marks().contains(index.data(IdRole).toUuid());
    const CellStates states(loaded ? index.data(StateRole).toInt() : 0);
    const QRect rect = option.rect;

    QColor background = marked || ranged ? tokens.selection : index.row() % 2 == 1 ? tokens.alternate : tokens.surface;
    if (loaded)
        if (const int shine = index.data(FlashRole).toInt(); shine > 0)
            background = blend(tokens.accentSoft, background, shine / 255.0);
    if (states & CellState::Conflict)
        background = tokens.conflict;
    else if (states & CellState::Staged)
        background = tokens.staged;
    else if (states & CellState::StoreConflict)
        background = tokens.conflict;
    painter->fillRect(rect, background);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.gridLine);

    const Cell cell{option, index, tokens, column, states, marked || ranged ? tokens.selectionText : tokens.text,
        painter->device() ? painter->device()->devicePixelRatioF() : 1.0, option.direction == Qt::RightToLeft};
    if (!loaded)
        paintSkeleton(painter, rect, tokens, column.kind, index.row() * 31 + index.column(), option.direction);
    else if (column.kind == CellKind::Image)
        paintImage(painter, cell);
    else if (column.kind == CellKind::Status || column.kind == CellKind::Sync)
        paintMarked(painter, cell);
    else
        paintText(painter, cell);

    if (current) {
        const bool wrong = option.widget && option.widget->property("purser_rejected").toBool();
        const QColor frame = wrong ? tokens.danger : hasKeyboard(option.widget) ? tokens.accent : tokens.controlBorder;
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), frame);
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), frame);
        painter->fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), frame);
        painter->fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), frame);
    }
}

void CellDelegate::paintText(QPainter *painter, const Cell &cell) const
{
    QRect area = cell.option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, -1);
    const bool numeric = cell.column.isNumeric();
    const bool figures = numeric || cell.column.kind == CellKind::Time;
    if (const auto mark = markOf(cell.states, cell.tokens)) {
        const QPixmap glyph = icons::pixmap(mark->glyph, mark->colour, measure::cellGlyph, cell.ratio);
        const int y = area.top() + (area.height() - measure::cellGlyph) / 2 + 1;
        if (numeric) {
            painter->drawPixmap(cell.option.rect.left() + 6, y, glyph);
            area.setLeft(cell.option.rect.left() + 6 + measure::cellGlyph + 2);
        } else if (cell.mirrored) {
            painter->drawPixmap(area.left(), y, glyph);
            area.setLeft(area.left() + measure::cellGlyph + 4);
        } else {
            painter->drawPixmap(area.right() + 1 - measure::cellGlyph, y, glyph);
            area.setRight(area.right() - measure::cellGlyph - 4);
        }
    }
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    const QFont &face = figures ? figureFont_ : textFont_;
    painter->setFont(face);
    painter->setPen(text.isEmpty() || text == u"–" ? cell.tokens.mutedText : cell.colour);
    if (numeric) {
        painter->setLayoutDirection(Qt::LeftToRight);
        drawLine(painter, cell, area, text.isEmpty() ? QStringLiteral("–") : fitting(text, area.width()), true);
    } else {
        // Codes keep their order and stand at the leading edge.
        // And words read as they are written, so that the dots of a shortened title stand at its end.
        painter->setLayoutDirection(
            cell.column.kind != CellKind::Code && text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        drawLine(painter, cell, area, text.isEmpty() ? QStringLiteral("–") : elided(text, face, area.width()),
            cell.mirrored);
    }
}

/// One line of text on the baseline that all cells of a row share, whatever their fonts measure.
void CellDelegate::drawLine(
    QPainter *painter, const Cell &cell, const QRect &area, const QString &text, bool atRight) const
{
    const int x = atRight ? area.right() + 1 - painter->fontMetrics().horizontalAdvance(text) : area.left();
    painter->drawText(x, cell.option.rect.top() + baseline_, text);
}

void CellDelegate::paintImage(QPainter *painter, const Cell &cell) const
{
    const QRect rect = cell.option.rect;
    const QRect box(rect.left() + (rect.width() - measure::thumbnail) / 2,
        rect.top() + (rect.height() - 1 - measure::thumbnail) / 2, measure::thumbnail, measure::thumbnail);
    const QString url = cell.index.data(ValueRole).toString();
    const QPixmap picture = images_ && !url.isEmpty()
        ? images_->pixmap(url, {measure::thumbnail, measure::thumbnail}, cell.ratio)
        : QPixmap();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(box, measure::radiusTag, measure::radiusTag);
    if (picture.isNull()) {
        painter->fillPath(clip, cell.tokens.header);
        painter->setPen(QPen(cell.tokens.faint, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawRoundedRect(QRectF(box).adjusted(5.5, 6.5, -5.5, -6.5), 1.5, 1.5);
        painter->drawPolyline(QList<QPointF>{QPointF(box.left() + 7, box.bottom() - 7.5),
            QPointF(box.left() + 10.5, box.top() + 12), QPointF(box.left() + 13, box.bottom() - 9),
            QPointF(box.left() + 15, box.top() + 13), QPointF(box.left() + 17, box.bottom() - 7.5)});
    } else {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize size = picture.deviceIndependentSize().toSize().scaled(box.size(), Qt::KeepAspectRatio);
        painter->setClipPath(clip);
        painter->fillPath(clip, cell.tokens.header);
        painter->drawPixmap(
            QRect(box.topLeft() + QPoint((box.width() - size.width()) / 2, (box.height() - size.height()) / 2), size),
            picture);
    }
    painter->restore();
}

void CellDelegate::paintMarked(QPainter *painter, const Cell &cell) const
{
    QRect area = cell.option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, -1);
    const QString value = cell.index.data(ValueRole).toString();
    QPixmap mark;
    int size = measure::statusMark;
    QColor colour = cell.colour;
    if (cell.column.kind == CellKind::Status) {
        if (const auto status = catalog::statusFromString(value))
            mark = statusMark(*status, cell.tokens, cell.ratio);
    } else {
        const Mark sync = syncMark(value, cell.tokens);
        size = measure::cellGlyph;
        mark = icons::pixmap(sync.glyph, sync.colour, size, cell.ratio);
        if (value == u"error")
            colour = cell.tokens.danger;
    }
    const int y = area.top() + (area.height() - size) / 2 + 1;
    const int gap = size + 6;
    painter->drawPixmap(cell.mirrored ? area.right() + 1 - size : area.left(), y, mark);
    area.adjust(cell.mirrored ? 0 : gap, 0, cell.mirrored ? -gap : 0, 0);
    if (const auto state = markOf(cell.column.kind == CellKind::Sync ? CellStates() : cell.states, cell.tokens)) {
        painter->drawPixmap(cell.mirrored ? area.left() : area.right() + 1 - measure::cellGlyph,
            area.top() + (area.height() - measure::cellGlyph) / 2 + 1,
            icons::pixmap(state->glyph, state->colour, measure::cellGlyph, cell.ratio));
        area.adjust(cell.mirrored ? measure::cellGlyph + 4 : 0, 0, cell.mirrored ? 0 : -measure::cellGlyph - 4, 0);
    }
    painter->setFont(textFont_);
    painter->setPen(colour);
    painter->setLayoutDirection(cell.option.direction);
    drawLine(painter, cell, area, cell.index.data(Qt::DisplayRole).toString(), cell.mirrored);
}

void CellDelegate::paintSkeleton(
    QPainter *painter, const QRect &cell, const Tokens &tokens, CellKind kind, int seed, Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.track);
    if (kind == CellKind::Image) {
        const QRectF box(cell.left() + (cell.width() - measure::thumbnail) / 2, cell.top() + 4, measure::thumbnail,
            measure::thumbnail);
        painter->drawRoundedRect(box, measure::radiusTag, measure::radiusTag);
    } else {
        const int room = cell.width() - 2 * measure::cellPadding;
        const int width = room * (55 + static_cast<int>(static_cast<unsigned>(seed) * 2654435761U >> 16) % 35) / 100;
        const bool right = kind == CellKind::Money || kind == CellKind::Percent || kind == CellKind::Number
            || direction == Qt::RightToLeft;
        const int left = right ? cell.right() + 1 - measure::cellPadding - width : cell.left() + measure::cellPadding;
        painter->drawRoundedRect(QRectF(left, cell.top() + 11, width, 10), 3, 3);
    }
    painter->restore();
}

QString CellDelegate::elided(const QString &text, const QFont &font, int width) const
{
    const ElideKey key{text, width, font == figureFont_};
    if (const QString *known = elisions_.object(key))
        return *known;
    const QString result = QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
    elisions_.insert(key, new QString(result));
    return result;
}

/// A figure is whole or not there: half a number would be another number.
QString CellDelegate::fitting(const QString &figure, int width) const
{
    const ElideKey key{figure, width, true};
    if (const QString *known = elisions_.object(key))
        return *known;
    const QFontMetrics metrics(figureFont_);
    QString result = figure;
    if (metrics.horizontalAdvance(figure) > width)
        result = QString(std::max(1, width / metrics.horizontalAdvance(u'#')), u'#');
    elisions_.insert(key, new QString(result));
    return result;
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    const Column &column = model_->columns()[static_cast<size_t>(index.column())];
    const QString text = index.data(Qt::DisplayRole).toString();
    if (column.kind != CellKind::Image
        && QFontMetrics(column.isNumeric() ? figureFont_ : textFont_).horizontalAdvance(text)
            > option.rect.width() - 2 * measure::cellPadding)
        lines << text;
    if (const QString said = index.data(Qt::ToolTipRole).toString(); !said.isEmpty())
        lines << said;
    if (const QString reason = index.data(LockReasonRole).toString(); !reason.isEmpty())
        lines << reason;
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view, view->visualRect(index));
    return true;
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Column &column = model_->columns()[static_cast<size_t>(index.column())];
    QWidget *editor = nullptr;
    if (column.kind == CellKind::Status) {
        auto *choice = new CellChoice(index.data(ChoicesRole).toStringList(), parent);
        connect(choice, &QComboBox::activated, this,
            [this, choice] { const_cast<CellDelegate *>(this)->finish(choice, 0, 0); });
        editor = choice;
    } else {
        auto *line = new CellLineEdit(parent);
        line->setFont(column.isNumeric() ? figureFont_ : textFont_);
        if (column.isNumeric()) {
            line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
            line->setLayoutDirection(Qt::LeftToRight);
        } else if (column.kind == CellKind::Code) {
            line->setLayoutDirection(Qt::LeftToRight);
        }
        if (column.kind == CellKind::Money)
            if (const auto currency = Currency::fromCode(index.data(CurrencyRole).toString()))
                line->setSign(currency->symbol());
        if (const QStringList choices = index.data(ChoicesRole).toStringList(); !choices.isEmpty()) {
            auto *completer = new QCompleter(choices, line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            line->setCompleter(completer);
        }
        connect(line, &QLineEdit::textEdited, this, [this, line] { emit retyped(line); });
        editor = line;
    }
    editor->setProperty(indexProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    editor->setAccessibleName(column.title);
    updateEditorGeometry(editor, option, index);
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<CellChoice *>(editor)) {
        choice->setValue(index.data(ValueRole).toString());
        return;
    }
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->isModified()) // what is being typed is not overwritten when the row is read again
        return;
    QString text = index.data(ValueRole).toString();
    const Column &column = model_->columns()[static_cast<size_t>(index.column())];
    if (column.kind == CellKind::Money && !text.isEmpty()) {
        const auto currency = Currency::fromCode(index.data(CurrencyRole).toString());
        if (const auto amount = Decimal::parse(text))
            text = amount->toString(currency ? currency->decimals() : 2);
        text.replace(u'.', editor->locale().decimalPoint());
    }
    line->setText(text);
}

bool CellDelegate::accepts(QWidget *editor) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const QModelIndex index = indexOf(editor);
    if (!line || !index.isValid() || !line->isModified())
        return true;
    const auto value = model_->parse(index, line->text(), editor->locale());
    if (!value)
        emit rejected(editor, value.error().message);
    return value.has_value();
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *choice = qobject_cast<CellChoice *>(editor)) {
        if (choice->value() != index.data(ValueRole).toString())
            model->setData(index, choice->value(), Qt::EditRole);
        return;
    }
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || !line->isModified())
        return;
    if (const auto value = model_->parse(index, line->text(), editor->locale()))
        model->setData(index, *value, Qt::EditRole);
    else
        emit rejected(editor, value.error().message);
}

void CellDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    if (qobject_cast<CellChoice *>(editor))
        editor->setGeometry(option.rect);
    else
        editor->setGeometry(option.rect.adjusted(4, 2, -4, -3));
}

void CellDelegate::finish(QWidget *editor, int rows, int columns)
{
    if (!accepts(editor))
        return;
    emit commitData(editor);
    emit closeEditor(editor, QAbstractItemDelegate::NoHint);
    emit moved(rows, columns);
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor)
        return false;
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Tab: finish(editor, 0, 1); return true;
        case Qt::Key_Backtab: finish(editor, 0, -1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: finish(editor, key->modifiers() & Qt::ShiftModifier ? -1 : 1, 0); return true;
        default: break;
        }
    }
    if (event->type() == QEvent::FocusOut && !accepts(editor))
        return false; // the text stays, with what is wrong about it beside it
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace purser::ui
