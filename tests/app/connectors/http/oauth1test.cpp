#include "app/connectors/http/oauth1.h"
#include "tests/support/testmain.h"

#include <QUrlQuery>

using namespace purser::connectors::http;

/// Signatures against the examples of RFC 5849.
class OAuth1Test : public QObject {
    Q_OBJECT

private slots:
    void theBaseStringIsThatOfTheExample() // 3.4.1.1
    {
        const OAuth1::Parameters parameters{{u"b5"_qs, u"=%3D"_qs}, {u"a3"_qs, u"a"_qs}, {u"c@"_qs, QString()},
            {u"a2"_qs, u"r b"_qs}, {u"oauth_consumer_key"_qs, u"9djdj82h48djs9d2"_qs},
            {u"oauth_token"_qs, u"kkk9d7dh3k39sjv7"_qs}, {u"oauth_signature_method"_qs, u"HMAC-SHA1"_qs},
            {u"oauth_timestamp"_qs, u"137131201"_qs}, {u"oauth_nonce"_qs, u"7d8f3e4a"_qs}, {u"c2"_qs, QString()},
            {u"a3"_qs, u"2 q"_qs}};
        QCOMPARE(OAuth1::baseString("post", QUrl(u"http://EXAMPLE.COM:80/request"_qs), parameters),
            QByteArray(
                "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26"
                "c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26"
                "oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"));
    }

    void theUsualPortIsLeftOut() // 3.4.1.2
    {
        QVERIFY(OAuth1::baseString("GET", QUrl(u"http://EXAMPLE.COM:80/r%20v/X?id=123"_qs), {})
                    .contains("example.com%2Fr%2520v%2FX&"));
        QVERIFY(
            OAuth1::baseString("GET", QUrl(u"https://www.example.net:8080/?q=1"_qs), {}).contains("net%3A8080%2F&"));
        QVERIFY(OAuth1::baseString("GET", QUrl(u"https://www.example.net"_qs), {}).contains("net%2F&"));
        QVERIFY(OAuth1::baseString("GET", QUrl(u"http://[2001:DB8::1]:8080/x"_qs), {})
                    .contains("%2F%2F%5B2001%3Adb8%3A%3A1%5D%3A8080%2Fx&"));
    }

    void theSignaturesAreThoseOfTheExample() // 1.2
    {
        OAuth1 client{
            "dpf43f3p2l4k3l03", "kd94hf93k423kf44", "hh5s93j4hdidpola", "hdhd0244k9j7ao03", OAuth1::Method::HmacSha1};
        OAuth1::Parameters all = client.protocol("walatlh", 137131201);
        all.append({u"oauth_verifier"_qs, u"hfdp7dh39dks9884"_qs});
        QCOMPARE(client.signature(OAuth1::baseString("POST", QUrl(u"https://photos.example.net/token"_qs), all)),
            QByteArray("gKgrFCywp7rO0OXSjdot/IHF7IU="));

        client.token = "nnch734d00sl2jdk";
        client.tokenSecret = "pfkkdhi9sl3r4s00";
        all = client.protocol("chapoH", 137131202);
        all += OAuth1::Parameters{{u"file"_qs, u"vacation.jpg"_qs}, {u"size"_qs, u"original"_qs}};
        QCOMPARE(client.signature(OAuth1::baseString("GET", QUrl(u"http://photos.example.net/photos"_qs), all)),
            QByteArray("MdpQcU8iPSUjWoN/UDMsK2sui9I="));
    }

    void everyRequestHasItsOwnNonce()
    {
        const OAuth1 client{"ck", "cs"};
        QSet<QString> nonces;
        for (int i = 0; i < 100; ++i) {
            Request request =
                Request::get(QUrl(u"http://shop.example/wp-json/wc/v3/products?search=a%26b%20%2B%C3%BC"_qs));
            client.signQuery(request, 1'800'000'000);
            const QUrlQuery query(request.url);
            nonces.insert(query.queryItemValue(u"oauth_nonce"_qs));
            QCOMPARE(query.queryItemValue(u"search"_qs, QUrl::FullyDecoded), u"a&b +ü"_qs);
            QCOMPARE(query.queryItemValue(u"oauth_signature_method"_qs), u"HMAC-SHA256"_qs);
            QVERIFY(!query.hasQueryItem(u"oauth_token"_qs));
        }
        QCOMPARE(nonces.size(), 100);
    }
};

PURSER_TEST(OAuth1Test)
#include "oauth1test.moc"
