#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace purser::ui {

namespace {

/// One word of the control; the frame around all of them is painted by the control.
class Segment final : public QAbstractButton {
public:
    explicit Segment(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(ui::font(TextStyle::BodyStrong)).horizontalAdvance(text()) + 24, measure::compact};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::of(this);
        QPainter painter(this);
        if (isChecked())
            paint::roundedFrame(painter, rect().adjusted(1, 1, -1, -1), t.accentSoft, {}, measure::radius - 1);
        painter.setFont(ui::font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
        painter.setPen(!isEnabled() ? t.faint : isChecked() ? t.accent : underMouse() ? t.text : t.mutedText);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), group_(new QButtonGroup(this)), row_(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row_->setContentsMargins({});
    row_->setSpacing(0);
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        update();
        if (on)
            emit currentChanged(id);
    });
}

void SegmentedControl::addSegment(int id, const QString &text)
{
    auto *segment = new Segment(text, this);
    group_->addButton(segment, id);
    row_->addWidget(segment);
    if (group_->buttons().size() == 1) {
        const QSignalBlocker quiet(group_);
        segment->setChecked(true);
        setFocusProxy(segment);
    }
}

void SegmentedControl::setSegmentText(int id, const QString &text)
{
    if (auto *segment = group_->button(id); segment && segment->text() != text) {
        segment->setText(text);
        segment->updateGeometry();
    }
}

void SegmentedControl::setCurrent(int id)
{
    if (auto *segment = group_->button(id))
        segment->setChecked(true);
}

int SegmentedControl::current() const
{
    return group_->checkedId();
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    paint::roundedFrame(painter, rect(), t.button, t.borderStrong, measure::radius);
    const auto buttons = group_->buttons();
    for (qsizetype i = 1; i < buttons.size(); ++i) {
        const int x = layoutDirection() == Qt::RightToLeft ? buttons[i]->geometry().right() : buttons[i]->x();
        painter.fillRect(QRect(x, 1, 1, height() - 2), t.borderStrong);
    }
}

} // namespace purser::ui
