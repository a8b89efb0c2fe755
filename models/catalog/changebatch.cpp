#include "models/catalog/changebatch.h"

#include "models/base/counted.h"
#include "models/catalog/productrules.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace purser::catalog {
namespace {

constexpr std::array<QLatin1StringView, 4> kindNames{
    QLatin1StringView("edit"), QLatin1StringView("bulk"), QLatin1StringView("undo"), QLatin1StringView("redo")};

QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("purser::catalog", text, note, n);
}

} // namespace

QString toString(BatchKind kind)
{
    return kindNames[static_cast<size_t>(kind)];
}

BatchKind batchKindFromString(QStringView name)
{
    for (size_t i = 0; i < kindNames.size(); ++i)
        if (name == kindNames[i])
            return static_cast<BatchKind>(i);
    return BatchKind::Edit;
}

QString batchTitle(const ChangeBatch &batch, const QLocale &locale)
{
    const QString &words = batch.name.isEmpty() ? batch.rootName : batch.name;
    QStringList labels;
    for (const ProductField field : batch.fields)
        labels << fieldLabel(field);
    const QString fields = labels.size() > 3
        ? tr("%1 fields", nullptr, counted(labels.size())).arg(locale.toString(labels.size()))
        : labels.join(u", "_qs);
    const QString what = !words.isEmpty()
        ? words
        : tr("%1 of %2 products", nullptr, counted(batch.products)).arg(fields, locale.toString(batch.products));
    switch (batch.kind) {
    case BatchKind::Undo: return tr("Undo: %1").arg(what);
    case BatchKind::Redo: return tr("Redo: %1").arg(what);
    case BatchKind::Edit:
    case BatchKind::Bulk: break;
    }
    return what;
}

} // namespace purser::catalog
