#include "ui/connections/connectiondialog.h"

#include "models/base/isolated.h"
#include "models/sync/connectionservice.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectiontexts.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace purser::ui {

ConnectionDialog::ConnectionDialog(sync::ConnectionService *service, const sync::ConnectionList &list,
    const sync::ConnectionRow *connection, QWidget *parent)
    : GrowingDialog(parent),
      service_(service),
      connection_(connection ? std::optional(connection->id) : std::nullopt),
      form_(new ConnectionForm(service->providers(), list, connection, this)),
      outcome_(new Banner(Tone::Information, this)),
      test_(new SecondaryButton(tr("Test connection"), this)),
      cancel_(new SecondaryButton(tr("Cancel"), this)),
      save_(new PrimaryButton(connection ? tr("Save keys") : tr("Connect"), this))
{
    setWindowTitle(
        connection ? tr("New keys for %1").arg(isolated(connection->label)) : tr("Connect a store or service"));
    build();
    connect(form_, &ConnectionForm::rebuilt, this, &ConnectionDialog::orderTabs);
    connect(form_, &ConnectionForm::edited, this, &ConnectionDialog::edited);
    connect(test_, &QPushButton::clicked, this, [this] {
        if (testing_)
            service_->cancelTests(this);
        else
            test(After::Nothing);
    });
    connect(save_, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
    orderTabs();
    edited();
    form_->begin();
}

void ConnectionDialog::build()
{
    setMinimumWidth(480);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    test_->setObjectName(QStringLiteral("test"));
    save_->setObjectName(QStringLiteral("save"));
    outcome_->setObjectName(QStringLiteral("outcome"));
    outcome_->hide();
    makeAlert(outcome_);
    auto *column = new QVBoxLayout(this);
    const int pad = measure::dialogPadding;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(14);
    column->addWidget(form_);
    column->addWidget(outcome_);
    column->addStretch();
    column->addWidget(makeButtons());
}

QWidget *ConnectionDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins({});
    buttons->setSpacing(8);
    cancel_->setObjectName(QStringLiteral("cancel"));
    test_->setAutoDefault(false);
    cancel_->setAutoDefault(false);
    save_->setDefault(true);
    buttons->addWidget(test_);
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(save_);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void ConnectionDialog::orderTabs()
{
    std::vector<QWidget *> order = form_->controls();
    order.insert(order.end(), {test_, cancel_, save_});
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

/// A key that a store shows only once is not thrown away by one slip of the finger.
void ConnectionDialog::reject()
{
    if (form_->isTouched() && !std::exchange(asked_, true)) {
        outcome_->setTone(Tone::Warning);
        outcome_->setText({}, tr("You have entered something. Press Cancel again to throw it away."));
        outcome_->setToolTip({});
        outcome_->show();
        announce(outcome_);
        return;
    }
    QDialog::reject();
}

/// What was found out about other values counts no more.
void ConnectionDialog::edited()
{
    good_ = false;
    away_ = false;
    asked_ = false;
    outcome_->hide();
    if (testing_)
        service_->cancelTests(this);
    if (!connection_)
        save_->setText(tr("Connect"));
    save_->setDefault(true);
}

void ConnectionDialog::setBusy(bool testing, bool saving)
{
    testing_ = testing;
    test_->setText(testing ? tr("Stop test") : tr("Test connection"));
    test_->setEnabled(!saving);
    save_->setEnabled(!testing && !saving);
}

void ConnectionDialog::test(After after)
{
    if (!form_->isComplete())
        return;
    setBusy(true, false);
    outcome_->setTone(Tone::Information);
    const sync::ConnectionDraft asked = form_->draft();
    const QString host = QUrl::fromUserInput(asked.settings.value(u"url").toString()).host();
    outcome_->setText(tr("Testing…"), host.isEmpty() ? QString() : tr("Asking %1.").arg(isolated(host)));
    outcome_->show();
    service_->test(this, asked, [this, after](const Result<sync::ConnectionReport> &report) { tested(report, after); });
}

void ConnectionDialog::tested(const Result<sync::ConnectionReport> &report, After after)
{
    setBusy(false, false);
    if (!report) {
        failed(report.error());
        return;
    }
    good_ = true;
    report_ = *report;
    showReport(outcome_, *report);
    announce(outcome_);
    if (after == After::Save)
        save();
}

void ConnectionDialog::failed(const Error &error)
{
    if (error.is(Error::Kind::Cancelled)) {
        outcome_->hide();
        return;
    }
    if (form_->showAtField(error)) {
        outcome_->hide();
        return;
    }
    outcome_->setTone(Tone::Danger);
    outcome_->setText({}, error.message);
    outcome_->setToolTip(error.detail);
    outcome_->show();
    announce(outcome_);
    // What nobody can trust is not away.
    away_ = error.code != u"TLS" && (error.is(Error::Kind::Unavailable) || error.is(Error::Kind::Timeout));
    if (!connection_)
        save_->setText(away_ ? tr("Connect anyway") : tr("Connect"));
    (away_ ? test_ : save_)->setDefault(true); // Return asks again; going on regardless is to be chosen
}

void ConnectionDialog::connectNow()
{
    if (!form_->isComplete())
        return;
    if (good_ || away_)
        save();
    else
        test(After::Save);
}

void ConnectionDialog::save()
{
    setBusy(false, true);
    const auto ended = [this](const ConnectionId &id) {
        emit saved(id, good_ ? report_ : sync::ConnectionReport());
        accept();
    };
    const auto refused = [this](const Error &error) {
        setBusy(false, false);
        failed(error);
        away_ = false; // that was our own database
    };
    const QString currency = good_ ? report_.currency : QString();
    if (connection_) {
        service_->replace(this, *connection_, form_->draft(), currency, [this, ended, refused](const Result<> &kept) {
            if (kept)
                ended(*connection_);
            else
                refused(kept.error());
        });
        return;
    }
    service_->add(this, form_->draft(), currency, [ended, refused](const Result<ConnectionId> &made) {
        if (made)
            ended(*made);
        else
            refused(made.error());
    });
}

} // namespace purser::ui
