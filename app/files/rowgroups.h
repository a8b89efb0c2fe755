#pragma once

#include "app/files/productformat.h"
#include "app/files/spillsorter.h"

#include <array>
#include <functional>
#include <tuple>

namespace purser::files {

/// One row of a file, as a part of its product.
struct RowMember {
    qint64 group = 0; ///< the same for all rows of a product: where its first row begins
    qint64 offset = 0; ///< of the row, in bytes
    qint64 line = 0;
    qint64 sameAs = 0; ///< the line that has the same key first; 0: none, the row is kept
    enum class Same : quint8 { None, Id, Sku };
    Same same = Same::None;
    bool variation = false; ///< names its product; such rows come behind the others of the product
    bool headless = false; ///< its product is not in the file

    friend bool operator<(const RowMember &a, const RowMember &b)
    {
        return std::tie(a.group, a.variation, a.offset) < std::tie(b.group, b.variation, b.offset);
    }
};

/// Puts the rows of a file together into products and finds rows whose id or SKU was there before, however far apart
/// they stand, in a fixed amount of memory: keys are hashed (128 bits) and sorted on disk.
class RowGroups {
public:
    /// Gives false to stop.
    using GoOn = std::function<bool()>;

    RowGroups();
    /// Takes a row in the order of the file. \a key: none for a row that cannot be read; it stands for itself.
    Result<> add(qint64 offset, qint64 line, const RowKey *key);
    /// Behind the last row.
    Result<> finish(const GoOn &goOn);

    [[nodiscard]] qint64 rows() const { return rows_; }
    [[nodiscard]] qint64 products() const { return products_; }
    [[nodiscard]] qint64 duplicates() const { return duplicates_; }

    /// The rows of the first product, of the second one, …; false behind the last one.
    Result<bool> next(RowMember &member) { return members_->next(member); }
    Result<> rewind() { return members_->rewind(); }

private:
    /// A key of a row. What is parent comes last, so that the product it names is known then.
    struct Key {
        quint64 hash[2];
        qint64 offset;
        qint64 line;
        bool parent, owns, grouped, id, sku;
        friend bool operator<(const Key &a, const Key &b)
        {
            return std::tie(a.hash[0], a.hash[1], a.parent, a.offset)
                < std::tie(b.hash[0], b.hash[1], b.parent, b.offset);
        }
    };
    /// Something that is known about a row.
    struct Note {
        enum class Kind : quint8 { Row, Variation, Group, Headless, SameId, SameSku };
        qint64 offset;
        qint64 value; ///< Row, Variation: its line; Group, Headless: the group; Same…: the line that has it first
        Kind kind;
        friend bool operator<(const Note &a, const Note &b)
        {
            return std::tie(a.offset, a.kind) < std::tie(b.offset, b.kind);
        }
    };
    Result<> addKey(const QString &text, Key key);
    Result<> matchKeys(const GoOn &goOn);
    Result<> gather(const GoOn &goOn);
    Result<> countProducts(const GoOn &goOn);

    std::array<quint32, 4> secret_{};
    std::unique_ptr<SpillSorter<Key>> keys_;
    std::unique_ptr<SpillSorter<Note>> notes_;
    std::unique_ptr<SpillSorter<RowMember>> members_;
    qint64 rows_ = 0;
    qint64 products_ = 0;
    qint64 duplicates_ = 0;
};

} // namespace purser::files
