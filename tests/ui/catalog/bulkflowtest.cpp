#include "models/catalog/bulkservice.h"
#include "models/catalog/changehistory.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/bulkactions.h"
#include "ui/catalog/bulkdialogs.h"
#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/productfilters.h"
#include "ui/catalog/undopage.h"
#include "ui/widgets/figurestrip.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

/// A manager filters the catalog, selects all that match and changes their prices, on real PostgreSQL.
class BulkFlowTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;

    struct Desk {
        db::Database database;
        db::Notifications notifications;
        DatabaseProductReader reader;
        BulkService service;
        ChangeSet edits;
        ChangeHistory history;
        QStackedWidget area;
        CatalogPage *page;
        BulkPreviewPage *preview;
        UndoPage *undo;

        Desk(const db::ConnectionSettings &settings, const TenantId &tenant)
            : database(settings),
              notifications(settings, {QStringLiteral("purser_%1").arg(tenant.value.toString(QUuid::Id128))}),
              reader(&database, &notifications),
              service(&database),
              edits(QStringLiteral("Dana Ferrolo")),
              history(&database, &edits),
              page(new CatalogPage({&reader, &edits, nullptr, nullptr, {}, {}})),
              preview(new BulkPreviewPage(&service, nullptr)),
              undo(new UndoPage(&history, nullptr))
        {
            area.addWidget(page);
            area.addWidget(preview);
            area.addWidget(undo);
            QObject::connect(page, &CatalogPage::bulkPreviewRequested, preview, [this](const BulkRequest &request) {
                area.setCurrentWidget(preview);
                preview->present(request);
            });
            QObject::connect(preview, &BulkPreviewPage::closeRequested, page, [this] { area.setCurrentWidget(page); });
            QObject::connect(preview, &BulkPreviewPage::undoRequested, undo, [this](const BatchId &batch) {
                undo->open(batch);
                area.setCurrentWidget(undo);
            });
            area.resize(1232, 832);
            area.show();
        }
        QPushButton *button(const QString &text)
        {
            for (QPushButton *b : area.findChildren<QPushButton *>())
                if (b->isVisible() && b->text().startsWith(text))
                    return b;
            return nullptr;
        }
        QString price(const QString &sku) const
        {
            for (int row = 0; row < page->model()->rowCount(); ++row)
                if (const ProductRow *found = page->model()->row(row); found && found->sku == sku)
                    return found->price->toString();
            return {};
        }
    };

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        db::Connection c = database_.connect(tenant_.admin);
        must(c, uR"(
            with made as (
                insert into catalog.products (tenant_id, title, sku, currency, status, vendor)
                select $1::uuid, 'Lamp ' || lpad(n::text, 4, '0'), 'L-' || n, 'ILS', 'active',
                       case when n % 2 = 0 then 'Nordkamm' else 'Oren' end
                from generate_series(0, 599) n returning tenant_id, id)
            insert into catalog.product_variants (tenant_id, product_id, price, stock_quantity)
            select tenant_id, id, 100, 3 from made)"_qs,
            {tenant_.id});
    }

    void allThatMatchAFilterAreRepricedAfterAPreview()
    {
        const auto dana = database_.createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        Desk desk(database_.settings(dana), tenant_.id);
        QTRY_COMPARE(desk.page->model()->rowCount(), 600);
        ProductQuery values;
        values.vendor = u"Nordkamm"_qs;
        desk.page->filters()->show(ProductFilters::Kind::Vendor, values);
        QTRY_COMPARE(desk.page->model()->rowCount(), 300);
        QTRY_VERIFY(desk.button(u"Select all 300 matching"_qs));
        desk.button(u"Select all 300 matching"_qs)->click();
        desk.page->model()->marks().toggle(desk.page->model()->rowId(1)); // L-2 stays
        QTRY_VERIFY(desk.page->findChild<FigureStrip *>()->text().contains(u"299 selected, Price sum ₪29,900.00"_qs));

        // Bulk actions, "Change prices…", 10 percent more, Enter.
        QMenu menu;
        auto *bulk = desk.page->findChild<BulkActions *>();
        bulk->fill(&menu, 0);
        QCOMPARE(menu.actions().first()->text(), u"On all 299 selected products"_qs);
        for (QAction *action : menu.actions())
            if (action->text() == u"Change prices…")
                action->trigger();
        auto *dialog = desk.page->findChild<PriceChangeDialog *>();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);

        QTRY_VERIFY(desk.button(u"Apply 299 changes"_qs));
        QCOMPARE(desk.edits.editCount(), 0);
        PreviewTable *lines = nullptr;
        for (PreviewTable *table : desk.preview->findChildren<PreviewTable *>())
            if (table->accessibleName() == u"Will change")
                lines = table;
        QVERIFY(lines);
        QTRY_VERIFY2(lines->model()->rowCount() == 299, qPrintable(desk.preview->result()));
        QTRY_COMPARE(lines->model()->index(0, BulkRowModel::New).data().toString(), u"₪110.00"_qs);
        desk.button(u"Apply 299 changes"_qs)->click();
        QTRY_VERIFY(desk.preview->result().contains(u"299 products changed"_qs));

        // The grid hears of it by itself.
        QPushButton *const undo = desk.button(u"Undo"_qs);
        QVERIFY(undo);
        desk.button(u"Back to the catalog"_qs)->click();
        QTRY_COMPARE(desk.price(u"L-0"_qs), u"110"_qs);
        QCOMPARE(desk.price(u"L-2"_qs), u"100"_qs);
        QTRY_VERIFY(desk.page->findChild<FigureStrip *>()->text().contains(u"Price sum ₪32,890.00"_qs));

        // Undone through History, also by condition: what somebody has changed since stays.
        db::Connection c = database_.connect(tenant_.admin);
        must(c,
            u"update catalog.product_variants set price = 77 where product_id = "
            u"(select id from catalog.products where sku = 'L-4')"_qs);
        undo->click();
        QTRY_VERIFY(desk.button(u"Undo 298"_qs));
        desk.undo->apply();
        QTRY_VERIFY(!desk.undo->result().isEmpty());
        desk.area.setCurrentWidget(desk.page);
        QTRY_COMPARE(desk.price(u"L-0"_qs), u"100"_qs);
        QTRY_COMPARE(desk.price(u"L-4"_qs), u"77"_qs);
        QCOMPARE(must(c, u"select count(*) from catalog.products where vendor = 'Nordkamm' and price = 100"_qs)
                     .first()
                     .integer(0),
            299);
    }
};

PURSER_TEST(BulkFlowTest) // async
#include "bulkflowtest.moc"
