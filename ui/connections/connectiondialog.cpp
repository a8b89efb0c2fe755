#include "ui/connections/connectiondialog.h"

#include "models/base/isolated.h"
#include "models/sync/connectionservice.h"
#include "ui/connections/connectiontexts.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordedit.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace purser::ui {

ConnectionDialog::ConnectionDialog(sync::ConnectionService *service, const sync::ConnectionList &list,
    const sync::ConnectionRow *connection, QWidget *parent)
    : QDialog(parent),
      service_(service),
      list_(list),
      providers_(service->providers()),
      connection_(connection ? std::optional(*connection) : std::nullopt),
      provider_(new QComboBox(this)),
      store_(new QComboBox(this)),
      name_(new QLineEdit(this)),
      fieldArea_(new QWidget(this)),
      fieldColumn_(new QVBoxLayout(fieldArea_)),
      outcome_(new Banner(Tone::Information, this)),
      test_(new SecondaryButton(tr("Test connection"), this)),
      cancel_(new SecondaryButton(tr("Cancel"), this)),
      save_(new PrimaryButton(connection ? tr("Save keys") : tr("Connect"), this))
{
    build(connection);
    connect(provider_, &QComboBox::currentIndexChanged, this, &ConnectionDialog::chooseProvider);
    connect(store_, &QComboBox::currentIndexChanged, this, [this] {
        storeField_->setError({});
        if (store_->currentData().isValid() && name_->text().trimmed().isEmpty())
            name_->setText(store_->currentText());
    });
    connect(name_, &QLineEdit::textEdited, this, [this] { nameField_->setError({}); });
    connect(test_, &QPushButton::clicked, this, [this] {
        if (testing_)
            service_->cancelTests(this);
        else
            test(After::Nothing);
    });
    connect(save_, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
    chooseProvider();
    if (connection_ && !fields_.empty()) // the first thing that is asked for anew
        for (const auto &[what, field] : fields_)
            if (what.secret) {
                field->control()->setFocus();
                break;
            }
}

void ConnectionDialog::build(const sync::ConnectionRow *connection)
{
    setWindowTitle(
        connection ? tr("New keys for %1").arg(isolated(connection->label)) : tr("Connect a store or service"));
    setMinimumWidth(480);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    provider_->setObjectName(QStringLiteral("provider"));
    store_->setObjectName(QStringLiteral("store"));
    name_->setObjectName(QStringLiteral("name"));
    test_->setObjectName(QStringLiteral("test"));
    save_->setObjectName(QStringLiteral("save"));
    outcome_->setObjectName(QStringLiteral("outcome"));
    outcome_->hide();
    makeAlert(outcome_);
    for (const sync::Provider &one : providers_)
        provider_->addItem(one.title, one.id);
    if (connection)
        provider_->setCurrentIndex(provider_->findData(connection->provider));

    auto *column = new QVBoxLayout(this);
    const int pad = measure::dialogPadding;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(14);
    auto *providerField = new FormField(tr("What to connect"), provider_, this);
    storeField_ = new FormField(tr("Store in Purser"), store_, this);
    nameField_ = new FormField(tr("Name"), name_, this);
    nameField_->setHint(tr("As it appears in Purser, for example the name of the shop."));
    for (FormField *field : {providerField, storeField_, nameField_}) {
        column->addWidget(field);
        field->setVisible(!connection);
    }
    fieldColumn_->setContentsMargins({});
    fieldColumn_->setSpacing(14);
    column->addWidget(fieldArea_);
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

void ConnectionDialog::chooseProvider()
{
    for (const auto &[what, field] : fields_)
        field->deleteLater();
    fields_.clear();
    const auto index = static_cast<std::size_t>(std::max(0, provider_->currentIndex()));
    if (index >= providers_.size())
        return;
    for (const sync::ProviderField &what : providers_[index].fields) {
        auto *edit = what.secret ? new PasswordEdit(fieldArea_) : new QLineEdit(fieldArea_);
        edit->setObjectName(what.name);
        edit->setLayoutDirection(Qt::LeftToRight); // addresses and keys
        if (connection_ && !what.secret)
            edit->setText(connection_->settings.value(what.name).toString());
        auto *field = new FormField(what.optional ? tr("%1 (optional)").arg(what.label) : what.label, edit, fieldArea_);
        field->setHint(what.hint);
        fieldColumn_->addWidget(field);
        connect(edit, &QLineEdit::textChanged, this, [this, field] {
            field->setError({});
            edited();
        });
        fields_.emplace_back(what, field);
    }
    orderTabs();
    fillStores();
    edited();
}

void ConnectionDialog::orderTabs()
{
    QWidget *before = name_;
    for (const auto &[what, field] : fields_) {
        setTabOrder(before, field->control());
        before = field->control();
    }
    setTabOrder(before, test_);
    setTabOrder(test_, cancel_);
    setTabOrder(cancel_, save_);
}

/// As high as hints and errors of several lines need it; the layout alone would squeeze the fields.
bool ConnectionDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Polish) {
        layout()->activate();
        const int height = layout()->totalHeightForWidth(width());
        setMinimumHeight(height);
        resize(width(), height);
    }
    return done;
}

