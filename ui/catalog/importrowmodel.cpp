#include "ui/catalog/importrowmodel.h"

#include "models/base/isolated.h"

#include <QLocale>

namespace purser::ui {

using catalog::ImportAction;
using catalog::ImportRow;

void ImportRowModel::setPreview(const catalog::ImportPreview &preview)
{
    beginResetModel();
    all_ = preview.details;
    group_.reset();
    filter();
    endResetModel();
}

void ImportRowModel::setTab(Tab tab)
{
    using enum Field;
    beginResetModel();
    tab_ = tab;
    switch (tab) {
    case Tab::All: columns_ = {Line, What, Sku, Title, Changes}; break;
    case Tab::Created: columns_ = {Line, Sku, Title}; break;
    case Tab::Updated: columns_ = {Line, Sku, Title, Changes}; break;
    case Tab::Skipped: columns_ = {Line, Sku, Title, Reason}; break;
    case Tab::Errors: columns_ = {Line, Column, Value, Sku, Reason}; break;
    }
    filter();
    endResetModel();
}

void ImportRowModel::setSearch(const QString &text)
{
    if (search_ == text)
        return;
    beginResetModel();
    search_ = text;
    filter();
    endResetModel();
}

void ImportRowModel::setGroup(const std::optional<std::pair<QString, QString>> &group)
{
    if (group_ == group)
        return;
    beginResetModel();
    group_ = group;
    filter();
    endResetModel();
}

void ImportRowModel::filter()
{
    const auto fits = [this](const ImportRow &row) {
        switch (tab_) {
        case Tab::All: return true;
        case Tab::Created: return row.action == ImportAction::Create;
        case Tab::Updated: return row.action == ImportAction::Update;
        case Tab::Skipped: return row.action == ImportAction::Unchanged || row.action == ImportAction::NotAllowed;
        case Tab::Errors: return row.action == ImportAction::Error;
        }
        return false;
    };
    const auto found = [this](const ImportRow &row) {
        if (search_.isEmpty())
            return true;
        for (const QString *text : {&row.sku, &row.title, &row.column, &row.value, &row.reason})
            if (text->contains(search_, Qt::CaseInsensitive))
                return true;
        return QString::number(row.line) == search_;
    };
    const auto inGroup = [this](const ImportRow &row) {
        return tab_ != Tab::Errors || !group_ || (row.column == group_->first && row.cause == group_->second);
    };
    shown_.clear();
    ofTab_ = 0;
    for (size_t i = 0; i < all_.size(); ++i) {
        if (!fits(all_[i]))
            continue;
        ++ofTab_;
        if (inGroup(all_[i]) && found(all_[i]))
            shown_.push_back(i);
    }
}

const ImportRow &ImportRowModel::row(int row) const
{
    return all_[shown_[static_cast<size_t>(row)]];
}

int ImportRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int ImportRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QString ImportRowModel::actionLabel(ImportAction action)
{
    switch (action) {
    case ImportAction::Create: return tr("Created");
    case ImportAction::Update: return tr("Updated");
    case ImportAction::Unchanged: return tr("Unchanged");
    case ImportAction::NotAllowed: return tr("Not allowed");
    case ImportAction::Error: return tr("Error");
    }
    return {};
}

QString ImportRowModel::text(const ImportRow &row, Field field) const
{
    switch (field) {
    case Field::Line: return QLocale().toString(row.line);
    case Field::What: return actionLabel(row.action);
    case Field::Column: return row.column;
    case Field::Value: return row.value;
    case Field::Sku: return row.sku;
    case Field::Title: return row.title;
    case Field::Reason: return row.action == ImportAction::Unchanged ? tr("Unchanged: it already is so.") : row.reason;
    case Field::Changes: {
        if (row.changes.empty())
            return row.reason;
        QStringList parts;
        for (const catalog::ImportChange &change : row.changes)
            parts.append(tr("%1: %2 → %3")
                             .arg(change.field,
                                 change.before.isEmpty() ? u"–"_qs : isolated(change.before.simplified().left(60)),
                                 isolated(change.after.simplified().left(60))));
        return parts.join(u"  ·  ");
    }
    }
    return {};
}

QVariant ImportRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow &r = row(index.row());
    const Field field = columns_[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(r, field);
    case Qt::ToolTipRole: return text(r, field);
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "_qs + text(r, field);
    case Qt::TextAlignmentRole:
        return int((field == Field::Line ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading) | Qt::AlignVCenter);
    case FieldRole: return int(field);
    case ActionRole: return int(r.action);
    default: return {};
    }
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Field field = columns_[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return int((field == Field::Line ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (field) {
    case Field::Line: return tr("Line");
    case Field::What: return tr("Result");
    case Field::Column: return tr("Column");
    case Field::Value: return tr("Value");
    case Field::Sku: return tr("SKU");
    case Field::Title: return tr("Title");
    case Field::Changes: return tr("What changes");
    case Field::Reason: return tr("Reason");
    }
    return {};
}

} // namespace purser::ui
