#pragma once

#include "models/catalog/changeset.h"
#include "models/catalog/productselection.h"
#include "models/catalog/producttablemodel.h"
#include "ui/catalog/catalogviews.h"
#include "ui/widgets/cellreport.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace purser::ui {

class Banner;
class BulkActions;
class Button;
class DataGrid;
class FigureStrip;
class LinkButton;
class ListExports;
class ProductFilters;
class SearchField;
class StateView;
class ImageProvider;

/// The catalog: filters, the grid of products, what is selected, and room for the staged edits and the detail pane.
class CatalogPage : public QWidget, private CatalogViews::Subject {
    Q_OBJECT

public:
    /// What the page works with; nothing is owned, all of it outlives the page.
    struct Needs {
        catalog::ProductReader *reader = nullptr;
        catalog::ChangeSet *edits = nullptr;
        ImageProvider *images = nullptr;
        QSettings *settings = nullptr; ///< of this person on this computer
        std::optional<StoreId> store = {}; ///< none: all stores
        QString whyReadOnly = {}; ///< empty: this person may edit
        QAction *undo = nullptr;
        QAction *redo = nullptr;
        views::ViewStore *views = nullptr; ///< none: no saved views are offered
        std::vector<std::pair<StoreId, QString>> stores = {}; ///< that the person may see, with their names
        QAction *history = nullptr; ///< opens what was applied
        ListExports *exports = nullptr; ///< none: lists are not exported
    };

    explicit CatalogPage(const Needs &needs, QWidget *parent = nullptr);
    ~CatalogPage() override;

    /// Under the grid, above the figures. The page takes it over.
    void setStagedBar(QWidget *bar);
    /// Beside the grid; the page takes it over and shows or hides it.
    void setDetailPane(QWidget *pane);
    [[nodiscard]] bool isDetailPaneShown() const;
    void showDetailPane(bool shown);

    /// Commands of the page for menus and palette; they have their shortcuts already.
    /// None when the page was given no views.
    [[nodiscard]] CatalogViews *views() const { return views_; }
    [[nodiscard]] QAction *importAction() const { return import_; }
    [[nodiscard]] QAction *newProductAction() const { return newProduct_; }
    /// None when the page was given no exports.
    [[nodiscard]] QAction *exportAction() const { return export_; }
    [[nodiscard]] QAction *findAction() const { return find_; }
    [[nodiscard]] QAction *detailPaneAction() const { return pane_; }

    /// Shows another store, or all of them.
    /// The stores of the person are other ones now.
    void setStores(std::vector<std::pair<StoreId, QString>> stores) { needs_.stores = std::move(stores); }
    void setStore(const std::optional<StoreId> &store);
    /// Makes \a product the current one, if it is among the rows here, and gives the grid the focus.
    void goTo(const ProductId &product);
    void search(const QString &text);
    /// Says over the grid how an export ended.
    void sayExported(const QString &message, bool good);

    [[nodiscard]] catalog::ProductTableModel *model() const { return model_; }
    [[nodiscard]] catalog::ProductSelection *selection() const { return selection_; }
    [[nodiscard]] BulkActions *bulkActions() const { return bulk_; }
    [[nodiscard]] DataGrid *grid() const { return grid_; }
    [[nodiscard]] ProductFilters *filters() const { return filters_; }
    [[nodiscard]] SearchField *searchField() const { return search_; }
    /// The current product; null when there is none.
    [[nodiscard]] ProductId currentProduct() const;

signals:
    /// The first rows are there, or it is known that there are none.
    void shown();
    void importRequested();
    void newProductRequested();
    /// A view is to be seen in another store.
    void storeRequested(const purser::StoreId &store);
    /// Edits were staged by a bulk action: show old -> new.
    void reviewRequested();
    /// A bulk action on a condition is to be previewed; nothing is staged.
    void bulkPreviewRequested(const purser::catalog::BulkRequest &request);
    void currentProductChanged(const purser::ProductId &product);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QJsonObject viewState() const override;
    [[nodiscard]] QJsonObject plainState() const override;
    QStringList showState(const QJsonObject &state) override;
    [[nodiscard]] std::pair<QString, QString> viewStore() const override;
    void addViews();
    void buildHeader(QVBoxLayout *layout);
    void buildFilterRow(QVBoxLayout *layout);
    void buildBody(QVBoxLayout *layout);
    QToolButton *tool(const QString &icon, const QString &text);
    QAction *command(const QString &icon, const QString &text, const QKeySequence &keys);
    void query();
    void refreshState();
    void refreshBanner();
    /// Says \a message over the grid until it is closed.
    void notify(const QString &message, const CellReport &report = {}, bool good = false);
    /// Writes what the grid shows (filter, order, columns) to a file that the person chooses.
    void exportList();
    void addExport(QWidget *footer);
    void refreshFooter();
    void tellCurrent();
    void applyPane();
    void showRest();
    void readChoices();
    void saveFilters();

    Needs needs_;
    catalog::ProductTableModel *model_;
    catalog::ProductSelection *selection_;
    BulkActions *bulk_;
    CatalogViews *views_ = nullptr;
    SearchField *search_ = nullptr;
    ProductFilters *filters_ = nullptr;
    DataGrid *grid_ = nullptr;
    StateView *state_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    Banner *banner_ = nullptr;
    Button *bannerAction_ = nullptr;
    Button *bannerShow_ = nullptr;
    QSplitter *splitter_ = nullptr;
    QWidget *left_ = nullptr;
    QVBoxLayout *leftLayout_ = nullptr;
    FigureStrip *figures_ = nullptr;
    LinkButton *selectAll_ = nullptr;
    LinkButton *exportLink_ = nullptr;
    QToolButton *paneButton_ = nullptr;
    QAction *import_ = nullptr;
    QAction *newProduct_ = nullptr;
    QAction *export_ = nullptr;
    QAction *find_ = nullptr;
    QAction *pane_ = nullptr;
    QPointer<QWidget> detailPane_;
    QString notice_;
    bool goodNews_ = false; ///< the notice is no warning
    QString unticked_; ///< why nothing is ticked any more, until something is
    CellReport report_; ///< what the notice is about, if it is about cells
    QString searchText_;
    ProductId current_;
    QString shownState_;
    bool hasShown_ = false; ///< rows, an empty catalog or an error were shown
    bool paneWanted_ = true;
    bool showingView_ = false; ///< its parts are being set, one after the other
};

} // namespace purser::ui
