#pragma once

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace purser::ui {

/// Every colour of one scheme. Widgets ask `Tokens::of(this)` while painting, so a change of the theme reaches them as
/// a change of their palette and nothing has to be handed around.
struct Tokens {
    enum class Scheme { Light, Dark };

    Scheme scheme = Scheme::Light;
    QColor window, surface, alternate, raised, header;
    QColor button, buttonHover;
    QColor border, borderStrong, gridLine, controlBorder;
    QColor text, mutedText, faint;
    QColor accent, accentHover, accentText, accentSoft;
    QColor selection, selectionText;
    QColor staged, stagedGlyph, conflict, conflictGlyph;
    QColor success, successSoft, warning, warningSoft, danger, dangerSoft, information, informationSoft;
    QColor track;
    std::array<QColor, 5> series;
    QColor bars, earlierPeriod, unfinishedDay, unfinishedHatch;

    static const Tokens &light();
    static const Tokens &dark();
    /// The tokens of the scheme that \a palette belongs to, told by the lightness of its base.
    static const Tokens &of(const QPalette &palette);
    static const Tokens &of(const QWidget *widget);
    /// The tokens of the application's palette, for what is painted without a widget (icons).
    static const Tokens &current();

    /// The palette of this scheme. Beyond Qt's meaning: PlaceholderText is muted text, Link accent, BrightText danger,
    /// Mid strong border, Midlight border, Shadow control border.
    [[nodiscard]] QPalette palette() const;
};

/// What a coloured thing says: tags, banners, marks.
enum class Tone { Neutral, Accent, Success, Warning, Danger, Information, Staged, Conflict };

/// The foreground of \a tone: text and glyph.
QColor toneColour(const Tokens &tokens, Tone tone);
/// The soft background of \a tone.
QColor toneBackground(const Tokens &tokens, Tone tone);

/// Contrast of two opaque colours after WCAG 2.1 (1.4.3), from 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// \a share of \a top over \a bottom, 0 to 1.
QColor blend(const QColor &top, const QColor &bottom, double share);

/// Measures in device independent pixels.
namespace measure {
inline constexpr int step = 4;
inline constexpr int pageMargin = 16, cardGap = 12, cardPadding = 12, dialogPadding = 16;
inline constexpr int menuBar = 40, commandWidth = 344, commandHeight = 28, navigation = 208, navigationEntry = 32;
inline constexpr int pageHeader = 56, filterRow = 40, stagedBar = 48, footer = 32, statusLine = 28;
inline constexpr int detailPane = 328, detailPaneMin = 304, detailPaneMax = 368;
inline constexpr int row = 32, tableHeader = 32, cellPadding = 8, thumbnail = 24;
inline constexpr int menuEntry = 28, control = 32, compact = 28, chip = 26, tag = 20, toolButton = 28, check = 16;
inline constexpr int tab = 36, progress = 6;
inline constexpr double radius = 6, radiusTag = 4, radiusCheck = 3;
inline constexpr int focusRing = 2, focusGap = 1;
inline constexpr int icon = 16, iconCard = 20, iconEmpty = 26, emptyCircle = 56, cellGlyph = 12, statusMark = 10;
} // namespace measure

} // namespace purser::ui
