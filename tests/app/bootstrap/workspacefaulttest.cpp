#include "app/bootstrap/workspace.h"
#include "models/catalog/productrepository.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/detailpane.h"
#include "ui/catalog/historypage.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/undopage.h"
#include "ui/shell/language.h"
#include "ui/shell/offlinebanner.h"
#include "ui/theme/theme.h"
#include "ui/widgets/imageprovider.h"
#include "ui/widgets/stateview.h"

#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using Verdict = FaultProxy::Verdict;
using Obstacle = ChangeSet::Obstacle;
using State = db::Database::State;

namespace {

constexpr int products = 30;

/// No pictures.
class NoImages : public ui::ImageProvider {
public:
    QPixmap pixmap(const QString &, QSize, qreal) override { return {}; }
};

/// What a signed-in person's window needs, beside the database.
struct Desk {
    ui::Theme theme{*qApp, ui::Theme::Mode::Light};
    ui::Language language{u"en"_qs};
    NoImages images;

    std::unique_ptr<Workspace> open(const SignedIn &signedIn)
    {
        auto workspace =
            std::make_unique<Workspace>(signedIn, u"test"_qs, Workspace::Surroundings{theme, language, images});
        workspace->window()->resize(1440, 900);
        workspace->window()->show();
        return workspace;
    }
};

bool isReady(const Workspace &workspace)
{
    auto *model = workspace.catalog()->model();
    return model->state() == grid::GridModel::State::Ready && model->rowCount() == products && model->row(0)
        && model->row(products - 1);
}

QString price(int number)
{
    return QString::number(1000 + number);
}

/// The program in a process of its own: signs in, stages one price after the other, and says each that is staged.
int workUntilKilled(const QStringList &arguments)
{
    db::ConnectionSettings where;
    where.host = arguments.value(0);
    where.database = arguments.value(1);
    where.tls = db::ConnectionSettings::Tls::Off;
    const auto signedIn = signIn(where, arguments.value(2), arguments.value(3), arguments.value(4));
    if (!signedIn)
        return 1;
    Desk desk;
    const auto workspace = desk.open(*signedIn);
    if (!QTest::qWaitFor([&] { return isReady(*workspace); }, 60'000))
        return 2;
    auto *model = workspace->catalog()->model();
    QTimer timer;
    int next = 0;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        const auto index = model->index(next % products, model->columnOf(u"price"_qs));
        if (!model->setData(index, price(next), Qt::EditRole))
            QCoreApplication::exit(3);
        std::printf("%d\n", next++);
        std::fflush(stdout);
    });
    timer.start(1);
    return QCoreApplication::exec();
}

const HelperRegistration helper("work-until-killed", &workUntilKilled);

} // namespace

