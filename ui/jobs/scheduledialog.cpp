#include "ui/jobs/scheduledialog.h"

#include "models/sync/cron.h"
#include "models/sync/jobtext.h"
#include "models/sync/scheduletablemodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace purser::ui {

using sync::MissedRuns;
using sync::ScheduleRow;

ScheduleDialog::ScheduleDialog(
    sync::JobService *service, const ScheduleRow &schedule, const QString &company, QWidget *parent)
    : GrowingDialog(parent),
      service_(service),
      before_(schedule),
      company_(company),
      name_(new QLineEdit(schedule.name, this)),
      place_(new QComboBox(this)),
      type_(new QComboBox(this)),
      usual_(new QComboBox(this)),
      cron_(new QLineEdit(schedule.cron, this)),
      zone_(new QComboBox(this)),
      missed_(new QComboBox(this)),
      active_(new QCheckBox(tr("Active: it starts by itself"), this)),
      next_(Label::muted({}, this)),
      problem_(new Banner(Tone::Danger, this)),
      save_(new PrimaryButton(schedule.id.isNull() ? tr("Add schedule") : tr("Save"), this))
{
    setWindowTitle(schedule.id.isNull() ? tr("New schedule") : tr("Change “%1”").arg(schedule.name));
    setMinimumWidth(520);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    name_->setObjectName(QStringLiteral("name"));
    place_->setObjectName(QStringLiteral("place"));
    type_->setObjectName(QStringLiteral("type"));
    cron_->setObjectName(QStringLiteral("cron"));
    cron_->setLayoutDirection(Qt::LeftToRight);
    zone_->setObjectName(QStringLiteral("zone"));
    missed_->setObjectName(QStringLiteral("missed"));
    save_->setObjectName(QStringLiteral("save"));
    name_->setMaxLength(100);
    cron_->setMaxLength(100);
    const std::pair<QString, QString> usual[] = {{tr("Every 15 minutes"), QStringLiteral("*/15 * * * *")},
        {tr("Every hour"), QStringLiteral("0 * * * *")}, {tr("Every 6 hours"), QStringLiteral("0 */6 * * *")},
        {tr("Every night"), QStringLiteral("40 2 * * *")},
        {tr("Monday to Friday, mornings"), QStringLiteral("0 7 * * 1-5")},
        {tr("Sundays"), QStringLiteral("10 4 * * 0")}, {tr("First of the month"), QStringLiteral("0 5 1 * *")}};
    usual_->addItem(tr("My own rule"), QString());
    for (const auto &[words, rule] : usual)
        usual_->addItem(words, rule);
    usual_->setCurrentIndex(std::max(0, usual_->findData(schedule.cron)));
    zone_->setEditable(true);
    zone_->setInsertPolicy(QComboBox::NoInsert);
    zone_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    zone_->setMinimumContentsLength(12);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zone_->addItem(QString::fromLatin1(id));
    zone_->setCurrentText(schedule.timeZone);
    if (zone_->completer()) {
        zone_->completer()->setFilterMode(Qt::MatchContains);
        zone_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    }
    missed_->addItem(tr("Run once for all of them"), int(MissedRuns::Once));
    missed_->addItem(tr("Leave them out"), int(MissedRuns::Skip));
    missed_->addItem(tr("Make up for each"), int(MissedRuns::All));
    missed_->setCurrentIndex(missed_->findData(int(schedule.missed)));
    active_->setChecked(schedule.active);
    next_->setWordWrap(true);
    problem_->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        measure::dialogPadding, measure::dialogPadding, measure::dialogPadding, measure::dialogPadding);
    column->setSpacing(14);
    const auto pair = [column](QWidget *a, QWidget *b) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(a, 1, Qt::AlignTop);
        row->addWidget(b, 1, Qt::AlignTop);
        column->addLayout(row);
    };
    nameField_ = new FormField(tr("Name"), name_, this);
    column->addWidget(nameField_);
    pair(new FormField(tr("Where"), place_, this), new FormField(tr("Job"), type_, this));
    cronField_ = new FormField(tr("Minute, hour, day, month, weekday"), cron_, this);
    pair(new FormField(tr("When"), usual_, this), cronField_);
    zoneField_ = new FormField(tr("By the clocks of"), zone_, this);
    missedField_ = new FormField(tr("When nothing was running at that time"), missed_, this);
    pair(zoneField_, missedField_);
    column->addWidget(next_);
    column->addWidget(active_);
    column->addWidget(problem_);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    column->addLayout(buttons);
    save_->setDefault(true);

    fillPlaces({});
    service_->places(this, [this](const Result<std::vector<sync::JobPlace>> &places) {
        if (places)
            fillPlaces(*places);
        else
            problem_->setText({}, places.error().message);
        problem_->setVisible(!places);
    });
    connect(place_, &QComboBox::currentIndexChanged, this, &ScheduleDialog::fillTypes);
    connect(usual_, &QComboBox::currentIndexChanged, this, [this] {
        if (const QString rule = usual_->currentData().toString(); !rule.isEmpty())
            cron_->setText(rule);
        else
            cron_->setFocus();
    });
    connect(cron_, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QSignalBlocker still(usual_);
        usual_->setCurrentIndex(std::max(0, usual_->findData(text.simplified())));
        explain();
    });
    connect(zone_, &QComboBox::currentTextChanged, this, &ScheduleDialog::explain);
    connect(active_, &QCheckBox::toggled, this, &ScheduleDialog::explain);
    connect(name_, &QLineEdit::textEdited, this, [this] {
        nameField_->setError({});
        goOn();
    });
    connect(cron_, &QLineEdit::textEdited, this, &ScheduleDialog::goOn);
    connect(zone_, &QComboBox::editTextChanged, this, &ScheduleDialog::goOn);
    connect(cancel, &QPushButton::clicked, this, &ScheduleDialog::reject);
    connect(save_, &QPushButton::clicked, this, &ScheduleDialog::save);
    explain();
    name_->setFocus();
}

