// What is logged and shown of answers: no secret of the account is in it, in any of its forms.
#include "app/connectors/http/client.h"
#include "app/connectors/http/redaction.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using namespace purser::connectors;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const QByteArray secret = "cs_89abcdef/0+1=";
    const bool into = provider.ConsumeBool();
    QByteArray text = fuzz::rest(provider);
    if (into)
        text.insert(text.size() / 2, provider.remaining_bytes() % 2 ? secret : secret.toPercentEncoding());
    const QString clean = http::redacted(text, {secret});
    for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64()})
        require(!clean.contains(QString::fromLatin1(form)), "no form of a secret is left");

    http::Response response;
    response.headers.insert("retry-after", text);
    if (const auto wait = http::retryAfter(response))
        require(wait->count() >= 0 && wait->count() <= 86'400'000, "a wait is between nothing and a day");
    const QUrl url = QUrl::fromEncoded("https://shop.example/?" + text);
    require(!http::redacted(url).contains(u'='), "no parameter is shown");
    return 0;
}
