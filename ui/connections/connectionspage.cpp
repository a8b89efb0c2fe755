#include "ui/connections/connectionspage.h"

#include "models/base/isolated.h"
#include "models/sync/connectiontablemodel.h"
#include "ui/connections/connectionbar.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectiontable.h"
#include "ui/connections/connectiontexts.h"
#include "ui/connections/renamedialog.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableactions.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedLayout>

namespace purser::ui {

using sync::ConnectionRow;

ConnectionsPage::ConnectionsPage(sync::ConnectionService *service, QWidget *parent)
    : Surface(parent),
      service_(service),
      model_(new sync::ConnectionTableModel(this)),
      state_(new StateView(this)),
      content_(new QWidget(this)),
      stack_(new QStackedLayout(this)),
      bar_(new ConnectionBar(content_)),
      banner_(new Banner(Tone::Success, content_)),
      link_(new PrimaryButton(tr("Match products…"), content_))
{
    model_->setProviders(service_->providers());
    table_ = new ConnectionTable(model_, content_);
    build();
    setFocusProxy(table_);
    connect(bar_, &ConnectionBar::addRequested, this, &ConnectionsPage::addConnection);
    connect(bar_, &ConnectionBar::testRequested, this, &ConnectionsPage::testCurrent);
    connect(bar_, &ConnectionBar::renameRequested, this, &ConnectionsPage::rename);
    connect(bar_, &ConnectionBar::keysRequested, this, &ConnectionsPage::replaceKeys);
    connect(bar_, &ConnectionBar::revokeRequested, this, &ConnectionsPage::revoke);
    connect(table_, &QTableView::activated, this, &ConnectionsPage::rename);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (presenting_) // the same row again
            return;
        keepBanner_ = false;
        updateActions();
    });
    connect(link_, &QPushButton::clicked, this, [this] {
        if (const ConnectionRow *row = current(); row && row->store)
            emit linkRequested(*row->store);
    });
    connect(state_, &StateView::retryRequested, this, &ConnectionsPage::reload);
    updateActions();
}

void ConnectionsPage::build()
{
    banner_->setObjectName(QStringLiteral("banner"));
    makeAlert(banner_);
    link_->setObjectName(QStringLiteral("link"));
    link_->setCompact(true);
    banner_->addAction(link_);
    banner_->hide();
    auto *column = new QVBoxLayout(content_);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar_);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 8);
    strip->addWidget(banner_);
    column->addLayout(strip);
    column->addWidget(table_, 1);
    stack_->addWidget(state_);
    stack_->addWidget(content_);
}

void ConnectionsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    keepBanner_ = false; // that was the last time
    reload(); // somebody else or a job may have changed something
}

void ConnectionsPage::reload()
{
    if (!read_) {
        state_->showLoading();
        stack_->setCurrentWidget(state_);
    }
    service_->list(this, [this](const Result<sync::ConnectionList> &read) { present(read); });
}

void ConnectionsPage::present(const Result<sync::ConnectionList> &read)
{
    read_ = read.has_value();
    if (!read) {
        if (read.error().is(Error::Kind::Cancelled))
            return;
        state_->showError(tr("The connections could not be read"), read.error());
        stack_->setCurrentWidget(state_);
        return;
    }
    if (!read->maySee) {
        state_->showNoPermission(tr("Connections are not for every role"),
            tr("Your role is %1. %2 can grant “connections: read”.")
                .arg(service_->roleLabel(), read->administrators.join(tr(", ", "between names"))));
        stack_->setCurrentWidget(state_);
        return;
    }
    if (const ConnectionRow *before = current())
        selected_ = before->id;
    presenting_ = true;
    model_->setList(*read);
    chooseRow(table_, std::max(0, model_->rowOf(selected_)));
    presenting_ = false;
    if (std::exchange(addWhenRead_, false))
        addConnection();
    if (model_->rowCount() == 0) {
        showEmpty();
        return;
    }
    bar_->setCount(model_->rowCount());
    const bool hadFocus = state_->isAncestorOf(focusWidget());
    stack_->setCurrentWidget(content_);
    if (hadFocus)
        table_->setFocus();
    updateActions();
    if (std::exchange(leadOn_, false) && link_->isVisible())
        link_->setFocus();
}

void ConnectionsPage::showEmpty()
{
    QList<QWidget *> actions;
    if (model_->list().mayManage) {
        auto *begin = new PrimaryButton(tr("Connect a store"));
        begin->setObjectName(QStringLiteral("begin"));
        connect(begin, &QPushButton::clicked, this, &ConnectionsPage::addConnection);
        actions << begin;
    }
    state_->showEmpty(QStringLiteral("shop"), tr("No store is connected yet"),
        actions.isEmpty()
            ? whyNot()
            : tr("Connect your shop to bring its products and orders here and to keep both sides in step. "
                 "Nothing is changed there before you have looked at it."),
        actions);
    stack_->setCurrentWidget(state_);
}

QString ConnectionsPage::whyNot() const
{
    if (model_->list().mayManage)
        return {};
    return tr("Your role (%1) may look at connections but not change them. %2 can grant “connections: write”.")
        .arg(service_->roleLabel(), model_->list().administrators.join(tr(", ", "between names")));
}

QString ConnectionsPage::whyUseless(const ConnectionRow &row) const
{
    if (row.status == ConnectionRow::Status::Revoked)
        return tr("This connection is revoked. Connect the store again instead.");
    if (!model_->knows(row.provider))
        return tr("This version of Purser cannot work with %1 itself. A newer one may; here you can rename and revoke "
                  "the connection.")
            .arg(model_->titleOf(row.provider));
    return {};
}

