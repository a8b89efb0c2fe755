#include "app/files/spillsorter.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

using namespace purser;
using namespace purser::files;

namespace {

struct Item {
    quint32 key;
    int nth;
    friend bool operator<(const Item &a, const Item &b) { return std::tie(a.key, a.nth) < std::tie(b.key, b.nth); }
};

} // namespace

class SpillSorterTest : public QObject {
    Q_OBJECT

private slots:
    void anyNumberOfRecordsComesOutInOrderAsOftenAsWanted_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 999, 1'000, 1'001, 2'000, 54'321})
            QTest::addRow("%d", count) << count;
    }
    void anyNumberOfRecordsComesOutInOrderAsOftenAsWanted()
    {
        QFETCH(int, count);
        QRandomGenerator random(42);
        SpillSorter<Item> sorter(1'000);
        std::vector<Item> expected;
        for (int i = 0; i < count; ++i) {
            expected.push_back({random.bounded(quint32{5'000}), i});
            QVERIFY(sorter.add(expected.back()));
        }
        std::sort(expected.begin(), expected.end());
        QVERIFY(sorter.finish());
        QCOMPARE(sorter.size(), count);
        for (int round = 0; round < 2; ++round) {
            Item item{};
            for (const Item &wanted : expected) {
                QVERIFY(sorter.next(item).value_or(false));
                QVERIFY(item.key == wanted.key && item.nth == wanted.nth);
            }
            QVERIFY(!sorter.next(item).value_or(true));
            QVERIFY(sorter.rewind());
        }
    }

    void aDiskThatIsFullIsSaid()
    {
        // No file may grow, as on a full disk.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
        rlimit nothing = before;
        nothing.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &nothing);
        SpillSorter<Item> sorter(10);
        Result<> added;
        for (int i = 0; i < 20 && added; ++i)
            added = sorter.add({0, i});
        const QString why = added ? QString() : added.error().message;
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, signalBefore);
        QVERIFY(!added);
        QVERIFY(added.error().is(Error::Kind::NoSpace));
        QVERIFY2(why.contains(QDir::tempPath()), qPrintable(why));
    }
};

PURSER_TEST(SpillSorterTest)
#include "spillsortertest.moc"
