#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace purser::ui {

/// Keeps one accent ring around the control that has the keyboard: fields always, buttons once keys are used.
class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

private:
    void follow(QWidget *now);
    QPointer<QFocusFrame> frame_;
};

} // namespace purser::ui
