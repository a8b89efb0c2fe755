#pragma once

#include "models/base/error.h"

#include <QByteArray>

namespace purser::server {

/// Why \a path cannot be used, from the errno \a code.
Error folderFailure(int code, const QString &path);

/// Why the server or initdb stopped, from what it wrote. \a folder is the data folder.
Error serverFailure(const QByteArray &output, const QString &folder);

} // namespace purser::server
