#include "ui/shell/signinwindow.h"

#include "ui/shell/brandpanel.h"
#include "ui/shell/profilesdialog.h"
#include "ui/shell/startupwindow.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/pickerbutton.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace purser::ui {

SignInWindow::SignInWindow(SignInBackend &backend, QWidget *parent)
    : QWidget(parent), backend_(backend), startup_(new StartupWindow(this))
{
    setWindowTitle(tr("Sign in") + QStringLiteral(" · Purser"));
    build();
    resize(820, 604);
    setMinimumSize(760, 560);
    connect(&backend_, &SignInBackend::profilesChanged, this, &SignInWindow::fillProfiles);
    connect(&backend_, &SignInBackend::tested, this, [this](const QString &name, const auth::ConnectionReport &report) {
        if (name == profile_)
            showState(&report);
    });
    connect(&backend_, &SignInBackend::passwordRecalled, this,
        [this](const QString &profile, const QString &company, const QString &email, const QString &password) {
            if (profile != profile_ || company != company_ || email != email_->text() || !password_->text().isEmpty())
                return;
            password_->setText(password);
            remember_->setChecked(true);
        });
    connect(&backend_, &SignInBackend::failed, this, &SignInWindow::fail);
    connect(&backend_, &SignInBackend::signedIn, this, [this] {
        setBusy(false);
        password_->clear();
    });
    connect(&backend_, &SignInBackend::progressed, startup_, &StartupWindow::report);
    connect(startup_, &StartupWindow::cancelRequested, this, [this] {
        backend_.cancel();
        setBusy(false);
    });
    startup_->setWindowModality(Qt::WindowModal);
    fillProfiles();
}

SignInWindow::~SignInWindow()
{
    // A field that loses the keyboard by being destroyed says that editing is finished; nobody is there to hear it.
    email_->disconnect(this);
}

void SignInWindow::build()
{
    form_ = new QWidget(this);
    notice_ = new Banner(Tone::Information, form_);
    notice_->hide();
    picker_ = new PickerButton(form_);
    companyLine_ = Label::muted({}, form_, TextStyle::Body);
    companyMenu_ = new LinkButton({}, form_);
    companyMenu_->setAccessibleName(tr("Company"));
    companyMenu_->setToolTip(tr("Sign in to another company"));
    companyEdit_ = new QLineEdit(form_);
    email_ = new QLineEdit(form_);
    email_->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    email_->setLayoutDirection(Qt::LeftToRight);
    password_ = new PasswordEdit(form_);
    remember_ = new QCheckBox(tr("Remember me on this computer"), form_);
    rememberHint_ = Label::muted(backend_.secretsHint(), form_);
    rememberHint_->setWordWrap(true);
    demo_ = new LinkButton(tr("Try the demo company"), form_);
    quit_ = new SecondaryButton(tr("Quit"), form_);
    signIn_ = new PrimaryButton(tr("Sign in"), form_);
    signIn_->setDefault(true);
    quit_->setToolTip(tr("Leave Purser (Ctrl+Q)"));
    quit_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));

    auto *column = new QVBoxLayout(form_);
    column->setContentsMargins(44, 36, 44, 24);
    column->setSpacing(0);
    column->addWidget(new Label(TextStyle::Display, tr("Sign in"), form_));
    auto *company = new QHBoxLayout;
    company->setSpacing(2);
    company->addWidget(companyLine_);
    company->addWidget(companyMenu_);
    company->addStretch();
    column->addLayout(company);
    column->addSpacing(16);
    auto *strip = new QVBoxLayout; // takes no room while there is no notice
    strip->setContentsMargins(0, 0, 0, 12);
    strip->addWidget(notice_);
    column->addLayout(strip);
    column->addWidget(new FormField(tr("Profile"), picker_, form_));
    column->addSpacing(16);
    companyField_ = new FormField(tr("Company"), companyEdit_, form_);
    companyField_->setHint(tr("Its short name, as your administrator gave it to you."));
    column->addWidget(companyField_);
    emailField_ = new FormField(tr("E-mail"), email_, form_);
    column->addWidget(emailField_);
    column->addSpacing(16);
    passwordField_ = new FormField(tr("Password"), password_, form_);
    column->addWidget(passwordField_);
    column->addSpacing(16);
    column->addWidget(remember_, 0, Qt::AlignLeading);
    auto *indent = new QHBoxLayout;
    indent->addSpacing(24);
    indent->addWidget(rememberHint_, 1);
    column->addLayout(indent);
    column->addSpacing(16);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(demo_);
    buttons->addStretch();
    buttons->addWidget(quit_);
    buttons->addWidget(signIn_);
    column->addLayout(buttons);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(new BrandPanel(this));
    row->addWidget(form_, 1);

    connect(signIn_, &QPushButton::clicked, this, &SignInWindow::submit);
    connect(quit_, &QPushButton::clicked, this, &SignInWindow::quitRequested);
    connect(demo_, &QPushButton::clicked, this, [this] {
        clearErrors();
        setBusy(true);
        backend_.openDemo(profile_);
    });
    for (QLineEdit *edit : {companyEdit_, email_, static_cast<QLineEdit *>(password_)})
        connect(edit, &QLineEdit::returnPressed, this, &SignInWindow::submit);
    connect(companyEdit_, &QLineEdit::textEdited, companyField_, [this] { companyField_->setError({}); });
    connect(email_, &QLineEdit::textEdited, emailField_, [this] { emailField_->setError({}); });
    connect(email_, &QLineEdit::editingFinished, this, &SignInWindow::recall);
    connect(password_, &QLineEdit::textEdited, passwordField_, [this] { passwordField_->setError({}); });
    QWidget *order[] = {picker_, companyMenu_, companyEdit_, email_, password_, remember_, demo_, quit_, signIn_};
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

