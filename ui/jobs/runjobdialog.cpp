#include "ui/jobs/runjobdialog.h"

#include "models/sync/jobtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace purser::ui {

RunJobDialog::RunJobDialog(sync::JobService *service, const QString &company, QWidget *parent)
    : GrowingDialog(parent),
      service_(service),
      company_(company),
      place_(new QComboBox(this)),
      type_(new QComboBox(this)),
      problem_(new Banner(Tone::Danger, this)),
      run_(new PrimaryButton(QStringLiteral("media-playback-start"), tr("Run now"), this))
{
    setWindowTitle(tr("Run a job now"));
    setMinimumWidth(420);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    place_->setObjectName(QStringLiteral("place"));
    type_->setObjectName(QStringLiteral("type"));
    run_->setObjectName(QStringLiteral("run"));
    problem_->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        measure::dialogPadding, measure::dialogPadding, measure::dialogPadding, measure::dialogPadding);
    column->setSpacing(14);
    column->addWidget(new FormField(tr("Where"), place_, this));
    auto *what = new FormField(tr("Job"), type_, this);
    what->setHint(tr("It goes before scheduled jobs. While the same job waits, there is no second one."));
    column->addWidget(what);
    column->addWidget(problem_);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(run_);
    column->addLayout(buttons);
    run_->setDefault(true);
    place_->addItem(company_, -1);
    fillTypes();
    service_->places(this, [this](const Result<std::vector<sync::JobPlace>> &places) {
        if (!places) {
            problem_->setText({}, places.error().message);
            problem_->show();
            return;
        }
        places_ = *places;
        for (size_t i = 0; i < places_.size(); ++i)
            place_->insertItem(int(i), places_[i].name, int(i));
        place_->setCurrentIndex(0);
    });
    connect(place_, &QComboBox::currentIndexChanged, this, &RunJobDialog::fillTypes);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(run_, &QPushButton::clicked, this, &RunJobDialog::run);
}

void RunJobDialog::fillTypes()
{
    const int at = place_->currentData().toInt();
    type_->clear();
    for (const QString &type : sync::startableJobTypes(at < 0 ? QString() : places_[size_t(at)].provider))
        type_->addItem(sync::jobLabel(type), type);
    run_->setEnabled(type_->count() > 0);
}

void RunJobDialog::run()
{
    const int at = place_->currentData().toInt();
    sync::JobStart job;
    job.type = type_->currentData().toString();
    if (at >= 0) {
        job.connection = places_[size_t(at)].connection;
        job.store = places_[size_t(at)].store;
    }
    run_->setEnabled(false);
    service_->start(this, job, [this](const Result<QUuid> &made) {
        run_->setEnabled(true);
        if (!made) {
            problem_->setText({}, made.error().message);
            problem_->show();
            return;
        }
        emit started(*made);
        accept();
    });
}

} // namespace purser::ui
