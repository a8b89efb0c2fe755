#pragma once

#include "models/base/result.h"
#include "models/catalog/journalfiles.h"

#include <QCoreApplication>
#include <QLockFile>

#include <memory>
#include <vector>

namespace purser::catalog {

/// A file of lines that survives a crash: each line carries a checksum and is on the disk when append() returns.
/// Programs that run at the same time in one folder each take a journal of their own; what a program that ended
/// has left behind goes to the next one that opens.
class EditJournal {
public:
    /// What was found on the disk at open().
    struct Recovered {
        std::vector<std::vector<QByteArray>> journals; ///< the own one first; lines of each oldest first
        QString warning; ///< for people: what could not be read and where the damaged file was kept; usually empty
    };

    /// \a files other than those of the disk are for tests.
    explicit EditJournal(QString folder, std::unique_ptr<JournalFiles> files = JournalFiles::onDisk());
    ~EditJournal();

    /// Takes a journal and reads everything that nobody else holds. Creates the folder.
    Result<Recovered> open();
    /// Adds one line (without line breaks) and waits until it is on the disk. On failure the file is as before.
    Result<> append(const QByteArray &line);
    /// Replaces everything by \a lines, in one step; the leftovers of other programs are removed with it.
    Result<> rewrite(const std::vector<QByteArray> &lines);

    [[nodiscard]] qint64 size() const { return size_; }
    [[nodiscard]] QString path() const { return path_; }

private:
    struct Slot;
    [[nodiscard]] Error writeError(const QString &reason) const;

    QString folder_;
    std::unique_ptr<JournalFiles> files_;
    std::unique_ptr<QLockFile> lock_;
    std::vector<std::unique_ptr<Slot>> adopted_; ///< other free journals, locked until rewrite() has taken them over
    QString path_;
    qint64 size_ = 0;

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::EditJournal)
};

} // namespace purser::catalog
