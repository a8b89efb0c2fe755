#include "ui/catalog/importpage.h"

#include "ui/catalog/importparts.h"
#include "ui/catalog/importrowdelegate.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

// What the import page is made of; what it does stands in importpage.cpp.
namespace purser::ui {
namespace {

QHBoxLayout *rowLayout(QWidget *widget, const QMargins &margins, int spacing)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    return layout;
}

/// A strip with a line above or below it.
QWidget *strip(QWidget *parent, int height)
{
    auto *widget = new QWidget(parent);
    widget->setFixedHeight(height);
    return widget;
}

} // namespace

QWidget *ImportPage::buildHeader()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = strip(box, measure::pageHeader - 1);
    auto *layout = rowLayout(header, {12, 0, 12, 0}, 8);
    auto *leave = new QToolButton(header);
    leave->setIcon(icons::icon(u"go-previous"_qs));
    leave->setAutoRaise(true);
    leave->setFixedSize(measure::toolButton, measure::toolButton);
    leave->setToolTip(tr("Back to the catalog"));
    leave->setAccessibleName(leave->toolTip());
    connect(leave, &QToolButton::clicked, this, &ImportPage::closed);
    layout->addWidget(leave);
    layout->addWidget(new Label(TextStyle::PageTitle, tr("Import products"), header));
    layout->addStretch();
    steps_ = new ImportSteps(header);
    layout->addWidget(steps_);
    layout->addSpacing(measure::pageMargin - 12); // margins are not mirrored, spaces are
    column->addWidget(header);
    column->addWidget(new Divider(Qt::Horizontal, box));
    return box;
}

QWidget *ImportPage::buildFileLine()
{
    auto *line = strip(this, 52);
    auto *layout = rowLayout(line, {measure::pageMargin, 4, measure::pageMargin, 0}, 8);
    layout->addWidget(new GlyphLabel(u"document-import"_qs, &Tokens::mutedText, measure::icon, line));
    fileName_ = new Label(TextStyle::BodyStrong, {}, line);
    fileName_->setTextFormat(Qt::PlainText);
    layout->addWidget(fileName_);
    format_ = new Tag({}, Tone::Accent, line);
    format_->setGlyph(u"circle-check"_qs);
    layout->addWidget(format_);
    facts_ = Label::muted({}, line);
    facts_->setElided(true);
    layout->addWidget(facts_, 1);
    change_ = new Button(ButtonKind::Quiet, tr("Change…"), line);
    change_->setCompact(true);
    connect(change_, &Button::clicked, this, &ImportPage::chooseFile);
    layout->addWidget(change_);
    return line;
}

QWidget *ImportPage::buildFileStep()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(measure::pageMargin, measure::pageMargin, measure::pageMargin, measure::pageMargin);
    drop_ = new DropArea(page);
    auto *layout = new QVBoxLayout(drop_);
    layout->setSpacing(8);
    layout->addStretch(2);
    auto *glyph = new GlyphLabel(u"document-import"_qs, &Tokens::accent, measure::iconEmpty, drop_);
    glyph->setDisc(measure::emptyCircle, &Tokens::accentSoft);
    layout->addWidget(glyph, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    const bool may = mayWrite_ && !stores_.empty();
    layout->addWidget(
        new Label(TextStyle::CardTitle,
            may ? tr("Drop a product export here") : tr("You may look at products, not import them"), drop_),
        0, Qt::AlignHCenter);
    auto *text =
        Label::muted(may ? tr("The CSV file of WooCommerce (Products → Export) or Shopify (Products → Export).\n"
                              "It is recognised by its columns.")
                : mayWrite_
                ? tr("You manage no store. An administrator of your company can make you a store's manager.")
                : tr("Your role may not change products. An administrator of your company can grant “catalog: write”."),
            drop_, TextStyle::Body);
    text->setAlignment(Qt::AlignCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    choose_ = new PrimaryButton(u"document-open"_qs, tr("Choose a file…"), drop_);
    choose_->setKeys(QKeySequence(QKeySequence::Open));
    choose_->setVisible(may);
    connect(choose_, &Button::clicked, this, &ImportPage::chooseFile);
    layout->addWidget(choose_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    outer->addWidget(drop_);
    return page;
}

QWidget *ImportPage::buildColumnsStep()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::pageMargin, 4, measure::pageMargin, measure::pageMargin);
    layout->setSpacing(12);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    store_ = new QComboBox(page);
    fillStores();
    store_->setMinimumWidth(190);
    fields->addWidget(new FormField(tr("Store"), store_, page), 0, Qt::AlignTop);
    status_ = new QComboBox(page);
    status_->addItems({tr("Draft"), tr("As in the file")});
    status_->setToolTip(
        tr("“As in the file” also changes the status of products that exist, where that step is allowed."));
    status_->setMinimumWidth(140);
    fields->addWidget(new FormField(tr("New products start as"), status_, page), 0, Qt::AlignTop);
    fields->addSpacing(12);
    const auto readingBox = [&](const QString &label, FormField *&field, int width, int stretch) {
        auto *box = new QComboBox(page);
        box->addItem(QString());
        box->setMinimumWidth(width);
        field = new FormField(label, box, page);
        field->setMaximumWidth(width * 2); // a combo box across a big screen says no more
        connect(box, &QComboBox::activated, this, &ImportPage::readAgain);
        fields->addWidget(field, stretch, Qt::AlignTop);
        return box;
    };
    encoding_ = readingBox(tr("Encoding"), encodingField_, 180, 5);
    for (const auto &[id, name] : catalog::importEncodings())
        encoding_->addItem(name, id);
    separator_ = readingBox(tr("Separator"), separatorField_, 140, 3);
    separator_->addItem(tr("comma"), QChar(u','));
    separator_->addItem(tr("semicolon"), QChar(u';'));
    separator_->addItem(tr("tab"), QChar(u'\t'));
    separator_->addItem(tr("bar"), QChar(u'|'));
    numbers_ = readingBox(tr("Numbers"), numbersField_, 140, 3);
    numbers_->addItem(u"1,234.50"_qs, QChar(u'.'));
    numbers_->addItem(u"1.234,50"_qs, QChar(u','));
    fields->addStretch(1);
    layout->addLayout(fields);
    warning_ = new Banner(Tone::Warning, page);
    warning_->setIconName(u"warning"_qs);
    warning_->hide();
    layout->addWidget(warning_);
    columns_ = new QTreeWidget(page);
    columns_->setObjectName(u"columns"_qs);
    columns_->setRootIsDecorated(false);
    columns_->setUniformRowHeights(true);
    columns_->setItemDelegate(new ListCellDelegate(columns_));
    columns_->setAlternatingRowColors(true);
    columns_->setHeaderLabels({tr("Column of the file"), tr("Becomes"), tr("Example")});
    columns_->setAccessibleName(tr("Columns of the file"));
    columns_->header()->setStretchLastSection(true);
    columns_->setColumnWidth(0, 280);
    columns_->setColumnWidth(1, 220);
    layout->addWidget(columns_, 1);
    return page;
}

