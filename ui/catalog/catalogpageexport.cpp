// The part of the catalog page that exports what the grid shows.
#include "ui/catalog/catalogpage.h"

#include "ui/catalog/listexports.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datagrid.h"

#include <QAction>

namespace purser::ui {

using namespace catalog;

void CatalogPage::addExport(QWidget *footer)
{
    export_ =
        command(QStringLiteral("document-export"), tr("Export list…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    export_->setToolTip(tr("Saves what the list shows as CSV: these filters, this order, these columns (%1)")
                            .arg(export_->shortcut().toString(QKeySequence::NativeText)));
    exportLink_ = new LinkButton(tr("Export list"), footer);
    exportLink_->setFont(ui::font(TextStyle::Label));
    exportLink_->setToolTip(export_->toolTip());
    connect(exportLink_, &QPushButton::clicked, export_, &QAction::trigger);
    connect(export_, &QAction::triggered, this, &CatalogPage::exportList);
    connect(needs_.exports, &ListExports::runningChanged, this, &CatalogPage::refreshFooter);
}

void CatalogPage::exportList()
{
    if (!grid_->finishEditing())
        return;
    ProductListExport list;
    list.query = model_->query();
    list.expected = model_->rowCount();
    const QVariantMap arrangement = grid_->arrangement();
    const QStringList hidden = arrangement.value(QStringLiteral("hidden")).toStringList();
    for (const QString &key : arrangement.value(QStringLiteral("order")).toStringList())
        if (const int column = model_->columnOf(key); column >= 0 && !hidden.contains(key))
            list.columns.push_back(static_cast<ProductColumn>(column));
    needs_.exports->ask(window(), tr("products", "name of a file"), list);
}

void CatalogPage::sayExported(const QString &message, bool good)
{
    const QString staged = good && !needs_.edits->isEmpty() ? u' ' + tr("What is staged is not in it.") : QString();
    notify(message + staged, {}, good);
}

} // namespace purser::ui
