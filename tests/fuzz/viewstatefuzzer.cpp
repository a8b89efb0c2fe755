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
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QVariantMap state = QJsonDocument::fromJson(bytes).object().toVariantMap();
    checkFilters(filters, state.value(QStringLiteral("filters")).toMap());
    checkColumns(grid, state.value(QStringLiteral("columns")).toMap());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // chips that were replaced
    return 0;
}
