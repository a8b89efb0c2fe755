#pragma once

#include "models/base/result.h"

#include <QString>

#include <vector>

namespace purser::db {
class Connection;
}

namespace purser::doctor {

/// A name of the source documents and where it is here: `table sales.orders`, `policy member_read on sales.orders`,
/// `function core.touch()`, `bucket brand-logos`, …
struct SourceName {
    QString document; ///< S0 … S4
    QString kind;
    QString name;
    QString place;
    QString remark;
};

/// The mapping of every table, view, function, trigger, policy and bucket that the source documents name.
std::vector<SourceName> sourceNames();
/// Those of them whose place is not in the database.
Result<std::vector<SourceName>> missingPlaces(db::Connection &connection);

/// The whole schema as a page of Markdown: every table with purpose, access class, source and feature, its columns,
/// and the mapping of the source documents. The same database gives the same text.
Result<QString> schemaDocument(db::Connection &connection);

} // namespace purser::doctor
