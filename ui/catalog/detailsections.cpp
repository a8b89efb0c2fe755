#include "ui/catalog/detailsections.h"

#include "models/base/isolated.h"
#include "models/catalog/completeness.h"
#include "models/catalog/fieldtext.h"
#include "models/catalog/htmltext.h"
#include "models/catalog/productcells.h"
#include "models/catalog/productrules.h"
#include "ui/catalog/htmlview.h"
#include "ui/catalog/pictureview.h"
#include "ui/theme/controlpainter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QPainter>
#include <QProgressBar>

namespace purser::ui::detailsections {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ui::detailsections", text);
}

constexpr int labelColumn = 100;

/// A column of facts: label before value.
class Facts final : public QWidget {
public:
    Facts() : grid_(new QGridLayout(this))
    {
        grid_->setContentsMargins({});
        grid_->setHorizontalSpacing(8);
        grid_->setVerticalSpacing(10);
        grid_->setColumnMinimumWidth(0, labelColumn);
        grid_->setColumnStretch(1, 1);
    }
    void add(const QString &label, QWidget *value)
    {
        grid_->addWidget(Label::muted(label, this, TextStyle::Body), row_, 0, Qt::AlignTop | Qt::AlignLeading);
        grid_->addWidget(value, row_++, 1);
    }
    void add(const QString &label, const QString &value)
    {
        auto *text = new Label(TextStyle::Body, value.isEmpty() ? QStringLiteral("—") : value, this);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        add(label, text);
    }

private:
    QGridLayout *grid_;
    int row_ = 0;
};

/// How the product stands with one store: a mark, the state, and its id there; what went wrong stands in the tooltip.
QWidget *linkRow(const catalog::StoreLink &link)
{
    using enum catalog::SyncState;
    const auto [glyph, colour] = [&]() -> std::pair<QString, QColor Tokens::*> {
        switch (link.sync) {
        case Synced: return {QStringLiteral("tick"), &Tokens::success};
        case Pending: return {QStringLiteral("pending"), &Tokens::mutedText};
        case Failed: return {QStringLiteral("warning"), &Tokens::danger};
        case Conflict: return {QStringLiteral("conflict"), &Tokens::conflictGlyph};
        case Local: break;
        }
        return {QStringLiteral("local"), &Tokens::mutedText};
    }();
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(6);
    line->addWidget(new GlyphLabel(glyph, colour, measure::cellGlyph, row));
    auto *words = new Label(TextStyle::Body,
        link.externalId.isEmpty()
            ? catalog::syncLabel(link.sync)
            : QStringLiteral("%1 · %2").arg(catalog::syncLabel(link.sync), isolated(link.externalId)),
        row);
    words->setElided(true); // ids of some stores are longer than the pane is wide; the tooltip has them whole
    line->addWidget(words, 1);
    QStringList tip;
    if (!link.externalId.isEmpty())
        tip << tr("linked as %1").arg(link.externalId);
    if (link.syncedAt.isValid())
        tip << tr("in step last at %1").arg(QLocale().toString(link.syncedAt.toLocalTime(), QLocale::ShortFormat));
    if (!link.error.isEmpty())
        tip << link.error;
    row->setToolTip(tip.join(u'\n'));
    words->setAccessibleDescription(tip.join(QStringLiteral(", ")));
    return row;
}

QWidget *tagRow(const QStringList &names)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(4);
    // As many as stand in one line of the narrowest pane; the others are behind "+n".
    constexpr int lineWidth = 186;
    constexpr int moreWidth = 36;
    int used = 0;
    int shown = 0;
    for (const QString &name : names) {
        auto *tag = new Tag(name, Tone::Neutral, row);
        used += tag->sizeHint().width() + line->spacing();
        const bool last = shown + 1 == names.size();
        if (shown > 0 && used > lineWidth - (last ? 0 : moreWidth)) {
            delete tag;
            break;
        }
        line->addWidget(tag);
        ++shown;
    }
    if (names.size() > shown) {
        // Left to right also among Hebrew words: "+2", never "2+".
        auto *more = new Tag(QChar(0x200e) + QStringLiteral("+%1").arg(names.size() - shown), Tone::Neutral, row);
        more->setToolTip(names.mid(shown).join(QStringLiteral(", ")));
        line->addWidget(more);
    }
    line->addStretch();
    return row;
}

