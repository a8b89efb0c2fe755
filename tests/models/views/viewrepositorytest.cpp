#include "models/views/viewrepository.h"
#include "models/db/database.h"
#include "models/views/viewstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::views;
using namespace purser::test;

/// Saved views on real PostgreSQL: whose they are, who may change them, and the list kept for times without a database.
class ViewRepositoryTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    TestDatabase::Tenant other_;
    TestDatabase::Person dana_;
    TestDatabase::Person ilan_;

    static SavedView draft(const QString &name, bool shared = false)
    {
        SavedView view;
        view.page = u"catalog"_qs;
        view.name = name;
        view.shared = shared;
        view.definition = {{u"search"_qs, u"lamp"_qs}};
        return view;
    }
    static SavedView added(db::Connection &c, const QString &name, bool shared = false)
    {
        const auto view = ViewRepository::add(c, draft(name, shared));
        return view ? *view : SavedView();
    }
    static QStringList names(const ViewList &list)
    {
        QStringList all;
        for (const SavedView &view : list.views)
            all << view.name;
        return all;
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        other_ = database_.createTenant();
        dana_ = database_.createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        ilan_ = database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
    }
    void cleanup()
    {
        db::Connection super = database_.connectSuperuser();
        must(super, u"delete from core.saved_views"_qs);
    }

    void aViewFollowsItsOwnerAndASharedOneReachesTheCompanyOnly()
    {
        db::Connection dana = database_.connect(dana_);
        const SavedView mine = added(dana, u"  Autumn price  check "_qs);
        QCOMPARE(mine.name, u"Autumn price check"_qs);
        added(dana, u"Low stock"_qs, true);
        db::Connection again = database_.connect(dana_);
        const auto list = ViewRepository::list(again, u"catalog"_qs);
        QVERIFY(list);
        QCOMPARE(names(*list), (QStringList{u"Autumn price check"_qs, u"Low stock"_qs}));
        QCOMPARE(list->views[0].definition[u"search"_qs].toString(), u"lamp"_qs);
        db::Connection ilan = database_.connect(ilan_);
        const auto seen = ViewRepository::list(ilan, u"catalog"_qs);
        QCOMPARE(names(*seen), QStringList{u"Low stock"_qs});
        QVERIFY(!seen->views[0].own);
        QVERIFY(!seen->views[0].mayEdit);
        db::Connection foreign = database_.connect(other_.admin);
        QVERIFY(ViewRepository::list(foreign, u"catalog"_qs)->views.empty());
        // Not even an administrator of the same company reads what is personal.
        db::Connection admin = database_.connect(tenant_.admin);
        QCOMPARE(names(*ViewRepository::list(admin, u"catalog"_qs)), QStringList{u"Low stock"_qs});
    }

    void namesAreUniqueForAPersonAndPageWithoutRegardToCase()
    {
        db::Connection dana = database_.connect(dana_);
        added(dana, u"Low stock"_qs);
        const auto twice = ViewRepository::add(dana, draft(u"LOW  stock"_qs));
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Error::Kind::Duplicate);
        QVERIFY(twice.error().message.contains(u"LOW stock"));
        db::Connection ilan = database_.connect(ilan_);
        QVERIFY(ViewRepository::add(ilan, draft(u"Low stock"_qs)));
        QVERIFY(!ViewRepository::add(dana, draft(u"   "_qs)));
        QVERIFY(!ViewRepository::add(dana, draft(QString(81, u'x'))));
    }

    void aStaleViewIsAConflictAndAForeignOneIsForbidden()
    {
        db::Connection dana = database_.connect(dana_);
        SavedView view = added(dana, u"Shared"_qs, true);
        SavedView changed = view;
        changed.definition = {{u"search"_qs, u"vase"_qs}};
        const auto saved = ViewRepository::save(dana, changed);
        QVERIFY(saved);
        QCOMPARE(saved->rowVersion, view.rowVersion + 1);
        const auto stale = ViewRepository::save(dana, view);
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Error::Kind::Conflict);
        db::Connection ilan = database_.connect(ilan_);
        const auto refused = ViewRepository::save(ilan, *saved);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        QCOMPARE(ViewRepository::remove(ilan, saved->id).error().kind, Error::Kind::Forbidden);
        // An administrator may change and delete what is shared, but not make it somebody's secret.
        db::Connection admin = database_.connect(tenant_.admin);
        SavedView byAdmin = *saved;
        byAdmin.name = u"Renamed"_qs;
        const auto renamed = ViewRepository::save(admin, byAdmin);
        QVERIFY2(renamed, renamed ? "" : qPrintable(renamed.error().message));
        byAdmin = *renamed;
        byAdmin.shared = false;
        QVERIFY(!ViewRepository::save(admin, byAdmin));
        QVERIFY(ViewRepository::remove(admin, saved->id));
        QCOMPARE(ViewRepository::save(dana, *saved).error().kind, Error::Kind::NotFound);
        QVERIFY(ViewRepository::remove(dana, saved->id)); // gone is gone
    }

    void everybodyHasAViewOfTheirOwnToBeginWith()
    {
        db::Connection dana = database_.connect(dana_);
        db::Connection ilan = database_.connect(ilan_);
        const SavedView shared = added(dana, u"Shared"_qs, true);
        const SavedView other = added(dana, u"Other"_qs);
        QVERIFY(ViewRepository::setStandard(dana, u"catalog"_qs, other.id));
        QVERIFY(ViewRepository::setStandard(ilan, u"catalog"_qs, shared.id));
        QCOMPARE(ViewRepository::list(dana, u"catalog"_qs)->standard, other.id);
        QCOMPARE(ViewRepository::list(ilan, u"catalog"_qs)->standard, shared.id);
        QVERIFY(ViewRepository::setStandard(dana, u"catalog"_qs, shared.id));
        QCOMPARE(ViewRepository::list(dana, u"catalog"_qs)->standard, shared.id);
        QVERIFY(ViewRepository::setStandard(dana, u"catalog"_qs, {}));
        QVERIFY(ViewRepository::list(dana, u"catalog"_qs)->standard.isNull());
        QVERIFY(ViewRepository::remove(dana, shared.id));
        QVERIFY(ViewRepository::list(ilan, u"catalog"_qs)->standard.isNull());
    }

    void aPersonWithPsqlCannotWriteForOthers_data()
    {
        QTest::addColumn<QString>("sql");
        const QString values = u"(tenant_id, user_id, page, name, shared, definition) values "_qs;
        QTest::newRow("as a colleague") << u"insert into core.saved_views "_qs + values
                + u"(auth.tenant_id(), '%1', 'catalog', 'x', false, '{}')"_qs.arg(dana_.id.toString());
        QTest::newRow("into another company") << u"insert into core.saved_views "_qs + values
                + u"('%1', '%2', 'catalog', 'x', true, '{}')"_qs.arg(other_.id.toString(), other_.admin.id.toString());
        QTest::newRow("owner") << u"update core.saved_views set user_id = auth.uid()"_qs;
        QTest::newRow("version") << u"update core.saved_views set row_version = 7"_qs;
        QTest::newRow("no object") << u"insert into core.saved_views "_qs + values
                + u"(auth.tenant_id(), auth.uid(), 'catalog', 'x', false, '[]')"_qs;
        QTest::newRow("endless") << u"insert into core.saved_views "_qs + values
                + u"(auth.tenant_id(), auth.uid(), 'catalog', 'x', false, jsonb_build_object('a', repeat('x', 40000)))"_qs;
        QTest::newRow("a colleague's first view")
            << u"insert into core.saved_view_defaults "
               "(tenant_id, user_id, page, view_id) select auth.tenant_id(), '%1', 'catalog', "
               "gen_random_uuid()"_qs.arg(dana_.id.toString());
    }
    void aPersonWithPsqlCannotWriteForOthers()
    {
        QFETCH(QString, sql);
        db::Connection ilan = database_.connect(ilan_);
        QVERIFY(!ilan.exec(sql));
    }

    void withoutADatabaseTheLastListIsThereAndSavingSaysWhyNot()
    {
        QTemporaryDir folder;
        QSettings cache(folder.filePath(u"ui.ini"_qs), QSettings::IniFormat);
        {
            db::Database online(database_.settings(dana_));
            DatabaseViewStore store(&online, u"catalog"_qs, &cache);
            QVERIFY(!store.isKnown());
            QTRY_VERIFY(store.isKnown());
            std::optional<Result<SavedView>> got;
            store.add(&store, draft(u"Kept"_qs), [&got](Result<SavedView> r) { got = std::move(r); });
            QTRY_VERIFY(got.has_value());
            QVERIFY(got->has_value());
            std::optional<Result<>> set;
            store.setStandard(&store, (*got)->id, [&set](Result<> r) { set = std::move(r); });
            QTRY_VERIFY(set.has_value());
            QTRY_COMPARE(store.list().standard, (*got)->id);
        }
        db::ConnectionSettings nowhere = database_.settings(dana_);
        nowhere.port = 1;
        nowhere.host = u"127.0.0.1"_qs;
        db::Database offline(nowhere);
        DatabaseViewStore store(&offline, u"catalog"_qs, &cache);
        QVERIFY(store.isKnown());
        QCOMPARE(names(store.list()), QStringList{u"Kept"_qs});
        QCOMPARE(store.list().standard, store.list().views[0].id);
        std::optional<Result<SavedView>> got;
        store.add(&store, draft(u"New"_qs), [&got](Result<SavedView> r) { got = std::move(r); });
        QTRY_VERIFY(got.has_value());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, Error::Kind::Unavailable);
        QCOMPARE(names(store.list()), QStringList{u"Kept"_qs});
    }
};

PURSER_TEST(ViewRepositoryTest) // async
#include "viewrepositorytest.moc"
