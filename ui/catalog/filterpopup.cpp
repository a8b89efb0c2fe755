#include "ui/catalog/filterpopup.h"

#include "models/catalog/productcells.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>

namespace purser::ui {

using namespace catalog;

FilterPopup::FilterPopup(ProductFilters::Kind kind, const ProductQuery &values, const QStringList &vendors,
    const std::vector<CategoryNode> &categories, QWidget *parent)
    : QFrame(parent, Qt::Popup), values_(values), form_(new QVBoxLayout), problem_(Label::muted({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(220);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(12, 12, 12, 12);
    outer->setSpacing(12);
    form_->setSpacing(8);
    outer->addLayout(form_);
    using Kind = ProductFilters::Kind;
    switch (kind) {
    case Kind::Status: addStatuses(); break;
    case Kind::Stock: addStock(); break;
    case Kind::Price: addPrice(); break;
    case Kind::Vendor: addVendor(vendors); break;
    case Kind::Category: addCategory(categories); break;
    case Kind::Sync: addSync(); break;
    case Kind::Changed: break;
    }
    problem_->setWordWrap(true);
    problem_->setForegroundRole(QPalette::BrightText);
    problem_->hide();
    outer->addWidget(problem_);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *apply = new PrimaryButton(tr("Apply"), this);
    apply->setCompact(true);
    apply->setDefault(true);
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    cancel->setCompact(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    outer->addLayout(buttons);
    connect(apply, &QPushButton::clicked, this, &FilterPopup::tryApply);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    for (QLineEdit *line : findChildren<QLineEdit *>())
        connect(line, &QLineEdit::returnPressed, this, &FilterPopup::tryApply);
}

void FilterPopup::popUnder(QWidget *anchor)
{
    adjustSize();
    const QRect place(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const QRect screen = anchor->screen()->availableGeometry();
    int x = isRightToLeft() ? place.right() + 1 - width() : place.left();
    x = std::clamp(x, screen.left(), std::max(screen.left(), screen.right() - width()));
    move(x, std::min(place.bottom() + 4, screen.bottom() - height()));
    show();
    if (auto *line = findChild<QLineEdit *>())
        line->setFocus(Qt::PopupFocusReason);
    else if (auto *box = findChild<QCheckBox *>())
        box->setFocus(Qt::TabFocusReason); // with its ring: the arrows and Space are what is used here
}

void FilterPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.raised);
    painter.setPen(tokens.borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tryApply();
    else
        QFrame::keyPressEvent(event);
}

void FilterPopup::tryApply()
{
    const QString wrong = take_ ? take_() : QString();
    if (!wrong.isEmpty()) {
        problem_->setText(wrong);
        problem_->show();
        adjustSize();
        return;
    }
    emit applied(values_, category_);
    close();
}

void FilterPopup::addStatuses()
{
    using enum ProductStatus;
    std::vector<std::pair<ProductStatus, QCheckBox *>> boxes;
    for (const ProductStatus status : {Active, Draft, Paused, Archived, Error}) {
        auto *box = new QCheckBox(statusLabel(status), this);
        box->setChecked(std::ranges::find(values_.statuses, status) != values_.statuses.end());
        form_->addWidget(box);
        boxes.emplace_back(status, box);
    }
    take_ = [this, boxes] {
        values_.statuses.clear();
        for (const auto &[status, box] : boxes)
            if (box->isChecked())
                values_.statuses.push_back(status);
        return values_.statuses.empty() ? tr("Tick at least one status.") : QString();
    };
}

void FilterPopup::addSync()
{
    using enum SyncState;
    std::vector<std::pair<SyncState, QCheckBox *>> boxes;
    for (const SyncState state : {Synced, Pending, Failed, Conflict, Local}) {
        auto *box = new QCheckBox(syncLabel(state), this);
        box->setChecked(std::ranges::find(values_.sync, state) != values_.sync.end());
        form_->addWidget(box);
        boxes.emplace_back(state, box);
    }
    take_ = [this, boxes] {
        values_.sync.clear();
        for (const auto &[state, box] : boxes)
            if (box->isChecked())
                values_.sync.push_back(state);
        return values_.sync.empty() ? tr("Tick at least one state.") : QString();
    };
}

void FilterPopup::addStock()
{
    form_->addWidget(Label::muted(tr("Stock below"), this));
    auto *below = new QLineEdit(values_.stockBelow ? QString::number(*values_.stockBelow) : QString(), this);
    below->setAccessibleName(tr("Stock below"));
    form_->addWidget(below);
    form_->addWidget(Label::muted(tr("and at least (may stay empty)"), this));
    auto *from = new QLineEdit(values_.stockFrom ? QString::number(*values_.stockFrom) : QString(), this);
    from->setAccessibleName(tr("Stock at least"));
    form_->addWidget(from);
    take_ = [this, below, from]() -> QString {
        const auto number = [](const QLineEdit *line, std::optional<int> &into) {
            const QString text = line->text().trimmed();
            bool good = true;
            into = text.isEmpty() ? std::nullopt : std::optional(text.toInt(&good));
            return good;
        };
        if (!number(below, values_.stockBelow) || !number(from, values_.stockFrom))
            return tr("Stock is a whole number such as 50.");
        if (!values_.stockBelow && !values_.stockFrom)
            return tr("Give at least one of the two numbers.");
        return {};
    };
}

void FilterPopup::addPrice()
{
    auto *from = new QLineEdit(values_.priceFrom ? values_.priceFrom->toString() : QString(), this);
    auto *to = new QLineEdit(values_.priceTo ? values_.priceTo->toString() : QString(), this);
    form_->addWidget(Label::muted(tr("Price from"), this));
    form_->addWidget(from);
    form_->addWidget(Label::muted(tr("to"), this));
    form_->addWidget(to);
    from->setAccessibleName(tr("Price from"));
    to->setAccessibleName(tr("Price to"));
    take_ = [this, from, to]() -> QString {
        for (const auto &[line, into] : {std::pair{from, &values_.priceFrom}, std::pair{to, &values_.priceTo}}) {
            const QString text = line->text().trimmed();
            into->reset();
            if (text.isEmpty())
                continue;
            const auto amount = Decimal::parseLocalized(text, locale());
            if (!amount)
                return amount.error().message;
            *into = *amount;
        }
        if (!values_.priceFrom && !values_.priceTo)
            return tr("Give at least one of the two amounts.");
        if (values_.priceFrom && values_.priceTo && *values_.priceFrom > *values_.priceTo)
            return tr("The first amount is higher than the second one.");
        return {};
    };
}

void FilterPopup::addVendor(const QStringList &vendors)
{
    form_->addWidget(Label::muted(tr("Vendor"), this));
    auto *name = new QLineEdit(values_.vendor, this);
    name->setAccessibleName(tr("Vendor"));
    auto *completer = new QCompleter(vendors, name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    name->setCompleter(completer);
    form_->addWidget(name);
    take_ = [this, name] {
        values_.vendor = name->text().simplified();
        return values_.vendor.isEmpty() ? tr("Type the name of a vendor.") : QString();
    };
}

void FilterPopup::addCategory(const std::vector<CategoryNode> &categories)
{
    setMinimumWidth(280);
    auto *find = new QLineEdit(this);
    find->setPlaceholderText(tr("Find a category"));
    find->setAccessibleName(tr("Find a category"));
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("Categories"));
    list->setFixedHeight(240);
    for (const CategoryNode &node : categories) {
        auto *item = new QListWidgetItem(node.path, list);
        item->setData(Qt::UserRole, node.id.value);
        if (values_.category == node.id)
            list->setCurrentItem(item);
    }
    form_->addWidget(find);
    form_->addWidget(list);
    connect(find, &QLineEdit::textChanged, list, [list](const QString &text) {
        QListWidgetItem *first = nullptr;
        for (int i = 0; i < list->count(); ++i) {
            const bool fits = list->item(i)->text().contains(text, Qt::CaseInsensitive);
            list->item(i)->setHidden(!fits);
            if (fits && !first)
                first = list->item(i);
        }
        list->setCurrentItem(first);
    });
    connect(list, &QListWidget::itemActivated, this, &FilterPopup::tryApply);
    take_ = [this, list]() -> QString {
        const QListWidgetItem *item = list->currentItem();
        if (!item)
            return tr("Choose a category.");
        values_.category = CategoryId(item->data(Qt::UserRole).toUuid());
        category_ = item->text();
        return {};
    };
}

} // namespace purser::ui
