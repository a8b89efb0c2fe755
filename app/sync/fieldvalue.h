#pragma once

#include "models/sync/syncfield.h"

#include <QByteArray>
#include <QJsonObject>

namespace purser::sync {

/// \a value as it is compared and kept as base: amounts and measures in their shortest notation, ids sorted, texts
/// without what stores add or drop at their ends. Two values mean the same when these are equal. Draft and paused
/// are one: the product is not to be had; what is in the trash is archived.
QJsonValue canonical(Form form, const QString &field, const QJsonValue &value);
inline QJsonValue canonical(const FieldRule &rule, const QJsonValue &value)
{
    return canonical(rule.form, rule.key.field, value);
}

/// Every field of \a fields that is kept in step, canonical; others are left out.
QJsonObject canonicalFields(Entity entity, const QJsonObject &fields);

/// SHA-256 over the canonical fields: what tells a change from an echo.
QByteArray contentHash(Entity entity, const QJsonObject &canonical);

} // namespace purser::sync
