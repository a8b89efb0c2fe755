#include "app/bootstrap/workspace.h"
#include "models/catalog/productrepository.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/editactions.h"
#include "ui/catalog/historypage.h"
#include "ui/catalog/importpage.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/undopage.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/imageprovider.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractButton>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::test;

namespace {

/// No pictures.
class NoImages : public ui::ImageProvider {
public:
    QPixmap pixmap(const QString &, QSize, qreal) override { return {}; }
};

} // namespace

/// The store manager's day in the running program, on a real database: find, edit, review, commit, import, and a
/// colleague who watches.
class WorkspaceTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;
    TestDatabase::Person manager_;
    std::unique_ptr<ui::Theme> theme_;
    std::unique_ptr<ui::Language> language_;
    NoImages images_;

    std::unique_ptr<Workspace> open(const TestDatabase::Person &person)
    {
        auto signedIn = signIn(database_->settings(person), tenant_.slug, person.email, person.password);
        if (!signedIn)
            qFatal("%s", qPrintable(signedIn.error().message + signedIn.error().detail));
        auto workspace =
            std::make_unique<Workspace>(*signedIn, u"test"_qs, Workspace::Surroundings{*theme_, *language_, images_});
        workspace->window()->resize(1440, 900);
        workspace->window()->show();
        return workspace;
    }

    static bool isReady(const Workspace &workspace, int rows)
    {
        auto *model = workspace.catalog()->model();
        return model->state() == grid::GridModel::State::Ready && model->rowCount() == rows && model->row(0);
    }

    /// Makes a cell the current one, in a window that has the keyboard.
    static ui::DataGrid *goToCell(const Workspace &workspace, int row, const QString &column)
    {
        workspace.window()->activateWindow();
        if (!QTest::qWaitForWindowActive(workspace.window(), test::patience))
            qWarning("the window did not become active");
        ui::DataGrid *grid = workspace.catalog()->grid();
        grid->setCurrentIndex(grid->gridModel()->index(row, grid->gridModel()->columnOf(column)));
        grid->setFocus();
        return grid;
    }

    /// Types \a text into the cell of \a column in \a row, as a person does: go there, type, Enter.
    static void typeInto(const Workspace &workspace, int row, const QString &column, const QString &text)
    {
        ui::DataGrid *grid = goToCell(workspace, row, column);
        QTest::keyClicks(grid, text.left(1));
        QWidget *editor = QApplication::focusWidget();
        QVERIFY2(editor && editor != grid, "typing opened no editor");
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY2(grid->saidAboutCell().isEmpty(), qPrintable(grid->saidAboutCell()));
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", home_.filePath(u"config"_qs).toUtf8());
        qputenv("XDG_DATA_HOME", home_.filePath(u"data"_qs).toUtf8());
        theme_ = std::make_unique<ui::Theme>(*qApp, ui::Theme::Mode::Light);
        language_ = std::make_unique<ui::Language>(u"en"_qs);
        database_ = std::make_unique<TestDatabase>();
        tenant_ = database_->createTenant(u"Korvala Home"_qs);
        manager_ = database_->createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        db::Connection c = database_->connect(tenant_.admin);
        for (int i = 0; i < 40; ++i) {
            catalog::ProductDraft draft;
            draft.title = i == 17 ? u"מנורת קריאה, זרוע פליז"_qs : u"Bud vase %1"_qs.arg(i, 2, 10, QLatin1Char('0'));
            draft.sku = u"KV-%1"_qs.arg(i, 4, 10, QLatin1Char('0'));
            draft.status = catalog::ProductStatus::Active;
            draft.currency = *Currency::fromCode(u"ILS");
            catalog::VariantDraft variant;
            variant.price = Decimal::fromInteger(100 + i);
            variant.stock = i;
            draft.variants = {variant};
            const auto created = c.transaction([&]() -> Result<> {
                auto id = catalog::ProductRepository::create(c, draft, tenant_.one);
                return id ? Result<>() : fail(id.error());
            });
            QVERIFY(created);
        }
    }

    void cleanupTestCase()
    {
        language_.reset();
        theme_.reset();
        database_.reset();
    }

    /// What a failed test left staged is no matter of the next one; neither are its ended connections.
    void cleanup()
    {
        db::Connection super = database_->connectSuperuser();
        must(super, u"alter role %1 connection limit 16"_qs.arg(manager_.login));
        QDir(home_.filePath(u"data"_qs)).removeRecursively();
    }

    void aProductIsFoundByPartOfItsHebrewTitle()
    {
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace, 40));
        QTest::keyClick(workspace->window(), Qt::Key_F, Qt::ControlModifier);
        ui::SearchField *search = workspace->catalog()->searchField();
        search->setFocus();
        for (const QChar letter : u"קריא"_qs)
            QTest::sendKeyEvent(QTest::Click, search, Qt::Key_unknown, letter, Qt::NoModifier);
        QTRY_VERIFY(isReady(*workspace, 1));
        QCOMPARE(workspace->catalog()->model()->row(0)->sku, u"KV-0017"_qs);
    }

    void threePricesAreReviewedCommittedAndSeenByAColleague()
    {
        const auto mine = open(manager_);
        const auto colleague = open(tenant_.admin);
        QTRY_VERIFY(isReady(*mine, 40));
        QTRY_VERIFY(isReady(*colleague, 40));
        for (int row = 0; row < 3; ++row)
            typeInto(*mine, row, u"price"_qs, u"2%1.50"_qs.arg(row));
        QCOMPARE(mine->changes()->editCount(), 3);
        QCOMPARE(colleague->catalog()->model()->row(0)->price, std::optional(Decimal::fromInteger(100)));

        QTest::keyClick(mine->window(), Qt::Key_R, Qt::ControlModifier);
        auto *review = mine->window()->findChild<ui::ReviewPage *>();
        QTRY_VERIFY(review->isVisible());
        QAbstractButton *apply = nullptr;
        auto applyIsReady = [&] {
            for (auto *button : review->findChildren<QAbstractButton *>())
                if (button->text().startsWith(u"Apply 3"_qs) && button->isEnabled())
                    apply = button;
            return apply != nullptr;
        };
        QTRY_VERIFY(applyIsReady());
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE(mine->changes()->editCount(), 0);
        for (int row = 0; row < 3; ++row) {
            const auto expected = std::optional(Decimal::fromUnits((20 + row) * 10'000 + 5'000));
            QTRY_COMPARE(mine->catalog()->model()->row(row)->price, expected);
            QTRY_COMPARE(colleague->catalog()->model()->row(row)->price, expected); // nobody reloaded
        }
    }

    void whatWasAppliedIsUndoneAfterSigningOutAndIn()
    {
        auto price = [this](const QString &sku) {
            db::Connection c = database_->connect(manager_);
            return must(c, u"select price::text from catalog.products where sku = $1"_qs, {sku}).first().text(0);
        };
        QString sku;
        QString before;
        {
            const auto workspace = open(manager_);
            QTRY_VERIFY(isReady(*workspace, 40));
            sku = workspace->catalog()->model()->row(12)->sku;
            before = price(sku);
            typeInto(*workspace, 12, u"price"_qs, u"777"_qs);
            workspace->service()->commit();
            QTRY_COMPARE(workspace->changes()->editCount(), 0);
            QCOMPARE(price(sku), u"777.0000"_qs);
        }
        const auto again = open(manager_);
        QTRY_VERIFY(isReady(*again, 40));
        QTRY_VERIFY(again->history()->next().undo);
        ui::DataGrid *grid = goToCell(*again, 12, u"price"_qs);
        QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(again->undoPage()->isVisible());
        QAbstractButton *undo = nullptr;
        auto undoIsReady = [&] {
            for (auto *button : again->undoPage()->findChildren<QAbstractButton *>())
                if (button->isVisible() && button->isEnabled() && button->text().startsWith(u"Undo 1 change"_qs))
                    undo = button;
            return undo != nullptr;
        };
        QTRY_VERIFY(undoIsReady());
        QCOMPARE(price(sku), u"777.0000"_qs); // shown, not done
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(price(sku), before);
        QTRY_VERIFY(again->undoPage()->result().startsWith(ui::UndoPage::tr("%Ln changes are undone.", nullptr, 1)));
        // The row on the catalog page follows, and the way forward is open.
        QTRY_COMPARE(again->catalog()->model()->row(12)->price->toString(), Decimal::parse(before)->toString());
        QTRY_VERIFY(again->history()->next().redo);

        QTest::keyClick(again->window(), Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(again->historyPage()->isVisible());
        QTRY_VERIFY(!again->historyPage()->chosen().isNull());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(again->catalog()->isVisible());
    }

    void aWrongPriceIsSaidAndNotLost()
    {
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace, 40));
        ui::DataGrid *grid = goToCell(*workspace, 5, u"price"_qs);
        QTest::keyClicks(grid, u"1"_qs);
        QPointer<QWidget> editor = QApplication::focusWidget();
        QTest::keyClicks(editor, u"2x"_qs);
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(editor);
        QVERIFY(grid->saidAboutCell().contains(u"12x"_qs));
        QCOMPARE(workspace->changes()->editCount(), 0);
        QTest::keyClick(editor, Qt::Key_Escape);
    }

    void stagedEditsOutliveTheWindow()
    {
        {
            const auto workspace = open(manager_);
            QTRY_VERIFY(isReady(*workspace, 40));
            typeInto(*workspace, 8, u"stock"_qs, u"77"_qs);
            QCOMPARE(workspace->changes()->editCount(), 1);
        }
        const auto again = open(manager_);
        QCOMPARE(again->changes()->editCount(), 1);
        const auto other = open(tenant_.admin);
        QCOMPARE(other->changes()->editCount(), 0);
        again->changes()->discardAll();
    }

    void withTheDatabaseGoneReadsAndStagedEditsStayAndItGoesOn()
    {
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace, 40));
        typeInto(*workspace, 10, u"price"_qs, u"55"_qs);
        db::Connection super = database_->connectSuperuser();
        // As a stopped server: nobody gets in, and whoever is in is thrown out.
        must(super, u"alter role %1 connection limit 0"_qs.arg(manager_.login));
        must(super, u"select pg_terminate_backend(pid) from pg_stat_activity where usename = $1"_qs, {manager_.login});
        workspace->catalog()->model()->refresh();
        QTRY_COMPARE(workspace->database()->state(), db::Database::State::Offline);
        QVERIFY(workspace->catalog()->model()->row(10));
        QCOMPARE(workspace->changes()->editCount(), 1);
        workspace->service()->commit();
        QTRY_VERIFY(!workspace->service()->isCommitting());
        QCOMPARE(workspace->changes()->editCount(), 1);

        must(super, u"alter role %1 connection limit 16"_qs.arg(manager_.login));
        QTRY_COMPARE(workspace->database()->state(), db::Database::State::Online);
        workspace->service()->commit();
        QTRY_COMPARE(workspace->changes()->editCount(), 0);
    }

    void aWooCommerceExportIsPreviewedAndImported()
    {
        QFile file(home_.filePath(u"export.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ID,Type,SKU,Name,Published,Regular price,Stock,Categories\n"
                   "1,simple,KV-0030,\"Bud vase 30\",1,999.00,4,\"Home > Vases\"\n"
                   "2,simple,NEW-1,\"Carafe, \"\"sea\"\" glass\nwith cork\",1,119.00,38,Home\n"
                   "3,simple,NEW-2,Jug,1,12x,1,Home\n");
        file.close();
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace, 40));
        workspace->showImport(file.fileName());
        ui::ImportPage *page = workspace->importPage();
        QTRY_VERIFY(!workspace->isImporting());
        page->goOn();
        QTRY_VERIFY(!workspace->isImporting());
        page->goOn();
        QTRY_VERIFY(!workspace->isImporting() && isReady(*workspace, 41));
        db::Connection c = database_->connect(manager_);
        QCOMPARE(must(c, u"select price::text from catalog.products where sku = 'KV-0030'"_qs).first().text(0),
            u"999.0000"_qs);
        QCOMPARE(must(c, u"select title from catalog.products where sku = 'NEW-1'"_qs).first().text(0),
            u"Carafe, \"sea\" glass\nwith cork"_qs);
        QVERIFY(must(c, u"select from catalog.products where sku = 'NEW-2'"_qs).isEmpty());
    }

    void aViewerIsToldWhyNothingCanBeEdited()
    {
        const auto viewer = database_->createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
        const auto workspace = open(viewer);
        QTRY_VERIFY(workspace->catalog()->model()->state() == grid::GridModel::State::Ready);
        ui::DataGrid *grid = goToCell(*workspace, 0, u"price"_qs);
        QTest::keyClicks(grid, u"1"_qs);
        QVERIFY(grid->saidAboutCell().contains(u"catalog: write"_qs));
        QCOMPARE(workspace->changes()->editCount(), 0);
    }
};

PURSER_TEST(WorkspaceTest) // async, and under Xvfb
#include "workspacetest.moc"
