#include "ui/settings/persondialog.h"

#include "models/auth/userservice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passwordedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace purser::ui {

PersonDialog::PersonDialog(
    auth::UserService *service, const auth::UserDirectory &directory, const auth::UserRow *user, QWidget *parent)
    : QDialog(parent),
      service_(service),
      user_(user ? user->id : UserId()),
      name_(new QLineEdit(user ? user->fullName : QString(), this)),
      email_(new QLineEdit(user ? user->email : QString(), this)),
      role_(new QComboBox(this)),
      problem_(new Banner(Tone::Danger, this)),
      save_(new PrimaryButton(user ? tr("Save") : tr("Add person"), this))
{
    setWindowTitle(user ? tr("Change %1").arg(user->fullName) : tr("Add person"));
    setMinimumWidth(440);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    name_->setObjectName(QStringLiteral("name"));
    email_->setObjectName(QStringLiteral("email"));
    email_->setLayoutDirection(Qt::LeftToRight);
    role_->setObjectName(QStringLiteral("role"));
    for (const QString &role : auth::tenantRoles())
        role_->addItem(auth::tenantRoleLabel(role), role);
    const QString current = user && !user->roles.isEmpty() ? user->roles.first() : QStringLiteral("readonly");
    role_->setCurrentIndex(role_->findData(current));
    problem_->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        measure::dialogPadding, measure::dialogPadding, measure::dialogPadding, measure::dialogPadding);
    column->setSpacing(14);
    nameField_ = new FormField(tr("Name"), name_, this);
    emailField_ = new FormField(tr("E-mail"), email_, this);
    column->addWidget(nameField_);
    column->addWidget(emailField_);
    if (user) {
        email_->setReadOnly(true);
        email_->setEnabled(false);
        emailField_->setHint(tr("The address is the login and stays as it is."));
    } else {
        password_ = new PasswordEdit(this);
        password_->setObjectName(QStringLiteral("password"));
        passwordField_ = new FormField(tr("First password"), password_, this);
        passwordField_->setHint(tr("Tell it to the person; it is not sent by e-mail."));
        column->addWidget(passwordField_);
        connect(password_, &QLineEdit::textEdited, this, [this] { passwordField_->setError({}); });
    }
    roleField_ = new FormField(tr("Role"), role_, this);
    column->addWidget(roleField_);
    auto *stores = new QHBoxLayout;
    stores->setSpacing(12);
    for (const auth::StoreName &store : directory.stores) {
        auto *access = new QComboBox(this);
        access->setObjectName(u"store "_qs + store.name);
        for (const QString &role :
            {QString(), QStringLiteral("viewer"), QStringLiteral("manager"), QStringLiteral("owner")})
            access->addItem(auth::storeRoleLabel(role), role);
        if (user)
            for (const auth::StoreRole &known : user->stores)
                if (known.store == store.id)
                    access->setCurrentIndex(access->findData(known.role));
        stores->addWidget(new FormField(store.name, access, this), 1);
        stores_.emplace_back(store.id, access);
    }
    column->addLayout(stores);
    column->addWidget(problem_);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    save_->setObjectName(QStringLiteral("save"));
    save_->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    column->addLayout(buttons);

    std::vector<QWidget *> order{name_, email_};
    if (password_)
        order.push_back(password_);
    order.push_back(role_);
    for (const auto &[store, access] : stores_)
        order.push_back(access);
    order.insert(order.end(), {cancel, save_});
    for (std::size_t i = 1; i < order.size(); ++i) // as they are read, not as they were made
        setTabOrder(order[i - 1], order[i]);

    connect(name_, &QLineEdit::textEdited, this, [this] { nameField_->setError({}); });
    connect(email_, &QLineEdit::textEdited, this, [this] { emailField_->setError({}); });
    connect(role_, &QComboBox::currentIndexChanged, this, &PersonDialog::explainRole);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &PersonDialog::save);
    explainRole();
    name_->setFocus();
}

void PersonDialog::explainRole()
{
    const QString role = role_->currentData().toString();
    const bool admin = role == u"admin";
    const std::pair<QString, QString> lines[] = {
        {QStringLiteral("admin"), tr("May do everything in every store, and manage people.")},
        {QStringLiteral("ops"), tr("Edits the catalog and runs the stores.")},
        {QStringLiteral("buyer"), tr("Looks after stock, vendors and purchase orders.")},
        {QStringLiteral("finance"), tr("Sees and posts payments, payouts and refunds.")},
        {QStringLiteral("analyst"), tr("Reads figures and exports them.")},
        {QStringLiteral("readonly"), tr("Reads the catalog, changes nothing.")},
    };
    for (const auto &[name, line] : lines)
        if (name == role)
            roleField_->setHint(line);
    for (const auto &[store, access] : stores_)
        access->setEnabled(!admin);
}

