#include "app/files/importerrors.h"

#include <QDataStream>

namespace purser::files {
namespace {
constexpr qsizetype mostGroups = 500;
constexpr qsizetype portion = 256 * 1024;
} // namespace

Result<> ImportErrors::add(const RowError &error, const RowPlace &place)
{
    ++size_;
    const QString cause = error.cause.isEmpty() ? error.reason : error.cause;
    QString name = error.column + u'\n' + cause;
    const bool further = !groups_.contains(name) && groups_.size() >= mostGroups;
    if (further)
        name.clear();
    catalog::ImportErrorGroup &group = groups_[name];
    if (group.rows++ == 0)
        group = {further ? QString() : error.column, further ? tr("Other errors") : cause,
            further ? QString() : error.remedy, 1, error.line};
    group.firstLine = std::min(group.firstLine, error.line);

    if (auto added = spots_.add({error.line, written_ + unwritten_.size()}); !added)
        return added;
    QDataStream stream(&unwritten_, QIODevice::WriteOnly | QIODevice::Append);
    stream << place.line << place.offset << error.line << error.column << error.value << error.reason << error.remedy;
    return unwritten_.size() < portion ? Result<>() : flush();
}

Result<> ImportErrors::flush()
{
    if (!file_) {
        file_ = std::make_unique<QTemporaryFile>();
        if (!file_->open())
            return fail(temporaryFileError(*file_));
    }
    if (!file_->seek(written_) || file_->write(unwritten_) != unwritten_.size() || !file_->flush())
        return fail(temporaryFileError(*file_));
    written_ += unwritten_.size();
    unwritten_.clear();
    return {};
}

Result<> ImportErrors::finish()
{
    if (size_ == 0)
        return {};
    if (auto flushed = flush(); !flushed)
        return flushed;
    return spots_.finish();
}

Result<> ImportErrors::each(const std::function<Result<>(const Entry &)> &take)
{
    if (size_ == 0)
        return {};
    if (auto again = spots_.rewind(); !again)
        return again;
    for (;;) {
        Spot spot{};
        auto got = spots_.next(spot);
        if (!got)
            return fail(got.error());
        if (!*got)
            return {};
        // In the order of the lines they nearly always stand one behind the other.
        if (file_->pos() != spot.at && !file_->seek(spot.at))
            return fail(temporaryFileError(*file_));
        QDataStream stream(file_.get());
        Entry entry;
        stream >> entry.place.line >> entry.place.offset >> entry.error.line >> entry.error.column >> entry.error.value
            >> entry.error.reason >> entry.error.remedy;
        if (stream.status() != QDataStream::Ok)
            return fail(temporaryFileError(*file_));
        if (auto taken = take(entry); !taken)
            return taken;
    }
}

std::vector<catalog::ImportErrorGroup> ImportErrors::groups() const
{
    std::vector<catalog::ImportErrorGroup> all(groups_.begin(), groups_.end());
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return std::tie(b.rows, a.firstLine, a.column, a.cause) < std::tie(a.rows, b.firstLine, b.column, b.cause);
    });
    return all;
}

} // namespace purser::files
