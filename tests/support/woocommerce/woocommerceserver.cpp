#include "tests/support/woocommerce/woocommerceserver.h"

#include <QJsonDocument>

namespace purser::test {
namespace {

QByteArray bytes(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

WebReply json(const ShopAnswer &answer)
{
    WebReply reply{answer.status, answer.headers, bytes(answer.body)};
    reply.headers.emplaceBack("Content-Type", "application/json; charset=UTF-8");
    return reply;
}

} // namespace

WooCommerceServer::WooCommerceServer(Scheme scheme, quint16 port)
    : server_(std::make_unique<HttpServer>([this](const WebRequest &request) { return answer(request); },
        scheme == Scheme::Https ? HttpServer::local() : QByteArray(), port))
{
    const QMutexLocker lock(&mutex_);
    shop_.address = server_->url().toString();
}

WooCommerceServer::~WooCommerceServer() = default;

QByteArray WooCommerceServer::key() const
{
    const QMutexLocker lock(&mutex_);
    return auth_.key;
}

QByteArray WooCommerceServer::secret() const
{
    const QMutexLocker lock(&mutex_);
    return auth_.secret;
}

void WooCommerceServer::generate(int count)
{
    const QMutexLocker lock(&mutex_);
    shop_.generate(count);
}

qint64 WooCommerceServer::add(const QString &collection, const QJsonObject &fields)
{
    const QMutexLocker lock(&mutex_);
    const ShopAnswer made = shop_.handle({"POST", collection, {}, fields});
    return made.good() ? made.body[u"id"].toInteger() : 0;
}

bool WooCommerceServer::edit(const QString &path, const QJsonObject &fields)
{
    const QMutexLocker lock(&mutex_);
    return shop_.handle({"PUT", path, {}, fields}).good();
}

bool WooCommerceServer::remove(const QString &path, bool force)
{
    const QMutexLocker lock(&mutex_);
    return shop_.handle({"DELETE", path, {{u"force"_qs, force ? u"true"_qs : u"false"_qs}}, {}}).good();
}

QJsonObject WooCommerceServer::kept(const QString &path)
{
    const QMutexLocker lock(&mutex_);
    return shop_.kept(path);
}

int WooCommerceServer::count(Shop::Kind kind)
{
    const QMutexLocker lock(&mutex_);
    return shop_.count(kind);
}

void WooCommerceServer::with(const std::function<void(Shop &, ShopAuth &)> &change)
{
    const QMutexLocker lock(&mutex_);
    change(shop_, auth_);
}

void WooCommerceServer::fail(Fault fault)
{
    const QMutexLocker lock(&mutex_);
    faults_.push_back(std::move(fault));
}

void WooCommerceServer::clearFaults()
{
    const QMutexLocker lock(&mutex_);
    faults_.clear();
}

void WooCommerceServer::setDelay(int milliseconds)
{
    const QMutexLocker lock(&mutex_);
    delayMs_ = milliseconds;
}

void WooCommerceServer::lieAbout(const QSet<QString> &fields)
{
    const QMutexLocker lock(&mutex_);
    shop_.lies = fields;
}

void WooCommerceServer::setPrettyPermalinks(bool on)
{
    const QMutexLocker lock(&mutex_);
    pretty_ = on;
}

int WooCommerceServer::requests(const QString &path, const QByteArray &method) const
{
    const QMutexLocker lock(&mutex_);
    int n = 0;
    for (const Seen &one : seen_)
        n += one.path.contains(path) && (method.isEmpty() || one.method == method) ? 1 : 0;
    return n;
}

std::vector<WooCommerceServer::Seen> WooCommerceServer::seen() const
{
    const QMutexLocker lock(&mutex_);
    return seen_;
}

void WooCommerceServer::forgetRequests()
{
    const QMutexLocker lock(&mutex_);
    seen_.clear();
}

WebReply WooCommerceServer::page(int status, const QByteArray &title)
{
    return {status, {{"Content-Type", "text/html; charset=utf-8"}},
        "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>\n"};
}

std::optional<WooCommerceServer::Fault> WooCommerceServer::faultFor(const WebRequest &request)
{
    for (auto it = faults_.begin(); it != faults_.end(); ++it) {
        if (!request.path.contains(it->path) || (!it->method.isEmpty() && it->method != request.method))
            continue;
        if (it->skip > 0) {
            --it->skip;
            continue;
        }
        const Fault fault = *it;
        if (it->times > 0 && --it->times == 0)
            faults_.erase(it);
        return fault;
    }
    return {};
}

WebReply WooCommerceServer::answer(const WebRequest &request)
{
    const QMutexLocker lock(&mutex_);
    Seen seen{request.method, request.path, {}, 0};
    if (seen.path.startsWith(u"/wp-json/"))
        seen.path.remove(0, 9);
    for (const auto &[name, value] : request.query)
        if (!name.startsWith(u"oauth_") && !name.startsWith(u"consumer_"))
            seen.query += (seen.query.isEmpty() ? QString() : u"&"_qs) + name + u'=' + value;

    const std::optional<Fault> fault = faultFor(request);
    using Kind = Fault::Kind;
    WebReply given;
    if (fault && fault->kind == Kind::TooMany)
        given = json(ShopAnswer::refused(429, u"too_many_requests"_qs, u"Too many requests."_qs));
    else if (fault && fault->kind == Kind::Broken)
        given = json(ShopAnswer::refused(
            fault->status, u"internal_server_error"_qs, u"There has been a critical error on this website."_qs));
    else if (fault && fault->kind == Kind::Maintenance)
        given = page(503, "Briefly unavailable for scheduled maintenance. Check back in a minute.");
    else if (fault && fault->kind == Kind::Database)
        given = page(500, "Error establishing a database connection");
    else if (fault && fault->kind == Kind::WebPage)
        given = page(200, "One moment, please");
    else
        given = reply(request, seen.path);
    if (fault && fault->kind == Kind::Garbage)
        given.body.chop(given.body.size() / 3);
    if (fault && fault->kind == Kind::CutFirst)
        given.trouble = WebReply::Trouble::CutFirst;
    if (fault && fault->kind == Kind::CutInBody)
        given.trouble = WebReply::Trouble::CutInBody;
    if (fault && fault->kind == Kind::Silence)
        given.trouble = WebReply::Trouble::Silence;
    if (fault && (!fault->retryAfter.isEmpty() || fault->kind == Kind::Maintenance))
        given.headers.emplaceBack("Retry-After", fault->retryAfter.isEmpty() ? "600" : fault->retryAfter);
    given.headers.emplaceBack(
        "Date", QLocale::c().toString(shop_.now(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_qs).toLatin1());
    given.delayMs = delayMs_;
    seen.status = given.trouble == WebReply::Trouble::None ? given.status : 0;
    seen_.push_back(seen);
    return given;
}

WebReply WooCommerceServer::reply(const WebRequest &request, const QString &path)
{
    if (!request.path.startsWith(u"/wp-json/") || !pretty_) {
        if (!request.value(u"rest_route").isEmpty()) // keys are not looked at there
            return json(
                ShopAnswer::refused(401, u"woocommerce_rest_cannot_view"_qs, u"Sorry, you cannot list resources."_qs));
        return page(404, "Page not found");
    }
    if (path.isEmpty())
        return json({200,
            QJsonObject{{u"name"_qs, u"Olive &amp; Thread"_qs}, {u"url"_qs, shop_.address}, {u"home"_qs, shop_.address},
                {u"gmt_offset"_qs, shop_.offsetHours}, {u"timezone_string"_qs, u"Asia/Jerusalem"_qs},
                {u"namespaces"_qs, QJsonArray{u"oembed/1.0"_qs, u"wc/v2"_qs, u"wc/v3"_qs, u"wp/v2"_qs}}}});
    if (!path.startsWith(u"wc/v3/"))
        return json(ShopAnswer::refused(
            404, u"rest_no_route"_qs, u"No route was found matching the URL and request method."_qs));
    if (const auto objection = auth_.objection(request, shop_.address, shop_.now()))
        return json(*objection);
    Shop::Call call{request.method, path.mid(6), request.query, {}};
    const QByteArray type = request.headers.value("content-type");
    if (type.startsWith("application/json") && !request.body.isEmpty()) {
        QJsonParseError wrong;
        call.body = QJsonDocument::fromJson(request.body, &wrong).object();
        if (wrong.error != QJsonParseError::NoError)
            return json(ShopAnswer::refused(400, u"rest_invalid_json"_qs, u"Invalid JSON body passed."_qs));
    } // anything else is as good as nothing: a POST then makes a product named "Product"
    return json(shop_.handle(call));
}

} // namespace purser::test
