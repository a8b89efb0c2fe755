#include "app/secrets/keyring.h"

#include "models/db/connection.h"

#include <QJsonObject>

#include <libpq-fe.h>

namespace purser::secrets {
namespace {

constexpr QLatin1StringView keyReplaced("40001"); // core.store_credential: the key is not the active one any more
constexpr int patience = 20; // how often a rotation comes back to a connection that is changed again and again

} // namespace

Keyring::Keyring(SecretStore *store, QString login) : store_(store), login_(std::move(login))
{
}

/// The key pair of this person on this computer, made when there is none.
Result<const KeyPair *> Keyring::own()
{
    if (own_)
        return &*own_;
    const QString name = u"key pair "_qs + login_;
    const auto kept = store_->read(name);
    if (kept) {
        own_ = KeyPair::fromPrivate(SecretBytes(QByteArray::fromBase64(kept->toLatin1())));
        if (!own_)
            return fail(Error::Kind::Internal,
                tr("The private key in the keychain of this computer is damaged. Bring it back with your recovery "
                   "phrase."));
        return &*own_;
    }
    if (!kept.error().is(Error::Kind::NotFound))
        return fail(kept.error());
    KeyPair fresh = KeyPair::generate();
    const QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(fresh.privateKey.data()), fresh.privateKey.size())
            .toBase64();
    if (auto written = store_->write(name, QString::fromLatin1(bytes)); !written)
        return fail(written.error());
    own_ = std::move(fresh);
    return &*own_;
}

Result<> Keyring::publish(db::Connection &c)
{
    const auto keys = own();
    if (!keys)
        return fail(keys.error());
    const auto known = c.exec("select public_key from core.my_key()");
    if (!known)
        return fail(known.error());
    if (!known->isEmpty() && known->first().bytea(0) == (*keys)->publicKey)
        return {};
    const auto done = c.exec("select core.publish_key($1)", {db::Param::bytea((*keys)->publicKey)});
    return done ? Result<>() : fail(done.error());
}

Result<> Keyring::prepare(db::Connection &c)
{
    if (auto published = publish(c); !published)
        return published;
    const auto may = c.exec("select auth.has_permission('connections:write')");
    if (!may)
        return fail(may.error());
    if (!may->first().truth(0))
        return {};
    const auto mine = dataKeys(c);
    return mine ? share(c, *mine) : fail(mine.error());
}

Result<bool> Keyring::canRead(db::Connection &c)
{
    const auto mine = dataKeys(c);
    if (!mine)
        return fail(mine.error());
    if (mine->active > 0)
        return true;
    const auto there = c.exec("select exists (select from core.credential_keys() where state = 'active')");
    if (!there)
        return fail(there.error());
    return !there->first().truth(0);
}

Result<Keyring::DataKeys> Keyring::dataKeys(db::Connection &c)
{
    const auto keys = own();
    if (!keys)
        return fail(keys.error());
    const auto rows = c.exec("select k.version, k.state, k.sealed_key, t.id from auth.tenant_id() t (id) "
                             "left join core.my_data_keys() k on true");
    if (!rows)
        return fail(rows.error());
    DataKeys found;
    found.tenant = rows->first().text(3).toUtf8();
    for (const db::Row row : *rows) {
        if (row.isNull(0))
            break; // there is none
        auto key = openSeal(**keys, row.bytea(2));
        if (!key)
            continue; // sealed to a key pair this person had before
        const auto version = static_cast<int>(row.integer(0));
        if (row.text(1) == u"active")
            found.active = version;
        found.keys.emplace(version, std::move(*key));
    }
    return found;
}

/// A new data key for everybody who may use credentials.
Result<int> Keyring::addDataKey(db::Connection &c)
{
    const auto holders = c.exec("select user_id, public_key from core.key_holders()");
    if (!holders)
        return fail(holders.error());
    const SecretBytes key = randomKey();
    std::vector<QUuid> users;
    QStringList seals;
    for (const db::Row row : *holders) {
        users.push_back(row.uuid(0));
        seals << u"\\x"_qs + QString::fromLatin1(sealTo(row.bytea(1), key).toHex());
    }
    const auto made = c.exec("select core.add_data_key($1::uuid[], $2::text[]::bytea[])", {users, seals});
    if (!made)
        return fail(made.error());
    return static_cast<int>(made->first().integer(0));
}

/// Gives the data keys of \a mine to those who may use credentials and do not hold them yet.
Result<> Keyring::share(db::Connection &c, const DataKeys &mine)
{
    const auto holders = c.exec("select user_id, public_key, array_to_string(versions, ',') from core.key_holders()");
    if (!holders)
        return fail(holders.error());
    for (const db::Row row : *holders) {
        const QStringList has = row.text(2).split(u',', Qt::SkipEmptyParts);
        for (const auto &[version, key] : mine.keys) {
            if (has.contains(QString::number(version)))
                continue;
            const auto shared = c.exec("select core.share_data_key($1::integer, $2, $3)",
                {version, row.uuid(0), db::Param::bytea(sealTo(row.bytea(1), key))});
            if (!shared)
                return fail(shared.error());
        }
    }
    return {};
}

