#include "ui/widgets/alert.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QVariant>

namespace purser::ui {
namespace {

constexpr char alertProperty[] = "purserAlert";

QAccessibleInterface *alertFactory(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->property(alertProperty).toBool() ? new QAccessibleWidget(widget, QAccessible::AlertMessage)
                                                              : nullptr;
}

} // namespace

void makeAlert(QWidget *widget)
{
    static const bool installed = [] {
        QAccessible::installFactory(&alertFactory);
        return true;
    }();
    widget->setProperty(alertProperty, installed);
}

void announce(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace purser::ui
