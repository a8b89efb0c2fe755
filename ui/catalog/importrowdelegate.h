#pragma once

#include <QStyledItemDelegate>

namespace purser::ui {

/// Paints the rows of an import: plain text, values of the file in a fixed width, reasons behind their mark.
class ImportRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ImportRowDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont text_;
    QFont figures_;
    QFont code_;
};

} // namespace purser::ui
