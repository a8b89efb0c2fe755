#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QStringList>

#include <optional>
#include <vector>

namespace purser::db {

/// Compact JSON that PostgreSQL takes as jsonb: U+0000, which it cannot store, is dropped, and half a pair of
/// surrogates becomes U+FFFD.
QByteArray jsonText(const QJsonDocument &json);

/// A bound parameter of a statement, in PostgreSQL's text format. Implicit, so that `{id, title, price}` binds.
/// The statement casts where the server cannot infer the type: `$1::uuid[]`.
class Param {
public:
    Param(std::nullptr_t) { }
    Param(const QString &text);
    Param(QStringView text);
    Param(qint64 number);
    Param(int number);
    Param(bool truth);
    Param(const QUuid &uuid);
    Param(Decimal amount);
    Param(const Currency &currency);
    Param(const QDateTime &time);
    Param(const QStringList &array); ///< `text[]`
    Param(const std::vector<QUuid> &array); ///< `uuid[]`
    Param(const std::vector<qint64> &array); ///< `bigint[]`
    Param(const QJsonDocument &json);
    static Param bytea(const QByteArray &bytes);
    /// An array of texts in which a missing value is NULL.
    static Param textArray(const std::vector<std::optional<QString>> &array);

    template <class Tag>
    Param(const Id<Tag> &id) : Param(id.value)
    {
    }
    template <class Tag>
    Param(const std::vector<Id<Tag>> &ids) : Param(uuids(ids))
    {
    }
    template <class T>
    Param(const std::optional<T> &maybe)
    {
        if (maybe)
            *this = Param(*maybe);
    }

    /// The text sent to the server, nullopt for NULL.
    [[nodiscard]] const std::optional<QByteArray> &text() const { return text_; }

private:
    template <class Tag>
    static std::vector<QUuid> uuids(const std::vector<Id<Tag>> &ids)
    {
        std::vector<QUuid> list;
        list.reserve(ids.size());
        for (const auto &id : ids)
            list.push_back(id.value);
        return list;
    }
    std::optional<QByteArray> text_;
};

using Params = std::vector<Param>;

} // namespace purser::db
