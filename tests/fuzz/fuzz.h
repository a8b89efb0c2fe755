#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

#include <fuzzer/FuzzedDataProvider.h>

/// What libFuzzer calls with one input after the other. Each fuzzer defines it once, and states with require() what
/// must hold beyond "no sanitizer objects".
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace purser::fuzz {

/// Names the property that does not hold and ends the program, so that libFuzzer keeps the input.
void require(bool holds, const char *property);

/// A private folder of this run, in memory where there is such a place; removed at the end.
const QString &folder();
/// Replaces the file \a name of folder() by \a content and gives its path.
QString put(const QString &name, const QByteArray &content);

/// \a provider 's next text of at most \a most bytes, as it would come from a file: wrong UTF-8 is replaced.
QString text(FuzzedDataProvider &provider, size_t most = 4096);
/// All that is left.
QByteArray rest(FuzzedDataProvider &provider);

} // namespace purser::fuzz
