#include "ui/catalog/settledialog.h"

#include "models/catalog/changehistory.h"
#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "ui/catalog/settleparts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/imageprovider.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace purser::ui {

SettleDialog::SettleDialog(catalog::ChangeSet *changes, ImageProvider *images, QWidget *parent)
    : QDialog(parent),
      changes_(changes),
      images_(images),
      total_(Label::muted({}, this)),
      list_(new QListWidget(this)),
      title_(new Label(TextStyle::CardTitle, {}, this)),
      explanation_(Label::muted({}, this, TextStyle::Body)),
      sku_(Label::muted({}, this, TextStyle::Body)),
      position_(new Tag({}, Tone::Conflict, this)),
      fields_(new QScrollArea(this)),
      allMine_(new SecondaryButton(tr("Keep all mine"), this)),
      allTheirs_(new SecondaryButton({}, this)),
      sameKind_(new QCheckBox(this)),
      status_(Label::muted({}, this, TextStyle::Body)),
      save_(new PrimaryButton({}, this))
{
    setWindowTitle(tr("Settle conflicts"));
    resize(960, 600);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedWidth(SettleProductDelegate::width);
    list_->setItemDelegate(new SettleProductDelegate(list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Products with conflicts"));
    list_->installEventFilter(this);
    QPalette listPalette = list_->palette();
    listPalette.setBrush(QPalette::Base, listPalette.brush(QPalette::Window));
    list_->setPalette(listPalette);
    title_->setElided(true);
    position_->setGlyph(QStringLiteral("conflict"));
    fields_->setFrameShape(QFrame::NoFrame);
    fields_->setWidgetResizable(true);
    fields_->setAccessibleName(tr("Fields in conflict"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure::dialogPadding, 12, measure::dialogPadding, 0);
    head->setSpacing(8);
    head->addWidget(title_);
    head->addWidget(sku_);
    head->addStretch();
    head->addWidget(position_);
    explanation_->setWordWrap(true);
    explanation_->setContentsMargins(measure::dialogPadding, 4, measure::dialogPadding, 12);

    allMine_->setCompact(true);
    allTheirs_->setCompact(true);
    connect(allMine_, &QPushButton::clicked, this, [this] { chooseAll(Choice::Mine); });
    connect(allTheirs_, &QPushButton::clicked, this, [this] { chooseAll(Choice::Theirs); });
    auto *bulk = new QHBoxLayout;
    bulk->setContentsMargins(measure::dialogPadding, 12, measure::dialogPadding, 12);
    bulk->setSpacing(8);
    bulk->addWidget(allMine_);
    bulk->addWidget(allTheirs_);
    bulk->addStretch();
    bulk->addWidget(new KeyCap(QStringLiteral("M"), this));
    bulk->addWidget(Label::muted(tr("mine"), this));
    bulk->addWidget(new KeyCap(QStringLiteral("D"), this));
    bulk->addWidget(Label::muted(tr("database"), this));
    connect(sameKind_, &QCheckBox::toggled, this, [this](bool on) {
        if (!on || !last_ || isGone(*last_))
            return;
        const Choice choice = choices_.at(*last_);
        for (auto &[key, chosen] : choices_)
            if (isOfKind(key))
                chosen = choice;
        refresh();
        showProduct();
    });
    kindPart_ = new QWidget(this);
    auto *kind = new QVBoxLayout(kindPart_);
    kind->setContentsMargins({});
    kind->setSpacing(0);
    kind->addWidget(new Divider(Qt::Horizontal, kindPart_));
    auto *kindRow = new QHBoxLayout;
    kindRow->setContentsMargins(measure::dialogPadding, 12, measure::dialogPadding, 12);
    kindRow->addWidget(sameKind_);
    kind->addLayout(kindRow);

    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins({});
    right->setSpacing(0);
    right->addLayout(head);
    right->addWidget(explanation_);
    right->addWidget(new Divider(Qt::Horizontal, this));
    right->addWidget(fields_, 1);
    right->addLayout(bulk);
    right->addWidget(kindPart_);
    total_->setContentsMargins(20, 14, 20, 6);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(total_);
    left->addWidget(list_, 1);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addLayout(left);
    columns->addWidget(new Divider(Qt::Vertical, this));
    columns->addWidget(side, 1);

    auto *later = new SecondaryButton(tr("Settle later"), this);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &SettleDialog::save);
    save_->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(measure::dialogPadding, 12, measure::dialogPadding, 12);
    foot->setSpacing(8);
    foot->addWidget(status_);
    foot->addStretch();
    foot->addWidget(later);
    foot->addWidget(save_);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addLayout(columns, 1);
    page->addWidget(new Divider(Qt::Horizontal, this));
    page->addLayout(foot);

    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        showProduct();
        refresh();
    });
    // What arrives while the dialog is open is compared as well: fields may be settled or come to it.
    connect(changes_, &catalog::ChangeSet::conflictsChanged, this, &SettleDialog::collect);
    collect();
}

