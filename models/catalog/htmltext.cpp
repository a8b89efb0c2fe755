#include "models/catalog/htmltext.h"

#include <QSet>

namespace purser::catalog {
namespace {

/// A part of an HTML text: words, or one tag.
struct Part {
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    QStringView text; ///< Text: as written
    QString name; ///< Open, Close: in small letters
};

/// Splits an HTML text into its parts as a browser would; comments are left out. Never looks at a character more than
/// a few times: descriptions come from outside.
class Scanner {
public:
    explicit Scanner(QStringView html) : html_(html) { }

    bool next(Part &part)
    {
        while (at_ < html_.size()) {
            if (html_[at_] != u'<' || !beginsMarkup(at_ + 1)) {
                qsizetype end = at_ + 1;
                while (end < html_.size() && !(html_[end] == u'<' && beginsMarkup(end + 1)))
                    ++end;
                part = {Part::Kind::Text, html_.mid(at_, end - at_), {}};
                at_ = end;
                return true;
            }
            const QChar first = html_[at_ + 1];
            if (first == u'!' || first == u'?') {
                skipComment();
                continue;
            }
            const bool closing = first == u'/';
            qsizetype end = at_ + (closing ? 2 : 1);
            const qsizetype begin = end;
            while (end < html_.size() && isNameCharacter(html_[end]))
                ++end;
            part = {
                closing ? Part::Kind::Close : Part::Kind::Open, {}, html_.mid(begin, end - begin).toString().toLower()};
            at_ = behindTag(end);
            return true;
        }
        return false;
    }

    /// Goes behind the tag that closes \a name, or to the end when none does.
    void skipTo(const QString &name)
    {
        for (qsizetype end = html_.indexOf(u"</", at_); end >= 0; end = html_.indexOf(u"</", end + 2)) {
            const qsizetype behind = end + 2 + name.size();
            if (html_.mid(end + 2, name.size()).compare(name, Qt::CaseInsensitive) == 0
                && (behind >= html_.size() || !isNameCharacter(html_[behind]))) {
                at_ = behindTag(behind);
                return;
            }
        }
        at_ = html_.size();
    }

private:
    static bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
    static bool isNameCharacter(QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-' || c == u':'; }

    [[nodiscard]] bool beginsMarkup(qsizetype i) const
    {
        if (i >= html_.size())
            return false;
        if (html_[i] == u'/')
            return i + 1 < html_.size() && isLetter(html_[i + 1]);
        return isLetter(html_[i]) || html_[i] == u'!' || html_[i] == u'?';
    }

    void skipComment()
    {
        const bool comment = html_.mid(at_, 4) == u"<!--";
        const qsizetype end = comment ? html_.indexOf(u"-->", at_ + 4) : html_.indexOf(u'>', at_);
        at_ = end < 0 ? html_.size() : end + (comment ? 3 : 1);
    }

    /// The place behind the `>` of the tag whose name ended at \a i. A `>` in quotes does not end a tag, unless the
    /// quotes never end.
    qsizetype behindTag(qsizetype i)
    {
        for (; i < html_.size(); ++i) {
            const QChar c = html_[i];
            if (c == u'>')
                return i + 1;
            if (c != u'"' && c != u'\'')
                continue;
            bool &noMore = c == u'"' ? noMoreDouble_ : noMoreSingle_;
            const qsizetype end = noMore ? -1 : html_.indexOf(c, i + 1);
            noMore = end < 0;
            if (end >= 0)
                i = end;
        }
        return html_.size();
    }

    QStringView html_;
    qsizetype at_ = 0;
    bool noMoreDouble_ = false; ///< no further quotation mark of this kind, so nobody looks again
    bool noMoreSingle_ = false;
};

/// Tags whose content is no text for people.
bool hidesContent(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("head"),
        QStringLiteral("title"), QStringLiteral("iframe"), QStringLiteral("object"), QStringLiteral("svg"),
        QStringLiteral("form"), QStringLiteral("template"), QStringLiteral("textarea"), QStringLiteral("select")};
    return names.contains(name);
}

/// Tags that only give a text its structure.
bool isStructure(const QString &name)
{
    static const QSet<QString> names = [] {
        const QString all =
            QStringLiteral("p br hr div span center blockquote pre code b strong i em u s del ins sub sup "
                           "small big h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot "
                           "tr th td");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names.contains(name);
}

} // namespace

QString harmlessHtml(const QString &html)
{
    QString out;
    Scanner scanner(html);
    for (Part part; scanner.next(part);) {
        if (part.kind == Part::Kind::Text)
            out += part.text.toString().replace(u'<', QStringLiteral("&lt;"));
        else if (part.kind == Part::Kind::Open && hidesContent(part.name))
            scanner.skipTo(part.name);
        else if (isStructure(part.name))
            out += (part.kind == Part::Kind::Open ? QStringLiteral("<") : QStringLiteral("</")) + part.name + u'>';
    }
    return out;
}

QString plainText(const QString &html)
{
    QString text;
    Scanner scanner(html);
    for (Part part; scanner.next(part);) {
        if (part.kind == Part::Kind::Text)
            text += part.text;
        else
            text += u' ';
        if (part.kind == Part::Kind::Open && hidesContent(part.name))
            scanner.skipTo(part.name);
    }
    text.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    return text.simplified();
}

} // namespace purser::catalog
