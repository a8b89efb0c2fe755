#pragma once

#include "ui/widgets/label.h"

#include <QFrame>
#include <QStyledItemDelegate>

namespace purser::ui {

/// One side of a conflict: tinted, as in a selection, while it is chosen.
class SideCell final : public QFrame {
public:
    explicit SideCell(QWidget *parent) : QFrame(parent) { }
    void setChosen(bool chosen);
};

/// A key, as it is written on a keyboard.
class KeyCap final : public Label {
public:
    KeyCap(const QString &key, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A product with conflicts: picture, title and a second line, with the margins of the navigation.
class SettleProductDelegate final : public QStyledItemDelegate {
public:
    static constexpr int width = 240;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A value of any length, which can be selected to be copied.
Label *selectable(TextStyle style, const QString &text, QWidget *parent);

} // namespace purser::ui
