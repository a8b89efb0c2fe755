#include "ui/shell/mainwindow.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/fakes.h"
#include "ui/settings/appearancesection.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/language.h"
#include "ui/shell/navigationpanel.h"
#include "ui/shell/offlinebanner.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pickerbutton.h"
#include "ui/widgets/stateview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRadioButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace purser;
using namespace purser::ui;

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        theme_ = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
        language_ = std::make_unique<Language>(QStringLiteral("en"));
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(folder_->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        monitor_ = std::make_unique<test::FakeMonitor>();
        open();
    }
    void cleanup()
    {
        window_.reset();
        language_->setCode(QStringLiteral("en"));
        monitor_.reset();
        settings_.reset();
        language_.reset();
        theme_.reset();
    }

    void onlyRegisteredPagesAppear()
    {
        QCOMPARE(menuTexts(QStringLiteral("Go")), (QStringList{QStringLiteral("Catalog"), QStringLiteral("Settings")}));
        QCOMPARE(window_->currentPage(), QStringLiteral("catalog"));
        for (QAction *action : window_->topBar()->menus()->actions())
            QCOMPARE(action->isVisible(), !action->menu()->isEmpty());
    }

    void aShortcutChangesThePage()
    {
        QTest::keyClick(window_.get(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(window_->currentPage(), QStringLiteral("settings"));
    }

    void actionsOfAPageAreThereWhileItIsShown()
    {
        QAction undo(QStringLiteral("Undo"));
        window_->addMenuAction(MenuId::Edit, &undo, QStringLiteral("catalog"));
        QCOMPARE(menuTexts(QStringLiteral("Edit")), QStringList{QStringLiteral("Undo")});
        window_->showPage(QStringLiteral("settings"));
        QVERIFY(menuTexts(QStringLiteral("Edit")).isEmpty());
        QVERIFY(!menu(QStringLiteral("Edit"))->menuAction()->isVisible());
    }

    void anotherStoreIsToldOnceAndKept()
    {
        QSignalSpy told(window_.get(), &MainWindow::storeChanged);
        PickerButton *switcher = window_->navigation()->storeSwitcher();
        QCOMPARE(switcher->firstLine(), QStringLiteral("All stores"));
        chooseStore(QStringLiteral("Korvala EU"));
        chooseStore(QStringLiteral("Korvala EU"));
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.front().front().value<StoreId>(), session_.stores[1].id);
        QCOMPARE(switcher->secondLine(), QStringLiteral("Korvala Home · EUR"));
        window_.reset();
        open();
        QCOMPARE(window_->store(), session_.stores[1].id);
    }

    void aStoreThatIsGoneMeansAllStores()
    {
        settings_->setValue(QStringLiteral("window/store"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        open();
        QVERIFY(window_->store().isNull());
    }

    void pageAndSizeAreRestored()
    {
        window_->showPage(QStringLiteral("settings"));
        window_->resize(1111, 777);
        window_->close();
        open();
        QCOMPARE(window_->currentPage(), QStringLiteral("settings"));
        QCOMPARE(window_->size(), QSize(1111, 777));
    }

    void signOutIsInMenuAndAccount()
    {
        QSignalSpy out(window_.get(), &MainWindow::signOutRequested);
        QTest::keyClick(window_.get(), Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(out.count(), 1);
        window_->topBar()->avatar()->menu()->actions().constLast()->trigger();
        QCOMPARE(out.count(), 2);
        QCOMPARE(Avatar::initials(session_.fullName), QStringLiteral("DF"));
    }

    void offlineIsSaidAndTriedByHand()
    {
        auto *banner = window_->findChild<OfflineBanner *>();
        QVERIFY(!banner->isVisible());
        monitor_->staged = 7;
        monitor_->setOnline(false);
        QVERIFY(banner->isVisible());
        QVERIFY(banner->message().contains(QStringLiteral("7 ")));
        monitor_->why = QStringLiteral("The database server is starting or stopping.");
        monitor_->unsettled = true;
        monitor_->setOnline(false);
        QVERIFY(banner->message().contains(monitor_->why));
        QVERIFY(banner->message().contains(QStringLiteral("What was read before")));
        QVERIFY(banner->message().contains(QStringLiteral("the last commit arrived")));
        banner->findChild<QAbstractButton *>()->click();
        QCOMPARE(monitor_->tries, 1);
        monitor_->setOnline(true);
        QVERIFY(!banner->isVisible());
    }

    void whereNothingWasReadTheBannerDoesNotSpeakOfWhatWasRead()
    {
        auto *page = new QWidget;
        auto *view = new StateView(page);
        view->showError(
            QStringLiteral("It could not be read"), {Error::Kind::Unavailable, QStringLiteral("Away."), {}, {}});
        window_->addPage(
            {QStringLiteral("jobs"), QStringLiteral("Jobs"), QStringLiteral("jobs"), {}, page, Page::Group::Work});
        window_->showPage(QStringLiteral("jobs"));
        auto *banner = window_->findChild<OfflineBanner *>();
        monitor_->setOnline(false);
        QVERIFY2(banner->message().contains(QStringLiteral("not read yet")), qPrintable(banner->message()));
        QVERIFY(!banner->message().contains(QStringLiteral("read before")));
        window_->showPage(QStringLiteral("settings")); // there is something to read
        monitor_->setOnline(false);
        QVERIFY2(banner->message().contains(QStringLiteral("read before")), qPrintable(banner->message()));
    }

    void whatCouldNotBeReadIsAskedForAgainWhenTheConnectionIsBack()
    {
        const Error error{Error::Kind::Unavailable, QStringLiteral("The database does not answer."), {}, {}};
        auto *page = new QWidget;
        auto *standing = new StateView(page), *hidden = new StateView(page), *empty = new StateView(page),
             *final = new StateView(page);
        window_->addPage(
            {QStringLiteral("jobs"), QStringLiteral("Jobs"), QStringLiteral("jobs"), {}, page, Page::Group::Work});
        window_->showPage(QStringLiteral("jobs"));
        hidden->hide();
        std::map<StateView *, int> asked;
        for (StateView *view : {standing, hidden, empty, final}) {
            view->showError(QStringLiteral("It could not be read"), error, view != final);
            connect(view, &StateView::retryRequested, page, [&asked, view] { ++asked[view]; });
        }
        empty->showEmpty(QStringLiteral("checkmark"), QStringLiteral("Nothing"), {});
        monitor_->setOnline(false);
        QCoreApplication::sendPostedEvents();
        QVERIFY(asked.empty());
        monitor_->setOnline(true);
        QTRY_COMPARE(asked[standing], 1);
        QCOMPARE(asked[hidden], 0); // nobody looks at it
        hidden->show();
        QTRY_COMPARE(asked[hidden], 1);
        monitor_->setOnline(true); // no news
        QCoreApplication::sendPostedEvents();
        QCOMPARE(asked[standing], 1);
        QCOMPARE(asked[empty] + asked[final], 0);
    }

    void aPageThatIsAskedForOnceMoreGoesBackToWhereItBegins()
    {
        QSignalSpy again(window_.get(), &MainWindow::pageAskedAgain);
        QTest::keyClick(window_.get(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(again.count(), 0);
        QTest::keyClick(window_.get(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(again.count(), 1);
        QCOMPARE(again.front().front().toString(), QStringLiteral("settings"));
        window_->showPage(QStringLiteral("settings")); // the program itself
        QCOMPARE(again.count(), 1);
        emit window_->navigation()->pageRequested(QStringLiteral("settings"));
        QCOMPARE(again.count(), 2);
    }

    void theFirstWindowFitsOnTheScreen()
    {
        QCOMPARE(MainWindow::firstSize({3840, 2120}), QSize(1440, 900));
        QCOMPARE(MainWindow::firstSize({1456, 948}), QSize(1440, 900));
        const QSize laptop = MainWindow::firstSize({1280, 770});
        QVERIFY(laptop.width() < 1280 && laptop.height() < 770);
        const auto fresh = [this] {
            return std::make_unique<MainWindow>(session_,
                MainWindow::Parts{*theme_, *language_, *settings_, *monitor_, QStringLiteral("This computer")});
        };
        settings_->clear();
        const QSize room = window_->screen()->availableSize();
        QVERIFY(room.width() < 1440); // else this says nothing
        const auto first = fresh();
        first->restore();
        first->show();
        QVERIFY(first->isMaximized());
        const auto chosen = fresh();
        chosen->restore();
        chosen->resize(1111, 777);
        chosen->show();
        QVERIFY(!chosen->isMaximized());
        chosen->close(); // what was chosen is kept
        const auto next = fresh();
        next->restore();
        next->show();
        QVERIFY(!next->isMaximized());
        QCOMPARE(next->size(), QSize(1111, 777));
    }

    void paletteFindsPagesByAFewLetters()
    {
        CommandPalette *palette = openPalette();
        QTest::keyClicks(palette->field(), QStringLiteral("stt"));
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Settings"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(window_->currentPage(), QStringLiteral("settings"));
        QVERIFY(!palette->isVisible());
    }

    void paletteMovesOverHeadingsByKeyboard()
    {
        CommandPalette *palette = openPalette();
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Catalog"));
        QTest::keyClick(palette->field(), Qt::Key_Down);
        QTest::keyClick(palette->field(), Qt::Key_Down);
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Sign out"));
        QTest::keyClick(palette->field(), Qt::Key_Up);
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Settings"));
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void paletteFindsRecordsAndForgetsLateAnswers()
    {
        test::FakeSource source;
        window_->addCommandSource(&source);
        CommandPalette *palette = openPalette();
        QTest::keyClicks(palette->field(), QStringLiteral("kv-lgt"));
        QCOMPARE(source.searches.last(), QStringLiteral("kv-lgt"));
        source.answer(source.lastTicket - 1);
        QCOMPARE(palette->list()->count(), 0);
        source.answer(source.lastTicket);
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Reading lamp"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(source.opened, 1);
    }

    void paletteSaysThatNothingMatchesAndWhatToDo()
    {
        CommandPalette *palette = openPalette();
        QVERIFY(palette->list()->isVisible() && palette->message().isEmpty());
        QTest::keyClicks(palette->field(), QStringLiteral("qqx"));
        QVERIFY(!palette->list()->isVisible());
        QVERIFY2(palette->message().contains(QStringLiteral("Nothing matches “qqx”")), qPrintable(palette->message()));
        QVERIFY(palette->message().contains(QStringLiteral("Try fewer or other letters")));
        QTest::keyClick(palette->field(), Qt::Key_Return); // there is nothing to run
        QVERIFY(palette->isVisible());
        palette->field()->clear();
        QVERIFY(palette->list()->isVisible() && palette->message().isEmpty());
    }

    void paletteWaitsForEveryAnswerBeforeItSaysThatNothingMatches()
    {
        test::FakeSource products, views;
        window_->addCommandSource(&products);
        window_->addCommandSource(&views);
        CommandPalette *palette = openPalette();
        QTest::keyClicks(palette->field(), QStringLiteral("qqx"));
        products.answerNothing();
        QVERIFY(!palette->message().contains(QStringLiteral("Nothing matches")));
        QTRY_COMPARE(palette->message(), QStringLiteral("Searching…"));
        views.answerNothing();
        QVERIFY2(palette->message().contains(QStringLiteral("Nothing matches “qqx”")), qPrintable(palette->message()));
        QVERIFY(palette->message().contains(QStringLiteral("barcode")));
        QTest::keyClicks(palette->field(), QStringLiteral("y"));
        views.answer(views.lastTicket); // what is there is shown while others still look
        QVERIFY(palette->list()->isVisible() && palette->message().isEmpty());
    }

    void paletteTellsWhatCouldNotBeSearched()
    {
        test::FakeSource source;
        window_->addCommandSource(&source);
        const Error away{Error::Kind::Unavailable, QStringLiteral("The database does not answer."), {}, {}};
        CommandPalette *palette = openPalette();
        QTest::keyClicks(palette->field(), QStringLiteral("qqx"));
        source.fail(away);
        QVERIFY2(palette->message().contains(QStringLiteral("Products cannot be searched now. The database does not")),
            qPrintable(palette->message()));
        QVERIFY(!palette->message().contains(QStringLiteral("Nothing matches")));
        palette->field()->setText(QStringLiteral("settings"));
        source.fail(away);
        QVERIFY(palette->list()->isVisible());
        const QListWidgetItem *last = palette->list()->item(palette->list()->count() - 1);
        QVERIFY2(last->text().contains(away.message) && !last->flags().testFlag(Qt::ItemIsSelectable),
            qPrintable(last->text()));
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Settings"));
    }

    void paletteOpensByItsKey()
    {
        QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window_->commandPalette()->isVisible());
        window_->commandPalette()->close();
    }

    void beginningsOfWordsWinInFuzzySearch()
    {
        QVERIFY(!fuzzyScore(u"xyz", u"Catalog"));
        QVERIFY(*fuzzyScore(u"np", u"New product") > *fuzzyScore(u"np", u"Snip"));
        QVERIFY(*fuzzyScore(u"cat", u"Catalog") > *fuzzyScore(u"cat", u"Duplicate"));
        QVERIFY(fuzzyScore(u"קטל", u"קטלוג"));
        QCOMPARE(fuzzyScore(u"", u"x").has_value(), true);
    }

    void helpListsEveryKey()
    {
        QTest::keyClick(window_.get(), Qt::Key_F1);
        auto *dialog = window_->findChild<ShortcutsDialog *>();
        QVERIFY(dialog);
        auto *tree = dialog->findChild<QTreeWidget *>();
        QVERIFY(!tree->findItems(QStringLiteral("Command palette"), Qt::MatchRecursive).isEmpty());
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("quit"));
        QVERIFY(tree->findItems(QStringLiteral("Command palette"), Qt::MatchRecursive).constFirst()->isHidden());
        dialog->close();
    }

    void hebrewMirrorsTheWindow()
    {
        const int left = window_->navigation()->x();
        language_->setCode(QStringLiteral("he"));
        open();
        QCOMPARE(left, 0);
        QCOMPARE(window_->navigation()->geometry().right(), window_->width() - 1);
        QVERIFY(window_->topBar()->avatar()->x() < 100);
        QVERIFY(window_->topBar()->menus()->x() > window_->width() / 2);
        for (QAction *action : window_->topBar()->menus()->actions())
            QVERIFY(!action->isVisible() || !window_->topBar()->menus()->actionGeometry(action).isEmpty());
        QCOMPARE(window_->topBar()->menus()->actions().constFirst()->text().remove(u'&'), QStringLiteral("קובץ"));
    }

    void everyMenuFitsAtTheSmallestSize()
    {
        window_->resize(window_->minimumSize());
        QMenuBar *bar = window_->topBar()->menus();
        for (QAction *action : bar->actions())
            if (action->isVisible())
                QVERIFY(!bar->actionGeometry(action).isEmpty());
        QVERIFY(!window_->topBar()->commandField()->geometry().intersects(bar->geometry()));
    }

    void theThemeIsChosenInSettings()
    {
        AppearanceSection section(*theme_, *language_);
        for (auto *choice : section.findChildren<QRadioButton *>())
            if (choice->text() == QStringLiteral("Dark"))
                choice->click();
        QCOMPARE(theme_->mode(), Theme::Mode::Dark);
    }

    void controlsHaveNames()
    {
        for (QWidget *widget : window_->findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QMenuBar *>(widget),
                    widget->metaObject()->className());
    }

    void jobsAreShownOnlyWhileTheyRun()
    {
        StatusLine *status = window_->status();
        status->setJob(QStringLiteral("Import"), 640, 1000);
        QVERIFY(hasText(status, QStringLiteral("640 of 1,000")));
        status->setJob({});
        QVERIFY(!hasText(status, QStringLiteral("Import")));
    }

private:
    void open()
    {
        window_ = std::make_unique<MainWindow>(
            session_, MainWindow::Parts{*theme_, *language_, *settings_, *monitor_, QStringLiteral("This computer")});
        window_->addPage({QStringLiteral("catalog"), QStringLiteral("Catalog"), QStringLiteral("catalog"),
            QKeySequence(Qt::ALT | Qt::Key_1), new QWidget, Page::Group::Work});
        window_->addPage({QStringLiteral("settings"), QStringLiteral("Settings"), QStringLiteral("settings"),
            QKeySequence(Qt::CTRL | Qt::Key_Comma), new QWidget, Page::Group::Bottom});
        window_->resize(1280, 800);
        window_->restore();
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get(), test::patience));
    }
    CommandPalette *openPalette()
    {
        window_->openPalette();
        return window_->commandPalette();
    }
    [[nodiscard]] QMenu *menu(const QString &title) const
    {
        for (QAction *action : window_->topBar()->menus()->actions())
            if (action->text().remove(u'&') == title)
                return action->menu();
        return nullptr;
    }
    [[nodiscard]] QStringList menuTexts(const QString &title) const
    {
        QStringList texts;
        for (QAction *action : menu(title)->actions())
            if (!action->isSeparator())
                texts << action->text();
        return texts;
    }
    void chooseStore(const QString &name)
    {
        for (QAction *action : window_->navigation()->storeSwitcher()->menu()->actions())
            if (action->text().startsWith(name))
                action->trigger();
    }
    static bool hasText(QWidget *in, const QString &text)
    {
        const auto labels = in->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&text](QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    auth::Session session_ = test::danaAtKorvala();
    std::unique_ptr<Theme> theme_;
    std::unique_ptr<Language> language_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<test::FakeMonitor> monitor_;
    std::unique_ptr<MainWindow> window_;
};

PURSER_TEST(MainWindowTest)
#include "mainwindowtest.moc"