void SettleDialog::collect()
{
    std::map<Key, Choice> before;
    std::swap(before, choices_);
    std::vector<ProductId> products;
    for (const ProductId &id : changes_->products()) {
        const catalog::StagedProduct &product = *changes_->product(id);
        for (const auto &[field, edit] : product.edits) {
            if (!product.gone && !product.conflicts(field))
                continue;
            const auto known = before.find({id, field});
            choices_[{id, field}] = known == before.end() ? Choice::Open : known->second;
            if (products.empty() || products.back() != id)
                products.push_back(id);
        }
    }
    if (last_ && !choices_.contains(*last_))
        last_.reset();
    products_ = std::move(products);
    fillProducts();
    showProduct();
    refresh();
}

void SettleDialog::fillProducts()
{
    const ProductId selected = current();
    const auto fieldsText = [](int n) { return tr("%Ln fields", nullptr, n); };
    total_->setText(tr("%Ln products, %1", nullptr, static_cast<int>(products_.size())).arg(fieldsText(fieldCount())));
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const ProductId &id : products_) {
        const catalog::StagedProduct &product = *changes_->product(id);
        const catalog::ProductRow &row = product.row;
        const int fields = static_cast<int>(keysOf(id).size());
        auto *item = new QListWidgetItem(
            QStringLiteral("%1\n%2 · %3").arg(row.title, row.sku, product.gone ? tr("Deleted") : fieldsText(fields)),
            list_);
        item->setData(Qt::UserRole, id.value);
        const QPixmap picture = images_ ? images_->pixmap(row.imageUrl, {24, 24}, devicePixelRatioF()) : QPixmap();
        item->setIcon(picture.isNull() ? icons::icon(QStringLiteral("package"), &Tokens::mutedText) : QIcon(picture));
        if (id == selected)
            list_->setCurrentItem(item);
    }
    if (list_->currentRow() < 0)
        list_->setCurrentRow(0);
}

ProductId SettleDialog::current() const
{
    const QListWidgetItem *item = list_->currentItem();
    return item ? ProductId(item->data(Qt::UserRole).toUuid()) : ProductId();
}

std::vector<SettleDialog::Key> SettleDialog::keysOf(ProductId product) const
{
    std::vector<Key> keys;
    for (const auto &[key, choice] : choices_)
        if (key.first == product)
            keys.push_back(key);
    return keys;
}

/// A deleted product has nothing to keep an edit in, and nothing to take instead of it.
bool SettleDialog::isGone(const Key &key) const
{
    const catalog::StagedProduct *product = changes_->product(key.first);
    return product && product->gone;
}

/// Whether a choice for the last field is one for this field too, when it is to count for all of its kind. Edits of
/// deleted products are never dropped along with others.
bool SettleDialog::isOfKind(const Key &key) const
{
    return last_ && key.second == last_->second && !isGone(*last_) && !isGone(key);
}

void SettleDialog::showProduct()
{
    auto *table = new QWidget;
    table->setAutoFillBackground(true);
    table->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins({});
    grid->setSpacing(0);
    const QStringList headers{tr("Field"), tr("Base"), tr("Mine"), tr("Database"), tr("Result")};
    for (int column = 0; column < static_cast<int>(headers.size()); ++column) {
        auto *header = Label::muted(headers[column], table, TextStyle::TableHeader);
        header->setFixedHeight(measure::tableHeader);
        header->setContentsMargins(12, 0, 12, 0);
        header->setAutoFillBackground(true);
        header->setBackgroundRole(QPalette::AlternateBase);
        grid->addWidget(header, 0, column);
        grid->setColumnStretch(column, column == 0 ? 2 : 3);
    }
    int row = 1;
    for (const Key &key : keysOf(current())) {
        addFieldRow(grid, row++, key);
        grid->addWidget(new Divider(Qt::Horizontal, table), row++, 0, 1, 5);
    }
    grid->setRowStretch(row, 1);
    fields_->setWidget(table);

    if (const catalog::StagedProduct *product = changes_->product(current())) {
        title_->setText(product->row.title);
        sku_->setText(product->row.sku);
        QString words = product->gone
            ? tr("Somebody deleted this product after you changed it. Your edits have nowhere to go: copy what you "
                 "need, then drop them.")
            : tr("Somebody else changed this product after you did. Nothing has been overwritten. Choose what to keep, "
                 "field by field.");
        if (!changes_->forbidden().isEmpty())
            words += u' ' + tr("You can settle this, but not save it now. %1").arg(changes_->forbidden());
        explanation_->setText(words);
        allMine_->setVisible(!product->gone);
        allTheirs_->setText(product->gone ? tr("Drop all edits of it") : tr("Take all from the database"));
    }
    const auto at = std::find(products_.begin(), products_.end(), current());
    position_->setText(tr("%1 of %2 to settle").arg(at - products_.begin() + 1).arg(products_.size()));
    position_->setVisible(at != products_.end());
}

