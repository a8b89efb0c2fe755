#include "app/files/rowgroups.h"

#include <QDir>
#include <QRandomGenerator>

#include <sodium.h>

#include <cstring>

namespace purser::files {

Error temporaryFileError(const QFileDevice &file)
{
    return {Error::Kind::NoSpace,
        QCoreApplication::translate(
            "purser::files", "A temporary file in %1 cannot be written: %2. Free some space there and try again.")
            .arg(QDir::toNativeSeparators(QDir::tempPath()), file.errorString()),
        {}, {}};
}

RowGroups::RowGroups()
    : keys_(std::make_unique<SpillSorter<Key>>()),
      notes_(std::make_unique<SpillSorter<Note>>()),
      members_(std::make_unique<SpillSorter<RowMember>>())
{
    static_assert(crypto_shorthash_siphashx24_KEYBYTES == 16 && crypto_shorthash_siphashx24_BYTES == 16);
    QRandomGenerator::system()->generate(secret_.begin(), secret_.end());
}

Result<> RowGroups::addKey(const QString &text, Key key)
{
    unsigned char hash[16];
    crypto_shorthash_siphashx24(hash, reinterpret_cast<const unsigned char *>(text.constData()),
        static_cast<unsigned long long>(text.size()) * sizeof(QChar),
        reinterpret_cast<const unsigned char *>(secret_.data()));
    std::memcpy(key.hash, hash, sizeof hash);
    return keys_->add(key);
}

Result<> RowGroups::add(qint64 offset, qint64 line, const RowKey *key)
{
    ++rows_;
    const bool variation = key && key->role == RowKey::Role::Variation;
    if (auto added = notes_->add({offset, line, variation ? Note::Kind::Variation : Note::Kind::Row}); !added || !key)
        return added;
    const bool grouped = key->role == RowKey::Role::Grouped;
    // A key that makes a row unique often is the one by which others name it: one record for both.
    const QString id = key->id.isEmpty() ? QString() : u"id:"_qs + key->id;
    const QString sku = key->sku.isEmpty() ? QString() : u"sku:"_qs + key->sku;
    Key record{{}, offset, line, false, false, false, false, false};
    const auto put = [&](const QString &text, bool owns) -> Result<> {
        record.owns = owns && !grouped;
        record.grouped = owns && grouped;
        record.id = text == id && !id.isEmpty();
        record.sku = text == sku && !sku.isEmpty();
        return addKey(text, record);
    };
    for (const QString &own : key->own)
        if (auto added = put(own, true); !added)
            return added;
    for (const QString &unique : {id, sku})
        if (!unique.isEmpty() && !key->own.contains(unique))
            if (auto added = put(unique, false); !added)
                return added;
    if (!variation)
        return {};
    record = {{}, offset, line, true, false, false, false, false};
    return addKey(key->parent, record);
}

Result<> RowGroups::finish(const GoOn &goOn)
{
    for (const auto step : {&RowGroups::matchKeys, &RowGroups::gather})
        if (auto done = (this->*step)(goOn); !done)
            return done;
    if (auto sorted = members_->finish(); !sorted)
        return sorted;
    return countProducts(goOn);
}

/// As many as next() will tell apart.
Result<> RowGroups::countProducts(const GoOn &goOn)
{
    RowMember member;
    qint64 last = -1;
    for (qint64 n = 0;; ++n) {
        if (n % 65'536 == 0 && goOn && !goOn())
            return fail(Error::Kind::Cancelled, {});
        const auto got = members_->next(member);
        if (!got)
            return fail(got.error());
        if (!*got)
            return members_->rewind();
        products_ += member.group != last;
        last = member.group;
    }
}

/// Equal keys stand together now: who has a key first, and who belongs to whom.
Result<> RowGroups::matchKeys(const GoOn &goOn)
{
    if (auto sorted = keys_->finish(); !sorted)
        return sorted;
    Key key{}, last{};
    constexpr qint64 none = -1;
    qint64 head = none, firstId = none, firstSku = none;
    bool headless = false;
    for (qint64 n = 0;; ++n) {
        if (n % 65'536 == 0 && goOn && !goOn())
            return fail(Error::Kind::Cancelled, {});
        auto got = keys_->next(key);
        if (!got)
            return fail(got.error());
        if (!*got)
            break;
        if (n == 0 || key.hash[0] != last.hash[0] || key.hash[1] != last.hash[1]) {
            head = firstId = firstSku = none;
            headless = false;
        }
        last = key;
        Result<> noted;
        const auto unique = [&](bool is, qint64 &first, Note::Kind kind) {
            if (!is || !noted)
                return;
            if (first == none)
                first = key.line;
            else
                noted = notes_->add({key.offset, first, kind});
        };
        unique(key.id, firstId, Note::Kind::SameId);
        unique(key.sku, firstSku, Note::Kind::SameSku);
        if (key.owns && head == none) {
            head = key.offset;
        } else if (key.grouped || key.parent) {
            if (head == none) {
                head = key.offset;
                headless = key.parent;
            }
            if (noted)
                noted = notes_->add({key.offset, head, headless ? Note::Kind::Headless : Note::Kind::Group});
        }
        if (!noted)
            return noted;
    }
    keys_.reset();
    return {};
}

/// All notes about a row stand together now.
Result<> RowGroups::gather(const GoOn &goOn)
{
    if (auto sorted = notes_->finish(); !sorted)
        return sorted;
    RowMember member;
    bool pending = false;
    const auto put = [&]() -> Result<> {
        if (!pending)
            return {};
        duplicates_ += member.sameAs > 0;
        return members_->add(member);
    };
    Note note{};
    for (qint64 n = 0;; ++n) {
        if (n % 65'536 == 0 && goOn && !goOn())
            return fail(Error::Kind::Cancelled, {});
        auto got = notes_->next(note);
        if (!got)
            return fail(got.error());
        if (!*got)
            break;
        switch (note.kind) {
        case Note::Kind::Row:
        case Note::Kind::Variation:
            if (auto done = put(); !done)
                return done;
            member = {};
            member.group = member.offset = note.offset;
            member.line = note.value;
            member.variation = note.kind == Note::Kind::Variation;
            pending = true;
            break;
        case Note::Kind::Group:
        case Note::Kind::Headless:
            member.group = note.value;
            member.headless = note.kind == Note::Kind::Headless;
            break;
        case Note::Kind::SameId:
        case Note::Kind::SameSku:
            if (member.sameAs > 0)
                break;
            member.sameAs = note.value;
            member.same = note.kind == Note::Kind::SameId ? RowMember::Same::Id : RowMember::Same::Sku;
            break;
        }
    }
    if (auto done = put(); !done)
        return done;
    notes_.reset();
    return {};
}

} // namespace purser::files
