#include "ui/delegates/statusmark.h"

#include "ui/delegates/cellglyph.h"

namespace purser::ui {

QPixmap statusMark(catalog::ProductStatus status, const Tokens &tokens, qreal devicePixelRatio)
{
    using enum catalog::ProductStatus;
    const auto mark = [&](CellGlyph glyph, const QColor &colour) {
        return cellGlyph(glyph, colour, measure::statusMark, devicePixelRatio);
    };
    switch (status) {
    case Active: return mark(CellGlyph::Disc, tokens.success);
    case Draft: return mark(CellGlyph::Ring, tokens.mutedText);
    case Paused: return mark(CellGlyph::Bars, tokens.warning);
    case Archived: return mark(CellGlyph::Square, tokens.mutedText);
    case Error: return mark(CellGlyph::ErrorTriangle, tokens.danger);
    }
    return {};
}

} // namespace purser::ui
