#include "ui/shell/navigationpanel.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pickerbutton.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace purser::ui {

namespace {

/// One page in the navigation.
class Entry final : public QAbstractButton {
public:
    Entry(const Page &page, QWidget *parent) : QAbstractButton(parent), icon_(page.iconName)
    {
        setText(page.title);
        setCheckable(true);
        setFixedHeight(measure::navigationEntry);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(page.title);
        setToolTip(page.shortcut.isEmpty()
                ? page.title
                : QStringLiteral("%1 (%2)").arg(page.title, page.shortcut.toString(QKeySequence::NativeText)));
    }

    void setCounter(int count, bool urgent)
    {
        count_ = count;
        urgent_ = urgent;
        setAccessibleDescription(count > 0 ? QLocale().toString(count) : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::of(this);
        QPainter painter(this);
        const auto place = [this](int x, int y, int w, int h) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
        };
        const bool on = isChecked();
        if (on)
            paint::roundedFrame(painter, rect(), t.accentSoft, {}, measure::radius);
        else if (underMouse())
            paint::roundedFrame(painter, rect(), blend(t.text, t.window, 0.06), {}, measure::radius);
        if (on)
            paint::roundedFrame(painter, place(0, 8, 3, height() - 16), t.accent, {}, 1.5);
        paint::glyph(painter, place(10, 0, 16, height()), icon_, on ? t.accent : t.mutedText);
        QFont textFont = ui::font(TextStyle::Body);
        if (on)
            textFont.setWeight(QFont::Medium);
        painter.setFont(textFont);
        painter.setPen(on ? t.accent : t.text);
        const int align = int((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignAbsolute | Qt::AlignVCenter);
        painter.drawText(place(36, 0, width() - 36 - 40, height()), align, text());
        if (count_ <= 0)
            return;
        painter.setFont(ui::font(TextStyle::Label));
        const QString number = QLocale().toString(count_);
        const int w = std::max(20, painter.fontMetrics().horizontalAdvance(number) + 12);
        const QRect box = place(width() - 8 - w, (height() - 18) / 2, w, 18);
        if (urgent_)
            paint::roundedFrame(painter, box, t.dangerSoft, {}, 9);
        painter.setPen(urgent_ ? t.danger : t.mutedText);
        painter.drawText(box, Qt::AlignCenter, number);
    }

private:
    QString icon_;
    int count_ = 0;
    bool urgent_ = false;
};

} // namespace

NavigationPanel::NavigationPanel(const auth::Session &session, QWidget *parent)
    : QWidget(parent),
      session_(session),
      switcher_(new PickerButton(this)),
      entries_(new QButtonGroup(this)),
      divider_(new QWidget(this))
{
    setFixedWidth(measure::navigation);
    setAccessibleName(tr("Navigation"));
    switcher_->setProminent(true);
    switcher_->setAccessibleName(tr("Store"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 9, 8);
    column->setSpacing(0);
    column->addWidget(switcher_);
    column->addSpacing(10);
    for (auto &group : groups_) {
        group = new QVBoxLayout;
        group->setSpacing(2);
    }
    auto *line = new QVBoxLayout(divider_);
    line->setContentsMargins(4, 8, 4, 8);
    line->addWidget(new Divider(Qt::Horizontal, divider_));
    divider_->hide();
    column->addLayout(groups_[0]);
    column->addWidget(divider_);
    column->addLayout(groups_[1]);
    column->addStretch();
    column->addLayout(groups_[2]);

    fillSwitcher();
    showStore();
}

void NavigationPanel::fillSwitcher()
{
    QMenu *menu = switcher_->menu();
    menu->clear();
    const auto offer = [this, menu](const QString &title, const StoreId &id, const QString &icon) {
        connect(menu->addAction(icons::icon(icon), title), &QAction::triggered, this, [this, id] {
            if (id == store_)
                return;
            setStore(id);
            emit storeChanged(id);
        });
    };
    if (session_.stores.size() > 1) {
        offer(tr("All stores"), {}, QStringLiteral("language"));
        menu->addSeparator();
        for (const auto &store : session_.stores)
            offer(QStringLiteral("%1 · %2").arg(store.name, store.currency.code()), store.id, QStringLiteral("shop"));
    } else if (session_.stores.size() == 1) {
        store_ = session_.stores.front().id;
    }
}

void NavigationPanel::setStores(const std::vector<auth::StoreAccess> &stores)
{
    session_.stores = stores;
    const StoreId before = store_;
    fillSwitcher();
    setStore(store_);
    if (store_ != before)
        emit storeChanged(store_);
}

void NavigationPanel::addPage(const Page &page)
{
    auto *entry = new Entry(page, this);
    entries_->addButton(entry);
    byId_.insert(page.id, entry);
    groups_[size_t(page.group)]->addWidget(entry);
    if (page.group == Page::Group::Tools)
        divider_->show();
    connect(entry, &QAbstractButton::clicked, this, [this, id = page.id] { emit pageRequested(id); });
}

void NavigationPanel::setCurrent(const QString &id)
{
    if (auto *entry = qobject_cast<QAbstractButton *>(byId_.value(id)))
        entry->setChecked(true);
}

void NavigationPanel::setCounter(const QString &id, int count, bool urgent)
{
    if (auto *entry = static_cast<Entry *>(byId_.value(id)))
        entry->setCounter(count, urgent);
}

const auth::StoreAccess *NavigationPanel::find(const StoreId &store) const
{
    const auto found = std::ranges::find(session_.stores, store, &auth::StoreAccess::id);
    return found == session_.stores.end() ? nullptr : &*found;
}

void NavigationPanel::setStore(const StoreId &store)
{
    store_ = find(store) ? store : StoreId{};
    showStore();
}

void NavigationPanel::showStore()
{
    if (const auto *store = find(store_)) {
        switcher_->setIconName(QStringLiteral("shop"));
        switcher_->setLines(store->name, QStringLiteral("%1 · %2").arg(session_.tenantName, store->currency.code()));
    } else if (session_.stores.empty()) {
        switcher_->setIconName(QStringLiteral("company"));
        switcher_->setLines(session_.tenantName, tr("No store yet"));
    } else {
        switcher_->setIconName(QStringLiteral("language"));
        switcher_->setLines(tr("All stores"), session_.tenantName);
    }
}

void NavigationPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), t.border);
}

} // namespace purser::ui
