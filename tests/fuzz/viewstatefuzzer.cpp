// The definition of a saved view, which another version or a colleague has written, as the page shows it: filters and
// arrangement of columns.
#include "models/grid/gridmodel.h"
#include "tests/fuzz/fuzz.h"
#include "ui/catalog/productfilters.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datagrid.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>

using namespace purser;
using purser::fuzz::require;

namespace {

/// Columns without rows.
class Columns final : public grid::GridModel {
public:
    [[nodiscard]] const std::vector<grid::Column> &columns() const override { return columns_; }
    [[nodiscard]] State state() const override { return State::Empty; }
    [[nodiscard]] std::optional<Error> error() const override { return {}; }
    [[nodiscard]] bool countIsExact() const override { return true; }
    void setViewport(int, int) override { }
    void retry() override { }
    void refresh() override { }
    [[nodiscard]] QUuid rowId(int) const override { return {}; }
    [[nodiscard]] int rowOf(const QUuid &) const override { return -1; }
    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }

private:
    [[nodiscard]] qint64 windowRows() const override { return 0; }

    std::vector<grid::Column> columns_{{.key = u"image"_qs, .title = {}, .kind = grid::CellKind::Image, .width = 40},
        {.key = u"title"_qs, .title = u"Title"_qs, .flexible = true}, {.key = u"sku"_qs, .title = u"SKU"_qs},
        {.key = u"price"_qs, .title = u"Price"_qs, .kind = grid::CellKind::Money},
        {.key = u"vendor"_qs, .title = u"Vendor"_qs, .shown = false}};
};

/// A definition such as any version could have written: known names, and values of every kind.
QVariant value(FuzzedDataProvider &provider, int depth)
{
    static const QStringList names{u"filters"_qs, u"columns"_qs, u"order"_qs, u"hidden"_qs, u"widths"_qs, u"frozen"_qs,
        u"status"_qs, u"stock"_qs, u"price"_qs, u"vendor"_qs, u"category"_qs, u"names"_qs, u"name"_qs, u"id"_qs,
        u"on"_qs, u"below"_qs, u"from"_qs, u"to"_qs, u"image"_qs, u"title"_qs, u"sku"_qs, u"active"_qs, u"draft"_qs,
        u"0e9c7a5e-6c1c-4c8e-9d57-0f3a52f0c001"_qs};
    const auto name = [&] { return names[provider.ConsumeIntegralInRange<qsizetype>(0, names.size() - 1)]; };
    switch (provider.ConsumeIntegralInRange<int>(0, depth > 0 ? 8 : 5)) {
    case 0: return provider.ConsumeBool();
    case 1: return provider.ConsumeIntegralInRange<int>(-10, 1000);
    case 2: return provider.ConsumeIntegral<qint64>();
    case 3: return provider.ConsumeFloatingPoint<double>();
    case 4: return fuzz::text(provider, 20);
    case 5: return name();
    case 6: {
        QVariantList list;
        for (int i = provider.ConsumeIntegralInRange<int>(0, 6); i > 0; --i)
            list << value(provider, depth - 1);
        return list;
    }
    default: {
        QVariantMap map;
        for (int i = provider.ConsumeIntegralInRange<int>(0, 6); i > 0; --i)
            map.insert(name(), value(provider, depth - 1));
        return map;
    }
    }
}

QVariantMap entries(FuzzedDataProvider &provider, const QStringList &keys)
{
    QVariantMap map;
    for (const QString &key : keys)
        if (provider.ConsumeBool())
            map.insert(key, value(provider, 2));
    return map;
}

QVariantMap definition(FuzzedDataProvider &provider)
{
    QVariantMap filters;
    for (const QString &kind : {u"status"_qs, u"stock"_qs, u"price"_qs, u"vendor"_qs, u"category"_qs})
        if (provider.ConsumeBool())
            filters.insert(kind,
                entries(provider, {u"on"_qs, u"names"_qs, u"name"_qs, u"id"_qs, u"below"_qs, u"from"_qs, u"to"_qs}));
    return {{u"filters"_qs, filters},
        {u"columns"_qs, entries(provider, {u"order"_qs, u"hidden"_qs, u"widths"_qs, u"frozen"_qs})}};
}

/// As the database keeps it.
QVariantMap kept(const QVariantMap &state)
{
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(state)).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(json).object().toVariantMap();
}

void checkFilters(ui::ProductFilters &filters, const QVariantMap &state)
{
    filters.restore(state);
    const QVariantMap saved = kept(filters.save());
    catalog::ProductQuery query;
    filters.applyTo(query);
    require(query.hasFilters() == (filters.activeCount() > 0), "a filter that is on is a condition");
    filters.restore(saved);
    require(kept(filters.save()) == saved, "filters are shown as they were kept");
    catalog::ProductQuery again;
    filters.applyTo(again);
    require(again == query, "filters mean what they meant when they were kept");
}

void checkColumns(ui::DataGrid &grid, const QVariantMap &state)
{
    grid.resetArrangement();
    grid.setArrangement(state);
    const QHeaderView *header = grid.horizontalHeader();
    int shown = 0;
    qint64 length = 0;
    for (int i = 0; i < header->count(); ++i) {
        shown += !header->isSectionHidden(i);
        length += header->sectionSize(i);
    }
    require(shown > 0, "a grid has a column");
    require(length == header->length() && length < 100'000, "columns have widths that a person can use");
    require(grid.frozenColumns() >= 0 && grid.frozenColumns() <= shown, "no more columns stay than there are");
    const QVariantMap saved = kept(grid.arrangement());
    grid.resetArrangement();
    grid.setArrangement(saved);
    require(kept(grid.arrangement()) == saved, "columns are shown as they were kept");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QApplication app(*argc, *argv);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Columns columns;
    static ui::DataGrid grid(&columns);
    static ui::ProductFilters filters;
    FuzzedDataProvider provider(data, size);
    const bool asText = size > 0 && data[0] == '{';
    const QVariantMap state =
        kept(asText ? QJsonDocument::fromJson(fuzz::rest(provider)).object().toVariantMap() : definition(provider));
    if (state.isEmpty())
        return 0;
    checkFilters(filters, state.value(QStringLiteral("filters")).toMap());
    checkColumns(grid, state.value(QStringLiteral("columns")).toMap());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // chips that were replaced
    return 0;
}
