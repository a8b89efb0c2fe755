#include "app/sync/onlyhere.h"

#include "models/sync/syncfield.h"

#include <QCoreApplication>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

} // namespace

QString OnlyHere::text() const
{
    QStringList shown;
    for (const QString &url : urls_)
        shown << u'“' + (url.size() > 80 ? u'…' + url.right(79) : url) + u'”';
    return tr(
        "%1: the store cannot fetch what is not on the web: %2. Give each an address that begins with https://, or "
        "remove it here. Everything else of the product goes there without it.")
        .arg(fieldLabel({Entity::Product, u"images"_qs}), shown.join(u", "));
}

QJsonArray addition(const QJsonArray &theirs, const QJsonArray &wanted)
{
    QJsonArray all = theirs;
    for (const QJsonValue &image : wanted)
        if (image[u"id"].toString().isEmpty())
            all.append(image);
    return all.size() > theirs.size() ? all : QJsonArray();
}

} // namespace purser::sync
