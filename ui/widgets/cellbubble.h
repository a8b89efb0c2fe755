#pragma once

#include <QFrame>
#include <QPointer>

class QAbstractItemView;
class QLabel;

namespace purser::ui {

/// A sentence beside a cell: what is wrong with the text being typed, or why the cell cannot be edited.
class CellBubble : public QFrame {
    Q_OBJECT

public:
    explicit CellBubble(QWidget *parent);

    /// Shows \a message under \a cell (above it where there is no room), given in the parent's coordinates.
    void say(const QString &message, const QRect &cell, bool isError);
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *label_;
    bool error_ = true;
};

} // namespace purser::ui
