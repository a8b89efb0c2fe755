#pragma once

#include "models/catalog/productimport.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QFrame>
#include <QStyledItemDelegate>

class QLabel;
class QVBoxLayout;

namespace purser::ui {

/// The numbered steps of the import, with a tick on those that are done.
class ImportSteps : public QWidget {
    Q_OBJECT

public:
    explicit ImportSteps(QWidget *parent = nullptr);
    void setCurrent(int step);
    [[nodiscard]] int current() const { return current_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList names_;
    int current_ = 0;
};

/// A figure of the preview with what it is made of; a click shows its rows.
class ImportCard : public QAbstractButton {
    Q_OBJECT

public:
    ImportCard(const QString &iconName, QColor Tokens::*colour, const QString &what, QWidget *parent = nullptr);
    void setFigure(qint64 figure, const QString &detail);
    [[nodiscard]] qint64 figure() const { return figure_; }
    [[nodiscard]] QSize sizeHint() const override { return {200, 66}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString icon_;
    QColor Tokens::*colour_;
    QString what_;
    QString detail_;
    qint64 figure_ = 0;
};

/// Paints the cells of a small list under the words of its header.
class ListCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Where a file is dropped or chosen.
class DropArea : public QFrame {
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);
    void setHighlighted(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool highlighted_ = false;
};

/// Beside the rows: the current one as in the file or old -> new, and where everything will be written.
class ImportDetailPane : public QWidget {
    Q_OBJECT

public:
    explicit ImportDetailPane(QWidget *parent = nullptr);
    void showRow(const catalog::ImportRow &row);
    void showNothing();
    /// "Will be written to": label and value.
    void setTarget(const QList<std::pair<QString, QString>> &lines);

private:
    QWidget *rowPart_;
    QVBoxLayout *rowLayout_;
    QVBoxLayout *target_;
};

} // namespace purser::ui
