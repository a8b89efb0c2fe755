#include "ui/widgets/formfield.h"

#include "ui/theme/controlpainter.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace purser::ui {

FormField::FormField(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent),
      control_(control),
      label_(Label::muted(label, this, TextStyle::Label)),
      errorRow_(new QWidget(this)),
      error_(new Label(TextStyle::Hint, {}, errorRow_)),
      hint_(Label::muted({}, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    label_->setBuddy(control);
    control->setAccessibleName(label);
    error_->setForegroundRole(QPalette::BrightText);
    error_->setWordWrap(true);
    hint_->setWordWrap(true);
    auto *row = new QHBoxLayout(errorRow_);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(new GlyphLabel(QStringLiteral("circle-alert"), &Tokens::danger, 14, errorRow_), 0, Qt::AlignTop);
    row->addWidget(error_, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(5);
    column->addWidget(label_);
    column->addWidget(control);
    column->addWidget(errorRow_);
    column->addWidget(hint_);
    showLower();
}

void FormField::setError(const QString &message)
{
    error_->setText(message);
    control_->setProperty(property::invalid, !message.isEmpty());
    control_->setAccessibleDescription(message.isEmpty() ? hint_->text() : message);
    control_->update();
    showLower();
}

QString FormField::error() const
{
    return error_->text();
}

void FormField::setHint(const QString &hint)
{
    hint_->setText(hint);
    if (error_->text().isEmpty())
        control_->setAccessibleDescription(hint);
    showLower();
}

void FormField::showLower()
{
    errorRow_->setVisible(!error_->text().isEmpty());
    hint_->setVisible(error_->text().isEmpty() && !hint_->text().isEmpty());
}

} // namespace purser::ui
