#include "ui/settings/appearancesection.h"

#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace purser::ui {

AppearanceSection::AppearanceSection(Theme &theme, Language &language, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::pageMargin, measure::pageMargin, measure::pageMargin, measure::pageMargin);
    column->setSpacing(measure::cardGap);

    auto *look = new Card(tr("Theme"), this);
    look->setMaximumWidth(560);
    auto *modes = new QButtonGroup(this);
    for (const auto mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark}) {
        auto *choice = new QRadioButton(Theme::modeLabel(mode), look);
        choice->setChecked(theme.mode() == mode);
        modes->addButton(choice, int(mode));
        look->body()->addWidget(choice);
    }
    connect(modes, &QButtonGroup::idClicked, &theme, [&theme](int id) { theme.setMode(Theme::Mode(id)); });
    connect(&theme, &Theme::changed, modes, [modes, &theme] { modes->button(int(theme.mode()))->setChecked(true); });
    column->addWidget(look);

    auto *words = new Card(tr("Language"), this);
    words->setMaximumWidth(560);
    auto *languages = new QButtonGroup(this);
    const auto choices = Language::choices();
    for (size_t i = 0; i < choices.size(); ++i) {
        auto *choice = new QRadioButton(choices[i].name, words);
        choice->setChecked(choices[i].code == language.code());
        languages->addButton(choice, int(i));
        words->body()->addWidget(choice);
    }
    auto *hint =
        Label::muted(tr("The window opens anew in the chosen language; staged edits stay. Hebrew reads from right "
                        "to left. Dates and numbers follow the language."),
            words);
    hint->setWordWrap(true);
    words->body()->addWidget(hint);
    connect(languages, &QButtonGroup::idClicked, &language, [&language, choices](int id) {
        // Later: the window that holds this button is replaced by it.
        QTimer::singleShot(0, &language, [&language, code = choices[size_t(id)].code] { language.setCode(code); });
    });
    column->addWidget(words);
    column->addStretch();
}

} // namespace purser::ui
