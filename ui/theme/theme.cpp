#include "ui/theme/theme.h"

#include "ui/theme/desktopscheme.h"
#include "ui/theme/focusring.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/purserstyle.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QToolTip>
#include <QWidget>

namespace purser::ui {
namespace {

constexpr int iconAfterMs = 200;

} // namespace

Theme::Theme(QApplication &application, Mode mode, QObject *parent)
    : QObject(parent),
      application_(application),
      mode_(mode),
      desktop_(new DesktopScheme(QApplication::palette().color(QPalette::Window).lightness() < 128, this))
{
    // The lightness of the desktop was asked for above, before our own palette covers the system's.
    QApplication::setStyle(new PurserStyle);
    applyFonts();
    connect(&application, &QGuiApplication::layoutDirectionChanged, this, [] { applyFonts(); });
    QIcon::setThemeName(QStringLiteral("breeze"));
    new FocusRing(this);
    connect(desktop_, &DesktopScheme::changed, this, [this] {
        if (mode_ == Mode::System)
            apply();
    });
    apply();
    // Six sizes are drawn: the first window does not wait for them.
    QTimer::singleShot(iconAfterMs, this, [] { QApplication::setWindowIcon(icons::windowIcon()); });
}

Theme::~Theme() = default;

void Theme::applyFonts()
{
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setFont(font(TextStyle::Button), "QPushButton");
    QApplication::setFont(font(TextStyle::TableHeader), "QHeaderView");
    QApplication::setFont(font(TextStyle::Body), "QMenu");
    QApplication::setFont(font(TextStyle::Body), "QMenuBar");
    QToolTip::setFont(font(TextStyle::Hint));
}

void Theme::setMode(Mode mode)
{
    if (mode == mode_)
        return;
    mode_ = mode;
    apply();
}

void Theme::apply()
{
    const bool dark = mode_ == Mode::Dark || (mode_ == Mode::System && desktop_->isDark());
    scheme_ = dark ? Tokens::Scheme::Dark : Tokens::Scheme::Light;
    const Tokens &tokens = dark ? Tokens::dark() : Tokens::light();
    QApplication::setPalette(tokens.palette());
    QToolTip::setPalette(tokens.palette());
    // Qt tells the widgets only once its own loop runs; the sign-in window and rendered pictures are earlier.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::ApplicationPaletteChange);
        QApplication::sendEvent(widget, &event);
    }
    emit changed();
}

Theme::Mode Theme::modeFromName(QStringView name)
{
    if (name == u"light")
        return Mode::Light;
    return name == u"dark" ? Mode::Dark : Mode::System;
}

QString Theme::modeName(Mode mode)
{
    switch (mode) {
    case Mode::Light: return QStringLiteral("light");
    case Mode::Dark: return QStringLiteral("dark");
    case Mode::System: break;
    }
    return QStringLiteral("system");
}

QString Theme::modeLabel(Mode mode)
{
    switch (mode) {
    case Mode::Light: return tr("Light");
    case Mode::Dark: return tr("Dark");
    case Mode::System: break;
    }
    return tr("Like the system");
}

} // namespace purser::ui
