#include "app/secrets/sealing.h"

#include <sodium.h>

#include <array>
#include <utility>

namespace purser::secrets {
namespace {

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

auto length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray random(size_t size)
{
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    randombytes_buf(bytes.data(), size);
    return bytes;
}

// Crockford's letters and digits: without I, L, O and U.
constexpr std::array<char, 33> alphabet{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};

/// Letters and digits alone, in capitals; what looks alike is the same.
QByteArray plainPhrase(const QString &phrase)
{
    QByteArray plain;
    for (const QChar c : phrase.toUpper())
        if (c.isLetterOrNumber())
            plain += QString(c).toUtf8();
    return plain.replace('O', '0').replace('I', '1').replace('L', '1');
}

std::optional<SecretBytes> phraseKey(const QString &phrase, const Wrapped &wrapped)
{
    if (wrapped.salt.size() != crypto_pwhash_SALTBYTES)
        return std::nullopt;
    SecretBytes key(crypto_secretbox_KEYBYTES);
    QByteArray plain = plainPhrase(phrase);
    const int failed =
        crypto_pwhash(key.data(), static_cast<unsigned long long>(key.size()), plain.constData(), length(plain),
            in(wrapped.salt), wrapped.opsLimit, static_cast<size_t>(wrapped.memLimit), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    if (failed != 0)
        return std::nullopt;
    return key;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size) : bytes_(size, '\0')
{
}

SecretBytes::SecretBytes(QByteArray &&bytes) : bytes_(bytes.constData(), bytes.size())
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : bytes_(std::exchange(other.bytes_, {}))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        bytes_ = std::exchange(other.bytes_, {});
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

void SecretBytes::wipe()
{
    if (!bytes_.isEmpty())
        sodium_memzero(bytes_.data(), static_cast<size_t>(bytes_.size()));
}

KeyPair KeyPair::generate()
{
    KeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(out(pair.publicKey), pair.privateKey.data());
    return pair;
}

std::optional<KeyPair> KeyPair::fromPrivate(SecretBytes privateKey)
{
    if (privateKey.size() != crypto_box_SECRETKEYBYTES)
        return std::nullopt;
    KeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), std::move(privateKey)};
    if (crypto_scalarmult_base(out(pair.publicKey), pair.privateKey.data()) != 0)
        return std::nullopt;
    return pair;
}

SecretBytes randomKey()
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    return key;
}

QByteArray sealTo(const QByteArray &publicKey, const SecretBytes &secret)
{
    Q_ASSERT(publicKey.size() == crypto_box_PUBLICKEYBYTES);
    QByteArray sealed(secret.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    crypto_box_seal(out(sealed), secret.data(), static_cast<unsigned long long>(secret.size()), in(publicKey));
    return sealed;
}

std::optional<SecretBytes> openSeal(const KeyPair &keys, const QByteArray &sealed)
{
    if (sealed.size() <= static_cast<qsizetype>(crypto_box_SEALBYTES))
        return std::nullopt;
    SecretBytes secret(sealed.size() - static_cast<qsizetype>(crypto_box_SEALBYTES));
    if (crypto_box_seal_open(secret.data(), in(sealed), length(sealed), in(keys.publicKey), keys.privateKey.data())
        != 0)
        return std::nullopt;
    return secret;
}

Encrypted encrypt(const SecretBytes &key, const QByteArray &text, const QByteArray &context)
{
    Encrypted e{random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES),
        QByteArray(text.size() + static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0')};
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(e.ciphertext), nullptr, in(text), length(text), in(context),
        length(context), nullptr, in(e.nonce), key.data());
    return e;
}

std::optional<QByteArray> decrypt(const SecretBytes &key, const Encrypted &e, const QByteArray &context)
{
    constexpr auto tag = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES);
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || e.ciphertext.size() < tag
        || e.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
        return std::nullopt;
    QByteArray text(e.ciphertext.size() - tag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(text), nullptr, nullptr, in(e.ciphertext), length(e.ciphertext),
            in(context), length(context), in(e.nonce), key.data())
        != 0)
        return std::nullopt;
    return text;
}

QString newRecoveryPhrase()
{
    QString phrase;
    for (int i = 0; i < 40; ++i) {
        if (i > 0 && i % 5 == 0)
            phrase += u'-';
        phrase += QLatin1Char(alphabet[randombytes_uniform(32)]);
    }
    return phrase;
}

Result<Wrapped> wrap(const SecretBytes &privateKey, const QString &phrase)
{
    Wrapped wrapped{
        {}, random(crypto_pwhash_SALTBYTES), crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
    const auto key = phraseKey(phrase, wrapped);
    if (!key)
        return fail(Error::Kind::Internal, {}, u"Argon2id had not enough memory"_qs);
    const QByteArray nonce = random(crypto_secretbox_NONCEBYTES);
    QByteArray sealed(privateKey.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(
        out(sealed), privateKey.data(), static_cast<unsigned long long>(privateKey.size()), in(nonce), key->data());
    wrapped.bytes = nonce + sealed;
    return wrapped;
}

std::optional<SecretBytes> unwrap(const Wrapped &wrapped, const QString &phrase)
{
    constexpr auto overhead = static_cast<qsizetype>(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES);
    if (wrapped.bytes.size() <= overhead)
        return std::nullopt;
    const auto key = phraseKey(phrase, wrapped);
    if (!key)
        return std::nullopt;
    const QByteArray sealed = wrapped.bytes.mid(crypto_secretbox_NONCEBYTES);
    SecretBytes secret(wrapped.bytes.size() - overhead);
    if (crypto_secretbox_open_easy(secret.data(), in(sealed), length(sealed), in(wrapped.bytes), key->data()) != 0)
        return std::nullopt;
    return secret;
}

} // namespace purser::secrets
