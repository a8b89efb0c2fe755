#pragma once

#include "ui/catalog/productfilters.h"

#include <QFrame>

#include <functional>

class QFormLayout;
class QVBoxLayout;

namespace purser::ui {

class Label;

/// The little form under a chip in which one condition is set.
class FilterPopup : public QFrame {
    Q_OBJECT

public:
    FilterPopup(ProductFilters::Kind kind, const catalog::ProductQuery &values, const QStringList &vendors,
        const std::vector<catalog::CategoryNode> &categories, QWidget *parent);

    void popUnder(QWidget *anchor);

signals:
    /// The condition as it is to be; \a category is the path of the chosen category.
    void applied(const purser::catalog::ProductQuery &values, const QString &category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addStatuses();
    void addSync();
    void addStock();
    void addPrice();
    void addVendor(const QStringList &vendors);
    void addCategory(const std::vector<catalog::CategoryNode> &categories);
    void tryApply();

    catalog::ProductQuery values_;
    QString category_;
    QVBoxLayout *form_;
    Label *problem_;
    std::function<QString()> take_; ///< moves the fields into values_; gives what is wrong with them
};

} // namespace purser::ui
