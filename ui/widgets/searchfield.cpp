#include "ui/widgets/searchfield.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

SearchField::SearchField(const QString &placeholder, const QKeySequence &keys, QWidget *parent, const QString &looksIn)
    : QLineEdit(parent), badge_(keys.toString(QKeySequence::NativeText).replace(u'+', u' '))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty(property::compact, true);
    setFixedHeight(measure::compact);
    addAction(icons::icon(QStringLiteral("edit-find"), &Tokens::mutedText), LeadingPosition);
    setToolTip(looksIn.isEmpty()
            ? tr("Search in title, SKU and barcode (%1)").arg(keys.toString(QKeySequence::NativeText))
            : looksIn);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &SearchField::now);
    connect(this, &QLineEdit::textEdited, this, [this] { pause_.start(); });
    connect(
        this, &QLineEdit::textChanged, this, [this](const QString &text) { setClearButtonEnabled(!text.isEmpty()); });
}

void SearchField::search(const QString &text)
{
    setText(text);
    now();
}

void SearchField::now()
{
    pause_.stop();
    const QString text = this->text().simplified();
    if (text == asked_)
        return;
    asked_ = text;
    emit searchRequested(text);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        now();
        emit leaveRequested();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit leaveRequested();
        else
            search({});
        return;
    default: QLineEdit::keyPressEvent(event);
    }
    if (text().isEmpty() && !asked_.isEmpty())
        now();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    // Where there is little room, the words come first; F1 lists the key.
    const int words = measure::control + fontMetrics().horizontalAdvance(placeholderText());
    const int key = QFontMetrics(ui::font(TextStyle::Badge)).horizontalAdvance(badge_) + 24;
    if (words + key > width())
        return;
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    paint::badge(painter, rect().adjusted(8, 0, -8, 0), badge_, tokens.mutedText, tokens.border);
}

} // namespace purser::ui
