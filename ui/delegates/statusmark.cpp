#include "ui/delegates/statusmark.h"

#include "ui/theme/icons.h"

namespace purser::ui {

QPixmap statusMark(catalog::ProductStatus status, const Tokens &tokens, qreal devicePixelRatio)
{
    using enum catalog::ProductStatus;
    const auto mark = [&](const QString &shape, const QColor &colour) {
        return icons::pixmap(QStringLiteral("status-") + shape, colour, measure::statusMark, devicePixelRatio);
    };
    switch (status) {
    case Active: return mark(QStringLiteral("active"), tokens.success);
    case Draft: return mark(QStringLiteral("draft"), tokens.mutedText);
    case Paused: return mark(QStringLiteral("paused"), tokens.warning);
    case Archived: return mark(QStringLiteral("archived"), tokens.mutedText);
    case Error: return mark(QStringLiteral("error"), tokens.danger);
    }
    return {};
}

} // namespace purser::ui
