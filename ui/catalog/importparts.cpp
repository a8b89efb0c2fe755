#include "ui/catalog/importparts.h"

#include "models/base/isolated.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

namespace purser::ui {

// Steps ---------------------------------------------------------------------------------------------------------------

namespace {
constexpr int circle = 20, afterCircle = 8, lineWidth = 28, lineGap = 12;
}

ImportSteps::ImportSteps(QWidget *parent)
    : QWidget(parent), names_{tr("File"), tr("Columns"), tr("Preview"), tr("Import")}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void ImportSteps::setCurrent(int step)
{
    current_ = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(names_.size()).arg(names_.value(step)));
    update();
}

QSize ImportSteps::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextStyle::BodyStrong));
    int width = 0;
    for (const QString &name : names_)
        width += circle + afterCircle + metrics.horizontalAdvance(name) + 4;
    return {width + int(names_.size() - 1) * (lineWidth + 2 * lineGap), 28};
}

void ImportSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = Tokens::of(this);
    const QFontMetrics metrics(ui::font(TextStyle::BodyStrong));
    int x = 0;
    const auto place = [&](int left, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - h) / 2, w, h));
    };
    for (int i = 0; i < names_.size(); ++i) {
        const bool done = i < current_, now = i == current_;
        const QRect disc = place(x, circle, circle);
        painter.setPen(done || now ? QPen(Qt::NoPen) : QPen(t.controlBorder, 1));
        painter.setBrush(now ? t.accent : done ? t.accentSoft : QColor(Qt::transparent));
        painter.drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5));
        if (done) {
            paint::glyph(painter, disc, u"tick"_qs, t.accent, 12);
        } else {
            painter.setFont(figureFont(TextStyle::Label));
            painter.setPen(now ? t.accentText : t.mutedText);
            painter.drawText(disc, Qt::AlignCenter, QString::number(i + 1));
        }
        x += circle + afterCircle;
        const int width = metrics.horizontalAdvance(names_[i]) + 4;
        painter.setFont(ui::font(now ? TextStyle::BodyStrong : TextStyle::Body));
        painter.setPen(now ? t.accent : done ? t.text : t.mutedText);
        painter.drawText(place(x, width, height()),
            int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                | Qt::AlignVCenter,
            names_[i]);
        x += width + lineGap;
        if (i + 1 < names_.size())
            painter.fillRect(place(x, lineWidth, 1), t.borderStrong);
        x += lineWidth + lineGap;
    }
}

// Card ----------------------------------------------------------------------------------------------------------------

ImportCard::ImportCard(const QString &iconName, QColor Tokens::*colour, const QString &what, QWidget *parent)
    : QAbstractButton(parent), icon_(iconName), colour_(colour), what_(what)
{
    setMinimumHeight(66);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFigure(0, {});
}

void ImportCard::setFigure(qint64 figure, const QString &detail)
{
    figure_ = figure;
    detail_ = detail;
    setAccessibleName(u"%1 %2"_qs.arg(QLocale().toString(figure), what_));
    setAccessibleDescription(detail);
    update();
}

void ImportCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Tokens::of(this);
    paint::roundedFrame(painter, rect(), underMouse() ? t.buttonHover : t.surface, t.border, measure::radius);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int x, int y, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
    };
    const int side = int(rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    paint::glyph(painter, place(12, 0, measure::iconCard, height()), icon_, t.*colour_, measure::iconCard);
    const QString number = QLocale().toString(figure_);
    painter.setFont(ui::font(TextStyle::PageTitle));
    painter.setPen(t.text);
    const int numberWidth = painter.fontMetrics().horizontalAdvance(number) + 4;
    painter.drawText(place(46, 10, numberWidth, 26), side | Qt::AlignVCenter, number);
    painter.setFont(ui::font(TextStyle::Body));
    painter.drawText(place(46 + numberWidth + 4, 11, width() - numberWidth - 58, 26), side | Qt::AlignVCenter, what_);
    painter.setFont(ui::font(TextStyle::Hint));
    painter.setPen(t.mutedText);
    painter.drawText(place(46, 36, width() - 58, 20), side | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(detail_, Qt::ElideRight, width() - 58));
}

