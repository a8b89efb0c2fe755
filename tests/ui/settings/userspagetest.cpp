#include "ui/settings/userspage.h"
#include "models/auth/usertablemodel.h"
#include "models/db/database.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/settings/usertable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace purser;
using namespace purser::test;

namespace {

/// A company and the page of one of its people, on a real database.
struct Fixture {
    TestDatabase database;
    TestDatabase::Tenant tenant = database.createTenant();
    TestDatabase::Person dana = database.createPerson(tenant, u"ops"_qs, u"manager"_qs);
    std::unique_ptr<db::Database> db;
    std::unique_ptr<auth::UserService> service;
    std::unique_ptr<ui::UsersPage> page;

    explicit Fixture(bool asAdmin = true)
    {
        const TestDatabase::Person &who = asAdmin ? tenant.admin : dana;
        db::Connection own = database.connect(who);
        db = std::make_unique<db::Database>(database.settings(who), 2);
        service = std::make_unique<auth::UserService>(db.get(), *auth::loadSession(own));
        page = std::make_unique<ui::UsersPage>(service.get());
        page->resize(1000, 520);
        page->show();
    }
    [[nodiscard]] ui::UserTable *table() const { return page->findChild<ui::UserTable *>(); }
    [[nodiscard]] QString text(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rowOf(const QString &email) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, 0).data(auth::UserTableModel::EmailRole).toString() == email)
                return row;
        return -1;
    }
    void click(const char *name) const
    {
        auto *button = page->findChild<QPushButton *>(QString::fromLatin1(name));
        QVERIFY(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] QDialog *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *d = qobject_cast<QDialog *>(widget); d && d->isVisible())
                return d;
        return nullptr;
    }
};

void type(QDialog *dialog, const char *field, const QString &text)
{
    auto *edit = dialog->findChild<QLineEdit *>(QString::fromLatin1(field));
    QVERIFY(edit);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void press(QDialog *dialog, const char *button)
{
    QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(button)), Qt::LeftButton);
}

} // namespace

class UsersPageTest : public QObject {
    Q_OBJECT

private slots:
    void peopleAreListedWithRoleStoresAndState()
    {
        Fixture f;
        QAbstractItemModelTester tester(f.table()->model());
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        const int dana = f.rowOf(f.dana.email);
        QCOMPARE(f.text(dana, auth::UserTableModel::RoleColumn), u"Store manager"_qs);
        QCOMPARE(f.text(dana, auth::UserTableModel::Stores), u"All stores · Manager"_qs);
        QCOMPARE(f.text(dana, auth::UserTableModel::State), u"Active"_qs);
        QVERIFY(f.text(1 - dana, auth::UserTableModel::Person).endsWith(u"(you)"_qs));
        QVERIFY(!f.text(dana, auth::UserTableModel::Changed).isEmpty());
    }

