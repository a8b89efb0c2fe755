#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace purser::ui {

/// Draws a person: initials in a disc, name and address in two lines; their state as a tag; the rest as text.
class UserDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The table of the company's people, a row of two lines each.
class UserTable : public QTableView {
    Q_OBJECT

public:
    explicit UserTable(QAbstractItemModel *model, QWidget *parent = nullptr);

    static constexpr int rowHeight = 48;

protected:
    void changeEvent(QEvent *event) override;

private:
    void alignHeader();
};

} // namespace purser::ui