const auth::ConnectionProfile *SignInWindow::current() const
{
    const auto found = std::ranges::find(profiles_, profile_, &auth::ConnectionProfile::name);
    return found == profiles_.end() ? nullptr : &*found;
}

void SignInWindow::fillProfiles()
{
    profiles_ = backend_.profiles();
    QMenu *menu = picker_->menu();
    menu->clear();
    for (const auto &profile : profiles_) {
        QAction *entry = menu->addAction(
            icons::icon(profile.isEmbedded() ? QStringLiteral("database") : QStringLiteral("server")), profile.label());
        connect(entry, &QAction::triggered, this, [this, name = profile.name] { selectProfile(name); });
    }
    menu->addSeparator();
    connect(menu->addAction(icons::icon(QStringLiteral("settings")), tr("Manage profiles…")), &QAction::triggered, this,
        &SignInWindow::manageProfiles);
    selectProfile(current() ? profile_ : backend_.lastProfile());
}

void SignInWindow::selectProfile(const QString &name)
{
    profile_ = name;
    const auto *profile = current();
    if (!profile) {
        if (profiles_.empty())
            return;
        profile_ = profiles_.front().name;
        profile = &profiles_.front();
    }
    picker_->setIconName(profile->isEmbedded() ? QStringLiteral("database") : QStringLiteral("server"));
    demo_->setVisible(backend_.offersDemo(profile_));
    clearErrors();
    showState(nullptr);
    fillCompanies();
    email_->setText(profile->lastEmail);
    password_->clear();
    recall();
    backend_.test(*profile);
}

void SignInWindow::showState(const auth::ConnectionReport *report)
{
    const auto *profile = current();
    if (!profile)
        return;
    const QString where = profile->isEmbedded()
        ? tr("Embedded database")
        : QStringLiteral("%1 : %2, %3").arg(profile->host).arg(profile->port).arg(auth::tlsName(profile->tls));
    if (!report) {
        picker_->setLines(profile->label(), tr("%1, looking…").arg(where));
        picker_->setStateGlyph({}, &Tokens::mutedText);
    } else if (report->ok()) {
        picker_->setLines(
            profile->label(), profile->isEmbedded() ? tr("%1, running").arg(where) : tr("%1, connected").arg(where));
        picker_->setStateGlyph(QStringLiteral("circle-check"), &Tokens::success);
    } else {
        picker_->setLines(profile->label(), tr("%1, no answer").arg(where));
        picker_->setStateGlyph(QStringLiteral("warning"), &Tokens::danger);
        notice_->setTone(Tone::Danger);
        notice_->setText(profile->label() + u':', report->error.message);
        notice_->show();
        makeRoom();
        return;
    }
    notice_->hide();
}

