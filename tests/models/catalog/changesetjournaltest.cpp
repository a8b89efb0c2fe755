#include "models/catalog/changeset.h"
#include "models/catalog/productrules.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

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
    void init()
    {
        // In memory where there is such a folder: every step is brought to the disk, and there are thousands here.
        const QString memory = QStringLiteral("/dev/shm");
        dir_ = QFileInfo(memory).isWritable()
            ? std::make_unique<QTemporaryDir>(memory + QStringLiteral("/purser-XXXXXX"))
            : std::make_unique<QTemporaryDir>();
    }

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

    void withAFullDiskEditingGoesOnAndIsKeptWhenThereIsRoomAgain()
    {
        // A limit on the size of files is what a full disk looks like: half of a line still fits.
        struct SmallDisk {
            rlimit before{};
            SmallDisk(rlim_t room)
            {
                ::signal(SIGXFSZ, SIG_IGN);
                ::getrlimit(RLIMIT_FSIZE, &before);
                rlimit small = before;
                small.rlim_cur = room;
                ::setrlimit(RLIMIT_FSIZE, &small);
            }
            ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &before); }
        };
        ChangeSet set(QStringLiteral("Dana"), folder());
        QVERIFY(set.stage(price(1, 120)));
        const qint64 size = QFileInfo(onlyJournal(folder())).size();
        {
            const SmallDisk full(static_cast<rlim_t>(size) + 20);
            QVERIFY(set.stage(price(2, 130)));
            QVERIFY(set.journalProblem().contains(QStringLiteral("cannot be kept")));
            QVERIFY(set.stage(price(3, 140)));
            QCOMPARE(set.editCount(), 3);
            // What was there before is whole.
            QFile::copy(onlyJournal(folder()), dir_->filePath(QStringLiteral("staged-1.journal")));
            ChangeSet earlier(QStringLiteral("Dana"), dir_->path());
            QCOMPARE(earlier.editCount(), 1);
            QCOMPARE(earlier.recoveryNotice(), QString());
        }
        // Nobody has to do anything for it.
        auto *retry = set.findChild<QTimer *>(QStringLiteral("journalRetry"));
        QVERIFY(retry && retry->isActive());
        retry->start(0);
        QTRY_COMPARE(set.journalProblem(), QString());
        QVERIFY(!retry->isActive());
        QDir(dir_->path()).mkpath(QStringLiteral("later"));
        QVERIFY(QFile::copy(onlyJournal(folder()), dir_->filePath(QStringLiteral("later/staged-1.journal"))));
        ChangeSet later(QStringLiteral("Dana"), dir_->filePath(QStringLiteral("later")));
        QCOMPARE(later.editCount(), 3);
    }

    void aFolderThatCannotBeReadAtFirstIsReadLater()
    {
        {
            ChangeSet set(QStringLiteral("Dana"), folder());
            QVERIFY(set.stage(price(1, 120)));
            QVERIFY(set.stage(price(2, 130)));
        }
        const QString parent = dir_->filePath(QStringLiteral("this-computer"));
        const QString away = dir_->filePath(QStringLiteral("away"));
        QVERIFY(QDir().rename(parent, away));
        write(parent, "a file where a folder should be");
        ChangeSet set(QStringLiteral("Dana"), folder());
        QVERIFY(!set.journalProblem().isEmpty());
        QVERIFY(set.stage(price(2, 200)));
        QVERIFY(QFile::remove(parent));
        QVERIFY(QDir().rename(away, parent));
        set.findChild<QTimer *>(QStringLiteral("journalRetry"))->start(0);
        QTRY_COMPARE(set.editCount(), 2);
        QCOMPARE(set.journalProblem(), QString());
        QCOMPARE(set.edit(numbered(2).id, ProductField::Price)->value.toString(), QStringLiteral("200"));
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