QWidget *completenessRow(const catalog::Completeness &completeness)
{
    auto *row = new QWidget;
    auto *bar = new QProgressBar(row);
    bar->setRange(0, 100);
    bar->setValue(completeness.percent);
    bar->setTextVisible(false);
    bar->setFixedHeight(measure::progress);
    bar->setAccessibleName(tr("Completeness"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(8);
    line->addWidget(bar, 1);
    line->addWidget(new Label(TextStyle::Body, QStringLiteral("%1%").arg(completeness.percent), row));
    return row;
}

/// One staged edit: what it was, what it will be, whose it is; with the way to take it back.
QWidget *stagedCard(const catalog::StagedProduct &staged, catalog::ProductField field, catalog::ChangeSet *changes,
    const QLocale &locale)
{
    const catalog::StagedEdit &edit = staged.edits.at(field);
    const bool conflict = staged.conflicts(field);
    auto *card = new Banner(conflict ? Tone::Conflict : Tone::Staged);
    auto text = [&](const QVariant &value) {
        const QString whole = catalog::fieldText(field, value, staged.row.currency, locale);
        return whole.size() > 80 ? whole.left(79) + u'…' : whole;
    };
    QStringList about{QCoreApplication::translate("purser::ui::DetailPane", "By %1, %2")
                          .arg(edit.by, locale.toString(edit.at.toLocalTime().time(), QStringLiteral("HH:mm")))};
    if (field == catalog::ProductField::Price || field == catalog::ProductField::Cost)
        about << tr("margin %1 → %2")
                     .arg(catalog::marginText(staged.row.marginBasisPoints, locale),
                         catalog::marginText(changes->overlaid(staged.row).marginBasisPoints, locale));
    if (conflict)
        about << tr("somebody else set %1").arg(text(staged.current(field)));
    card->setText(
        tr("%1: %2 → %3").arg(catalog::fieldLabel(field), isolated(text(edit.base)), isolated(text(edit.value))), {},
        about.join(QStringLiteral(" · ")));
    auto *discard = new LinkButton(tr("Discard"));
    const ProductId id = staged.row.id;
    // Queued: discarding builds the pane anew, and the button must not vanish while it is being clicked.
    QObject::connect(
        discard, &QPushButton::clicked, changes, [changes, id, field] { changes->discard(id, field); },
        Qt::QueuedConnection);
    card->addAction(discard);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

/// Variants as a small table in a frame: name, SKU where there is room, price, stock.
QWidget *variantTable(const catalog::ProductDetail &product, const catalog::StagedProduct *staged, bool withSku)
{
    auto *frame = new Card;
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    frame->body()->setContentsMargins({});
    frame->body()->setSpacing(0);
    const QLocale locale;
    for (size_t i = 0; i < product.variants.size(); ++i) {
        const catalog::VariantRow &variant = product.variants[i];
        // The price of the first variant is the one that is edited in the grid.
        std::optional<Decimal> price = variant.price;
        bool changed = false;
        if (i == 0 && staged)
            if (const auto edit = staged->edits.find(catalog::ProductField::Price); edit != staged->edits.end()) {
                price = catalog::amountOf(edit->second.value);
                changed = true;
            }
        auto *row = new QWidget(frame);
        auto *columns = new QHBoxLayout(row);
        columns->setContentsMargins(8, 0, 8, 0);
        columns->setSpacing(8);
        auto *names = new QVBoxLayout;
        names->setSpacing(0);
        auto *name = new Label(TextStyle::Body,
            variant.title.isEmpty() ? (variant.sku.isEmpty() ? product.row.title : variant.sku) : variant.title, row);
        name->setElided(true);
        names->addStretch();
        names->addWidget(name);
        if (withSku) {
            for (const QString &code : {variant.sku, variant.barcode}) {
                if (code.isEmpty())
                    continue;
                auto *line = Label::muted(code, row);
                line->setElided(true);
                names->addWidget(line);
            }
        }
        names->addStretch();
        columns->addLayout(names, 1);
        const QString money = price ? Money{*price, product.row.currency}.toDisplay(locale) : QStringLiteral("—");
        if (changed) {
            auto *tag = new Tag(money, Tone::Staged, row);
            tag->setGlyph(QStringLiteral("staged"));
            columns->addWidget(tag);
        } else {
            auto *amount = new Label(TextStyle::Body, money, row);
            amount->setFont(figureFont());
            columns->addWidget(amount);
        }
        auto *stock =
            new Label(TextStyle::Body, variant.stock ? locale.toString(*variant.stock) : QStringLiteral("—"), row);
        stock->setFont(figureFont());
        stock->setMinimumWidth(36);
        stock->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        stock->setAccessibleName(tr("Stock %1").arg(stock->text()));
        columns->addWidget(stock);
        row->setFixedHeight(withSku ? 60 : measure::row);
        if (i > 0)
            frame->body()->addWidget(new Divider(Qt::Horizontal, frame));
        frame->body()->addWidget(row);
    }
    return frame;
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    return column;
}

QWidget *nothing(const QString &sentence)
{
    auto *page = new QWidget;
    auto *text = Label::muted(sentence, page, TextStyle::Body);
    text->setWordWrap(true);
    auto *column = columnOf(page);
    column->addWidget(text);
    column->addStretch();
    return page;
}

} // namespace

QWidget *details(const catalog::ProductDetail &product, const catalog::StagedProduct *staged,
    catalog::ChangeSet *changes, ImageProvider *)
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    const QLocale locale;
    if (staged)
        for (const auto &[field, edit] : staged->edits)
            column->addWidget(stagedCard(*staged, field, changes, locale));

    auto *facts = new Facts;
    const bool single = product.variants.size() == 1;
    if (single)
        facts->add(tr("Barcode"), product.variants.front().barcode);
    if (!product.productType.isEmpty())
        facts->add(tr("Type"), product.productType);
    if (!product.brands.isEmpty())
        facts->add(tr("Brand"), product.brands.join(QStringLiteral(", ")));
    facts->add(tr("Categories"), product.categories.join(QStringLiteral(", ")));
    if (!product.tags.isEmpty())
        facts->add(tr("Tags"), tagRow(product.tags));
    if (single && product.variants.front().weightKg)
        facts->add(tr("Weight"), tr("%1 kg").arg(product.variants.front().weightKg->toString()));
    for (const catalog::StoreLink &link : product.links)
        facts->add(link.storeName, linkRow(link));
    const catalog::Completeness completeness = catalog::completenessOf(product);
    facts->add(tr("Completeness"), completenessRow(completeness));
    if (!completeness.missing.isEmpty())
        facts->add(tr("Still missing"), completeness.missing.join(QStringLiteral(", ")));
    column->addWidget(facts);
    column->addWidget(new Divider(Qt::Horizontal, page));

    column->addWidget(new Label(TextStyle::BodyStrong, tr("Description"), page));
    const auto stagedDescription = staged ? staged->edits.find(catalog::ProductField::Description)
                                          : std::map<catalog::ProductField, catalog::StagedEdit>::const_iterator();
    const QString html = staged && stagedDescription != staged->edits.end() ? stagedDescription->second.value.toString()
                                                                            : product.description;
    if (catalog::plainText(html).isEmpty()) {
        column->addWidget(Label::muted(tr("No description yet."), page, TextStyle::Body));
    } else {
        auto *view = new HtmlView(page);
        view->showHtml(html);
        column->addWidget(view);
    }
    if (!single) {
        column->addWidget(new Label(TextStyle::BodyStrong, tr("Variants"), page));
        column->addWidget(variantTable(product, staged, false));
    }
    column->addStretch();
    return page;
}

QWidget *variants(const catalog::ProductDetail &product, const catalog::StagedProduct *staged)
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    column->addWidget(variantTable(product, staged, true));
    column->addStretch();
    return page;
}

