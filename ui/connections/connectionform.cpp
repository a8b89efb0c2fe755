#include "ui/connections/connectionform.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordedit.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace purser::ui {

ConnectionForm::ConnectionForm(std::vector<sync::Provider> providers, const sync::ConnectionList &list,
    const sync::ConnectionRow *connection, QWidget *parent)
    : QWidget(parent),
      providers_(std::move(providers)),
      list_(list),
      connection_(connection ? std::optional(*connection) : std::nullopt),
      provider_(new QComboBox(this)),
      store_(new QComboBox(this)),
      name_(new QLineEdit(this)),
      column_(new QVBoxLayout(this))
{
    provider_->setObjectName(QStringLiteral("provider"));
    store_->setObjectName(QStringLiteral("store"));
    name_->setObjectName(QStringLiteral("name"));
    for (const sync::Provider &one : providers_)
        provider_->addItem(one.title, one.id);
    if (connection_)
        provider_->setCurrentIndex(provider_->findData(connection_->provider));
    auto *providerField = new FormField(tr("What to connect"), provider_, this);
    storeField_ = new FormField(tr("Store in Purser"), store_, this);
    nameField_ = new FormField(tr("Name"), name_, this);
    nameField_->setHint(tr("As it appears in Purser, for example the name of the shop."));
    column_->setContentsMargins({});
    column_->setSpacing(14);
    for (FormField *field : {providerField, storeField_, nameField_}) {
        column_->addWidget(field);
        field->setVisible(!connection_);
    }
    connect(provider_, &QComboBox::currentIndexChanged, this, &ConnectionForm::chooseProvider);
    connect(store_, &QComboBox::currentIndexChanged, this, [this] {
        storeField_->setError({});
        if (store_->currentData().isValid() && name_->text().trimmed().isEmpty())
            name_->setText(store_->currentText());
    });
    connect(name_, &QLineEdit::textEdited, this, [this] {
        touched_ = true;
        nameField_->setError({});
    });
    chooseProvider();
}

const sync::Provider *ConnectionForm::provider() const
{
    const auto index = static_cast<std::size_t>(std::max(0, provider_->currentIndex()));
    return index < providers_.size() ? &providers_[index] : nullptr;
}

void ConnectionForm::chooseProvider()
{
    for (const auto &[what, field] : fields_)
        field->deleteLater();
    fields_.clear();
    const sync::Provider *const chosen = provider();
    if (!chosen)
        return;
    for (const sync::ProviderField &what : chosen->fields) {
        auto *edit = what.secret ? new PasswordEdit(this) : new QLineEdit(this);
        edit->setObjectName(what.name);
        edit->setLayoutDirection(Qt::LeftToRight); // addresses and keys
        if (connection_ && !what.secret)
            edit->setText(connection_->settings.value(what.name).toString());
        auto *field = new FormField(what.optional ? tr("%1 (optional)").arg(what.label) : what.label, edit, this);
        field->setHint(what.hint);
        column_->addWidget(field);
        connect(edit, &QLineEdit::textChanged, this, [this, field] {
            field->setError({});
            emit edited();
        });
        connect(edit, &QLineEdit::textEdited, this, [this] { touched_ = true; });
        fields_.emplace_back(what, field);
    }
    fillStores();
    emit rebuilt();
    emit edited();
}

void ConnectionForm::fillStores()
{
    store_->clear();
    const sync::Provider *const chosen = provider();
    storeField_->setVisible(!connection_ && chosen->isStore);
    if (list_.mayAddStores)
        store_->addItem(tr("A new store"));
    for (const sync::ConnectableStore &store : list_.stores)
        if (store.platform == chosen->id && !store.connected)
            store_->addItem(store.name, store.id.toString());
    storeField_->setHint(store_->count() > 1 ? tr("The store whose products and orders are kept in step.") : QString());
}

std::vector<QWidget *> ConnectionForm::controls() const
{
    std::vector<QWidget *> all{provider_, store_, name_};
    for (const auto &[what, field] : fields_)
        all.push_back(field->control());
    return all;
}

void ConnectionForm::begin()
{
    if (!connection_) {
        name_->setFocus();
        return;
    }
    for (const auto &[what, field] : fields_)
        if (what.secret) {
            field->control()->setFocus();
            return;
        }
}

FormField *ConnectionForm::fieldNamed(const QString &name) const
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

bool ConnectionForm::showAtField(const Error &error)
{
    FormField *field = fieldNamed(error.code);
    if (!field || field->isHidden())
        return false;
    field->setError(error.message);
    field->control()->setFocus();
    return true;
}

bool ConnectionForm::isComplete()
{
    QWidget *first = nullptr;
    const auto demand = [&first](FormField *field, bool missing, const QString &sentence) {
        field->setError(missing ? sentence : QString());
        if (missing && !first)
            first = field->control();
    };
    if (!connection_) {
        if (const sync::Provider *chosen = provider(); chosen && chosen->isStore)
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

sync::ConnectionDraft ConnectionForm::draft() const
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

} // namespace purser::ui
