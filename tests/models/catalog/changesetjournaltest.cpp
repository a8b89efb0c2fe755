#include "models/catalog/changeset.h"
#include "models/catalog/productrules.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace purser;
using namespace purser::catalog;

namespace {

ProductRow numbered(int n)
{
    ProductRow row;
    row.id = ProductId(QUuid(static_cast<uint>(n + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    row.rowVersion = 9'007'199'254'740'993; // does not fit a double
    row.title = QStringLiteral("מנורה %1 \"מיוחדת\"\nב").arg(n);
    row.sku = QStringLiteral("S-%1").arg(n);
    row.status = ProductStatus::Active;
    row.currency = *Currency::fromCode(u"ILS");
    row.cost = Decimal::fromInteger(50);
    setFieldValue(row, ProductField::Price, QStringLiteral("100.5"));
    row.stock = 0;
    row.variantCount = 1;
    row.updatedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    return row;
}

StageRequest price(int product, int value)
{
    return {numbered(product), ProductField::Price, QString::number(value)};
}

QString onlyJournal(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.journal")});
    return names.size() == 1 ? QDir(folder).filePath(names.first()) : QString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(content);
}

} // namespace

class ChangeSetJournalTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir_;
    [[nodiscard]] QString folder() const { return dir_->filePath(QStringLiteral("this-computer/dana")); }

private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void everythingStagedIsThereAfterARestart()
    {
        StagedProduct before;
        {
            ChangeSet set(QStringLiteral("דנה"), folder());
            QVERIFY(set.stage(price(1, 120)));
            QVERIFY(set.stage({numbered(1), ProductField::Cost, QVariant()}));
            QVERIFY(set.stage({numbered(1), ProductField::Stock, 7}));
            QVERIFY(set.stage(
                {numbered(1), ProductField::Description, QStringLiteral("<b>x</b>"), QStringLiteral("<b>old</b>")}));
            QVERIFY(set.stage(price(2, 130)));
            set.undo();
            before = *set.product(numbered(1).id);
        }
        ChangeSet set(QStringLiteral("דנה"), folder());
        QCOMPARE(set.recoveryNotice(), QString());
        QCOMPARE(set.editCount(), 4);
        const StagedProduct *after = set.product(numbered(1).id);
        QVERIFY(after);
        for (const auto &[field, edit] : before.edits) {
            const StagedEdit &read = after->edits.at(field);
            QVERIFY(sameValue(field, read.base, edit.base));
            QVERIFY(sameValue(field, read.value, edit.value));
            QCOMPARE(read.by, edit.by);
            QCOMPARE(read.at.toMSecsSinceEpoch(), edit.at.toMSecsSinceEpoch());
        }
        QCOMPARE(after->row.rowVersion, numbered(1).rowVersion);
        QCOMPARE(after->row.title, numbered(1).title);
        QCOMPARE(after->row.stock, std::optional(0));
        QCOMPARE(after->row.marginBasisPoints, numbered(1).marginBasisPoints);
        QCOMPARE(after->row.updatedAt, numbered(1).updatedAt);
        QVERIFY(set.uncertainDescriptions().empty());
    }

    void aConflictSurvivesARestart()
    {
        ProductRow theirs = numbered(1);
        ++theirs.rowVersion;
        theirs.price = Decimal::fromInteger(99);
        {
            ChangeSet set(QStringLiteral("Dana"), folder());
            QVERIFY(set.stage(price(1, 120)));
            set.observe(theirs);
            QCOMPARE(set.conflictCount(), 1);
        }
        ChangeSet set(QStringLiteral("Dana"), folder());
        set.observe(theirs);
        QCOMPARE(set.conflictCount(), 1);
    }

    void aKilledProgramLosesNothingThatWasStaged()
    {
        int pipeEnds[2];
        QCOMPARE(::pipe(pipeEnds), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ChangeSet set(QStringLiteral("Dana"), folder());
            for (int i = 0;; ++i) {
                if (!set.stage(price(i % 400, 200 + i)))
                    ::_exit(1);
                if (::write(pipeEnds[1], "x", 1) != 1)
                    ::_exit(1);
            }
        }
        ::close(pipeEnds[1]);
        int confirmed = 0;
        char byte = 0;
        while (confirmed < 300 && ::read(pipeEnds[0], &byte, 1) == 1)
            ++confirmed;
        ::kill(child, SIGKILL);
        while (::read(pipeEnds[0], &byte, 1) == 1)
            ++confirmed;
        ::close(pipeEnds[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(confirmed >= 300);

        ChangeSet set(QStringLiteral("Dana"), folder());
        for (int i = std::max(0, confirmed - 400); i < confirmed; ++i) {
            const StagedEdit *edit = set.edit(numbered(i % 400).id, ProductField::Price);
            QVERIFY2(edit, qPrintable(QString::number(i)));
            QVERIFY(edit->value.toInt() >= 200 + i); // one more step may have been written than was confirmed
        }
    }

    void aDamagedTailIsIgnoredAndSaid_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("half a line") << QByteArray("0123456789abcdef {\"v\":1,\"produ");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("wrong checksum") << QByteArray("0123456789abcdef {\"v\":1,\"products\":[]}\n");
        QTest::newRow("no line") << QByteArray("\n\n");
        QTest::newRow("short line") << QByteArray("abc\n");
    }
    void aDamagedTailIsIgnoredAndSaid()
    {
        QFETCH(QByteArray, tail);
        {
            ChangeSet set(QStringLiteral("Dana"), folder());
            QVERIFY(set.stage(price(1, 120)));
            QVERIFY(set.stage(price(2, 130)));
        }
        const QString path = onlyJournal(folder());
        write(path, contentOf(path) + tail);
        {
            ChangeSet set(QStringLiteral("Dana"), folder());
            QCOMPARE(set.editCount(), 2);
            QVERIFY(set.recoveryNotice().contains(QStringLiteral("damaged")));
            const QStringList kept = QDir(folder()).entryList({QStringLiteral("*.damaged-*")});
            QCOMPARE(kept.size(), 1);
            QVERIFY(contentOf(QDir(folder()).filePath(kept.first())).endsWith(tail));
            QVERIFY(set.stage(price(3, 140)));
        }
        ChangeSet set(QStringLiteral("Dana"), folder());
        QCOMPARE(set.recoveryNotice(), QString());
        QCOMPARE(set.editCount(), 3);
    }

    void anyCutLeavesAnEarlierState()
    {
        {
            ChangeSet set(QStringLiteral("Dana"), folder());
            for (int i = 0; i < 3; ++i)
                QVERIFY(set.stage(price(i, 200 + i)));
        }
        const QString path = onlyJournal(folder());
        const QByteArray whole = contentOf(path);
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            write(path, whole.left(length));
            ChangeSet set(QStringLiteral("Dana"), folder());
            QCOMPARE(set.editCount(), static_cast<int>(whole.left(length).count('\n')));
        }
    }

    void theFileIsSmallAgainAfterManySteps()
    {
        ChangeSet set(QStringLiteral("Dana"), folder());
        for (int i = 0; i < 1200; ++i)
            QVERIFY(set.stage(price(1, 200 + i)));
        QVERIFY(QFileInfo(onlyJournal(folder())).size() < 300 * 1024);
        set.discardAll();
        QCOMPARE(QFileInfo(onlyJournal(folder())).size(), 0);
        const auto others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFileInfo(onlyJournal(folder())).permissions() & others));
    }

