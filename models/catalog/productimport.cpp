#include "models/catalog/productimport.h"

#include <QCoreApplication>

namespace purser::catalog {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::catalog", text);
}

} // namespace

std::vector<std::pair<QString, QString>> importEncodings()
{
    return {
        {u"UTF-8"_qs, u"UTF-8"_qs},
        {u"UTF-16LE"_qs, u"UTF-16 LE"_qs},
        {u"UTF-16BE"_qs, u"UTF-16 BE"_qs},
        {u"windows-1252"_qs, tr("Windows-1252 (Western European)")},
        {u"windows-1255"_qs, tr("Windows-1255 (Hebrew)")},
        {u"windows-1250"_qs, tr("Windows-1250 (Central European)")},
        {u"windows-1251"_qs, tr("Windows-1251 (Cyrillic)")},
        {u"windows-1253"_qs, tr("Windows-1253 (Greek)")},
        {u"windows-1254"_qs, tr("Windows-1254 (Turkish)")},
        {u"windows-1256"_qs, tr("Windows-1256 (Arabic)")},
    };
}

} // namespace purser::catalog