// Cells of lists
// -------------------------------------------------------------------------------------------------------

void ListCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Tokens &t = Tokens::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, t.selection);
    const QRect box = option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
    painter->setFont(option.font);
    painter->setPen(selected ? t.selectionText : option.palette.color(QPalette::Text));
    const Qt::Alignment side =
        QStyle::visualAlignment(option.direction, option.displayAlignment & Qt::AlignHorizontal_Mask)
        | (option.displayAlignment & Qt::AlignAbsolute);
    paint::words(*painter, box,
        option.displayAlignment & Qt::AlignAbsolute ? option.displayAlignment & Qt::AlignHorizontal_Mask : side,
        option.text);
}

// Drop area -----------------------------------------------------------------------------------------------------------

DropArea::DropArea(QWidget *parent) : QFrame(parent)
{
}

void DropArea::setHighlighted(bool on)
{
    highlighted_ = on;
    update();
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Tokens::of(this);
    paint::roundedFrame(painter, QRectF(rect()).adjusted(1, 1, -1, -1), highlighted_ ? t.accentSoft : t.window,
        highlighted_ ? t.accent : t.controlBorder, measure::radius, highlighted_ ? 2 : 1, Qt::DashLine);
}

// Detail pane ---------------------------------------------------------------------------------------------------------

namespace {

/// The cells of a row in the fixed width of a file, the wrong one marked.
class QuotedRow : public QWidget {
public:
    QuotedRow(const std::vector<std::pair<QString, QString>> &cells, const QString &wrong, QWidget *parent)
        : QWidget(parent), cells_(cells), wrong_(wrong)
    {
        setFixedHeight(int(cells.size()) * 22 + 12);
        QStringList words;
        for (const auto &[header, value] : cells)
            words.append(header + u": "_qs + value);
        setAccessibleName(words.join(u", "));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = Tokens::of(this);
        painter.setFont(codeFont());
        painter.setLayoutDirection(Qt::LeftToRight); // as in the file, also in a right-to-left program
        int nameWidth = 0;
        for (const auto &cell : cells_)
            nameWidth = std::max(nameWidth, painter.fontMetrics().horizontalAdvance(cell.first) + 2);
        nameWidth = std::min(nameWidth, 110);
        int y = 6;
        for (const auto &[header, value] : cells_) {
            const bool wrong = header == wrong_;
            if (wrong)
                painter.fillRect(QRect(1, y, width() - 2, 22), t.dangerSoft);
            painter.setPen(wrong ? t.danger : t.mutedText);
            painter.drawText(QRect(10, y, nameWidth, 22), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(header, Qt::ElideRight, nameWidth));
            painter.setPen(wrong ? t.danger : t.text);
            const int left = 10 + nameWidth + 12;
            painter.drawText(QRect(left, y, width() - left - 8, 22),
                Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(value, Qt::ElideRight, width() - left - 8));
            y += 22;
        }
    }

private:
    std::vector<std::pair<QString, QString>> cells_;
    QString wrong_;
};

/// The header strip of a quoted row.
class QuotedTitle : public QWidget {
public:
    QuotedTitle(const QString &text, QWidget *parent) : QWidget(parent), text_(text) { setFixedHeight(28); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = Tokens::of(this);
        painter.fillRect(rect().adjusted(1, 1, -1, 0), t.header);
        painter.setFont(ui::font(TextStyle::TableHeader));
        painter.setPen(t.mutedText);
        painter.drawText(rect().adjusted(10, 0, -10, 0),
            int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                | Qt::AlignVCenter,
            text_);
        painter.fillRect(QRect(1, height() - 1, width() - 2, 1), t.border);
    }

private:
    QString text_;
};

Tone toneOf(catalog::ImportAction action)
{
    switch (action) {
    case catalog::ImportAction::Create: return Tone::Success;
    case catalog::ImportAction::Update: return Tone::Staged;
    case catalog::ImportAction::Error: return Tone::Danger;
    case catalog::ImportAction::NotAllowed: return Tone::Warning;
    case catalog::ImportAction::Unchanged: break;
    }
    return Tone::Neutral;
}

} // namespace

