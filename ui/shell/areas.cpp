#include "ui/shell/areas.h"

#include <QApplication>
#include <QPointer>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace purser::ui {
namespace {

constexpr char placeProperty[] = "purserArea";
constexpr char lastProperty[] = "purserAreaFocus";

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
}

/// Where the focus goes in an area: where it was last, the widget that stands for it, or its first one.
QWidget *targetIn(QWidget *area)
{
    auto *last = area->property(lastProperty).value<QPointer<QWidget>>().data();
    if (last && area->isAncestorOf(last) && takesFocus(last))
        return last;
    if (QWidget *proxy = area->focusProxy(); proxy && proxy->isVisible() && proxy->isEnabled())
        return proxy;
    if (takesFocus(area))
        return area;
    for (QWidget *next = area->nextInFocusChain(); next && next != area; next = next->nextInFocusChain())
        if (area->isAncestorOf(next) && takesFocus(next))
            return next;
    return nullptr;
}

} // namespace

void markArea(QWidget *widget, int place)
{
    widget->setProperty(placeProperty, place);
}

void focusNextArea(QWidget *window, bool backwards)
{
    std::vector<QWidget *> areas;
    for (QWidget *widget : window->findChildren<QWidget *>())
        if (widget->property(placeProperty).isValid() && widget->isVisible() && targetIn(widget))
            areas.push_back(widget);
    if (areas.empty())
        return;
    std::ranges::stable_sort(areas, {}, [](const QWidget *w) { return w->property(placeProperty).toInt(); });
    QWidget *const now = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        areas, [now](const QWidget *area) { return area == now || (now && area->isAncestorOf(now)); });
    if (here != areas.end())
        (*here)->setProperty(lastProperty, QVariant::fromValue(QPointer<QWidget>(now)));
    const auto count = static_cast<std::ptrdiff_t>(areas.size());
    const std::ptrdiff_t at = here == areas.end() ? (backwards ? 0 : -1) : here - areas.begin();
    QWidget *const next = areas[static_cast<size_t>((at + (backwards ? count - 1 : 1)) % count)];
    targetIn(next)->setFocus(backwards ? Qt::BacktabFocusReason : Qt::TabFocusReason);
}

} // namespace purser::ui
