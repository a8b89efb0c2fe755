// Requests as anybody on the network can send them, in any pieces.
#include "app/webhooks/requestreader.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using purser::fuzz::require;
using webhooks::RequestReader;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    RequestReader::Limits limits;
    limits.head = 512;
    limits.headers = 8;
    limits.body = 256;
    const size_t piece = provider.ConsumeIntegralInRange<size_t>(1, 64);
    const QByteArray bytes = fuzz::rest(provider);
    RequestReader whole(limits);
    RequestReader pieces(limits);
    const auto state = whole.feed(bytes);
    for (qsizetype at = 0; at < bytes.size(); at += static_cast<qsizetype>(piece)) {
        pieces.feed(bytes.mid(at, static_cast<qsizetype>(piece)));
        require(pieces.request().body.size() <= limits.body, "no body over the limit is kept");
    }
    require(pieces.state() == state, "it does not matter in which pieces a request comes");
    if (state != RequestReader::State::Complete)
        return 0;
    require(pieces.request().body == whole.request().body && pieces.request().headers == whole.request().headers
            && pieces.request().path == whole.request().path,
        "pieces make the same request");
    require(whole.request().body.size() == whole.request().headers.value("content-length", "0").toLongLong(),
        "the body is as long as it was said");
    require(bytes.contains(whole.request().body), "the body is what was sent");
    for (auto it = whole.request().headers.begin(); it != whole.request().headers.end(); ++it)
        require(it.key() == it.key().toLower() && !it.value().contains('\n') && !it.value().contains('\0'),
            "headers are clean");
    return 0;
}