/// The whole program while its server, its network, its rights or its own process are taken away.
class WorkspaceFaultTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    QTemporaryDir clusterFolder_;
    QByteArray sharedCluster_;
    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;
    TestDatabase::Person manager_;
    std::unique_ptr<Desk> desk_;

    [[nodiscard]] QString cluster() const { return clusterFolder_.filePath(u"cluster"_qs); }
    void tool(const QString &action) const
    {
        const QStringList arguments{QStringLiteral(PURSER_SOURCE_DIR "/tests/support/cluster.sh"), action, cluster()};
        if (QProcess::execute(u"bash"_qs, arguments) != 0)
            qFatal("the cluster does not %s", qPrintable(action));
    }
    void killServer() const
    {
        QFile file(cluster() + u"/data/postmaster.pid"_qs);
        if (!file.open(QIODevice::ReadOnly) || ::kill(file.readLine().trimmed().toInt(), SIGKILL) != 0)
            qFatal("there is no server to kill");
    }

    SignedIn session(const TestDatabase::Person &person) const
    {
        auto signedIn = signIn(database_->settings(person), tenant_.slug, person.email, person.password);
        if (!signedIn)
            qFatal("%s", qPrintable(signedIn.error().message + signedIn.error().detail));
        return *signedIn;
    }
    std::unique_ptr<Workspace> open(const TestDatabase::Person &person) const { return desk_->open(session(person)); }
    std::unique_ptr<Workspace> openThrough(const FaultProxy &net) const
    {
        SignedIn signedIn = session(manager_);
        signedIn.settings = net.through(signedIn.settings);
        signedIn.settings.connectTimeoutSeconds = 2;
        auto workspace = desk_->open(signedIn);
        workspace->database()->setSignOfLifeTimeout(std::chrono::milliseconds(500));
        return workspace;
    }
    std::unique_ptr<FaultProxy> network() const
    {
        return std::make_unique<FaultProxy>(cluster(), db::ConnectionSettings().port);
    }

    static void stage(Workspace &workspace, int row, const QString &value)
    {
        auto *model = workspace.catalog()->model();
        QVERIFY(model->setData(model->index(row, model->columnOf(u"price"_qs)), value, Qt::EditRole));
    }
    static ui::OfflineBanner *banner(const Workspace &workspace)
    {
        return workspace.window()->findChild<ui::OfflineBanner *>();
    }
    /// Presses "Try now", as whoever knows that the server is back: that it is found without, other tests show.
    static void tryNow(const Workspace &workspace)
    {
        for (auto *button : banner(workspace)->findChildren<QPushButton *>())
            if (button->text() == u"Try now")
                button->click();
        QTRY_VERIFY(!banner(workspace)->isVisible());
    }
    static ui::ReviewPage *review(const Workspace &workspace)
    {
        return workspace.window()->findChild<ui::ReviewPage *>();
    }
    /// The errors with Retry that are seen in \a part.
    static QStringList errors(const QWidget *part)
    {
        QStringList list;
        for (const auto *view : part->findChildren<ui::StateView *>())
            for (const auto *button : view->findChildren<QPushButton *>())
                if (button->isVisible() && button->text() == u"Retry")
                    list << view->message();
        return list;
    }
    /// Presses Apply as soon as the page has collected what is staged.
    static void apply(Workspace &workspace)
    {
        auto pressed = [&] {
            review(workspace)->apply();
            return workspace.service()->isCommitting();
        };
        QTRY_VERIFY(pressed());
    }
    QString priceOf(const ProductId &product) const
    {
        db::Connection c = database_->connect(tenant_.admin);
        return must(c, u"select price::numeric(10,0)::text from catalog.products where id = $1"_qs, {product})
            .first()
            .text(0);
    }
    void setPrice(const ProductId &product, int value) const
    {
        db::Connection c = database_->connect(tenant_.admin);
        must(c, u"update catalog.product_variants set price = $2 where product_id = $1"_qs, {product, value});
    }

    /// Counts the turns of the event loop: as long as they go on, the window lives.
    struct Pulse {
        QTimer timer;
        int beats = 0;
        Pulse()
        {
            QObject::connect(&timer, &QTimer::timeout, [this] { ++beats; });
            timer.start(5);
        }
    };

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", home_.filePath(u"config"_qs).toUtf8());
        qputenv("XDG_DATA_HOME", home_.filePath(u"data"_qs).toUtf8());
        // A server that is killed is nobody else's; it may run as another user.
        QFile::setPermissions(
            clusterFolder_.path(), QFile::permissions(clusterFolder_.path()) | QFile::ExeGroup | QFile::ExeOther);
        sharedCluster_ = qgetenv("PURSER_TEST_CLUSTER");
        tool(u"start"_qs);
        qputenv("PURSER_TEST_CLUSTER", cluster().toUtf8());
        database_ = std::make_unique<TestDatabase>();
        {
            db::Connection super = database_->connectSuperuser();
            must(super, u"alter system set synchronous_commit = on"_qs);
            must(super, u"select pg_reload_conf()"_qs);
        }
        tenant_ = database_->createTenant(u"Korvala Home"_qs);
        manager_ = database_->createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        db::Connection c = database_->connect(tenant_.admin);
        for (int i = 0; i < products; ++i) {
            ProductDraft draft;
            draft.title = u"Bud vase %1"_qs.arg(i, 2, 10, QLatin1Char('0'));
            draft.sku = u"KV-%1"_qs.arg(i, 4, 10, QLatin1Char('0'));
            draft.status = ProductStatus::Active;
            draft.currency = *Currency::fromCode(u"ILS");
            VariantDraft variant;
            variant.price = Decimal::fromInteger(100 + i);
            draft.variants = {variant};
            QVERIFY(c.transaction([&]() -> Result<> {
                auto id = ProductRepository::create(c, draft, tenant_.one);
                return id ? Result<>() : fail(id.error());
            }));
        }
        desk_ = std::make_unique<Desk>();
    }

    void cleanupTestCase()
    {
        desk_.reset();
        database_.reset();
        tool(u"stop"_qs);
        qputenv("PURSER_TEST_CLUSTER", sharedCluster_);
    }

    void cleanup() { QDir(home_.filePath(u"data"_qs)).removeRecursively(); }

    void aKilledServerIsSaidAndEverythingGoesOnWhenItIsBack()
    {
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace));
        stage(*workspace, 3, u"333"_qs);
        const ProductId product = workspace->catalog()->model()->row(3)->id;
        Pulse pulse;
        killServer();
        // Nobody asks for anything; the window finds out by itself.
        QTRY_VERIFY(banner(*workspace)->isVisible());
        const auto words = [&workspace] { return banner(*workspace)->message(); };
        QTRY_VERIFY2(words().contains(u"not running"_qs), qPrintable(words())); // as soon as it has looked
        QVERIFY2(words().contains(u"Offline since"_qs), qPrintable(words()));
        QVERIFY2(words().contains(u"1 staged edit"_qs), qPrintable(words()));
        QVERIFY(pulse.beats > 0);
        for (int row = 0; row < products; ++row)
            QVERIFY(workspace->catalog()->model()->row(row));
        stage(*workspace, 4, u"444"_qs); // editing goes on
        QCOMPARE(workspace->changes()->editCount(), 2);

        const int before = pulse.beats;
        tool(u"again"_qs);
        QTRY_VERIFY(!banner(*workspace)->isVisible());
        QVERIFY(pulse.beats > before);
        // What others do is heard of again, also what nobody announced to a dead listener.
        const ProductId other = workspace->catalog()->model()->row(7)->id;
        setPrice(other, 777);
        QTRY_COMPARE(workspace->catalog()->model()->row(7)->price, std::optional(Decimal::fromInteger(777)));
        workspace->service()->commit();
        QTRY_COMPARE(workspace->changes()->editCount(), 0);
        QCOMPARE(priceOf(product), u"333"_qs);
    }

    void aServerKilledInMidCommitIsAskedWhatBecameOfIt()
    {
        {
            // The COMMIT sleeps until its server dies. A lock another session holds would not do: it is released by the
            // same death, and now and then the COMMIT gets through before it is told.
            db::Connection super = database_->connectSuperuser();
            must(super,
                u"create function public.sleep() returns trigger language plpgsql as "
                "$$ begin perform pg_sleep(600); return null; end $$"_qs);
            must(super,
                u"create constraint trigger sleep after update on catalog.products deferrable initially deferred "
                "for each row execute function public.sleep()"_qs);
        }
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace));
        stage(*workspace, 5, u"555"_qs);
        const ProductId product = workspace->catalog()->model()->row(5)->id;
        {
            db::Connection super = database_->connectSuperuser();
            workspace->showReview();
            apply(*workspace);
            auto sleeps = [&] {
                return !must(
                    super, u"select from pg_stat_activity where wait_event = 'PgSleep' and query like 'commit%'"_qs)
                            .isEmpty();
            };
            QTRY_VERIFY(sleeps());
            killServer();
        }
        QTRY_VERIFY(review(*workspace)->result().contains(u"asks it whether they arrived"_qs));
        QTRY_VERIFY(banner(*workspace)->message().contains(u"the last commit arrived"_qs));
        QVERIFY(workspace->service()->isCommitting());
        tool(u"again"_qs);
        QTRY_VERIFY(!workspace->service()->isCommitting());
        QVERIFY2(
            review(*workspace)->result().contains(u"nothing was saved"_qs), qPrintable(review(*workspace)->result()));
        QCOMPARE(workspace->changes()->editCount(), 1);
        QVERIFY(priceOf(product) != u"555"_qs);
        {
            db::Connection super = database_->connectSuperuser();
            must(super, u"drop trigger sleep on catalog.products"_qs);
        }
        QTRY_COMPARE(workspace->database()->state(), State::Online);
        apply(*workspace);
        QTRY_COMPARE(workspace->changes()->editCount(), 0);
        QCOMPARE(priceOf(product), u"555"_qs);
    }

    void whatCouldNotBeReadIsReadWhenTheServerIsBack()
    {
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace));
        auto *pane = workspace->window()->findChild<ui::DetailPane *>();
        QTRY_VERIFY(pane->message().isEmpty()); // the first product is shown
        QTRY_VERIFY(workspace->historyPage());
        workspace->showHistory();
        QTRY_VERIFY(!workspace->historyPage()->chosen().isNull()); // of the commits before
        const BatchId batch = workspace->historyPage()->chosen();
        workspace->showCatalog();
        killServer();
        QTRY_VERIFY(banner(*workspace)->isVisible());

        workspace->catalog()->goTo(workspace->catalog()->model()->row(11)->id);
        QTRY_VERIFY(!errors(pane).isEmpty());
        auto *bulk = workspace->window()->findChild<ui::BulkPreviewPage *>();
        BulkRequest raise;
        raise.change.price = {PriceChange::By::Percent, Decimal::fromInteger(10), PriceChange::Rounding::Whole};
        emit workspace->catalog()->bulkPreviewRequested(raise);
        QTRY_VERIFY(!errors(bulk).isEmpty());
        workspace->showUndo(batch);
        QTRY_VERIFY(!errors(workspace->undoPage()).isEmpty());
        workspace->window()->showPage(u"jobs"_qs);

        tool(u"again"_qs);
        tryNow(*workspace);
        // Nobody presses Retry; each page is whole as soon as it is looked at.
        QTRY_VERIFY2(errors(workspace->window()).isEmpty(), "Jobs");
        workspace->showHistory();
        QTRY_VERIFY2(errors(workspace->window()).isEmpty(), "History");
        QTRY_COMPARE(workspace->historyPage()->chosen(), batch);
        workspace->showUndo(batch);
        QTRY_VERIFY2(errors(workspace->window()).isEmpty(), "Undo");
        emit workspace->catalog()->bulkPreviewRequested(raise);
        QTRY_VERIFY2(errors(workspace->window()).isEmpty(), "Bulk preview");
        // Asked for once more, the catalog shows its list, whatever page was open over it.
        QVERIFY(!workspace->catalog()->isVisible());
        workspace->window()->goToPage(u"catalog"_qs);
        QVERIFY(workspace->catalog()->isVisible());
        QTRY_VERIFY2(errors(workspace->window()).isEmpty(), "the detail pane");
        QVERIFY2(pane->message().isEmpty(), qPrintable(pane->message()));
    }

    void anErrorThatIsLookedAtGoesAwayWithoutAHand_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("detail pane") << 0;
        QTest::newRow("undo") << 1;
        QTest::newRow("bulk preview") << 2;
    }
    void anErrorThatIsLookedAtGoesAwayWithoutAHand()
    {
        QFETCH(int, where);
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace));
        QTRY_VERIFY(workspace->historyPage());
        workspace->showHistory();
        QTRY_VERIFY(!workspace->historyPage()->chosen().isNull());
        const BatchId batch = workspace->historyPage()->chosen();
        workspace->showCatalog();
        // As a stopped server: nobody gets in, and whoever is in is thrown out.
        db::Connection super = database_->connectSuperuser();
        must(super, u"alter role %1 connection limit 0"_qs.arg(manager_.login));
        must(super, u"select pg_terminate_backend(pid) from pg_stat_activity where usename = $1"_qs, {manager_.login});
        QTRY_VERIFY(banner(*workspace)->isVisible());
        BulkRequest raise;
        raise.change.price = {PriceChange::By::Percent, Decimal::fromInteger(10), PriceChange::Rounding::Whole};
        if (where == 0)
            workspace->catalog()->goTo(workspace->catalog()->model()->row(11)->id);
        else if (where == 1)
            workspace->showUndo(batch);
        else
            emit workspace->catalog()->bulkPreviewRequested(raise);
        QTRY_VERIFY(!errors(workspace->window()).isEmpty());
        must(super, u"alter role %1 connection limit 16"_qs.arg(manager_.login));
        tryNow(*workspace);
        QTRY_VERIFY2(errors(workspace->window()).isEmpty(), qPrintable(errors(workspace->window()).join(u'\n')));
    }

    void aCommitWhoseAnswerIsLostOnTheWayIsConfirmed()
    {
        const auto net = network();
        const auto workspace = openThrough(*net);
        QTRY_VERIFY(isReady(*workspace));
        stage(*workspace, 6, u"666137"_qs);
        workspace->showReview();
        bool armed = true;
        // Other connections write too, and this one before: what is cut is the commit of the edit.
        net->setRule([&armed, edits = QSet<int>(), writing = QSet<int>()](
                         FaultProxy::Direction to, const QByteArray &bytes, int link) mutable {
            if (!armed || to != FaultProxy::Direction::ToServer)
                return Verdict::Forward;
            if (bytes.contains("666137"))
                edits.insert(link);
            if (edits.contains(link) && bytes.contains("pg_current_xact_id_if_assigned"))
                writing.insert(link);
            if (!bytes.contains("commit\0"))
                return Verdict::Forward;
            if (!edits.remove(link) || !writing.contains(link))
                return Verdict::Forward;
            armed = false;
            return Verdict::ForwardThenSplit;
        });
        apply(*workspace);
        QTRY_VERIFY2(
            review(*workspace)->result().contains(u"has confirmed"_qs), qPrintable(review(*workspace)->result()));
        QCOMPARE(workspace->changes()->editCount(), 0);
    }

    void aBlackHoleIsSaidAndTheWindowLives()
    {
        const auto net = network();
        const auto workspace = openThrough(*net);
        QTRY_VERIFY(isReady(*workspace));
        stage(*workspace, 8, u"888"_qs);
        net->stall();
        Pulse pulse;
        QTRY_VERIFY(banner(*workspace)->isVisible());
        // A connection that was in use is given up first, or a new one is tried first: both are said.
        const QString words = banner(*workspace)->message();
        QVERIFY2(words.contains(u"does not answer"_qs) || words.contains(u"has not answered"_qs), qPrintable(words));
        QTRY_VERIFY2(
            banner(*workspace)->message().contains(u"does not answer"_qs), qPrintable(banner(*workspace)->message()));
        QVERIFY(pulse.beats > 100);
        QVERIFY(workspace->catalog()->model()->row(8));
        net->heal();
        net->cutAll();
        QTRY_VERIFY(!banner(*workspace)->isVisible());
        setPrice(workspace->catalog()->model()->row(9)->id, 999);
        QTRY_COMPARE(workspace->catalog()->model()->row(9)->price, std::optional(Decimal::fromInteger(999)));
        QCOMPARE(workspace->changes()->editCount(), 1);
    }

    void whoIsShutOutIsToldWhyAndGoesOnWhenLetInAgain_data()
    {
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("words");
        const QString role = u"alter role %1 "_qs;
        const QString end = u"; select pg_terminate_backend(pid) from pg_stat_activity where usename = '%1'"_qs;
        QTest::newRow("no more windows") << role + u"connection limit 0"_qs + end << role + u"connection limit 16"_qs
                                         << u"Too many windows"_qs;
        QTest::newRow("disabled") << role + u"nologin"_qs + end << role + u"login"_qs << u"disabled"_qs;
        QTest::newRow("company suspended")
            << u"update core.tenants set is_active = false"_qs << u"update core.tenants set is_active = true"_qs
            << u"company was disabled"_qs;
    }
    void whoIsShutOutIsToldWhyAndGoesOnWhenLetInAgain()
    {
        QFETCH(QString, out);
        QFETCH(QString, in);
        QFETCH(QString, words);
        const auto workspace = open(manager_);
        QTRY_VERIFY(isReady(*workspace));
        stage(*workspace, 2, u"222"_qs);
        db::Connection super = database_->connectSuperuser();
        for (const QString &step : out.split(u';')) // one by one: who returns at once shall find the door shut
            QVERIFY(super.script(QString(step).replace(u"%1"_qs, manager_.login).toUtf8()));
        QTRY_VERIFY(banner(*workspace)->isVisible());
        // Being thrown out is noticed first, why by who knocks again.
        QTRY_VERIFY2(banner(*workspace)->message().contains(words), qPrintable(banner(*workspace)->message()));
        QCOMPARE(workspace->changes()->editCount(), 1);
        QCOMPARE(workspace->changes()->conflictCount(), 0); // nothing is taken for deleted
        QVERIFY(super.script(QString(in).replace(u"%1"_qs, manager_.login).toUtf8()));
        QTRY_VERIFY(!banner(*workspace)->isVisible());
        QTRY_COMPARE(
            workspace->changes()->obstacle(workspace->changes()->products().front(), ProductField::Price), QString());
    }

    void aKilledProgramComesBackWithItsEditsAndWithWhatChangedUnderThem()
    {
        QRandomGenerator random(7);
        std::map<int, int> newest; // by row: number of the last edit that was said
        for (int life = 0; life < 3; ++life) {
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QCoreApplication::applicationFilePath(),
                {u"--helper"_qs, u"work-until-killed"_qs, cluster(), database_->name(), tenant_.slug, manager_.email,
                    manager_.password});
            const int enough = random.bounded(products, 3 * products);
            QByteArray said;
            while (said.count('\n') < enough && program.waitForReadyRead(60'000))
                said += program.readAllStandardOutput();
            program.kill();
            QVERIFY(program.waitForFinished());
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
            said += program.readAllStandardOutput();
            const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
            QVERIFY(lines.size() >= enough);
            newest.clear();
            for (const QByteArray &line : lines)
                newest[line.toInt() % products] = line.toInt();
        }
        // While the program was dead, others went on.
        db::Connection c = database_->connect(tenant_.admin);
        const auto rows = must(c, u"select id from catalog.products order by title_key, id limit 2"_qs);
        const auto changed = rows[0].id<ProductId>(0);
        const auto deleted = rows[1].id<ProductId>(0);
        setPrice(changed, 11);
        must(c, u"delete from catalog.products where id = $1"_qs, {deleted});

        const auto workspace = open(manager_);
        ChangeSet *changes = workspace->changes();
        QCOMPARE(changes->editCount(), products);
        QTRY_COMPARE(changes->obstacleKind(changed, ProductField::Price), Obstacle::Conflict);
        QTRY_COMPARE(changes->obstacleKind(deleted, ProductField::Price), Obstacle::Deleted);
        QCOMPARE(changes->conflictCount(), 2);
        auto *model = workspace->catalog()->model();
        QTRY_VERIFY(model->state() == grid::GridModel::State::Ready && model->row(0));
        QTRY_COMPARE(model->rowCount(), products - 1);
        for (int row = 1; row < products - 1; ++row) { // row 1 of before is gone
            QTRY_VERIFY(model->row(row));
            const StagedEdit *edit = changes->edit(model->row(row)->id, ProductField::Price);
            QVERIFY(edit);
            QVERIFY(edit->value.toString().toInt() - 1000 >= newest.at(row + 1));
        }
    }

    void afterASignOutTheEditsWaitForThePersonAndForNobodyElse()
    {
        {
            const auto workspace = open(manager_);
            QTRY_VERIFY(workspace->catalog()->model()->row(0));
            stage(*workspace, 0, u"4711"_qs);
        }
        {
            const auto colleague = open(tenant_.admin);
            QTRY_VERIFY(colleague->catalog()->model()->row(0));
            QCOMPARE(colleague->changes()->editCount(), 0);
            QVERIFY(colleague->changes()->recoveryNotice().isEmpty());
        }
        const auto again = open(manager_);
        QCOMPARE(again->changes()->editCount(), 1);
        QTRY_VERIFY(again->catalog()->model()->row(0));
        const auto cell = again->catalog()->model()->index(0, again->catalog()->model()->columnOf(u"price"_qs));
        QVERIFY(cell.data().toString().contains(u"4,711"_qs));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(u"Staged"_qs));
    }

    void whoSignsOutInABlackHoleIsNotKept()
    {
        const auto net = network();
        auto workspace = openThrough(*net);
        QTRY_VERIFY(workspace->catalog()->model()->row(0));
        net->stall();
        workspace->catalog()->model()->refresh(); // a read that will never be answered
        workspace->service()->refreshAll();
        workspace.reset(); // the test ends here, or never
        QVERIFY(net->accepted() > 0);
    }
};

PURSER_TEST(WorkspaceFaultTest) // async, server, long
#include "workspacefaulttest.moc"
