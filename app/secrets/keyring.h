#pragma once

#include "app/secrets/sealing.h"
#include "app/secrets/secretstore.h"
#include "models/base/id.h"

#include <QCoreApplication>
#include <QHash>

#include <functional>
#include <map>
#include <vector>

namespace purser::db {
class Connection;
}

namespace purser::secrets {

/// One person's way to the credentials of their company: their key pair (private half in the keychain of this
/// computer), the company's data keys that are sealed to it, and the credentials encrypted under those. Nothing is
/// decrypted in the database, and every reading is written down there before it happens.
///
/// Calls block; each uses the connection of the signed-in person, outside any transaction unless it says otherwise.
class Keyring {
public:
    /// \a store keeps the private key, \a login names whose it is. Nothing is owned; \a store outlives the keyring.
    Keyring(SecretStore *store, QString login);

    /// Makes sure that this person has a key pair which the database knows, and that whoever may use credentials holds
    /// every data key this person holds. To be called after each sign-in of somebody who may use credentials.
    Result<> prepare(db::Connection &c);

    /// True when this person can read what the company encrypts now: they hold its active data key on this computer, or
    /// there is none yet. False on a computer without their private key, or before somebody shared the key with them.
    Result<bool> canRead(db::Connection &c);

    /// Encrypts \a secret and keeps it as \a field of \a connection, in the caller's transaction. The company's first
    /// data key is made when there is none; when it is being replaced just now, the new one is used. An empty secret
    /// removes the field.
    Result<> keep(db::Connection &c, ConnectionId connection, const QString &field, const QByteArray &secret);
    /// All fields of \a connection. Asks first, in a transaction of its own, with \a purpose for the log.
    Result<QHash<QString, QByteArray>> reveal(db::Connection &c, ConnectionId connection, const QString &purpose);

    /// How a rotation went.
    struct Rotation {
        int version = 0; ///< of the new key
        int encrypted = 0; ///< credentials that were encrypted anew
        int retired = 0; ///< keys that ended
    };
    /// A new data key, and every credential encrypted under it, one connection a transaction, with both keys readable
    /// meanwhile. A credential that somebody enters meanwhile stays the one they entered. When it was interrupted
    /// before, it goes on with the key it had made. \a progress gets (done, of).
    Result<Rotation> rotate(db::Connection &c, const std::function<void(int, int)> &progress = {});

    /// A phrase with which the private key can be had again on another computer, to be written down; it is shown once.
    Result<QString> makeRecoveryPhrase(db::Connection &c);
    /// Brings the private key to this computer by the phrase.
    Result<> recover(db::Connection &c, const QString &phrase);

private:
    struct DataKeys {
        QByteArray tenant; ///< the company's id
        int active = 0; ///< version; 0: the company has none that this person holds
        std::map<int, SecretBytes> keys;
    };

    Result<const KeyPair *> own();
    Result<> publish(db::Connection &c);
    Result<DataKeys> dataKeys(db::Connection &c);
    Result<int> addDataKey(db::Connection &c);
    Result<> share(db::Connection &c, const DataKeys &mine);
    struct Field {
        QString name;
        int version = 0; ///< of the key it is encrypted under
        QByteArray nonce;
        QByteArray secret;
    };
    Result<std::vector<Field>> read(db::Connection &c, ConnectionId connection, const QString &purpose);
    Result<> keepOnce(db::Connection &c, ConnectionId connection, const QString &field, const QByteArray &secret);
    Result<bool> encryptAnew(db::Connection &c, ConnectionId connection, int &encrypted);
    static QByteArray context(const DataKeys &keys, ConnectionId connection, const QString &field, int version);

    SecretStore *store_;
    QString login_;
    std::optional<KeyPair> own_;

    Q_DECLARE_TR_FUNCTIONS(purser::secrets::Keyring)
};

} // namespace purser::secrets
