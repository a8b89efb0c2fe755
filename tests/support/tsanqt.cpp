// ThreadSanitizer sees only what was compiled for it, and Qt was not: that an event is delivered after it was posted,
// that a task of a pool runs after it was started, and that a thread has ended when it was waited for, is decided
// inside Qt. Instead of suppressing every report with Qt on its stack, which would be nearly all of them, the functions
// of Qt through which our code hands work to another thread are defined here once more: they tell ThreadSanitizer of
// the order and go on to Qt. A call that is handed over orders only itself. Signals and other events share one clock,
// so a race that hides behind an unrelated signal of the same thread is not found; RaceTest shows what is.
#include "tests/support/tsanqt.h"

#if defined(__SANITIZE_THREAD__)

#    include <QCoreApplication>
#    include <QDeadlineTimer>
#    include <QMetaObject>
#    include <QThread>
#    include <QThreadPool>

#    include <cstdarg>
#    include <dlfcn.h>
#    include <future>
#    include <sched.h>

extern "C" void __tsan_acquire(void *);
extern "C" void __tsan_release(void *);

namespace {

char events; ///< what is emitted or posted happens before what is delivered
char answers; ///< what a call did that somebody waits for happens before he goes on

template <class Function>
Function *inQt(const char *mangled)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, mangled));
}

/// A call handed to another thread: it happens, and its values are destroyed, after it was handed over.
class OrderedCall final : public QtPrivate::QSlotObjectBase {
public:
    explicit OrderedCall(QtPrivate::QSlotObjectBase *call) : QSlotObjectBase(&OrderedCall::perform), call_(call) { }

private:
    static void perform(int what, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *same)
    {
        auto *self = static_cast<OrderedCall *>(base);
        __tsan_acquire(self);
        switch (what) {
        case Destroy:
            self->call_->destroyIfLastRef();
            delete self;
            break;
        case Call:
            self->call_->call(receiver, arguments);
            __tsan_release(self); // it may be destroyed where it came from
            __tsan_release(&answers);
            break;
        case Compare: *same = false; break;
        }
    }

    QtPrivate::QSlotObjectBase *call_;
};

/// Tells of the events of a program whose application is not the one of the tests.
bool beforeEvent(void **)
{
    __tsan_acquire(&events);
    return false; // Qt delivers it
}

const bool told = QInternal::registerCallback(QInternal::EventNotifyCallback, &beforeEvent);

} // namespace

bool purser::test::deliverInOrder(const std::function<bool()> &deliver)
{
    __tsan_acquire(&events);
    QThread *const here = QThread::currentThread();
    const bool taken = deliver();
    if (here != QCoreApplication::instance()->thread())
        __tsan_release(here);
    return taken;
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
    auto *const ordered = new OrderedCall(slot);
    __tsan_release(ordered);
    const bool done = real(object, ordered, type, result);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(&answers);
    return done;
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static auto *const real =
        inQt<void(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&events);
    real(receiver, event, priority);
}

void QObject::deleteLater()
{
    static auto *const real = inQt<void(QObject *)>("_ZN7QObject11deleteLaterEv");
    __tsan_release(&events);
    real(this);
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    static auto *const real =
        inQt<void(QThreadPool *, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    // Qt moves the closure about and frees it where ThreadSanitizer does not see why that is in order: it gets to hold
    // a pointer only, and the work is done away with at the end of the task. One that never runs is leaked.
    auto *const task = new std::function<void()>(std::move(work));
    __tsan_release(task);
    real(
        this,
        [pool = this, task] {
            __tsan_acquire(task);
            (*task)();
            delete task;
            __tsan_release(pool);
        },
        priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    static auto *const real = inQt<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = real(this, milliseconds);
    if (done)
        __tsan_acquire(this);
    return done;
}

QThread *QThread::createThreadImpl(std::future<void> &&work)
{
    static auto *const real = inQt<QThread *(std::future<void> &&)>("_ZN7QThread16createThreadImplEOSt6futureIvE");
    return real(std::async(std::launch::deferred, [work = std::move(work)]() mutable {
        work.get();
        __tsan_release(QThread::currentThread());
        __tsan_release(&events); // finished() is emitted inside Qt
    }));
}

void QThread::exit(int code)
{
    static auto *const real = inQt<void(QThread *, int)>("_ZN7QThread4exitEi");
    __tsan_release(&events); // it does what is left to do after that
    real(this, code);
}

void QThread::quit()
{
    exit();
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const real = inQt<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = real(this, deadline);
    if (ended)
        __tsan_acquire(this);
    return ended;
}

/// QProcess makes its child in the memory of this process. ThreadSanitizer takes it for the child of a fork and
/// switches itself off for good, in the memory that is ours: the child gets memory of its own.
extern "C" int clone(int (*run)(void *), void *stack, int flags, void *argument, ...)
{
    static auto *const real = inQt<int(int (*)(void *), void *, int, void *, ...)>("clone");
    va_list more;
    va_start(more, argument);
    auto *const parent = va_arg(more, pid_t *);
    void *const tls = va_arg(more, void *);
    auto *const child = va_arg(more, pid_t *);
    va_end(more);
    return real(run, stack, (flags & CLONE_VFORK) != 0 ? flags & ~CLONE_VM : flags, argument, parent, tls, child);
}

#else

bool purser::test::deliverInOrder(const std::function<bool()> &deliver)
{
    return deliver();
}

#endif
