// The catalog page as the subject of saved views: what they keep of it, and how it shows them.
#include "ui/catalog/catalogpage.h"

#include "ui/catalog/productfilters.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/searchfield.h"

#include <QJsonArray>

namespace purser::ui {

using namespace catalog;

namespace {

QString keyOf(const ProductTableModel *model, int column)
{
    return column < 0 ? QString() : model->columns()[static_cast<size_t>(column)].key;
}

QJsonObject sorting(const QString &column, bool descending)
{
    return {{QStringLiteral("column"), column}, {QStringLiteral("descending"), descending}};
}

} // namespace

QJsonObject CatalogPage::viewState() const
{
    QJsonObject filters = QJsonObject::fromVariantMap(filters_->save());
    if (filters_->chip(ProductFilters::Kind::Changed)->isChecked())
        filters.insert(QStringLiteral("changed"), true);
    return {{QStringLiteral("filters"), filters}, {QStringLiteral("search"), searchText_},
        {QStringLiteral("sort"),
            sorting(keyOf(model_, model_->sortColumn()), model_->sortOrder() == Qt::DescendingOrder)},
        {QStringLiteral("columns"), QJsonObject::fromVariantMap(grid_->arrangement())}};
}

QJsonObject CatalogPage::plainState() const
{
    QJsonObject state{{QStringLiteral("filters"), QJsonObject()}, {QStringLiteral("search"), QString()},
        {QStringLiteral("sort"), sorting(QStringLiteral("title"), false)}};
    return state; // columns stay as they are
}

std::pair<QString, QString> CatalogPage::viewStore() const
{
    if (!needs_.store)
        return {};
    for (const auto &[id, name] : needs_.stores)
        if (id == *needs_.store)
            return {id.toString(), name};
    return {};
}

QStringList CatalogPage::showState(const QJsonObject &state)
{
    QStringList problems;
    if (const QString store = state[QStringLiteral("store")].toString(); !store.isEmpty()) {
        const StoreId wanted = StoreId::fromString(store);
        const bool known = std::ranges::any_of(needs_.stores, [&](const auto &s) { return s.first == wanted; });
        if (!known)
            problems << tr("Its store does not exist any more, or is not yours to see: the present one is shown.");
        else if (needs_.store != wanted)
            emit storeRequested(wanted);
    }
    showingView_ = true;
    const QJsonObject filters = state[QStringLiteral("filters")].toObject();
    problems += filters_->restore(filters.toVariantMap());
    filters_->chip(ProductFilters::Kind::Changed)->setChecked(filters[QStringLiteral("changed")].toBool());
    problems += filters_->dropUnknownCategory();
    const QString search = state[QStringLiteral("search")].toString();
    search_->setText(search);
    search_->search(search);
    searchText_ = search.simplified();

    if (const QJsonValue columns = state[QStringLiteral("columns")]; columns.isObject()) {
        QStringList unknown;
        for (const QJsonValue &key : columns[QStringLiteral("order")].toArray())
            if (model_->columnOf(key.toString()) < 0)
                unknown << key.toString();
        if (!unknown.isEmpty())
            problems
                << tr("This version of Purser does not know the columns %1.").arg(unknown.join(QStringLiteral(", ")));
        grid_->setArrangement(columns.toObject().toVariantMap());
    }
    const QJsonValue sort = state[QStringLiteral("sort")];
    const int column = model_->columnOf(sort[QStringLiteral("column")].toString());
    if (column >= 0)
        model_->sort(column, sort[QStringLiteral("descending")].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    else if (!sort[QStringLiteral("column")].toString().isEmpty())
        problems << tr("It cannot be sorted by %1 any more.").arg(sort[QStringLiteral("column")].toString());
    showingView_ = false;
    query();
    saveFilters();
    return problems;
}

} // namespace purser::ui
