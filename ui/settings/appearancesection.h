#pragma once

#include <QWidget>

namespace purser::ui {

class Language;
class Theme;

/// How Purser looks on this computer: theme and language.
class AppearanceSection : public QWidget {
    Q_OBJECT

public:
    AppearanceSection(Theme &theme, Language &language, QWidget *parent = nullptr);
};

} // namespace purser::ui
