#include "ui/catalog/productfilters.h"

#include "models/catalog/productcells.h"
#include "ui/catalog/filterpopup.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include <QEvent>
#include <QMenu>
#include <QStyle>

namespace purser::ui {

using namespace catalog;

namespace {
constexpr int gap = 8;
}

ProductFilters::ProductFilters(QWidget *parent)
    : QWidget(parent), add_(new Chip(tr("Add filter"), this)), more_(new Chip(QString(), this))
{
    setFixedHeight(measure::chip);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    add_->setAdder(true);
    more_->setCheckable(false);
    more_->setToolTip(tr("Filters that have no room here"));
    connect(add_, &Chip::clicked, this, &ProductFilters::showAddMenu);
    connect(more_, &Chip::clicked, this, &ProductFilters::showOverflow);
    add(Kind::Changed, false);
}

Chip *ProductFilters::chip(Kind kind) const
{
    const auto found = std::ranges::find(conditions_, kind, &Condition::kind);
    return found == conditions_.end() ? nullptr : found->chip;
}

QString ProductFilters::title(Kind kind)
{
    switch (kind) {
    case Kind::Status: return tr("Status");
    case Kind::Stock: return tr("Stock");
    case Kind::Price: return tr("Price");
    case Kind::Vendor: return tr("Vendor");
    case Kind::Category: return tr("Category");
    case Kind::Sync: return tr("Sync");
    case Kind::Changed: return tr("Changed since last visit");
    }
    return {};
}

QString ProductFilters::valueText(Kind kind) const
{
    const auto range = [](const QString &from, const QString &to) {
        return from.isEmpty() ? tr("up to %1").arg(to)
            : to.isEmpty()    ? tr("from %1").arg(from)
                              : QStringLiteral("%1–%2").arg(from, to);
    };
    const auto plain = [](const std::optional<Decimal> &d) { return d ? d->toString() : QString(); };
    switch (kind) {
    case Kind::Status: {
        QStringList names;
        for (const ProductStatus status : values_.statuses)
            names << statusLabel(status);
        return names.join(QStringLiteral(", "));
    }
    case Kind::Stock:
        if (values_.stockBelow && !values_.stockFrom)
            return tr("below %1").arg(*values_.stockBelow);
        if (values_.stockFrom && !values_.stockBelow)
            return tr("from %1").arg(*values_.stockFrom);
        return tr("%1 to below %2").arg(values_.stockFrom.value_or(0)).arg(values_.stockBelow.value_or(0));
    case Kind::Price: return range(plain(values_.priceFrom), plain(values_.priceTo));
    case Kind::Vendor: return values_.vendor;
    case Kind::Category: return categoryName_;
    case Kind::Sync: {
        QStringList names;
        for (const SyncState state : values_.sync)
            names << syncLabel(state);
        return names.join(QStringLiteral(", "));
    }
    case Kind::Changed: return {};
    }
    return {};
}

void ProductFilters::add(Kind kind, bool on)
{
    auto *chip = new Chip(title(kind), this);
    chip->setValue(valueText(kind));
    chip->setChecked(on);
    chip->setRemovable(kind != Kind::Changed);
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    if (kind != Kind::Changed)
        chip->setToolTip(tr("Click: on or off. Right click or F2: change. Delete: remove."));
    const auto change = [this, kind, chip] {
        if (kind != Kind::Changed)
            edit(kind, chip);
    };
    connect(chip, &QWidget::customContextMenuRequested, this, change);
    auto *keys = new QAction(chip);
    keys->setShortcut(Qt::Key_F2);
    keys->setShortcutContext(Qt::WidgetShortcut);
    connect(keys, &QAction::triggered, this, change);
    chip->addAction(keys);
    connect(chip, &Chip::toggled, this, [this] {
        place();
        emit changed();
    });
    connect(chip, &Chip::removeRequested, this, [this, kind] { remove(kind); });
    // "Changed since last visit" stands last: it is always there.
    auto at = conditions_.end();
    if (kind != Kind::Changed && has(Kind::Changed))
        --at;
    conditions_.insert(at, {kind, chip});
    place();
}

void ProductFilters::show(Kind kind, const ProductQuery &query)
{
    values_ = query;
    Chip *present = chip(kind);
    if (!present) {
        add(kind, true);
    } else {
        const QSignalBlocker quiet(present);
        present->setValue(valueText(kind));
        present->setChecked(true);
        present->updateGeometry();
    }
    place();
    emit changed();
}

void ProductFilters::remove(Kind kind)
{
    const auto found = std::ranges::find(conditions_, kind, &Condition::kind);
    if (found == conditions_.end())
        return;
    const bool on = found->chip->isChecked();
    found->chip->hide();
    found->chip->deleteLater();
    conditions_.erase(found);
    switch (kind) {
    case Kind::Status: values_.statuses.clear(); break;
    case Kind::Stock:
        values_.stockBelow.reset();
        values_.stockFrom.reset();
        break;
    case Kind::Price:
        values_.priceFrom.reset();
        values_.priceTo.reset();
        break;
    case Kind::Vendor: values_.vendor.clear(); break;
    case Kind::Category: values_.category.reset(); break;
    case Kind::Sync: values_.sync.clear(); break;
    case Kind::Changed: break;
    }
    place();
    add_->setFocus();
    if (on)
        emit changed();
}

void ProductFilters::switchOff()
{
    bool any = false;
    for (const Condition &condition : conditions_) {
        const QSignalBlocker quiet(condition.chip);
        any = any || condition.chip->isChecked();
        condition.chip->setChecked(false);
        condition.chip->updateGeometry();
    }
    place();
    if (any)
        emit changed();
}

int ProductFilters::activeCount() const
{
    return static_cast<int>(std::ranges::count_if(conditions_, [](const Condition &c) { return c.chip->isChecked(); }));
}

void ProductFilters::applyTo(ProductQuery &query) const
{
    const auto on = [this](Kind kind) { return chip(kind) && chip(kind)->isChecked(); };
    query.statuses = on(Kind::Status) ? values_.statuses : std::vector<ProductStatus>();
    query.stockBelow = on(Kind::Stock) ? values_.stockBelow : std::nullopt;
    query.stockFrom = on(Kind::Stock) ? values_.stockFrom : std::nullopt;
    query.priceFrom = on(Kind::Price) ? values_.priceFrom : std::nullopt;
    query.priceTo = on(Kind::Price) ? values_.priceTo : std::nullopt;
    query.vendor = on(Kind::Vendor) ? values_.vendor : QString();
    query.category = on(Kind::Category) ? values_.category : std::nullopt;
    query.sync = on(Kind::Sync) ? values_.sync : std::vector<SyncState>();
    query.changedSince = on(Kind::Changed) ? lastVisit_ : QDateTime();
}

void ProductFilters::edit(Kind kind, QWidget *anchor)
{
    auto *popup = new FilterPopup(kind, values_, vendors_, categories_, this);
    connect(popup, &FilterPopup::applied, this, [this, kind](const ProductQuery &values, const QString &category) {
        if (!category.isEmpty())
            categoryName_ = category.section(QStringLiteral(" › "), -1);
        show(kind, values);
    });
    popup->popUnder(anchor);
}

void ProductFilters::showAddMenu()
{
    QMenu menu(this);
    for (const Kind kind : {Kind::Status, Kind::Stock, Kind::Price, Kind::Vendor, Kind::Category, Kind::Sync})
        menu.addAction(title(kind), this, [this, kind] { edit(kind, add_); })->setEnabled(!has(kind));
    menu.exec(add_->mapToGlobal(QPoint(0, add_->height() + 2)));
}

void ProductFilters::showOverflow()
{
    QMenu menu(this);
    for (const Condition &condition : conditions_) {
        if (!condition.chip->isHidden())
            continue;
        QAction *action = menu.addAction(condition.chip->accessibleName());
        action->setCheckable(true);
        action->setChecked(condition.chip->isChecked());
        connect(action, &QAction::toggled, condition.chip, &Chip::setChecked);
    }
    menu.exec(more_->mapToGlobal(QPoint(0, more_->height() + 2)));
}

/// Chips from the leading edge as long as there is room for them and for what follows.
void ProductFilters::place()
{
    const int room = width();
    const int addWidth = add_->sizeHint().width();
    int x = 0;
    size_t shown = 0;
    const auto put = [this, &x](Chip *chip) {
        const QSize size = chip->sizeHint();
        chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(x, 0), size)));
        chip->setVisible(true);
        x += size.width() + gap;
    };
    for (; shown < conditions_.size(); ++shown) {
        const bool last = shown + 1 == conditions_.size();
        const int rest = gap + addWidth + (last ? 0 : 46);
        if (x + conditions_[shown].chip->sizeHint().width() + rest > room)
            break;
        put(conditions_[shown].chip);
    }
    for (size_t i = shown; i < conditions_.size(); ++i)
        conditions_[i].chip->setVisible(false);
    more_->setVisible(shown < conditions_.size());
    if (shown < conditions_.size()) {
        const QString number = QStringLiteral("+%1").arg(conditions_.size() - shown);
        more_->setText(isRightToLeft() ? QChar(0x200e) + number : number); // "+2", never "2+"
        put(more_);
    }
    put(add_);
    orderTabs();
}

