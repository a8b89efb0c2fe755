#include "ui/catalog/importrowdelegate.h"

#include "models/catalog/productimport.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace purser::ui {

using catalog::ImportAction;
using Field = ImportRowModel::Field;

ImportRowDelegate::ImportRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent), text_(ui::font(TextStyle::Body)), figures_(figureFont()), code_(codeFont())
{
}

void ImportRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect cell = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(cell, selected ? t.selection : index.row() % 2 ? t.alternate : t.surface);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.gridLine);

    const auto field = static_cast<Field>(index.data(ImportRowModel::FieldRole).toInt());
    const auto action = static_cast<ImportAction>(index.data(ImportRowModel::ActionRole).toInt());
    QString text = index.data().toString();
    QRect box = cell.adjusted(measure::cellPadding, 0, -measure::cellPadding, -1);
    QColor colour = selected ? t.selectionText : t.text;
    painter->setFont(text_);

    const auto mark = [&](const QString &icon, const QColor &markColour) {
        const QRect place = QStyle::visualRect(option.direction, box, QRect(box.left(), box.top(), 14, box.height()));
        paint::glyph(*painter, place, icon, markColour, measure::cellGlyph);
        if (option.direction == Qt::RightToLeft)
            box.setRight(box.right() - 20);
        else
            box.setLeft(box.left() + 20);
    };
    switch (field) {
    case Field::Line: painter->setFont(figures_); break;
    case Field::Value:
        painter->setFont(code_);
        if (action == ImportAction::Error)
            colour = t.danger;
        break;
    case Field::Reason:
        if (action == ImportAction::Error)
            mark(u"circle-alert"_qs, t.danger);
        else if (action == ImportAction::NotAllowed)
            mark(u"lock"_qs, t.mutedText);
        break;
    case Field::What:
        if (action == ImportAction::Error)
            mark(u"circle-alert"_qs, t.danger);
        else if (action == ImportAction::Create)
            mark(u"list-add"_qs, t.success);
        else if (action == ImportAction::Update)
            mark(u"staged"_qs, t.stagedGlyph);
        else
            mark(u"tick"_qs, t.mutedText);
        break;
    case Field::Column:
    case Field::Sku:
    case Field::Title:
    case Field::Changes: break;
    }
    if (text.isEmpty()) {
        text = u"–"_qs;
        colour = t.mutedText;
    }
    painter->setPen(colour);
    const Qt::Alignment side = field == Field::Line ? Qt::AlignRight | Qt::AlignAbsolute
        : option.direction == Qt::RightToLeft       ? Qt::AlignRight | Qt::AlignAbsolute
                                                    : Qt::AlignLeft | Qt::AlignAbsolute;
    paint::words(*painter, box, side, text.simplified());
    if (option.state.testFlag(QStyle::State_HasFocus))
        paint::roundedFrame(
            *painter, cell.adjusted(1, 1, -1, -2), {}, t.accent, measure::radiusTag, measure::focusRing);
}

} // namespace purser::ui
