#pragma once

#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace purser::ui {

/// Draws the rows of a RecordTable: the first column as a disc with a name and a muted line under it, one column as a
/// tag, the rest as text. What stands there is for derived classes to say.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// How a row is shown.
    struct Look {
        bool muted = false; ///< it counts no more
        QString second; ///< the line under the name; without it the name stands alone
        int tagColumn = -1;
        Tone tone = Tone::Neutral; ///< of the tag
    };
    [[nodiscard]] virtual Look lookOf(const QModelIndex &index) const = 0;
    /// What stands in \a disc, in \a colour.
    virtual void paintDisc(QPainter &painter, const QRect &disc, const QColor &colour, const QString &name) const = 0;
};

/// A list of few things that are chosen one at a time, each in a row of two lines; the first column takes what is left
/// of the width.
class RecordTable : public QTableView {
    Q_OBJECT

public:
    /// \a widths are those of the columns from the second on.
    RecordTable(
        QAbstractItemModel *model, RecordDelegate *delegate, const QList<int> &widths, QWidget *parent = nullptr);

    static constexpr int rowHeight = 48;

protected:
    void changeEvent(QEvent *event) override;

private:
    void alignHeader();
};

} // namespace purser::ui
