#include "ui/catalog/importpage.h"

#include "models/base/counted.h"
#include "ui/catalog/importparts.h"
#include "ui/catalog/importrowmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
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
    return data->urls().size() == 1 && data->urls().first().isLocalFile() ? data->urls().first().toLocalFile()
                                                                          : QString();
}

} // namespace

ImportPage::ImportPage(ProductImport *import, const auth::Session &session, QWidget *parent)
    : QWidget(parent), import_(import), mayWrite_(session.may(u"catalog:write")), model_(new ImportRowModel(this))
{
    keepManaged(session.stores);
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

    connect(import_, &ProductImport::recognised, this, &ImportPage::onRecognised);
    connect(import_, &ProductImport::opened, this, &ImportPage::onOpened);
    connect(import_, &ProductImport::errorsSaved, this, &ImportPage::onErrorsSaved);
    connect(import_, &ProductImport::previewed, this, &ImportPage::onPreviewed);
    connect(import_, &ProductImport::applied, this, &ImportPage::onApplied);
    connect(import_, &ProductImport::failed, this, &ImportPage::onFailed);
    connect(import_, &ProductImport::cancelled, this, &ImportPage::onCancelled);
    connect(import_, &ProductImport::progressed, this, &ImportPage::onProgress);
    auto *onwards = new QAction(tr("Next step of the import"), this);
    onwards->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    onwards->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(onwards, &QAction::triggered, this, [this] {
        if (next_->isVisible() && next_->isEnabled())
            goOn();
    });
    addAction(onwards);
    startOver();
}

ImportPage::~ImportPage() = default;

void ImportPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(this).surface);
}

/// Escape goes one step back; what is being read or written has its Cancel.
void ImportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || running_)
        QWidget::keyPressEvent(event);
    else
        goBack();
}

void ImportPage::startOver()
{
    if (import_->isRunning())
        import_->cancel();
    file_ = {};
    preview_ = {};
    finished_ = fileReady_ = stopped_ = false;
    model_->setPreview({});
    banner_->hide();
    setRunning(false);
    showStep(Step::File);
}

void ImportPage::keepManaged(const std::vector<auth::StoreAccess> &stores)
{
    stores_.clear();
    for (const auth::StoreAccess &store : stores)
        if (store.role == u"owner" || store.role == u"manager")
            stores_.push_back(store);
}

void ImportPage::fillStores()
{
    const QSignalBlocker quiet(store_);
    const QVariant before = store_->currentData();
    store_->clear();
    for (const auth::StoreAccess &store : stores_)
        store_->addItem(icons::icon(u"shop"_qs), store.name, store.id.value);
    if (const int index = store_->findData(before); index >= 0)
        store_->setCurrentIndex(index);
}

void ImportPage::setStores(const std::vector<auth::StoreAccess> &stores)
{
    keepManaged(stores);
    fillStores();
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
    QWidget *const targets[]{choose_, columns_, table_, next_};
    QWidget *const target = targets[int(step)];
    setFocusProxy(target);
    // Once everything is as this step wants it: what is disabled takes no focus. Who is at work here already stays.
    QTimer::singleShot(0, target, [this, target] {
        const QWidget *const now = QApplication::focusWidget();
        if (isVisible() && focusProxy() == target && (!now || !stack_->currentWidget()->isAncestorOf(now)))
            target->setFocus(Qt::OtherFocusReason);
    });
}

// The way through
// ------------------------------------------------------------------------------------------------------

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
    finished_ = fileReady_ = stopped_ = false;
    file_ = {};
    for (QComboBox *box : {encoding_, separator_, numbers_})
        box->setCurrentIndex(0);
    showStep(Step::File);
    setRunning(true, tr("Reading the file…"));
    import_->open(path);
}

/// After another encoding, separator or way of writing numbers was chosen.
void ImportPage::readAgain()
{
    if (running_ && fileReady_)
        return;
    banner_->hide();
    fileReady_ = false;
    setRunning(true, tr("Reading the file…"));
    catalog::ImportReading reading;
    reading.encoding = encoding_->currentData().toString();
    reading.separator = separator_->currentData().toChar();
    reading.point = numbers_->currentData().toChar();
    import_->open(file_.path, reading);
}

void ImportPage::onRecognised(const catalog::ImportFile &file)
{
    showFile(file);
    showStep(Step::Columns);
}

void ImportPage::onOpened(const catalog::ImportFile &file)
{
    fileReady_ = true;
    setRunning(false);
    showFile(file);
    showStep(Step::Columns);
}

