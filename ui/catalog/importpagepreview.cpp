#include "ui/catalog/importpage.h"

#include "models/base/counted.h"
#include "ui/catalog/importparts.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

// The preview of the import page; the way through the page stands in importpage.cpp.
namespace purser::ui {
namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

void ImportPage::onPreviewed(const catalog::ImportPreview &preview)
{
    setRunning(false);
    preview_ = preview;
    cards_[0]->setFigure(preview.created,
        tr("%1, %2", "products, variations")
            .arg(tr("%Ln products", nullptr, counted(preview.createdProducts)),
                tr("%Ln variations", nullptr, counted(preview.createdVariations))));
    cards_[1]->setFigure(preview.updated, tr("%Ln cells, old → new shown", nullptr, counted(preview.updatedCells)));
    cards_[2]->setFigure(preview.unchanged + preview.notAllowed,
        tr("%1 unchanged, %2 not allowed").arg(number(preview.unchanged), number(preview.notAllowed)));
    cards_[3]->setFigure(preview.errors, tr("good rows are not affected"));
    const qint64 counts[]{
        preview.rows, preview.created, preview.updated, preview.unchanged + preview.notAllowed, preview.errors};
    const QString names[]{tr("All"), tr("Created"), tr("Updated"), tr("Skipped"), tr("Errors")};
    for (int i = 0; i < 5; ++i)
        tabs_->setTabText(i, u"%1  %2"_qs.arg(names[i], number(counts[i])));
    tabs_->setTabIcon(4, preview.errors > 0 ? icons::icon(u"warning"_qs, &Tokens::danger) : QIcon());
    sum_->setText(tr("%1 of %2", "errors, kinds")
                      .arg(tr("%Ln errors", nullptr, counted(preview.errors)),
                          tr("%Ln kinds", nullptr, counted(qint64(preview.groups.size()))))
        + u"     "_qs
        + tr("%1 + %2 + %3 + %4 = %Ln rows", nullptr, counted(preview.rows))
              .arg(
                  number(preview.created), number(preview.updated), number(preview.skipped()), number(preview.errors)));
    if (!preview.isComplete())
        sum_->setText(sum_->text() + u"     "_qs
            + tr("Compared: %1 of %Ln rows. The others are compared when they are written.", nullptr,
                counted(preview.fileRows))
                  .arg(number(preview.rows)));
    detail_->setTarget({{tr("Store"), store_->currentText()}, {tr("Match by"), tr("ID, SKU, then barcode")},
        {tr("New products start as"), status_->currentText()},
        {tr("Images"),
            preview.manyImages ? tr("more than %1, fetched later").arg(number(preview.imageAddresses))
                               : tr("%Ln addresses, fetched later", nullptr, counted(preview.imageAddresses))}});
    lastLine_ = preview.details.empty() ? 0 : preview.details.back().line;
    model_->setPreview(preview);
    showGroups();
    showStep(Step::Preview);
    tabs_->setCurrentIndex(preview.errors > 0 ? int(ImportRowModel::Tab::Errors) : int(ImportRowModel::Tab::All));
    showTab(tabs_->currentIndex());
}

void ImportPage::showTab(int tab)
{
    model_->setTab(static_cast<ImportRowModel::Tab>(tab));
    arrangeColumns();
    const bool empty = model_->rowCount() == 0;
    if (empty)
        noRows_->showEmpty(u"tick"_qs, find_->text().isEmpty() ? tr("No such rows") : tr("Nothing found"),
            find_->text().isEmpty() ? tr("The file has no rows of this kind.")
                                    : tr("No row of this kind contains “%1”.").arg(find_->text()));
    tableOrState_->setCurrentIndex(empty ? 1 : 0);
    const bool errors = model_->tab() == ImportRowModel::Tab::Errors && preview_.errors > 0;
    save_->setVisible(errors);
    for (QWidget *part : {static_cast<QWidget *>(groups_), groupsLine_})
        part->setVisible(errors && preview_.groups.size() > 1);
    const qint64 counts[]{preview_.rows, preview_.created, preview_.updated, preview_.skipped(), preview_.errors};
    const qint64 listed = model_->ofTab();
    listed_->setText(listed < counts[tab]
            ? tr("The first %1 of %Ln rows are listed.", nullptr, counted(counts[tab])).arg(number(listed))
            : tr("Lines are counted as in a text editor, the header is line 1."));
    if (!empty)
        table_->setCurrentIndex(model_->index(0, 0));
    showCurrentRow();
}

void ImportPage::arrangeColumns()
{
    QHeaderView *header = table_->horizontalHeader();
    const int last = model_->columnCount() - 1;
    for (int i = 0; i <= last; ++i) {
        int width = 130;
        switch (static_cast<ImportRowModel::Field>(model_->index(0, i).data(ImportRowModel::FieldRole).toInt())) {
        case ImportRowModel::Field::Line:
            width = std::max(
                64, QFontMetrics(figureFont()).horizontalAdvance(number(lastLine_)) + 2 * measure::cellPadding + 4);
            break;
        case ImportRowModel::Field::Column: width = 112; break;
        case ImportRowModel::Field::Value: width = 148; break;
        case ImportRowModel::Field::Title: width = 280; break;
        default: break;
        }
        if (i < last)
            header->resizeSection(i, width);
    }
    header->setStretchLastSection(true);
}

void ImportPage::showCurrentRow()
{
    const QModelIndex index = table_->currentIndex();
    if (index.isValid() && index.row() < model_->rowCount())
        detail_->showRow(model_->row(index.row()));
    else
        detail_->showNothing();
}

void ImportPage::saveErrors()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save errors"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) + u'/' + tr("errors") + u".csv"_qs,
        tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    banner_->hide();
    saving_ = true;
    setRunning(true, tr("Saving the errors…"));
    import_->saveErrors(path);
}

void ImportPage::onErrorsSaved(const QString &path, qint64 rows)
{
    saving_ = false;
    setRunning(false);
    banner_->setTone(Tone::Success);
    banner_->setText(
        tr("Saved."), tr("%Ln rows with line, column, value and reason: %1", nullptr, counted(rows)).arg(path));
    banner_->show();
}

/// The causes of the errors; a click shows the rows of one.
void ImportPage::showGroups()
{
    groups_->clear();
    const auto add = [this](qint64 rows, const QString &column, const QString &cause, const QString &remedy) {
        auto *item = new QTreeWidgetItem(groups_, {number(rows), column, cause, remedy});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        item->setFont(0, figureFont());
        item->setSizeHint(0, {0, measure::menuEntry});
        for (int i = 1; i < 4; ++i)
            item->setToolTip(i, item->text(i));
        return item;
    };
    add(preview_.errors, {}, tr("All errors"), {});
    for (const catalog::ImportErrorGroup &group : preview_.groups)
        add(group.rows, group.column, group.cause, group.remedy)->setData(0, Qt::UserRole, true);
    int longest = 0;
    for (const catalog::ImportErrorGroup &group : preview_.groups)
        longest =
            std::max(longest, groups_->fontMetrics().horizontalAdvance(group.cause) + 2 * measure::cellPadding + 2);
    groups_->setColumnWidth(2, std::clamp(longest, 200, std::max(300, groups_->width() * 2 / 5)));
    groups_->setCurrentItem(groups_->topLevelItem(0));
    const int shown = std::min(groups_->topLevelItemCount(), 5);
    groups_->setFixedHeight(measure::tableHeader + shown * measure::menuEntry + 2);
}

} // namespace purser::ui
