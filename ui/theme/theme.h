#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace purser::ui {

class DesktopScheme;

/// Dresses the application: style, fonts, palette, icons; and changes the scheme while it runs.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// Installs style and fonts on \a application and applies \a mode.
    explicit Theme(QApplication &application, Mode mode = Mode::System, QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Mode mode() const { return mode_; }
    void setMode(Mode mode);
    [[nodiscard]] Tokens::Scheme scheme() const { return scheme_; }

    /// `system`, `light`, `dark`: how settings keep it. Unknown words are System.
    static Mode modeFromName(QStringView name);
    static QString modeName(Mode mode);
    /// The translated name.
    static QString modeLabel(Mode mode);

signals:
    void changed();

private:
    void apply();
    static void applyFonts();

    QApplication &application_;
    Mode mode_;
    Tokens::Scheme scheme_ = Tokens::Scheme::Light;
    DesktopScheme *desktop_;
};

} // namespace purser::ui
