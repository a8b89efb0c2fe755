#include "app/secrets/keychainstore.h"
#include "app/secrets/filesecretstore.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>

namespace purser::secrets {
namespace {

using namespace std::chrono_literals;

/// A person may have to find and type the password of the keychain.
constexpr auto patience = 120s;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::secrets", text);
}

QString service()
{
    return QStringLiteral("purser");
}

struct Answer {
    QKeychain::Error error = QKeychain::OtherError;
    QString detail;
    QString secret;
};

/// Runs one keychain job on the main thread, where qtkeychain keeps its queue, and waits for it on this one.
template <class JobType>
Answer runJob(const QString &key, const std::function<void(JobType &)> &prepare = {})
{
    auto promise = std::make_shared<std::promise<Answer>>();
    auto future = promise->get_future();
    auto start = [key, prepare, promise] {
        auto *job = new JobType(service());
        job->setKey(key);
        job->setInsecureFallback(false);
        if (prepare)
            prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *done) {
            Answer answer{done->error(), done->errorString(), {}};
            if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                answer.secret = reading->textData();
            promise->set_value(answer);
        });
        job->start();
    };
    const Answer late{QKeychain::NoBackendAvailable, QStringLiteral("the keychain did not answer in time"), {}};
    if (QThread::currentThread() != qApp->thread()) {
        QMetaObject::invokeMethod(qApp, start, Qt::QueuedConnection);
        return future.wait_for(patience) == std::future_status::ready ? future.get() : late;
    }
    start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (future.wait_for(0s) == std::future_status::ready)
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    look.start(5ms);
    loop.exec();
    return future.wait_for(0s) == std::future_status::ready ? future.get() : late;
}

/// Whether the keychain itself does not work, rather than this one request.
bool unusable(const Answer &answer)
{
    return answer.error == QKeychain::NoBackendAvailable || answer.error == QKeychain::NotImplemented
        || answer.error == QKeychain::OtherError;
}

tl::unexpected<Error> refused(const Answer &answer)
{
    return fail(Error::Kind::Forbidden, tr("The keychain of this computer did not open. Unlock it and try again."),
        answer.detail);
}

} // namespace

KeychainStore::KeychainStore(std::unique_ptr<SecretStore> fallback) : fallback_(std::move(fallback))
{
}

bool KeychainStore::serviceAvailable()
{
    // Without an address libdbus would try to start a bus of its own; nobody would answer there.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        && (runtime.isEmpty() || !QFileInfo::exists(runtime + u"/bus"_qs)))
        return false;
    const QString name = QStringLiteral("purser-keychain-look");
    bool found = false;
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
        if (bus.isConnected()) {
            for (const char *method : {"ListNames", "ListActivatableNames"}) {
                const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                    QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"),
                    QLatin1StringView(method));
                const QDBusMessage answer = bus.call(call, QDBus::Block, 1500);
                if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
                    continue;
                const QStringList names = answer.arguments().constFirst().toStringList();
                found = found || names.contains(QStringLiteral("org.freedesktop.secrets"))
                    || names.contains(QStringLiteral("org.kde.kwalletd5"))
                    || names.contains(QStringLiteral("org.kde.kwalletd6"));
            }
        }
    }
    QDBusConnection::disconnectFromBus(name);
    return found;
}

Result<QString> KeychainStore::read(const QString &key)
{
    if (!broken_) {
        const Answer answer = runJob<QKeychain::ReadPasswordJob>(key);
        if (answer.error == QKeychain::NoError)
            return answer.secret;
        if (unusable(answer))
            broken_ = true;
        else if (answer.error != QKeychain::EntryNotFound)
            return refused(answer);
    }
    // Kept in the file by a session that had no keychain.
    return fallback_->read(key);
}

Result<> KeychainStore::write(const QString &key, const QString &secret)
{
    if (!broken_) {
        const Answer answer = runJob<QKeychain::WritePasswordJob>(
            key, [secret](QKeychain::WritePasswordJob &job) { job.setTextData(secret); });
        if (answer.error == QKeychain::NoError)
            return fallback_->remove(key);
        if (!unusable(answer))
            return refused(answer);
        broken_ = true;
    }
    return fallback_->write(key, secret);
}

Result<> KeychainStore::remove(const QString &key)
{
    if (!broken_) {
        const Answer answer = runJob<QKeychain::DeletePasswordJob>(key);
        if (unusable(answer))
            broken_ = true;
        else if (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound)
            return refused(answer);
    }
    return fallback_->remove(key);
}

QString KeychainStore::notice() const
{
    return broken_ ? fallback_->notice() : QString();
}

std::unique_ptr<SecretStore> openSecretStore(const QString &folder)
{
    auto file = std::make_unique<FileSecretStore>(folder);
    if (!KeychainStore::serviceAvailable())
        return file;
    return std::make_unique<KeychainStore>(std::move(file));
}

QString defaultSecretFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/purser"_qs;
}

} // namespace purser::secrets
