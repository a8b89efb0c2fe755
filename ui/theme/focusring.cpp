#include "ui/theme/focusring.h"

#include "ui/theme/controlpainter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QTreeView>

namespace purser::ui {

namespace {

bool insideItemView(const QWidget *widget)
{
    for (const QWidget *up = widget->parentWidget(); up && !up->isWindow(); up = up->parentWidget())
        if (qobject_cast<const QAbstractItemView *>(up))
            return true;
    return false;
}

bool wantsRing(const QWidget *widget)
{
    if (widget->isWindow() || widget->property(property::noRing).toBool() || insideItemView(widget))
        return false;
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->hasFrame();
    if (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget))
        return true;
    const bool ours = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QTreeView *>(widget)
        || (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QAbstractItemView *>(widget));
    return ours && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete frame_;
}

void FocusRing::follow(QWidget *now)
{
    // A frame per target: QFocusFrame re-parents itself, and a deleted parent takes it along.
    if (!now || !wantsRing(now)) {
        if (frame_)
            frame_->setWidget(nullptr);
        return;
    }
    if (!frame_)
        frame_ = new QFocusFrame;
    frame_->setWidget(now);
}

} // namespace purser::ui
