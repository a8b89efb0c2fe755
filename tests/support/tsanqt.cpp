// ThreadSanitizer sees only what was compiled for it, and Qt was not: that an event is delivered after it was posted,
// and that a task of a pool runs after it was started, is decided by mutexes inside Qt. Instead of suppressing every
// report with Qt on its stack, which would be nearly all of them, the functions of Qt through which our code hands work
// to another thread are defined here once more: they tell ThreadSanitizer of the order and go on to Qt. They use one
// clock for all events, so a race that hides behind an unrelated event is not found; all others are.
#include "tests/support/tsanqt.h"

#if defined(__SANITIZE_THREAD__)

#    include <QMetaObject>
#    include <QRunnable>
#    include <QThread>
#    include <QThreadPool>

#    include <dlfcn.h>
#    include <future>

extern "C" void __tsan_acquire(void *);
extern "C" void __tsan_release(void *);

namespace {

char events; ///< what is posted happens before what is delivered
char tasks;  ///< what starts a task happens before it runs, and what it did before waitForDone() returns

template <class Function>
Function *inQt(const char *mangled)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, mangled));
}

} // namespace

void purser::test::eventArrives()
{
    __tsan_acquire(&events);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    static auto *const real =
        inQt<void(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&events);
    real(sender, meta, signal, arguments);
}

bool QMetaObject::invokeMethodImpl(
    QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    static auto *const real = inQt<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    __tsan_release(&events);
    return real(object, slot, type, result);
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    static auto *const real = inQt<void(QThreadPool *, std::function<void()>, int)>(
        "_ZN11QThreadPool5startESt8functionIFvvEEi");
    __tsan_release(&tasks);
    real(
        this,
        [work = std::move(work)] {
            __tsan_acquire(&tasks);
            work();
            __tsan_release(&tasks);
            __tsan_release(&events);
        },
        priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    static auto *const real = inQt<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = real(this, milliseconds);
    if (done)
        __tsan_acquire(&tasks);
    return done;
}

QThread *QThread::createThreadImpl(std::future<void> &&work)
{
    static auto *const real = inQt<QThread *(std::future<void> &&)>("_ZN7QThread16createThreadImplEOSt6futureIvE");
    return real(std::async(std::launch::deferred, [work = std::move(work)]() mutable {
        work.get();
        __tsan_release(&events); // finished() is emitted inside Qt
    }));
}

#else

void purser::test::eventArrives()
{
}

#endif