QWidget *ImportPage::buildPreviewStep()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *cards = new QHBoxLayout;
    cards->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 12);
    cards->setSpacing(measure::cardGap);
    cards_ = {new ImportCard(u"list-add"_qs, &Tokens::success, tr("created"), page),
        new ImportCard(u"document-edit"_qs, &Tokens::stagedGlyph, tr("updated"), page),
        new ImportCard(u"list-remove"_qs, &Tokens::mutedText, tr("skipped"), page),
        new ImportCard(u"warning"_qs, &Tokens::danger, tr("errors"), page)};
    for (size_t i = 0; i < cards_.size(); ++i) {
        cards->addWidget(cards_[i]);
        connect(cards_[i], &ImportCard::clicked, this, [this, i] { tabs_->setCurrentIndex(int(i) + 1); });
    }
    layout->addLayout(cards);
    layout->addWidget(new Divider(Qt::Horizontal, page));

    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    auto *tabRow = strip(page, 36);
    auto *tabLayout = rowLayout(tabRow, {4, 0, 4, 0}, 8);
    tabs_ = new QTabBar(tabRow);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false);
    tabs_->setAccessibleName(tr("Rows"));
    for (int i = 0; i < 5; ++i)
        tabs_->addTab(QString());
    tabLayout->addWidget(tabs_);
    tabLayout->addStretch(1);
    find_ = new QLineEdit(tabRow);
    find_->setProperty("purserCompact", true);
    find_->setFixedHeight(measure::compact);
    find_->setPlaceholderText(tr("Find in preview"));
    find_->setClearButtonEnabled(true);
    find_->addAction(icons::icon(u"edit-find"_qs, &Tokens::mutedText), QLineEdit::LeadingPosition);
    find_->setMinimumWidth(110);
    find_->setMaximumWidth(200);
    find_->setAccessibleName(tr("Find in preview"));
    tabLayout->addWidget(find_, 100);
    tabLayout->addSpacing(4);
    left->addWidget(tabRow);
    left->addWidget(new Divider(Qt::Horizontal, page));

    groups_ = new QTreeWidget(page);
    groups_->setObjectName(u"causes"_qs);
    groups_->setRootIsDecorated(false);
    groups_->setUniformRowHeights(true);
    groups_->setItemDelegate(new ListCellDelegate(groups_));
    groups_->setFrameShape(QFrame::NoFrame);
    groups_->setHeaderLabels({tr("Rows"), tr("Column"), tr("Cause"), tr("What to do")});
    groups_->headerItem()->setTextAlignment(0, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    groups_->setAccessibleName(tr("Causes of the errors"));
    groups_->header()->setFixedHeight(measure::tableHeader);
    groups_->header()->setStretchLastSection(true);
    groups_->setColumnWidth(0, 64);
    groups_->setColumnWidth(1, 112);
    groups_->setColumnWidth(2, 300);
    connect(groups_, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        const bool one = item && item->data(0, Qt::UserRole).toBool();
        model_->setGroup(one ? std::optional(std::pair(item->text(1), item->text(2))) : std::nullopt);
        if (item && tabs_->currentIndex() == int(ImportRowModel::Tab::Errors))
            showTab(tabs_->currentIndex());
    });
    left->addWidget(groups_);
    groupsLine_ = new Divider(Qt::Horizontal, page);
    left->addWidget(groupsLine_);
    table_ = new QTableView(page);
    table_->setModel(model_);
    table_->setItemDelegate(new ImportRowDelegate(table_));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->setAccessibleName(tr("Rows of the file"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(measure::row);
    table_->horizontalHeader()->setFixedHeight(measure::tableHeader);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setMinimumSectionSize(48);
    noRows_ = new StateView(page);
    tableOrState_ = new QStackedWidget(page);
    tableOrState_->addWidget(table_);
    tableOrState_->addWidget(noRows_);
    left->addWidget(tableOrState_, 1);

    auto *below = strip(page, 44);
    auto *belowLayout = rowLayout(below, {8, 0, 8, 0}, 8);
    belowLayout->addSpacing(measure::pageMargin - 8);
    listed_ = Label::muted({}, below);
    belowLayout->addWidget(listed_);
    belowLayout->addStretch();
    save_ = new SecondaryButton(u"document-export"_qs, tr("Save errors as CSV…"), below);
    save_->setCompact(true);
    connect(save_, &Button::clicked, this, &ImportPage::saveErrors);
    belowLayout->addWidget(save_);
    left->addWidget(below);
    left->addWidget(new Divider(Qt::Horizontal, page));
    auto *sumRow = strip(page, measure::footer);
    sumRow->setAutoFillBackground(true);
    sumRow->setBackgroundRole(QPalette::Window);
    auto *sumLayout = rowLayout(sumRow, {12, 0, 12, 0}, 8);
    sum_ = Label::muted({}, sumRow);
    sum_->setElided(true);
    sumLayout->addWidget(sum_, 1);
    left->addWidget(sumRow);
    body->addLayout(left, 1);
    body->addWidget(new Divider(Qt::Vertical, page));
    detail_ = new ImportDetailPane(page);
    body->addWidget(detail_);
    layout->addLayout(body, 1);

    connect(tabs_, &QTabBar::currentChanged, this, &ImportPage::showTab);
    connect(find_, &QLineEdit::textChanged, this, [this](const QString &text) {
        model_->setSearch(text.trimmed());
        showTab(tabs_->currentIndex());
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::showCurrentRow);
    return page;
}

QWidget *ImportPage::buildImportStep()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(8);
    layout->addStretch(2);
    resultGlyph_ = new GlyphLabel(u"document-import"_qs, &Tokens::accent, measure::iconEmpty, page);
    resultGlyph_->setDisc(measure::emptyCircle, &Tokens::accentSoft);
    layout->addWidget(resultGlyph_, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    resultTitle_ = new Label(TextStyle::CardTitle, {}, page);
    resultTitle_->setTextFormat(Qt::PlainText);
    layout->addWidget(resultTitle_, 0, Qt::AlignHCenter);
    resultText_ = Label::muted({}, page, TextStyle::Body);
    resultText_->setAlignment(Qt::AlignCenter);
    layout->addWidget(resultText_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

QWidget *ImportPage::buildFooter()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Divider(Qt::Horizontal, box));
    auto *footer = strip(box, 56);
    auto *layout = rowLayout(footer, {measure::pageMargin, 0, measure::pageMargin, 0}, 12);
    hint_ = Label::muted({}, footer, TextStyle::Body);
    hint_->setElided(true);
    layout->addWidget(hint_, 1);
    progress_ = new QProgressBar(footer);
    progress_->setTextVisible(false);
    progress_->setFixedSize(200, measure::progress);
    progress_->hide();
    layout->addWidget(progress_);
    cancel_ = new SecondaryButton(tr("Cancel"), footer);
    back_ = new SecondaryButton(tr("Back"), footer);
    next_ = new PrimaryButton(tr("Preview"), footer);
    enough_ = new SecondaryButton(tr("Show what was compared"), footer);
    enough_->setToolTip(tr("Ends the comparing. The other rows are compared when they are written."));
    connect(enough_, &Button::clicked, import_, &catalog::ProductImport::compareNoMore);
    for (Button *button : {enough_, cancel_, back_, next_})
        layout->addWidget(button);
    connect(cancel_, &Button::clicked, this, &ImportPage::stop);
    connect(back_, &Button::clicked, this, &ImportPage::goBack);
    connect(next_, &Button::clicked, this, &ImportPage::goOn);
    column->addWidget(footer);
    return box;
}

} // namespace purser::ui
