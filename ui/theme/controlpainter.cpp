#include "ui/theme/controlpainter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace purser::ui::paint {

namespace {

struct Save {
    explicit Save(QPainter &p) : painter(p)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Save() { painter.restore(); }
    Save(const Save &) = delete;
    Save &operator=(const Save &) = delete;
    QPainter &painter;
};

ButtonKind kindOf(const QStyleOptionButton &option, const QWidget *widget)
{
    if (widget && widget->property(property::kind).isValid())
        return ButtonKind(widget->property(property::kind).toInt());
    return option.features.testFlag(QStyleOptionButton::DefaultButton) ? ButtonKind::Primary : ButtonKind::Secondary;
}

QColor labelColour(const Tokens &t, ButtonKind kind, bool enabled, bool on)
{
    if (!enabled)
        return t.faint;
    switch (kind) {
    case ButtonKind::Primary: return t.accentText;
    case ButtonKind::Link: return t.accent;
    case ButtonKind::Danger: return t.danger;
    case ButtonKind::Secondary:
    case ButtonKind::Quiet: break;
    }
    return on ? t.accent : t.text;
}

} // namespace

void roundedFrame(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, double radius,
    double width, Qt::PenStyle line)
{
    const Save save(painter);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (!border.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    painter.setPen(QPen(border, width, line));
    const double half = width / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

void field(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    const bool invalid = widget && widget->property(property::invalid).toBool();
    const QColor border = invalid ? t.danger : focus ? t.accent : enabled ? t.controlBorder : t.borderStrong;
    roundedFrame(
        painter, option.rect, enabled ? t.surface : t.header, border, measure::radius, invalid && !focus ? 2 : 1);
}

void buttonBevel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const Tokens &t = Tokens::of(option.palette);
    const ButtonKind kind = kindOf(option, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool down = option.state.testFlag(QStyle::State_Sunken);
    const bool on = option.state.testFlag(QStyle::State_On);
    if (kind == ButtonKind::Link)
        return;
    if (kind == ButtonKind::Primary) {
        const QColor fill = !enabled ? t.track : hover || down ? t.accentHover : t.accent;
        roundedFrame(painter, option.rect, fill, {}, measure::radius);
        return;
    }
    if (kind == ButtonKind::Quiet) {
        if (hover || down || on)
            roundedFrame(painter, option.rect,
                on         ? t.accentSoft
                    : down ? t.header
                           : blend(t.text, t.surface, 0.06),
                {}, measure::radius);
        return;
    }
    const QColor fill = on ? t.accentSoft : down ? t.header : hover ? t.buttonHover : enabled ? t.button : t.surface;
    roundedFrame(painter, option.rect, fill, on ? t.accent : enabled ? t.borderStrong : t.border, measure::radius);
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const Tokens &t = Tokens::of(option.palette);
    const ButtonKind kind = kindOf(option, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor colour = labelColour(t, kind, enabled, option.state.testFlag(QStyle::State_On));
    const QString badgeText = widget ? widget->property(property::badge).toString() : QString();
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const Save save(painter);

    QFont textFont = painter.font();
    textFont.setWeight(kind == ButtonKind::Primary ? QFont::DemiBold : QFont::Medium);
    painter.setFont(textFont);
    const int gap = 6;
    const int icon = option.icon.isNull() ? 0 : measure::icon;
    const int text = painter.fontMetrics().horizontalAdvance(option.text, int(Qt::TextShowMnemonic));
    const int badgeWidth =
        badgeText.isEmpty() ? 0 : QFontMetrics(font(TextStyle::Badge)).horizontalAdvance(badgeText) + 2 * 5 + 8;
    const int content = icon + (icon && text ? gap : 0) + text + badgeWidth + (menu ? gap + 14 : 0);
    int x = option.rect.x() + std::max(4, (option.rect.width() - content) / 2);
    if (kind == ButtonKind::Link)
        x = option.rect.x() + 2;
    const auto place = [&](int width) {
        const QRect logical(x, option.rect.y(), width, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    if (icon) {
        const QRect box = place(icon);
        const qreal ratio = painter.device()->devicePixelRatio();
        const QPixmap drawn = option.icon.pixmap(QSize(icon, icon), ratio, enabled ? QIcon::Normal : QIcon::Disabled);
        painter.drawPixmap(box.x(), box.y() + (box.height() - icon) / 2, drawn);
        x += icon + gap;
    }
    painter.setPen(colour);
    const int available = std::min(text, option.rect.x() + option.rect.width() - x - (menu ? gap + 14 : 0));
    painter.drawText(place(available + 1), int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic), option.text);
    x += text;
    if (badgeWidth)
        badge(painter, place(badgeWidth), badgeText, colour,
            blend(colour, kind == ButtonKind::Primary ? t.accent : t.button, 0.6));
    x += badgeWidth;
    if (menu) {
        x += gap;
        glyph(painter, place(14), QStringLiteral("chevron-down"), enabled ? t.mutedText : t.faint, 14);
    }
}

int badge(QPainter &painter, const QRect &rect, const QString &text, const QColor &colour, const QColor &border)
{
    const Save save(painter);
    painter.setFont(font(TextStyle::Badge));
    const int width = painter.fontMetrics().horizontalAdvance(text) + 2 * 5;
    const int height = 18;
    const bool rtl = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QRect box(
        rtl ? rect.left() : rect.right() + 1 - width, rect.y() + (rect.height() - height) / 2, width, height);
    roundedFrame(painter, box, {}, border, measure::radiusTag);
    painter.setPen(colour);
    painter.setLayoutDirection(Qt::LeftToRight); // keys are named in Latin letters
    painter.drawText(box, Qt::AlignCenter, text);
    return width;
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    QRect box(0, 0, measure::check, measure::check);
    box.moveCenter(option.rect.center());
    const QColor accent = enabled ? t.accent : t.faint;
    const QColor border = !enabled                       ? t.borderStrong
        : option.state.testFlag(QStyle::State_MouseOver) ? t.accent
                                                         : t.controlBorder;
    if (!on && !partly) {
        roundedFrame(painter, box, enabled ? t.surface : t.header, border, measure::radiusCheck);
        return;
    }
    roundedFrame(painter, box, accent, {}, measure::radiusCheck);
    const Save save(painter);
    painter.setPen(QPen(enabled ? t.accentText : t.surface, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF o = box.topLeft();
    if (partly)
        painter.drawLine(o + QPointF(4.5, 8), o + QPointF(11.5, 8));
    else
        painter.drawPolyline(QPolygonF{{o + QPointF(4, 8.4), o + QPointF(6.8, 11.2), o + QPointF(12, 5.4)}});
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    QRect box(0, 0, measure::check, measure::check);
    box.moveCenter(option.rect.center());
    const Save save(painter);
    painter.setBrush(on ? (enabled ? t.accent : t.faint) : t.surface);
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(enabled ? t.controlBorder : t.borderStrong, 1));
    painter.drawEllipse(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
    if (on) {
        painter.setBrush(t.accentText);
        painter.drawEllipse(QRectF(box).center(), 3.0, 3.0);
    }
}

void progressBar(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const Tokens &t = Tokens::of(option.palette);
    QRect trough = option.rect;
    trough.setHeight(std::min(trough.height(), measure::progress));
    trough.moveTop(option.rect.y() + (option.rect.height() - trough.height()) / 2);
    roundedFrame(painter, trough, t.track, {}, measure::radiusCheck);
    const bool endless = option.minimum == 0 && option.maximum == 0;
    const double share =
        endless ? 0.35 : double(option.progress - option.minimum) / std::max(1, option.maximum - option.minimum);
    QRect done = trough;
    done.setWidth(int(std::lround(trough.width() * std::clamp(share, 0.0, 1.0))));
    if (done.width() > 0)
        roundedFrame(painter, QStyle::visualRect(option.direction, trough, done), t.accent, {}, measure::radiusCheck);
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &t = Tokens::of(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.x() + 8, option.rect.center().y(), option.rect.width() - 16, 1), t.border);
        return;
    }
    const Save save(painter);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        roundedFrame(painter, option.rect.adjusted(4, 0, -4, 0), t.accentSoft, {}, measure::radiusTag);
    const auto visual = [&option](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const QRect &r = option.rect;
    const QRect lead = visual(QRect(r.x() + 12, r.y(), measure::icon, r.height()));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            glyph(painter, lead, QStringLiteral("tick"), enabled ? t.accent : t.faint, 14);
    } else if (!option.icon.isNull()) {
        const QPixmap drawn = option.icon.pixmap(
            QSize(16, 16), painter.device()->devicePixelRatio(), enabled ? QIcon::Normal : QIcon::Disabled);
        painter.drawPixmap(lead.x(), lead.y() + (lead.height() - 16) / 2, drawn);
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    painter.setFont(option.font);
    painter.setPen(enabled ? t.text : t.faint);
    const QRect textRect = visual(r.adjusted(36, 0, -28, 0));
    painter.drawText(textRect,
        int(Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine | Qt::TextShowMnemonic
            | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
        tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter.setFont(font(TextStyle::Hint));
        painter.setPen(enabled ? t.mutedText : t.faint);
        painter.setLayoutDirection(Qt::LeftToRight);
        painter.drawText(visual(r.adjusted(36, 0, -14, 0)),
            int(Qt::AlignVCenter | Qt::AlignAbsolute
                | (option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight)),
            option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        glyph(painter, visual(QRect(r.right() - 24, r.y(), 16, r.height())), QStringLiteral("chevron-right"),
            t.mutedText, 14);
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &t = Tokens::of(option.palette);
    painter.fillRect(option.rect, t.window);
    const Save save(painter);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state & (QStyle::State_Selected | QStyle::State_Sunken)) {
        QRect box = option.rect;
        box.setHeight(28);
        box.moveCenter(option.rect.center());
        roundedFrame(painter, box, t.header, {}, measure::radius);
    }
    painter.setPen(enabled ? t.text : t.faint);
    painter.drawText(option.rect, int(Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine), option.text);
}

void tabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect line(option.rect.x(), option.rect.bottom() - 1, option.rect.width(), 2);
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.border);
    if (selected)
        painter.fillRect(line, t.accent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        roundedFrame(painter, option.rect.adjusted(2, 4, -2, -4), {}, t.accent, measure::radius, 2);
}

void headerSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &t = Tokens::of(option.palette);
    painter.fillRect(option.rect, t.header);
    const QRect &r = option.rect;
    if (option.orientation == Qt::Horizontal) {
        painter.fillRect(QRect(r.x(), r.bottom(), r.width(), 1), t.borderStrong);
        const int edge = option.direction == Qt::RightToLeft ? r.left() : r.right();
        painter.fillRect(QRect(edge, r.y(), 1, r.height() - 1), t.border);
    } else {
        painter.fillRect(QRect(r.x(), r.bottom(), r.width(), 1), t.gridLine);
    }
}

void glyph(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour, int size)
{
    const QPixmap drawn = icons::pixmap(name, colour, size, painter.device()->devicePixelRatio());
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, drawn);
}

Qt::LayoutDirection directionOf(const QString &text)
{
    // "Dana Ferrolo (אתם)" is Hebrew in a Hebrew window, whatever its first word is.
    const bool hebrew = QGuiApplication::layoutDirection() == Qt::RightToLeft && std::ranges::any_of(text, [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return hebrew || text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

void words(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text, Qt::TextElideMode elide)
{
    const Qt::LayoutDirection before = painter.layoutDirection();
    const QFont fontBefore = painter.font();
    painter.setLayoutDirection(directionOf(text));
    if (painter.layoutDirection() == Qt::RightToLeft && fontBefore.styleStrategy() != QFont::PreferDefault) {
        QFont shaping = fontBefore; // a Hebrew title in an English window has brackets, too
        shaping.setStyleStrategy(QFont::PreferDefault);
        painter.setFont(shaping);
    }
    const QString shown = painter.fontMetrics().elidedText(text, elide, rect.width());
    const Qt::Alignment vertical = side & Qt::AlignVertical_Mask;
    painter.drawText(rect,
        int((side & Qt::AlignHorizontal_Mask) | (vertical ? vertical : Qt::AlignVCenter) | Qt::AlignAbsolute)
            | Qt::TextSingleLine,
        shown);
    painter.setLayoutDirection(before);
    painter.setFont(fontBefore);
}

} // namespace purser::ui::paint
