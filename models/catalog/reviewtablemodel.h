#pragma once

#include "models/catalog/changeset.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QSet>

namespace purser::catalog {

/// What a set of edits amounts to, for the column beside the review.
struct ReviewSummary {
    struct Sums {
        Currency currency;
        int products = 0;
        Decimal oldPrices, newPrices; ///< of the products whose price changes
        Decimal oldStockValue, newStockValue; ///< stock x price of the products whose price or stock changes
        bool prices = false;
        bool costs = false; ///< the amounts are costs
        bool stockValue = false;
    };
    int edits = 0;
    int products = 0;
    std::vector<ProductField> fields; ///< that change, in their usual order
    std::vector<Sums> sums; ///< one a currency, only where prices or stock change
};

/// The staged edits as a table: either those that will change a product, each with a check box, or those that cannot.
class ReviewTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Kind { WillChange, CannotChange };
    /// Columns of WillChange.
    enum Column { Check, Image, Title, Sku, Field, Old, Arrow, New, Change, Percent, Margin, ColumnCount };
    /// Columns of CannotChange.
    enum ObstacleColumn {
        ObstacleImage,
        ObstacleTitle,
        ObstacleSku,
        ObstacleField,
        State,
        Reason,
        NextStep,
        ObstacleColumnCount
    };
    enum Role { ImageUrlRole = Qt::UserRole + 1, FieldRole, StateRole };
    enum class ObstacleState { Conflict, Deleted, Forbidden, Refused };

    /// The translated title of a column of \a kind; empty where the cells speak for themselves.
    [[nodiscard]] static QString title(Kind kind, int column);

    /// \a changes is not owned and outlives the model.
    ReviewTableModel(const ChangeSet *changes, Kind kind, const QLocale &locale, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] ProductId productAt(int row) const { return shown_.at(static_cast<size_t>(row)).product; }
    [[nodiscard]] ProductField fieldAt(int row) const { return shown_.at(static_cast<size_t>(row)).field; }
    [[nodiscard]] ObstacleState stateAt(int row) const;

    /// Shows only the products whose title or SKU contains \a text.
    void setFilter(const QString &text);
    /// Lines without regard to the filter.
    [[nodiscard]] int total() const { return static_cast<int>(all_.size()); }
    [[nodiscard]] int productTotal() const;

    void setAllChecked(bool checked);
    [[nodiscard]] Qt::CheckState allChecked() const;
    [[nodiscard]] int checkedCount() const;
    [[nodiscard]] bool isChecked(ProductId product, ProductField field) const;
    /// Of the checked lines.
    [[nodiscard]] ReviewSummary summary() const;
    /// All lines (not only the shown ones) as a table for a spreadsheet, with a header.
    [[nodiscard]] QString asTsv() const;
    /// The same as cells: the titles of the columns with text, and all lines.
    [[nodiscard]] QStringList heading() const;
    [[nodiscard]] std::vector<QStringList> lines() const;

signals:
    /// Lines, check marks or figures are other ones.
    void summaryChanged();

private:
    struct Line {
        ProductId product;
        ProductField field = ProductField::Title;
        friend bool operator==(const Line &, const Line &) = default;
        friend size_t qHash(const Line &l, size_t seed) { return qHashMulti(seed, l.product, int(l.field)); }
    };
    void schedule();
    void rebuild();
    [[nodiscard]] std::vector<Line> filtered() const;
    [[nodiscard]] QString text(const Line &line, int column) const;
    [[nodiscard]] QString obstacleText(const Line &line, int column) const;
    [[nodiscard]] ObstacleState stateOf(const Line &line) const;

    const ChangeSet *changes_;
    Kind kind_;
    QLocale locale_;
    QString filter_;
    std::vector<Line> all_;
    std::vector<Line> shown_;
    QSet<Line> known_; ///< all_, to look up
    QSet<Line> unchecked_;
    bool scheduled_ = false;
};

} // namespace purser::catalog