/// What a ciphertext is bound to, so that it cannot be moved to another row.
QByteArray Keyring::context(const DataKeys &keys, ConnectionId connection, const QString &field, int version)
{
    return keys.tenant + '|' + connection.toString().toUtf8() + '|' + field.toUtf8() + '|'
        + QByteArray::number(version);
}

Result<> Keyring::keep(db::Connection &c, ConnectionId connection, const QString &field, const QByteArray &secret)
{
    // Between reading the data keys and storing, somebody may replace the key; then once more with the new one. Within
    // a transaction the refusal must not end it.
    const bool inside = PQtransactionStatus(c.handle()) == PQTRANS_INTRANS;
    if (inside)
        if (auto marked = c.script("savepoint keep_credential"); !marked)
            return marked;
    auto kept = keepOnce(c, connection, field, secret);
    if (!kept && kept.error().code == keyReplaced) {
        if (inside)
            if (auto back = c.script("rollback to savepoint keep_credential"); !back)
                return back;
        kept = keepOnce(c, connection, field, secret);
    }
    if (kept && inside)
        return c.script("release savepoint keep_credential");
    return kept;
}

Result<> Keyring::keepOnce(db::Connection &c, ConnectionId connection, const QString &field, const QByteArray &secret)
{
    if (secret.isEmpty()) {
        const auto removed = c.exec("select core.store_credential($1, $2, null, null, null)", {connection, field});
        return removed ? Result<>() : fail(removed.error());
    }
    if (auto published = publish(c); !published)
        return published;
    auto keys = dataKeys(c);
    if (keys && keys->active == 0) {
        const auto any = c.exec("select exists (select from core.credential_keys())");
        if (!any)
            return fail(any.error());
        if (any->first().truth(0))
            return fail(Error::Kind::Forbidden,
                tr("This computer does not hold the company's key yet. Ask an administrator to sign in once, which "
                   "passes it on, or bring your own key here with your recovery phrase."));
        if (auto made = addDataKey(c); !made)
            return fail(made.error());
        keys = dataKeys(c);
    }
    if (!keys)
        return fail(keys.error());
    const Encrypted sealed =
        encrypt(keys->keys.at(keys->active), secret, context(*keys, connection, field, keys->active));
    const auto kept = c.exec("select core.store_credential($1, $2, $3::integer, $4, $5)",
        {connection, field, keys->active, db::Param::bytea(sealed.nonce), db::Param::bytea(sealed.ciphertext)});
    return kept ? Result<>() : fail(kept.error());
}

Result<QHash<QString, QByteArray>> Keyring::reveal(db::Connection &c, ConnectionId connection, const QString &purpose)
{
    auto fields = read(c, connection, purpose);
    if (!fields)
        return fail(fields.error());
    QHash<QString, QByteArray> secrets;
    for (Field &field : *fields)
        secrets.insert(field.name, std::move(field.secret));
    return secrets;
}

Result<std::vector<Keyring::Field>> Keyring::read(db::Connection &c, ConnectionId connection, const QString &purpose)
{
    const auto keys = dataKeys(c);
    if (!keys)
        return fail(keys.error());
    const auto ticket = c.exec("select core.request_credentials($1, $2)", {connection, purpose}); // committed by itself
    if (!ticket)
        return fail(ticket.error());
    const auto rows = c.exec(
        "select field, key_version, nonce, ciphertext from core.reveal_credentials($1)", {ticket->first().uuid(0)});
    if (!rows)
        return fail(rows.error());
    std::vector<Field> fields;
    for (const db::Row row : *rows) {
        const QString field = row.text(0);
        const auto version = static_cast<int>(row.integer(1));
        const auto key = keys->keys.find(version);
        if (key == keys->keys.end())
            return fail(Error::Kind::Forbidden,
                tr("This computer does not hold the key of these credentials. Ask an administrator to sign in once, "
                   "which passes it on, or bring your own key here with your recovery phrase."));
        auto secret = decrypt(key->second, {row.bytea(2), row.bytea(3)}, context(*keys, connection, field, version));
        if (!secret)
            return fail(Error::Kind::Internal,
                tr("The credential “%1” was changed outside Purser and cannot be read. Enter it again.").arg(field));
        fields.push_back({field, version, row.bytea(2), std::move(*secret)});
    }
    return fields;
}

