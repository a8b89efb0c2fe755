#include "tests/support/sampletables.h"
#include "tests/support/testmain.h"

#include <QSet>

using namespace purser;
using namespace purser::test;

namespace {

/// Somebody who tries.
struct Who {
    const char *name;
    TestDatabase::Person person;
    bool sameTenant = true;
    bool own = false; ///< the samples are this person's
    QString storeRole; ///< in the store of the samples; admins count as owners
    QSet<QString> permissions;
    std::shared_ptr<db::Connection> c;
};

/// What somebody may do with the row of the first tenant.
struct Rights {
    bool read = false, insert = false, update = false, remove = false;
    friend bool operator==(const Rights &, const Rights &) = default;
};

QString said(const Rights &r)
{
    return u"%1%2%3%4"_qs.arg(r.read ? u"r"_qs : u"-"_qs, r.insert ? u"i"_qs : u"-"_qs, r.update ? u"u"_qs : u"-"_qs,
        r.remove ? u"d"_qs : u"-"_qs);
}

/// What the access class of the table says, with its departures: both are words of the table's comment, and this test
/// knows nothing besides.
Rights expected(const SampleTable &table, const Who &who)
{
    if (!who.sameTenant)
        return {};
    const auto may = [&who](const QString &permission) {
        return permission.isEmpty() || who.permissions.contains(permission);
    };
    const bool member = !who.storeRole.isEmpty();
    const bool manages = who.storeRole == u"manager" || who.storeRole == u"owner";
    const bool reads = may(table.readPermission);
    Rights r;
    if (table.access == u"tenant") {
        const bool writes = !table.writePermission.isEmpty() && may(table.writePermission);
        // A row must be seen to be changed, but not to be added.
        r = {reads, writes, writes && reads, writes && reads};
    } else if (table.access == u"store") {
        const bool writes = table.writePermission.isEmpty() ? manages : may(table.writePermission);
        r = {reads && member, writes, writes, writes};
    } else if (table.access == u"user") {
        r = {who.own || may(u"users:manage"_qs), true, who.own, who.own}; // adds in their own name
    } else if (table.access == u"managed" || table.access == u"reference") {
        r = {true, false, false, false};
    } else if (table.access == u"append-only") {
        r = {reads, !table.writePermission.isEmpty() && may(table.writePermission), false, false};
    } else if (table.access != u"sealed") {
        qFatal("%s has no access class that this test knows: %s", qPrintable(table.name), qPrintable(table.access));
    }
    for (const QString &departure : table.departures) {
        const QString last = departure.section(u' ', -1);
        const bool hasRole = last.contains(u':') ? may(last)
            : last == u"viewer"                  ? member
            : last == u"manager"                 ? manages
                                                 : who.storeRole == last;
        if (departure == u"or read shared") { // of the tenant of zeros, see sharedRowsAreReadByAllAndWrittenByNobody()
            continue;
        } else if (departure.startsWith(u"or read ")) {
            r.read = r.read || may(last);
        } else if (departure.startsWith(u"or write ")) {
            r.insert = r.insert || may(last);
            r.update = r.update || may(last);
            r.remove = r.remove || may(last);
        } else if (departure.startsWith(u"and read ")) {
            r.read = r.read && hasRole;
        } else if (departure.startsWith(u"and write ")) {
            r.insert = r.insert && hasRole;
            r.update = r.update && (hasRole || table.storeless);
            r.remove = r.remove && (hasRole || table.storeless);
        } else if (departure == u"insert own" || departure == u"insert all") {
            r.insert = true;
        } else if (departure == u"change own") {
            r.update = r.update && who.own;
            r.remove = r.remove && who.own;
        } else if (departure == u"no insert" || departure == u"insert begun") { // the samples are not just begun
            r.insert = false;
        } else if (departure == u"no update") {
            r.update = false;
        } else if (departure == u"no delete") {
            r.remove = false;
        } else {
            qFatal("%s departs from its class in words that this test does not know: %s", qPrintable(table.name),
                qPrintable(departure));
        }
    }
    return r;
}

} // namespace