void ImportPage::showFile(const catalog::ImportFile &file)
{
    const bool another = file_.path != file.path;
    file_ = file;
    fileName_->setText(file.name);
    format_->setText(file.formatName);
    const QString rows = file.rows > 0 ? tr("%Ln rows", nullptr, counted(file.rows)) : tr("counting rows…");
    facts_->setText(tr("%1 · %Ln columns · %2 · %3 · numbers like %4", nullptr, counted(qint64(file.columns.size())))
                        .arg(rows, file.encoding, file.separator, file.numbers));
    // The first store that speaks the file's language, unless somebody chose one.
    if (another && (store_->currentIndex() < 0 || stores_[size_t(store_->currentIndex())].platform != file.format))
        for (size_t i = 0; i < stores_.size(); ++i)
            if (stores_[i].platform == file.format) {
                store_->setCurrentIndex(int(i));
                break;
            }
    encodingField_->setHint(file.encodingWhy);
    separatorField_->setHint(file.separatorWhy);
    numbersField_->setHint(file.numbersWhy);
    const auto found = [](QComboBox *box, const QString &what) {
        if (box->currentIndex() <= 0)
            box->setItemText(0, tr("Found: %1").arg(what));
    };
    found(encoding_, file.encoding);
    found(separator_, file.separator);
    found(numbers_, file.numbers);
    warning_->setText(file.warnings.value(0), {}, file.warnings.mid(1).join(u' '));
    warning_->setVisible(!file.warnings.isEmpty());
    columns_->clear();
    for (const catalog::ImportColumn &column : file.columns) {
        auto *item = new QTreeWidgetItem(
            columns_, {column.header, column.target.isEmpty() ? tr("not used") : column.target, column.sample});
        if (column.target.isEmpty())
            for (int i = 0; i < 3; ++i)
                item->setForeground(i, palette().brush(QPalette::PlaceholderText));
        item->setSizeHint(0, {0, measure::menuEntry});
        item->setToolTip(0, column.header);
        item->setToolTip(2, column.sample);
    }
    columns_->setCurrentItem(columns_->topLevelItem(0));
}

void ImportPage::onApplied(const catalog::ImportResult &result)
{
    stopped_ = result.stopped.has_value();
    finished_ = !stopped_;
    setRunning(false);
    progress_->hide();
    resultGlyph_->setIcon(
        stopped_ ? u"warning"_qs : u"circle-check"_qs, stopped_ ? &Tokens::warning : &Tokens::success);
    resultGlyph_->setDisc(measure::emptyCircle, stopped_ ? &Tokens::warningSoft : &Tokens::successSoft);
    resultTitle_->setText(stopped_ ? tr("Stopped behind row %1 of %2").arg(number(result.rows), number(result.fileRows))
                                   : tr("Imported into %1").arg(store_->currentText()));
    const auto both = [](qint64 products, qint64 variants) {
        return tr("%1 and %2", "products and variants")
            .arg(tr("%Ln products", nullptr, counted(products)), tr("%Ln variants", nullptr, counted(variants)));
    };
    QStringList lines{tr("Created: %1").arg(both(result.productsCreated, result.variationsCreated)),
        tr("Updated: %1").arg(both(result.productsUpdated, result.variationsUpdated)),
        tr("Already so: %1").arg(number(result.unchanged))};
    if (stopped_) {
        if (!result.stopped->is(Error::Kind::Cancelled))
            lines.prepend(result.stopped->message);
        lines.append(
            tr("This is written and stays. The rest can be imported now, or later by importing the same file again."));
    } else if (preview_.errors > 0) {
        lines.append(tr("%Ln rows with errors were left out", nullptr, counted(preview_.errors)));
    }
    resultText_->setText(lines.join(u'\n'));
    updateFooter();
    emit imported(result);
}

void ImportPage::onFailed(const Error &error)
{
    const bool saving = std::exchange(saving_, false);
    setRunning(false);
    banner_->setTone(Tone::Danger);
    if (saving)
        banner_->setText(tr("Not saved."), error.message);
    else if (step_ == Step::Import)
        banner_->setText(tr("Nothing was imported."), error.message);
    else if (step_ == Step::File)
        banner_->setText(tr("The file was not read."), error.message);
    else if (!fileReady_)
        banner_->setText(tr("The file cannot be read so."), error.message);
    else
        banner_->setText(tr("No preview."), error.message);
    banner_->setToolTip(error.detail);
    banner_->show();
    if (step_ == Step::Import)
        showStep(Step::Preview);
}

void ImportPage::onCancelled()
{
    const bool saving = std::exchange(saving_, false);
    setRunning(false);
    if (step_ == Step::Columns && !fileReady_)
        showStep(Step::File);
    if (step_ != Step::Import && !saving)
        return;
    banner_->setTone(Tone::Information);
    banner_->setText(tr("Stopped."), saving ? tr("No errors were saved.") : tr("Nothing was imported."));
    banner_->show();
    if (!saving)
        showStep(Step::Preview);
}

