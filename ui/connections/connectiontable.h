#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace purser::ui {

/// Draws a connection: name and address in two lines, its status as a tag, the rest as text; revoked ones muted.
class ConnectionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The table of the company's connections, a row of two lines each.
class ConnectionTable : public QTableView {
    Q_OBJECT

public:
    explicit ConnectionTable(QAbstractItemModel *model, QWidget *parent = nullptr);

    static constexpr int rowHeight = 48;

protected:
    void changeEvent(QEvent *event) override;

private:
    void alignHeader();
};

} // namespace purser::ui