/// Every table of every tenant, tried by every kind of person in every way: what is allowed is what its access class
/// declares. A new table without a class, or with other policies than its class, fails here.
class AccessMatrixTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant a_, b_;
    std::vector<SampleTable> tables_;
    std::vector<Who> people_;
    mutable QHash<QString, QSet<QString>> fillable_; ///< who|table|how: the columns they may write
    int shared_ = 0; ///< tables whose rows of no company everybody reads
    int pointers_ = 0; ///< tries to point at what is not one's own

    /// The key of \a owner's sample that \a reference points to, as literals; empty when there is none.
    static QString keyOf(db::Connection &super, const SampleTable::Reference &reference, const SampleTable &target,
        const TestDatabase::Tenant &owner)
    {
        QString where = u"tenant_id = %1"_qs.arg(db::quoteLiteral(owner.id.toString()));
        if (target.access == u"store" && target.has(u"store_id"_qs))
            where += u" and store_id = %1"_qs.arg(db::quoteLiteral(owner.one.toString()));
        else if (target.access == u"user" && target.has(u"user_id"_qs))
            where += u" and user_id = %1"_qs.arg(db::quoteLiteral(owner.admin.id.toString()));
        QStringList parts;
        for (const QString &column : reference.targets)
            parts << u"quote_literal(%1)"_qs.arg(db::quoteIdentifier(column));
        const auto rows = must(super,
            u"select concat_ws(', ', %1) from %2 where %3 limit 1"_qs.arg(parts.join(u", "), target.name, where));
        return rows.isEmpty() ? QString() : rows.first().text(0);
    }

    [[nodiscard]] const Who &person(const char *name) const
    {
        return *std::find_if(
            people_.begin(), people_.end(), [name](const Who &w) { return qstrcmp(w.name, name) == 0; });
    }

    /// True when \a sql does something as \a who: rows, or stopped by a check or key, which come after the policies
    /// (unless \a unlessChecked).
    static bool works(const Who &who, const QString &sql, bool unlessChecked = false)
    {
        if (!who.c->script("savepoint attempt"))
            qFatal("no savepoint");
        const auto done = who.c->exec(sql);
        const bool allowed = done ? done->affected() > 0 : !unlessChecked && done.error().code.startsWith(u"23");
        if (!who.c->script("rollback to attempt"))
            qFatal("no way back");
        return allowed;
    }

    /// INSERT of a sample in the name of \a owner, with the columns that \a who may fill; empty when there are none.
    QString inserting(const SampleTable &table, const Who &who, const UserId &owner) const
    {
        QStringList names, values;
        for (const SampleTable::Column &column : table.columns) {
            QString value = column.sample;
            if (column.name == u"tenant_id")
                value = db::quoteLiteral(a_.id.toString());
            else if (column.name == u"store_id" && value != u"null")
                value = db::quoteLiteral(a_.one.toString());
            else if (column.name == u"user_id" || column.name == u"created_by")
                value = db::quoteLiteral(owner.toString());
            if (value.isEmpty() || column.generated || !mayFill(table, column, who, "insert"))
                continue;
            names << db::quoteIdentifier(column.name);
            values << value;
        }
        if (names.isEmpty())
            return {};
        return u"insert into %1 (%2) values (%3)"_qs.arg(table.name, names.join(u", "), values.join(u", "));
    }

    bool mayFill(const SampleTable &table, const SampleTable::Column &column, const Who &who, const char *how) const
    {
        const QString key = u"%1|%2|%3"_qs.arg(QString::fromLatin1(who.name), table.name, QString::fromLatin1(how));
        auto known = fillable_.find(key);
        if (known == fillable_.end()) {
            known = fillable_.insert(key, {});
            for (const db::Row row : must(*who.c,
                     u"select a.attname from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 "
                     "and not a.attisdropped and has_column_privilege(a.attrelid, a.attnum, $2)"_qs,
                     {table.name, QString::fromLatin1(how)}))
                known->insert(row.text(0));
        }
        return known->contains(column.name);
    }

    struct Attempts {
        QString read, insert, update, remove;
    };

    /// What \a who tries with the first tenant's rows; empty where not one column is theirs to write.
    Attempts attempts(const SampleTable &table, const Who &who) const
    {
        QString where = u" where tenant_id = %1"_qs.arg(db::quoteLiteral(a_.id.toString()));
        if (table.name == u"core.stores")
            where += u" and id = %1"_qs.arg(db::quoteLiteral(a_.one.toString()));
        else if (table.access == u"store"
            && table.has(u"store_id"_qs)) // what people have of their own beside the samples
            where += u" and store_id = %1"_qs.arg(db::quoteLiteral(a_.one.toString()));
        else if (table.access == u"user" && table.has(u"user_id"_qs))
            where += u" and user_id = %1"_qs.arg(db::quoteLiteral(a_.admin.id.toString()));
        QString changed;
        for (const SampleTable::Column &column : table.columns)
            if (!column.generated && column.name != u"tenant_id" && column.name != u"id"
                && mayFill(table, column, who, "update")) {
                changed = u"update %1 set %2 = %2"_qs.arg(table.name, db::quoteIdentifier(column.name)) + where;
                break;
            }
        return {u"select tenant_id from %1"_qs.arg(table.name) + where, inserting(table, who, who.person.id), changed,
            u"delete from %1"_qs.arg(table.name) + where};
    }

    static Rights tried(const Who &who, const Attempts &a)
    {
        Rights r;
        r.read = works(who, a.read);
        r.insert = !a.insert.isEmpty() && works(who, a.insert);
        r.update = !a.update.isEmpty() && works(who, a.update);
        r.remove = works(who, a.remove);
        return r;
    }

