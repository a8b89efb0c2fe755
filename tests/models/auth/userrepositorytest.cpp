#include "models/auth/userrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace purser;
using namespace purser::auth;
using namespace purser::test;

class UserRepositoryTest : public QObject {
    Q_OBJECT

    static NewUser somebody(const TestDatabase::Tenant &t, const QString &name = u"Ruth Adler"_qs)
    {
        return {name.section(u' ', 0, 0) + u'@' + t.slug + u".example"_qs, name, u"ops"_qs, u"first-pass"_qs,
            {{t.one, u"manager"_qs}}};
    }
    /// The login of an added person, to be dropped with the test's database.
    static TestDatabase::Person personOf(const TestDatabase::Tenant &t, const NewUser &user, UserId id)
    {
        const QString email = user.email.toLower();
        return {id, email, loginRole(t.slug, email), user.password};
    }
    static void dropLogin(TestDatabase &database, const TestDatabase::Person &person)
    {
        db::Connection super = database.connectSuperuser();
        must(super, u"drop role "_qs + db::quoteIdentifier(person.login));
    }
    static const UserRow &row(const UserDirectory &directory, UserId id)
    {
        return *std::find_if(
            directory.users.begin(), directory.users.end(), [&](const UserRow &u) { return u.id == id; });
    }

private slots:
    void anAddedPersonSignsInWithTheirRoleAndStore()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        const NewUser user = somebody(tenant);
        const auto id = UserRepository::add(admin, user);
        QVERIFY2(id, id ? "" : qPrintable(id.error().message));
        const auto person = personOf(tenant, user, *id);
        {
            db::Connection own = database.connect(person);
            const auto session = loadSession(own);
            QVERIFY(session);
            QCOMPARE(session->roles, QStringList{u"ops"_qs});
            QCOMPARE(session->stores.size(), 1U);
            QCOMPARE(session->stores[0].role, u"manager"_qs);
        }
        const auto directory = UserRepository::directory(admin);
        QVERIFY(directory);
        QVERIFY(directory->mayManage);
        QCOMPARE(directory->users.size(), 2U);
        QCOMPARE(directory->stores.size(), 2U);
        QCOMPARE(directory->administrators, QStringList{u"Owner"_qs});
        QCOMPARE(row(*directory, *id).fullName, u"Ruth Adler"_qs);
        QCOMPARE(row(*directory, *id).stores, (std::vector<StoreRole>{{tenant.one, u"manager"_qs}}));
        QVERIFY(row(*directory, tenant.admin.id).self);
        dropLogin(database, person);
    }

    void anAddressThatIsTakenIsADuplicate()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        NewUser user = somebody(tenant);
        user.email = tenant.admin.email.toUpper();
        const auto again = UserRepository::add(admin, user);
        QVERIFY(!again && again.error().is(Error::Kind::Duplicate));
        QVERIFY(again.error().message.contains(tenant.admin.email));
    }

    void whatIsNoAddressOrPasswordIsRefused()
    {
        for (const QString &wrong :
            {QString(), u"ruth"_qs, u"ruth@"_qs, u"ruth@shop"_qs, u"ru th@shop.example"_qs, u"רות@shop.example"_qs})
            QVERIFY2(!emailProblem(wrong).isEmpty(), qPrintable(wrong));
        QVERIFY(emailProblem(u" Ruth@Shop.Example "_qs).isEmpty());
        QVERIFY(!passwordProblem(u"seven77"_qs).isEmpty());
        QVERIFY(passwordProblem(u"eight888"_qs).isEmpty());
        QVERIFY(!passwordProblem(u"abababababab"_qs).isEmpty());
        QVERIFY(!passwordProblem(u"Ruth.Adler"_qs, u"ruth.adler@shop.example"_qs).isEmpty());
        QVERIFY(!passwordProblem(u"ruth.adler@shop.example"_qs, u"ruth.adler@shop.example"_qs).isEmpty());
        QVERIFY(passwordProblem(u"ruth.adler"_qs, u"noa@shop.example"_qs).isEmpty());
    }

    /// Whichever program asks: the database computes the verifiers of what can be guessed.
    void thePasswordThatCanBeGuessedIsRefusedByTheDatabase()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"ops"_qs);
        db::Connection admin = database.connect(tenant.admin);
        const auto set = [&](const QString &password) {
            const auto done = admin.exec(
                "select auth.user_set_password($1, $2)", {person.id, verifierFor(admin, person.login, password)});
            return done ? QString() : done.error().detail;
        };
        for (const QString &guessed : {person.email, person.email.section(u'@', 0, 0), tenant.slug})
            QVERIFY2(set(guessed).contains(u"users_password_obvious"), qPrintable(guessed));
        QCOMPARE(set(person.email + u'!'), QString());
        const QString email = u"new-person@"_qs + tenant.slug + u".example"_qs;
        const auto created = admin.exec("select auth.user_create($1, 'New', $2, '{readonly}')",
            {email, verifierFor(admin, loginRole(tenant.slug, email), u"new-person"_qs)});
        QVERIFY(!created && created.error().detail.contains(u"users_password_obvious"));
        const QString weak = verifierFor(admin, person.login, u"strong enough"_qs).replace(u"$4096:"_qs, u"$1024:"_qs);
        QVERIFY(!admin.exec("select auth.user_set_password($1, $2)", {person.id, weak}));
    }

    void theVerifierOfAKnownPasswordIsThatOfTheClientLibrary()
    {
        TestDatabase database;
        db::Connection super = database.connectSuperuser();
        for (const QString &password : {u"a"_qs, u"owner@korvala.example"_qs, QString(100, u'x')}) {
            const QString verifier = verifierFor(super, u"u_test"_qs, password);
            const auto same = must(super, uR"(
                select auth.scram_stored_key($1, decode(substring($2 from ':([^$]+)\$'), 'base64'), 4096)
                       = split_part(split_part($2, '$', 3), ':', 1))"_qs,
                {password, verifier});
            QVERIFY2(same.first().truth(0), qPrintable(password));
        }
    }

    void theOldPasswordIsNoNewOne()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"buyer"_qs);
        db::Connection own = database.connect(person);
        const auto same = UserRepository::setPassword(own, person.id, person.password);
        QVERIFY(!same && same.error().is(Error::Kind::Invalid));
        QVERIFY(UserRepository::setPassword(own, person.id, u"another one"_qs));
    }

    void aDisabledPersonStopsAtTheNextStatement()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"ops"_qs, u"manager"_qs);
        db::Connection admin = database.connect(tenant.admin);
        db::Connection open = database.connect(person);
        QVERIFY(open.exec("select id from catalog.products"));
        QVERIFY(UserRepository::setActive(admin, person.id, false));
        QVERIFY(!open.exec("select id from catalog.products"));
        QVERIFY(!db::Connection::open(database.settings(person)));
        QVERIFY(!row(*UserRepository::directory(admin), person.id).active);
        QVERIFY(UserRepository::setActive(admin, person.id, true));
        QVERIFY(loadSession(*std::make_unique<db::Connection>(database.connect(person))));
    }

    void theLastAdministratorStays()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        const auto off = admin.transaction([&] { return UserRepository::setActive(admin, tenant.admin.id, false); });
        QVERIFY(!off && off.error().is(Error::Kind::Invalid));
        const auto demoted = admin.transaction([&] {
            return UserRepository::change(admin, {tenant.admin.id, u"Owner"_qs, u"readonly"_qs, {}});
        });
        QVERIFY(!demoted && demoted.error().is(Error::Kind::Invalid));
        QVERIFY(row(*UserRepository::directory(admin), tenant.admin.id).active);
    }

    void aNewPasswordIsForTheNextSignIn()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        auto person = database.createPerson(tenant, u"buyer"_qs);
        db::Connection admin = database.connect(tenant.admin);
        QVERIFY(UserRepository::setPassword(admin, person.id, u"brand new pass"_qs));
        QVERIFY(!db::Connection::open(database.settings(person)));
        person.password = u"brand new pass"_qs;
        db::Connection own = *db::Connection::open(database.settings(person));
        // Their own password they change themselves, and stay signed in.
        QVERIFY(UserRepository::setPassword(own, person.id, u"my own secret"_qs));
        QVERIFY(own.exec("select 1"));
        person.password = u"my own secret"_qs;
        QVERIFY(db::Connection::open(database.settings(person)));
    }

    void whoManagesPeopleSeesSinceWhenTheyAreHere()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"ops"_qs);
        db::Connection admin = database.connect(tenant.admin);
        db::ConnectionSettings settings = database.settings(person);
        settings.applicationName = u"till"_qs;
        const auto open = db::Connection::open(settings);
        QVERIFY(open);
        const auto sessions =
            must(admin, u"select application, since from auth.sessions() where user_id = $1"_qs, {person.id});
        QCOMPARE(sessions.size(), 1);
        QCOMPARE(sessions.first().text(0), u"till"_qs);
        QVERIFY(!sessions.first().isNull(1));
    }

    void roleAndStoresChangeTogether()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"buyer"_qs, u"viewer"_qs);
        db::Connection admin = database.connect(tenant.admin);
        QVERIFY(UserRepository::change(
            admin, {person.id, u"Ilan M."_qs, u"ops"_qs, {{tenant.one, u"manager"_qs}, {tenant.two, QString()}}}));
        const auto directory = UserRepository::directory(admin);
        const UserRow &changed = row(*directory, person.id);
        QCOMPARE(changed.fullName, u"Ilan M."_qs);
        QCOMPARE(changed.roles, QStringList{u"ops"_qs});
        QCOMPARE(changed.stores, (std::vector<StoreRole>{{tenant.one, u"manager"_qs}}));
    }

    void whoManagesNobodyChangesNobody()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"ops"_qs, u"manager"_qs);
        db::Connection own = database.connect(person);
        QVERIFY(!UserRepository::directory(own)->mayManage);
        for (const auto &refused : {UserRepository::setActive(own, tenant.admin.id, false),
                 UserRepository::change(own, {person.id, u"Me"_qs, u"admin"_qs, {}}),
                 UserRepository::setPassword(own, tenant.admin.id, u"taken over"_qs)})
            QVERIFY(!refused && refused.error().is(Error::Kind::Forbidden));
        QVERIFY(UserRepository::add(own, somebody(tenant)).error().is(Error::Kind::Forbidden));
    }

    void peopleOfAnotherCompanyAreNotThere()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto other = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        QVERIFY(UserRepository::setActive(admin, other.admin.id, false).error().is(Error::Kind::NotFound));
        QVERIFY(UserRepository::find(admin, other.admin.email).error().is(Error::Kind::NotFound));
        QCOMPARE(UserRepository::directory(admin)->users.size(), 1U);
    }
};

PURSER_TEST(UserRepositoryTest)
#include "userrepositorytest.moc"
