#include "ui/widgets/stateview.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/skeleton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace purser::ui {

namespace {

/// The technical words of an error, selectable, in a grey box.
class Details final : public QFrame {
public:
    explicit Details(const QString &text, QWidget *parent) : QFrame(parent)
    {
        auto *label = new QLabel(text, this);
        label->setFont(codeFont());
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        auto *row = new QVBoxLayout(this);
        row->setContentsMargins(12, 10, 12, 10);
        row->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = Tokens::of(this);
        paint::roundedFrame(painter, rect(), t.window, t.border, measure::radius);
    }
};

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = Label::muted(text, parent, TextStyle::Body);
    label->setWordWrap(true);
    return label;
}

} // namespace

StateView::StateView(QWidget *parent) : QWidget(parent), stack_(new QStackedLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void StateView::replace(QWidget *content)
{
    if (QWidget *old = stack_->currentWidget()) {
        stack_->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    stack_->addWidget(content);
    stack_->setCurrentWidget(content);
    canRetry_ = retryDue_ = false;
}

void StateView::retryByItself()
{
    if (!canRetry_)
        return;
    retryDue_ = !isVisible();
    if (!retryDue_)
        emit retryRequested();
}

void StateView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Later: whoever shows this page may be about to fill it anyway.
    if (retryDue_)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (retryDue_)
                    retryByItself();
            },
            Qt::QueuedConnection);
}

void StateView::showLoading()
{
    message_ = tr("Loading");
    setAccessibleName(message_);
    replace(new Skeleton(this));
}

void StateView::showEmpty(
    const QString &iconName, const QString &title, const QString &text, const QList<QWidget *> &actions)
{
    replace(centred(iconName, false, title, text, actions));
}

void StateView::showNoPermission(const QString &title, const QString &text, const QList<QWidget *> &actions)
{
    replace(centred(QStringLiteral("lock"), true, title, text, actions));
}

QWidget *StateView::centred(
    const QString &iconName, bool locked, const QString &title, const QString &text, const QList<QWidget *> &actions)
{
    message_ = QStringLiteral("%1. %2").arg(title, text);
    setAccessibleName(message_);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(6);
    column->addStretch(2);
    auto *disc = new GlyphLabel(iconName, locked ? &Tokens::warning : &Tokens::mutedText, measure::iconEmpty, page);
    disc->setDisc(measure::emptyCircle, locked ? &Tokens::warningSoft : &Tokens::header);
    column->addWidget(disc, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    auto *heading = new Label(TextStyle::CardTitle, title, page);
    heading->setAlignment(Qt::AlignCenter);
    heading->setWordWrap(true);
    column->addWidget(heading);
    QLabel *sentence = paragraph(text, page);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setMaximumWidth(360);
    sentence->setMinimumWidth(240);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(sentence, 1000);
    middle->addStretch();
    column->addLayout(middle);
    if (!actions.isEmpty()) {
        column->addSpacing(6);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addStretch();
        for (QWidget *action : actions)
            row->addWidget(action);
        row->addStretch();
        column->addLayout(row);
    }
    column->addStretch(3);
    return page;
}

void StateView::showError(const QString &title, const Error &error, bool canRetry)
{
    message_ = QStringLiteral("%1. %2").arg(title, error.message);
    setAccessibleName(message_);
    auto *page = new QWidget(this);
    auto *box = new QWidget(page);
    box->setMaximumWidth(480);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    auto *disc = new GlyphLabel(QStringLiteral("circle-alert"), &Tokens::danger, measure::iconCard, box);
    disc->setDisc(40, &Tokens::dangerSoft);
    top->addWidget(disc, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *heading = new Label(TextStyle::CardTitle, title, box);
    heading->setWordWrap(true);
    words->addWidget(heading);
    auto *what = new Label(TextStyle::Body, error.message, box);
    what->setWordWrap(true);
    words->addWidget(what);
    top->addLayout(words, 1);
    column->addLayout(top);
    const QString details = QStringList{error.code, error.detail}.join(QStringLiteral(" · "));
    const bool technical = !error.code.isEmpty() || !error.detail.isEmpty();
    if (technical)
        column->addWidget(new Details(error.code.isEmpty() ? error.detail : details, box));
    auto *row = new QHBoxLayout;
    if (technical) {
        auto *copy = new SecondaryButton(QStringLiteral("edit-copy"), tr("Copy details"), box);
        connect(copy, &QPushButton::clicked, this, [title, error, details] {
            QGuiApplication::clipboard()->setText(QStringList{title, error.message, details}.join(u'\n'));
        });
        row->addWidget(copy);
    }
    row->addStretch();
    if (canRetry) {
        auto *retry = new PrimaryButton(QStringLiteral("retry"), tr("Retry"), box);
        connect(retry, &QPushButton::clicked, this, &StateView::retryRequested);
        row->addWidget(retry);
    }
    column->addLayout(row);
    auto *outer = new QVBoxLayout(page);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(box, 1000);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch(3);
    replace(page);
    canRetry_ = canRetry;
}

} // namespace purser::ui