void ImportPage::onProgress(const catalog::ImportProgress &progress)
{
    if (!running_)
        return;
    // Bytes of a big file do not fit into an int.
    progress_->setRange(0, 1000);
    progress_->setValue(progress.total > 0 ? int(double(progress.done) / double(progress.total) * 1000) : 0);
    const QString text = pace_.text(progress);
    if (step_ != Step::Import) {
        if (!saving_)
            hint_->setText(text);
        return;
    }
    resultText_->setText(preview_.rowsAtOnce > 0
            ? text + u'\n' + tr("%Ln rows are written for good", nullptr, counted(progress.rows))
            : text);
}

void ImportPage::setRunning(bool running, const QString &what)
{
    running_ = running;
    comparing_ &= running;
    progress_->setVisible(running);
    progress_->setRange(0, 0);
    progress_->setAccessibleName(what);
    choose_->setEnabled(!running);
    if (running) {
        pace_.start();
        hint_->setText(what);
    }
    updateFooter();
}

void ImportPage::goOn()
{
    if (running_)
        return;
    banner_->hide();
    switch (step_) {
    case Step::File: chooseFile(); break;
    case Step::Columns:
        if (!fileReady_)
            return;
        comparing_ = true;
        setRunning(true, tr("Comparing with the catalog…"));
        import_->preview(options());
        break;
    case Step::Import:
        if (!stopped_) {
            emit closed();
            break;
        }
        [[fallthrough]]; // the rest of the file
    case Step::Preview:
        stopped_ = false;
        showStep(Step::Import);
        resultGlyph_->setIcon(u"document-import"_qs, &Tokens::accent);
        resultGlyph_->setDisc(measure::emptyCircle, &Tokens::accentSoft);
        resultTitle_->setText(tr("Importing into %1…").arg(store_->currentText()));
        resultText_->setText({});
        setRunning(true,
            preview_.rowsAtOnce > 0 ? tr("%Ln rows are written at a time: when it is stopped, what is written stays.",
                nullptr, counted(preview_.rowsAtOnce))
                                    : tr("All rows are written in one piece: stopping leaves nothing behind."));
        import_->apply();
        break;
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
    else
        emit closed();
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
    const bool partial = !preview_.isComplete();
    change_->setVisible(step_ != Step::Import);
    change_->setEnabled(!running_);
    for (QComboBox *box : {store_, status_})
        box->setEnabled(!comparing_);
    for (QComboBox *box : {encoding_, separator_, numbers_})
        box->setEnabled(!comparing_ && !saving_);
    back_->setVisible(step_ != Step::File);
    back_->setText(step_ == Step::Import ? tr("Import another file") : tr("Back"));
    back_->setEnabled(!running_);
    cancel_->setVisible(running_ || !finished_);
    cancel_->setText(running_ ? tr("Stop") : stopped_ ? tr("Close") : tr("Cancel"));
    // Comparing a big file takes its time; the first rows often say enough.
    enough_->setVisible(comparing_ && file_.rows > 10'000);
    next_->setVisible(step_ != Step::File);
    next_->setEnabled(!running_ && may && (step_ != Step::Columns || fileReady_)
        && (step_ != Step::Preview || preview_.toWrite() > 0 || partial));
    next_->setIconName(step_ == Step::Preview ? u"document-import"_qs : QString());
    switch (step_) {
    case Step::File: next_->setText(tr("Choose a file…")); break;
    case Step::Columns: next_->setText(tr("Preview")); break;
    case Step::Preview:
        next_->setText(partial            ? tr("Import all %Ln rows", nullptr, counted(preview_.fileRows))
                : preview_.toWrite() == 0 ? tr("Nothing to import")
                                          : tr("Import %Ln rows", nullptr, counted(preview_.toWrite())));
        break;
    case Step::Import: next_->setText(stopped_ ? tr("Import the rest") : tr("Open the catalog")); break;
    }
    if (running_)
        return;
    switch (step_) {
    case Step::File: hint_->setText(tr("Nothing is written before you have seen what would change.")); break;
    case Step::Columns: hint_->setText(tr("Columns that are not used stay in the file and are not lost.")); break;
    case Step::Preview:
        if (preview_.rowsAtOnce > 0)
            hint_->setText(tr("Will be written in pieces of %Ln rows. When it is stopped, what is written stays; "
                              "importing the file again goes on.",
                nullptr, counted(preview_.rowsAtOnce)));
        else
            hint_->setText(tr(
                "%Ln rows will be written in one piece: all or nothing. Importing the same file again changes nothing.",
                nullptr, counted(preview_.toWrite())));
        break;
    case Step::Import: hint_->setText({}); break;
    }
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
