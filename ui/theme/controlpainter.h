#pragma once

#include "ui/theme/tokens.h"

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionTab;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QWidget;

namespace purser::ui {

/// What a push button is for; carried by the dynamic property `purserKind` so that any QPushButton can have it.
enum class ButtonKind { Secondary, Primary, Quiet, Link, Danger };

/// Names of the dynamic properties that the style reads.
namespace property {
inline constexpr char kind[] = "purserKind"; ///< int(ButtonKind)
inline constexpr char badge[] = "purserBadge"; ///< QString: a shortcut drawn in a small frame
inline constexpr char compact[] = "purserCompact"; ///< bool: 28 high
inline constexpr char invalid[] = "purserInvalid"; ///< bool: the value of the field is refused
inline constexpr char noRing[] = "purserNoRing"; ///< bool: the widget shows its focus by itself
} // namespace property

/// Painting of the single controls, used by PurserStyle and by our own widgets.
namespace paint {

/// A rounded rectangle with a crisp 1 px border. An invalid colour means none.
void roundedFrame(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, double radius,
    double width = 1, Qt::PenStyle line = Qt::SolidLine);
/// A line edit, combo or spin box.
void field(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void buttonBevel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
/// 16 px box with tick or dash; \a rect may be larger.
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void progressBar(QPainter &painter, const QStyleOptionProgressBar &option);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option);
void tabShape(QPainter &painter, const QStyleOptionTab &option);
void headerSection(QPainter &painter, const QStyleOptionHeader &option);
/// A chevron or other 16 px drawing in the middle of \a rect.
void glyph(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour, int size = measure::icon);
/// A shortcut badge like "Ctrl K", vertically centred, ending (in reading direction) at the edge of \a rect; the width.
int badge(QPainter &painter, const QRect &rect, const QString &text, const QColor &colour, const QColor &border);

/// How a line of \a text reads: a sentence in Hebrew may begin with a Latin word.
Qt::LayoutDirection directionOf(const QString &text);

/// One line of \a text with the painter's font and pen, shortened where there is no room. It stands at \a side (of the
/// screen, not of the reading direction) and reads as its words do, so that the dots of a shortened Latin title stand
/// at its end in a Hebrew window, too.
void words(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text,
    Qt::TextElideMode elide = Qt::ElideRight);

} // namespace paint
} // namespace purser::ui
