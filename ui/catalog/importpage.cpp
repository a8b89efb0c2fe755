#include "ui/catalog/importpage.h"

#include "ui/catalog/importparts.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

namespace purser::ui {

using catalog::ProductImport;

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// The one local file that is dragged, empty for anything else.
QString draggedFile(const QMimeData *data)
{
    return data->urls().size() == 1 && data->urls().first().isLocalFile() ? data->urls().first().toLocalFile() : QString();
}

} // namespace

ImportPage::ImportPage(ProductImport *import, const auth::Session &session, QWidget *parent)
    : QWidget(parent)
    , import_(import)
    , mayWrite_(session.may(u"catalog:write"))
    , model_(new ImportRowModel(this))
{
    for (const auth::StoreAccess &store : session.stores)
        if (store.role == u"owner" || store.role == u"manager")
            stores_.push_back(store);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    banner_ = new Banner(Tone::Danger, this);
    banner_->setIconName(u"circle-alert"_qs);
    banner_->setFlush(true);
    banner_->hide();
    layout->addWidget(banner_);
    layout->addWidget(fileLine_ = buildFileLine());
    stack_ = new QStackedWidget(this);
    for (QWidget *step : {buildFileStep(), buildColumnsStep(), buildPreviewStep(), buildImportStep()})
        stack_->addWidget(step);
    layout->addWidget(stack_, 1);
    layout->addWidget(buildFooter());
    setAcceptDrops(true);

    connect(import_, &ProductImport::opened, this, &ImportPage::onOpened);
    connect(import_, &ProductImport::previewed, this, &ImportPage::onPreviewed);
    connect(import_, &ProductImport::applied, this, &ImportPage::onApplied);
    connect(import_, &ProductImport::failed, this, &ImportPage::onFailed);
    connect(import_, &ProductImport::cancelled, this, &ImportPage::onCancelled);
    connect(import_, &ProductImport::progressed, this, &ImportPage::onProgress);
    startOver();
}

ImportPage::~ImportPage() = default;

void ImportPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(this).surface);
}

void ImportPage::startOver()
{
    if (import_->isRunning())
        import_->cancel();
    file_ = {};
    preview_ = {};
    finished_ = false;
    model_->setPreview({});
    banner_->hide();
    setRunning(false);
    showStep(Step::File);
}

void ImportPage::setStore(const StoreId &store)
{
    if (const int index = store_->findData(store.value); !store.isNull() && index >= 0)
        store_->setCurrentIndex(index);
}

catalog::ImportOptions ImportPage::options() const
{
    catalog::ImportOptions options;
    if (store_->currentIndex() >= 0)
        options.store = StoreId(store_->currentData().toUuid());
    options.statusFromFile = status_->currentIndex() == 1;
    return options;
}

void ImportPage::showStep(Step step)
{
    step_ = step;
    steps_->setCurrent(int(step));
    stack_->setCurrentIndex(int(step));
    fileLine_->setVisible(step != Step::File);
    updateFooter();
}

// The way through ------------------------------------------------------------------------------------------------------

void ImportPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import products"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
        tr("Product exports (*.csv *.txt *.tsv);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void ImportPage::openFile(const QString &path)
{
    if (running_ || !mayWrite_ || stores_.empty())
        return;
    banner_->hide();
    finished_ = false;
    showStep(Step::File);
    setRunning(true, tr("Reading the file…"));
    import_->open(path);
}

void ImportPage::onOpened(const catalog::ImportFile &file)
{
    setRunning(false);
    file_ = file;
    fileName_->setText(file.name);
    format_->setText(file.formatName);
    facts_->setText(tr("%1 rows · %2 columns · %3 · %4 · numbers like %5")
                        .arg(number(file.rows), number(qint64(file.columns.size())), file.encoding, file.separator,
                            file.numbers));
    // The first store that speaks the file's language, unless somebody chose one.
    if (store_->currentIndex() < 0 || stores_[size_t(store_->currentIndex())].platform != file.format)
        for (size_t i = 0; i < stores_.size(); ++i)
            if (stores_[i].platform == file.format) {
                store_->setCurrentIndex(int(i));
                break;
            }
    columns_->clear();
    for (const catalog::ImportColumn &column : file.columns) {
        auto *item = new QTreeWidgetItem(columns_,
            {column.header, column.target.isEmpty() ? tr("not used") : column.target, column.sample});
        if (column.target.isEmpty())
            for (int i = 0; i < 3; ++i)
                item->setForeground(i, palette().brush(QPalette::PlaceholderText));
        item->setSizeHint(0, {0, measure::menuEntry});
        item->setToolTip(0, column.header);
        item->setToolTip(2, column.sample);
    }
    showStep(Step::Columns);
}

void ImportPage::onPreviewed(const catalog::ImportPreview &preview)
{
    setRunning(false);
    preview_ = preview;
    cards_[0]->setFigure(preview.created, tr("%1 products, %2 variations")
                                              .arg(number(preview.createdProducts), number(preview.createdVariations)));
    cards_[1]->setFigure(preview.updated, tr("%1 cells, old → new shown").arg(number(preview.updatedCells)));
    cards_[2]->setFigure(preview.unchanged + preview.notAllowed,
        tr("%1 unchanged, %2 not allowed").arg(number(preview.unchanged), number(preview.notAllowed)));
    cards_[3]->setFigure(preview.errors, tr("good rows are not affected"));
    const qint64 counts[]{preview.rows, preview.created, preview.updated, preview.unchanged + preview.notAllowed,
        preview.errors};
    const QString names[]{tr("All"), tr("Created"), tr("Updated"), tr("Skipped"), tr("Errors")};
    for (int i = 0; i < 5; ++i)
        tabs_->setTabText(i, u"%1  %2"_qs.arg(names[i], number(counts[i])));
    tabs_->setTabIcon(4, preview.errors > 0 ? icons::icon(u"warning"_qs, &Tokens::danger) : QIcon());
    sum_->setText(tr("%1 errors in %2 groups     %3 + %4 + %5 + %1 = %6 rows")
                      .arg(number(preview.errors), number(preview.errorGroups), number(preview.created),
                          number(preview.updated), number(preview.unchanged + preview.notAllowed), number(preview.rows)));
    detail_->setTarget({{tr("Store"), store_->currentText()}, {tr("Match by"), tr("ID, SKU, then barcode")},
        {tr("New products start as"), status_->currentText()},
        {tr("Images"), tr("%1 addresses, fetched later").arg(number(preview.imageAddresses))}});
    model_->setPreview(preview);
    showStep(Step::Preview);
    tabs_->setCurrentIndex(preview.errors > 0 ? int(ImportRowModel::Tab::Errors) : int(ImportRowModel::Tab::All));
    showTab(tabs_->currentIndex());
}

void ImportPage::onApplied(const catalog::ImportResult &result)
{
    setRunning(false);
    finished_ = true;
    progress_->hide();
    resultGlyph_->setIcon(u"circle-check"_qs, &Tokens::success);
    resultGlyph_->setDisc(measure::emptyCircle, &Tokens::successSoft);
    resultTitle_->setText(tr("Imported into %1").arg(store_->currentText()));
    QStringList lines{tr("%1 products and %2 variations created").arg(number(result.productsCreated), number(result.variationsCreated)),
        tr("%1 products and %2 variations updated").arg(number(result.productsUpdated), number(result.variationsUpdated)),
        tr("%1 were already so").arg(number(result.unchanged))};
    if (preview_.errors > 0)
        lines.append(tr("%1 rows with errors were left out").arg(number(preview_.errors)));
    resultText_->setText(lines.join(u'\n'));
    updateFooter();
    emit imported(result);
}

void ImportPage::onFailed(const Error &error)
{
    setRunning(false);
    banner_->setTone(Tone::Danger);
    banner_->setText(step_ == Step::Import ? tr("Nothing was imported.") : tr("The file was not read."), error.message);
    if (step_ == Step::Columns || step_ == Step::Preview)
        banner_->setText(tr("No preview."), error.message);
    banner_->setToolTip(error.detail);
    banner_->show();
    if (step_ == Step::Import)
        showStep(Step::Preview);
}

void ImportPage::onCancelled()
{
    setRunning(false);
    if (step_ == Step::Import) {
        banner_->setTone(Tone::Information);
        banner_->setText(tr("Stopped."), tr("Nothing was imported."));
        banner_->show();
        showStep(Step::Preview);
    }
}

void ImportPage::onProgress(qint64 done, qint64 total)
{
    // Bytes of a big file do not fit into an int.
    progress_->setRange(0, 1000);
    progress_->setValue(total > 0 ? int(done * 1000 / total) : 0);
    if (step_ == Step::Import && running_)
        resultText_->setText(tr("%1 of %2 rows").arg(number(done), number(total)));
}

void ImportPage::setRunning(bool running, const QString &what)
{
    running_ = running;
    progress_->setVisible(running);
    progress_->setRange(0, 0);
    progress_->setAccessibleName(what);
    choose_->setEnabled(!running);
    if (running)
        hint_->setText(what);
    updateFooter();
}

void ImportPage::goOn()
{
    banner_->hide();
    switch (step_) {
    case Step::File: chooseFile(); break;
    case Step::Columns:
        setRunning(true, tr("Comparing with the catalog…"));
        import_->preview(options());
        break;
    case Step::Preview:
        showStep(Step::Import);
        resultGlyph_->setIcon(u"document-import"_qs, &Tokens::accent);
        resultGlyph_->setDisc(measure::emptyCircle, &Tokens::accentSoft);
        resultTitle_->setText(tr("Importing into %1…").arg(store_->currentText()));
        resultText_->setText({});
        setRunning(true, tr("All rows are written in one piece: stopping leaves nothing behind."));
        import_->apply();
        break;
    case Step::Import: emit closed(); break;
    }
}

void ImportPage::goBack()
{
    banner_->hide();
    if (step_ == Step::Columns)
        showStep(Step::File);
    else if (step_ == Step::Preview)
        showStep(Step::Columns);
    else if (step_ == Step::Import)
        startOver();
}

void ImportPage::stop()
{
    if (running_) {
        import_->cancel();
        return;
    }
    startOver();
    emit closed();
}

void ImportPage::updateFooter()
{
    if (!next_)
        return;
    const bool may = mayWrite_ && !stores_.empty();
    change_->setVisible(step_ != Step::Import);
    change_->setEnabled(!running_);
    back_->setVisible(step_ != Step::File);
    back_->setText(step_ == Step::Import ? tr("Import another file") : tr("Back"));
    back_->setEnabled(!running_);
    cancel_->setVisible(running_ || !finished_);
    cancel_->setText(running_ ? tr("Stop") : tr("Cancel"));
    next_->setVisible(step_ != Step::File);
    next_->setEnabled(!running_ && may && (step_ != Step::Preview || preview_.toWrite() > 0));
    next_->setIconName(step_ == Step::Preview ? u"document-import"_qs : QString());
    switch (step_) {
    case Step::File: next_->setText(tr("Choose a file…")); break;
    case Step::Columns: next_->setText(tr("Preview")); break;
    case Step::Preview:
        next_->setText(preview_.toWrite() == 0 ? tr("Nothing to import")
                                               : tr("Import %1 rows").arg(number(preview_.toWrite())));
        break;
    case Step::Import: next_->setText(tr("Open the catalog")); break;
    }
    if (running_)
        return;
    switch (step_) {
    case Step::File: hint_->setText(tr("Nothing is written before you have seen what would change.")); break;
    case Step::Columns: hint_->setText(tr("Columns that are not used stay in the file and are not lost.")); break;
    case Step::Preview:
        hint_->setText(tr("%1 rows will be written in one piece. Importing the same file again changes nothing.")
                           .arg(number(preview_.toWrite())));
        break;
    case Step::Import: hint_->setText({}); break;
    }
}

// Preview -------------------------------------------------------------------------------------------------------------

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
    save_->setVisible(model_->tab() == ImportRowModel::Tab::Errors && preview_.errors > 0);
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
        case ImportRowModel::Field::Line: width = 64; break;
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
    const auto saved = import_->saveErrors(path);
    banner_->setTone(saved ? Tone::Success : Tone::Danger);
    banner_->setText(saved ? tr("Saved.") : tr("Not saved."), saved ? path : saved.error().message);
    banner_->show();
}

// Drag and drop -------------------------------------------------------------------------------------------------------

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (running_ || draggedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    drop_->setHighlighted(true);
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent *)
{
    drop_->setHighlighted(false);
}

void ImportPage::dropEvent(QDropEvent *event)
{
    drop_->setHighlighted(false);
    event->acceptProposedAction();
    openFile(draggedFile(event->mimeData()));
}

} // namespace purser::ui
