#pragma once

#include <QAbstractButton>

namespace purser::ui {

/// A filter that can be switched on and off: a name, a bold value, a tick when on, and a cross to remove it. A real
/// check button, so keyboard and screen reader find it. Delete removes it, Space switches it.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setValue(const QString &value);
    [[nodiscard]] QString value() const { return value_; }
    void setRemovable(bool removable);
    /// The dashed look of "Add filter": not checkable, with a plus.
    void setAdder(bool adder);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void tell();

    QString value_;
    bool removable_ = false;
    bool adder_ = false;
};

} // namespace purser::ui
