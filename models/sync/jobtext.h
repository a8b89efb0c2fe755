#pragma once

#include "models/sync/jobrow.h"

#include <QLocale>
#include <QStringList>

namespace purser::sync {

/// "Pull orders" for pull_orders; a type nobody has named yet is made readable.
QString jobLabel(const QString &type);
/// The types that have a name.
const QStringList &namedJobTypes();
/// Those of them whose name contains \a text.
QStringList jobTypesMatching(const QString &text);
/// The types that people may start and schedule, for the connections of \a provider (empty: for the whole company).
QStringList startableJobTypes(const QString &provider);

/// "Running", "Failed in part", … A wish that has not been heard yet comes first: "Stopping".
QString stateLabel(const JobRow &job);
/// "640 of 1,000", "318", or nothing.
QString itemsText(const JobRow &job, const QLocale &locale);
/// How long it ran or has been running at \a now: "0:48", "1:02:03"; empty before it starts.
QString tookText(const JobRow &job, const QDateTime &now);
/// "14:31" today, else with the date; local time. Empty when it is not known.
QString momentText(const QDateTime &at, const QLocale &locale, const QDateTime &now);
/// What matters beside the state: how long it will take, why it waits or failed, who cancelled it.
QString noteText(const JobRow &job, const QLocale &locale, const QDateTime &now);

/// A short heading for failures with this \a code: "Not found at the store (404)".
QString causeTitle(const QString &code);
/// "Product", "Order", … for an entity type.
QString entityLabel(const QString &type);

} // namespace purser::sync
