#include "app/bootstrap/workspace.h"
#include "app/secrets/filesecretstore.h"
#include "models/catalog/productrepository.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "tests/support/woocommerce/woocommerceserver.h"
#include "ui/catalog/previewtable.h"
#include "ui/connections/connectionspage.h"
#include "ui/shell/language.h"
#include "ui/shell/navigationpanel.h"
#include "ui/sync/linkreviewpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/imageprovider.h"
#include "ui/widgets/pickerbutton.h"
#include "ui/widgets/stateview.h"

#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::test;

namespace {

class NoPictures : public ui::ImageProvider {
public:
    QPixmap pixmap(const QString &, QSize, qreal) override { return {}; }
};

QAbstractButton *button(const QWidget *in, const QString &text)
{
    for (auto *one : in->findChildren<QAbstractButton *>())
        if (one->isVisible() && one->isEnabled() && one->text().startsWith(text))
            return one;
    return nullptr;
}

} // namespace

/// From nothing to a store that is kept in step, in the running program with its jobs, on a real database and against a
/// store on a socket; with the keyboard as far as it goes.
class ConnectTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

private slots:
    void aStoreIsConnectedMatchedLinkedAndRead()
    {
        qputenv("XDG_CONFIG_HOME", home_.filePath(u"config"_qs).toUtf8());
        qputenv("XDG_DATA_HOME", home_.filePath(u"data"_qs).toUtf8());
        ui::Theme theme(*qApp, ui::Theme::Mode::Light);
        ui::Language language(u"en"_qs);
        NoPictures images;
        TestDatabase database;
        const auto tenant = database.createTenant(u"Korvala Home"_qs);
        db::Connection admin = database.connect(tenant.admin);
        catalog::ProductDraft draft;
        draft.title = u"Bud vase"_qs;
        draft.sku = u"KV-1"_qs;
        draft.currency = *Currency::fromCode(u"ILS");
        draft.variants = {catalog::VariantDraft{}};
        QVERIFY(admin.transaction([&]() -> Result<> {
            auto id = catalog::ProductRepository::create(admin, draft, tenant.one);
            return id ? Result<>() : fail(id.error());
        }));
        WooCommerceServer shop;
        shop.add(u"products"_qs, {{u"name"_qs, u"Bud vase, clay"_qs}, {u"sku"_qs, u"KV-1"_qs}});
        shop.add(u"products"_qs,
            {{u"name"_qs, u"Oil lamp"_qs}, {u"sku"_qs, u"KV-2"_qs}, {u"regular_price"_qs, u"79.00"_qs}});

        auto signedIn = signIn(database.settings(tenant.admin), tenant.slug, tenant.admin.email, tenant.admin.password);
        QVERIFY(signedIn);
        const std::shared_ptr<secrets::SecretStore> secrets =
            std::make_shared<secrets::FileSecretStore>(home_.filePath(u"secrets"_qs));
        Leaving leaving;
        Workspace workspace(*signedIn, u"test"_qs, {theme, language, images, secrets, &leaving});
        ui::MainWindow *const window = workspace.window();
        window->resize(1440, 900);
        window->show();
        workspace.showSettings(u"connections"_qs);
        auto *page = window->findChild<ui::ConnectionsPage *>();
        QTRY_VERIFY(button(page, u"Connect a store"_qs));
        QTest::mouseClick(button(page, u"Connect a store"_qs), Qt::LeftButton);
        auto *dialog = page->findChild<QDialog *>();
        QVERIFY(dialog);
        for (const auto &[name, text] : std::initializer_list<std::pair<QString, QString>>{{u"name"_qs, u"Olive"_qs},
                 {u"url"_qs, shop.url().toString()}, {u"consumer_key"_qs, QString::fromLatin1(shop.key())},
                 {u"consumer_secret"_qs, QString::fromLatin1(shop.secret())}})
            QTest::keyClicks(dialog->findChild<QLineEdit *>(name), text);
        QTest::keyClick(dialog, Qt::Key_Return);

        // Everybody in the window knows the store at once, and the next step waits.
        QTRY_VERIFY(button(page, u"Match products…"_qs));
        QTRY_VERIFY(page->focusWidget() == button(page, u"Match products…"_qs));
        QTRY_COMPARE(workspace.window()->navigation()->storeSwitcher()->menu()->actions().size(), 5);
        QTest::keyClick(page->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(workspace.decisions()->links()->isVisible());
        ui::LinkReviewPage *const links = workspace.decisions()->links();
        QTRY_VERIFY(button(links, u"Look for matches"_qs));
        auto *state = links->findChild<ui::StateView *>();
        QTRY_VERIFY2(state->message().startsWith(u"\u2068Olive"_qs) || state->message().startsWith(u"Olive"_qs),
            qPrintable(state->message()));
        QTRY_VERIFY(state->isAncestorOf(window->focusWidget()));
        QTest::keyClick(window->focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(links->table()->model()->rowCount(), 2);
        QTRY_VERIFY(links->table()->hasFocus() || window->focusWidget() == links->table());

        // Both are accepted with the keyboard, then carried out.
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window, test::patience));
        const auto said = [links] {
            for (const auto *one : links->findChildren<ui::Banner *>())
                if (one->isVisible())
                    return one->message();
            return QString();
        };
        QTRY_COMPARE(said(), u"The search is done. Accept what belongs together, then carry it out."_qs);
        QCOMPARE(links->table()->selectionModel()->selectedRows().size(), 1); // A would accept it
        links->table()->selectAll();
        QTest::keyClick(links->table(), Qt::Key_A);
        QTRY_VERIFY(button(links, u"Carry out 2…"_qs));
        QTest::mouseClick(button(links, u"Carry out 2…"_qs), Qt::LeftButton);
        auto *question = links->findChild<QMessageBox *>();
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QAbstractButton *>(u"apply"_qs), Qt::LeftButton);
        QTRY_VERIFY2(said().contains(u"From now on, changes go both ways."), qPrintable(said()));
        QCOMPARE(must(admin,
                     u"select string_agg(p.sku, ' ' order by p.sku) from catalog.product_store_links l "
                     "join catalog.products p on p.id = l.product_id where l.external_id is not null"_qs)
                     .first()
                     .text(0),
            u"KV-1 KV-2"_qs);
        // It goes on by itself: the first pull follows.
        QTRY_COMPARE(
            must(admin, u"select count(*) from sync.jobs where job_type = 'pull_products' and status = 'completed'"_qs)
                .first()
                .integer(0),
            1);
        workspace.showSettings(u"connections"_qs);
        QTRY_VERIFY(!button(page, u"Match products…"_qs));
    }
};

PURSER_TEST(ConnectTest) // async
#include "connecttest.moc"
