// The payload of NOTIFY, which everybody who may sign in can send.
#include "models/catalog/announcement.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto heard = catalog::Announcement::fromPayload(QString::fromUtf8(bytes));
    require(!heard.ids.contains(QUuid()), "no id is null");
    require(heard.ids.size() <= bytes.size() / 32, "no more ids than the payload has room for");
    return 0;
}
