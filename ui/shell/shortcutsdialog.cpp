#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/fuzzy.h"
#include "ui/theme/fonts.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace purser::ui {

ShortcutsDialog::ShortcutsDialog(const std::vector<std::pair<QString, QAction *>> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *find = new QLineEdit(this);
    find->setPlaceholderText(tr("Find an action"));
    find->setAccessibleName(find->placeholderText());
    find->setClearButtonEnabled(true);
    auto *tree = new QTreeWidget(this);
    tree->setHeaderHidden(true);
    tree->setColumnCount(2);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAccessibleName(windowTitle());
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QTreeWidgetItem *group = nullptr;
    for (const auto &[heading, action] : actions) {
        if (!group || group->text(0) != heading) {
            group = new QTreeWidgetItem(tree, {heading});
            group->setFont(0, ui::font(TextStyle::TableHeader));
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group);
        item->setText(0, action->text().remove(u'&'));
        item->setText(1, action->shortcut().toString(QKeySequence::NativeText));
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    tree->expandAll();
    connect(find, &QLineEdit::textChanged, tree, [tree](const QString &text) {
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            QTreeWidgetItem *top = tree->topLevelItem(g);
            bool any = false;
            for (int i = 0; i < top->childCount(); ++i) {
                const bool hit = fuzzyScore(text, top->child(i)->text(0)).has_value();
                top->child(i)->setHidden(!hit);
                any = any || hit;
            }
            top->setHidden(!any);
        }
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(find);
    column->addWidget(tree);
    find->setFocus();
}

} // namespace purser::ui
