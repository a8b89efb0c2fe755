#include "ui/widgets/banner.h"

#include "ui/theme/controlpainter.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

namespace {

QString usualIcon(Tone tone)
{
    switch (tone) {
    case Tone::Success: return QStringLiteral("circle-check");
    case Tone::Warning:
    case Tone::Danger: return QStringLiteral("warning");
    case Tone::Staged: return QStringLiteral("staged");
    case Tone::Conflict: return QStringLiteral("conflict");
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Information: break;
    }
    return QStringLiteral("circle-info");
}

} // namespace

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent),
      tone_(tone),
      iconName_(usualIcon(tone)),
      first_(new Label(TextStyle::Body, {}, this)),
      second_(Label::muted({}, this)),
      row_(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    first_->setTextFormat(Qt::RichText);
    first_->setWordWrap(true);
    second_->setWordWrap(true);
    second_->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(first_);
    words->addWidget(second_);
    words->addStretch();
    // Space, not a margin: margins are not mirrored when reading right to left.
    row_->setContentsMargins(12, 8, 12, 8);
    row_->setSpacing(8);
    row_->addSpacing(measure::icon + 10);
    row_->addLayout(words, 1);
    makeAlert(this);
}

void Banner::setTone(Tone tone)
{
    tone_ = tone;
    iconName_ = usualIcon(tone);
    update();
}

void Banner::setIconName(const QString &name)
{
    iconName_ = name;
    update();
}

void Banner::setText(const QString &title, const QString &text, const QString &hint)
{
    first_->setText(QStringLiteral("<span style=\"font-weight:600\">%1</span> %2")
                        .arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
    second_->setText(hint);
    second_->setVisible(!hint.isEmpty());
    const QString whole = QStringLiteral("%1 %2 %3").arg(title, text, hint).simplified();
    if (whole == accessibleName())
        return;
    setAccessibleName(whole);
    if (isVisible())
        announce(this);
}

void Banner::tell(const QString &outcome, bool good)
{
    setTone(good ? Tone::Success : Tone::Danger);
    setText({}, outcome);
    show();
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    announce(this);
}

QString Banner::message() const
{
    return accessibleName();
}

void Banner::addAction(QWidget *button)
{
    row_->addWidget(button, 0, Qt::AlignVCenter);
}

void Banner::setFlush(bool flush)
{
    flush_ = flush;
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    if (flush_) {
        painter.fillRect(rect(), toneBackground(t, tone_));
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
    } else {
        paint::roundedFrame(painter, rect(), toneBackground(t, tone_), {}, measure::radius);
    }
    const int top = second_->isVisible() || first_->height() > 24 ? first_->y() : (height() - measure::icon) / 2;
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(12, top, measure::icon, measure::icon + 2));
    paint::glyph(painter, mark, iconName_, toneColour(t, tone_));
}

void BannerSlot::show(Banner *banner)
{
    if (banner_)
        banner_->deleteLater();
    banner_ = banner;
    if (banner)
        addWidget(banner);
}

} // namespace purser::ui
