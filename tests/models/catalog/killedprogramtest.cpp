#include "models/catalog/changeset.h"
#include "models/catalog/productrules.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace purser;
using namespace purser::catalog;

namespace {

constexpr int products = 20;

ProductRow numbered(int n)
{
    ProductRow row;
    row.id = ProductId(QUuid(static_cast<uint>(n + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    row.rowVersion = 1;
    row.title = QStringLiteral("Product %1").arg(n);
    row.status = ProductStatus::Active;
    row.currency = *Currency::fromCode(u"ILS");
    setFieldValue(row, ProductField::Price, QStringLiteral("1"));
    return row;
}

/// Stages one edit after the other from the number given, and says the number of each that is staged. Long
/// descriptions make the file grow fast, so that it is written anew again and again.
int stageForEver(const QStringList &arguments)
{
    ChangeSet set(QStringLiteral("Dana"), arguments.value(0));
    for (int i = arguments.value(1).toInt();; ++i) {
        const ProductRow row = numbered(i % products);
        const auto staged = i % 2 == 0
            ? set.stage({row, ProductField::Price, QString::number(100 + i)})
            : set.stage({row, ProductField::Description, QStringLiteral("%1 ").arg(i) + QString(6000, u'x'), {}});
        if (!staged || !set.journalProblem().isEmpty())
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

const test::HelperRegistration helper("stage-for-ever", &stageForEver);

} // namespace

/// A program with staged edits is killed, as a real process by a real signal, at moments of no choosing.
class KilledProgramTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasStagedBeforeTheKillIsThereAfterIt()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("here/dana"));
        QRandomGenerator random(20261121);
        std::map<int, int> newest; // by product and field: number of the last edit that was confirmed
        int next = 0;
        for (int life = 0; life < 12; ++life) {
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--helper"), QStringLiteral("stage-for-ever"), folder, QString::number(next)});
            const int enough = random.bounded(1, 120);
            QByteArray said;
            while (said.count('\n') < enough && program.waitForReadyRead(test::patience))
                said += program.readAllStandardOutput();
            QThread::usleep(random.bounded(3000u));
            program.kill();
            QVERIFY(program.waitForFinished(test::patience));
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
            said += program.readAllStandardOutput();

            const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
            QVERIFY(lines.size() >= enough);
            for (const QByteArray &line : lines) {
                const int i = line.toInt();
                newest[i % (2 * products)] = i;
                next = i + 1;
            }
            ChangeSet set(QStringLiteral("Dana"), folder);
            QCOMPARE(set.journalProblem(), QString());
            for (const auto &[key, i] : newest) {
                const StagedEdit *edit =
                    set.edit(numbered(i % products).id, i % 2 == 0 ? ProductField::Price : ProductField::Description);
                QVERIFY2(edit, qPrintable(QStringLiteral("life %1: edit %2 is lost").arg(life).arg(i)));
                // One more step may have been written than was said.
                const int found = i % 2 == 0 ? edit->value.toString().toInt() - 100
                                             : edit->value.toString().section(u' ', 0, 0).toInt();
                QVERIFY2(found >= i, qPrintable(QStringLiteral("edit %1 became %2").arg(i).arg(found)));
            }
            QCOMPARE(set.product(numbered(0).id) != nullptr, true);
        }
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.journal")}).size(), 1);
    }
};

PURSER_TEST(KilledProgramTest)
#include "killedprogramtest.moc"
