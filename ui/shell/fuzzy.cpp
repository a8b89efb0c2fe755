#include "ui/shell/fuzzy.h"

#include <algorithm>

namespace purser::ui {

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype last = -1;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        // The beginning of a word is what people mean; only else the next place.
        qsizetype plain = -1;
        qsizetype start = -1;
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != wanted.toCaseFolded())
                continue;
            if (plain < 0)
                plain = i;
            if (i == 0 || !text[i - 1].isLetterOrNumber()) {
                start = i;
                break;
            }
        }
        if (plain < 0)
            return {};
        const bool inRow = plain == last + 1 && last >= 0;
        const qsizetype place = inRow || start < 0 ? plain : start;
        score += inRow ? 8 : place == start ? 10 : 1;
        score -= last < 0 ? 0 : int(std::min<qsizetype>(place - last - 1, 5));
        last = place;
        at = place + 1;
    }
    return score * 4 - int(std::min<qsizetype>(text.size(), 60)) / 4;
}

} // namespace purser::ui
