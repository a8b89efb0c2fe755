#include "ui/shell/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace purser::ui {

Language::Language(const QString &code, QObject *parent) : QObject(parent), code_(code)
{
    apply();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
}

std::vector<Language::Choice> Language::choices()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("he"), QStringLiteral("עברית")},
        {QStringLiteral("fr"), QStringLiteral("Français")}};
}

QString Language::systemCode()
{
    const QString system = QLocale::system().name().left(2);
    const auto known = choices();
    const auto found = std::ranges::find(known, system, &Choice::code);
    return found == known.end() ? QStringLiteral("en") : found->code;
}

void Language::setCode(const QString &code)
{
    if (code == code_)
        return;
    code_ = code;
    apply();
    emit changed();
}

void Language::apply()
{
    const auto known = choices();
    if (std::ranges::find(known, code_, &Choice::code) == known.end())
        code_ = QStringLiteral("en");
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    // Numbers and dates follow the region of the system where it speaks the same language.
    const QLocale system = QLocale::system();
    const QLocale locale = system.name().startsWith(code_) ? system : QLocale(code_);
    QLocale::setDefault(locale);
    if (code_ != QStringLiteral("en")
        && qt_.load(QStringLiteral("qtbase_") + code_, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    // English has one too, for its plurals.
    if (own_.load(QStringLiteral(":/purser/translations/purser_%1.qm").arg(code_)))
        QCoreApplication::installTranslator(&own_);
    QGuiApplication::setLayoutDirection(QLocale(code_).textDirection());
}

} // namespace purser::ui
