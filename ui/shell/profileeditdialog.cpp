#include "ui/shell/profileeditdialog.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace purser::ui {

ProfileEditDialog::ProfileEditDialog(
    SignInBackend &backend, const auth::ConnectionProfile &profile, const QString &oldName, QWidget *parent)
    : QDialog(parent),
      backend_(backend),
      profile_(profile),
      oldName_(oldName),
      name_(new QLineEdit(profile.name, this)),
      host_(new QLineEdit(profile.host, this)),
      port_(new QSpinBox(this)),
      database_(new QLineEdit(profile.database, this)),
      tls_(new QComboBox(this)),
      caFile_(new QLineEdit(profile.caFile, this)),
      result_(new Banner(Tone::Information, this))
{
    setWindowTitle(oldName.isEmpty() ? tr("Add server") : tr("Edit server"));
    setMinimumWidth(460);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    port_->setRange(1, 65535);
    port_->setValue(profile.port);
    port_->setGroupSeparatorShown(false);
    using Tls = db::ConnectionSettings::Tls;
    const std::pair<Tls, QString> modes[] = {
        {Tls::VerifyFull, tr("Check certificate and name (verify-full)")},
        {Tls::VerifyCa, tr("Check certificate only (verify-ca)")},
        {Tls::Require, tr("Encrypt without checking (require)")},
        {Tls::Off, tr("No encryption: only for this computer (off)")},
    };
    for (const auto &[mode, label] : modes)
        tls_->addItem(label, int(mode));
    tls_->setCurrentIndex(tls_->findData(int(profile.tls)));
    for (QLineEdit *edit : {host_, database_, caFile_})
        edit->setLayoutDirection(Qt::LeftToRight);
    result_->hide();

    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    nameField_ = new FormField(tr("Name"), name_, this);
    nameField_->setHint(tr("As you call it, for example Head office."));
    column->addWidget(nameField_);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    hostField_ = new FormField(tr("Host"), host_, this);
    place->addWidget(hostField_, 1, Qt::AlignTop);
    place->addWidget(new FormField(tr("Port"), port_, this), 0, Qt::AlignTop);
    column->addLayout(place);
    column->addWidget(new FormField(tr("Database"), database_, this));
    column->addWidget(new FormField(tr("Encryption"), tls_, this));
    auto *authority = new QHBoxLayout;
    authority->setSpacing(8);
    auto *ca = new FormField(tr("Certificate authority (PEM file)"), caFile_, this);
    ca->setHint(tr("Empty: the authorities that this computer trusts."));
    authority->addWidget(ca, 1);
    auto *browse = new SecondaryButton(tr("Browse…"), this);
    auto *browseColumn = new QVBoxLayout;
    browseColumn->addSpacing(21);
    browseColumn->addWidget(browse);
    browseColumn->addStretch();
    authority->addLayout(browseColumn);
    column->addLayout(authority);
    column->addWidget(result_);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *testButton = new SecondaryButton(tr("Test connection"), this);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    auto *saveButton = new PrimaryButton(tr("Save"), this);
    saveButton->setDefault(true);
    buttons->addWidget(testButton);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(saveButton);
    column->addLayout(buttons);

    connect(browse, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Certificate authority"), caFile_->text(), tr("Certificates (*.pem *.crt)"));
        if (!file.isEmpty())
            caFile_->setText(file);
    });
    connect(name_, &QLineEdit::textEdited, this, [this] { nameField_->setError({}); });
    connect(host_, &QLineEdit::textEdited, this, [this] { hostField_->setError({}); });
    connect(testButton, &QPushButton::clicked, this, &ProfileEditDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(saveButton, &QPushButton::clicked, this, &ProfileEditDialog::save);
    connect(&backend_, &SignInBackend::tested, this, [this](const QString &name, const auth::ConnectionReport &report) {
        if (name != typed().name)
            return;
        result_->setTone(report.ok() ? Tone::Success : Tone::Danger);
        result_->setText(report.ok() ? tr("The server answers.") : QString(), report.error.message);
        result_->show();
    });
    name_->setFocus();
}

auth::ConnectionProfile ProfileEditDialog::typed() const
{
    auth::ConnectionProfile profile = profile_;
    profile.kind = auth::ConnectionProfile::Kind::Server;
    profile.name = name_->text().trimmed();
    profile.host = host_->text().trimmed();
    profile.port = port_->value();
    profile.database = database_->text().trimmed();
    profile.tls = db::ConnectionSettings::Tls(tls_->currentData().toInt());
    profile.caFile = caFile_->text().trimmed();
    return profile;
}

void ProfileEditDialog::test()
{
    result_->setTone(Tone::Information);
    result_->setText({}, tr("Looking…"));
    result_->show();
    backend_.test(typed());
}

void ProfileEditDialog::save()
{
    const auth::ConnectionProfile profile = typed();
    nameField_->setError(profile.name.isEmpty() ? tr("Give the server a name.") : QString());
    hostField_->setError(profile.host.isEmpty() ? tr("Type the name or address of the server.") : QString());
    if (profile.name.isEmpty() || profile.host.isEmpty()) {
        (profile.name.isEmpty() ? name_ : host_)->setFocus();
        return;
    }
    if (const auto done = backend_.saveProfile(oldName_, profile); !done) {
        result_->setTone(Tone::Danger);
        result_->setText({}, done.error().message);
        result_->show();
        return;
    }
    emit saved(profile);
    accept();
}

} // namespace purser::ui
