#include "app/bootstrap/productcommands.h"

#include "models/catalog/productrepository.h"

#include <QCoroTask>

namespace purser {
namespace {

constexpr int mostResults = 8;

} // namespace

ProductCommands::ProductCommands(db::Database *database, QObject *parent)
    : ui::CommandSource(parent), database_(database)
{
}

void ProductCommands::search(const QString &text, int ticket)
{
    current_ = std::make_unique<QObject>();
    if (text.trimmed().size() < 2) {
        emit found(ticket, {});
        return;
    }
    auto work = [text](db::Connection &c) {
        catalog::ProductQuery query;
        query.search = text;
        return catalog::ProductRepository::page(c, query, std::nullopt, mostResults);
    };
    auto task = database_->read(current_.get(), work);
    QCoro::connect(std::move(task), this, [this, ticket](const Result<catalog::ProductPage> &page) {
        if (!page) {
            emit failed(ticket, page.error());
            return;
        }
        std::vector<ui::Command> commands;
        for (const catalog::ProductRow &row : page->rows) {
            ui::Command command;
            command.title = row.title;
            command.detail = row.sku;
            command.iconName = QStringLiteral("view-list-icons");
            command.run = [this, id = row.id, sku = row.sku, title = row.title] { emit chosen(id, sku, title); };
            commands.push_back(std::move(command));
        }
        emit found(ticket, commands);
    });
}

} // namespace purser
