#include "ui/delegates/celleditors.h"

#include "models/catalog/product.h"
#include "ui/delegates/statusmark.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QTimer>

namespace purser::ui {

CellLineEdit::CellLineEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void CellLineEdit::setSign(const QString &sign)
{
    sign_ = sign;
    setTextMargins(sign_.isEmpty() ? 0 : fontMetrics().horizontalAdvance(sign_) + 4, 0, 0, 0);
}

void CellLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (sign_.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(Tokens::of(this).mutedText);
    painter.drawText(rect().adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, sign_);
}

CellChoice::CellChoice(const QStringList &values, QWidget *parent) : QComboBox(parent)
{
    const Tokens &tokens = Tokens::of(parent);
    for (const QString &value : values) {
        const auto status = catalog::statusFromString(value);
        if (status)
            addItem(QIcon(statusMark(*status, tokens, devicePixelRatioF())), catalog::statusLabel(*status), value);
    }
    setIconSize({measure::statusMark, measure::statusMark});
}

void CellChoice::showEvent(QShowEvent *event)
{
    QComboBox::showEvent(event);
    QTimer::singleShot(0, this, [this] { showPopup(); });
}

} // namespace purser::ui