/// Encrypts what \a connection has under older keys under the active one, and adds how much that was to \a encrypted.
/// False when somebody changed something meanwhile: then it is to be looked at again.
Result<bool> Keyring::encryptAnew(db::Connection &c, ConnectionId connection, int &encrypted)
{
    const auto fields = read(c, connection, u"key rotation"_qs);
    if (!fields)
        return fail(fields.error());
    const auto keys = dataKeys(c);
    if (!keys)
        return fail(keys.error());
    if (keys->active == 0)
        return fail(Error::Kind::Forbidden,
            tr("This computer does not hold the company's key yet. Ask an administrator to sign in once, which passes "
               "it on, or bring your own key here with your recovery phrase."));
    const int active = keys->active;
    bool settled = true;
    int stored = 0;
    const auto done = c.transaction([&]() -> Result<> {
        for (const Field &field : *fields) {
            if (field.version == active)
                continue;
            const Encrypted sealed =
                encrypt(keys->keys.at(active), field.secret, context(*keys, connection, field.name, active));
            const auto kept = c.exec("select core.store_credential($1, $2, $3::integer, $4, $5, $6)",
                {connection, field.name, active, db::Param::bytea(sealed.nonce), db::Param::bytea(sealed.ciphertext),
                    db::Param::bytea(field.nonce)});
            if (!kept)
                return fail(kept.error());
            const bool same = kept->first().truth(0);
            settled = settled && same;
            stored += same ? 1 : 0;
        }
        return {};
    });
    if (!done && done.error().code == keyReplaced)
        return false;
    if (!done)
        return fail(done.error());
    encrypted += stored;
    return settled;
}

Result<Keyring::Rotation> Keyring::rotate(db::Connection &c, const std::function<void(int, int)> &progress)
{
    if (auto prepared = prepare(c); !prepared)
        return fail(prepared.error());
    const auto state = c.exec("select version, state, credentials from core.credential_keys() order by version");
    if (!state)
        return fail(state.error());
    Rotation rotation;
    bool unfinished = false;
    for (const db::Row row : *state) {
        unfinished = unfinished || (row.text(1) == u"retiring" && row.integer(2) > 0);
        if (row.text(1) == u"active")
            rotation.version = static_cast<int>(row.integer(0));
    }
    if (!unfinished) {
        const auto made = addDataKey(c);
        if (!made)
            return fail(made.error());
        rotation.version = *made;
    }
    const auto behind = c.exec(R"(
        select c.id from core.connections c
        where exists (select from core.credential_fields(c.id) f where f.key_version <> $1::integer)
        order by c.id)",
        {rotation.version});
    if (!behind)
        return fail(behind.error());
    for (int i = 0; i < behind->size(); ++i) {
        const auto connection = (*behind)[i].id<ConnectionId>(0);
        Result<bool> settled = false;
        for (int tries = 0; settled && !*settled && tries < patience; ++tries)
            settled = encryptAnew(c, connection, rotation.encrypted);
        if (!settled)
            return fail(settled.error());
        if (!*settled)
            return fail(Error::Kind::Conflict,
                tr("The credentials of a connection keep being changed by somebody else. Rotate the keys again "
                   "later."));
        if (progress)
            progress(i + 1, behind->size());
    }
    const auto retired = c.exec("select core.retire_data_keys()");
    if (!retired)
        return fail(retired.error());
    rotation.retired = static_cast<int>(retired->first().integer(0));
    return rotation;
}

Result<QString> Keyring::makeRecoveryPhrase(db::Connection &c)
{
    const auto keys = own();
    if (!keys)
        return fail(keys.error());
    const QString phrase = newRecoveryPhrase();
    const auto wrapped = wrap((*keys)->privateKey, phrase);
    if (!wrapped)
        return fail(wrapped.error());
    const QJsonObject parameters{{u"salt"_qs, QString::fromLatin1(wrapped->salt.toBase64())},
        {u"ops"_qs, static_cast<qint64>(wrapped->opsLimit)}, {u"memory"_qs, static_cast<qint64>(wrapped->memLimit)},
        {u"kdf"_qs, u"argon2id13"_qs}};
    const auto kept = c.exec("select core.publish_key($1, $2, $3)",
        {db::Param::bytea((*keys)->publicKey), db::Param::bytea(wrapped->bytes), QJsonDocument(parameters)});
    if (!kept)
        return fail(kept.error());
    return phrase;
}

Result<> Keyring::recover(db::Connection &c, const QString &phrase)
{
    const auto known = c.exec("select public_key, wrapped_private_key, wrap_parameters from core.my_key()");
    if (!known)
        return fail(known.error());
    if (known->isEmpty() || known->first().isNull(1))
        return fail(Error::Kind::NotFound,
            tr("No recovery phrase was made for this account. Ask an administrator to sign in once: that gives this "
               "computer the company's keys."));
    const QJsonDocument parameters = known->first().json(2);
    const Wrapped wrapped{known->first().bytea(1), QByteArray::fromBase64(parameters[u"salt"].toString().toLatin1()),
        static_cast<quint64>(parameters[u"ops"].toInteger()), static_cast<quint64>(parameters[u"memory"].toInteger())};
    auto privateKey = unwrap(wrapped, phrase);
    if (!privateKey)
        return fail(
            Error::Kind::Invalid, tr("This is not the recovery phrase of this account. Compare it letter by letter."));
    const QString text = QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(privateKey->data()), privateKey->size()).toBase64());
    auto pair = KeyPair::fromPrivate(std::move(*privateKey));
    if (!pair || pair->publicKey != known->first().bytea(0))
        return fail(Error::Kind::Invalid, tr("The recovery phrase belongs to an older key of this account."));
    if (auto written = store_->write(u"key pair "_qs + login_, text); !written)
        return written;
    own_ = std::move(pair);
    return {};
}

} // namespace purser::secrets
