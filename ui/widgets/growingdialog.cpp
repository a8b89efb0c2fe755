#include "ui/widgets/growingdialog.h"

#include <QEvent>
#include <QLayout>

namespace purser::ui {

bool GrowingDialog::event(QEvent *event)
{
    const bool changes =
        event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Polish;
    const bool done = QDialog::event(event);
    if (changes && layout() && layout()->hasHeightForWidth()) { // by any other event it may have been deleted
        layout()->activate();
        const int height = layout()->totalHeightForWidth(width());
        setMinimumHeight(height);
        resize(width(), height);
    }
    return done;
}

} // namespace purser::ui
