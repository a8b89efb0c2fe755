#pragma once

#include <QDBusVariant>
#include <QObject>

namespace purser::ui {

/// Whether the desktop wants dark programs: asked of the desktop portal and followed while the program runs. Until the
/// portal answers, or where there is none, the lightness of the system's window colour decides.
class DesktopScheme : public QObject {
    Q_OBJECT

public:
    explicit DesktopScheme(bool windowColourIsDark, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return dark_; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    const bool windowColourIsDark_;
    bool dark_;
};

} // namespace purser::ui