void ProductFilters::followInTabOrder(QWidget *widget)
{
    before_ = widget;
    orderTabs();
}

void ProductFilters::orderTabs()
{
    QWidget *last = before_;
    std::vector<QWidget *> chips;
    for (const Condition &condition : conditions_)
        chips.push_back(condition.chip);
    chips.push_back(more_);
    chips.push_back(add_);
    for (QWidget *chip : chips) {
        if (last)
            setTabOrder(last, chip);
        last = chip;
    }
}

void ProductFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool ProductFilters::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        place();
    return handled;
}

QSize ProductFilters::sizeHint() const
{
    int width = add_->sizeHint().width();
    for (const Condition &condition : conditions_)
        width += gap + condition.chip->sizeHint().width();
    return {width, measure::chip};
}

QSize ProductFilters::minimumSizeHint() const
{
    return {add_->sizeHint().width() + 46 + gap, measure::chip};
}

QVariantMap ProductFilters::save() const
{
    QStringList statuses;
    for (const ProductStatus status : values_.statuses)
        statuses << statusName(status);
    QVariantMap state;
    const auto keep = [this, &state](Kind kind, const char *key, const QVariantMap &values) {
        if (const Chip *present = chip(kind)) {
            QVariantMap entry = values;
            entry.insert(QStringLiteral("on"), present->isChecked());
            state.insert(QLatin1StringView(key), entry);
        }
    };
    const auto number = [](const std::optional<int> &n) { return n ? QVariant(*n) : QVariant(QString()); };
    const auto amount = [](const std::optional<Decimal> &d) { return d ? d->toString() : QString(); };
    keep(Kind::Status, "status", {{QStringLiteral("names"), statuses}});
    keep(Kind::Stock, "stock",
        {{QStringLiteral("below"), number(values_.stockBelow)}, {QStringLiteral("from"), number(values_.stockFrom)}});
    keep(Kind::Price, "price",
        {{QStringLiteral("from"), amount(values_.priceFrom)}, {QStringLiteral("to"), amount(values_.priceTo)}});
    keep(Kind::Vendor, "vendor", {{QStringLiteral("name"), values_.vendor}});
    if (values_.category)
        keep(Kind::Category, "category",
            {{QStringLiteral("id"), values_.category->toString()}, {QStringLiteral("name"), categoryName_}});
    QStringList states;
    for (const SyncState s : values_.sync)
        states << syncName(s);
    keep(Kind::Sync, "sync", {{QStringLiteral("names"), states}});
    return state;
}

