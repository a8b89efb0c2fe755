// The jobs behind the review of a first link: the search for matches, and what carries out the decisions.
#include "models/base/counted.h"
#include "models/base/isolated.h"
#include "ui/catalog/previewtable.h"
#include "ui/sync/linkreviewpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QMessageBox>

#include <utility>

namespace purser::ui {

using Kind = sync::LinkProposal::Kind;
using ProposalState = sync::LinkProposal::State;
using Work = sync::LinkWork;

void LinkReviewPage::startMatching()
{
    if (store().isNull() || !whyReadOnly_.isEmpty())
        return;
    service_->startMatching(this, store(), [this](const Result<QUuid> &job) { started(job); });
}

void LinkReviewPage::started(const Result<QUuid> &job)
{
    if (!job) {
        said_->tell(job.error().message, false);
        return;
    }
    said_->hide();
    followed_ = *job;
    readStanding();
}

bool LinkReviewPage::mayLinkAsItIs() const
{
    return standing_.work && standing_.work->state == Work::State::Done && !standing_.work->carriesOut
        && !standing_.settings.linkedAt.isValid() && count({}, {}, ProposalState::Open) == 0;
}

void LinkReviewPage::followWork()
{
    using State = Work::State;
    const std::optional<Work> &work = standing_.work;
    working_->setVisible(work && work->isActive());
    if (!work)
        return;
    if (work->isActive()) {
        followed_ = work->job;
        const QString what = work->carriesOut ? tr("Linking %1…").arg(isolated(storeName()))
                                              : tr("Looking for matches in %1…").arg(isolated(storeName()));
        const QLocale locale = this->locale();
        const QString far = work->state == State::Waiting ? tr("It waits for its turn.")
            : work->total && *work->total > 0
            ? tr("%1 of %Ln products", nullptr, counted(*work->total)).arg(locale.toString(work->done))
            : work->done > 0 ? tr("%Ln products", nullptr, counted(work->done))
                             : QString();
        working_->setText(what, far, work->error);
        if (isVisible())
            looking_.start();
        return;
    }
    if (std::exchange(followed_, QUuid()) != work->job)
        return;
    model_->refresh();
    if (work->state == State::Failed)
        said_->tell(work->error.isEmpty() ? tr("The job was stopped before its end.") : work->error, false);
    else if (work->carriesOut)
        said_->tell(tr("%1 is linked. From now on, changes go both ways.").arg(isolated(storeName())), true);
    else
        said_->tell(tr("The search is done. Accept what belongs together, then carry it out."), true);
    leadTo(table_);
}

/// Says exactly what will be done, then asks for the job that does it.
void LinkReviewPage::apply()
{
    if (!whyReadOnly_.isEmpty() || (count({}, {}, ProposalState::Accepted) == 0 && !mayLinkAsItIs()))
        return;
    QStringList lines;
    if (const qint64 n = count(Kind::Link, {}, ProposalState::Accepted); n > 0)
        lines << tr("%Ln products of both sides are linked; neither side is changed by that.", nullptr, counted(n));
    if (const qint64 n = count(Kind::Import, {}, ProposalState::Accepted); n > 0)
        lines << tr("%Ln products are created in Purser.", nullptr, counted(n));
    if (const qint64 n = count(Kind::Publish, {}, ProposalState::Accepted); n > 0)
        lines << tr("%Ln products are created in %1.", nullptr, counted(n)).arg(isolated(storeName()));
    lines << tr("What is not accepted stays as it is. From then on, changes go both ways.");
    auto *question = new QMessageBox(
        QMessageBox::NoIcon, tr("Link with %1?").arg(storeName()), lines.join(u'\n'), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(new SecondaryButton(tr("Cancel"), question), QMessageBox::RejectRole);
    auto *yes = new PrimaryButton(tr("Carry out"), question);
    yes->setObjectName(QStringLiteral("apply"));
    question->addButton(yes, QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this] {
        table_->setFocus(); // the button that was pressed has nothing to do any more
        service_->startApplying(this, store(), [this](const Result<QUuid> &job) { started(job); });
    });
    question->open();
}

} // namespace purser::ui
