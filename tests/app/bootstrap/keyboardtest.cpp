#include "app/bootstrap/workspace.h"
#include "models/catalog/productrepository.h"
#include "tests/support/accessible.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/bulkdialogs.h"
#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/detailpane.h"
#include "ui/catalog/filterpopup.h"
#include "ui/catalog/historypage.h"
#include "ui/catalog/importpage.h"
#include "ui/catalog/listexports.h"
#include "ui/catalog/productdialog.h"
#include "ui/catalog/productfilters.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/settledialog.h"
#include "ui/catalog/undopage.h"
#include "ui/catalog/viewdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/signinwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellbubble.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/imageprovider.h"
#include "ui/widgets/searchfield.h"

#include <QAccessible>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace purser;
using namespace purser::test;
using catalog::ProductColumn;

namespace {

class NoImages : public ui::ImageProvider {
public:
    QPixmap pixmap(const QString &, QSize, qreal) override { return {}; }
};

/// A sign-in window's backend that signs in to a database for real.
class RealSignIn : public ui::SignInBackend {
public:
    RealSignIn(db::ConnectionSettings where, const QString &company, const QString &email) : where_(std::move(where))
    {
        profile_.name = u"This computer"_qs;
        profile_.kind = auth::ConnectionProfile::Kind::Embedded;
        profile_.companies = {{company, u"Korvala Home"_qs}};
        profile_.lastEmail = email;
    }
    [[nodiscard]] std::vector<auth::ConnectionProfile> profiles() const override { return {profile_}; }
    [[nodiscard]] QString lastProfile() const override { return profile_.name; }
    [[nodiscard]] QString dataFolder() const override { return u"~/.local/share/purser"_qs; }
    [[nodiscard]] QString secretsHint() const override { return u"Kept in the keychain."_qs; }
    [[nodiscard]] bool offersDemo(const QString &) const override { return true; }
    void test(const auth::ConnectionProfile &) override { }
    void openDemo(const QString &) override { }
    void cancel() override { }
    void recallPassword(const QString &, const QString &, const QString &) override { }
    Result<> saveProfile(const QString &, const auth::ConnectionProfile &) override { return {}; }
    Result<> removeProfile(const QString &) override { return {}; }
    void signIn(const ui::SignInRequest &request) override
    {
        auto in = purser::signIn(where_, request.company, request.email, request.password);
        if (in) {
            session = *in;
            emit signedIn();
        } else {
            emit failed(ui::SignInField::Password, in.error());
        }
    }
    std::optional<SignedIn> session;

private:
    db::ConnectionSettings where_;
    auth::ConnectionProfile profile_;
};

} // namespace

