#include "models/catalog/editjournal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#else
#    include <io.h>
#endif

namespace purser::catalog {
namespace {

constexpr int mostJournals = 16; // programs of one person at one time
constexpr qsizetype sumLength = 16; // hexadecimal digits of the checksum

QString sentence(const char *text)
{
    return QCoreApplication::translate("purser::catalog::EditJournal", text);
}

QByteArray framed(const QByteArray &line)
{
    return QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex().left(sumLength) + ' ' + line + '\n';
}

bool syncToDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return _commit(file.handle()) == 0;
#endif
}

/// A new name in a folder is durable only when the folder itself is on the disk.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        std::ignore = ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

struct Reading {
    std::vector<QByteArray> lines;
    bool damaged = false;
};

/// Everything up to the first line that is cut off or does not match its checksum.
Reading readLines(const QByteArray &content)
{
    Reading reading;
    qsizetype at = 0;
    while (at < content.size()) {
        const qsizetype end = content.indexOf('\n', at);
        const QByteArray whole = end < 0 ? QByteArray() : content.mid(at, end - at + 1);
        const QByteArray line = whole.mid(sumLength + 1).chopped(whole.size() > sumLength + 1 ? 1 : 0);
        if (end < 0 || framed(line) != whole) {
            reading.damaged = true;
            break;
        }
        reading.lines.push_back(line);
        at = end + 1;
    }
    return reading;
}

} // namespace

/// One of the journals that a folder can hold, with the lock that says whose it is.
struct EditJournal::Slot {
    QString path;
    std::unique_ptr<QLockFile> lock;

    Slot(const QString &folder, int number)
        : path(QDir(folder).filePath(QStringLiteral("staged-%1.journal").arg(number))),
          lock(std::make_unique<QLockFile>(path + QStringLiteral(".lock")))
    {
        lock->setStaleLockTime(0); // never by age: only the lock of a process that is gone is stale
    }
};

EditJournal::EditJournal(QString folder) : folder_(std::move(folder))
{
}

EditJournal::~EditJournal() = default;

Error EditJournal::writeError(const QString &reason) const
{
    return {Error::Kind::NoSpace,
        sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
                     "Staged edits cannot be kept on this computer: %1 (%2). Commit them before you close Purser, or "
                     "make room "
                     "on the disk."))
            .arg(reason, QDir::toNativeSeparators(folder_)),
        QStringLiteral("%1: %2").arg(file_.fileName(), reason), {}};
}

Result<EditJournal::Recovered> EditJournal::open()
{
    if (!QDir().mkpath(folder_))
        return fail(
            writeError(sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal", "the folder cannot be created"))));
    QFile::setPermissions(folder_, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    Recovered recovered;
    bool damaged = false;
    QStringList kept;
    for (int number = 1; number <= mostJournals; ++number) {
        auto slot = std::make_unique<Slot>(folder_, number);
        const bool exists = QFile::exists(slot->path);
        if ((lock_ && !exists) || !slot->lock->tryLock(0))
            continue;
        if (exists) {
            QFile file(slot->path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(writeError(file.errorString()));
            Reading reading = readLines(file.readAll());
            file.close();
            recovered.journals.push_back(std::move(reading.lines));
            if (reading.damaged) {
                damaged = true;
                const QString aside = slot->path + QStringLiteral(".damaged-")
                    + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz"));
                if (QFile::copy(slot->path, aside))
                    kept << QDir::toNativeSeparators(aside);
            }
        }
        if (!lock_) {
            lock_ = std::move(slot->lock);
            file_.setFileName(slot->path);
        } else {
            adopted_.push_back(std::move(slot));
        }
    }
    if (!lock_)
        return fail(writeError(sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
            "the folder is locked by other windows of Purser, or may not be written"))));
    if (!kept.isEmpty())
        recovered.warning = sentence(
            QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
                "The end of the file with your staged edits was damaged, probably by a crash. Everything before it was "
                "read; the last step may be missing. A copy is kept at %1."))
                                .arg(kept.join(QStringLiteral(", ")));
    else if (damaged)
        recovered.warning = sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
            "The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; "
            "the last step may be missing."));
    // The caller rewrites next, which drops a damaged tail; until then nothing on the disk has changed.
    return recovered;
}

Result<> EditJournal::reopen()
{
    file_.close();
    if (!file_.open(QIODevice::WriteOnly | QIODevice::Append))
        return fail(writeError(file_.errorString()));
    size_ = file_.size();
    return {};
}

Result<> EditJournal::append(const QByteArray &line)
{
    const QByteArray bytes = framed(line);
    if (!file_.isOpen())
        if (auto opened = reopen(); !opened)
            return opened;
    if (file_.write(bytes) == bytes.size() && syncToDisk(file_)) {
        size_ += bytes.size();
        return {};
    }
    const Error error = writeError(file_.errorString());
    // Half a line would hide every later one: cut it off again.
    file_.close();
    std::ignore = QFile::resize(file_.fileName(), size_);
    return fail(error);
}

Result<> EditJournal::rewrite(const std::vector<QByteArray> &lines)
{
    QSaveFile next(file_.fileName());
    if (!next.open(QIODevice::WriteOnly))
        return fail(writeError(next.errorString()));
    next.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const QByteArray &line : lines)
        next.write(framed(line));
    file_.close();
    if (!next.commit())
        return fail(writeError(next.errorString()));
    syncFolder(folder_);
    for (const auto &slot : adopted_)
        QFile::remove(slot->path);
    adopted_.clear();
    return reopen();
}

} // namespace purser::catalog