    void twoWindowsKeepTheirEditsApartAndTheNextStartTakesBoth()
    {
        {
            ChangeSet one(QStringLiteral("Dana"), folder());
            ChangeSet two(QStringLiteral("Dana"), folder());
            QVERIFY(one.stage(price(1, 120)));
            QVERIFY(one.stage(price(3, 121)));
            QVERIFY(two.stage(price(2, 130)));
            QVERIFY(two.stage(price(3, 131)));
            QCOMPARE(one.editCount(), 2);
        }
        {
            ChangeSet next(QStringLiteral("Dana"), folder());
            QCOMPARE(next.editCount(), 3);
            QCOMPARE(next.edit(numbered(3).id, ProductField::Price)->value.toString(), QStringLiteral("131"));
            next.discard(numbered(2).id, ProductField::Price);
        }
        QVERIFY(!onlyJournal(folder()).isEmpty());
        ChangeSet last(QStringLiteral("Dana"), folder());
        QCOMPARE(last.editCount(), 2);
    }

    void aFolderThatCannotBeWrittenIsSaidAndNothingIsLostInMemory()
    {
        write(dir_->filePath(QStringLiteral("this-computer")), "a file where a folder should be");
        ChangeSet set(QStringLiteral("Dana"), folder());
        QVERIFY(set.journalProblem().contains(QStringLiteral("cannot be kept")));
        QVERIFY(set.stage(price(1, 120)));
        QCOMPARE(set.editCount(), 1);
    }
};

PURSER_TEST(ChangeSetJournalTest)
#include "changesetjournaltest.moc"
