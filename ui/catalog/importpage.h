#pragma once

#include "models/auth/session.h"
#include "models/catalog/productimport.h"
#include "ui/catalog/importpace.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QTableView;
class QTabBar;
class QTreeWidget;

namespace purser::ui {

class Banner;
class Button;
class DropArea;
class FormField;
class GlyphLabel;
class ImportCard;
class ImportDetailPane;
class ImportRowModel;
class ImportSteps;
class Label;
class StateView;
class Tag;

/// Importing products from a file in four steps: choose or drop it, see its columns and choose the store, see row by
/// row what would happen, write it.
class ImportPage : public QWidget {
    Q_OBJECT

public:
    /// \a import outlives the page and is used by nobody else meanwhile.
    ImportPage(catalog::ProductImport *import, const auth::Session &session, QWidget *parent = nullptr);
    ~ImportPage() override;

    /// Begins with a file.
    void openFile(const QString &path);
    /// The store that is offered first; null leaves the choice as it is.
    /// The stores of the person are other ones now. A page that was made without any stays so.
    void setStores(const std::vector<auth::StoreAccess> &stores);
    void setStore(const StoreId &store);
    /// Forgets the file and shows the first step.
    void startOver();
    /// What the primary button does: the next step, or the import itself.
    void goOn();
    /// Whether something is being written now.
    [[nodiscard]] bool isWriting() const { return step_ == Step::Import && running_; }

signals:
    /// The person wants to go back to the catalog.
    void closed();
    /// Products were written.
    void imported(const purser::catalog::ImportResult &result);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepManaged(const std::vector<auth::StoreAccess> &stores);
    void fillStores();
    enum class Step { File, Columns, Preview, Import };

    QWidget *buildHeader();
    QWidget *buildFileStep();
    QWidget *buildColumnsStep();
    QWidget *buildPreviewStep();
    QWidget *buildImportStep();
    QWidget *buildFooter();
    QWidget *buildFileLine();

    void showStep(Step step);
    void chooseFile();
    void goBack();
    void stop();
    void saveErrors();
    void showFile(const catalog::ImportFile &file);
    void readAgain();
    void showGroups();
    void onRecognised(const catalog::ImportFile &file);
    void onErrorsSaved(const QString &path, qint64 rows);
    void onOpened(const catalog::ImportFile &file);
    void onPreviewed(const catalog::ImportPreview &preview);
    void onApplied(const catalog::ImportResult &result);
    void onFailed(const Error &error);
    void onCancelled();
    void onProgress(const catalog::ImportProgress &progress);
    void setRunning(bool running, const QString &what = {});
    void showTab(int tab);
    void showCurrentRow();
    void arrangeColumns();
    void updateFooter();
    [[nodiscard]] catalog::ImportOptions options() const;

    catalog::ProductImport *import_;
    std::vector<auth::StoreAccess> stores_; ///< that may be written
    bool mayWrite_ = false;
    Step step_ = Step::File;
    bool running_ = false;
    bool finished_ = false;
    bool fileReady_ = false; ///< read to its end
    bool comparing_ = false;
    bool saving_ = false; ///< the errors
    bool stopped_ = false; ///< written in part
    qint64 lastLine_ = 0; ///< of those listed
    ImportPace pace_;
    catalog::ImportFile file_;
    catalog::ImportPreview preview_;

    ImportSteps *steps_ = nullptr;
    Banner *banner_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    QWidget *fileLine_ = nullptr;
    Label *fileName_ = nullptr;
    Tag *format_ = nullptr;
    Label *facts_ = nullptr;
    DropArea *drop_ = nullptr;
    Button *choose_ = nullptr;
    QComboBox *store_ = nullptr;
    QComboBox *status_ = nullptr;
    QComboBox *encoding_ = nullptr;
    QComboBox *separator_ = nullptr;
    QComboBox *numbers_ = nullptr;
    FormField *encodingField_ = nullptr;
    FormField *separatorField_ = nullptr;
    FormField *numbersField_ = nullptr;
    Banner *warning_ = nullptr;
    QTreeWidget *columns_ = nullptr;
    QTreeWidget *groups_ = nullptr;
    QWidget *groupsLine_ = nullptr;
    Label *listed_ = nullptr;
    Button *enough_ = nullptr;
    std::array<ImportCard *, 4> cards_{};
    QTabBar *tabs_ = nullptr;
    QLineEdit *find_ = nullptr;
    ImportRowModel *model_;
    QTableView *table_ = nullptr;
    StateView *noRows_ = nullptr;
    QStackedWidget *tableOrState_ = nullptr;
    Button *save_ = nullptr;
    Label *sum_ = nullptr;
    ImportDetailPane *detail_ = nullptr;
    Button *change_ = nullptr;
    GlyphLabel *resultGlyph_ = nullptr;
    Label *resultTitle_ = nullptr;
    Label *resultText_ = nullptr;
    QProgressBar *progress_ = nullptr;
    Label *hint_ = nullptr;
    Button *cancel_ = nullptr;
    Button *back_ = nullptr;
    Button *next_ = nullptr;
};

} // namespace purser::ui
