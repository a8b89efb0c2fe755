#include "ui/connections/connectionspage.h"
#include "models/sync/connectiontablemodel.h"
#include "tests/support/accessible.h"
#include "tests/support/memoryconnections.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectiontable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace purser;
using namespace purser::test;
using sync::ConnectionRow;
using sync::ConnectionTableModel;

namespace {

struct Fixture {
    MemoryConnections service;
    std::unique_ptr<ui::ConnectionsPage> page;

    explicit Fixture(const sync::ConnectionList &list = MemoryConnections::company(3))
    {
        service.kept = list;
        open();
    }
    void open()
    {
        page = std::make_unique<ui::ConnectionsPage>(&service);
        page->resize(1000, 520);
        page->show();
        page->activateWindow();
    }
    [[nodiscard]] ui::ConnectionTable *table() const { return page->findChild<ui::ConnectionTable *>(); }
    [[nodiscard]] QString text(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] ui::Banner *banner() const { return page->findChild<ui::Banner *>(u"banner"_qs); }
    [[nodiscard]] QString state() const { return page->findChild<ui::StateView *>()->message(); }
    void click(const char *name) const
    {
        QVERIFY(button(name) && button(name)->isEnabled());
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    [[nodiscard]] static QDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *d = qobject_cast<QDialog *>(widget); d && d->isVisible())
                return d;
        return nullptr;
    }
};

QLineEdit *field(QDialog *dialog, const char *name)
{
    return dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
}

void press(QDialog *dialog, const char *name)
{
    QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
}

void fill(QDialog *dialog, const QString &name = u"Nova"_qs)
{
    field(dialog, "name")->setText(name);
    field(dialog, "url")->setText(u"https://nova.example"_qs);
    field(dialog, "consumer_key")->setText(u"ck_1"_qs);
    field(dialog, "consumer_secret")->setText(u"cs_1"_qs);
}

QString errorAt(QDialog *dialog, const char *name)
{
    for (const ui::FormField *one : dialog->findChildren<ui::FormField *>())
        if (one->control()->objectName() == QLatin1String(name))
            return one->error();
    return {};
}

ui::Banner *outcome(QDialog *dialog)
{
    return dialog->findChild<ui::Banner *>(u"outcome"_qs);
}

} // namespace

/// Settings › Connections with a service in memory: every state, every action, by mouse and by keyboard.
class ConnectionsPageTest : public QObject {
    Q_OBJECT

private slots:
    void connectionsAreListedWithStatusAndWhatIsWrong()
    {
        Fixture f;
        const QAbstractItemModelTester tester(f.table()->model());
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        QCOMPARE(f.text(0, ConnectionTableModel::ProviderColumn), u"WooCommerce"_qs);
        QCOMPARE(f.text(0, ConnectionTableModel::State), u"Connected"_qs);
        QVERIFY(f.text(0, ConnectionTableModel::LastSync).contains(u"26"));
        QCOMPARE(f.text(1, ConnectionTableModel::State), u"Failing"_qs);
        QCOMPARE(f.text(1, ConnectionTableModel::LastSync), u"Not yet"_qs);
        QVERIFY(!f.banner()->isVisible());
        f.table()->selectRow(1);
        QVERIFY(f.banner()->isVisible());
        QVERIFY(f.banner()->message().contains(u"consumer secret"));
        f.table()->selectRow(2);
        QVERIFY(!f.banner()->isVisible());
        QVERIFY(!f.button("test")->isEnabled()); // revoked
        QVERIFY(f.button("test")->toolTip().contains(u"revoked"));
    }

    void anEmptyCompanyIsToldHowToBegin()
    {
        Fixture f(MemoryConnections::company(0));
        QTRY_VERIFY(f.state().contains(u"No store is connected yet"));
        QTRY_VERIFY(f.button("begin"));
        QTest::mouseClick(f.button("begin"), Qt::LeftButton);
        QVERIFY(Fixture::dialog());
        Fixture::dialog()->close();
    }

    void aFailureIsSaidAndTriedAgain()
    {
        MemoryConnections broken;
        Fixture f;
        f.service.failure = Error{Error::Kind::Unavailable, u"The server is away."_qs, {}, {}};
        f.open();
        QTRY_VERIFY(f.state().contains(u"The server is away."));
        f.service.failure.reset();
        for (QPushButton *one : f.page->findChildren<QPushButton *>())
            if (one->isVisible() && one->text().contains(u"Retry"))
                QTest::mouseClick(one, Qt::LeftButton);
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
    }