bool PersonDialog::isValid()
{
    const bool named = !name_->text().trimmed().isEmpty();
    nameField_->setError(named ? QString() : tr("Enter the person's name."));
    if (!user_.isNull()) {
        if (!named)
            name_->setFocus();
        return named;
    }
    const QString email = auth::emailProblem(email_->text());
    const QString password = auth::passwordProblem(password_->text(), email_->text());
    emailField_->setError(email);
    passwordField_->setError(password);
    if (!named)
        name_->setFocus();
    else if (!email.isEmpty())
        email_->setFocus();
    else if (!password.isEmpty())
        password_->setFocus();
    return named && email.isEmpty() && password.isEmpty();
}

std::vector<auth::StoreRole> PersonDialog::storeRoles() const
{
    std::vector<auth::StoreRole> roles;
    for (const auto &[store, access] : stores_) {
        const QString role = access->currentData().toString();
        if (!role.isEmpty() || !user_.isNull())
            roles.push_back({store, role});
    }
    return roles;
}

void PersonDialog::setBusy(bool busy)
{
    save_->setEnabled(!busy);
    problem_->hide();
}

void PersonDialog::failed(const Error &error)
{
    setBusy(false);
    if (error.is(Error::Kind::Duplicate)) {
        emailField_->setError(error.message);
        email_->setFocus();
        return;
    }
    problem_->setText({}, error.message);
    problem_->show();
}

void PersonDialog::save()
{
    if (!isValid())
        return;
    setBusy(true);
    if (user_.isNull()) {
        const auth::NewUser user{
            email_->text(), name_->text(), role_->currentData().toString(), password_->text(), storeRoles()};
        auto task = service_->add(user);
        QCoro::connect(std::move(task), this, [this](const Result<UserId> &added) {
            if (!added)
                return failed(added.error());
            emit saved(*added);
            accept();
        });
        return;
    }
    const auth::UserChange change{user_, name_->text(), role_->currentData().toString(), storeRoles()};
    auto task = service_->change(change);
    QCoro::connect(std::move(task), this, [this](const Result<> &changed) {
        if (!changed)
            return failed(changed.error());
        emit saved(user_);
        accept();
    });
}

PasswordDialog::PasswordDialog(auth::UserService *service, const auth::UserRow &user, QWidget *parent)
    : QDialog(parent),
      service_(service),
      user_(user.id),
      first_(new PasswordEdit(this)),
      second_(new PasswordEdit(this)),
      problem_(new Banner(Tone::Danger, this)),
      save_(new PrimaryButton(tr("Set password"), this))
{
    setWindowTitle(tr("New password for %1").arg(user.fullName));
    setMinimumWidth(400);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    first_->setObjectName(QStringLiteral("first"));
    second_->setObjectName(QStringLiteral("second"));
    save_->setObjectName(QStringLiteral("save"));
    problem_->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        measure::dialogPadding, measure::dialogPadding, measure::dialogPadding, measure::dialogPadding);
    column->setSpacing(14);
    auto *what = new Label(TextStyle::Body,
        user.self ? tr("You stay signed in here; the new password counts from the next sign-in.")
                  : tr("Open sessions of %1 end. The new password counts from the next sign-in.").arg(user.fullName),
        this);
    what->setWordWrap(true);
    column->addWidget(what);
    firstField_ = new FormField(tr("New password"), first_, this);
    secondField_ = new FormField(tr("The same again"), second_, this);
    column->addWidget(firstField_);
    column->addWidget(secondField_);
    column->addWidget(problem_);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    save_->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    column->addLayout(buttons);
    connect(first_, &QLineEdit::textEdited, this, [this] { firstField_->setError({}); });
    connect(second_, &QLineEdit::textEdited, this, [this] { secondField_->setError({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &PasswordDialog::save);
    first_->setFocus();
}

void PasswordDialog::save()
{
    const QString problem = auth::passwordProblem(first_->text());
    const bool same = first_->text() == second_->text();
    firstField_->setError(problem);
    secondField_->setError(problem.isEmpty() && !same ? tr("The two passwords differ.") : QString());
    if (!problem.isEmpty() || !same) {
        (problem.isEmpty() ? second_ : first_)->setFocus();
        return;
    }
    save_->setEnabled(false);
    auto task = service_->setPassword(user_, first_->text());
    QCoro::connect(std::move(task), this, [this](const Result<> &set) {
        save_->setEnabled(true);
        if (!set) {
            problem_->setText({}, set.error().message);
            problem_->show();
            return;
        }
        emit saved(user_);
        accept();
    });
}

} // namespace purser::ui