    void addingAPersonNamesWhatIsMissingAndThenAddsThem()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.click("add");
        QPointer<QDialog> dialog = f.dialog();
        QVERIFY(dialog);
        press(dialog, "save"); // nothing typed: it stays open and nothing was added
        QVERIFY(dialog->isVisible());
        type(dialog, "name", u"Ruth Adler"_qs);
        type(dialog, "email", f.dana.email);
        type(dialog, "password", u"first-pass"_qs);
        press(dialog, "save");
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"save"_qs)->isEnabled()); // the address is taken
        QVERIFY(dialog->isVisible());
        const QString email = u"ruth@%1.example"_qs.arg(f.tenant.slug);
        type(dialog, "email", email);
        dialog->findChild<QComboBox *>(u"role"_qs)->setCurrentIndex(2);
        dialog->findChild<QComboBox *>(u"store One"_qs)->setCurrentIndex(1);
        press(dialog, "save");
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(f.table()->model()->rowCount(), 3);
        const int ruth = f.rowOf(email);
        QCOMPARE(f.text(ruth, auth::UserTableModel::RoleColumn), u"Buyer"_qs);
        QCOMPARE(f.text(ruth, auth::UserTableModel::Stores), u"One · Viewer"_qs);
        QVERIFY(f.database.connect({{}, email, auth::loginRole(f.tenant.slug, email), u"first-pass"_qs}).isAlive());
        db::Connection super = f.database.connectSuperuser();
        must(super, u"drop role "_qs + db::quoteIdentifier(auth::loginRole(f.tenant.slug, email)));
    }

    void aPersonIsAddedByKeyboardFromTopToBottom()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.click("add");
        QPointer<QDialog> dialog = f.dialog();
        QVERIFY(dialog);
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog, test::patience));
        QStringList reached;
        for (int i = 0; i < 8; ++i) {
            const QWidget *const now = dialog->focusWidget();
            const auto *const button = qobject_cast<const QAbstractButton *>(now);
            reached << (button ? button->text() : now->accessibleName());
            if (button && button->text() == u"Add person")
                break;
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(reached,
            (QStringList{u"Name"_qs, u"E-mail"_qs, u"First password"_qs, u"Role"_qs, u"One"_qs, u"Two"_qs, u"Cancel"_qs,
                u"Add person"_qs}));
        dialog->reject();
    }

    void disablingAsksAndThenSignsThePersonOut()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        db::Connection open = f.database.connect(f.dana);
        f.table()->selectRow(f.rowOf(f.dana.email));
        f.click("active");
        QPointer<QDialog> question = f.dialog();
        QVERIFY(question);
        QVERIFY(open.exec("select 1")); // only asked so far
        press(question, "disable");
        QTRY_COMPARE(f.text(f.rowOf(f.dana.email), auth::UserTableModel::State), u"Disabled"_qs);
        QVERIFY(!open.exec("select 1"));
        f.click("active"); // the same person is selected again: enable needs no question
        QTRY_COMPARE(f.text(f.rowOf(f.dana.email), auth::UserTableModel::State), u"Active"_qs);
        QVERIFY(f.database.connect(f.dana).isAlive());
    }

    void nobodyDisablesThemselves()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.table()->selectRow(f.rowOf(f.tenant.admin.email));
        QVERIFY(!f.page->findChild<QPushButton *>(u"active"_qs)->isEnabled());
        QVERIFY(f.page->findChild<QPushButton *>(u"password"_qs)->isEnabled());
    }

    void aNewPasswordMustBeTypedTwiceAndWorks()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.table()->selectRow(f.rowOf(f.dana.email));
        f.click("password");
        QPointer<QDialog> dialog = f.dialog();
        type(dialog, "first", u"quite new pass"_qs);
        type(dialog, "second", u"quite new pazz"_qs);
        press(dialog, "save");
        QVERIFY(dialog->isVisible());
        type(dialog, "second", u"quite new pass"_qs);
        press(dialog, "save");
        QTRY_VERIFY(!dialog);
        QVERIFY(!db::Connection::open(f.database.settings(f.dana)));
        f.dana.password = u"quite new pass"_qs;
        QVERIFY(f.database.connect(f.dana).isAlive());
    }

    void enterChangesRoleAndStores()
    {
        Fixture f;
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.table()->selectRow(f.rowOf(f.dana.email));
        f.click("change");
        QPointer<QDialog> dialog = f.dialog();
        dialog->findChild<QComboBox *>(u"role"_qs)->setCurrentIndex(5);
        dialog->findChild<QComboBox *>(u"store Two"_qs)->setCurrentIndex(0);
        press(dialog, "save");
        QTRY_COMPARE(f.text(f.rowOf(f.dana.email), auth::UserTableModel::Stores), u"One · Manager"_qs);
        QCOMPARE(f.text(f.rowOf(f.dana.email), auth::UserTableModel::RoleColumn), u"Viewer"_qs);
    }

    void whoMayNotManagePeopleReadsWhoCanGrantIt()
    {
        Fixture f(false);
        auto *state = f.page->findChild<ui::StateView *>();
        QTRY_VERIFY(state->message().contains(u"Owner can grant"_qs));
        QVERIFY(state->message().contains(u"Store manager"_qs));
        QCOMPARE(f.table()->model()->rowCount(), 0);
    }

    /// PURSER_SHOTS=DIR keeps pictures of the page, to be looked at.
    void picturesInLightDarkAndRightToLeft()
    {
        Fixture f;
        ui::Theme theme(*qApp, ui::Theme::Mode::Light);
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.table()->selectRow(f.rowOf(f.dana.email));
        const QString folder = qEnvironmentVariable("PURSER_SHOTS");
        const auto shoot = [&](const QString &name) {
            QTest::qWait(1);
            const QPixmap shot = f.page->grab();
            QCOMPARE(shot.width(), 1000);
            if (!folder.isEmpty())
                QVERIFY(shot.save(folder + u'/' + name));
        };
        shoot(u"users-light.png"_qs);
        theme.setMode(ui::Theme::Mode::Dark);
        shoot(u"users-dark.png"_qs);
        theme.setMode(ui::Theme::Mode::Light);
        f.page->setLayoutDirection(Qt::RightToLeft);
        shoot(u"users-rtl.png"_qs);
        f.page->setLayoutDirection(Qt::LeftToRight);
        f.click("add");
        if (QDialog *dialog = f.dialog()) {
            press(dialog, "save");
            if (!folder.isEmpty())
                QVERIFY(dialog->grab().save(folder + u"/users-add.png"_qs));
            dialog->close();
        }
    }
};

PURSER_TEST(UsersPageTest) // async
#include "userspagetest.moc"