QWidget *images(const catalog::ProductDetail &product, ImageProvider *images)
{
    if (product.images.empty())
        return nothing(tr("No images yet. An import brings them by their addresses."));
    auto *page = new QWidget;
    auto *column = columnOf(page);
    for (const catalog::Image &image : product.images) {
        auto *picture = new PictureView(images, 64, page);
        picture->setPicture(image.url, image.altText);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        auto *alt = image.altText.isEmpty() ? Label::muted(tr("No alt text"), page, TextStyle::Body)
                                            : new Label(TextStyle::Body, image.altText, page);
        alt->setWordWrap(true);
        auto *address = Label::muted(image.url, page);
        address->setElided(true);
        words->addStretch();
        words->addWidget(alt);
        words->addWidget(address);
        words->addStretch();
        auto *line = new QWidget(page);
        line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins({});
        row->setSpacing(12);
        row->addWidget(picture);
        row->addLayout(words, 1);
        column->addWidget(line);
    }
    column->addStretch();
    return page;
}

QWidget *attributes(const catalog::ProductDetail &product)
{
    if (product.attributes.empty())
        return nothing(tr("No attributes. A product with variants has one for each option, such as Size or Colour."));
    auto *page = new QWidget;
    auto *column = columnOf(page);
    auto *facts = new Facts;
    for (const catalog::Attribute &attribute : product.attributes)
        facts->add(attribute.name,
            attribute.variation ? tr("%1 (variants differ by it)").arg(attribute.options.join(QStringLiteral(", ")))
                                : attribute.options.join(QStringLiteral(", ")));
    column->addWidget(facts);
    column->addStretch();
    return page;
}

} // namespace purser::ui::detailsections
