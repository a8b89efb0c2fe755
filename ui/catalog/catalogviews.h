#pragma once

#include "models/views/viewstore.h"
#include "ui/shell/commandsource.h"

#include <QJsonObject>
#include <QPointer>

class QAction;
class QMenu;
class QSettings;
class QWidget;

namespace purser::ui {

class Button;

/// The saved views of the catalog page: which one is open, whether it was changed since, and the menu to open, save,
/// share, rename and delete them.
class CatalogViews : public QObject {
    Q_OBJECT

public:
    /// What the views are views of.
    class Subject {
    public:
        virtual ~Subject() = default;
        /// Filters, search, sorting and columns as they are now.
        [[nodiscard]] virtual QJsonObject viewState() const = 0;
        /// The same as when no view was ever opened.
        [[nodiscard]] virtual QJsonObject plainState() const = 0;
        /// Shows \a state; gives sentences about what of it does not exist any more.
        virtual QStringList showState(const QJsonObject &state) = 0;
        /// The chosen store, by id and by name; empty when none is chosen.
        [[nodiscard]] virtual std::pair<QString, QString> viewStore() const = 0;
    };

    /// Nothing is owned; \a settings may be null. \a window carries the dialogs.
    CatalogViews(views::ViewStore *store, Subject *subject, QSettings *settings, QWidget *window);

    /// The button before the filters that shows the open view and opens the menu.
    [[nodiscard]] Button *button() const { return button_; }
    /// "Open view…" (Ctrl+B), "Save view", "Save view as…" for the menus of the window.
    [[nodiscard]] QList<QAction *> actions() const { return {open_, save_, saveAs_}; }
    /// The open view; nullptr when none is.
    [[nodiscard]] const views::SavedView *current() const { return store_->list().find(current_); }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] views::ViewStore *store() const { return store_; }

    void open(const views::ViewId &view);
    /// Closes the view: everything is shown as at first.
    void close();
    void revert();
    /// Writes what is shown now into the open view, or asks for a name when there is none or it is somebody else's.
    void save();
    void saveAs();
    void rename();
    void remove();
    void setStandard(bool standard);
    void fill(QMenu *menu);
    /// Filters, search, sorting or columns are others now.
    void stateChanged();
    /// Opens the view that was open last, or the one the person begins with.
    void begin();

signals:
    /// Something is to be said about a view.
    void notice(const QString &message);
    void opened();

private:
    void refresh();
    void lookForLoss();
    /// \a shown is what the page shows of it, and what later changes are told from.
    void setCurrent(const views::ViewId &view, const QJsonObject &shown);
    void ask(const QString &title, const views::SavedView &view, bool asNew);
    [[nodiscard]] QJsonObject definition(bool withStore) const;

    views::ViewStore *store_;
    Subject *subject_;
    QSettings *settings_;
    QWidget *window_;
    Button *button_;
    QAction *open_;
    QAction *save_;
    QAction *saveAs_;
    views::ViewId current_;
    QString name_; ///< of the current view, once it was seen in the list
    views::ViewId leaving_; ///< is being deleted here
    QJsonObject shown_; ///< the state right after the view was opened or saved
    bool begun_ = false;
    bool resumed_ = false; ///< a view of the last time stays open, with what was changed about it
};

/// Finds saved views for the command palette.
class ViewCommands : public CommandSource {
    Q_OBJECT

public:
    /// \a views is not owned.
    explicit ViewCommands(CatalogViews *views, QObject *parent = nullptr);

    [[nodiscard]] QString heading() const override { return tr("Views"); }
    void search(const QString &text, int ticket) override;

private:
    CatalogViews *views_;
};

} // namespace purser::ui