ImportDetailPane::ImportDetailPane(QWidget *parent)
    : QWidget(parent), rowPart_(new QWidget(this)), rowLayout_(nullptr), target_(new QVBoxLayout)
{
    setFixedWidth(measure::detailPane);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(rowPart_);
    layout->addWidget(new Divider(Qt::Horizontal, this));
    layout->addWidget(new Label(TextStyle::BodyStrong, tr("Will be written to"), this));
    target_->setSpacing(8);
    layout->addLayout(target_);
    layout->addStretch();
    showNothing();
}

void ImportDetailPane::showNothing()
{
    delete rowPart_->layout();
    qDeleteAll(rowPart_->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    rowLayout_ = new QVBoxLayout(rowPart_);
    rowLayout_->setContentsMargins(0, 0, 0, 0);
    rowLayout_->setSpacing(8);
    rowLayout_->addWidget(Label::muted(tr("Select a row to see it as in the file."), rowPart_));
}

void ImportDetailPane::showRow(const catalog::ImportRow &row)
{
    showNothing();
    const std::unique_ptr<QLayoutItem> nothing(rowLayout_->takeAt(0));
    delete nothing->widget();
    auto *top = new QHBoxLayout;
    top->addWidget(new Label(TextStyle::CardTitle, tr("Line %1").arg(QLocale().toString(row.line)), rowPart_));
    top->addStretch();
    auto *tag = new Tag(ImportRowModel::actionLabel(row.action), toneOf(row.action), rowPart_);
    if (row.action == catalog::ImportAction::Error)
        tag->setGlyph(u"circle-alert"_qs);
    top->addWidget(tag);
    rowLayout_->addLayout(top);
    if (!row.title.isEmpty()) {
        auto *title = new Label(TextStyle::BodyStrong, row.title, rowPart_);
        title->setWordWrap(true);
        rowLayout_->addWidget(title);
    }
    if (!row.reason.isEmpty()) {
        auto *reason = new Label(TextStyle::Body, row.reason, rowPart_);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        rowLayout_->addWidget(reason);
    }
    if (!row.remedy.isEmpty()) {
        auto *remedy = Label::muted(row.remedy, rowPart_, TextStyle::Body);
        remedy->setTextFormat(Qt::PlainText);
        remedy->setWordWrap(true);
        rowLayout_->addWidget(remedy);
    }
    const auto box = [this](const QString &title, const std::vector<std::pair<QString, QString>> &cells,
                         const QString &wrong) {
        auto *card = new Card({}, rowPart_);
        card->body()->setContentsMargins(0, 0, 0, 0);
        card->body()->setSpacing(0);
        card->body()->addWidget(new QuotedTitle(title, card));
        card->body()->addWidget(new QuotedRow(cells, wrong, card));
        rowLayout_->addWidget(card);
    };
    if (!row.asInFile.empty())
        box(tr("As in the file"), row.asInFile, row.column);
    if (!row.changes.empty() && row.action == catalog::ImportAction::Update) {
        std::vector<std::pair<QString, QString>> cells;
        for (const catalog::ImportChange &change : row.changes)
            cells.emplace_back(change.field,
                tr("%1 → %2").arg(change.before.isEmpty() ? u"–"_qs : isolated(change.before.simplified()),
                    isolated(change.after.simplified())));
        box(tr("Old → new"), cells, {});
    }
}

void ImportDetailPane::setTarget(const QList<std::pair<QString, QString>> &lines)
{
    while (QLayoutItem *line = target_->takeAt(0)) {
        delete line->widget();
        delete line;
    }
    for (const auto &[label, value] : lines) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(Label::muted(label, line, TextStyle::Body));
        row->addStretch();
        auto *text = new Label(TextStyle::Body, value, line);
        text->setTextFormat(Qt::PlainText);
        row->addWidget(text);
        target_->addWidget(line);
    }
}

} // namespace purser::ui
