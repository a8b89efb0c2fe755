#include "ui/widgets/passwordedit.h"

#include "ui/theme/icons.h"

#include <QAction>

namespace purser::ui {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent), eye_(addAction(icons::icon(QStringLiteral("eye"), &Tokens::mutedText), TrailingPosition))
{
    connect(eye_, &QAction::triggered, this, [this] { setShown(echoMode() == Password); });
    setShown(false);
}

void PasswordEdit::setShown(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    eye_->setIcon(icons::icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye"), &Tokens::mutedText));
    eye_->setText(shown ? tr("Hide the password") : tr("Show the password"));
    eye_->setToolTip(eye_->text());
}

} // namespace purser::ui
