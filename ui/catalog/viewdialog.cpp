#include "ui/catalog/viewdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace purser::ui {

ViewDialog::ViewDialog(const QString &title, const views::SavedView &view, const QString &store, QWidget *parent)
    : QDialog(parent),
      name_(new QLineEdit(view.name, this)),
      field_(new FormField(tr("Name"), name_, this)),
      shared_(new QCheckBox(tr("Share with the whole company"), this)),
      save_(new PrimaryButton(tr("Save view"), this))
{
    setWindowTitle(title);
    setMinimumWidth(420);
    name_->setMaxLength(views::maxViewNameLength);
    name_->setMinimumHeight(measure::control);
    name_->selectAll();
    field_->setHint(tr("Filters, search, sorting and columns are kept under this name."));
    shared_->setChecked(view.shared);
    shared_->setToolTip(tr("Everybody in your company can open it; only you and administrators can change it."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(field_);
    column->addWidget(shared_);
    if (!store.isEmpty()) {
        store_ = new QCheckBox(tr("Open in the store %1").arg(store), this);
        store_->setChecked(view.definition.contains(QStringLiteral("store")));
        column->addWidget(store_);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    column->addLayout(buttons);
    save_->setDefault(true);
    connect(save_, &QPushButton::clicked, this, &ViewDialog::tryToSave);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(name_, &QLineEdit::textEdited, this, [this] { field_->setError({}); });
    name_->setFocus();
}

QString ViewDialog::name() const
{
    return name_->text().simplified();
}

bool ViewDialog::isShared() const
{
    return shared_->isChecked();
}

bool ViewDialog::keepsStore() const
{
    return store_ && store_->isChecked();
}

void ViewDialog::refuse(const QString &reason)
{
    field_->setError(reason);
    save_->setEnabled(true);
    name_->setFocus();
}

void ViewDialog::tryToSave()
{
    if (name().isEmpty()) {
        refuse(tr("A view needs a name. Type one."));
        return;
    }
    save_->setEnabled(false);
    emit saveRequested();
}

} // namespace purser::ui
