#include "models/catalog/journalfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#else
#    include <io.h>
#    include <windows.h>
#endif

namespace purser::catalog {
namespace {

/// The file that is appended to stays open: a line is one write and one fsync.
class DiskFiles final : public JournalFiles {
    Q_DECLARE_TR_FUNCTIONS(purser::catalog::DiskFiles)

public:
    QString makeFolder(const QString &folder) override
    {
        QStringList fresh; // innermost first
        for (QString path = folder; !QFileInfo::exists(path) && !QDir(path).isRoot();
             path = QFileInfo(path).absolutePath())
            fresh << path;
        if (!QDir().mkpath(folder))
            return tr("the folder cannot be created");
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (auto path = fresh.crbegin(); path != fresh.crend(); ++path)
            std::ignore = syncFolder(QFileInfo(*path).absolutePath());
        return {};
    }

    bool exists(const QString &path) const override { return QFile::exists(path); }

    std::optional<QByteArray> read(const QString &path) const override
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        QByteArray content = file.readAll();
        return file.error() == QFile::NoError ? std::optional(content) : std::nullopt;
    }

    QString create(const QString &path, const QByteArray &content) override
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return file.errorString();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.write(content) == content.size() ? QString() : file.errorString();
    }

    QString append(const QString &path, const QByteArray &bytes) override
    {
        if (const QString problem = open(path); !problem.isEmpty())
            return problem;
        return open_.write(bytes) == bytes.size() ? QString() : open_.errorString();
    }

    QString truncate(const QString &path, qint64 size) override
    {
        open_.close();
        return QFile::resize(path, size) ? QString() : tr("the file cannot be cut");
    }

    QString sync(const QString &path) override
    {
        if (const QString problem = open(path); !problem.isEmpty())
            return problem;
#ifdef Q_OS_UNIX
        return ::fsync(open_.handle()) == 0 ? QString() : qt_error_string(errno);
#else
        return _commit(open_.handle()) == 0 ? QString() : qt_error_string(errno);
#endif
    }

    QString rename(const QString &from, const QString &to) override
    {
        open_.close();
#ifdef Q_OS_UNIX
        const bool done = std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
        return done ? QString() : qt_error_string(errno);
#else
        const bool done =
            ::MoveFileExW(reinterpret_cast<const wchar_t *>(from.utf16()),
                reinterpret_cast<const wchar_t *>(to.utf16()), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
            != 0;
        return done ? QString() : qt_error_string();
#endif
    }

    QString syncFolder(const QString &folder) override
    {
#ifdef Q_OS_UNIX
        const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (handle < 0)
            return qt_error_string(errno);
        const int failed = ::fsync(handle) == 0 ? 0 : errno;
        ::close(handle);
        return failed == 0 ? QString() : qt_error_string(failed);
#else
        Q_UNUSED(folder) // MOVEFILE_WRITE_THROUGH has seen to it
        return {};
#endif
    }

    void remove(const QString &path) override
    {
        if (open_.fileName() == path)
            open_.close();
        QFile::remove(path);
    }

private:
    QString open(const QString &path)
    {
        if (open_.isOpen() && open_.fileName() == path)
            return {};
        open_.close();
        open_.setFileName(path);
        return open_.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) ? QString()
                                                                                            : open_.errorString();
    }

    QFile open_;
};

} // namespace

std::unique_ptr<JournalFiles> JournalFiles::onDisk()
{
    return std::make_unique<DiskFiles>();
}

} // namespace purser::catalog
