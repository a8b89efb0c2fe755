#include "ui/catalog/detailpane.h"
#include "models/catalog/completeness.h"
#include "models/catalog/htmltext.h"
#include "tests/support/testmain.h"
#include "tests/ui/catalog/catalogfakes.h"
#include "ui/catalog/htmlview.h"
#include "ui/catalog/productdialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

namespace {

ProductDetail lampDetail()
{
    ProductDetail d;
    d.row = productRow(1, QStringLiteral("Reading lamp, brass arm"), QStringLiteral("KV-LGT-0018"), "459", "214", 6);
    d.row.variantCount = 2;
    d.description = QStringLiteral("<p>Solid <b>brass</b> arm.</p><script>x()</script><img src='http://evil/x.png'>");
    d.categories = {QStringLiteral("Lighting")};
    d.tags = {QStringLiteral("brass")};
    d.images = {{QStringLiteral("demo:1"), QStringLiteral("Lamp")}, {QStringLiteral("demo:2"), {}}};
    d.attributes = {{QStringLiteral("Arm"), {QStringLiteral("Short"), QStringLiteral("Long")}, true, true, false}};
    for (const char *name : {"Short", "Long"}) {
        VariantRow v;
        v.title = QString::fromLatin1(name);
        v.sku = QStringLiteral("KV-LGT-0018-") + v.title;
        v.price = Decimal::fromInteger(459);
        v.stock = 3;
        d.variants.push_back(v);
    }
    return d;
}

QPushButton *button(QWidget &parent, const QString &text)
{
    for (QPushButton *b : parent.findChildren<QPushButton *>())
        if (b->text() == text)
            return b;
    return nullptr;
}

bool says(QWidget &parent, const QString &text)
{
    const auto labels = parent.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *l) { return l->text().contains(text); });
}

/// A change set, a service and a pane.
struct Scene {
    ChangeSet changes{QStringLiteral("Dana Ferrolo")};
    FakeService service{&changes};
    DetailPane pane{&service, nullptr};

    Scene()
    {
        pane.resize(328, 700);
        pane.show();
    }
};

} // namespace

class DetailPaneTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAProductItSaysHowToChooseOne()
    {
        Scene s;
        QVERIFY(s.pane.message().contains(QStringLiteral("No product chosen")));
        QCOMPARE(s.service.details, 0);
    }

    void aProductIsShownWithItsTabs()
    {
        Scene s;
        s.service.nextDetail = lampDetail();
        s.pane.showProduct(lampDetail().row.id);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Reading lamp, brass arm")));
        QVERIFY(says(s.pane, QStringLiteral("KV-LGT-0018")));
        QVERIFY(says(s.pane, QStringLiteral("Lighting")));
        QVERIFY(says(s.pane, QStringLiteral("Alt text on 1 image")));
        auto *tabs = s.pane.findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(1), QStringLiteral("Variants 2"));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QTRY_VERIFY(says(s.pane, QStringLiteral("KV-LGT-0018-Long")));
        tabs->setCurrentIndex(DetailPane::Attributes);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Short, Long")));
    }

    void aStagedEditIsShownOldToNewAndCanBeDiscarded()
    {
        Scene s;
        s.service.nextDetail = lampDetail();
        s.pane.showProduct(lampDetail().row.id);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Lighting")));
        QVERIFY(s.changes.stage({lampDetail().row, ProductField::Price, QStringLiteral("479")}));
        QVERIFY(says(s.pane, QStringLiteral("₪459.00 → ₪479.00")));
        QVERIFY(says(s.pane, QStringLiteral("53.4% → 55.3%")));
        button(s.pane, QStringLiteral("Discard"))->click();
        QTRY_VERIFY(s.changes.isEmpty());
        QTRY_VERIFY(!says(s.pane, QStringLiteral("₪479.00")));
    }

    void aFailureSaysWhyAndRetryReadsAgain()
    {
        Scene s;
        s.service.nextDetail =
            Result<ProductDetail>(fail(Error::Kind::Unavailable, QStringLiteral("The database does not answer.")));
        s.pane.showProduct(lampDetail().row.id);
        QTRY_VERIFY(s.pane.message().contains(QStringLiteral("does not answer")));
        s.service.nextDetail = lampDetail();
        button(s.pane, QStringLiteral("Retry"))->click();
        QTRY_VERIFY(says(s.pane, QStringLiteral("Lighting")));
        // Later failures leave what can be read.
        s.service.nextDetail =
            Result<ProductDetail>(fail(Error::Kind::Unavailable, QStringLiteral("The database does not answer.")));
        emit s.service.productWritten(lampDetail().row.id);
        QTRY_COMPARE(s.service.details, 3);
        QVERIFY(says(s.pane, QStringLiteral("Lighting")));
    }

    void longIdsOfStoresKeepToTheWidthOfThePane()
    {
        Scene s;
        ProductDetail detail = lampDetail();
        StoreLink link;
        link.storeName = QStringLiteral("Korvala EU");
        link.sync = SyncState::Synced;
        link.externalId = QStringLiteral("gid://shopify/Product/9128374650192837465");
        detail.links = {link};
        s.service.nextDetail = detail;
        s.pane.resize(measure::detailPaneMin, 700);
        s.pane.showProduct(detail.row.id);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Korvala EU")));
        const auto *area = s.pane.findChild<QScrollArea *>();
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
            qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
        QVERIFY(says(s.pane, link.externalId)); // shortened on the screen only
    }

    void closingWhileLoadingIsHarmless()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        auto pane = std::make_unique<DetailPane>(&service, nullptr);
        pane->showProduct(lampDetail().row.id);
        QCOMPARE(service.details, 1);
        pane.reset();
        service.nextDetail = lampDetail();
        service.answer();
        QTest::qWait(20);
        QCOMPARE(service.details, 1);
    }

    void theAnswerForAnEarlierProductIsNotShown()
    {
        Scene s;
        s.pane.showProduct(lampDetail().row.id);
        ProductDetail vase = lampDetail();
        vase.row = productRow(2, QStringLiteral("Bud vase"), QStringLiteral("KV-GLS-0140"), "74", "26", 3);
        s.service.nextDetail = vase;
        s.pane.showProduct(vase.row.id);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Bud vase")));
        s.service.nextDetail = lampDetail();
        s.service.answer();
        QTest::qWait(20);
        QVERIFY(says(s.pane, QStringLiteral("Bud vase")));
    }

    void archivingAndDuplicatingSayHowTheyWent()
    {
        Scene s;
        s.service.nextDetail = lampDetail();
        s.pane.showProduct(lampDetail().row.id);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Lighting")));
        s.service.nextRow =
            Result<ProductRow>(fail(Error::Kind::Conflict, QStringLiteral("Somebody else changed it.")));
        QTest::mouseClick(button(s.pane, QStringLiteral("Archive")), Qt::LeftButton);
        QTRY_VERIFY(s.pane.message().contains(QStringLiteral("Somebody else changed it.")));
        ProductRow archived = lampDetail().row;
        archived.status = ProductStatus::Archived;
        s.service.nextRow = Result<ProductRow>(archived);
        button(s.pane, QStringLiteral("Archive"))->setFocus();
        QTest::keyClick(button(s.pane, QStringLiteral("Archive")), Qt::Key_Space);
        QTRY_VERIFY(button(s.pane, QStringLiteral("Restore")));
        QVERIFY(s.service.statusSteps.back().second == ProductStatus::Archived);
        QVERIFY(button(s.pane, QStringLiteral("Undo")));
        QSignalSpy made(&s.pane, &DetailPane::productCreated);
        s.service.nextId = Result<ProductId>(productRow(9, {}, {}, "1", "1", 1).id);
        button(s.pane, QStringLiteral("Duplicate"))->click();
        QTRY_VERIFY(s.pane.message().contains(QStringLiteral("copy")));
        button(s.pane, QStringLiteral("Show it"))->click();
        QCOMPARE(made.count(), 1);
    }

    void whoMayOnlyReadIsToldWhy()
    {
        Scene s;
        s.pane.setWhyReadOnly(QStringLiteral("Ask an administrator."));
        s.service.nextDetail = lampDetail();
        s.pane.showProduct(lampDetail().row.id);
        QTRY_VERIFY(says(s.pane, QStringLiteral("Lighting")));
        QVERIFY(!button(s.pane, QStringLiteral("Archive"))->isEnabled());
        QCOMPARE(button(s.pane, QStringLiteral("Duplicate"))->toolTip(), QStringLiteral("Ask an administrator."));
    }

    void aDescriptionIsOnlyText()
    {
        const QString shown = catalog::harmlessHtml(QStringLiteral(
            "<p style='color:white' onclick='x()'>A<script>bad()</script></p><img src='file:///etc/passwd'>"
            "<iframe src='http://x'>y</iframe><ul class=q><li>B</li></ul><a href='http://x'>C</a><style>p{}"));
        QCOMPARE(shown, QStringLiteral("<p>A</p><ul><li>B</li></ul>C"));
        HtmlView view;
        view.resize(200, 10);
        view.showHtml(QStringLiteral("<p>one</p><p>two</p><p>three</p>"));
        QVERIFY(view.height() > 30);
    }

    void completenessCountsTenChecks()
    {
        const Completeness lamp = completenessOf(lampDetail());
        QCOMPARE(lamp.percent, 70);
        QCOMPARE(lamp.missing.size(), 3);
        QCOMPARE(completenessOf({}).percent, 0);
    }

    void aNewProductIsCheckedFieldByField()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        ProductDialog dialog(&service, {*Currency::fromCode(u"ILS"), *Currency::fromCode(u"EUR")});
        dialog.show();
        auto line = [&](const char *name) { return dialog.findChild<QLineEdit *>(QString::fromLatin1(name)); };
        QTest::keyClicks(line("price"), QStringLiteral("12.345"));
        QTest::keyClicks(line("stock"), QStringLiteral("many"));
        button(dialog, QStringLiteral("Create product"))->click();
        QVERIFY(service.created.empty());
        QStringList errors;
        for (const FormField *field : dialog.findChildren<FormField *>())
            if (!field->error().isEmpty())
                errors << field->error();
        QCOMPARE(errors.size(), 3);

        QTest::keyClicks(line("title"), QStringLiteral("Stool"));
        QTest::keyClicks(line("sku"), QStringLiteral("ST-1"));
        line("price")->setText(QStringLiteral("₪ 1,234.50"));
        line("stock")->setText(QStringLiteral("7"));
        service.nextId = Result<ProductId>(fail(Error::Kind::Duplicate, QStringLiteral("The SKU is taken.")));
        QTest::keyClick(line("title"), Qt::Key_Return);
        QTRY_COMPARE(service.created.size(), 1u);
        QCOMPARE(service.created.front().variants.front().price->toString(), QStringLiteral("1234.5"));
        QTRY_VERIFY(says(dialog, QStringLiteral("The SKU is taken.")));
        QVERIFY(dialog.isVisible());

        QSignalSpy made(&dialog, &ProductDialog::productCreated);
        service.nextId = Result<ProductId>(productRow(9, {}, {}, "1", "1", 1).id);
        button(dialog, QStringLiteral("Create product"))->click();
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void whatWasTypedIsNotThrownAwayByOneEscape()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        ProductDialog dialog(&service, {*Currency::fromCode(u"ILS")});
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("title")), QStringLiteral("Stool"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

PURSER_TEST(DetailPaneTest)
#include "detailpanetest.moc"
