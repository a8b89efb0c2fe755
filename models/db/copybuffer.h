#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace purser::db {

/// Builds rows in the text format of COPY FROM STDIN. What has a meaning in that format is escaped; U+0000, which
/// PostgreSQL cannot store, is dropped.
class CopyBuffer {
public:
    CopyBuffer &text(QStringView value);
    /// NULL when \a value is empty.
    CopyBuffer &textOrNull(QStringView value);
    CopyBuffer &number(qint64 value);
    CopyBuffer &number(const std::optional<int> &value);
    CopyBuffer &decimal(const std::optional<Decimal> &value);
    CopyBuffer &truth(bool value);
    CopyBuffer &uuid(const QUuid &value); ///< NULL when null
    CopyBuffer &null();
    void endRow();

    [[nodiscard]] const QByteArray &bytes() const { return bytes_; }
    [[nodiscard]] bool isEmpty() const { return bytes_.isEmpty(); }

private:
    void separate();
    QByteArray bytes_;
    bool first_ = true;
};

} // namespace purser::db