void SignInWindow::fillCompanies()
{
    const auto *profile = current();
    auto *menu = new QMenu(companyMenu_);
    if (profile)
        for (const auto &company : profile->companies)
            connect(menu->addAction(icons::icon(QStringLiteral("company")), company.name), &QAction::triggered, this,
                [this, company] {
                    chooseCompany(company.slug, company.name);
                    recall();
                });
    menu->addSeparator();
    connect(menu->addAction(tr("Another company…")), &QAction::triggered, this, &SignInWindow::typeCompany);
    if (QMenu *old = companyMenu_->menu())
        old->deleteLater();
    companyMenu_->setMenu(menu);
    if (profile && !profile->companies.empty())
        chooseCompany(profile->companies.front().slug, profile->companies.front().name);
    else
        chooseCompany({}, {});
}

void SignInWindow::chooseCompany(const QString &slug, const QString &name)
{
    company_ = slug;
    const bool known = !slug.isEmpty();
    companyLine_->setText(known ? tr("to") : tr("to your company"));
    companyMenu_->setText(name);
    companyMenu_->setVisible(known);
    companyField_->setVisible(!known);
    companyField_->setContentsMargins(0, 0, 0, known ? 0 : 16);
}

void SignInWindow::typeCompany()
{
    chooseCompany({}, {});
    companyEdit_->clear();
    companyEdit_->setFocus(Qt::TabFocusReason);
}

void SignInWindow::recall()
{
    if (!company_.isEmpty() && !email_->text().isEmpty() && password_->text().isEmpty())
        backend_.recallPassword(profile_, company_, email_->text());
}

void SignInWindow::submit()
{
    if (!signIn_->isEnabled())
        return;
    clearErrors();
    static const QRegularExpression looksLikeMail(QStringLiteral("^[^\\s@]+@[^\\s@]+$"));
    SignInRequest request{profile_, company_.isEmpty() ? companyEdit_->text().trimmed().toLower() : company_,
        email_->text().trimmed(), password_->text(), remember_->isChecked()};
    QWidget *first = nullptr;
    if (request.password.isEmpty()) {
        passwordField_->setError(tr("Type your password."));
        first = password_;
    }
    if (request.email.isEmpty()) {
        emailField_->setError(tr("Type the e-mail address of your account."));
        first = email_;
    } else if (!looksLikeMail.match(request.email).hasMatch()) {
        emailField_->setError(tr("This is not an e-mail address; one looks like name@company.com."));
        first = email_;
    }
    if (request.company.isEmpty()) {
        companyField_->setError(tr("Type the short name of your company."));
        first = companyEdit_;
    }
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    backend_.signIn(request);
}

void SignInWindow::fail(SignInField field, const Error &error)
{
    setBusy(false);
    if (error.is(Error::Kind::Cancelled))
        return;
    switch (field) {
    case SignInField::Company:
        companyEdit_->setText(company_.isEmpty() ? companyEdit_->text() : company_);
        chooseCompany({}, {});
        companyField_->setError(error.message);
        companyEdit_->setFocus();
        return;
    case SignInField::Email:
        emailField_->setError(error.message);
        email_->setFocus();
        return;
    case SignInField::Password:
        passwordField_->setError(error.message);
        password_->setFocus();
        password_->selectAll();
        return;
    case SignInField::Form: break;
    }
    notice_->setTone(Tone::Danger);
    notice_->setText({}, error.message);
    notice_->setToolTip(error.detail);
    notice_->show();
    makeRoom();
}

/// A notice of several lines makes the window higher: nothing is squeezed.
void SignInWindow::makeRoom()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->minimumHeightForWidth(width())));
}

void SignInWindow::clearErrors()
{
    for (FormField *field : {companyField_, emailField_, passwordField_})
        field->setError({});
    notice_->hide();
}

void SignInWindow::setBusy(bool busy)
{
    for (QWidget *control : std::initializer_list<QWidget *>{
             picker_, companyMenu_, companyEdit_, email_, password_, remember_, demo_, signIn_})
        control->setEnabled(!busy);
    signIn_->setText(busy ? tr("Signing in…") : tr("Sign in"));
    if (!busy)
        startup_->finish();
}

void SignInWindow::setNotice(const QString &text)
{
    notice_->setTone(Tone::Information);
    notice_->setText({}, text);
    notice_->setVisible(!text.isEmpty());
    makeRoom();
}

void SignInWindow::manageProfiles()
{
    auto *dialog = new ProfilesDialog(backend_, profile_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfilesDialog::used, this, &SignInWindow::selectProfile);
    dialog->open();
}

void SignInWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Tokens::of(this).surface);
}

void SignInWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit quitRequested();
}

void SignInWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (email_->text().isEmpty())
        (companyField_->isVisible() ? companyEdit_ : email_)->setFocus();
    else
        password_->setFocus();
}

} // namespace purser::ui
