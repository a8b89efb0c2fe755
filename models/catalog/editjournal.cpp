#include "models/catalog/editjournal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>

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

QString damagedWarning(const QStringList &copies)
{
    if (copies.isEmpty()) // no room even for a copy
        return sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
            "The end of the file with your staged edits was damaged, probably by a crash. Everything before it was "
            "read; the last step may be missing."));
    return sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
                        "The end of the file with your staged edits was damaged, probably by a crash. Everything "
                        "before it was read; the last step may be missing. A copy is kept at %1."))
        .arg(copies.join(QStringLiteral(", ")));
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

EditJournal::EditJournal(QString folder, std::unique_ptr<JournalFiles> files)
    : folder_(std::move(folder)), files_(std::move(files))
{
}

EditJournal::~EditJournal() = default;

Error EditJournal::writeError(const QString &reason) const
{
    return {Error::Kind::NoSpace,
        sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
                     "Staged edits cannot be kept on this computer: %1 (%2). Commit them before you close Purser, or "
                     "make room on the disk."))
            .arg(reason, QDir::toNativeSeparators(folder_)),
        QStringLiteral("%1: %2").arg(path_, reason), {}};
}

Result<EditJournal::Recovered> EditJournal::open()
{
    if (const QString problem = files_->makeFolder(folder_); !problem.isEmpty())
        return fail(writeError(problem));

    Recovered recovered;
    QStringList kept;
    for (int number = 1; number <= mostJournals; ++number) {
        auto slot = std::make_unique<Slot>(folder_, number);
        const bool exists = files_->exists(slot->path);
        if ((lock_ && !exists) || !slot->lock->tryLock(0))
            continue;
        if (exists) {
            const auto content = files_->read(slot->path);
            if (!content)
                return fail(writeError(sentence(
                    QT_TRANSLATE_NOOP("purser::catalog::EditJournal", "the file with your edits cannot be read"))));
            Reading reading = readLines(*content);
            recovered.journals.push_back(std::move(reading.lines));
            if (reading.damaged) {
                const QString aside = slot->path + QStringLiteral(".damaged-")
                    + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz"));
                if (files_->create(aside, *content).isEmpty() && files_->sync(aside).isEmpty())
                    kept << QDir::toNativeSeparators(aside);
                recovered.warning = damagedWarning(kept);
            }
        }
        if (!lock_) {
            lock_ = std::move(slot->lock);
            path_ = slot->path;
        } else {
            adopted_.push_back(std::move(slot));
        }
    }
    if (!lock_)
        return fail(writeError(sentence(QT_TRANSLATE_NOOP("purser::catalog::EditJournal",
            "the folder is locked by other windows of Purser, or may not be written"))));
    // The caller rewrites next, which drops a damaged tail; until then nothing on the disk has changed.
    return recovered;
}

Result<> EditJournal::append(const QByteArray &line)
{
    const QByteArray bytes = framed(line);
    QString problem = files_->append(path_, bytes);
    if (problem.isEmpty())
        problem = files_->sync(path_);
    if (problem.isEmpty()) {
        size_ += bytes.size();
        return {};
    }
    // Half a line would hide every later one: cut it off again.
    std::ignore = files_->truncate(path_, size_);
    return fail(writeError(problem));
}

Result<> EditJournal::rewrite(const std::vector<QByteArray> &lines)
{
    QByteArray content;
    for (const QByteArray &line : lines)
        content += framed(line);
    // The old file stays whole until the new one is on the disk; then one step puts it in its place.
    const QString next = path_ + QStringLiteral(".next");
    QString problem = files_->create(next, content);
    if (problem.isEmpty())
        problem = files_->sync(next);
    if (problem.isEmpty())
        problem = files_->rename(next, path_);
    if (!problem.isEmpty()) {
        files_->remove(next);
        return fail(writeError(problem));
    }
    size_ = content.size();
    if (problem = files_->syncFolder(folder_); !problem.isEmpty())
        return fail(writeError(problem));
    for (const auto &slot : adopted_)
        files_->remove(slot->path);
    adopted_.clear();
    return {};
}

} // namespace purser::catalog
