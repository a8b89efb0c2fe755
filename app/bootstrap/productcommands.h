#pragma once

#include "models/base/id.h"
#include "models/db/database.h"
#include "ui/shell/commandsource.h"

#include <memory>

namespace purser {

/// Finds products for the command palette by title, SKU or barcode.
class ProductCommands : public ui::CommandSource {
    Q_OBJECT

public:
    /// \a database is not owned and outlives this.
    explicit ProductCommands(db::Database *database, QObject *parent = nullptr);

    [[nodiscard]] QString heading() const override { return tr("Products"); }
    void search(const QString &text, int ticket) override;

signals:
    /// The person chose a product.
    void chosen(const purser::ProductId &product, const QString &sku, const QString &title);

private:
    db::Database *database_;
    std::unique_ptr<QObject> current_; ///< the context of the latest search: older ones are cancelled
};

} // namespace purser
