#pragma once

#include <QStyledItemDelegate>

namespace purser::ui {

/// Paints what has been decided and what has not: a side of a conflict, its result, the state of a proposal.
class DecisionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Kind { Side, Result, ProposalState };

    DecisionDelegate(Kind kind, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Kind kind_;
};

} // namespace purser::ui
