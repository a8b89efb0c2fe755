#include "ui/theme/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace purser::ui {

namespace {
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString object = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
} // namespace

DesktopScheme::DesktopScheme(bool windowColourIsDark, QObject *parent)
    : QObject(parent), windowColourIsDark_(windowColourIsDark), dark_(windowColourIsDark)
{
    // Without an address Qt would start a bus daemon of its own; there is no desktop to ask then.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // The signal of a D-Bus service has no function to point at; this is Qt's only way to subscribe to it.
    bus.connect(service, object, settings, QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, object, settings, QStringLiteral("Read"));
    ask << appearance << colourScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            take(reply.value().variant());
        call->deleteLater();
    });
}

void DesktopScheme::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colourScheme)
        take(value.variant());
}

void DesktopScheme::take(const QVariant &value)
{
    // The portal wraps the number in one more variant: 0 no preference, 1 dark, 2 light.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint preference = inner.toUInt();
    const bool dark = preference == 1 || (preference == 0 && windowColourIsDark_);
    if (dark == dark_)
        return;
    dark_ = dark;
    emit changed();
}

} // namespace purser::ui
