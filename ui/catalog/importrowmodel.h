#pragma once

#include "models/catalog/productimport.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace purser::ui {

/// The rows of an import preview that one tab shows, narrowed by what is searched.
class ImportRowModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Tab { All, Created, Updated, Skipped, Errors };
    /// What a column shows; each tab has its own.
    enum class Field { Line, What, Column, Value, Sku, Title, Changes, Reason };
    enum Role { FieldRole = Qt::UserRole, ActionRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const catalog::ImportPreview &preview);
    void setTab(Tab tab);
    void setSearch(const QString &text);
    /// Of the errors only those with this column and cause.
    void setGroup(const std::optional<std::pair<QString, QString>> &group);
    /// Rows of the tab before searching.
    [[nodiscard]] qint64 ofTab() const { return ofTab_; }
    [[nodiscard]] Tab tab() const { return tab_; }
    [[nodiscard]] const catalog::ImportRow &row(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Created", "Updated", … for one row.
    static QString actionLabel(catalog::ImportAction action);

private:
    void filter();
    [[nodiscard]] QString text(const catalog::ImportRow &row, Field field) const;

    std::vector<catalog::ImportRow> all_;
    std::vector<size_t> shown_;
    std::vector<Field> columns_{Field::Line, Field::What, Field::Sku, Field::Title, Field::Changes};
    Tab tab_ = Tab::All;
    QString search_;
    std::optional<std::pair<QString, QString>> group_;
    qint64 ofTab_ = 0;
};

} // namespace purser::ui
