#include "ui/jobs/errorcard.h"

#include "models/sync/jobtext.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace purser::ui {

/// The line that folds the card: a chevron, the cause, how many.
class CardHead final : public QAbstractButton {
public:
    CardHead(const QString &title, const QString &count, QWidget *parent) : QAbstractButton(parent), count_(count)
    {
        setText(title);
        setCheckable(true);
        setFixedHeight(36);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setToolTip(title);
        setAccessibleName(QStringLiteral("%1, %2").arg(title, count));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::of(this);
        QPainter painter(this);
        const auto place = [this](int x, int w) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height()));
        };
        if (isChecked())
            paint::roundedFrame(painter, rect(), t.alternate, {}, measure::radius - 1);
        if (hasFocus())
            paint::roundedFrame(painter, rect(), {}, t.accent, measure::radius - 1, 2);
        paint::glyph(painter, place(8, 16),
            isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), t.mutedText, 14);
        const int tag = Tag::widthOf(count_);
        painter.setFont(ui::font(TextStyle::BodyStrong));
        painter.setPen(t.text);
        paint::words(painter, place(30, width() - 30 - tag - 20),
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading), text());
        const QRect box = place(width() - tag - 12, tag);
        Tag::paint(painter, QPoint(box.x(), (height() - measure::tag) / 2), count_, Tone::Danger, t);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString count_;
};

ErrorCard::ErrorCard(const sync::JobErrorGroup &group, bool open, bool mayRetry, QWidget *parent)
    : QFrame(parent), body_(new QWidget(this)), open_(open)
{
    const QString title = sync::causeTitle(group.code);
    head_ = new CardHead(title, locale().toString(group.count), this);
    auto *inner = new QVBoxLayout(body_);
    inner->setContentsMargins(14, 8, 14, 12);
    inner->setSpacing(6);
    auto *message = new Label(TextStyle::Body, group.message, body_);
    message->setWordWrap(true);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inner->addWidget(message);
    for (const QString &sample : group.samples) {
        auto *line = Label::muted(sample, body_);
        line->setFont(codeFont());
        line->setElided(true);
        inner->addWidget(line);
    }
    if (const qint64 more = group.count - group.samples.size(); more > 0) {
        auto *link = new LinkButton(tr("%1 more").arg(locale().toString(more)), body_);
        link->setAccessibleName(tr("Show all items"));
        connect(link, &QPushButton::clicked, this, &ErrorCard::itemsRequested);
        inner->addWidget(link, 0, Qt::AlignLeading);
    }
    if (mayRetry) {
        auto *retry =
            new SecondaryButton(QStringLiteral("retry"), tr("Retry %1").arg(locale().toString(group.toRetry())), body_);
        retry->setAccessibleName(tr("Retry %1: %2").arg(locale().toString(group.toRetry()), title));
        retry->setCompact(true);
        connect(retry, &QPushButton::clicked, this, &ErrorCard::retryRequested);
        inner->addSpacing(2);
        inner->addWidget(retry, 0, Qt::AlignLeading);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(body_);
    connect(head_, &QAbstractButton::toggled, this, [this](bool on) {
        setOpen(on);
        emit toggled(on);
    });
    setOpen(open);
}

void ErrorCard::setOpen(bool open)
{
    open_ = open;
    const QSignalBlocker still(head_);
    head_->setChecked(open);
    body_->setVisible(open);
}

void ErrorCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    paint::roundedFrame(painter, rect(), t.surface, t.border, measure::radius);
}

} // namespace purser::ui