void ProductFilters::setCategories(std::vector<CategoryNode> categories)
{
    categories_ = std::move(categories);
    categoriesKnown_ = true;
}

QStringList ProductFilters::dropUnknownCategory()
{
    Chip *const present = chip(Kind::Category);
    if (!present || !present->isChecked() || !categoriesKnown_ || !values_.category
        || std::ranges::find(categories_, *values_.category, &CategoryNode::id) != categories_.end())
        return {};
    present->setChecked(false);
    return {tr("The category “%1” does not exist in this store (any more), so that filter is switched off.")
                .arg(categoryName_)};
}

QStringList ProductFilters::restore(const QVariantMap &state)
{
    QStringList problems;
    QSet<QString> known{QStringLiteral("changed")};
    const QSignalBlocker quiet(this);
    for (const Condition &condition : conditions_)
        if (condition.kind != Kind::Changed) {
            condition.chip->hide();
            condition.chip->deleteLater();
        }
    std::erase_if(conditions_, [](const Condition &c) { return c.kind != Kind::Changed; });
    chip(Kind::Changed)->setChecked(false);
    values_ = {};
    categoryName_.clear();
    place();
    const auto isOn = [](const QVariantMap &entry) { return entry.value(QStringLiteral("on")).toBool(); };
    const auto bring = [&, this](Kind kind, const char *key, auto read) {
        known.insert(QLatin1StringView(key));
        const QVariantMap entry = state.value(QLatin1StringView(key)).toMap();
        if (entry.isEmpty())
            return;
        if (!read(entry)) {
            if (isOn(entry))
                problems << tr(
                    "This version of Purser cannot read its filter “%1” and leaves it out: more products are "
                    "shown than it means.")
                                .arg(title(kind));
            return;
        }
        show(kind, values_);
        if (!isOn(entry))
            chip(kind)->setChecked(false);
    };
    // One value of several that means nothing here: what it would show is missing.
    const auto missing = [&](Kind kind, const QVariantMap &entry, const QString &name) {
        if (isOn(entry))
            problems << tr("This version of Purser does not know “%1” of its filter “%2”.").arg(name, title(kind));
    };
    const auto number = [](const QVariant &v) {
        return v.toString().isEmpty() ? std::nullopt : std::optional(v.toInt());
    };
    const auto amount = [](const QVariant &v) -> std::optional<Decimal> {
        const auto parsed = Decimal::parse(v.toString());
        return parsed ? std::optional(*parsed) : std::nullopt;
    };
    bring(Kind::Status, "status", [&, this](const QVariantMap &entry) {
        values_.statuses.clear();
        for (const QString &name : entry.value(QStringLiteral("names")).toStringList())
            if (const auto status = statusFromString(name))
                values_.statuses.push_back(*status);
            else
                missing(Kind::Status, entry, name);
        return !values_.statuses.empty();
    });
    bring(Kind::Sync, "sync", [&, this](const QVariantMap &entry) {
        values_.sync.clear();
        for (const QString &name : entry.value(QStringLiteral("names")).toStringList())
            if (const SyncState found = syncStateFromString(name); syncName(found) == name)
                values_.sync.push_back(found);
            else
                missing(Kind::Sync, entry, name);
        return !values_.sync.empty();
    });
    bring(Kind::Stock, "stock", [&, this](const QVariantMap &entry) {
        values_.stockBelow = number(entry.value(QStringLiteral("below")));
        values_.stockFrom = number(entry.value(QStringLiteral("from")));
        return values_.stockBelow || values_.stockFrom;
    });
    bring(Kind::Price, "price", [&, this](const QVariantMap &entry) {
        values_.priceFrom = amount(entry.value(QStringLiteral("from")));
        values_.priceTo = amount(entry.value(QStringLiteral("to")));
        return values_.priceFrom || values_.priceTo;
    });
    bring(Kind::Vendor, "vendor", [this](const QVariantMap &entry) {
        values_.vendor = entry.value(QStringLiteral("name")).toString();
        return !values_.vendor.isEmpty();
    });
    bring(Kind::Category, "category", [this](const QVariantMap &entry) {
        values_.category = CategoryId::fromString(entry.value(QStringLiteral("id")).toString());
        categoryName_ = entry.value(QStringLiteral("name")).toString();
        return !values_.category->isNull();
    });
    for (auto entry = state.begin(); entry != state.end(); ++entry)
        if (!known.contains(entry.key()) && isOn(entry->toMap()))
            problems << tr("This version of Purser does not know its filter “%1” and leaves it out: more products are "
                           "shown than it means.")
                            .arg(entry.key());
    return problems;
}

} // namespace purser::ui
