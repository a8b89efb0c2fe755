#include "tests/support/memoryproducts.h"
#include "tests/support/memoryviews.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/productfilters.h"
#include "ui/catalog/viewdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::catalog;
using namespace purser::ui;
using purser::test::MemoryProducts;
using purser::test::MemoryViews;

/// Saved views at the catalog page, over products and views in memory.
class CatalogViewsTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(views::ViewList list = {}, QSettings *settings = nullptr, bool known = true)
            : products(60), edits(QStringLiteral("Dana Ferrolo"))
        {
            products.products[3].stock = 2;
            if (known)
                store.have(std::move(list));
            CatalogPage::Needs needs;
            needs.reader = &products;
            needs.edits = &edits;
            needs.settings = settings;
            needs.views = &store;
            needs.stores = {{one, QStringLiteral("Korvala IL")}, {two, QStringLiteral("Korvala EU")}};
            needs.store = one;
            page = std::make_unique<CatalogPage>(needs);
            page->resize(1232, 832);
            page->show();
            std::ignore = QTest::qWaitFor([this] { return page->model()->rowCount() > 0; }, test::patience);
        }
        QString label() const { return page->views()->button()->text(); }
        QStringList menu() const
        {
            QMenu m;
            page->views()->fill(&m);
            QStringList texts;
            for (const QAction *a : m.actions())
                if (!a->text().isEmpty())
                    texts << (a->isEnabled() ? a->text() : u'-' + a->text());
            return texts;
        }
        void lowStock() const
        {
            ProductQuery values;
            values.stockBelow = 10;
            page->filters()->show(ProductFilters::Kind::Stock, values);
        }
        void saveAs(const QString &name) const
        {
            page->views()->saveAs();
            auto *dialog = page->findChild<ViewDialog *>();
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>()->setText(name);
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        }
        QString said() const
        {
            auto *banner = page->findChild<Banner *>();
            return banner->isHidden() ? QString() : banner->message();
        }
        const StoreId one{QUuid::createUuidV5(QUuid(), QStringLiteral("one"))};
        const StoreId two{QUuid::createUuidV5(QUuid(), QStringLiteral("two"))};
        MemoryProducts products;
        ChangeSet edits;
        MemoryViews store;
        std::unique_ptr<CatalogPage> page;
    };

