// The part of the data grid that arranges columns: order, width, shown or not, frozen; kept per person.
#include "ui/widgets/datagrid.h"
#include "ui/widgets/gridheader.h"

#include <QMenu>
#include <QSettings>

#include <utility>

namespace purser::ui {

using namespace grid;

void DataGrid::arrange(const QStringList &order, const QHash<QString, int> &widths, const QStringList &hidden)
{
    arranging_ = true;
    int place = 0;
    for (const QString &key : order)
        if (const int column = model_->columnOf(key); column >= 0)
            header_->moveSection(header_->visualIndex(column), place++);
    for (int c = 0; c < model_->columnCount(); ++c) {
        const Column &column = model_->columns()[static_cast<size_t>(c)];
        header_->setSectionHidden(c, hidden.contains(column.key));
        if (!hidden.contains(column.key))
            header_->resizeSection(c, widths.value(column.key, column.width));
    }
    arranging_ = false;
    fitColumns();
    syncFrozen();
}

int DataGrid::flexibleColumn() const
{
    const auto &columns = model_->columns();
    const auto found = std::ranges::find_if(columns, &Column::flexible);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

/// The flexible column takes the room that the others leave, so that nothing has to scroll sideways where it needn't,
/// and nothing stays empty on the largest screen.
void DataGrid::fitColumns()
{
    constexpr int narrowest = 168;
    const int column = flexibleColumn();
    if (!fitted_ || arranging_ || column < 0 || header_->isSectionHidden(column))
        return;
    int others = 0;
    for (int c = 0; c < header_->count(); ++c)
        if (c != column && !header_->isSectionHidden(c))
            others += header_->sectionSize(c);
    const int width = std::max(viewport()->width() - others, narrowest);
    if (width == header_->sectionSize(column))
        return;
    const bool before = std::exchange(arranging_, true);
    header_->resizeSection(column, width);
    arranging_ = before;
    syncFrozen();
}

void DataGrid::resetArrangement()
{
    fitted_ = true;
    QStringList order;
    QStringList hidden;
    for (const Column &column : model_->columns()) {
        order << column.key;
        if (!column.shown)
            hidden << column.key;
    }
    arrange(order, {}, hidden);
    setFrozenColumns(2);
}

QVariantMap DataGrid::arrangement() const
{
    QStringList order;
    QStringList hidden;
    QVariantMap widths;
    for (int i = 0; i < header_->count(); ++i) {
        const int c = header_->logicalIndex(i);
        const QString &name = model_->columns()[static_cast<size_t>(c)].key;
        order << name;
        if (header_->isSectionHidden(c))
            hidden << name;
        else if (!fitted_ || c != flexibleColumn()) // what follows from the window is nobody's choice
            widths.insert(name, header_->sectionSize(c));
    }
    return {{QStringLiteral("order"), order}, {QStringLiteral("hidden"), hidden}, {QStringLiteral("widths"), widths},
        {QStringLiteral("frozen"), frozen_}};
}

void DataGrid::setArrangement(const QVariantMap &arrangement)
{
    QHash<QString, int> widths;
    const QVariantMap kept = arrangement.value(QStringLiteral("widths")).toMap();
    constexpr int widest = 4096; // nobody scrolls past more to reach the next column
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        if (it->toInt() >= header_->minimumSectionSize())
            widths.insert(it.key(), std::min(it->toInt(), widest));
    const int flexible = flexibleColumn();
    fitted_ = flexible >= 0 && !widths.contains(model_->columns()[static_cast<size_t>(flexible)].key);
    const QStringList order = arrangement.value(QStringLiteral("order")).toStringList();
    QStringList hidden = arrangement.value(QStringLiteral("hidden")).toStringList();
    bool any = false;
    for (const Column &column : model_->columns()) {
        if (!order.contains(column.key) && !column.shown) // came with a newer version: keeps its default
            hidden << column.key;
        any = any || !hidden.contains(column.key);
    }
    arrange(order, widths, any ? hidden : QStringList()); // a grid without columns is of no use to anybody
    setFrozenColumns(arrangement.value(QStringLiteral("frozen"), frozen_).toInt());
}

void DataGrid::keepArrangement(QSettings *settings, const QString &group)
{
    settings_ = nullptr;
    const auto key = [&group](const char *name) { return group + u'/' + QLatin1StringView(name); };
    if (settings && settings->contains(key("order"))) {
        QVariantMap kept;
        for (const char *name : {"order", "hidden", "widths", "frozen"})
            if (settings->contains(key(name)))
                kept.insert(QLatin1StringView(name), settings->value(key(name)));
        setArrangement(kept);
        const int column = model_->columnOf(settings->value(key("sort")).toString());
        if (column >= 0)
            model_->sort(
                column, settings->value(key("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    settings_ = settings;
    group_ = group;
}

void DataGrid::saveArrangement()
{
    if (arranging_)
        return;
    emit arrangementChanged();
    if (!settings_)
        return;
    const QVariantMap now = arrangement();
    settings_->beginGroup(group_);
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        settings_->setValue(it.key(), *it);
    if (model_->sortColumn() >= 0) {
        settings_->setValue(QStringLiteral("sort"), model_->columns()[static_cast<size_t>(model_->sortColumn())].key);
        settings_->setValue(QStringLiteral("descending"), model_->sortOrder() == Qt::DescendingOrder);
    }
    settings_->endGroup();
}

void DataGrid::setFrozenColumns(int count)
{
    frozen_ = std::clamp(count, 0, static_cast<int>(visualColumns().size()));
    syncFrozen();
    saveArrangement();
}

void DataGrid::setColumnShown(int column, bool shown)
{
    if (!shown && visualColumns().size() <= 1)
        return;
    header_->setSectionHidden(column, !shown);
    if (shown && header_->sectionSize(column) < header_->minimumSectionSize())
        header_->resizeSection(column, model_->columns()[static_cast<size_t>(column)].width);
    fitColumns();
    syncFrozen();
    saveArrangement();
}

void DataGrid::fillColumnMenu(QMenu *menu)
{
    for (int i = 0; i < header_->count(); ++i) {
        const int c = header_->logicalIndex(i);
        const Column &column = model_->columns()[static_cast<size_t>(c)];
        QAction *const action = menu->addAction(column.title.isEmpty() ? tr("Image") : column.title);
        action->setCheckable(true);
        action->setChecked(!header_->isSectionHidden(c));
        connect(action, &QAction::toggled, this, [this, c](bool shown) { setColumnShown(c, shown); });
    }
    menu->addSeparator();
    QMenu *const freeze = menu->addMenu(tr("Keep in view while scrolling"));
    const QList<int> shown = visualColumns();
    const auto offer = [this, freeze](const QString &text, int count) {
        QAction *const action = freeze->addAction(text);
        action->setCheckable(true);
        action->setChecked(frozen_ == count);
        connect(action, &QAction::triggered, this, [this, count] { setFrozenColumns(count); });
    };
    offer(tr("No column"), 0);
    QStringList names;
    for (int i = 0; i < std::min<int>(4, static_cast<int>(shown.size())); ++i) {
        const QString title = model_->columns()[static_cast<size_t>(shown[i])].title;
        names << (title.isEmpty() ? tr("Image") : title);
        offer(names.join(QStringLiteral(", ")), i + 1);
    }
    menu->addAction(tr("Arrange as at first"), this, &DataGrid::resetArrangement);
}

} // namespace purser::ui
