#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace purser::catalog {

/// What a journal asks of a disk. Every function says what went wrong, in the system's words; empty when nothing did.
/// What is written is safe from a power cut only after sync(), a new name only after syncFolder().
class JournalFiles {
public:
    virtual ~JournalFiles() = default;

    /// The files of this computer.
    static std::unique_ptr<JournalFiles> onDisk();

    /// Creates \a folder with its parents, for nobody else to read, and makes the new names durable.
    virtual QString makeFolder(const QString &folder) = 0;
    [[nodiscard]] virtual bool exists(const QString &path) const = 0;
    /// Nothing when it cannot be read.
    [[nodiscard]] virtual std::optional<QByteArray> read(const QString &path) const = 0;
    /// Replaces the content, readable for the owner only.
    virtual QString create(const QString &path, const QByteArray &content) = 0;
    virtual QString append(const QString &path, const QByteArray &bytes) = 0;
    virtual QString truncate(const QString &path, qint64 size) = 0;
    virtual QString sync(const QString &path) = 0;
    /// In one step; what had the name \a to is gone.
    virtual QString rename(const QString &from, const QString &to) = 0;
    virtual QString syncFolder(const QString &folder) = 0;
    virtual void remove(const QString &path) = 0;
};

} // namespace purser::catalog