void ConnectionDialog::fillStores()
{
    store_->clear();
    const sync::Provider &provider = providers_[static_cast<std::size_t>(provider_->currentIndex())];
    storeField_->setVisible(!connection_ && provider.isStore);
    if (list_.mayAddStores)
        store_->addItem(tr("A new store"));
    for (const sync::ConnectableStore &store : list_.stores)
        if (store.platform == provider.id && !store.connected)
            store_->addItem(store.name, store.id.toString());
    storeField_->setHint(store_->count() > 1 ? tr("The store whose products and orders are kept in step.") : QString());
}

/// What was found out about other values counts no more.
void ConnectionDialog::edited()
{
    good_ = false;
    away_ = false;
    outcome_->hide();
    if (testing_)
        service_->cancelTests(this);
    if (!connection_)
        save_->setText(tr("Connect"));
    save_->setDefault(true);
}

FormField *ConnectionDialog::fieldNamed(const QString &name) const
{
    if (name == u"label")
        return nameField_;
    if (name == u"store")
        return storeField_;
    for (const auto &[what, field] : fields_)
        if (what.name == name)
            return field;
    return nullptr;
}

bool ConnectionDialog::isComplete()
{
    QWidget *first = nullptr;
    const auto demand = [&first](FormField *field, bool missing, const QString &sentence) {
        field->setError(missing ? sentence : QString());
        if (missing && !first)
            first = field->control();
    };
    if (!connection_) {
        if (providers_[static_cast<std::size_t>(provider_->currentIndex())].isStore)
            demand(storeField_, store_->count() == 0,
                tr("Every store of this kind is connected already, and your role may not add one."));
        demand(nameField_, name_->text().trimmed().isEmpty(), tr("Enter a name."));
    }
    for (const auto &[what, field] : fields_)
        demand(field, !what.optional && qobject_cast<QLineEdit *>(field->control())->text().trimmed().isEmpty(),
            tr("Enter the %1.").arg(what.label.toLower()));
    if (first)
        first->setFocus();
    return !first;
}

sync::ConnectionDraft ConnectionDialog::draft() const
{
    sync::ConnectionDraft draft;
    draft.provider = provider_->currentData().toString();
    draft.label = name_->text().trimmed();
    if (store_->currentData().isValid())
        draft.store = StoreId::fromString(store_->currentData().toString());
    for (const auto &[what, field] : fields_) {
        const QString text = qobject_cast<QLineEdit *>(field->control())->text().trimmed();
        if (what.secret)
            draft.secrets.insert(what.name, text.toUtf8());
        else
            draft.settings.insert(what.name, text);
    }
    return draft;
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
    if (!isComplete())
        return;
    setBusy(true, false);
    outcome_->setTone(Tone::Information);
    const sync::ConnectionDraft asked = draft();
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

bool ConnectionDialog::showAtField(const Error &error)
{
    FormField *field = fieldNamed(error.code);
    if (!field || field->isHidden())
        return false;
    field->setError(error.message);
    field->control()->setFocus();
    outcome_->hide();
    return true;
}

void ConnectionDialog::failed(const Error &error)
{
    if (error.is(Error::Kind::Cancelled)) {
        outcome_->hide();
        return;
    }
    if (showAtField(error))
        return;
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
    if (!isComplete())
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
        service_->replace(this, connection_->id, draft(), currency, [this, ended, refused](const Result<> &kept) {
            if (kept)
                ended(connection_->id);
            else
                refused(kept.error());
        });
        return;
    }
    service_->add(this, draft(), currency, [ended, refused](const Result<ConnectionId> &made) {
        if (made)
            ended(*made);
        else
            refused(made.error());
    });
}

} // namespace purser::ui