private slots:
    void initTestCase()
    {
        a_ = database_.createTenant(u"A"_qs);
        b_ = database_.createTenant(u"B"_qs);
        db::Connection super = database_.connectSuperuser();
        tables_ = sampleTables(super);
        QVERIFY(tables_.size() > 100);
        fillSamples(super, tables_, a_);
        fillSamples(super, tables_, b_);
        for (SampleTable &table : tables_)
            table.storeless = table.hasTenant && table.has(u"store_id"_qs)
                && !must(super, u"select from %1 where tenant_id = $1 and store_id is null limit 1"_qs.arg(table.name),
                    {a_.id})
                        .isEmpty();
        people_ = {{"admin", a_.admin, true, true, u"owner"_qs, {}, {}},
            {"store owner", database_.createPerson(a_, u"readonly"_qs, u"owner"_qs), true, false, u"owner"_qs, {}, {}},
            {"store manager", database_.createPerson(a_, u"ops"_qs, u"manager"_qs), true, false, u"manager"_qs, {}, {}},
            {"viewer", database_.createPerson(a_, u"readonly"_qs, u"viewer"_qs), true, false, u"viewer"_qs, {}, {}},
            {"manager of the other store", database_.createPerson(a_, u"ops"_qs, u"manager"_qs), true, false, {}, {},
                {}},
            {"buyer", database_.createPerson(a_, u"buyer"_qs), true, false, {}, {}, {}},
            {"analyst", database_.createPerson(a_, u"analyst"_qs), true, false, {}, {}, {}},
            {"finance", database_.createPerson(a_, u"finance"_qs), true, false, {}, {}, {}},
            {"other company's admin", b_.admin, false, false, {}, {}, {}}};
        // Everybody came with a profile of their own; it is tried what they may do with the administrator's.
        must(super, u"delete from core.profiles where user_id not in ($1, $2)"_qs, {a_.admin.id, b_.admin.id});
        db::Connection admin = database_.connect(a_.admin);
        must(admin, u"select auth.user_set_store_role($1, $2, null)"_qs,
            {person("manager of the other store").person.id, a_.one});
        for (Who &who : people_) {
            who.c = std::make_shared<db::Connection>(database_.connect(who.person));
            const auto rights =
                must(*who.c, u"select p.name from core.permissions p where auth.has_permission(p.name)"_qs);
            for (const db::Row row : rights)
                who.permissions.insert(row.text(0));
        }
    }

    void everybodyMayDoWhatTheClassDeclaresAndNothingElse_data()
    {
        QTest::addColumn<int>("table");
        for (size_t i = 0; i < tables_.size(); ++i)
            if (tables_[i].hasTenant)
                QTest::newRow(qPrintable(tables_[i].name)) << static_cast<int>(i);
    }
    void everybodyMayDoWhatTheClassDeclaresAndNothingElse()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        QStringList differences;
        for (const Who &who : people_) {
            QVERIFY(who.c->script("begin"));
            const Rights found = tried(who, attempts(t, who));
            QVERIFY(who.c->script("rollback"));
            if (found != expected(t, who))
                differences << u"%1: may %2, should %3"_qs.arg(
                    QString::fromLatin1(who.name), said(found), said(expected(t, who)));
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u"; ")));
    }

    void nobodyWritesInTheNameOfAnother_data() { everybodyMayDoWhatTheClassDeclaresAndNothingElse_data(); }
    void nobodyWritesInTheNameOfAnother()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        if ((t.access != u"user" || !t.has(u"user_id"_qs)) && !t.departures.contains(u"insert own"_qs))
            return;
        for (const Who &who : people_) {
            if (who.own)
                continue;
            QVERIFY(who.c->script("begin"));
            const bool forged = works(who, inserting(t, who, a_.admin.id));
            QVERIFY(who.c->script("rollback"));
            QVERIFY2(!forged, who.name);
        }
    }

    void noRowMovesToAnotherTenantOrStore_data() { everybodyMayDoWhatTheClassDeclaresAndNothingElse_data(); }
    void noRowMovesToAnotherTenantOrStore()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        for (const Who &who : people_) {
            QVERIFY(who.c->script("begin"));
            const bool gone = works(who,
                u"update %1 set tenant_id = %2"_qs.arg(
                    t.name, db::quoteLiteral((who.sameTenant ? b_ : a_).id.toString())));
            const bool moved = t.access == u"store" && t.has(u"store_id"_qs) && who.storeRole.isEmpty()
                && !expected(t, who).update
                && works(who, u"update %1 set store_id = %2"_qs.arg(t.name, db::quoteLiteral(a_.two.toString())), true);
            QVERIFY(who.c->script("rollback"));
            QVERIFY2(!gone && !moved, who.name);
        }
    }

    void theAssistantReadsNoMoreThanThePersonAndWritesNothing_data()
    {
        everybodyMayDoWhatTheClassDeclaresAndNothingElse_data();
    }
    void theAssistantReadsNoMoreThanThePersonAndWritesNothing()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        for (const Who &who : people_) {
            const Attempts all = attempts(t, who);
            QVERIFY(who.c->script("begin; set local role purser_ai"));
            const Rights found = tried(who, all);
            QVERIFY(who.c->script("rollback"));
            QVERIFY2(!found.insert && !found.update && !found.remove, who.name);
            QVERIFY2(!found.read || expected(t, who).read, who.name);
        }
    }

    void copyIsNoWayAround_data() { everybodyMayDoWhatTheClassDeclaresAndNothingElse_data(); }
    void copyIsNoWayAround()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        for (const Who &who : people_) {
            const auto lines = [&who](const QString &rows, const QByteArray &having) {
                qint64 found = 0;
                std::ignore = who.c->copyOut(
                    u"copy %1 to stdout"_qs.arg(rows).toUtf8().constData(), [&](QByteArrayView line) -> Result<> {
                        found += line.toByteArray().contains(having) ? 1 : 0;
                        return {};
                    });
                return found;
            };
            const QByteArray theirs = a_.id.toString().toUtf8();
            const qint64 samples = lines(u"(%1)"_qs.arg(attempts(t, who).read), theirs);
            QVERIFY2((samples > 0) == expected(t, who).read, who.name);
            QVERIFY2(who.sameTenant || lines(t.name + u" (tenant_id)"_qs, theirs) == 0, who.name);
            bool sent = false;
            const QByteArray in = u"copy %1 (tenant_id) from stdin"_qs.arg(t.name).toUtf8();
            const auto copied = who.c->copyIn(in.constData(), [&]() -> Result<QByteArray> {
                return std::exchange(sent, true) ? QByteArray() : a_.id.toString().toUtf8() + '\n';
            });
            QVERIFY2(!copied, who.name); // refused under row-level security
        }
    }

    void noRowPointsIntoAnotherTenant_data() { everybodyMayDoWhatTheClassDeclaresAndNothingElse_data(); }
    void noRowPointsIntoAnotherTenant()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        db::Connection super = database_.connectSuperuser(); // even without policies
        for (const SampleTable::Reference &reference : t.references) {
            if (reference.columns.isEmpty())
                continue;
            QStringList settings;
            for (qsizetype i = 0; i < reference.columns.size(); ++i)
                settings << u"%1 = (select x.%2 from %3 x where x.tenant_id = %4 limit 1)"_qs.arg(
                    db::quoteIdentifier(reference.columns[i]), db::quoteIdentifier(reference.targets[i]),
                    reference.table, db::quoteLiteral(a_.id.toString()));
            const QString target = u"select from %1 where tenant_id = $1"_qs.arg(reference.table);
            QVERIFY2(!must(super, target, {a_.id}).isEmpty(), qPrintable(reference.table));
            must(super, u"begin"_qs);
            // Only the foreign keys watch: what other triggers think of it does not matter here.
            must(super, u"alter table %1 disable trigger user"_qs.arg(t.name));
            const auto done =
                super.exec(u"update %1 set %2 where tenant_id = $1"_qs.arg(t.name, settings.join(u", ")), {b_.id});
            const QString code = done ? QString() : done.error().code;
            must(super, u"rollback"_qs);
            QVERIFY2(
                code == u"23503" || code == u"23514" || code == u"428C9", qPrintable(reference.name + u": "_qs + code));
        }
    }

    void nobodyPointsAtWhatIsNotTheirs_data() { everybodyMayDoWhatTheClassDeclaresAndNothingElse_data(); }
    /// Every person points a row that they may change at one of the other tenant, and a row of their own, or of their
    /// store, at that of another person or store.
    void nobodyPointsAtWhatIsNotTheirs()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        db::Connection super = database_.connectSuperuser();
        QStringList pointed;
        const auto points = [&](const Who &who, const SampleTable::Reference &reference, const SampleTable &target,
                                const TestDatabase::Tenant &owner) {
            const QString key = keyOf(super, reference, target, owner);
            if (key.isEmpty())
                return;
            ++pointers_;
            QStringList columns;
            for (const QString &column : reference.columns)
                columns << db::quoteIdentifier(column);
            must(*who.c, u"begin"_qs);
            const auto done = who.c->exec(u"update %1 set (%2) = row(%3)"_qs.arg(t.name, columns.join(u", "), key));
            must(*who.c, u"rollback"_qs);
            if (done && done->affected() > 0)
                pointed << u"%1: %2 to %3"_qs.arg(QString::fromLatin1(who.name), reference.name, reference.table);
        };
        for (const SampleTable::Reference &reference : t.references) {
            const auto target =
                std::find_if(tables_.begin(), tables_.end(), [&](const auto &x) { return x.name == reference.table; });
            if (reference.columns.isEmpty() || target == tables_.end())
                continue;
            for (const Who &who : people_) {
                if (!who.sameTenant || expected(t, who).update)
                    points(who, reference, *target, who.sameTenant ? b_ : a_);
                const bool otherStore = qstrcmp(who.name, "manager of the other store") == 0;
                if (who.sameTenant && t.access == target->access
                    && ((t.access == u"store" && otherStore && target->has(u"store_id"_qs))
                        || (t.access == u"user" && !who.own))) {
                    addSample(super, t, a_.id, a_.two, who.person.id);
                    points(who, reference, *target, a_);
                }
            }
        }
        QVERIFY2(pointed.isEmpty(), qPrintable(pointed.join(u"; ")));
    }

    /// What is kept under the tenant of zeros is of no company: a table says so when everybody may read it.
    void sharedRowsAreReadByAllAndWrittenByNobody_data() { everybodyMayDoWhatTheClassDeclaresAndNothingElse_data(); }
    void sharedRowsAreReadByAllAndWrittenByNobody()
    {
        QFETCH(int, table);
        const SampleTable &t = tables_[static_cast<size_t>(table)];
        const TenantId shared(QUuid(u"00000000-0000-0000-0000-000000000000"_qs));
        const bool readable = t.departures.contains(u"or read shared"_qs);
        db::Connection super = database_.connectSuperuser();
        QStringList columns, values;
        for (const SampleTable::Column &c : t.columns)
            if (!c.generated) {
                columns << db::quoteIdentifier(c.name);
                values << (c.name == u"tenant_id" ? db::quoteLiteral(shared.toString()) : columns.last());
            }
        must(super, u"set session_replication_role = replica"_qs);
        must(super,
            u"insert into %1 (%2) select %3 from %1 where tenant_id = $1 limit 1"_qs.arg(
                t.name, columns.join(u", "), values.join(u", ")),
            {a_.id});
        must(super, u"reset session_replication_role"_qs);
        const QString where = u" where tenant_id = '00000000-0000-0000-0000-000000000000'"_qs;
        const QString column = t.has(u"id"_qs) ? u"id"_qs : u"tenant_id"_qs;
        const bool assistant =
            must(super, u"select has_any_column_privilege('purser_ai', $1, 'select')"_qs, {t.name}).first().truth(0);
        for (const Who &who : people_) {
            QVERIFY(who.c->script("begin"));
            QVERIFY2(works(who, u"select tenant_id from "_qs + t.name + where) == readable, who.name);
            if (who.own || !who.sameTenant) { // administrators, who may do most
                QVERIFY2(!works(who, u"update %1 set %2 = %2"_qs.arg(t.name, column) + where), who.name);
                QVERIFY2(!works(who, u"delete from "_qs + t.name + where), who.name);
                QVERIFY2(!works(who, inserting(t, who, who.person.id).replace(a_.id.toString(), shared.toString())),
                    who.name);
                QVERIFY(who.c->script("set local role purser_ai"));
                QVERIFY2(
                    works(who, u"select tenant_id from "_qs + t.name + where) == (readable && assistant), who.name);
            }
            QVERIFY(who.c->script("rollback"));
        }
        shared_ += readable ? 1 : 0;
        must(super, u"set session_replication_role = replica"_qs);
        must(super, u"delete from "_qs + t.name + where);
        must(super, u"reset session_replication_role"_qs);
    }
    void someTablesAreShared() { QCOMPARE(shared_, 3); }

    void theTriesWereMany() { QVERIFY2(pointers_ > 300, qPrintable(QString::number(pointers_))); }

    void referencesAreReadByAllAndWrittenByNobody()
    {
        for (const SampleTable &t : tables_) {
            if (t.hasTenant)
                continue;
            for (const Who &who : people_) {
                if (t.name == u"core.tenants")
                    continue; // its own id is the tenant; the isolation test looks at it
                QVERIFY2(who.c->exec(u"select count(*) from %1"_qs.arg(t.name)), qPrintable(t.name));
                QVERIFY2(!works2(who, u"delete from %1"_qs.arg(t.name)), qPrintable(t.name));
            }
        }
    }

private:
    static bool works2(const Who &who, const QString &sql)
    {
        if (!who.c->script("begin"))
            return true;
        const bool allowed = works(who, sql);
        return !who.c->script("rollback") || allowed;
    }
};

PURSER_TEST(AccessMatrixTest)
#include "accessmatrixtest.moc"
