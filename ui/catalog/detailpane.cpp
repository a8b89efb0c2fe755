#include "ui/catalog/detailpane.h"

#include "models/catalog/productrules.h"
#include "ui/catalog/detailsections.h"
#include "ui/catalog/pictureview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>

namespace purser::ui {

namespace {

Tone toneOf(catalog::ProductStatus status)
{
    using enum catalog::ProductStatus;
    switch (status) {
    case Active: return Tone::Success;
    case Paused: return Tone::Warning;
    case Error: return Tone::Danger;
    case Draft:
    case Archived: break;
    }
    return Tone::Neutral;
}

} // namespace

DetailPane::DetailPane(catalog::CatalogService *service, ImageProvider *images, QWidget *parent)
    : Surface(parent),
      service_(service),
      changes_(service->changes()),
      images_(images),
      stack_(new QStackedLayout(this)),
      state_(new StateView(this))
{
    setMinimumWidth(measure::detailPaneMin);
    setMaximumWidth(measure::detailPaneMax);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    messages_ = new BannerSlot;
    messages_->setContentsMargins(12, 0, 12, 4);
    column->addLayout(messages_);
    tabs_ = new QTabBar(content);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    for (int tab = Details; tab <= Attributes; ++tab)
        tabs_->addTab({});
    column->addWidget(tabs_);
    column->addWidget(new Divider(Qt::Horizontal, content));
    body_ = new QScrollArea(content);
    body_->setFrameShape(QFrame::NoFrame);
    body_->setWidgetResizable(true);
    body_->setAccessibleName(tr("Details of the product"));
    body_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(body_, 1);
    column->addWidget(new Divider(Qt::Horizontal, content));
    column->addWidget(makeFooter());
    stack_->addWidget(content);
    stack_->addWidget(state_);

    connect(tabs_, &QTabBar::currentChanged, this, &DetailPane::showTab);
    connect(state_, &StateView::retryRequested, this, &DetailPane::load);
    connect(changes_, &catalog::ChangeSet::changed, this, [this](const ProductId &id) {
        if (shown_ && id == shown_->row.id)
            refresh();
    });
    connect(service_, &catalog::CatalogService::productWritten, this, [this](const ProductId &id) {
        if (id == wanted_)
            load();
    });
    connect(service_, &catalog::CatalogService::commitFinished, this, [this](const catalog::CommitReport &report) {
        if (report.saved)
            load();
    });
    connect(service_, &catalog::CatalogService::announced, this, [this](const std::vector<ProductId> &ids, bool all) {
        if (all || std::find(ids.begin(), ids.end(), wanted_) != ids.end())
            load();
    });
    showProduct({});
}

QWidget *DetailPane::makeHeader()
{
    auto *header = new QWidget(this);
    picture_ = new PictureView(images_, 56, header);
    title_ = new Label(TextStyle::CardTitle, {}, header);
    title_->setElided(true);
    subtitle_ = Label::muted({}, header);
    subtitle_->setElided(true);
    tags_ = new QHBoxLayout;
    tags_->setSpacing(4);
    auto *close = new QToolButton(header);
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setFixedSize(measure::toolButton, measure::toolButton);
    close->setToolTip(tr("Close the detail pane"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(title_);
    words->addWidget(subtitle_);
    words->addLayout(tags_);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 12, 8, 8);
    row->addSpacing(8); // margins are not mirrored, spaces are
    row->setSpacing(12);
    row->addWidget(picture_, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    return header;
}

QWidget *DetailPane::makeFooter()
{
    auto *footer = new QWidget(this);
    duplicate_ = new SecondaryButton(QStringLiteral("edit-copy"), tr("Duplicate"), footer);
    archive_ = new SecondaryButton({}, footer);
    connect(duplicate_, &QPushButton::clicked, this, &DetailPane::duplicate);
    connect(archive_, &QPushButton::clicked, this, [this] {
        if (!shown_)
            return;
        const bool archived = shown_->row.status == catalog::ProductStatus::Archived;
        changeStatus(archived ? catalog::ProductStatus::Paused : catalog::ProductStatus::Archived);
    });
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(duplicate_);
    row->addStretch();
    row->addWidget(archive_);
    return footer;
}

void DetailPane::setWhyReadOnly(const QString &reason)
{
    whyReadOnly_ = reason;
    refresh();
}

void DetailPane::showProduct(ProductId product)
{
    if (product == wanted_ && !product.isNull() && shown_)
        return;
    wanted_ = product;
    shown_.reset();
    messages_->show(nullptr);
    if (!product.isNull()) {
        state_->showLoading();
        stack_->setCurrentIndex(1);
        load();
        return;
    }
    state_->showEmpty(QStringLiteral("view-list-icons"), tr("No product chosen"),
        tr("Choose a row of the table, and its details stand here."));
    stack_->setCurrentIndex(1);
}

void DetailPane::load()
{
    if (wanted_.isNull())
        return;
    auto task = service_->detail(this, wanted_);
    QCoro::connect(std::move(task), this, [this, product = wanted_](const Result<catalog::ProductDetail> &detail) {
        if (product != wanted_)
            return; // another one was chosen meanwhile
        if (detail) {
            present(*detail);
            return;
        }
        if (detail.error().is(Error::Kind::Cancelled))
            return;
        if (shown_ && !detail.error().is(Error::Kind::NotFound))
            return; // what is here stays readable while the database is away
        shown_.reset();
        state_->showError(
            tr("This product cannot be shown"), detail.error(), !detail.error().is(Error::Kind::NotFound));
        stack_->setCurrentIndex(1);
    });
}

void DetailPane::present(const catalog::ProductDetail &detail)
{
    const bool another = !shown_;
    shown_ = detail;
    changes_->observe(detail.row, detail.description);
    stack_->setCurrentIndex(0);
    refresh();
    if (another)
        body_->verticalScrollBar()->setValue(0);
}

void DetailPane::refresh()
{
    const bool may = whyReadOnly_.isEmpty();
    duplicate_->setEnabled(may && shown_ && !busy_);
    archive_->setEnabled(may && shown_ && !busy_);
    duplicate_->setToolTip(may ? tr("A copy as a draft, without links to stores") : whyReadOnly_);
    if (!shown_)
        return;
    const catalog::ProductRow row = changes_->overlaid(shown_->row);
    const catalog::StagedProduct *staged = changes_->product(row.id);
    const bool archived = shown_->row.status == catalog::ProductStatus::Archived;
    archive_->setText(archived ? tr("Restore") : tr("Archive"));
    archive_->setToolTip(!may ? whyReadOnly_
            : archived        ? tr("Brings the product back as paused")
            : shown_->row.status == catalog::ProductStatus::Active
            ? tr("Pauses the product, then archives it, in one step")
            : tr("Takes the product out of use without deleting it"));

    picture_->setPicture(row.imageUrl, row.title);
    title_->setText(row.title);
    QStringList about{row.sku, row.vendor};
    about.removeAll(QString());
    subtitle_->setText(about.join(QStringLiteral("  ·  ")));
    while (QLayoutItem *item = tags_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    tags_->addWidget(new Tag(catalog::statusLabel(row.status), toneOf(row.status)));
    if (staged) {
        const int edits = static_cast<int>(staged->edits.size());
        auto *tag = new Tag(tr("%Ln staged", nullptr, edits), Tone::Staged);
        tag->setGlyph(QStringLiteral("staged"));
        tags_->addWidget(tag);
        const auto conflicts = std::count_if(staged->edits.begin(), staged->edits.end(),
            [staged](const auto &item) { return staged->conflicts(item.first); });
        if (conflicts > 0) {
            auto *fork = new Tag(tr("%Ln conflicts", nullptr, static_cast<int>(conflicts)), Tone::Conflict);
            fork->setGlyph(QStringLiteral("conflict"));
            tags_->addWidget(fork);
        }
    }
    tags_->addStretch();
    tabs_->setTabText(Details, tr("Details"));
    tabs_->setTabText(Variants, tr("Variants %1").arg(shown_->variants.size()));
    tabs_->setTabText(Images, tr("Images %1").arg(shown_->images.size()));
    tabs_->setTabText(Attributes, tr("Attributes"));
    showTab();
}

void DetailPane::showTab()
{
    if (!shown_)
        return;
    const catalog::StagedProduct *staged = changes_->product(shown_->row.id);
    const int scrolled = body_->verticalScrollBar()->value();
    QWidget *page = nullptr;
    switch (tabs_->currentIndex()) {
    case Variants: page = detailsections::variants(*shown_, staged); break;
    case Images: page = detailsections::images(*shown_, images_); break;
    case Attributes: page = detailsections::attributes(*shown_); break;
    default: page = detailsections::details(*shown_, staged, changes_, images_);
    }
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    body_->setWidget(page);
    body_->verticalScrollBar()->setValue(scrolled);
}

void DetailPane::duplicate()
{
    if (!shown_ || busy_)
        return;
    busy_ = true;
    refresh();
    auto task = service_->duplicate(shown_->row.id);
    QCoro::connect(std::move(task), this, [this](const Result<ProductId> &copy) {
        busy_ = false;
        refresh();
        if (!copy) {
            sayFailed(tr("The product was not duplicated."), copy.error());
            return;
        }
        auto *banner = new Banner(Tone::Success, this);
        banner->setText(tr("A copy is made, as a draft."));
        auto *open = new LinkButton(tr("Show it"), banner);
        connect(open, &QPushButton::clicked, this, [this, id = *copy] { emit productCreated(id); });
        banner->addAction(open);
        messages_->show(banner);
    });
}

void DetailPane::changeStatus(catalog::ProductStatus status)
{
    if (!shown_ || busy_)
        return;
    busy_ = true;
    refresh();
    const catalog::ProductStatus before = shown_->row.status;
    auto task = service_->changeStatus(shown_->row, status);
    QCoro::connect(std::move(task), this,
        [this, before, status, product = shown_->row.id](const Result<catalog::ProductRow> &row) {
            busy_ = false;
            refresh();
            if (product != wanted_)
                return;
            if (!row) {
                sayFailed(tr("Its status stays as it was."), row.error());
                return;
            }
            if (shown_)
                shown_->row = *row;
            refresh();
            auto *banner = new Banner(Tone::Success, this);
            banner->setText(tr("The product is %1 now.").arg(catalog::statusLabel(status).toLower()));
            if (!catalog::stepsBetween(status, before).empty()) {
                auto *undo = new LinkButton(tr("Undo"), banner);
                connect(
                    undo, &QPushButton::clicked, this, [this, before] { changeStatus(before); }, Qt::QueuedConnection);
                banner->addAction(undo);
            }
            messages_->show(banner);
        });
}

void DetailPane::sayFailed(const QString &what, const Error &error)
{
    auto *banner = new Banner(Tone::Danger, this);
    banner->setText(what, error.message);
    messages_->show(banner);
}

QString DetailPane::message() const
{
    return stack_->currentIndex() == 1 ? state_->message() : messages_->message();
}

} // namespace purser::ui
