#include "tests/support/testmain.h"

#include <QMutex>
#include <QProcess>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <limits>
#include <map>
#include <memory>
#include <thread>

using namespace purser;

namespace {

#if defined(__SANITIZE_THREAD__)
constexpr bool underThreadSanitizer = true;
#else
constexpr bool underThreadSanitizer = false;
#endif
#if defined(__SANITIZE_ADDRESS__)
constexpr bool underAddressSanitizer = true;
#else
constexpr bool underAddressSanitizer = false;
#endif

/// What two threads touch.
struct Shared {
    int value = 0;
    alignas(64) std::atomic<bool> touched = false; // apart: ThreadSanitizer remembers few touches of the same few bytes

    void touch()
    {
        ++value;
        touched.store(true, std::memory_order_relaxed);
    }
    /// Later, but not in order: a relaxed flag says nothing of what was done before it was set. Two touches at the very
    /// same time might escape ThreadSanitizer.
    void touchLater()
    {
        awaitUnordered(touched);
        touch();
    }
    static void awaitUnordered(const std::atomic<bool> &flag)
    {
        while (!flag.load(std::memory_order_relaxed))
            QThread::msleep(1);
    }
};

} // namespace

/// Tells of what it does, from whatever thread.
class Teller : public QObject {
    Q_OBJECT
signals:
    void told();
};

namespace {

// Each of these touches the same value on two threads without anything that orders them.

void inPlainThreads()
{
    Shared shared;
    std::thread other([&] { shared.touchLater(); });
    shared.touch();
    other.join();
}

void inSlotsCalledByQt()
{
    Shared shared;
    QThread thread;
    QObject there;
    there.moveToThread(&thread);
    QEventLoop loop;
    QMetaObject::invokeMethod(
        &there, [&] { shared.touch(); }, Qt::QueuedConnection);
    thread.start();
    QTimer::singleShot(0, &loop, [&] {
        shared.touchLater();
        loop.quit();
    });
    loop.exec();
    thread.quit();
    thread.wait();
}

void besideATaskOfAPool()
{
    Shared shared;
    QThreadPool pool;
    pool.start([&] { shared.touchLater(); });
    shared.touch();
    pool.waitForDone();
}

void besideACreatedThread()
{
    Shared shared;
    const std::unique_ptr<QThread> thread(QThread::create([&] { shared.touchLater(); }));
    thread->start();
    shared.touch();
    thread->wait();
}

void afterTellingOfIt()
{
    Shared shared;
    Teller teller;
    QEventLoop loop;
    QObject::connect(
        &teller, &Teller::told, &loop,
        [&] {
            shared.touch();
            loop.quit();
        },
        Qt::QueuedConnection);
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        emit teller.told();
        shared.touchLater();
    }));
    thread->start();
    loop.exec();
    thread->wait();
}

void afterHandingItOver()
{
    Shared shared;
    std::atomic<bool> handedOver = false; // had it run before that was done, the two would be in order
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        QMetaObject::invokeMethod(
            &loop,
            [&] {
                shared.touch();
                loop.quit();
            },
            Qt::QueuedConnection);
        handedOver.store(true, std::memory_order_relaxed);
        shared.touchLater();
    }));
    thread->start();
    Shared::awaitUnordered(handedOver);
    loop.exec();
    thread->wait();
}

/// QProcess must not switch ThreadSanitizer off.
void afterAProgramWasStarted()
{
    std::thread beside([] { std::this_thread::sleep_for(std::chrono::milliseconds(500)); });
    QProcess program;
    program.start(QStringLiteral("true"), QStringList());
    program.waitForFinished();
    inPlainThreads();
    beside.join();
}

void insideAStringOfQt()
{
    QString shared = QStringLiteral("first");
    Shared flag;
    std::thread other([&] {
        Shared::awaitUnordered(flag.touched);
        shared = QStringLiteral("second");
    });
    shared = QStringLiteral("third");
    flag.touch();
    other.join();
}

