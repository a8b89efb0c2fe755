#pragma once

#include <QObject>
#include <QTranslator>

#include <vector>

namespace purser::ui {

/// The language of the program: translators, reading direction and the locale of dates and numbers. Windows that exist
/// keep their words; whoever owns them builds them anew when `changed` comes.
class Language : public QObject {
    Q_OBJECT

public:
    struct Choice {
        QString code; ///< en, he, fr
        QString name; ///< in its own language
    };

    explicit Language(const QString &code, QObject *parent = nullptr);
    ~Language() override;

    static std::vector<Choice> choices();
    /// The language of the system when there is a translation for it, else English.
    static QString systemCode();
    [[nodiscard]] QString code() const { return code_; }
    /// Unknown codes are English.
    void setCode(const QString &code);

signals:
    void changed();

private:
    void apply();

    QString code_;
    QTranslator own_;
    QTranslator qt_;
};

} // namespace purser::ui