    void closingWhileLoadingOrTestingHarmsNothing()
    {
        Fixture f;
        f.service.answers = false;
        f.open();
        f.page.reset();
        f.service.answers = true;
        f.open();
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.service.answers = false;
        f.click("test");
        QCOMPARE(f.service.tests, 1);
        f.page.reset();
        QCOMPARE(f.service.cancelled, 1);
        f.service.answers = true;
        f.open();
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.service.answers = false;
        f.click("add");
        QPointer<QDialog> dialog = Fixture::dialog();
        fill(dialog);
        press(dialog, "test");
        QCOMPARE(dialog->findChild<QPushButton *>(u"test"_qs)->text(), u"Stop test"_qs);
        dialog->close();
        QTRY_VERIFY(!dialog);
        QCOMPARE(f.service.cancelled, 2);
    }

    void whoMayOnlyLookReadsWhoCanGrantMore()
    {
        sync::ConnectionList list = MemoryConnections::company(2);
        list.mayManage = list.mayAddStores = false;
        Fixture f(list);
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        for (const char *name : {"add", "test", "rename", "keys", "revoke"}) {
            QVERIFY2(!f.button(name)->isEnabled(), name);
            QVERIFY2(f.button(name)->toolTip().contains(u"Dana Ferrolo can grant"), name);
        }
        QVERIFY(f.banner()->message().contains(u"Store manager"));
        list.maySee = false;
        f.service.kept = list;
        f.open();
        QTRY_VERIFY(f.state().contains(u"connections: read"));
    }

    void whatIsMissingStandsUnderItsField()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.click("add");
        QPointer<QDialog> dialog = Fixture::dialog();
        press(dialog, "save");
        for (const char *name : {"name", "url", "consumer_key", "consumer_secret"})
            QVERIFY2(!errorAt(dialog, name).isEmpty(), name);
        QCOMPARE(f.service.tests, 0);
        fill(dialog);
        QVERIFY(errorAt(dialog, "url").isEmpty());
        f.service.report = fail(Error::Kind::Invalid, u"This is no address."_qs, {}, u"url"_qs);
        press(dialog, "save");
        QTRY_COMPARE(errorAt(dialog, "url"), u"This is no address."_qs);
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