void ScheduleDialog::fillPlaces(const std::vector<sync::JobPlace> &places)
{
    const QSignalBlocker still(place_);
    places_ = places;
    place_->clear();
    place_->addItem(company_, -1);
    for (size_t i = 0; i < places_.size(); ++i)
        place_->addItem(places_[i].name, int(i));
    for (size_t i = 0; i < places_.size(); ++i)
        if (before_.connection == places_[i].connection)
            place_->setCurrentIndex(int(i) + 1);
    if (before_.connection && place_->currentIndex() == 0) { // not ours to see, or revoked: it stays where it is
        places_.push_back({*before_.connection, before_.store, before_.where, {}});
        place_->addItem(before_.where.isEmpty() ? tr("Another connection") : before_.where, int(places_.size()) - 1);
        place_->setCurrentIndex(place_->count() - 1);
    }
    fillTypes();
}

void ScheduleDialog::fillTypes()
{
    const QString now = type_->count() > 0 ? type_->currentData().toString() : before_.type;
    const int at = place_->currentData().toInt();
    QStringList types = sync::startableJobTypes(at < 0 ? QString() : places_[size_t(at)].provider);
    if (!before_.type.isEmpty() && !types.contains(before_.type))
        types << before_.type;
    type_->clear();
    for (const QString &type : types)
        type_->addItem(sync::jobLabel(type), type);
    type_->setCurrentIndex(std::max(0, type_->findData(now)));
}

ScheduleRow ScheduleDialog::schedule() const
{
    ScheduleRow s = before_;
    s.name = name_->text().simplified();
    s.type = type_->currentData().toString();
    const int at = place_->currentData().toInt();
    s.connection = at < 0 ? std::nullopt : std::optional(places_[size_t(at)].connection);
    s.store = at < 0 ? (before_.connection ? std::nullopt : before_.store) : places_[size_t(at)].store;
    const auto rule = sync::Cron::parse(cron_->text());
    s.cron = rule ? rule->text() : cron_->text().simplified();
    s.timeZone = zone_->currentText().trimmed();
    s.missed = static_cast<MissedRuns>(missed_->currentData().toInt());
    s.active = active_->isChecked();
    return s;
}

/// What the rule means, and the next times it gives; or what is wrong with it.
void ScheduleDialog::explain()
{
    const auto rule = sync::Cron::parse(cron_->text());
    const QTimeZone zone(zone_->currentText().trimmed().toUtf8());
    cronField_->setError(rule ? QString() : rule.error().message);
    zoneField_->setError(zone.isValid() ? QString() : tr("There is no such time zone. Choose one, as Asia/Jerusalem."));
    if (!rule || !zone.isValid()) {
        next_->clear();
        return;
    }
    const QLocale locale = this->locale();
    const QString words = sync::cronText(rule->text(), locale);
    cronField_->setHint(words == rule->text() ? tr("* means every, */15 every fifteen, 1-5 Monday to Friday.") : words);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList times;
    for (const QDateTime &at : rule->next(now, zone, 3))
        times << sync::runText(at, zone, locale, now);
    const QString place = sync::zoneText(QString::fromUtf8(zone.id()), now);
    next_->setText(active_->isChecked()
            ? (place.isEmpty() ? tr("Next: %1") : tr("Next, in %2: %1").arg(u"%1"_qs, place))
                  .arg(times.join(QStringLiteral(" · ")))
            : tr("It is off: nothing starts by itself."));
}

void ScheduleDialog::save()
{
    const ScheduleRow s = schedule();
    nameField_->setError(s.name.isEmpty() ? tr("Give the schedule a name, by which its jobs are known.") : QString());
    explain();
    if (!nameField_->error().isEmpty() || !cronField_->error().isEmpty() || !zoneField_->error().isEmpty()) {
        QWidget *first = !nameField_->error().isEmpty() ? static_cast<QWidget *>(name_)
            : !cronField_->error().isEmpty()            ? static_cast<QWidget *>(cron_)
                                                        : static_cast<QWidget *>(zone_);
        first->setFocus();
        return;
    }
    save_->setEnabled(false);
    service_->saveSchedule(this, s, [this](const Result<QUuid> &saved) {
        save_->setEnabled(true);
        if (!saved) {
            if (saved.error().is(Error::Kind::Duplicate)) {
                nameField_->setError(saved.error().message);
                name_->setFocus();
            } else {
                problem_->setText({}, saved.error().message);
                problem_->show();
            }
            return;
        }
        emit this->saved(*saved);
        accept();
    });
}

/// Whoever types on does not want to throw it away after all.
void ScheduleDialog::goOn()
{
    if (std::exchange(asked_, false))
        problem_->hide();
}

/// What was typed is not thrown away by one slip of the finger.
void ScheduleDialog::reject()
{
    ScheduleRow now = schedule();
    if (before_.type.isEmpty())
        now.type.clear(); // chosen by the dialog
    if (!(now == before_) && !std::exchange(asked_, true)) {
        problem_->setTone(Tone::Warning);
        problem_->setText({}, tr("You have changed something. Press Cancel again to throw it away."));
        problem_->show();
        return;
    }
    QDialog::reject();
}

} // namespace purser::ui
