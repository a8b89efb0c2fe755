#pragma once

#include "app/bootstrap/workspace.h"
#include "models/catalog/productrepository.h"
#include "tests/support/accessible.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/detailpane.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/imageprovider.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

namespace purser::test {

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

/// A company with forty products and its manager, whose only tool is the keyboard.
class Keyboard : public QObject {
protected:
    using ProductColumn = catalog::ProductColumn;

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

    void makeCompany()
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
    void closeEverything()
    {
        workspace_.reset();
        language_.reset();
        theme_.reset();
        database_.reset();
    }

    /// The window of whoever \a who is, ready for keys.
    void openWindow(const SignedIn &who)
    {
        workspace_ =
            std::make_unique<Workspace>(who, u"test"_qs, Workspace::Surroundings{*theme_, *language_, images_});
        window()->resize(1440, 900);
        window()->show();
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window(), test::patience));
        QTRY_VERIFY(workspace_->catalog()->model()->rowCount() == 40 && workspace_->catalog()->model()->row(0));
        // The first thing a manager wants is at hand.
        QTRY_VERIFY(grid()->hasFocus());
        QTRY_VERIFY(!window()->findChild<ui::DetailPane *>()->findChildren<QTabBar *>().isEmpty());
    }
};

} // namespace purser::test
