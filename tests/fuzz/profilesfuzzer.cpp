// The files that a person or a backup program may have edited: connection profiles and the file of passwords.
#include "app/profiles/profilestore.h"
#include "app/secrets/filesecretstore.h"
#include "tests/fuzz/fuzz.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace purser;
using purser::fuzz::require;

namespace {

void checkProfiles(const QByteArray &content)
{
    const profiles::ProfileStore store(fuzz::put(u"profiles.json"_qs, content));
    const auto loaded = store.load();
    if (!loaded) {
        require(!loaded.error().message.isEmpty(), "a damaged file is explained");
        return;
    }
    require(std::any_of(loaded->begin(), loaded->end(), [](const auto &p) { return p.isEmbedded(); }),
        "the database on this computer is among the profiles");
    for (const auth::ConnectionProfile &profile : *loaded) {
        std::ignore = profile.validate();
        require(auth::tlsFromName(auth::tlsName(profile.tls)) == profile.tls, "a mode is read as it is written");
    }
    require(store.save(*loaded).has_value(), "profiles can be kept");
    require(store.load() == *loaded, "profiles are read as they were kept");
}

void checkSecrets(const QByteArray &content, const QString &key, const QString &secret)
{
    fuzz::put(u"secrets.json"_qs, content);
    secrets::FileSecretStore store(fuzz::folder());
    const auto other = store.read(u"other"_qs);
    const auto written = store.write(key, secret);
    if (!written) {
        require(!written.error().message.isEmpty(), "a damaged file is explained");
        QFile file(store.fileName());
        require(file.open(QIODevice::ReadOnly) && file.readAll() == content, "a damaged file stays as it is");
        return;
    }
    require(store.read(key) == secret, "a password is read as it was written");
    if (key != u"other") {
        const auto after = store.read(u"other"_qs);
        require(other.has_value() == after.has_value() && (!other || *other == *after), "other passwords stay");
    }
    require(store.remove(key).has_value() && !store.read(key), "a password can be removed");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    if (provider.ConsumeBool()) {
        checkProfiles(fuzz::rest(provider));
    } else {
        const QString key = fuzz::text(provider, 40);
        const QString secret = fuzz::text(provider, 80);
        checkSecrets(fuzz::rest(provider), key, secret);
    }
    return 0;
}