private slots:
    void aViewKeepsFiltersSearchSortingAndColumns()
    {
        Fixture f;
        QCOMPARE(f.label(), QStringLiteral("All products"));
        f.lowStock();
        f.page->search(QStringLiteral("00000"));
        f.page->grid()->setColumnShown(static_cast<int>(ProductColumn::Margin), false);
        f.page->grid()->horizontalHeader()->resizeSection(static_cast<int>(ProductColumn::Sku), 177);
        f.page->model()->sort(static_cast<int>(ProductColumn::Price), Qt::DescendingOrder);
        f.saveAs(QStringLiteral("Autumn price check"));
        QTRY_COMPARE(f.label(), QStringLiteral("Autumn price check"));
        QVERIFY(!f.page->views()->isModified());
        const views::ViewId id = f.page->views()->current()->id;

        f.page->views()->close();
        QCOMPARE(f.label(), QStringLiteral("All products"));
        QCOMPARE(f.page->model()->query().search, QString());
        QVERIFY(!f.page->model()->query().stockBelow);
        f.page->grid()->resetArrangement();
        f.page->views()->open(id);
        QCOMPARE(f.page->model()->query().search, QStringLiteral("00000"));
        QCOMPARE(f.page->model()->query().stockBelow, std::optional(10));
        QCOMPARE(f.page->model()->query().sort, ProductSort::Price);
        QVERIFY(f.page->model()->query().descending);
        QVERIFY(f.page->grid()->horizontalHeader()->isSectionHidden(static_cast<int>(ProductColumn::Margin)));
        QCOMPARE(f.page->grid()->horizontalHeader()->sectionSize(static_cast<int>(ProductColumn::Sku)), 177);
        QCOMPARE(f.page->searchField()->text(), QStringLiteral("00000"));
        QVERIFY(!f.page->views()->isModified());
    }

    void whatIsChangedIsMarkedAndCanBeUndoneOrSaved()
    {
        Fixture f;
        f.lowStock();
        f.saveAs(QStringLiteral("Low stock"));
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock"));
        f.page->filters()->chip(ProductFilters::Kind::Stock)->setChecked(false);
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock · changed"));
        QVERIFY(f.menu().contains(QStringLiteral("Undo changes to the view")));
        f.page->views()->revert();
        QCOMPARE(f.label(), QStringLiteral("Low stock"));
        QVERIFY(f.page->filters()->chip(ProductFilters::Kind::Stock)->isChecked());
        f.page->search(QStringLiteral("Product"));
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock · changed"));
        f.page->views()->save();
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock"));
        QCOMPARE(
            f.page->views()->current()->definition[QStringLiteral("search")].toString(), QStringLiteral("Product"));
    }

    void aTakenNameIsSaidUnderTheFieldAndTheDialogStays()
    {
        Fixture f;
        f.saveAs(QStringLiteral("Low stock"));
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock"));
        QTRY_VERIFY(!f.page->findChild<ViewDialog *>());
        f.saveAs(QStringLiteral("Low stock"));
        auto *dialog = f.page->findChild<ViewDialog *>();
        auto *field = dialog->findChild<FormField *>();
        QTRY_VERIFY(field->error().contains(QStringLiteral("already")));
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("  "));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(field->error().contains(QStringLiteral("name")));
        // And so is a database that is away.
        f.store.failure = Error{Error::Kind::Unavailable, QStringLiteral("The database cannot be reached."), {}, {}};
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Other"));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(field->error().contains(QStringLiteral("cannot be reached")));
        QVERIFY(dialog->isVisible());
    }

    void aForeignViewIsSavedUnderANameOfOnesOwn()
    {
        const auto shared =
            MemoryViews::view(QStringLiteral("Sale"), {{QStringLiteral("search"), QStringLiteral("0001")}}, false);
        Fixture f({{shared}, {}});
        f.page->views()->open(shared.id);
        QCOMPARE(f.page->model()->query().search, QStringLiteral("0001"));
        const QStringList menu = f.menu();
        QVERIFY(menu.contains(QStringLiteral("Sale (Noa Tal)")));
        QVERIFY(menu.contains(QStringLiteral("-Delete…")));
        QVERIFY(menu.contains(QStringLiteral("-Rename or share…")));
        f.lowStock();
        f.page->views()->save();
        QVERIFY(f.page->findChild<ViewDialog *>());
    }

    void aViewOfThingsThatAreGoneIsShownAsFarAsItGoes()
    {
        const auto old = MemoryViews::view(QStringLiteral("Old"),
            {{QStringLiteral("filters"),
                 QJsonObject{{QStringLiteral("category"),
                     QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                         {QStringLiteral("name"), QStringLiteral("Lighting")}, {QStringLiteral("on"), true}}}}},
                {QStringLiteral("store"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                {QStringLiteral("sort"), QJsonObject{{QStringLiteral("column"), QStringLiteral("weight")}}},
                {QStringLiteral("search"), QStringLiteral("00001")},
                {QStringLiteral("columns"),
                    QJsonObject{
                        {QStringLiteral("order"), QJsonArray{QStringLiteral("weight"), QStringLiteral("price")}}}}});
        Fixture f({{old}, {}});
        f.page->views()->open(old.id);
        QVERIFY(f.said().contains(QStringLiteral("“Old” is shown as far as it goes")));
        for (const char *word : {"store", "weight"})
            QVERIFY2(f.said().contains(QLatin1StringView(word)), qPrintable(f.said()));
        // Before or after the categories of the store have come: there are none.
        QTRY_VERIFY(f.said().contains(QStringLiteral("Lighting")));
        QVERIFY(f.said().contains(QStringLiteral("“Old” is shown as far as it goes")));
        QVERIFY(!f.page->model()->query().category);
        QCOMPARE(f.page->model()->query().search, QStringLiteral("00001"));
        QVERIFY(!f.page->grid()->horizontalHeader()->isSectionHidden(static_cast<int>(ProductColumn::Price)));
    }

    void aViewMayOpenItsStore()
    {
        Fixture probe;
        const auto eu = MemoryViews::view(QStringLiteral("EU"), {{QStringLiteral("store"), probe.two.toString()}});
        Fixture f({{eu}, {}});
        QSignalSpy asked(f.page.get(), &CatalogPage::storeRequested);
        f.page->views()->open(eu.id);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<StoreId>(), f.two);
    }

    void thePersonBeginsWithTheViewTheyChoseOrTheLastOne()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
        const auto a = MemoryViews::view(QStringLiteral("A"), {{QStringLiteral("search"), QStringLiteral("0001")}});
        const auto b = MemoryViews::view(QStringLiteral("B"), {{QStringLiteral("search"), QStringLiteral("0002")}});
        {
            Fixture f({{a, b}, {}}, &settings);
            f.page->views()->open(b.id);
        }
        {
            Fixture f({{a, b}, {}}, &settings);
            QVERIFY(f.label().startsWith(QStringLiteral("B")));
            f.page->views()->setStandard(true);
            QTRY_COMPARE(f.store.list().standard, b.id);
            QVERIFY(f.menu().contains(QStringLiteral("B · at start")));
        }
        // The list may come later than the page.
        Fixture late({}, &settings, false);
        QCOMPARE(late.label(), QStringLiteral("All products"));
        late.store.have({{a, b}, a.id});
        QCOMPARE(late.label(), QStringLiteral("A"));
        QCOMPARE(late.page->model()->query().search, QStringLiteral("0001"));
    }

    void deletingAsksAndLeavesWhatIsShown()
    {
        const auto a = MemoryViews::view(QStringLiteral("A"), {{QStringLiteral("search"), QStringLiteral("0001")}});
        Fixture f({{a}, {}});
        f.page->views()->open(a.id);
        f.page->views()->remove();
        auto *question = f.page->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text() == QStringLiteral("Delete view"))
                button->click();
        QTRY_VERIFY(f.store.list().views.empty());
        QTRY_COMPARE(f.label(), QStringLiteral("All products"));
        QCOMPARE(f.said(), QString()); // the person knows
        QCOMPARE(f.page->model()->query().search, QStringLiteral("0001"));
    }

    void aViewThatSomebodyElseDeletesIsSaidAndWhatItShowsStays()
    {
        const auto a = MemoryViews::view(QStringLiteral("A"), {{QStringLiteral("search"), QStringLiteral("0001")}});
        Fixture f({{a}, {}});
        f.page->views()->open(a.id);
        QMenu old;
        f.page->views()->fill(&old);
        f.store.have({});
        QCOMPARE(f.label(), QStringLiteral("All products"));
        QVERIFY2(f.said().contains(QStringLiteral("“A” was deleted")), qPrintable(f.said()));
        QCOMPARE(f.page->model()->query().search, QStringLiteral("0001"));
        // Chosen in a menu that was open all the time.
        for (QAction *action : old.actions())
            if (action->text() == QStringLiteral("A"))
                action->trigger();
        QVERIFY2(f.said().contains(QStringLiteral("does not exist any more")), qPrintable(f.said()));
        QCOMPARE(f.page->model()->query().search, QStringLiteral("0001"));
        // and kept under another name
        f.page->views()->save();
        auto *dialog = f.page->findChild<ViewDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("B"));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(f.label(), QStringLiteral("B"));
    }

    void whatIsChangedWhileAViewIsBeingSavedIsNotTakenForSaved()
    {
        Fixture f;
        f.lowStock();
        f.saveAs(QStringLiteral("Low stock"));
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock"));
        f.page->search(QStringLiteral("0001"));
        QTRY_COMPARE(f.label(), QStringLiteral("Low stock · changed"));
        f.page->views()->save();
        f.page->search(QStringLiteral("0002")); // before the database has answered
        QTRY_COMPARE(f.store.list().views[0].definition[QStringLiteral("search")].toString(), QStringLiteral("0001"));
        QCOMPARE(f.label(), QStringLiteral("Low stock · changed"));
    }

    void aFilterOfAnotherVersionIsNotLeftOutInSilence()
    {
        const auto filter = [](QJsonObject entry, bool on = true) {
            entry.insert(QStringLiteral("on"), on);
            return entry;
        };
        const auto odd = MemoryViews::view(QStringLiteral("Odd"),
            {{QStringLiteral("filters"),
                QJsonObject{{QStringLiteral("weight"), filter({{QStringLiteral("from"), 1}})},
                    {QStringLiteral("colour"), filter({{QStringLiteral("name"), QStringLiteral("red")}}, false)},
                    {QStringLiteral("price"), filter({{QStringLiteral("above"), 3}})},
                    {QStringLiteral("status"),
                        filter({{QStringLiteral("names"),
                            QJsonArray{QStringLiteral("active"), QStringLiteral("sleeping")}}})}}}});
        Fixture f({{odd}, {}});
        f.page->views()->open(odd.id);
        for (const char *word : {"“weight”", "“Price”", "“sleeping”"})
            QVERIFY2(f.said().contains(QString::fromUtf8(word)), qPrintable(f.said()));
        QVERIFY(!f.said().contains(QStringLiteral("colour"))); // was switched off
        QCOMPARE(f.page->model()->query().statuses, std::vector{ProductStatus::Active});
    }

    void thePaletteFindsViews()
    {
        const auto a = MemoryViews::view(
            QStringLiteral("Autumn price check"), {{QStringLiteral("search"), QStringLiteral("0001")}});
        Fixture f({{a}, {}});
        ViewCommands commands(f.page->views());
        std::vector<Command> got;
        connect(&commands, &CommandSource::found, this, [&got](int, const std::vector<Command> &c) { got = c; });
        commands.search(QStringLiteral("autpr"), 1);
        QCOMPARE(got.size(), size_t{1});
        got[0].run();
        QCOMPARE(f.label(), QStringLiteral("Autumn price check"));
    }

    void theKeyboardOpensTheList()
    {
        const auto a = MemoryViews::view(QStringLiteral("A"), {{QStringLiteral("search"), QStringLiteral("0001")}});
        Fixture f({{a}, {}});
        f.page->activateWindow();
        f.page->grid()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(f.page.get(), test::patience));
        QTimer keys; // for the loop of the menu, once it is there
        connect(&keys, &QTimer::timeout, &keys, [&keys] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            keys.stop();
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        keys.start(50);
        QTest::keyClick(f.page->grid(), Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(f.label(), QStringLiteral("A"));
        // Offscreen, a menu that closes at once may leave no window active, as no window manager does.
        f.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.page.get(), test::patience));
        QTRY_VERIFY(f.page->grid()->hasFocus());
    }
};

PURSER_TEST(CatalogViewsTest)
#include "catalogviewstest.moc"