/// From sign-in through the whole catalog with keys only; on the way, every control has a name for screen readers and
/// shows where the focus is.
class KeyboardTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;
    TestDatabase::Person manager_;
    std::unique_ptr<ui::Theme> theme_;
    std::unique_ptr<ui::Language> language_;
    NoImages images_;
    std::unique_ptr<Workspace> workspace_;
    bool failed_ = false; ///< each step begins where the one before ended

    static QWidget *focus()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        return QApplication::focusWidget();
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *const to = focus();
        QVERIFY2(to, "nothing has the focus");
        QTest::keyClick(to, static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(focus(), c.toLatin1());
    }
    /// Keys for a menu or dialog that runs its own loop: pressed once it is there, as \a isThere says.
    static void when(std::function<bool()> isThere, std::function<void()> keys)
    {
        auto *timer = new QTimer(qApp);
        const QDeadlineTimer end(test::patience);
        connect(timer, &QTimer::timeout, timer, [timer, end, isThere = std::move(isThere), keys = std::move(keys)] {
            const bool there = isThere();
            if (!there && !end.hasExpired())
                return;
            timer->stop();
            timer->deleteLater();
            if (there)
                keys();
            else if (QWidget *const stuck = QApplication::activeModalWidget())
                stuck->close(); // what waits for keys would wait for ever
        });
        timer->start(10);
    }
    static bool isMenuOpen() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    /// A dialog of the kind is shown and has the keyboard.
    template <class Dialog>
    static bool isDialogOpen()
    {
        const auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        return dialog && dialog->isActiveWindow() && focus() && dialog->isAncestorOf(focus());
    }
    /// Tab until the widget named \a name, or the button whose text begins so, has the focus.
    static bool tabTo(const QString &name, int most = 30)
    {
        for (int i = 0; i < most; ++i) {
            if (focus() && focus()->accessibleName() == name)
                return true;
            if (const auto *button = qobject_cast<QAbstractButton *>(focus());
                button && button->isEnabled() && button->text().startsWith(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    /// The cell in \a row and \a column, from wherever the current one is.
    void goToCell(int row, ProductColumn column) const
    {
        press(Qt::Key_Up, Qt::ControlModifier);
        press(Qt::Key_Left, Qt::ControlModifier);
        for (int i = 0; i < row; ++i)
            press(Qt::Key_Down);
        for (int i = 0; i < int(column); ++i)
            press(Qt::Key_Right);
        QCOMPARE(grid()->currentIndex(), grid()->model()->index(row, int(column)));
    }
    /// Types \a path into the file dialog that opens soon.
    static void chooseSoon(const QString &path)
    {
        when(isDialogOpen<QFileDialog>, [path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            for (const QChar c : path) // a list of what could be meant opens while typing; keys go to the field
                QTest::keyClick(dialog->focusWidget(), c.toLatin1());
            const QPointer<QFileDialog> open = dialog;
            for (const QDeadlineTimer end(test::patience); open && open->isVisible() && !end.hasExpired();) {
                if (const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                    QFAIL(qPrintable(box->text()));
                if (QWidget *const guesses = QApplication::activePopupWidget())
                    QTest::keyClick(guesses, Qt::Key_Escape);
                else
                    QTest::keyClick(open->focusWidget(), Qt::Key_Return);
                QTest::qWait(20);
            }
            QVERIFY2(!open || !open->isVisible(), "the file dialog stays");
        });
    }
    static void allNamed(const QWidget *top)
    {
        const QStringList nameless = namelessIn(top);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral("; "))));
    }
    static void allMarked(QWidget *top)
    {
        const QStringList unmarked = withoutFocusMark(top);
        QVERIFY2(unmarked.isEmpty(), qPrintable(unmarked.join(QStringLiteral("; "))));
    }
    /// After a dialog: the window manager, which is not here, would make the window active again.
    [[nodiscard]] bool isBackInGrid() const
    {
        window()->activateWindow();
        return QTest::qWaitForWindowActive(window(), test::patience) && grid()->hasFocus();
    }
    [[nodiscard]] ui::DataGrid *grid() const { return workspace_->catalog()->grid(); }
    [[nodiscard]] ui::MainWindow *window() const { return workspace_->window(); }

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
        const auto made = c.transaction([&]() -> Result<> {
            for (int i = 0; i < 40; ++i) {
                catalog::ProductDraft draft;
                draft.title = u"Bud vase %1"_qs.arg(i, 2, 10, QLatin1Char('0'));
                draft.sku = u"KV-%1"_qs.arg(i, 4, 10, QLatin1Char('0'));
                draft.status = catalog::ProductStatus::Active;
                draft.currency = *Currency::fromCode(u"ILS");
                catalog::VariantDraft variant;
                variant.price = Decimal::fromInteger(100 + i);
                variant.stock = i;
                draft.variants = {variant};
                if (auto id = catalog::ProductRepository::create(c, draft, tenant_.one); !id)
                    return fail(id.error());
            }
            return {};
        });
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    }
    void cleanupTestCase()
    {
        workspace_.reset();
        language_.reset();
        theme_.reset();
        database_.reset();
    }

    void init() { QVERIFY2(!failed_, "the way there is not open"); }
    void cleanup() { failed_ = failed_ || QTest::currentTestFailed(); }

    void signingInNeedsThePasswordAndEnter()
    {
        RealSignIn backend(database_->settings(manager_), tenant_.slug, manager_.email);
        ui::SignInWindow signIn(backend);
        signIn.show();
        signIn.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&signIn, test::patience));
        allNamed(&signIn);
        allMarked(&signIn);
        QTRY_VERIFY(focus());
        type(manager_.password);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(backend.session.has_value(), 20'000);
        signIn.hide();
        workspace_ = std::make_unique<Workspace>(
            *backend.session, u"test"_qs, Workspace::Surroundings{*theme_, *language_, images_});
        window()->resize(1440, 900);
        window()->show();
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window(), test::patience));
        QTRY_VERIFY_WITH_TIMEOUT(
            workspace_->catalog()->model()->rowCount() == 40 && workspace_->catalog()->model()->row(0), 20'000);
        // The first thing a manager wants is at hand.
        QTRY_VERIFY(grid()->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(!window()->findChild<ui::DetailPane *>()->findChildren<QTabBar *>().isEmpty(), 20'000);
        allNamed(window());
    }

    void searchAndFiltersAreSetAndLeft()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(workspace_->catalog()->searchField()->hasFocus());
        type(u"Bud vase 1"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(workspace_->catalog()->model()->rowCount(), 13, 20'000);
        press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(workspace_->catalog()->model()->rowCount(), 40, 20'000);
        press(Qt::Key_Escape);
        QVERIFY(grid()->hasFocus());

        press(Qt::Key_F6, Qt::ShiftModifier); // back into the row of filters
        QVERIFY(tabTo(u"Add filter"_qs));
        when(isMenuOpen, [] {
            press(Qt::Key_Down); // Status
            press(Qt::Key_Down); // Stock
            press(Qt::Key_Return);
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<ui::FilterPopup *>(QApplication::activePopupWidget()));
        allNamed(QApplication::activePopupWidget());
        type(u"5"_qs);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(workspace_->catalog()->model()->rowCount(), 5, 20'000);
        press(Qt::Key_Backtab);
        QCOMPARE(focus()->accessibleName(), u"Changed since last visit"_qs);
        press(Qt::Key_Backtab);
        QVERIFY(qobject_cast<ui::Chip *>(focus()));
        press(Qt::Key_Delete); // the chip of the stock
        QTRY_COMPARE_WITH_TIMEOUT(workspace_->catalog()->model()->rowCount(), 40, 20'000);
        press(Qt::Key_Escape);
        QVERIFY(grid()->hasFocus());
    }

    void everyAreaIsReachedAndTheFocusIsSeenEverywhere()
    {
        QSet<QWidget *> seen;
        for (int i = 0; i < 8; ++i) {
            press(Qt::Key_F6);
            seen.insert(focus());
        }
        QVERIFY2(seen.size() >= 5, qPrintable(QString::number(seen.size())));
        while (!grid()->hasFocus())
            press(Qt::Key_F6);
        allMarked(window());
        QVERIFY(grid()->hasFocus());
    }

    void cellsAreReadWithTheirStateAndHeaders()
    {
        goToCell(2, ProductColumn::Price);
        press(Qt::Key_4);
        type(u"79"_qs);
        press(Qt::Key_Return);
        QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(grid());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->text(QAccessible::Name), u"Products"_qs);
        QAccessibleInterface *const cell = table->tableInterface()->cellAt(2, int(ProductColumn::Price));
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), u"₪479.00, staged, was ₪102.00"_qs);
        const auto columns = cell->tableCellInterface()->columnHeaderCells();
        QCOMPARE(columns.size(), 1);
        QCOMPARE(columns[0]->text(QAccessible::Name), u"Price"_qs);
        const auto rows = cell->tableCellInterface()->rowHeaderCells();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0]->text(QAccessible::Name), u"Bud vase 02"_qs);
        // What is said beside a cell is a message for screen readers.
        goToCell(3, ProductColumn::Sync);
        press(Qt::Key_F2);
        QAccessibleInterface *const said = QAccessible::queryAccessibleInterface(grid()->findChild<ui::CellBubble *>());
        QVERIFY(said);
        QCOMPARE(said->role(), QAccessible::AlertMessage);
        QVERIFY2(
            said->text(QAccessible::Name).contains(u"Sync says how"_qs), qPrintable(said->text(QAccessible::Name)));
        goToCell(2, ProductColumn::Price);
        QAccessibleInterface *const margin = table->tableInterface()->cellAt(2, int(ProductColumn::Sync));
        QVERIFY(!margin->text(QAccessible::Description).isEmpty()); // why it cannot be edited
    }

    void rangesTicksAndTheReviewAndApplying()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(workspace_->changes()->editCount(), 3);
        press(Qt::Key_Escape);
        press(Qt::Key_Space);
        QCOMPARE(workspace_->catalog()->model()->marks().ids().size(), 1);
        press(Qt::Key_R, Qt::ControlModifier);
        auto *review = window()->findChild<ui::ReviewPage *>();
        QTRY_VERIFY(review->isVisible());
        allNamed(review);
        QTRY_VERIFY(review->isAncestorOf(focus()));
        allMarked(review);
        press(Qt::Key_Escape);
        QVERIFY(workspace_->catalog()->isVisible());
        QTRY_VERIFY(grid()->hasFocus());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(review->isVisible());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!review->result().isEmpty(), 20'000);
        QVERIFY2(workspace_->changes()->isEmpty(), qPrintable(review->result()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void aConflictIsSettledFromThePalette()
    {
        goToCell(9, ProductColumn::Price);
        type(u"500"_qs);
        press(Qt::Key_Return);
        db::Connection other = database_->connect(tenant_.admin);
        must(other,
            u"update catalog.product_variants set price = 77 where product_id = (select id from catalog.products where sku = 'KV-0009')"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(workspace_->changes()->conflictCount(), 1, 20'000);
        QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(grid());
        QVERIFY(table->tableInterface()
                    ->cellAt(9, int(ProductColumn::Price))
                    ->text(QAccessible::Name)
                    .contains(u"in conflict"_qs));
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = window()->commandPalette();
        QTRY_VERIFY(palette->isVisible());
        allNamed(palette);
        QStringList nameless;
        when(isDialogOpen<ui::SettleDialog>, [&nameless, this] {
            auto *dialog = window()->findChild<ui::SettleDialog *>();
            nameless = namelessIn(dialog);
            press(Qt::Key_M);
            for (int i = 0; i < 12 && dialog->isVisible(); ++i) {
                if (const auto *button = qobject_cast<QPushButton *>(focus());
                    button && button->isEnabled() && button->text().startsWith(u"Save"_qs)) {
                    press(Qt::Key_Space);
                    break;
                }
                press(Qt::Key_Tab);
            }
            if (dialog->isVisible())
                dialog->reject();
        });
        type(u"settle conf"_qs);
        press(Qt::Key_Return);
        QTRY_COMPARE(workspace_->changes()->conflictCount(), 0);
        QCOMPARE(nameless, QStringList());
        QCOMPARE(workspace_->changes()->editCount(), 1);
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_Z, Qt::ControlModifier); // what was settled
        press(Qt::Key_Z, Qt::ControlModifier); // what was typed
        QVERIFY(workspace_->changes()->isEmpty());
    }

    void theDetailPaneIsReadAndLeft()
    {
        auto *pane = window()->findChild<ui::DetailPane *>();
        QVERIFY(pane->isVisible());
        for (int i = 0; i < 8 && !pane->isAncestorOf(focus()); ++i)
            press(Qt::Key_F6);
        QVERIFY(pane->isAncestorOf(focus()));
        for (int i = 0; i < 8 && !qobject_cast<QTabBar *>(focus()); ++i)
            press(Qt::Key_Tab);
        auto *tabs = qobject_cast<QTabBar *>(focus());
        QVERIFY(tabs);
        for (int i = 0; i < tabs->count(); ++i) {
            allNamed(pane);
            press(Qt::Key_Right);
        }
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!pane->isVisible());
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(pane->isVisible());
    }

    void viewsAreSavedAndOpened()
    {
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window()->findChild<ui::ViewDialog *>());
        allNamed(window()->findChild<ui::ViewDialog *>());
        QTRY_VERIFY(
            qobject_cast<QLineEdit *>(focus()) && window()->findChild<ui::ViewDialog *>()->isAncestorOf(focus()));
        type(u"Mine"_qs);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window()->findChild<ui::ViewDialog *>(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(workspace_->catalog()->views()->store()->list().views.size(), size_t{1}, 20'000);
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_K, Qt::ControlModifier);
        type(u"mine"_qs);
        QTRY_VERIFY(window()->commandPalette()->list()->count() > 0);
        press(Qt::Key_Return);
        QTRY_VERIFY(isBackInGrid());
    }

    void aBulkActionIsPreviewedAppliedAndUndone()
    {
        const auto price = [this] { return workspace_->catalog()->model()->row(20)->price->toString(); };
        const QString before = price();
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(workspace_->catalog()->model()->marks().isAll());
        for (int i = 0; i < 8 && !tabTo(u"Bulk actions"_qs, 6); ++i)
            press(Qt::Key_F6);
        QVERIFY(tabTo(u"Bulk actions"_qs, 1));
        when(isMenuOpen, [] {
            press(Qt::Key_Down); // Set status
            press(Qt::Key_Down); // Change prices…
            press(Qt::Key_Return);
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(window()->findChild<ui::PriceChangeDialog *>());
        auto *question = window()->findChild<ui::PriceChangeDialog *>();
        QTRY_VERIFY(question->isAncestorOf(focus()));
        allNamed(question);
        allMarked(question);
        type(u"50"_qs);
        press(Qt::Key_Return);
        auto *preview = window()->findChild<ui::BulkPreviewPage *>();
        QTRY_VERIFY(preview->isVisible());
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window(), test::patience));
        const auto applies = [preview] {
            for (const QPushButton *button : preview->findChildren<QPushButton *>())
                if (button->isVisible() && button->text() == u"Apply 40 changes")
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(applies(), 20'000);
        QTRY_VERIFY(preview->isAncestorOf(focus()));
        allNamed(preview);
        allMarked(preview);
        QVERIFY2(tabTo(u"Apply 40 changes"_qs), qPrintable(focus() ? focus()->accessibleName() : u"no focus"_qs));
        press(Qt::Key_Space);
        QTRY_VERIFY2_WITH_TIMEOUT(
            preview->result().contains(u"40 products changed"), qPrintable(preview->result()), 20'000);
        allNamed(preview);
        QTRY_VERIFY_WITH_TIMEOUT(price() != before, 20'000); // the grid behind it hears of it
        QVERIFY(tabTo(u"Undo"_qs));
        press(Qt::Key_Space);
        auto *undo = workspace_->undoPage();
        QTRY_VERIFY(undo->isVisible());
        QTRY_VERIFY(undo->isAncestorOf(focus()));
        QTRY_VERIFY_WITH_TIMEOUT(tabTo(u"Undo 40"_qs), 20'000);
        allNamed(undo);
        allMarked(undo);
        QVERIFY(tabTo(u"Undo 40"_qs));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!undo->result().isEmpty(), 20'000);
        QVERIFY(undo->isAncestorOf(focus()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
        QTRY_COMPARE_WITH_TIMEOUT(price(), before, 20'000);
        for (int i = 0; i < 8 && !tabTo(u"Clear selection"_qs, 4); ++i)
            press(Qt::Key_F6);
        QVERIFY(tabTo(u"Clear selection"_qs, 1));
        press(Qt::Key_Space);
        QVERIFY(workspace_->catalog()->model()->marks().isEmpty());
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void historyLeadsIntoTheUndoPreviewAndBack()
    {
        press(Qt::Key_H, Qt::ControlModifier);
        auto *history = workspace_->historyPage();
        QTRY_VERIFY(history->isVisible());
        QTRY_VERIFY(qobject_cast<QTableView *>(focus()) && history->isAncestorOf(focus()));
        QTRY_VERIFY_WITH_TIMEOUT(!history->chosen().isNull(), 20'000);
        allNamed(history);
        allMarked(history);
        const BatchId newest = history->chosen();
        press(Qt::Key_Down);
        QTRY_VERIFY(history->chosen() != newest);
        press(Qt::Key_Up);
        QTRY_VERIFY(history->chosen() == newest);
        press(Qt::Key_Return);
        QTRY_VERIFY(workspace_->undoPage()->isVisible());
        QVERIFY(workspace_->undoPage()->batch() == newest);
        press(Qt::Key_Escape);
        QTRY_VERIFY(history->isVisible());
        QTRY_VERIFY(history->isAncestorOf(focus()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void theListIsExported()
    {
        const QString path = home_.filePath(u"list.csv"_qs);
        chooseSoon(path);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path) && !workspace_->exports()->isRunning(), 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 41);
        QVERIFY(isBackInGrid());
        press(Qt::Key_Escape); // what is said about it
    }

    void theImportPageIsEnteredAndLeft()
    {
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(workspace_->importPage()->isVisible());
        QTRY_VERIFY(workspace_->importPage()->isAncestorOf(focus()));
        allNamed(workspace_->importPage());
        allMarked(workspace_->importPage());
        QFile file(home_.filePath(u"products.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ID,Type,SKU,Name,Published,In stock?,Stock,Regular price\n1,simple,KV-0001,Bud vase 01,1,1,5,99\n");
        file.close();
        chooseSoon(file.fileName());
        press(Qt::Key_Space); // "Choose a file…" has the focus
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window(), test::patience));
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QTreeWidget *>(focus()), 20'000);
        allNamed(workspace_->importPage());
        allMarked(workspace_->importPage());
        QTRY_VERIFY_WITH_TIMEOUT(!workspace_->isImporting(), 20'000); // it counts the rows
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *kinds = workspace_->importPage()->findChild<QTabBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(kinds->isVisible() && !workspace_->isImporting(), 20'000);
        QTRY_VERIFY(workspace_->importPage()->isAncestorOf(focus()));
        allNamed(workspace_->importPage());
        allMarked(workspace_->importPage());
        press(Qt::Key_Escape); // back to the columns, and on again
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(kinds->isVisible() && !workspace_->isImporting(), 20'000);
        press(Qt::Key_Return, Qt::ControlModifier); // the import itself
        QTRY_VERIFY_WITH_TIMEOUT(!kinds->isVisible() && !workspace_->isImporting(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(tabTo(u"Open the catalog"_qs), 20'000);
        allNamed(workspace_->importPage());
        press(Qt::Key_Space);
        QVERIFY(workspace_->catalog()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(workspace_->catalog()->model()->row(1)
                && workspace_->catalog()->model()->row(1)->price->toString() == u"99",
            20'000);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void aNewProductAndTheListOfKeysAndTheSettings()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(window()->findChild<ui::ProductDialog *>());
        auto *dialog = window()->findChild<ui::ProductDialog *>();
        QTRY_VERIFY(dialog->isAncestorOf(focus()));
        allNamed(dialog);
        allMarked(dialog);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!window()->findChild<ui::ProductDialog *>());
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_F1);
        QTRY_VERIFY(window()->findChild<ui::ShortcutsDialog *>());
        auto *keys = window()->findChild<ui::ShortcutsDialog *>();
        QTRY_VERIFY(keys->isAncestorOf(focus()));
        allNamed(keys);
        QStringList listed;
        auto *tree = keys->findChild<QTreeWidget *>();
        for (int g = 0; g < tree->topLevelItemCount(); ++g)
            for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i)
                listed << tree->topLevelItem(g)->child(i)->text(0) + u'\t' + tree->topLevelItem(g)->child(i)->text(1);
        for (const char *wanted : {"Fill down\tCtrl+D", "Copy with header\tCtrl+Shift+C", "Find products\tCtrl+F",
                 "Open view…\tCtrl+B", "Select whole rows\tShift+Space", "Next area\tF6", "New product\tCtrl+N",
                 "Import products…\tCtrl+Shift+I", "Detail pane\tCtrl+I", "Review changes\tCtrl+R", "Tick row\tSpace"})
            QVERIFY2(listed.contains(QString::fromUtf8(wanted)), wanted);
        QSet<QString> shortcuts;
        for (const QString &line : listed) {
            const QString key = line.section(u'\t', 1);
            QVERIFY2(!shortcuts.contains(key), qPrintable(u"twice: "_qs + line));
            shortcuts.insert(key);
        }
        press(Qt::Key_Escape);
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_COMPARE(window()->currentPage(), u"settings"_qs);
        allNamed(window());
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(grid()->hasFocus());
    }
};

PURSER_TEST(KeyboardTest) // async
#include "keyboardtest.moc"