    void connectingTestsFirstAndThenSaves()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.click("add");
        QPointer<QDialog> dialog = Fixture::dialog();
        fill(dialog, u"Shop 1"_qs);
        QCOMPARE(field(dialog, "consumer_secret")->echoMode(), QLineEdit::Password);
        press(dialog, "save");
        QTRY_COMPARE(errorAt(dialog, "name"), u"There is one named so already."_qs);
        QCOMPARE(f.service.tests, 1);
        field(dialog, "name")->setText(u"Nova"_qs);
        press(dialog, "save");
        QTRY_VERIFY(!dialog);
        QCOMPARE(f.service.tests, 1); // the same values need no second test
        QCOMPARE(f.service.lastCurrency, u"ILS"_qs);
        QVERIFY(!f.service.last->store);
        QCOMPARE(f.service.last->secrets.value(u"consumer_key"_qs), QByteArray("ck_1"));
        QVERIFY(!f.service.last->settings.contains(u"consumer_key"));
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        QTRY_COMPARE(f.table()->selectionModel()->selectedRows().value(0).data().toString(), u"Nova"_qs);
        QVERIFY(f.banner()->isVisible());
        QVERIFY(f.banner()->message().contains(u"It works."));
        QVERIFY(f.banner()->message().contains(u"Olive & Thread"));
    }

    void whoConnectedAStoreIsLedOnToMatchItsProducts()
    {
        Fixture f(MemoryConnections::company(0));
        QTRY_VERIFY(f.button("begin"));
        QSignalSpy added(f.page.get(), &ui::ConnectionsPage::connectionAdded);
        QSignalSpy link(f.page.get(), &ui::ConnectionsPage::linkRequested);
        f.button("begin")->setFocus();
        QTest::keyClick(f.button("begin"), Qt::Key_Space);
        QPointer<QDialog> dialog = Fixture::dialog();
        fill(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(f.table()->model()->rowCount(), 1);
        QCOMPARE(added.count(), 1);
        QCOMPARE(f.text(0, ConnectionTableModel::State), u"Not linked yet"_qs);
        QVERIFY(f.banner()->message().contains(u"It works."));
        f.page->activateWindow();
        QTRY_VERIFY(f.button("link")->isVisible());
        QTRY_COMPARE(f.page->focusWidget(), f.button("link"));
        QTest::keyClick(f.button("link"), Qt::Key_Space);
        QCOMPARE(link.count(), 1);
        QCOMPARE(link[0][0].value<StoreId>(), *f.service.kept.connections[0].store);
        // Later, too, as long as it was not done.
        f.page->hide();
        f.page->show();
        QTRY_VERIFY(f.banner()->message().startsWith(u"Nova is not linked yet."));
        f.service.kept.connections[0].linkedAt = QDateTime::currentDateTimeUtc();
        f.page->reload();
        QTRY_VERIFY(!f.banner()->isVisible());
        QCOMPARE(f.text(0, ConnectionTableModel::State), u"Connected"_qs);
    }

    void whatOnlyANewerProgramCanUseIsNamedRenamedAndRevoked()
    {
        sync::ConnectionList list = MemoryConnections::company(1);
        list.connections[0].provider = u"stripe"_qs;
        list.connections[0].store.reset();
        Fixture f(list);
        QTRY_COMPARE(f.table()->model()->rowCount(), 1);
        QCOMPARE(f.text(0, ConnectionTableModel::ProviderColumn), u"Stripe"_qs);
        QVERIFY(f.banner()->message().contains(u"cannot work with Stripe itself"));
        for (const char *name : {"test", "keys"}) {
            QVERIFY2(!f.button(name)->isEnabled(), name);
            QVERIFY2(f.button(name)->toolTip().contains(u"Stripe"), name);
        }
        QVERIFY(f.button("rename")->isEnabled());
        QVERIFY(f.button("revoke")->isEnabled());
        QVERIFY(!f.button("link")->isVisible());
    }

    void connectingIsAskedForBeforeThePageHasRead()
    {
        Fixture f;
        f.page->addConnection();
        QVERIFY(!Fixture::dialog());
        QTRY_VERIFY(Fixture::dialog());
        Fixture::dialog()->close();
    }

    void aStoreThatIsAwayMayBeConnectedAnyway()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.service.report = fail(Error::Kind::Unavailable, u"The store is closed for maintenance."_qs);
        f.click("add");
        QPointer<QDialog> dialog = Fixture::dialog();
        fill(dialog);
        auto *store = dialog->findChild<QComboBox *>(u"store"_qs);
        QCOMPARE(store->count(), 2);
        store->setCurrentIndex(1);
        press(dialog, "save");
        QTRY_VERIFY(outcome(dialog)->isVisible());
        QTRY_COMPARE(dialog->findChild<QPushButton *>(u"save"_qs)->text(), u"Connect anyway"_qs);
        QVERIFY(outcome(dialog)->message().contains(u"maintenance"));
        const int before = f.service.tests;
        QTest::keyClick(dialog, Qt::Key_Return); // asks again; only who chooses so goes on regardless
        QTRY_COMPARE(f.service.tests, before + 1);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"save"_qs)->isEnabled());
        QCOMPARE(f.service.kept.connections.size(), std::size_t{3});
        press(dialog, "save");
        QTRY_VERIFY(!dialog);
        QVERIFY(f.service.last->store);
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        QVERIFY(f.banner()->isVisible());
        QVERIFY(f.banner()->message().contains(u"Saved without a test."));
    }

    void wrongKeysAreNotSaved()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.service.report = fail(Error::Kind::Forbidden, u"The secret is wrong."_qs);
        f.click("add");
        QPointer<QDialog> dialog = Fixture::dialog();
        fill(dialog);
        press(dialog, "save");
        QTRY_VERIFY(outcome(dialog)->message().contains(u"The secret is wrong."));
        QCOMPARE(dialog->findChild<QPushButton *>(u"save"_qs)->text(), u"Connect"_qs);
        press(dialog, "save");
        QCOMPARE(f.service.tests, 2);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"save"_qs)->isEnabled());
        QCOMPARE(f.service.kept.connections.size(), std::size_t{3});
        dialog->close();
    }

    void newKeysKeepTheAddressAndEndTheFailure()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.table()->selectRow(1);
        f.click("keys");
        QPointer<QDialog> dialog = Fixture::dialog();
        QCOMPARE(field(dialog, "url")->text(), u"https://shop2.example"_qs);
        QVERIFY(!field(dialog, "name")->isVisible());
        QVERIFY(field(dialog, "consumer_key")->text().isEmpty());
        field(dialog, "consumer_key")->setText(u"ck_2"_qs);
        field(dialog, "consumer_secret")->setText(u"cs_2"_qs);
        press(dialog, "save");
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(f.text(1, ConnectionTableModel::State), u"Connected"_qs);
    }

    void aTestSaysWhatItFoundAndCanBeStopped()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.service.report->warnings = {u"The key may only read."_qs};
        f.click("test");
        QTRY_VERIFY(f.banner()->message().contains(u"The key may only read."));
        f.service.answers = false;
        f.click("test");
        QCOMPARE(f.button("test")->text(), u"Stop test"_qs);
        QVERIFY(!f.button("revoke")->isEnabled());
        f.service.answers = true;
        f.click("test");
        QTRY_COMPARE(f.button("test")->text(), u"Test"_qs);
        QCOMPARE(f.service.cancelled, 1);
        QTRY_VERIFY(!f.banner()->isVisible());
    }

    void revokingAsksAndSaysWhatItMeans()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.click("revoke");
        QPointer<QDialog> question = Fixture::dialog();
        QVERIFY(question);
        QCOMPARE(f.service.kept.connections[0].status, ConnectionRow::Status::Active);
        press(question, "revokeNow");
        QTRY_COMPARE(f.text(0, ConnectionTableModel::State), u"Revoked"_qs);
        QVERIFY(f.banner()->isVisible());
        QVERIFY(f.banner()->message().contains(u"forgotten"));
    }

    void theKeyboardAloneDoesIt()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.table()->setFocus();
        QTest::keyClick(f.table(), Qt::Key_Return);
        QPointer<QDialog> dialog = Fixture::dialog();
        QVERIFY(dialog);
        QTest::keyClicks(field(dialog, "name"), u"Renamed"_qs);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(f.text(0, ConnectionTableModel::Name), u"Renamed"_qs);

        f.button("add")->setFocus();
        QTest::keyClick(f.button("add"), Qt::Key_Space);
        dialog = Fixture::dialog();
        QVERIFY(dialog);
        const char *order[] = {
            "provider", "store", "name", "url", "consumer_key", "consumer_secret", "test", "cancel", "save"};
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog, test::patience));
        dialog->findChild<QWidget *>(QLatin1String(order[0]))->setFocus();
        for (std::size_t i = 1; i < std::size(order); ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            QTRY_COMPARE(dialog->focusWidget()->objectName(), QLatin1String(order[i]));
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void whatWasEnteredIsNotLostByOneKey()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.click("add");
        QPointer<QDialog> dialog = Fixture::dialog();
        QVERIFY(dialog);
        QTest::keyClicks(field(dialog, "consumer_secret"), u"cs_shown_once"_qs);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(outcome(dialog)->message().contains(u"Press Cancel again"), qPrintable(outcome(dialog)->message()));
        QTest::keyClicks(field(dialog, "consumer_key"), u"ck_1"_qs); // so it is wanted after all
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void everyControlHasANameAndShowsTheFocus()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        QCOMPARE(namelessIn(f.page.get()), QStringList());
        f.click("add");
        QDialog *dialog = Fixture::dialog();
        QCOMPARE(namelessIn(dialog), QStringList());
        dialog->close();
    }

    /// PURSER_SHOTS=DIR keeps pictures of the page, to be looked at.
    void picturesInLightDarkAndRightToLeft()
    {
        Fixture f;
        ui::Theme theme(*qApp, ui::Theme::Mode::Light);
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        f.table()->selectRow(1);
        const QString folder = qEnvironmentVariable("PURSER_SHOTS");
        const auto shoot = [&](QWidget *what, const QString &name) {
            QTest::qWait(1);
            const QPixmap shot = what->grab();
            QVERIFY(shot.width() >= 400);
            if (!folder.isEmpty())
                QVERIFY(shot.save(folder + u'/' + name));
        };
        shoot(f.page.get(), u"connections-light.png"_qs);
        f.click("add");
        QDialog *dialog = Fixture::dialog();
        fill(dialog);
        shoot(dialog, u"connections-add.png"_qs);
        f.service.report->warnings = {
            u"shop.example is reached over http: everybody on the way can read orders and customers."_qs};
        press(dialog, "test");
        QTRY_VERIFY(outcome(dialog)->message().contains(u"reservation"));
        shoot(dialog, u"connections-tested.png"_qs);
        theme.setMode(ui::Theme::Mode::Dark);
        shoot(dialog, u"connections-tested-dark.png"_qs);
        dialog->close();
        shoot(f.page.get(), u"connections-dark.png"_qs);
        theme.setMode(ui::Theme::Mode::Light);
        f.page->setLayoutDirection(Qt::RightToLeft);
        shoot(f.page.get(), u"connections-rtl.png"_qs);
        Fixture empty(MemoryConnections::company(0));
        QTRY_VERIFY(empty.state().contains(u"No store"));
        shoot(empty.page.get(), u"connections-empty.png"_qs);
    }
};

PURSER_TEST(ConnectionsPageTest)
#include "connectionspagetest.moc"
