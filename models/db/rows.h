#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QStringList>

#include <libpq-fe.h>

#include <memory>
#include <optional>

namespace purser::db {

/// One row of a result; valid as long as its Rows. Columns count from 0. A wrong column is a programming error.
class Row {
public:
    Row(const PGresult *result, int row) : result_(result), row_(row) { }

    [[nodiscard]] bool isNull(int column) const { return PQgetisnull(result_, row_, column) == 1; }
    [[nodiscard]] QByteArray bytes(int column) const; ///< the text as sent, UTF-8; empty when NULL
    [[nodiscard]] QString text(int column) const; ///< empty when NULL
    [[nodiscard]] qint64 integer(int column) const; ///< 0 when NULL
    [[nodiscard]] bool truth(int column) const; ///< false when NULL
    [[nodiscard]] QUuid uuid(int column) const; ///< null uuid when NULL
    [[nodiscard]] QJsonDocument json(int column) const;
    /// A `numeric` with at most four places; zero when NULL.
    [[nodiscard]] Decimal decimal(int column) const;
    /// From `(extract(epoch from t) * 1000000)::int8`: microseconds since 1970, UTC; invalid when NULL.
    [[nodiscard]] QDateTime timeFromMicros(int column) const;
    /// A `text[]` without NULL elements.
    [[nodiscard]] QStringList textArray(int column) const;
    /// A `bytea`, in either of its output formats: the Qt driver asks for the escaped one.
    [[nodiscard]] QByteArray bytea(int column) const;

    template <class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType(uuid(column));
    }
    /// The value made by \a read, or nothing when the column is NULL: `row.maybe(3, &Row::decimal)`.
    template <class T>
    [[nodiscard]] std::optional<T> maybe(int column, T (Row::*read)(int) const) const
    {
        if (isNull(column))
            return std::nullopt;
        return (this->*read)(column);
    }

private:
    const PGresult *result_;
    int row_;
};

/// The rows of one statement, in the client's memory.
class Rows {
public:
    explicit Rows(PGresult *result) : result_(result, &PQclear) { }

    [[nodiscard]] int size() const { return PQntuples(result_.get()); }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] Row operator[](int i) const { return Row(result_.get(), i); }
    [[nodiscard]] Row first() const { return Row(result_.get(), 0); }
    /// Rows touched by INSERT, UPDATE, DELETE, or returned by SELECT.
    [[nodiscard]] qint64 affected() const;
    [[nodiscard]] QString columnName(int column) const { return QString::fromUtf8(PQfname(result_.get(), column)); }
    [[nodiscard]] int columns() const { return PQnfields(result_.get()); }
    /// libpq's own; null when the server sent nothing.
    [[nodiscard]] const PGresult *result() const { return result_.get(); }

    class Iterator {
    public:
        Iterator(const PGresult *r, int i) : r_(r), i_(i) { }
        Row operator*() const { return Row(r_, i_); }
        Iterator &operator++()
        {
            ++i_;
            return *this;
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const PGresult *r_;
        int i_;
    };
    [[nodiscard]] Iterator begin() const { return {result_.get(), 0}; }
    [[nodiscard]] Iterator end() const { return {result_.get(), size()}; }

private:
    std::unique_ptr<PGresult, decltype(&PQclear)> result_;
};

} // namespace purser::db
