#include "app/webhooks/requestreader.h"

#include <algorithm>
#include <cstring>

namespace purser::webhooks {
namespace {

bool isTokenSign(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != 0 && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenSign);
}

bool isVisible(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

} // namespace

RequestReader::State RequestReader::refuse(int status)
{
    refusal_ = status;
    head_.clear();
    request_ = {};
    return state_ = State::Refused;
}

bool RequestReader::takeContinue()
{
    return state_ == State::More && std::exchange(continue_, false);
}

RequestReader::State RequestReader::feed(const QByteArray &bytes)
{
    if (state_ != State::More)
        return state_;
    if (headDone_) {
        // What follows the body is none of ours: one request a connection.
        request_.body += bytes.first(std::min(bytes.size(), length_ - request_.body.size()));
    } else {
        const qsizetype seen = std::max<qsizetype>(head_.size() - 3, 0);
        head_ += bytes;
        const qsizetype end = head_.indexOf("\r\n\r\n", seen);
        if ((end < 0 ? head_.size() : end) > limits_.head)
            return refuse(431);
        if (end < 0)
            return state_;
        const QByteArray rest = head_.sliced(end + 4);
        if (readHead(end) == State::Refused)
            return state_;
        head_.clear();
        headDone_ = true;
        request_.body = rest.first(std::min(rest.size(), length_));
        if (!rest.isEmpty())
            continue_ = false;
    }
    return request_.body.size() == length_ ? state_ = State::Complete : state_;
}

RequestReader::State RequestReader::readHead(qsizetype end)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at <= end;) {
        const qsizetype next = std::min(head_.indexOf("\r\n", at), end);
        const QByteArray line = head_.sliced(at, (next < 0 ? end : next) - at);
        if (line.contains('\n') || line.contains('\r') || line.contains('\0'))
            return refuse(400);
        lines.append(line);
        if (lines.size() > limits_.headers + 1)
            return refuse(431);
        at = (next < 0 ? end : next) + 2;
    }
    const QList<QByteArray> words = lines.first().split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[1].startsWith('/') || !isVisible(words[1]))
        return refuse(400);
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return refuse(words[2].startsWith("HTTP/") ? 505 : 400);
    request_.method = words[0];
    request_.path = words[1];
    for (qsizetype i = 1; i < lines.size(); ++i)
        if (!readHeader(lines[i]))
            return refuse(400);
    // Two ways of saying how long the body is are how requests are smuggled; stores say it in one.
    if (request_.headers.contains("transfer-encoding"))
        return refuse(411);
    const auto length = request_.headers.constFind("content-length");
    if (length == request_.headers.constEnd())
        return request_.method == "POST" || request_.method == "PUT" ? refuse(411) : state_;
    if (length->isEmpty() || !std::all_of(length->begin(), length->end(), [](char c) { return c >= '0' && c <= '9'; }))
        return refuse(400);
    bool fits = false;
    const qint64 size = length->size() > 15 ? 0 : length->toLongLong(&fits);
    if (!fits || size > limits_.body)
        return refuse(413);
    length_ = size;
    if (const auto expect = request_.headers.constFind("expect"); expect != request_.headers.constEnd()) {
        if (expect->toLower() != "100-continue")
            return refuse(417);
        continue_ = true;
    }
    return state_;
}

bool RequestReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return false; // also the old way of folding lines
    const QByteArray name = line.first(colon).toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (std::any_of(value.begin(), value.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; }))
        return false;
    if (!request_.headers.contains(name)) {
        request_.headers.insert(name, value);
        return true;
    }
    // What decides how a request is read, or whether it is believed, is said once.
    if (name == "content-length" || name == "host" || name == "expect" || name.startsWith("x-"))
        return request_.headers.value(name) == value;
    request_.headers[name] += ", " + value;
    return true;
}

} // namespace purser::webhooks
