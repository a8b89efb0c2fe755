#pragma once

#include "app/demo/wordbook.h"

namespace purser::demo {

/// What a title is built from; what is null or empty is left out.
struct TitleParts {
    const Noun *noun = nullptr;
    const Material *material = nullptr;
    const Word *style = nullptr;
    const Word *colour = nullptr;
    QString size; ///< in the title's language
    QString collection; ///< in the title's letters
};

/// A title as a native merchant would write it: adjectives agree in French and Hebrew, stand before the noun in
/// English.
QString title(Language language, const TitleParts &parts);

/// "Colour", "Parfum", "מידה": the name of an option. \a axis is colour, scent, stone, size or material.
QString optionName(Language language, const QString &axis);

/// A tag in the language of the product; \a tag is gift, new, bestseller or sale.
QString tagName(Language language, const QString &tag);

/// A short HTML description: one sentence, then material, measures and care.
QString descriptionHtml(Language language, const QString &lead, const QString &material, const std::array<int, 3> &box,
    const QString &care);

/// The first letter of a sentence as a capital.
QString capitalized(QString text);

/// `ribbed-stoneware-mug-oat`: lower case ASCII letters and digits joined by dashes, accents dropped.
QString slug(const QString &text);

} // namespace purser::demo
