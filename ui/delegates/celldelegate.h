#pragma once

#include "models/grid/cell.h"
#include "models/grid/gridmodel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/imageprovider.h"

#include <QCache>
#include <QLocale>
#include <QStyledItemDelegate>

namespace purser::ui {

/// Paints every cell of a data grid with plain painting, and opens the editor that fits its kind. One delegate for all
/// columns and views of a grid.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(const grid::GridModel *model, ImageProvider *images = nullptr, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Whether what \a editor holds can be taken; if not, rejected() has been sent and the editor keeps its text.
    bool accepts(QWidget *editor) const;

    /// The bar that stands for text which is not here yet.
    static void paintSkeleton(QPainter *painter, const QRect &cell, const Tokens &tokens, grid::CellKind kind, int seed,
        Qt::LayoutDirection direction);

signals:
    /// An editor closed after its value was taken; the current cell moves by so many rows and columns.
    void moved(int rows, int columns) const;
    /// What was typed cannot be taken, and why. The editor stays open.
    void rejected(QWidget *editor, const QString &message) const;
    /// The text in the editor changed: what was said about it is no longer true.
    void retyped(QWidget *editor) const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    struct Cell;
    void paintText(QPainter *painter, const Cell &cell) const;
    void drawLine(QPainter *painter, const Cell &cell, const QRect &area, const QString &text, bool atRight) const;
    void paintImage(QPainter *painter, const Cell &cell) const;
    void paintMarked(QPainter *painter, const Cell &cell) const;
    QString elided(const QString &text, const QFont &font, int width) const;
    QString fitting(const QString &figure, int width) const;
    void finish(QWidget *editor, int rows, int columns);

    const grid::GridModel *model_;
    ImageProvider *images_;
    QFont textFont_;
    QFont figureFont_;
    int baseline_ = 21; ///< from the top of a row
    struct ElideKey {
        QString text;
        int width;
        bool figures;
        friend bool operator==(const ElideKey &, const ElideKey &) = default;
        friend size_t qHash(const ElideKey &k, size_t seed) { return qHashMulti(seed, k.text, k.width, k.figures); }
    };
    mutable QCache<ElideKey, QString> elisions_{4000};
};

} // namespace purser::ui
