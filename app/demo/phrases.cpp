#include "app/demo/phrases.h"

namespace purser::demo {
namespace {

QString english(const TitleParts &p)
{
    QStringList words;
    if (p.style)
        words << p.style->english;
    if (p.material)
        words << p.material->english;
    words << p.noun->english;
    QString text = words.join(u' ');
    QStringList rest;
    if (p.colour)
        rest << p.colour->english;
    if (!p.size.isEmpty())
        rest << p.size;
    if (!rest.isEmpty())
        text += u", "_qs + rest.join(u' ');
    if (!p.collection.isEmpty())
        text += u", "_qs + p.collection + u" collection"_qs;
    return text;
}

/// French and Hebrew: what agrees follows the noun at once, then the material, then what does not agree; colours that
/// are names ("bleu orage") stand behind a comma.
QString nounFirst(Language language, const QString &noun, Gender gender, const TitleParts &p)
{
    QStringList words{noun};
    const Word *colour = p.colour;
    if (p.style && p.style->agrees(language)) {
        words << p.style->in(language, gender);
    } else if (colour && colour->agrees(language)) {
        words << colour->in(language, gender);
        colour = nullptr;
    }
    if (p.material)
        words << (language == Language::French ? p.material->french : p.material->hebrew);
    if (p.style && !p.style->agrees(language))
        words << p.style->in(language, gender);
    QStringList parts{words.join(u' ')};
    if (colour)
        parts << colour->in(language, gender);
    if (!p.size.isEmpty())
        parts << p.size;
    if (!p.collection.isEmpty())
        parts << (language == Language::French ? u"collection "_qs + p.collection : u"סדרת "_qs + p.collection);
    return parts.join(u", ");
}

} // namespace

QString title(Language language, const TitleParts &parts)
{
    switch (language) {
    case Language::French: return capitalized(nounFirst(language, parts.noun->french, parts.noun->frenchGender, parts));
    case Language::Hebrew: return nounFirst(language, parts.noun->hebrew, parts.noun->hebrewGender, parts);
    case Language::English: break;
    }
    return capitalized(english(parts));
}

QString optionName(Language language, const QString &axis)
{
    struct Names {
        QString axis, english, french, hebrew;
    };
    static const std::array<Names, 5> names{{
        {u"colour"_qs, u"Colour"_qs, u"Couleur"_qs, u"צבע"_qs},
        {u"scent"_qs, u"Scent"_qs, u"Parfum"_qs, u"ניחוח"_qs},
        {u"stone"_qs, u"Stone"_qs, u"Pierre"_qs, u"אבן"_qs},
        {u"size"_qs, u"Size"_qs, u"Taille"_qs, u"מידה"_qs},
        {u"material"_qs, u"Material"_qs, u"Matière"_qs, u"חומר"_qs},
    }};
    for (const Names &n : names)
        if (n.axis == axis)
            return language == Language::French ? n.french : language == Language::Hebrew ? n.hebrew : n.english;
    return axis;
}

QString tagName(Language language, const QString &tag)
{
    if (language == Language::English)
        return tag;
    const bool french = language == Language::French;
    if (tag == u"gift")
        return french ? u"cadeau"_qs : u"מתנה"_qs;
    if (tag == u"new")
        return french ? u"nouveauté"_qs : u"חדש"_qs;
    if (tag == u"bestseller")
        return french ? u"coup de cœur"_qs : u"רב־מכר"_qs;
    return french ? u"promotion"_qs : u"מבצע"_qs;
}

QString descriptionHtml(
    Language language, const QString &lead, const QString &material, const std::array<int, 3> &box, const QString &care)
{
    const QString measures =
        u"%1 × %2 × %3 "_qs.arg(box[0]).arg(box[1]).arg(box[2]) + (language == Language::Hebrew ? u"ס״מ"_qs : u"cm"_qs);
    const QString label = optionName(language, u"material"_qs) + (language == Language::French ? u" : "_qs : u": "_qs);
    return u"<p>%1</p><ul><li>%2</li><li>%3</li><li>%4</li></ul>"_qs.arg(
        lead.toHtmlEscaped(), (label + material).toHtmlEscaped(), measures, care.toHtmlEscaped());
}

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString slug(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            out += c.toLower();
        else if ((c.isSpace() || c.isPunct()) && !out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    while (out.endsWith(u'-'))
        out.chop(1);
    return out;
}

} // namespace purser::demo
