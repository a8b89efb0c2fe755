#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/fakes.h"
#include "ui/shell/profilesdialog.h"
#include "ui/shell/signinwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/pickerbutton.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace purser;
using namespace purser::ui;
using purser::test::FakeSignInBackend;

class SignInTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        theme_ = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
        backend_ = std::make_unique<FakeSignInBackend>();
        window_ = std::make_unique<SignInWindow>(*backend_);
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get(), test::patience));
    }
    void cleanup()
    {
        window_.reset();
        backend_.reset();
        theme_.reset();
    }

    void whoSignedInLastOnlyTypesThePassword()
    {
        QCOMPARE(QApplication::focusWidget(), password());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lamp-oil-42"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Remember me
        QTest::keyClick(password(), Qt::Key_Return);
        QCOMPARE(backend_->requests.size(), size_t(1));
        const SignInRequest &asked = backend_->requests.front();
        QCOMPARE(asked.profile, QStringLiteral("This computer"));
        QCOMPARE(asked.company, QStringLiteral("korvala"));
        QCOMPARE(asked.email, QStringLiteral("dana@korvala.example"));
        QCOMPARE(asked.password, QStringLiteral("lamp-oil-42"));
        QVERIFY(asked.remember);
    }

    void aWrongPasswordIsSaidUnderItsField()
    {
        QTest::keyClicks(password(), QStringLiteral("wrong"));
        QTest::keyClick(password(), Qt::Key_Return);
        QVERIFY(!button("Signing in…")->isEnabled());
        emit backend_->failed(
            SignInField::Password, {Error::Kind::Invalid, QStringLiteral("The password does not match."), {}, {}});
        QCOMPARE(fieldOf(password())->error(), QStringLiteral("The password does not match."));
        QCOMPARE(QApplication::focusWidget(), password());
        QCOMPARE(password()->selectedText().size(), 5);
        QVERIFY(button("Sign in")->isEnabled());
        QTest::keyClicks(password(), QStringLiteral("x"));
        QVERIFY(fieldOf(password())->error().isEmpty());
    }

    void emptyFieldsAreNamedAndNothingIsSent()
    {
        edit("E-mail")->clear();
        button("Sign in")->click();
        QVERIFY(backend_->requests.empty());
        QVERIFY(!fieldOf(password())->error().isEmpty());
        QVERIFY(!fieldOf(edit("E-mail"))->error().isEmpty());
        QCOMPARE(QApplication::focusWidget(), edit("E-mail"));
    }

    void whatIsNoMailAddressIsRefused()
    {
        edit("E-mail")->setText(QStringLiteral("dana"));
        password()->setText(QStringLiteral("x"));
        button("Sign in")->click();
        QVERIFY(backend_->requests.empty());
        QVERIFY(fieldOf(edit("E-mail"))->error().contains(QStringLiteral("name@company.com")));
    }

    void aServerNobodyUsedAsksForTheCompany()
    {
        window_->selectProfile(QStringLiteral("Head office"));
        QVERIFY(edit("Company")->isVisible());
        QVERIFY(!button("Try the demo company")->isVisible());
        edit("E-mail")->setText(QStringLiteral("a@b.example"));
        password()->setText(QStringLiteral("x"));
        button("Sign in")->click();
        QVERIFY(backend_->requests.empty());
        edit("Company")->setText(QStringLiteral(" Korvala "));
        button("Sign in")->click();
        QCOMPARE(backend_->requests.front().company, QStringLiteral("korvala"));
        QCOMPARE(backend_->requests.front().profile, QStringLiteral("Head office"));
    }

    void anotherKnownCompanyIsChosenFromTheMenu()
    {
        auto *line = button("Korvala Home");
        QAction *mistral = nullptr;
        for (QAction *action : line->menu()->actions())
            if (action->text() == QStringLiteral("Atelier Mistral"))
                mistral = action;
        QVERIFY(mistral);
        mistral->trigger();
        password()->setText(QStringLiteral("x"));
        button("Sign in")->click();
        QCOMPARE(backend_->requests.front().company, QStringLiteral("mistral"));
    }

    void aProfileThatDoesNotAnswerSaysWhy()
    {
        auto *picker = window_->findChild<PickerButton *>();
        backend_->answer(QStringLiteral("This computer"), auth::ConnectionReport::Step::Done);
        QVERIFY(picker->secondLine().contains(QStringLiteral("running")));
        backend_->answer(QStringLiteral("This computer"), auth::ConnectionReport::Step::Port,
            QStringLiteral("Nothing answers on port 5432."));
        auto *notice = window_->findChild<Banner *>();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->message().contains(QStringLiteral("Nothing answers on port 5432.")));
    }

    void aRememberedPasswordIsFilledIn()
    {
        QVERIFY(backend_->recalled.contains(QStringLiteral("korvala")));
        emit backend_->passwordRecalled(QStringLiteral("This computer"), QStringLiteral("mistral"),
            QStringLiteral("dana@korvala.example"), QStringLiteral("foreign"));
        QVERIFY(password()->text().isEmpty());
        emit backend_->passwordRecalled(QStringLiteral("This computer"), QStringLiteral("korvala"),
            QStringLiteral("dana@korvala.example"), QStringLiteral("kept"));
        QCOMPARE(password()->text(), QStringLiteral("kept"));
        QVERIFY(window_->findChild<QCheckBox *>()->isChecked());
    }

    void theEyeShowsThePassword()
    {
        QCOMPARE(password()->echoMode(), QLineEdit::Password);
        password()->actions().constFirst()->trigger();
        QCOMPARE(password()->echoMode(), QLineEdit::Normal);
    }

    void theDemoCompanyIsOneClickAway()
    {
        button("Try the demo company")->click();
        QCOMPARE(backend_->demos, QStringList{QStringLiteral("This computer")});
    }

    void quitIsAskedForByKeyboard()
    {
        QSignalSpy quit(window_.get(), &SignInWindow::quitRequested);
        QTest::keyClick(window_.get(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(quit.count(), 1); // a button is seen to go down first
    }

    void profilesShowStateAndExplainAFailure()
    {
        ProfilesDialog dialog(*backend_, QStringLiteral("Head office"));
        dialog.show();
        QCOMPARE(backend_->testedNames.count(QStringLiteral("Head office")), 1);
        backend_->answer(
            QStringLiteral("Head office"), auth::ConnectionReport::Step::Port, QStringLiteral("Nothing answers."));
        auto *problem = dialog.findChild<Banner *>();
        QVERIFY(problem->isVisible());
        QVERIFY(problem->message().contains(QStringLiteral("Nothing answers.")));
        findButton(dialog, "Try again")->click();
        QCOMPARE(backend_->testedNames.count(QStringLiteral("Head office")), 2);
        QVERIFY(!problem->isVisible());
        QSignalSpy used(&dialog, &ProfilesDialog::used);
        findButton(dialog, "Use")->click();
        QCOMPARE(used.front().front().toString(), QStringLiteral("Head office"));
    }

    void theEmbeddedProfileIsNeitherEditedNorRemoved()
    {
        ProfilesDialog dialog(*backend_, QStringLiteral("This computer"));
        QVERIFY(!findButton(dialog, "Edit…")->isEnabled());
        QVERIFY(!findButton(dialog, "Remove")->isEnabled());
        dialog.findChild<QListWidget *>()->setCurrentRow(1);
        QVERIFY(findButton(dialog, "Edit…")->isEnabled());
    }

    /// Its name was written down in the language of the first start.
    void theDatabaseOnThisComputerIsNamedInTheLanguageOfTheWindow()
    {
        backend_->known.front().name = QStringLiteral("המחשב הזה");
        SignInWindow window(*backend_);
        const QString shown = window.findChild<PickerButton *>()->accessibleDescription();
        QVERIFY2(shown.startsWith(QStringLiteral("This computer, ")), qPrintable(shown));
        ProfilesDialog dialog(*backend_, QStringLiteral("Head office"));
        auto *const list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->item(0)->text(), QStringLiteral("This computer"));
        QCOMPARE(list->currentRow(), 1);
        list->setCurrentRow(0);
        QSignalSpy used(&dialog, &ProfilesDialog::used);
        findButton(dialog, "Use")->click();
        QCOMPARE(used.front().front().toString(), QStringLiteral("המחשב הזה"));
    }

    void everyFieldHasAName()
    {
        for (QWidget *widget : window_->findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus) {
                auto *pressed = qobject_cast<QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (pressed && !pressed->text().isEmpty()),
                    widget->metaObject()->className());
            }
    }

private:
    [[nodiscard]] PasswordEdit *password() const { return window_->findChild<PasswordEdit *>(); }
    [[nodiscard]] QLineEdit *edit(const char *label) const
    {
        for (auto *line : window_->findChildren<QLineEdit *>())
            if (line->accessibleName() == QString::fromUtf8(label))
                return line;
        return nullptr;
    }
    static QPushButton *findButton(const QWidget &in, const char *text)
    {
        for (auto *pressed : in.findChildren<QPushButton *>())
            if (pressed->text() == QString::fromUtf8(text))
                return pressed;
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const char *text) const { return findButton(*window_, text); }
    static FormField *fieldOf(QWidget *control) { return qobject_cast<FormField *>(control->parentWidget()); }

    std::unique_ptr<Theme> theme_;
    std::unique_ptr<FakeSignInBackend> backend_;
    std::unique_ptr<SignInWindow> window_;
};

PURSER_TEST(SignInTest)
#include "signintest.moc"
