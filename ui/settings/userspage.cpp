#include "ui/settings/userspage.h"

#include "models/auth/usertablemodel.h"
#include "ui/settings/persondialog.h"
#include "ui/settings/usertable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedLayout>

namespace purser::ui {

UsersPage::UsersPage(auth::UserService *service, QWidget *parent)
    : Surface(parent),
      service_(service),
      model_(new auth::UserTableModel(this)),
      table_(nullptr),
      state_(new StateView(this)),
      content_(new QWidget(this)),
      stack_(new QStackedLayout(this)),
      count_(Label::muted({}, content_)),
      banner_(new Banner(Tone::Success, content_)),
      change_(new SecondaryButton(tr("Change…"), content_)),
      password_(new SecondaryButton(QStringLiteral("key"), tr("New password…"), content_)),
      active_(new SecondaryButton(tr("Disable…"), content_))
{
    table_ = new UserTable(model_, content_);
    auto *add = new PrimaryButton(tr("Add person"), content_);
    add->setObjectName(QStringLiteral("add"));
    change_->setObjectName(QStringLiteral("change"));
    password_->setObjectName(QStringLiteral("password"));
    active_->setObjectName(QStringLiteral("active"));
    banner_->hide();

    auto *column = new QVBoxLayout(content_);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::pageMargin, 12, measure::pageMargin, 12);
    row->setSpacing(8);
    row->addWidget(new Label(TextStyle::CardTitle, tr("People"), content_));
    row->addWidget(count_);
    row->addStretch();
    for (Button *button : {change_, password_, active_})
        row->addWidget(button);
    row->addWidget(add);
    column->addLayout(row);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    strip->addWidget(banner_);
    column->addLayout(strip);
    column->addWidget(table_, 1);
    stack_->addWidget(state_);
    stack_->addWidget(content_);
    setFocusProxy(table_);

    connect(add, &QPushButton::clicked, this, &UsersPage::addPerson);
    connect(change_, &QPushButton::clicked, this, &UsersPage::changePerson);
    connect(password_, &QPushButton::clicked, this, &UsersPage::resetPassword);
    connect(active_, &QPushButton::clicked, this, &UsersPage::toggleActive);
    connect(table_, &QTableView::activated, this, &UsersPage::changePerson);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersPage::updateActions);
    connect(state_, &StateView::retryRequested, this, &UsersPage::reload);
    updateActions();
}

void UsersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!read_)
        reload();
}

void UsersPage::reload()
{
    if (!read_) {
        state_->showLoading();
        stack_->setCurrentWidget(state_);
    }
    read_ = true;
    auto task = service_->directory(this);
    QCoro::connect(std::move(task), this, [this](const Result<auth::UserDirectory> &read) { present(read); });
}

void UsersPage::present(const Result<auth::UserDirectory> &read)
{
    if (!read) {
        read_ = false;
        if (read.error().is(Error::Kind::Cancelled))
            return;
        state_->showError(tr("The people could not be read"), read.error());
        stack_->setCurrentWidget(state_);
        return;
    }
    if (!read->mayManage) {
        const QString who = read->administrators.join(tr(", ", "between names"));
        state_->showNoPermission(tr("People are for administrators"),
            tr("Your role is %1. %2 can grant “users: manage”.").arg(service_->session().roleLabel(), who));
        stack_->setCurrentWidget(state_);
        return;
    }
    model_->setDirectory(*read);
    count_->setText(tr("%1 in this company").arg(model_->rowCount()));
    if (const int row = model_->rowOf(selected_); row >= 0)
        chooseRow(table_, row);
    stack_->setCurrentWidget(content_);
    updateActions();
}

const auth::UserRow *UsersPage::current() const
{
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : model_->user(rows.first().row());
}

void UsersPage::updateActions()
{
    const auth::UserRow *user = current();
    change_->setEnabled(user);
    password_->setEnabled(user);
    active_->setEnabled(user && !user->self);
    active_->setText(user && !user->active ? tr("Enable") : tr("Disable…"));
    active_->setToolTip(user && user->self ? tr("You cannot disable yourself.") : QString());
    const QString nobody = user ? QString() : tr("Select a person first.");
    change_->setToolTip(nobody);
    password_->setToolTip(nobody);
}

void UsersPage::addPerson()
{
    auto *dialog = new PersonDialog(service_, model_->directory(), nullptr, this);
    connect(dialog, &PersonDialog::saved, this, [this](UserId user) { done(user, tr("The person was added.")); });
    dialog->open();
}

void UsersPage::changePerson()
{
    const auth::UserRow *user = current();
    if (!user)
        return;
    auto *dialog = new PersonDialog(service_, model_->directory(), user, this);
    connect(dialog, &PersonDialog::saved, this, [this, name = user->fullName](UserId id) {
        done(id, tr("%1 was changed. It counts from the next thing they do.").arg(name));
    });
    dialog->open();
}

void UsersPage::resetPassword()
{
    const auth::UserRow *user = current();
    if (!user)
        return;
    auto *dialog = new PasswordDialog(service_, *user, this);
    connect(dialog, &PasswordDialog::saved, this,
        [this, name = user->fullName](UserId id) { done(id, tr("%1 has a new password.").arg(name)); });
    dialog->open();
}

void UsersPage::toggleActive()
{
    const auth::UserRow *user = current();
    if (!user)
        return;
    if (!user->active) {
        setActive(*user, true);
        return;
    }
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Disable %1?").arg(user->fullName),
        tr("%1 is signed out at once and cannot sign in until enabled again. "
           "Nothing of their work is deleted.")
            .arg(user->fullName),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(new SecondaryButton(tr("Cancel"), question), QMessageBox::RejectRole);
    auto *disable = new Button(ButtonKind::Danger, tr("Disable"), question);
    disable->setObjectName(QStringLiteral("disable"));
    question->addButton(disable, QMessageBox::AcceptRole);
    connect(disable, &QPushButton::clicked, this, [this, user = *user] { setActive(user, false); });
    question->open();
}

void UsersPage::setActive(const auth::UserRow &user, bool active)
{
    auto task = service_->setActive(user.id, active);
    QCoro::connect(std::move(task), this, [this, user, active](const Result<> &set) {
        if (set) {
            done(user.id,
                active ? tr("%1 can sign in again.").arg(user.fullName)
                       : tr("%1 is disabled and was signed out.").arg(user.fullName));
            return;
        }
        banner_->setTone(Tone::Danger);
        banner_->setText({}, set.error().message);
        banner_->show();
    });
}

void UsersPage::done(UserId user, const QString &message)
{
    selected_ = user;
    banner_->setTone(Tone::Success);
    banner_->setText({}, message);
    banner_->show();
    reload();
}

} // namespace purser::ui
