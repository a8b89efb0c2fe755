#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace purser::secrets {

/// Bytes that are wiped when they are no longer needed. Not copied, so that there is one place to wipe.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size);
    /// Takes \a bytes over and wipes them.
    explicit SecretBytes(QByteArray &&bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] qsizetype size() const { return bytes_.size(); }
    [[nodiscard]] bool isEmpty() const { return bytes_.isEmpty(); }
    [[nodiscard]] const unsigned char *data() const
    {
        return reinterpret_cast<const unsigned char *>(bytes_.constData());
    }
    [[nodiscard]] unsigned char *data() { return reinterpret_cast<unsigned char *>(bytes_.data()); }

private:
    void wipe();
    QByteArray bytes_;
};

/// An X25519 key pair: what is sealed to the public half is opened with the private one.
struct KeyPair {
    QByteArray publicKey; ///< 32 bytes
    SecretBytes privateKey; ///< 32 bytes

    static KeyPair generate();
    /// The pair that belongs to 32 bytes of private key; nothing for any other size.
    static std::optional<KeyPair> fromPrivate(SecretBytes privateKey);
};

/// 32 random bytes.
SecretBytes randomKey();

/// \a secret for the owner of \a publicKey alone (crypto_box_seal): 48 bytes longer.
QByteArray sealTo(const QByteArray &publicKey, const SecretBytes &secret);
std::optional<SecretBytes> openSeal(const KeyPair &keys, const QByteArray &sealed);

/// What XChaCha20-Poly1305 makes of a text.
struct Encrypted {
    QByteArray nonce; ///< 24 bytes, random
    QByteArray ciphertext; ///< 16 bytes longer than the text
};

/// Encrypts \a text under \a key (32 bytes), bound to \a context: it opens in that context only.
Encrypted encrypt(const SecretBytes &key, const QByteArray &text, const QByteArray &context);
/// Nothing when key, context or ciphertext is not the one it was made with.
std::optional<QByteArray> decrypt(const SecretBytes &key, const Encrypted &encrypted, const QByteArray &context);

/// A private key under a recovery phrase (Argon2id, then XSalsa20-Poly1305).
struct Wrapped {
    QByteArray bytes; ///< nonce and ciphertext
    QByteArray salt;
    quint64 opsLimit = 0;
    quint64 memLimit = 0; ///< bytes
};
/// A phrase nobody guesses: 200 random bits, in eight groups of five letters and digits that cannot be confused.
QString newRecoveryPhrase();
Result<Wrapped> wrap(const SecretBytes &privateKey, const QString &phrase);
/// Nothing when the phrase is wrong. Case, spaces and hyphens of the phrase do not matter.
std::optional<SecretBytes> unwrap(const Wrapped &wrapped, const QString &phrase);

} // namespace purser::secrets
