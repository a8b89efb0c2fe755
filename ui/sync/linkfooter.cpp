#include "ui/sync/linkfooter.h"

#include "ui/sync/linkfilters.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace purser::ui {

using Kind = sync::LinkProposal::Kind;
using Match = sync::LinkProposal::Match;
using ProposalState = sync::LinkProposal::State;

LinkFooter::LinkFooter(const QString &whyReadOnly, QWidget *parent)
    : QWidget(parent),
      whyReadOnly_(whyReadOnly),
      summary_(Label::muted({}, this)),
      sure_(new SecondaryButton(QString(), this)),
      other_(new SecondaryButton(tr("Another product…"), this)),
      reject_(new SecondaryButton(tr("Leave alone"), this)),
      accept_(new SecondaryButton(QStringLiteral("tick"), tr("Accept"), this)),
      apply_(new PrimaryButton(QString(), this))
{
    setFixedHeight(52);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    summary_->setElided(true);
    connect(sure_, &QPushButton::clicked, this, &LinkFooter::sureAccepted);
    connect(other_, &QPushButton::clicked, this, &LinkFooter::productRequested);
    connect(reject_, &QPushButton::clicked, this, &LinkFooter::rejected);
    connect(accept_, &QPushButton::clicked, this, &LinkFooter::accepted);
    connect(apply_, &QPushButton::clicked, this, &LinkFooter::applied);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(summary_, 1);
    for (Button *button : {sure_, other_, reject_, accept_, apply_})
        row->addWidget(button);
    present({});
}

void LinkFooter::present(const Standing &standing)
{
    const QLocale locale = this->locale();
    const bool may = whyReadOnly_.isEmpty();
    const qint64 sure = countOf(standing.counts, Kind::Link, Match::Sku, ProposalState::Open);
    const qint64 accepted = countOf(standing.counts, {}, {}, ProposalState::Accepted);
    sure_->setVisible(sure > 0);
    sure_->setText(tr("Accept all %1 with the same SKU").arg(locale.toString(sure)));
    sure_->setEnabled(may);
    sure_->setToolTip(whyReadOnly_);
    other_->setEnabled(may && standing.mayChooseProduct);
    other_->setToolTip(may ? tr("Link with another product, or say that it is new (P)") : whyReadOnly_);
    for (Button *button : {reject_, accept_})
        button->setEnabled(may && standing.chosen > 0);
    accept_->setText(standing.chosen > 1 ? tr("Accept %1").arg(locale.toString(standing.chosen)) : tr("Accept"));
    accept_->setToolTip(may ? tr("Agree; nothing is done before “Carry out” (A)") : whyReadOnly_);
    reject_->setToolTip(may ? tr("Do nothing with it, now and at the next search (X)") : whyReadOnly_);
    apply_->setEnabled(may && !standing.working && (accepted > 0 || standing.mayLinkAsItIs));
    apply_->setText(accepted > 0     ? tr("Carry out %1…").arg(locale.toString(accepted))
            : standing.mayLinkAsItIs ? tr("Link the store…")
                                     : tr("Carry out…"));
    apply_->setToolTip(!may          ? whyReadOnly_
            : standing.working       ? tr("Wait until the job that is under way has ended.")
            : accepted > 0           ? QString()
            : standing.mayLinkAsItIs ? tr("No product is linked; from then on, changes go both ways.")
                                     : tr("Accept some proposals first."));
    summary_->setText(
        tr("%1 to review, %2 accepted, %3 left alone, %4 done")
            .arg(locale.toString(countOf(standing.counts, {}, {}, ProposalState::Open)), locale.toString(accepted),
                locale.toString(countOf(standing.counts, {}, {}, ProposalState::Rejected)),
                locale.toString(countOf(standing.counts, {}, {}, ProposalState::Applied))));
}

} // namespace purser::ui
