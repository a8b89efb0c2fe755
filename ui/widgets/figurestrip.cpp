#include "ui/widgets/figurestrip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace purser::ui {

namespace {

constexpr int betweenParts = 4;
constexpr int betweenGroups = 16;

QFont face(bool figure)
{
    QFont font = ui::font(TextStyle::Hint);
    if (figure)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

FigureStrip::FigureStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FigureStrip::setGroups(const QList<Group> &groups)
{
    groups_ = groups;
    QStringList spoken;
    for (const Group &group : groups_) {
        QStringList words;
        for (const Part &part : group.parts)
            words << part.text;
        spoken << words.join(u' ');
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int FigureStrip::widthOf(const Group &group) const
{
    int width = 0;
    for (const Part &part : group.parts)
        width += QFontMetrics(face(part.figure)).horizontalAdvance(part.text) + betweenParts;
    return width - betweenParts;
}

QSize FigureStrip::sizeHint() const
{
    int width = 0;
    for (const Group &group : groups_)
        width += widthOf(group) + betweenGroups;
    return {width, 20};
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    int x = 0;
    const auto place = [this, &x](
                           int w) { return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height())); };
    for (const Group &group : groups_) {
        if (x > 0 && x + widthOf(group) > width())
            return;
        if (group.ruled && x > 0) {
            x += 2;
            const QRect line = place(1);
            painter.fillRect(line.x(), (height() - 16) / 2, 1, 16, tokens.borderStrong);
            x += betweenGroups;
        }
        for (const Part &part : group.parts) {
            painter.setFont(face(part.figure));
            painter.setPen(part.figure ? tokens.text : tokens.mutedText);
            const int w = painter.fontMetrics().horizontalAdvance(part.text);
            painter.drawText(place(w + 1), Qt::AlignCenter | Qt::TextSingleLine, part.text);
            x += w + betweenParts;
        }
        x += betweenGroups - betweenParts;
    }
}

} // namespace purser::ui
