#include "ui/connections/connectionbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace purser::ui {

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent),
      count_(Label::muted({}, this)),
      test_(new SecondaryButton(tr("Test"), this)),
      rename_(new SecondaryButton(tr("Rename…"), this)),
      keys_(new SecondaryButton(QStringLiteral("key"), tr("New keys…"), this)),
      revoke_(new SecondaryButton(tr("Revoke…"), this)),
      add_(new PrimaryButton(tr("Connect…"), this))
{
    add_->setObjectName(QStringLiteral("add"));
    test_->setObjectName(QStringLiteral("test"));
    rename_->setObjectName(QStringLiteral("rename"));
    keys_->setObjectName(QStringLiteral("keys"));
    revoke_->setObjectName(QStringLiteral("revoke"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::pageMargin, 12, measure::pageMargin, 12);
    row->setSpacing(8);
    row->addWidget(new Label(TextStyle::CardTitle, tr("Connections"), this));
    row->addWidget(count_);
    row->addStretch();
    for (Button *button : {test_, rename_, keys_, revoke_, add_})
        row->addWidget(button);
    connect(test_, &QPushButton::clicked, this, &ConnectionBar::testRequested);
    connect(rename_, &QPushButton::clicked, this, &ConnectionBar::renameRequested);
    connect(keys_, &QPushButton::clicked, this, &ConnectionBar::keysRequested);
    connect(revoke_, &QPushButton::clicked, this, &ConnectionBar::revokeRequested);
    connect(add_, &QPushButton::clicked, this, &ConnectionBar::addRequested);
}

void ConnectionBar::present(const Standing &standing)
{
    const bool manages = standing.whyNot.isEmpty();
    const bool may = manages && standing.chosen;
    const QString whyNone = manages && !standing.chosen ? tr("Select a connection first.") : standing.whyNot;
    for (Button *button : {test_, keys_}) {
        button->setEnabled(may && standing.whyUseless.isEmpty() && (!standing.testing || button == test_));
        button->setToolTip(whyNone.isEmpty() ? standing.whyUseless : whyNone);
    }
    revoke_->setEnabled(may && !standing.revoked && !standing.testing);
    revoke_->setToolTip(!whyNone.isEmpty() ? whyNone : standing.revoked ? standing.whyUseless : QString());
    rename_->setEnabled(may);
    rename_->setToolTip(whyNone);
    add_->setEnabled(manages);
    add_->setToolTip(standing.whyNot);
    test_->setText(standing.testing ? tr("Stop test") : tr("Test"));
}

void ConnectionBar::setCount(int connections)
{
    count_->setText(tr("%n in this company", nullptr, connections));
}

} // namespace purser::ui
