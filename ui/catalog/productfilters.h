#pragma once

#include "models/catalog/productdetail.h"
#include "models/catalog/productquery.h"

#include <QWidget>

namespace purser::ui {

class Chip;

/// The conditions of the product grid as chips: each can be switched off, changed and removed; what has no room is
/// behind "+2".
class ProductFilters : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Status, Stock, Price, Vendor, Category, Sync, Changed };

    explicit ProductFilters(QWidget *parent = nullptr);

    /// What can be chosen from.
    void setVendors(const QStringList &vendors) { vendors_ = vendors; }
    void setCategories(std::vector<catalog::CategoryNode> categories);
    /// Since when "Changed since last visit" counts.
    void setLastVisit(const QDateTime &visit) { lastVisit_ = visit; }

    /// Puts the conditions that are switched on into \a query.
    void applyTo(catalog::ProductQuery &query) const;
    /// Tab comes to the chips from \a widget, and goes through them as they stand.
    void followInTabOrder(QWidget *widget);
    /// Conditions that are switched on.
    [[nodiscard]] int activeCount() const;
    /// Shows a chip for \a kind with the values of \a query, switched on.
    void show(Kind kind, const catalog::ProductQuery &query);
    void remove(Kind kind);
    /// Switches every condition off.
    void switchOff();
    [[nodiscard]] Chip *chip(Kind kind) const;

    /// Every chip with its values, and back: kept with the window.
    [[nodiscard]] QVariantMap save() const;
    /// Replaces the present chips; gives a sentence about each switched-on condition that this program cannot keep.
    QStringList restore(const QVariantMap &state);
    /// Switches the condition on a category off that the known categories do not have; gives a sentence about it.
    [[nodiscard]] QStringList dropUnknownCategory();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Condition {
        Kind kind;
        Chip *chip;
    };
    [[nodiscard]] QString valueText(Kind kind) const;
    static QString title(Kind kind);
    void add(Kind kind, bool on);
    void place();
    void orderTabs();
    void showAddMenu();
    void showOverflow();
    void edit(Kind kind, QWidget *anchor);
    [[nodiscard]] bool has(Kind kind) const { return chip(kind) != nullptr; }

    QWidget *before_ = nullptr;
    bool categoriesKnown_ = false;
    std::vector<Condition> conditions_; ///< in the order of the row
    catalog::ProductQuery values_;
    QString categoryName_;
    QStringList vendors_;
    std::vector<catalog::CategoryNode> categories_;
    QDateTime lastVisit_;
    Chip *add_;
    Chip *more_;
};

} // namespace purser::ui
