#include "models/catalog/catalogservice.h"
#include "models/catalog/productrepository.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/catalogpage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/gridheader.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QLineEdit>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

/// A store manager at the catalog page, with mouse and keyboard, on real PostgreSQL; a second one looks on.
/// Runs offscreen and under an X server alike.
class CatalogFlowTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;

    /// A signed-in person's program: one window with the catalog.
    struct Desk {
        db::Database database;
        db::Notifications notifications;
        DatabaseProductReader reader;
        ChangeSet edits;
        CatalogService service;
        CatalogPage page;

        Desk(const db::ConnectionSettings &settings, const TenantId &tenant)
            : database(settings),
              notifications(settings, {QStringLiteral("purser_%1").arg(tenant.value.toString(QUuid::Id128))}),
              reader(&database, &notifications),
              edits(QStringLiteral("Dana Ferrolo")),
              service(&database, &edits),
              page({&reader, &edits, nullptr, nullptr, {}, {}})
        {
            page.resize(1232, 832);
            page.show();
        }
        QString text(int row, ProductColumn column) const
        {
            return page.model()->index(row, static_cast<int>(column)).data().toString();
        }
        void type(const QString &text) const
        {
            for (const QChar c : text) // the first one opens the editor, which takes the others
                QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        }
        void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    };
    std::unique_ptr<Desk> desk()
    {
        const auto person = database_.createPerson(tenant_, QStringLiteral("ops"), QStringLiteral("manager"));
        return std::make_unique<Desk>(database_.settings(person), tenant_.id);
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        db::Connection c = database_.connect(tenant_.admin);
        for (int i = 0; i < 260; ++i) {
            ProductDraft draft;
            draft.title = i == 137 ? QStringLiteral("מנורת קריאה, זרוע פליז")
                                   : QStringLiteral("Product %1").arg(i, 3, 10, QLatin1Char('0'));
            draft.sku = QStringLiteral("KV-%1").arg(i, 4, 10, QLatin1Char('0'));
            draft.status = ProductStatus::Active;
            draft.currency = *Currency::fromCode(u"ILS");
            VariantDraft variant;
            variant.price = Decimal::fromInteger(459);
            variant.cost = Decimal::fromInteger(214);
            variant.stock = 6;
            draft.variants = {variant};
            const auto made = c.transaction([&]() -> Result<> {
                const auto id = ProductRepository::create(c, draft, tenant_.one);
                return id ? Result<>() : fail(id.error());
            });
            QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        }
    }

    void aManagerFindsProductsChangesPricesAndASecondWindowSeesIt()
    {
        const auto dana = desk();
        const auto ilan = desk();
        dana->page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dana->page, test::patience));
        QTRY_COMPARE(dana->page.model()->rowCount(), 260);
        QTRY_COMPARE(ilan->page.model()->rowCount(), 260);

        // Part of a Hebrew title finds the product.
        dana->page.findAction()->trigger();
        QTRY_VERIFY(dana->page.searchField()->hasFocus());
        dana->page.searchField()->insert(QStringLiteral("קריאה"));
        emit dana->page.searchField()->textEdited(dana->page.searchField()->text());
        QTRY_COMPARE(dana->page.model()->rowCount(), 1);
        QCOMPARE(dana->text(0, ProductColumn::Title), QStringLiteral("מנורת קריאה, זרוע פליז"));
        dana->press(Qt::Key_Escape);
        QTRY_COMPARE(dana->page.model()->rowCount(), 260);

        // A click on a price, typing, Enter: three prices, one under the other.
        DataGrid *const grid = dana->page.grid();
        const QModelIndex first = dana->page.model()->index(2, static_cast<int>(ProductColumn::Price));
        QTRY_VERIFY(dana->page.model()->row(4));
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(first).center());
        QTRY_VERIFY(grid->hasFocus());
        for (const char *price : {"479", "abc", "199.90", "1,234.50"}) {
            dana->type(QLatin1StringView(price));
            dana->press(Qt::Key_Return);
            if (qstrcmp(price, "abc") == 0) {
                QVERIFY(grid->saidAboutCell().contains(QStringLiteral("abc")));
                qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
            }
        }
        QCOMPARE(dana->edits.editCount(), 3);
        QCOMPARE(dana->text(4, ProductColumn::Price), QStringLiteral("₪1,234.50"));
        const QStringList ids{dana->text(2, ProductColumn::Sku), dana->text(3, ProductColumn::Sku)};

        // Ticks add up with what the database holds.
        auto *boxes = grid->findChild<MarkHeader *>();
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, {}, QPoint(18, 16));
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(18, 16 + 32));
        QTRY_VERIFY(dana->page.findChild<FigureStrip *>()->text().contains(QStringLiteral("Stock 12")));

        // Committed here, seen in the other window without reloading.
        std::optional<CommitReport> report;
        connect(&dana->service, &CatalogService::commitFinished, this,
            [&report](const CommitReport &now) { report = now; });
        dana->service.commit();
        QTRY_VERIFY(report.has_value());
        QVERIFY(report->saved);
        QCOMPARE(dana->edits.editCount(), 0);
        QTRY_COMPARE(ilan->text(2, ProductColumn::Price), QStringLiteral("₪479.00"));
        QTRY_COMPARE(ilan->text(3, ProductColumn::Price), QStringLiteral("₪199.90"));
        QTRY_COMPARE(dana->text(4, ProductColumn::Price), QStringLiteral("₪1,234.50"));
        QCOMPARE(ilan->text(2, ProductColumn::Sku), ids.first());
    }
};

PURSER_TEST(CatalogFlowTest) // async, and under Xvfb
#include "catalogflowtest.moc"
