#include "ui/connections/renamedialog.h"

#include "models/base/isolated.h"
#include "models/sync/connectionservice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace purser::ui {

RenameDialog::RenameDialog(sync::ConnectionService *service, const sync::ConnectionRow &connection, QWidget *parent)
    : QDialog(parent),
      service_(service),
      connection_(connection),
      name_(new QLineEdit(connection.label, this)),
      field_(new FormField(tr("Name"), name_, this)),
      save_(new PrimaryButton(tr("Rename"), this))
{
    setWindowTitle(tr("Rename %1").arg(isolated(connection.label)));
    setMinimumWidth(400);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    name_->setObjectName(QStringLiteral("name"));
    save_->setObjectName(QStringLiteral("save"));
    auto *column = new QVBoxLayout(this);
    const int pad = measure::dialogPadding;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(14);
    column->addWidget(field_);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    save_->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    column->addLayout(buttons);
    connect(name_, &QLineEdit::textEdited, this, [this] { field_->setError({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &RenameDialog::save);
    name_->selectAll();
    name_->setFocus();
}

void RenameDialog::save()
{
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) {
        field_->setError(tr("Enter a name."));
        return;
    }
    save_->setEnabled(false);
    service_->rename(this, connection_.id, connection_.rowVersion, name, [this, name](const Result<> &done) {
        save_->setEnabled(true);
        if (!done) {
            field_->setError(done.error().message);
            return;
        }
        emit renamed(name);
        accept();
    });
}

} // namespace purser::ui
