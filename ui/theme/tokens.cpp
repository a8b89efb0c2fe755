#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QWidget>

#include <cmath>

namespace purser::ui {

namespace {

constexpr QRgb hex(unsigned rgb)
{
    return 0xff000000U | rgb;
}

QColor c(unsigned rgb)
{
    return QColor::fromRgb(hex(rgb));
}

Tokens makeLight()
{
    Tokens t;
    t.scheme = Tokens::Scheme::Light;
    t.window = c(0xF4F6F8), t.surface = c(0xFFFFFF), t.alternate = c(0xF8FAFB), t.raised = c(0xFFFFFF);
    t.header = c(0xEEF1F4), t.button = c(0xFFFFFF), t.buttonHover = c(0xF2F5F7);
    t.border = c(0xDCE1E7), t.borderStrong = c(0xC4CCD5), t.gridLine = c(0xE9EDF1), t.controlBorder = c(0x848E9B);
    t.text = c(0x1A2330), t.mutedText = c(0x586473), t.faint = c(0x8A95A3);
    t.accent = c(0x0F766E), t.accentHover = c(0x0B5F59), t.accentText = c(0xFFFFFF), t.accentSoft = c(0xE3F3F1);
    t.selection = c(0xDBF1EE), t.selectionText = c(0x0E2A28);
    t.staged = c(0xECEBFD), t.stagedGlyph = c(0x4F46C8), t.conflict = c(0xFCE4EC), t.conflictGlyph = c(0xB01048);
    t.success = c(0x167A3C), t.successSoft = c(0xE3F4E8), t.warning = c(0x92570A), t.warningSoft = c(0xFDF1DA);
    t.danger = c(0xB9261C), t.dangerSoft = c(0xFCE8E6);
    t.information = c(0x1F5FA8), t.informationSoft = c(0xE5EFFA);
    t.track = c(0xE3E7EC);
    t.series = {c(0x0F766E), c(0x3B6FB6), c(0xB7791F), c(0x8B5A9E), c(0x6B7787)};
    t.bars = c(0x5E9F97), t.earlierPeriod = c(0x8792A0), t.unfinishedDay = c(0xEEF1F4), t.unfinishedHatch = c(0xC4CCD5);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.scheme = Tokens::Scheme::Dark;
    t.window = c(0x14181D), t.surface = c(0x1A1F26), t.alternate = c(0x1E242C), t.raised = c(0x222932);
    t.header = c(0x20262E), t.button = c(0x262D36), t.buttonHover = c(0x2E3640);
    t.border = c(0x2C343E), t.borderStrong = c(0x3B4551), t.gridLine = c(0x29313A), t.controlBorder = c(0x74808F);
    t.text = c(0xE5E9EE), t.mutedText = c(0xA0ABB8), t.faint = c(0x7B8795);
    t.accent = c(0x2DD4BF), t.accentHover = c(0x5EE3D2), t.accentText = c(0x06231F), t.accentSoft = c(0x173632);
    t.selection = c(0x18403C), t.selectionText = c(0xEAFBF8);
    t.staged = c(0x2C2D55), t.stagedGlyph = c(0xB4B5FF), t.conflict = c(0x4A2032), t.conflictGlyph = c(0xFF9FBA);
    t.success = c(0x5BD98A), t.successSoft = c(0x17331F), t.warning = c(0xF5BD4F), t.warningSoft = c(0x3A2D10);
    t.danger = c(0xFF8A80), t.dangerSoft = c(0x431E1C);
    t.information = c(0x7FB5F5), t.informationSoft = c(0x1A2E45);
    t.track = c(0x2F3842);
    t.series = {c(0x2DD4BF), c(0x7FB5F5), c(0xE9B45A), c(0xC79AD8), c(0x95A1AF)};
    t.bars = c(0x2B7C72), t.earlierPeriod = c(0x66717F), t.unfinishedDay = c(0x222932), t.unfinishedHatch = c(0x3B4551);
    return t;
}

double luminance(const QColor &colour)
{
    const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF()))
        + 0.0722 * channel(double(colour.blueF()));
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::dark()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &Tokens::of(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? dark() : light();
}

const Tokens &Tokens::of(const QWidget *widget)
{
    return widget ? of(widget->palette()) : current();
}

const Tokens &Tokens::current()
{
    return of(QGuiApplication::palette());
}

QPalette Tokens::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(QPalette::All, role, colour); };
    set(QPalette::Window, window);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::Text, text);
    set(QPalette::WindowText, text);
    set(QPalette::ButtonText, text);
    set(QPalette::PlaceholderText, mutedText);
    set(QPalette::Button, button);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, selectionText);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::BrightText, danger);
    set(QPalette::ToolTipBase, raised);
    set(QPalette::ToolTipText, text);
    set(QPalette::Light, raised);
    set(QPalette::Midlight, border);
    set(QPalette::Mid, borderStrong);
    set(QPalette::Dark, borderStrong);
    set(QPalette::Shadow, controlBorder);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    return p;
}

QColor toneColour(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return t.mutedText;
    case Tone::Accent: return t.accent;
    case Tone::Success: return t.success;
    case Tone::Warning: return t.warning;
    case Tone::Danger: return t.danger;
    case Tone::Information: return t.information;
    case Tone::Staged: return t.stagedGlyph;
    case Tone::Conflict: return t.conflictGlyph;
    }
    return t.text;
}

QColor toneBackground(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return t.header;
    case Tone::Accent: return t.accentSoft;
    case Tone::Success: return t.successSoft;
    case Tone::Warning: return t.warningSoft;
    case Tone::Danger: return t.dangerSoft;
    case Tone::Information: return t.informationSoft;
    case Tone::Staged: return t.staged;
    case Tone::Conflict: return t.conflict;
    }
    return t.surface;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor blend(const QColor &top, const QColor &bottom, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(top.red(), bottom.red()), mix(top.green(), bottom.green()), mix(top.blue(), bottom.blue())};
}

} // namespace purser::ui