void SettleDialog::addFieldRow(QGridLayout *grid, int row, const Key &key)
{
    QWidget *table = grid->parentWidget();
    const auto field = key.second;
    const catalog::StagedProduct &product = *changes_->product(key.first);
    const catalog::StagedEdit &edit = product.edits.at(field);
    auto shown = [&](const QVariant &value) {
        return catalog::fieldText(field, value, product.row.currency, locale());
    };
    auto clock = [this](const QDateTime &time) { return catalog::momentText(time, locale()); };
    auto *name = new Label(TextStyle::BodyStrong, catalog::fieldLabel(field), table);
    name->setContentsMargins(12, 10, 12, 10);
    name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    grid->addWidget(name, row, 0);
    auto *base = selectable(TextStyle::Body, shown(edit.base), table);
    base->setContentsMargins(12, 10, 12, 10);
    base->setAlignment((base->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
    grid->addWidget(base, row, 1);

    auto *group = new QButtonGroup(table);
    auto addSide = [&](int column, Choice choice, const QString &value, const QString &origin, const QString &side) {
        auto *cell = new SideCell(table);
        auto *radio = new QRadioButton(cell);
        radio->setObjectName(QStringLiteral("%1.%2").arg(catalog::toString(field), side));
        radio->setAccessibleName(tr("%1: %2, %3").arg(catalog::fieldLabel(field), value, origin));
        radio->setProperty("field", static_cast<int>(field));
        radio->setChecked(choices_.at(key) == choice);
        radio->setEnabled(choice == Choice::Theirs || !product.gone);
        group->addButton(radio);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(selectable(TextStyle::BodyStrong, value, cell));
        words->addWidget(Label::muted(origin, cell));
        words->addStretch();
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(12, 10, 12, 10);
        line->setSpacing(8);
        line->addWidget(radio, 0, Qt::AlignTop);
        line->addLayout(words, 1);
        cell->setChosen(radio->isChecked());
        grid->addWidget(cell, row, column);
        return std::pair(cell, radio);
    };
    const auto [mineCell, mine] =
        addSide(2, Choice::Mine, shown(edit.value), tr("%1, %2").arg(edit.by, clock(edit.at)), QStringLiteral("mine"));
    const auto [theirCell, theirs] =
        addSide(3, Choice::Theirs, product.gone ? tr("Deleted") : shown(product.current(field)),
            product.gone ? tr("no longer there") : tr("changed at %1").arg(clock(product.row.updatedAt)),
            QStringLiteral("theirs"));

    auto *result = new QWidget(table);
    result->setAutoFillBackground(true);
    result->setBackgroundRole(QPalette::AlternateBase);
    auto *mark = new GlyphLabel(QStringLiteral("conflict"), &Tokens::conflictGlyph, measure::cellGlyph, result);
    auto *value = selectable(TextStyle::BodyStrong, {}, result);
    auto *origin = Label::muted({}, result);
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(mark);
    first->addWidget(value, 1);
    column->addLayout(first);
    column->addWidget(origin);
    column->addStretch();
    grid->addWidget(result, row, 4);

    auto tell = [=, this, mineCell = mineCell, theirCell = theirCell, mine = mine, theirs = theirs, gone = product.gone,
                    mineText = shown(edit.value), theirText = shown(product.current(field))] {
        mineCell->setChosen(mine->isChecked());
        theirCell->setChosen(theirs->isChecked());
        value->setText(mine->isChecked() ? mineText
                : theirs->isChecked()    ? (gone ? tr("Edit dropped") : theirText)
                                         : tr("Choose a side"));
        const bool chosen = mine->isChecked() || theirs->isChecked();
        mark->setVisible(!chosen);
        QPalette palette = table->palette();
        if (!chosen)
            palette.setColor(QPalette::WindowText, Tokens::of(table).conflictGlyph);
        value->setPalette(palette);
        value->setForegroundRole(QPalette::WindowText);
        origin->setText(mine->isChecked() ? tr("Mine") : theirs->isChecked() ? tr("Database") : tr("Not settled yet"));
    };
    tell();
    connect(mine, &QRadioButton::toggled, table, tell);
    connect(theirs, &QRadioButton::toggled, table, tell);
    connect(mine, &QRadioButton::clicked, this, [this, key] { chooseKey(key, Choice::Mine); });
    connect(theirs, &QRadioButton::clicked, this, [this, key] { chooseKey(key, Choice::Theirs); });
}

void SettleDialog::choose(ProductId product, catalog::ProductField field, Choice choice)
{
    chooseKey({product, field}, choice);
    showProduct();
}

void SettleDialog::chooseKey(const Key &key, Choice choice)
{
    const auto found = choices_.find(key);
    if (found == choices_.end() || (choice == Choice::Mine && isGone(key)))
        return;
    found->second = choice;
    last_ = key;
    if (sameKind_->isChecked())
        for (auto &[other, chosen] : choices_)
            if (isOfKind(other))
                chosen = choice;
    refresh();
}

void SettleDialog::chooseAll(Choice choice)
{
    for (const Key &key : keysOf(current()))
        chooseKey(key, choice);
    showProduct();
}

void SettleDialog::chooseCurrent(Choice choice)
{
    const QWidget *focus = focusWidget();
    const QVariant field = focus ? focus->property("field") : QVariant();
    if (field.isValid()) {
        const auto chosen = static_cast<catalog::ProductField>(field.toInt());
        const QString side = choice == Choice::Mine ? QStringLiteral("mine") : QStringLiteral("theirs");
        if (auto *radio = findChild<QRadioButton *>(QStringLiteral("%1.%2").arg(catalog::toString(chosen), side));
            radio && radio->isEnabled()) {
            radio->setFocus();
            radio->click();
        }
        return;
    }
    chooseAll(choice);
}

void SettleDialog::keyPressEvent(QKeyEvent *event)
{
    const Choice choice = choiceOf(*event);
    if (choice == Choice::Open)
        QDialog::keyPressEvent(event);
    else
        chooseCurrent(choice);
}

/// What M and D stand for, also where a Hebrew keyboard has צ and ג on them.
SettleDialog::Choice SettleDialog::choiceOf(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_M:
    case u'צ': return Choice::Mine;
    case Qt::Key_D:
    case u'ג': return Choice::Theirs;
    default: return Choice::Open;
    }
}

/// The list would take M and D for the beginning of a title.
bool SettleDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && choiceOf(*key) != Choice::Open) {
            keyPressEvent(key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

int SettleDialog::settledCount() const
{
    return static_cast<int>(
        std::count_if(choices_.begin(), choices_.end(), [](const auto &item) { return item.second != Choice::Open; }));
}

void SettleDialog::refresh()
{
    const int settled = settledCount();
    const int open = fieldCount() - settled;
    status_->setText(choices_.empty()
            ? tr("There is no conflict any more.")
            : tr("%1 of %Ln fields are settled", nullptr, fieldCount()).arg(locale().toString(settled))
                + (open > 0 ? QStringLiteral(" · ") + tr("%Ln still need a choice", nullptr, open) : QString()));
    save_->setText(tr("Save %Ln settled fields", nullptr, settled));
    save_->setEnabled(settled > 0);

    int more = 0;
    for (const auto &[key, choice] : choices_)
        more += isOfKind(key) && key != *last_ ? 1 : 0;
    kindPart_->setVisible(more > 0);
    if (more > 0) {
        const QString label = catalog::fieldLabel(last_->second).toLower();
        sameKind_->setText((choices_.at(*last_) == Choice::Mine
                ? tr("Keep mine for every conflict in %1 (%Ln more)", nullptr, more)
                : tr("Take the database's for every conflict in %1 (%Ln more)", nullptr, more))
                               .arg(label));
    }
}

void SettleDialog::save()
{
    std::vector<Key> mine, theirs, dropped;
    for (const auto &[key, choice] : choices_) {
        if (choice == Choice::Open)
            continue;
        (isGone(key) ? dropped : choice == Choice::Mine ? mine : theirs).push_back(key);
    }
    disconnect(changes_, nullptr, this, nullptr);
    changes_->keepMine(mine);
    changes_->takeTheirs(theirs);
    changes_->discard(dropped);
    accept();
}

} // namespace purser::ui
