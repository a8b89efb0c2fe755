#include "ui/sync/productchoicedialog.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace purser::ui {

ProductChoiceDialog::ProductChoiceDialog(
    sync::DecisionService *service, const sync::LinkProposal &proposal, QWidget *parent)
    : QDialog(parent),
      service_(service),
      proposal_(proposal),
      field_(new SearchField(tr("Title or SKU in Purser"), QKeySequence::Find, this, tr("Search in title and SKU"))),
      list_(new QListWidget(this)),
      problem_(new Banner(Tone::Danger, this)),
      take_(new PrimaryButton(tr("Link with this product"), this)),
      create_(new SecondaryButton(tr("None of them: it is new"), this))
{
    setWindowTitle(tr("Which product is it?"));
    resize(520, 480);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    list_->setAccessibleName(tr("Products of Purser"));
    take_->setObjectName(QStringLiteral("take"));
    create_->setObjectName(QStringLiteral("create"));
    create_->setToolTip(tr("It is proposed for import, and created only when you accept that."));
    problem_->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        measure::dialogPadding, measure::dialogPadding, measure::dialogPadding, measure::dialogPadding);
    column->setSpacing(10);
    auto *what = new Label(TextStyle::BodyStrong, proposal.remoteTitle, this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(
        Label::muted(proposal.remoteSku.isEmpty() ? tr("Without SKU at the store") : proposal.remoteSku, this));
    column->addWidget(field_);
    column->addWidget(list_, 1);
    column->addWidget(problem_);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    buttons->addWidget(create_);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take_);
    column->addLayout(buttons);
    take_->setDefault(true);
    take_->setEnabled(false);
    create_->setVisible(proposal.kind != sync::LinkProposal::Kind::Import);
    connect(field_, &SearchField::searchRequested, this, &ProductChoiceDialog::search);
    connect(field_, &SearchField::leaveRequested, list_, [this] { list_->setFocus(); });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) { take_->setEnabled(row >= 0); });
    connect(list_, &QListWidget::itemActivated, take_, &QPushButton::click);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(create_, &QPushButton::clicked, this, [this] { choose(std::nullopt); });
    connect(take_, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = list_->currentItem())
            choose(ProductId(item->data(Qt::UserRole).toUuid()));
    });
    field_->search(proposal.remoteTitle.section(u' ', 0, 1));
    field_->setFocus();
    field_->selectAll();
}

void ProductChoiceDialog::search(const QString &text)
{
    searching_ = std::make_unique<QObject>();
    if (text.isEmpty()) {
        list_->clear();
        return;
    }
    service_->findProducts(searching_.get(), text, [this](const Result<std::vector<sync::ProductChoice>> &found) {
        list_->clear();
        problem_->setVisible(!found);
        if (!found) {
            problem_->setText({}, found.error().message);
            return;
        }
        for (const sync::ProductChoice &p : *found) {
            auto *item = new QListWidgetItem(p.sku.isEmpty() ? p.title : u"%1 · %2"_qs.arg(p.title, p.sku), list_);
            item->setData(Qt::UserRole, p.id.value);
        }
        for (int row = list_->count() - 1; row >= 0; --row) // the one that is proposed, else the first
            if (row == 0 || ProductId(list_->item(row)->data(Qt::UserRole).toUuid()) == proposal_.product) {
                list_->setCurrentRow(row);
                break;
            }
        take_->setEnabled(list_->count() > 0);
    });
}

void ProductChoiceDialog::choose(std::optional<ProductId> product)
{
    service_->choose(this, proposal_.id, product, [this](const Result<> &done) {
        if (done) {
            emit chosen();
            accept();
            return;
        }
        problem_->setText({}, done.error().message);
        problem_->show();
    });
}

} // namespace purser::ui
