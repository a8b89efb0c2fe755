#pragma once

#include "models/sync/jobservice.h"
#include "ui/widgets/growingdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace purser::ui {

class Banner;
class Button;
class FormField;

/// Asks what a schedule starts, where, and when: the rule in plain words, with the next times it gives.
class ScheduleDialog : public GrowingDialog {
    Q_OBJECT

public:
    /// \a schedule without id is a new one. \a service is not owned and outlives the dialog.
    ScheduleDialog(sync::JobService *service, const sync::ScheduleRow &schedule, const QString &company,
        QWidget *parent = nullptr);

    /// As the fields say now.
    [[nodiscard]] sync::ScheduleRow schedule() const;
    void reject() override;

signals:
    void saved(const QUuid &id);

private:
    void fillPlaces(const std::vector<sync::JobPlace> &places);
    void fillTypes();
    void explain();
    void goOn();
    void save();

    sync::JobService *service_;
    sync::ScheduleRow before_;
    QString company_;
    std::vector<sync::JobPlace> places_;
    QLineEdit *name_;
    QComboBox *place_;
    QComboBox *type_;
    QComboBox *usual_;
    QLineEdit *cron_;
    QComboBox *zone_;
    QComboBox *missed_;
    QCheckBox *active_;
    FormField *nameField_;
    FormField *cronField_;
    FormField *zoneField_;
    FormField *missedField_;
    QLabel *next_;
    Banner *problem_;
    Button *save_;
    bool asked_ = false; ///< whether to throw away what was typed
};

} // namespace purser::ui
