#include "models/catalog/catalogservice.h"
#include "models/catalog/productrepository.h"
#include "models/db/database.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/detailpane.h"
#include "ui/catalog/editactions.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/settledialog.h"

#include <QLabel>
#include <QPushButton>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

namespace {

/// A person at their computer, with the pages over the real database.
struct Desk {
    db::Database database;
    ChangeSet changes;
    CatalogService service;
    ReviewPage review;

    Desk(const TestDatabase &db, const TestDatabase::Person &person)
        : database(db.settings(person)), changes(person.email), service(&database, &changes), review(&service, nullptr)
    {
        review.resize(1200, 800);
        review.show();
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *b : review.findChildren<QPushButton *>())
            if (b->isVisible() && b->text().startsWith(text))
                return b;
        return nullptr;
    }
};

} // namespace

/// Review, conflict and settling by two people on one real database.
class EditFlowTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    ProductRow make(const QString &title)
    {
        ProductDraft d;
        d.title = title;
        d.sku = title;
        d.status = ProductStatus::Active;
        d.currency = *Currency::fromCode(u"ILS");
        d.variants = {{}};
        d.variants.front().price = Decimal::fromInteger(100);
        ProductId id;
        const auto done = c_->transaction([&]() -> Result<> {
            auto created = ProductRepository::create(*c_, d, {});
            if (!created)
                return fail(created.error());
            id = *created;
            return {};
        });
        if (!done)
            qWarning().noquote() << done.error().message;
        return row(id);
    }
    ProductRow row(ProductId id) { return ProductRepository::rows(*c_, {id}, std::nullopt)->front(); }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
    }

    void aConflictFoundWhileApplyingIsSettledAndApplied()
    {
        const ProductRow lamp = make(QStringLiteral("Lamp"));
        Desk dana(database_, tenant_.admin);
        Desk ilan(database_, database_.createPerson(tenant_, QStringLiteral("ops"), QStringLiteral("manager")));
        QVERIFY(dana.changes.stage({lamp, ProductField::Price, QStringLiteral("111")}));
        QVERIFY(ilan.changes.stage({lamp, ProductField::Price, QStringLiteral("222")}));
        QTRY_VERIFY(ilan.button(QStringLiteral("Apply 1")));
        QTest::mouseClick(ilan.button(QStringLiteral("Apply 1")), Qt::LeftButton);
        QTRY_VERIFY(ilan.review.result().contains(QStringLiteral("saved")));

        QTRY_VERIFY(dana.button(QStringLiteral("Apply 1")));
        QTest::keyClick(dana.button(QStringLiteral("Apply 1")), Qt::Key_Space);
        QTRY_VERIFY2(
            dana.review.result().contains(QStringLiteral("Nothing was written")), qPrintable(dana.review.result()));
        QCOMPARE(row(lamp.id).price->toString(), QStringLiteral("222"));
        QTRY_VERIFY(!dana.button(QStringLiteral("Apply"))->isEnabled());

        SettleDialog dialog(&dana.changes, nullptr);
        dialog.choose(lamp.id, ProductField::Price, SettleDialog::Choice::Mine);
        for (QPushButton *b : dialog.findChildren<QPushButton *>())
            if (b->text().startsWith(QStringLiteral("Save 1")))
                b->click();
        QTRY_VERIFY(dana.button(QStringLiteral("Apply 1")));
        dana.button(QStringLiteral("Apply 1"))->click();
        QTRY_VERIFY(dana.review.result().contains(QStringLiteral("saved")));
        QCOMPARE(row(lamp.id).price->toString(), QStringLiteral("111"));
    }

    void thePaneFollowsACommit()
    {
        const ProductRow vase = make(QStringLiteral("Vase"));
        Desk desk(database_, tenant_.admin);
        DetailPane pane(&desk.service, nullptr);
        pane.show();
        pane.showProduct(vase.id);
        auto says = [&pane](const QString &text) {
            const auto labels = pane.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *l) { return l->text() == text; });
        };
        QTRY_VERIFY(says(QStringLiteral("Vase")));
        QVERIFY(desk.changes.stage({vase, ProductField::Title, QStringLiteral("אגרטל")}));
        QTRY_VERIFY(says(QStringLiteral("אגרטל")));
        QTRY_VERIFY(desk.button(QStringLiteral("Apply 1")));
        desk.review.apply();
        QTRY_VERIFY(desk.changes.isEmpty());
        QTRY_VERIFY(says(QStringLiteral("אגרטל")));
        QCOMPARE(row(vase.id).title, QStringLiteral("אגרטל"));
    }
};

PURSER_TEST(EditFlowTest) // async
#include "editflowtest.moc"
