#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// What can be looked up by meaning: one's own documents and those that all companies share, with or without an index.
class KnowledgeTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant a_, b_;

    static constexpr const char *shared = "00000000-0000-0000-0000-000000000000";

    /// 1,024 numbers: \a first and \a second, then zeros.
    static QString vector(double first, double second)
    {
        return u"(array[%1, %2] || array_fill(0::real, array[1022]))::real[]"_qs.arg(first).arg(second);
    }

    static void add(db::Connection &super, const QString &tenant, const QString &title, const QString &embedding)
    {
        const QString document = must(super,
            u"insert into knowledge.knowledge_documents (tenant_id, source_path, title) values ($1, $2, $2) returning id"_qs,
            {tenant, title})
                                     .first()
                                     .text(0);
        must(super,
            u"insert into knowledge.doc_chunks (tenant_id, document_id, source_path, title, chunk_index, content, "
            u"embedding) "
            "values ($1, $2, $3, $3, 0, $3, %1)"_qs.arg(embedding),
            {tenant, document, title});
    }

    static QStringList nearest(db::Connection &c, const QString &question, int most)
    {
        QStringList titles;
        for (const db::Row row : must(c, u"select title from knowledge.nearest(%1, %2)"_qs.arg(question).arg(most)))
            titles << row.text(0);
        return titles;
    }

private slots:
    void initTestCase()
    {
        a_ = database_.createTenant(u"A"_qs);
        b_ = database_.createTenant(u"B"_qs);
        db::Connection super = database_.connectSuperuser();
        add(super, a_.id.toString(), u"far"_qs, vector(0, 1));
        add(super, a_.id.toString(), u"near"_qs, vector(1, 0.1));
        add(super, b_.id.toString(), u"theirs"_qs, vector(1, 0));
        add(super, QString::fromLatin1(shared), u"for all"_qs, vector(1, 0.5));
        add(super, a_.id.toString(), u"without"_qs, u"null"_qs);
    }

    void theNearestAreOnesOwnAndTheSharedOnes()
    {
        for (const char *role : {"none", "purser_ai"}) {
            db::Connection c = database_.connect(a_.admin);
            must(c, u"set role "_qs + QString::fromLatin1(role));
            QCOMPARE(nearest(c, vector(1, 0), 10), (QStringList{u"near"_qs, u"for all"_qs, u"far"_qs}));
            QCOMPARE(nearest(c, vector(1, 0), 1), QStringList{u"near"_qs});
            QCOMPARE(nearest(c, vector(0, 1), 1), QStringList{u"far"_qs});
            QVERIFY(!c.exec("select from knowledge.nearest(array[1, 2]::real[])"));
        }
        db::Connection b = database_.connect(b_.admin);
        QCOMPARE(nearest(b, vector(1, 0), 10), (QStringList{u"theirs"_qs, u"for all"_qs}));
    }

    void nobodySignsInWhereTheSharedDocumentsAre()
    {
        db::Connection super = database_.connectSuperuser();
        const auto tenant =
            must(super, u"select is_active from core.tenants where id = $1"_qs, {QString::fromLatin1(shared)});
        QVERIFY(!tenant.first().truth(0));
        for (const char *table : {"core.users", "core.stores", "sync.schedules", "audit.audit_logs"})
            QVERIFY2(must(super, u"select from %1 where tenant_id = $1"_qs.arg(QLatin1StringView(table)),
                         {QString::fromLatin1(shared)})
                         .isEmpty(),
                table);
    }

    void theIndexIsChosenByWhatTheServerHas()
    {
        db::Connection super = database_.connectSuperuser();
        const auto state = [&super] {
            return must(super, u"select knowledge.meaning_index_state()"_qs).first().text(0);
        };
        const bool there = !must(super, u"select from pg_available_extensions where name = 'vector'"_qs).isEmpty();
        QVERIFY2(there ? state() != u"absent" : state() == u"absent", qPrintable(state()));
        // As if the extension were installed: another one under its name.
        must(super, u"begin"_qs);
        must(super, u"set local allow_system_table_mods = on"_qs);
        must(super, u"drop index if exists knowledge.doc_chunks_by_meaning"_qs);
        must(super, u"delete from pg_extension where extname = 'vector'"_qs);
        must(super, u"update pg_extension set extname = 'vector', extversion = '0.8.0' where extname = 'btree_gin'"_qs);
        QCOMPARE(state(), u"installed"_qs);
        must(super, u"update pg_extension set extversion = '0.4.4' where extname = 'vector'"_qs);
        QCOMPARE(state(), u"old"_qs);
        must(super, u"create index doc_chunks_by_meaning on knowledge.doc_chunks (tenant_id)"_qs);
        QCOMPARE(state(), u"indexed"_qs);
        must(super, u"rollback"_qs);
        for (const auto &[version, good] : {std::pair{"0.4.4", false}, {"0.5", true}, {"0.5.0", true}, {"0.10.1", true},
                 {"1.0-beta", true}, {"0.4", false}})
            QVERIFY2(must(super, u"select knowledge.has_hnsw($1)"_qs, {QString::fromLatin1(version)}).first().truth(0)
                    == good,
                version);
    }

    /// The extension is not everywhere: its statements are read by PostgreSQL's parser, and run where it is there.
    void theStatementsOfTheIndexAreUnderstood()
    {
        db::Connection super = database_.connectSuperuser();
        const auto steps = [&super](const char *state) {
            return must(super, u"select knowledge.meaning_index_steps($1)"_qs, {QString::fromLatin1(state)})
                .first()
                .textArray(0);
        };
        QCOMPARE(steps("available").size(), 2);
        QCOMPARE(steps("installed").size(), 1);
        for (const char *nothing : {"indexed", "old", "absent"})
            QVERIFY2(steps(nothing).isEmpty(), nothing);
        QStringList statements = steps("available");
        QVERIFY(statements[1].contains(u"using hnsw"));
        for (const char *indexed : {"true", "false"}) {
            QString query =
                must(super, u"select knowledge.nearest_query(%1)"_qs.arg(QLatin1StringView(indexed))).first().text(0);
            QCOMPARE(query.contains(u"<=>"), qstrcmp(indexed, "true") == 0);
            statements << query.replace(u"$1"_qs, u"null"_qs).replace(u"$2"_qs, u"1"_qs);
        }
        for (QString statement : statements) {
            if (statement.startsWith(u"select"))
                statement.replace(0, 6, u"perform"_qs);
            const auto parsed = super.exec(u"do $do$ begin if false then %1; end if; end $do$"_qs.arg(statement));
            QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        }
        QVERIFY(!super.exec(
            "do $do$ begin if false then create index i on t using hnsw ((a::b(1024) c); end if; end $do$")); // it does
                                                                                                              // look
    }

    void buildingTheIndexAgainChangesNothing()
    {
        db::Connection super = database_.connectSuperuser();
        const QString first = must(super, u"select knowledge.build_meaning_index()"_qs).first().text(0);
        QCOMPARE(must(super, u"select knowledge.build_meaning_index()"_qs).first().text(0), first);
        QCOMPARE(must(super, u"select to_regclass('knowledge.doc_chunks_by_meaning') is not null"_qs).first().truth(0),
            first == u"indexed");
        db::Connection admin = database_.connect(a_.admin);
        QVERIFY(!admin.exec("select knowledge.build_meaning_index()"));
    }
};

PURSER_TEST(KnowledgeTest)
#include "knowledgetest.moc"