const ConnectionRow *ConnectionsPage::current() const
{
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : model_->connection(rows.first().row());
}

void ConnectionsPage::updateActions()
{
    const ConnectionRow *row = current();
    const QString no = whyNot();
    const QString useless = row ? whyUseless(*row) : QString();
    bar_->present({no, useless, row != nullptr, row && row->status == ConnectionRow::Status::Revoked, testing_});
    link_->setVisible(no.isEmpty() && row && useless.isEmpty() && row->isUnlinked() && !testing_);
    if (!keepBanner_ && !testing_)
        showTrouble();
}

/// Says what is the matter with the chosen connection, or why nothing can be done here.
void ConnectionsPage::showTrouble()
{
    const ConnectionRow *row = current();
    if (row && row->status == ConnectionRow::Status::Error) {
        banner_->setTone(Tone::Danger);
        banner_->setText(tr("%1 fails.").arg(isolated(row->label)), row->lastError);
        banner_->show();
    } else if (!model_->list().mayManage && model_->rowCount() > 0) {
        banner_->setTone(Tone::Information);
        banner_->setText({}, whyNot());
        banner_->show();
    } else if (row && row->status == ConnectionRow::Status::Active && !whyUseless(*row).isEmpty()) {
        banner_->setTone(Tone::Information);
        banner_->setText({}, whyUseless(*row));
        banner_->show();
    } else if (row && row->isUnlinked()) {
        banner_->setTone(Tone::Information);
        banner_->setText(tr("%1 is not linked yet.").arg(isolated(row->storeName)),
            tr("Say which of its products are yours; nothing is synced before."));
        banner_->show();
    } else {
        banner_->hide();
    }
}

void ConnectionsPage::addConnection()
{
    addWhenRead_ = !read_;
    if (read_ && model_->list().mayManage)
        openDialog(nullptr);
}

void ConnectionsPage::replaceKeys()
{
    if (const ConnectionRow *row = current())
        openDialog(row);
}

void ConnectionsPage::openDialog(const ConnectionRow *connection)
{
    auto *dialog = new ConnectionDialog(service_, model_->list(), connection, this);
    connect(dialog, &ConnectionDialog::saved, this, &ConnectionsPage::kept);
    if (!connection)
        connect(dialog, &ConnectionDialog::saved, this, [this] {
            leadOn_ = true;
            emit connectionAdded();
        });
    dialog->open();
}

void ConnectionsPage::kept(const ConnectionId &connection, const sync::ConnectionReport &report)
{
    done(connection, {});
    if (!report.name.isEmpty()) {
        showReport(banner_, report);
    } else {
        banner_->setTone(Tone::Warning);
        banner_->setText(tr("Saved without a test."), tr("Test it when the other side can be reached again."));
        banner_->show();
    }
    announce(banner_);
}

void ConnectionsPage::testCurrent()
{
    if (testing_) {
        service_->cancelTests(this);
        return;
    }
    const ConnectionRow *row = current();
    if (!row)
        return;
    testing_ = true;
    const ConnectionId id = row->id;
    banner_->setTone(Tone::Information);
    banner_->setText(tr("Testing…"), tr("Asking %1.").arg(isolated(row->label)));
    banner_->show();
    updateActions();
    service_->test(this, id, [this, id](const Result<sync::ConnectionReport> &report) {
        testing_ = false;
        keepBanner_ = true;
        selected_ = id;
        if (report) {
            showReport(banner_, *report);
        } else if (report.error().is(Error::Kind::Cancelled)) {
            banner_->hide();
        } else {
            failed(report.error());
        }
        announce(banner_);
        updateActions();
        reload();
    });
}

void ConnectionsPage::rename()
{
    const ConnectionRow *row = current();
    if (!row || !whyNot().isEmpty())
        return;
    auto *dialog = new RenameDialog(service_, *row, this);
    connect(dialog, &RenameDialog::renamed, this,
        [this, id = row->id](const QString &name) { done(id, tr("It is called %1 now.").arg(isolated(name))); });
    dialog->open();
}

void ConnectionsPage::revoke()
{
    const ConnectionRow *row = current();
    if (!row)
        return;
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Revoke %1?").arg(isolated(row->label)),
        tr("Purser forgets its keys at once, and syncs of this connection end. Products and orders stay, here and "
           "there. Delete the key in the store as well, so that nobody else can use it. To sync again, connect the "
           "store anew."),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(new SecondaryButton(tr("Cancel"), question), QMessageBox::RejectRole);
    auto *button = new Button(ButtonKind::Danger, tr("Revoke"), question);
    button->setObjectName(QStringLiteral("revokeNow"));
    question->addButton(button, QMessageBox::AcceptRole);
    connect(button, &QPushButton::clicked, this, [this, connection = *row] { revokeNow(connection); });
    question->open();
}

void ConnectionsPage::revokeNow(const ConnectionRow &connection)
{
    service_->revoke(this, connection.id, [this, connection](const Result<> &revoked) {
        if (revoked)
            done(connection.id, tr("%1 is revoked; its keys are forgotten here.").arg(isolated(connection.label)));
        else
            failed(revoked.error());
    });
}

void ConnectionsPage::failed(const Error &error)
{
    keepBanner_ = true;
    banner_->setTone(Tone::Danger);
    banner_->setText({}, error.message);
    banner_->setToolTip(error.detail);
    banner_->show();
}

void ConnectionsPage::done(const ConnectionId &connection, const QString &message)
{
    selected_ = connection;
    table_->selectionModel()->clear();
    keepBanner_ = true;
    banner_->setTone(Tone::Success);
    banner_->setText({}, message);
    banner_->setVisible(!message.isEmpty());
    reload();
}

} // namespace purser::ui
