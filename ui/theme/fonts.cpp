#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QStringList>

namespace purser::ui {

namespace {

struct Face {
    double points;
    QFont::Weight weight;
};

Face face(TextStyle style)
{
    switch (style) {
    case TextStyle::BigFigure: return {18, QFont::DemiBold};
    case TextStyle::Display: return {16, QFont::DemiBold};
    case TextStyle::PageTitle: return {14, QFont::DemiBold};
    case TextStyle::CardTitle: return {11, QFont::DemiBold};
    case TextStyle::Body: return {10, QFont::Normal};
    case TextStyle::BodyStrong: return {10, QFont::DemiBold};
    case TextStyle::Button: return {10, QFont::Medium};
    case TextStyle::TableHeader: return {9, QFont::DemiBold};
    case TextStyle::Label: return {9, QFont::Medium};
    case TextStyle::Hint: return {9, QFont::Normal};
    case TextStyle::Badge: return {8.25, QFont::Normal};
    }
    return {10, QFont::Normal};
}

QFont make(const QStringList &families, TextStyle style)
{
    const auto [points, weight] = face(style);
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    // Latin letters and figures stand one beside the other; what needs shaping, as Arabic does, gets it all the same.
    // Inter is rich in alternates: looking for them in every label takes a quarter of the time to the first page. But
    // brackets are turned round by shaping, so a window in Hebrew cannot do without.
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    font.setStyleStrategy(mirrored ? QFont::PreferDefault : QFont::PreferNoShaping);
    return font;
}

} // namespace

QFont font(TextStyle style)
{
    return make({QStringLiteral("Inter"), QStringLiteral("Noto Sans Hebrew"), QStringLiteral("Noto Sans")}, style);
}

QFont figureFont(TextStyle style)
{
    return make({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Hebrew"), QStringLiteral("Inter")}, style);
}

QFont codeFont()
{
    QFont font =
        make({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")},
            TextStyle::Hint);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace purser::ui
