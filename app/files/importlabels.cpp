#include "app/files/importlabels.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace purser::files {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::files", text);
}

struct FieldName {
    QLatin1StringView field;
    const char *label;
};

constexpr FieldName fieldNames[]{
    {QLatin1StringView("title"), QT_TRANSLATE_NOOP("purser::files", "Title")},
    {QLatin1StringView("sku"), QT_TRANSLATE_NOOP("purser::files", "SKU")},
    {QLatin1StringView("barcode"), QT_TRANSLATE_NOOP("purser::files", "Barcode")},
    {QLatin1StringView("status"), QT_TRANSLATE_NOOP("purser::files", "Status")},
    {QLatin1StringView("handle"), QT_TRANSLATE_NOOP("purser::files", "Handle")},
    {QLatin1StringView("description"), QT_TRANSLATE_NOOP("purser::files", "Description")},
    {QLatin1StringView("short_description"), QT_TRANSLATE_NOOP("purser::files", "Short description")},
    {QLatin1StringView("vendor"), QT_TRANSLATE_NOOP("purser::files", "Vendor")},
    {QLatin1StringView("product_type"), QT_TRANSLATE_NOOP("purser::files", "Product type")},
    {QLatin1StringView("length"), QT_TRANSLATE_NOOP("purser::files", "Length")},
    {QLatin1StringView("width"), QT_TRANSLATE_NOOP("purser::files", "Width")},
    {QLatin1StringView("height"), QT_TRANSLATE_NOOP("purser::files", "Height")},
    {QLatin1StringView("weight"), QT_TRANSLATE_NOOP("purser::files", "Weight")},
    {QLatin1StringView("price"), QT_TRANSLATE_NOOP("purser::files", "Price")},
    {QLatin1StringView("sale_price"), QT_TRANSLATE_NOOP("purser::files", "Sale price")},
    {QLatin1StringView("compare_at_price"), QT_TRANSLATE_NOOP("purser::files", "Compare-at price")},
    {QLatin1StringView("cost_price"), QT_TRANSLATE_NOOP("purser::files", "Cost")},
    {QLatin1StringView("stock_quantity"), QT_TRANSLATE_NOOP("purser::files", "Stock")},
    {QLatin1StringView("stock_status"), QT_TRANSLATE_NOOP("purser::files", "Stock status")},
    {QLatin1StringView("inventory_policy"), QT_TRANSLATE_NOOP("purser::files", "Sell without stock")},
    {QLatin1StringView("attributes"), QT_TRANSLATE_NOOP("purser::files", "Options")},
    {QLatin1StringView("image"), QT_TRANSLATE_NOOP("purser::files", "Image")},
    {QLatin1StringView("images"), QT_TRANSLATE_NOOP("purser::files", "Images")},
    {QLatin1StringView("categories"), QT_TRANSLATE_NOOP("purser::files", "Categories")},
    {QLatin1StringView("tags"), QT_TRANSLATE_NOOP("purser::files", "Tags")},
    {QLatin1StringView("brands"), QT_TRANSLATE_NOOP("purser::files", "Brands")},
    {QLatin1StringView("link"), QT_TRANSLATE_NOOP("purser::files", "ID at the store")},
};

/// `[{"name": "Size", "value": "S"}]` as "Size: S".
QString optionsLabel(const QString &json)
{
    QStringList parts;
    const QJsonArray options = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &option : options)
        parts.append(
            option.toObject().value(u"name").toString() + u": "_qs + option.toObject().value(u"value").toString());
    return parts.join(u", ");
}

QString statusText(const QString &name)
{
    const auto status = catalog::statusFromString(name);
    return status ? catalog::statusLabel(*status) : name;
}

} // namespace

QString separatorLabel(char separator)
{
    switch (separator) {
    case ';': return tr("semicolon");
    case '\t': return tr("tab");
    case '|': return tr("bar");
    default: return tr("comma");
    }
}

catalog::ImportChange importChange(const catalog::BulkChange &change)
{
    catalog::ImportChange out{change.field, change.before, change.after};
    for (const FieldName &name : fieldNames)
        if (change.field == name.field)
            out.field = tr(name.label);
    if (change.field.startsWith(u"attribute "))
        out.field = change.field.mid(10);
    if (change.field == u"attributes") {
        out.before = optionsLabel(change.before);
        out.after = optionsLabel(change.after);
    } else if (change.field == u"status") {
        out.before = statusText(change.before);
        out.after = statusText(change.after);
    } else if (change.field == u"inventory_policy") {
        const auto word = [](const QString &policy) {
            return policy == u"continue" ? QCoreApplication::translate("purser::files", "yes")
                                         : QCoreApplication::translate("purser::files", "no");
        };
        out.before = word(change.before);
        out.after = word(change.after);
    }
    return out;
}

} // namespace purser::files
