#include "app/connectors/woocommerce/reading.h"

#include <QHash>

namespace purser::connectors::woo {

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QHash<QStringView, char32_t> named{{u"amp", U'&'}, {u"lt", U'<'}, {u"gt", U'>'}, {u"quot", U'"'},
        {u"apos", U'\''}, {u"nbsp", U'\u00a0'}, {u"ndash", U'–'}, {u"mdash", U'—'}, {u"lsquo", U'‘'}, {u"rsquo", U'’'},
        {u"ldquo", U'“'}, {u"rdquo", U'”'}, {u"hellip", U'…'}, {u"copy", U'©'}, {u"reg", U'®'}, {u"trade", U'™'},
        {u"euro", U'€'}, {u"pound", U'£'}, {u"yen", U'¥'}, {u"deg", U'°'}, {u"times", U'×'}, {u"frac12", U'½'},
        {u"laquo", U'«'}, {u"raquo", U'»'}, {u"bull", U'•'}, {u"middot", U'·'}, {u"eacute", U'é'}, {u"uuml", U'ü'},
        {u"ouml", U'ö'}, {u"auml", U'ä'}, {u"szlig", U'ß'}};
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i) : -1;
        if (end < 0 || end - i > 10) {
            out += text[i];
            continue;
        }
        const QStringView name = QStringView(text).mid(i + 1, end - i - 1);
        char32_t character = named.value(name, 0);
        if (name.startsWith(u'#')) {
            const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
            bool number = false;
            const uint code = name.mid(hex ? 2 : 1).toUInt(&number, hex ? 16 : 10);
            if (number && code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
                character = code;
        }
        if (character == 0) {
            out += text[i];
            continue;
        }
        out += QString::fromUcs4(&character, 1);
        i = end;
    }
    return out;
}

} // namespace purser::connectors::woo