/// Everything above as it should be: each way of handing over that the program uses, there and back.
void inOrder()
{
    Shared shared;
    QString text = QString::number(1);
    QMutex mutex;
    auto touch = [&] {
        shared.touch();
        text += QString::number(shared.value);
    };
    touch();

    const std::unique_ptr<QThread> created(QThread::create(touch));
    created->start();
    created->wait();
    touch();

    QThreadPool pool;
    pool.start(touch);
    pool.waitForDone();
    touch();

    const std::unique_ptr<QThread> locking(QThread::create([&] {
        for (int i = 0; i < 1000; ++i) {
            const QMutexLocker lock(&mutex);
            shared.touch();
        }
    }));
    locking->start();
    for (int i = 0; i < 1000; ++i) {
        const QMutexLocker lock(&mutex);
        shared.touch();
    }
    locking->wait();

    Teller teller;
    QEventLoop loop;
    QObject::connect(&teller, &Teller::told, &loop, [&] {
        touch();
        loop.quit();
    });
    QThread thread;
    auto *there = new QObject;
    there->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, there, &QObject::deleteLater);
    QObject::connect(there, &QObject::destroyed, there, [&] { touch(); });
    thread.start();
    QMetaObject::invokeMethod(
        there,
        [&, values = QStringList(10, text)] {
            text += values.join(u' ');
            touch();
            emit teller.told();
        },
        Qt::QueuedConnection);
    loop.exec();
    touch();
    QMetaObject::invokeMethod(there, touch, Qt::BlockingQueuedConnection);
    touch();
    thread.quit();
    thread.wait();
    touch();

    const std::unique_ptr<QThread> last(QThread::create(touch));
    QObject::connect(last.get(), &QThread::finished, &loop, [&] {
        touch();
        loop.quit();
    });
    last->start();
    loop.exec();
}

const std::map<QString, void (*)()> races{
    {QStringLiteral("in plain threads"), &inPlainThreads},
    {QStringLiteral("in slots called by Qt"), &inSlotsCalledByQt},
    {QStringLiteral("beside a task of a pool"), &besideATaskOfAPool},
    {QStringLiteral("beside a created thread"), &besideACreatedThread},
    {QStringLiteral("after telling of it"), &afterTellingOfIt},
    {QStringLiteral("after handing it over"), &afterHandingItOver},
    {QStringLiteral("after a program was started"), &afterAProgramWasStarted},
    {QStringLiteral("inside a string of Qt"), &insideAStringOfQt},
};

int race(const QStringList &arguments)
{
    const auto found = races.find(arguments.value(0));
    (found == races.end() ? &inOrder : found->second)();
    return 0;
}

int *volatile kept;

int mistake(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (!underAddressSanitizer) // nobody would notice
        return 0;
    kept = new int(std::numeric_limits<int>::max());
    if (what == u"a number that overflows")
        *kept += 1;
    if (what == u"memory that nobody frees") {
        kept = nullptr;
        return 0;
    }
    delete kept;
    return what == u"memory that was freed" ? *kept - *kept : 0;
}

const test::HelperRegistration mistakes("mistake", &mistake);
const test::HelperRegistration racing("race", &race);

} // namespace

/// That the sanitizers see what they are there for, and that a program in which they see it fails: otherwise their
/// silence would say nothing.
class SanitizerTest : public QObject {
    Q_OBJECT

    static std::pair<int, QString> run(const QString &helper, const QString &what)
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--helper"), helper, what});
        if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
            return {-1, program.errorString()};
        return {program.exitCode(), QString::fromLocal8Bit(program.readAllStandardError())};
    }

private slots:
    void aRaceIsReportedAndFails_data()
    {
        QTest::addColumn<QString>("where");
        for (const auto &[name, code] : races)
            QTest::newRow(qPrintable(name)) << name;
    }
    void aRaceIsReportedAndFails()
    {
        QFETCH(const QString, where);
        const auto [code, said] = run(u"race"_qs, where);
        QVERIFY2(said.contains(u"ThreadSanitizer: data race") == underThreadSanitizer, qPrintable(said));
        QCOMPARE(code, underThreadSanitizer ? 66 : 0);
    }

    void whatIsHandedOverInOrderIsNoRace()
    {
        const auto [code, said] = run(u"race"_qs, u"in order"_qs);
        QVERIFY2(!said.contains(u"ThreadSanitizer"), qPrintable(said));
        QCOMPARE(code, 0);
    }

    void aMistakeWithMemoryOrNumbersIsReportedAndFails_data()
    {
        QTest::addColumn<QString>("report");
        QTest::newRow("memory that was freed") << u"AddressSanitizer: heap-use-after-free"_qs;
        QTest::newRow("memory that nobody frees") << u"LeakSanitizer: detected memory leaks"_qs;
        QTest::newRow("a number that overflows") << u"signed integer overflow"_qs;
    }
    void aMistakeWithMemoryOrNumbersIsReportedAndFails()
    {
        QFETCH(const QString, report);
        const auto [code, said] = run(u"mistake"_qs, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(said.contains(report) == underAddressSanitizer, qPrintable(said));
        QVERIFY((code != 0) == underAddressSanitizer);
    }
};

PURSER_TEST(SanitizerTest) // async: must fail where a sanitizer sees something
#include "sanitizertest.moc"
