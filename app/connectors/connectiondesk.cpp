#include "app/connectors/connectiondesk.h"

#include "app/secrets/keyring.h"
#include "models/db/connection.h"
#include "models/db/database.h"
#include "models/sync/connectionrepository.h"

#include <QPointer>

#include <algorithm>

namespace purser::connectors {
namespace {

using sync::ConnectionDraft;
using sync::ConnectionReport;
using sync::ConnectionRepository;

/// With what a store's deliveries are signed; made here, told to the store when its webhooks are registered.
const QString &webhookSecret()
{
    static const QString name = u"webhook_secret"_qs;
    return name;
}

Result<ConnectionReport> tested(const ConnectorType &type, const ConnectionDraft &draft, const std::stop_token &stop)
{
    auto store = type.open(draft.settings, draft.secrets, stop);
    if (!store)
        return fail(store.error());
    auto about = (*store)->about();
    if (!about)
        return fail(about.error());
    return ConnectionReport{about->name, about->version, about->currency, about->timeZone, about->warnings};
}

} // namespace

/// A test on its way.
struct ConnectionDesk::Run {
    QPointer<QObject> context;
    std::jthread thread;
};

ConnectionDesk::ConnectionDesk(db::Database *database, std::shared_ptr<secrets::SecretStore> secrets, QString login,
    QString roleLabel, std::vector<std::shared_ptr<const ConnectorType>> types, QObject *parent)
    : ConnectionService(parent),
      database_(database),
      secrets_(std::move(secrets)),
      login_(std::move(login)),
      roleLabel_(std::move(roleLabel)),
      types_(std::move(types))
{
}

ConnectionDesk::~ConnectionDesk() = default;

std::shared_ptr<const ConnectorType> ConnectionDesk::typeOf(const QString &provider) const
{
    const auto it =
        std::find_if(types_.begin(), types_.end(), [&](const auto &t) { return t->provider() == provider; });
    return it == types_.end() ? nullptr : *it;
}

ConnectionDraft ConnectionDesk::tidied(ConnectionDraft draft) const
{
    if (const auto type = typeOf(draft.provider))
        draft.settings = type->tidied(draft.settings);
    return draft;
}

std::vector<sync::Provider> ConnectionDesk::providers() const
{
    std::vector<sync::Provider> all;
    for (const auto &type : types_) {
        sync::Provider provider{type->provider(), type->title(), true, {}};
        for (const ConnectorField &f : type->fields())
            provider.fields.push_back({f.name, f.label, f.hint, f.secret, f.optional});
        all.push_back(std::move(provider));
    }
    return all;
}

void ConnectionDesk::list(QObject *context, Answer<sync::ConnectionList> answer)
{
    auto work = [](db::Connection &c) { return ConnectionRepository::list(c); };
    auto task = database_->read(context, work);
    QCoro::connect(std::move(task), context, std::move(answer));
}

void ConnectionDesk::start(QObject *context, const ConnectionDraft &draft, Answer<ConnectionReport> answer)
{
    const std::shared_ptr<const ConnectorType> type = typeOf(draft.provider);
    if (!type) {
        QMetaObject::invokeMethod(
            context,
            [answer] {
                answer(fail(Error::Kind::Invalid, tr("Nothing of this kind can be connected."), {}, u"provider"_qs));
            },
            Qt::QueuedConnection);
        return;
    }
    auto run = std::make_unique<Run>();
    Run *const raw = run.get();
    run->context = context;
    const QPointer<QObject> asker(context);
    run->thread = std::jthread([this, raw, type, draft, asker, answer](const std::stop_token &stop) {
        auto report = tested(*type, draft, stop);
        // This object waits for the thread, so it is still there; whoever asked may not be.
        QMetaObject::invokeMethod(
            this,
            [this, raw, asker, answer, report = std::move(report)] {
                runs_.remove_if([raw](const std::unique_ptr<Run> &one) { return one.get() == raw; });
                if (asker)
                    answer(report);
            },
            Qt::QueuedConnection);
    });
    connect(context, &QObject::destroyed, this, [this, raw] {
        for (const std::unique_ptr<Run> &one : runs_)
            if (one.get() == raw)
                one->thread.request_stop();
    });
    runs_.push_back(std::move(run));
}

void ConnectionDesk::cancelTests(QObject *context)
{
    for (const std::unique_ptr<Run> &run : runs_)
        if (run->context == context)
            run->thread.request_stop();
}

void ConnectionDesk::test(QObject *context, const ConnectionDraft &draft, Answer<ConnectionReport> answer)
{
    start(context, draft, std::move(answer));
}

void ConnectionDesk::test(QObject *context, const ConnectionId &connection, Answer<ConnectionReport> answer)
{
    auto work = [connection, store = secrets_, login = login_](db::Connection &c) -> Result<ConnectionDraft> {
        const auto row = ConnectionRepository::find(c, connection);
        if (!row)
            return fail(row.error());
        secrets::Keyring keyring(store.get(), login);
        auto revealed = keyring.reveal(c, connection, u"connection test"_qs);
        if (!revealed)
            return fail(revealed.error());
        return ConnectionDraft{row->provider, row->label, row->store, row->settings, std::move(*revealed)};
    };
    auto task = database_->run(context, work);
    const QPointer<QObject> asker(context);
    QCoro::connect(std::move(task), context, [this, asker, connection, answer](const Result<ConnectionDraft> &draft) {
        if (!draft)
            return answer(fail(draft.error()));
        if (asker)
            start(asker, *draft, [this, connection, answer](const Result<ConnectionReport> &report) {
                noteOutcome(connection, report);
                answer(report);
            });
    });
}

void ConnectionDesk::noteOutcome(const ConnectionId &connection, const Result<ConnectionReport> &report)
{
    if (!report && report.error().is(Error::Kind::Cancelled))
        return;
    const QString failure = report ? QString() : report.error().message;
    const QString currency = report ? report->currency : QString();
    auto work = [connection, failure, currency](db::Connection &c) -> Result<> {
        if (auto learnt = ConnectionRepository::learnCurrency(c, connection, currency); !learnt)
            return learnt;
        return ConnectionRepository::setOutcome(c, connection, failure);
    };
    auto task = database_->write(this, work);
    QCoro::connect(std::move(task), this, [](const Result<> &) {}); // the report itself was given already
}

void ConnectionDesk::add(
    QObject *context, const ConnectionDraft &draft, const QString &currency, Answer<ConnectionId> answer)
{
    const bool isStore = typeOf(draft.provider) != nullptr;
    auto work = [draft = tidied(draft), currency, isStore, store = secrets_, login = login_](
                    db::Connection &c) -> Result<ConnectionId> {
        const auto made = ConnectionRepository::add(c, draft, isStore, currency);
        if (!made)
            return made;
        secrets::Keyring keyring(store.get(), login);
        QHash<QString, QByteArray> all = draft.secrets;
        if (isStore)
            all.insert(webhookSecret(), secrets::randomSecret(32).toLatin1());
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            if (auto kept = keyring.keep(c, *made, it.key(), it.value()); !kept)
                return fail(kept.error());
        return made;
    };
    auto task = database_->write(this, work); // saved even when nobody waits for it any more
    QCoro::connect(std::move(task), context, std::move(answer));
}

void ConnectionDesk::rename(
    QObject *context, const ConnectionId &connection, qint64 rowVersion, const QString &label, Answer<void> answer)
{
    auto work = [connection, rowVersion, label](
                    db::Connection &c) { return ConnectionRepository::rename(c, connection, rowVersion, label); };
    auto task = database_->write(this, work);
    QCoro::connect(std::move(task), context, std::move(answer));
}

void ConnectionDesk::replace(QObject *context, const ConnectionId &connection, const ConnectionDraft &draft,
    const QString &currency, Answer<void> answer)
{
    auto work = [connection, draft = tidied(draft), currency, store = secrets_, login = login_](
                    db::Connection &c) -> Result<> {
        if (auto set = ConnectionRepository::setSettings(c, connection, draft.settings); !set)
            return set;
        secrets::Keyring keyring(store.get(), login);
        for (auto it = draft.secrets.cbegin(); it != draft.secrets.cend(); ++it)
            if (auto kept = keyring.keep(c, connection, it.key(), it.value()); !kept)
                return kept;
        if (auto learnt = ConnectionRepository::learnCurrency(c, connection, currency); !learnt)
            return learnt;
        return ConnectionRepository::setOutcome(c, connection, {});
    };
    auto task = database_->write(this, work);
    QCoro::connect(std::move(task), context, std::move(answer));
}

void ConnectionDesk::revoke(QObject *context, const ConnectionId &connection, Answer<void> answer)
{
    auto work = [connection](db::Connection &c) -> Result<> {
        const auto fields = c.exec("select field from core.credential_fields($1)", {connection});
        if (!fields)
            return fail(fields.error());
        for (const db::Row row : *fields)
            if (const auto gone =
                    c.exec("select core.store_credential($1, $2, null, null, null)", {connection, row.text(0)});
                !gone)
                return fail(gone.error());
        return ConnectionRepository::revoke(c, connection);
    };
    auto task = database_->write(this, work);
    QCoro::connect(std::move(task), context, std::move(answer));
}

} // namespace purser::connectors
