#include "ui/theme/purserstyle.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFocusFrame>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace purser::ui {

namespace {

QSize textAndIcon(const QStyleOptionButton &option, const QWidget *widget)
{
    QFont measured = widget ? widget->font() : font(TextStyle::Button);
    measured.setWeight(QFont::DemiBold);
    int width = QFontMetrics(measured).size(int(Qt::TextShowMnemonic), option.text).width();
    if (!option.icon.isNull())
        width += measure::icon + (option.text.isEmpty() ? 0 : 6);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        width += 20;
    if (const QString badge = widget ? widget->property(property::badge).toString() : QString(); !badge.isEmpty())
        width += QFontMetrics(font(TextStyle::Badge)).horizontalAdvance(badge) + 18;
    return {width, measure::control};
}

int buttonPadding(const QWidget *widget)
{
    const bool link = widget && widget->property(property::kind).toInt() == int(ButtonKind::Link)
        && widget->property(property::kind).isValid();
    return link ? 2 : 12;
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool vertical = option.orientation == Qt::Vertical;
    painter.fillRect(option.rect, t.surface);
    if (option.minimum == option.maximum)
        return;
    const QRect handle = vertical ? slider.adjusted(3, 1, -3, -1) : slider.adjusted(1, 3, -1, -3);
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    paint::roundedFrame(painter, handle, active ? t.controlBorder : t.borderStrong, {}, 3);
}

} // namespace

PurserStyle::PurserStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
}

void PurserStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void PurserStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paint::field(*painter, *option, widget);
        return;
    case PE_FrameLineEdit: return paint::field(*painter, *option, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paint::checkBox(*painter, *option);
    case PE_IndicatorRadioButton: return paint::radioButton(*painter, *option);
    case PE_FrameFocusRect:
        // Every other control has the ring of FocusRing around it.
        if (qobject_cast<const QAbstractItemView *>(widget))
            paint::roundedFrame(*painter, option->rect, {}, t.accent, measure::radiusTag, measure::focusRing);
        return;
    case PE_PanelButtonTool: {
        const bool on = option->state.testFlag(State_On);
        const bool hover = option->state.testFlag(State_Enabled) && option->state.testFlag(State_MouseOver);
        if (on || hover || option->state.testFlag(State_Sunken))
            paint::roundedFrame(
                *painter, option->rect, on ? t.accentSoft : blend(t.text, t.window, 0.08), {}, measure::radius);
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return paint::glyph(*painter, option->rect, QStringLiteral("chevron-down"), t.mutedText, 14);
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: return paint::glyph(*painter, option->rect, QStringLiteral("chevron-up"), t.mutedText, 14);
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft: return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paint::glyph(*painter, option->rect,
                header->sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("chevron-down")
                                                                    : QStringLiteral("chevron-up"),
                t.mutedText, 14);
        return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.raised); return;
    case PE_FrameMenu: return paint::roundedFrame(*painter, option->rect, {}, t.borderStrong, 0);
    case PE_PanelTipLabel: return paint::roundedFrame(*painter, option->rect, t.raised, t.borderStrong, 0);
    case PE_Frame:
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return paint::field(*painter, *option, widget);
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paint::roundedFrame(*painter, option->rect, {}, t.border, qobject_cast<const QMenu *>(widget) ? 0 : 3);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PurserStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paint::buttonBevel(*painter, *button, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paint::buttonLabel(*painter, *button, widget);
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progressBar(*painter, *bar);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuItem(*painter, *item);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuBarItem(*painter, *item);
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.window); return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paint::tabShape(*painter, *tab);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const QColor colour = !tab->state.testFlag(State_Enabled) ? t.faint
                : tab->state.testFlag(State_Selected)                 ? t.accent
                                                                      : t.text;
            painter->save();
            QFont tabFont = font(tab->state.testFlag(State_Selected) ? TextStyle::BodyStrong : TextStyle::Body);
            painter->setFont(tabFont);
            painter->setPen(colour);
            QRect words = tab->rect;
            if (!tab->icon.isNull()) {
                // Icon and text stand in the middle together.
                const int width = measure::icon + 6 + painter->fontMetrics().horizontalAdvance(tab->text);
                const QRect both(words.x() + (words.width() - width) / 2, words.y(), width, words.height());
                tab->icon.paint(
                    painter, visualRect(tab->direction, both, QRect(both.x(), both.y(), measure::icon, both.height())));
                words = visualRect(tab->direction, both, both.adjusted(measure::icon + 6, 0, 0, 0));
            }
            painter->drawText(words, int(Qt::AlignCenter | Qt::TextShowMnemonic), tab->text);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paint::headerSection(*painter, *header);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.header);
        painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), t.borderStrong);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, t.mutedText);
            copy.palette.setColor(QPalette::Text, t.mutedText);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_Splitter: {
        const QRect &r = option->rect;
        const bool upright = r.width() < r.height();
        painter->fillRect(
            upright ? QRect(r.center().x(), r.y(), 1, r.height()) : QRect(r.x(), r.center().y(), r.width(), 1),
            t.border);
        return;
    }
    case CE_FocusFrame: {
        const auto *frame = qobject_cast<const QFocusFrame *>(widget);
        const bool invalid = frame && frame->widget() && frame->widget()->property(property::invalid).toBool();
        return paint::roundedFrame(
            *painter, option->rect, {}, invalid ? t.danger : t.accent, measure::radius + 3, measure::focusRing);
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PurserStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = Tokens::of(option->palette);
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame)
                paint::field(*painter, *option, widget);
            paint::glyph(*painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget),
                QStringLiteral("chevron-down"), option->state.testFlag(State_Enabled) ? t.mutedText : t.faint, 14);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                paint::field(*painter, *option, widget);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                paint::glyph(*painter, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget),
                    QStringLiteral("chevron-up"), t.mutedText, 12);
                paint::glyph(*painter, proxy()->subControlRect(control, option, SC_SpinBoxDown, widget),
                    QStringLiteral("chevron-down"), t.mutedText, 12);
            }
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBar(*painter, *bar, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect PurserStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? bar->rect.height() : bar->rect.width();
        const int range = bar->maximum - bar->minimum;
        const int slider = range <= 0
            ? length
            : std::clamp(
                int(qint64(bar->pageStep) * length / (qint64(range) + bar->pageStep)), std::min(32, length), length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto span = [&](int from, int size) {
            return vertical ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size)
                            : visualRect(bar->direction, bar->rect,
                                QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height()));
        };
        switch (subControl) {
        case SC_ScrollBarSlider: return span(start, slider);
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSubPage: return span(0, start);
        case SC_ScrollBarAddPage: return span(start + slider, length - start - slider);
        default: return {};
        }
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 2, -28, -2));
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow) {
        const QRect &r = option->rect;
        return visualRect(option->direction, r, QRect(r.right() - 27, r.y(), 24, r.height()));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect PurserStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 2, -8, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize PurserStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const int height = widget && widget->property(property::compact).toBool() ? measure::compact : measure::control;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return {textAndIcon(*button, widget).width() + 2 * buttonPadding(widget), height};
        break;
    case CT_LineEdit: return {size.width() + 18, height};
    case CT_ComboBox: return {size.width() + 44, height};
    case CT_SpinBox: return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 12, height};
    case CT_ToolButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {std::max(base.width(), measure::toolButton), std::max(base.height(), measure::toolButton)};
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {10, 9};
            const bool shortcut = item->text.contains(u'\t');
            return {size.width() + 64 + (shortcut ? 24 : 0), measure::menuEntry};
        }
        break;
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), measure::menuEntry)};
    }
    case CT_MenuBarItem: return {size.width() + 18, measure::control};
    case CT_TabBarTab: return {size.width() + 2, measure::tab};
    case CT_ProgressBar: return {std::max(size.width(), 60), measure::progress};
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 8, measure::tableHeader};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 4, std::max(base.height(), 20)};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int PurserStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return measure::check;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth: return 1;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return measure::focusRing + measure::focusGap;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarHMargin: return 8;
    case PM_MenuBarVMargin: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return measure::icon;
    case PM_ToolBarIconSize: return measure::icon;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal: return 0;
    case PM_TabBarTabHSpace: return 24;
    case PM_HeaderMargin: return measure::cellPadding;
    case PM_HeaderMarkSize: return 14;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return measure::dialogPadding;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon PurserStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton) // the one of Qt cannot be seen on a dark field
        return icons::icon(QStringLiteral("close"), &Tokens::mutedText);
    return QProxyStyle::standardIcon(which, option, widget);
}

int PurserStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_TabBar_PreferNoArrows: return 0;
    case SH_DialogButtonLayout: // what a question is about stands last, as in every form
        return QDialogButtonBox::GnomeLayout;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace purser::ui
