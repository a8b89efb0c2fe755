#include "ui/catalog/catalogviews.h"

#include "ui/catalog/viewdialog.h"
#include "ui/shell/fuzzy.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

namespace purser::ui {

using namespace views;

namespace {
const auto currentKey = QStringLiteral("catalog/view");
}

CatalogViews::CatalogViews(ViewStore *store, Subject *subject, QSettings *settings, QWidget *window)
    : QObject(window),
      store_(store),
      subject_(subject),
      settings_(settings),
      window_(window),
      button_(new Button(ButtonKind::Quiet, QStringLiteral("bookmarks"), QString(), window)),
      open_(new QAction(icons::icon(QStringLiteral("bookmarks")), tr("Open view…"), this)),
      save_(new QAction(icons::icon(QStringLiteral("document-save")), tr("Save view"), this)),
      saveAs_(new QAction(icons::icon(QStringLiteral("document-save-as")), tr("Save view as…"), this))
{
    open_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    saveAs_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    auto *menu = new QMenu(button_);
    button_->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        store_->refresh(); // what colleagues share meanwhile is there the next time
        fill(menu);
    });
    connect(open_, &QAction::triggered, button_, &QPushButton::showMenu);
    connect(save_, &QAction::triggered, this, &CatalogViews::save);
    connect(saveAs_, &QAction::triggered, this, &CatalogViews::saveAs);
    connect(store, &ViewStore::changed, this, [this] {
        if (begun_ && !resumed_)
            begin();
        lookForLoss();
        refresh();
    });
    refresh();
}

/// Somebody else may delete the view that is open here, or no longer share it.
void CatalogViews::lookForLoss()
{
    if (name_.isEmpty() || current())
        return;
    const QString name = std::exchange(name_, {});
    const bool here = std::exchange(current_, {}) == leaving_;
    if (settings_)
        settings_->remove(currentKey);
    if (!here)
        emit notice(tr("The view “%1” was deleted, or is not shared with you any more. What it showed stays until you "
                       "change it; save it under a name of your own to keep it.")
                        .arg(name));
}

void CatalogViews::begin()
{
    begun_ = true;
    if (resumed_ || !store_->isKnown())
        return;
    resumed_ = true;
    const ViewId last = settings_ ? ViewId::fromString(settings_->value(currentKey).toString()) : ViewId();
    if (!store_->list().standard.isNull()) {
        open(store_->list().standard);
    } else if (const SavedView *view = store_->list().find(last)) {
        current_ = view->id;
        shown_ = view->definition;
        shown_.remove(QStringLiteral("store"));
    }
    refresh();
}

bool CatalogViews::isModified() const
{
    return current() && subject_->viewState() != shown_;
}

void CatalogViews::setCurrent(const ViewId &view, const QJsonObject &shown)
{
    current_ = view;
    name_.clear();
    resumed_ = true;
    shown_ = shown;
    if (settings_)
        settings_->setValue(currentKey, view.isNull() ? QString() : view.toString());
    refresh();
}

void CatalogViews::open(const ViewId &id)
{
    const SavedView *const view = store_->list().find(id);
    if (!view) { // chosen in a menu that is older than the list
        emit notice(tr("This view does not exist any more, or is not shared with you any more."));
        return;
    }
    const QString name = view->name;
    const QStringList problems = subject_->showState(view->definition);
    setCurrent(id, subject_->viewState());
    emit notice(
        problems.isEmpty() ? QString() : tr("“%1” is shown as far as it goes. %2").arg(name, problems.join(u' ')));
    emit opened();
}

void CatalogViews::close()
{
    subject_->showState(subject_->plainState());
    setCurrent({}, subject_->viewState());
    emit opened();
}

void CatalogViews::revert()
{
    open(current_);
}

void CatalogViews::stateChanged()
{
    refresh();
}

void CatalogViews::refresh()
{
    const SavedView *const view = current();
    const bool modified = isModified();
    QString text = tr("All products");
    if (view) {
        name_ = view->name;
        text = modified ? tr("%1 · changed").arg(view->name) : view->name;
    }
    if (button_->text() != text)
        button_->setText(QString(text).replace(u'&', QStringLiteral("&&")));
    button_->setAccessibleName(tr("View: %1").arg(text));
    button_->setToolTip(view && modified
            ? tr("Filters, search, sorting or columns are not those of the view any more (Ctrl+B: views)")
            : tr("Views: filters, search, sorting and columns under a name (Ctrl+B)"));
    save_->setEnabled(!view || modified);
}

void CatalogViews::fill(QMenu *menu)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto offer = [this, menu, group](const SavedView &view) {
        QString text = QString(view.name).replace(u'&', QStringLiteral("&&"));
        if (!view.own)
            text = tr("%1 (%2)", "a view and whose it is").arg(text, view.ownerName);
        if (view.id == store_->list().standard)
            text = tr("%1 · at start").arg(text);
        QAction *const action = menu->addAction(text, this, [this, id = view.id] { open(id); });
        action->setCheckable(true);
        action->setChecked(view.id == current_);
        group->addAction(action);
    };
    QAction *const all = menu->addAction(tr("All products"), this, &CatalogViews::close);
    all->setCheckable(true);
    all->setChecked(!current());
    group->addAction(all);
    const auto &list = store_->list().views;
    for (const bool own : {true, false})
        if (std::ranges::any_of(list, [own](const SavedView &v) { return v.own == own; })) {
            menu->addSeparator();
            menu->addAction(own ? tr("My views") : tr("Shared with the company"))->setEnabled(false);
            for (const SavedView &view : list)
                if (view.own == own)
                    offer(view);
        }
    menu->addSeparator();
    const SavedView *const view = current();
    const bool modified = isModified();
    if (view) {
        menu->addAction(tr("Save changes"), this, &CatalogViews::save)->setEnabled(modified && view->mayEdit);
        menu->addAction(tr("Undo changes to the view"), this, &CatalogViews::revert)->setEnabled(modified);
    }
    menu->addAction(saveAs_);
    if (view) {
        menu->addAction(tr("Rename or share…"), this, &CatalogViews::rename)->setEnabled(view->mayEdit);
        QAction *const first = menu->addAction(tr("Open at start"), this, &CatalogViews::setStandard);
        first->setCheckable(true);
        first->setChecked(view->id == store_->list().standard);
        menu->addAction(tr("Delete…"), this, &CatalogViews::remove)->setEnabled(view->mayEdit);
    }
}

QJsonObject CatalogViews::definition(bool withStore) const
{
    QJsonObject state = subject_->viewState();
    if (withStore)
        state.insert(QStringLiteral("store"), subject_->viewStore().first);
    return state;
}

void CatalogViews::save()
{
    const SavedView *const view = current();
    if (!view || !view->mayEdit) {
        saveAs();
        return;
    }
    SavedView changed = *view;
    changed.definition = definition(view->definition.contains(QStringLiteral("store")));
    store_->save(this, changed, [this, state = subject_->viewState()](Result<SavedView> saved) {
        if (saved) {
            setCurrent(saved->id, state);
            emit notice({});
        } else {
            emit notice(tr("The view was not saved. %1").arg(saved.error().message));
        }
    });
}

void CatalogViews::saveAs()
{
    SavedView draft;
    if (const SavedView *view = current())
        draft.definition = view->definition; // whether it opens a store
    ask(tr("Save view"), draft, true);
}

void CatalogViews::rename()
{
    if (const SavedView *view = current())
        ask(tr("Rename or share the view"), *view, false);
}

void CatalogViews::ask(const QString &title, const SavedView &view, bool asNew)
{
    auto *dialog = new ViewDialog(title, view, subject_->viewStore().second, window_->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewDialog::saveRequested, this, [this, dialog, view, asNew] {
        SavedView wanted = view;
        wanted.name = dialog->name();
        wanted.shared = dialog->isShared();
        const auto answer = [this, dialog = QPointer(dialog), asNew, state = subject_->viewState()](
                                Result<SavedView> saved) {
            if (!saved) {
                if (dialog)
                    dialog->refuse(saved.error().message);
                return;
            }
            if (asNew)
                setCurrent(saved->id, state);
            emit notice({});
            if (dialog)
                dialog->accept();
        };
        if (asNew) {
            wanted.definition = definition(dialog->keepsStore());
            store_->add(this, wanted, answer);
        } else {
            if (!dialog->keepsStore())
                wanted.definition.remove(QStringLiteral("store"));
            else if (!wanted.definition.contains(QStringLiteral("store")))
                wanted.definition.insert(QStringLiteral("store"), subject_->viewStore().first);
            store_->save(this, wanted, answer);
        }
    });
    dialog->open();
}

void CatalogViews::remove()
{
    const SavedView *const view = current();
    if (!view)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete the view?"),
        view->shared ? tr("“%1” is shared: it goes away for everybody in your company. Products are not touched.")
                           .arg(view->name)
                     : tr("“%1” goes away. Products are not touched.").arg(view->name),
        QMessageBox::NoButton, window_->window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const yes = question->addButton(tr("Delete view"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, id = view->id] {
        leaving_ = id;
        store_->remove(this, id, [this, id](Result<> removed) {
            if (!removed) {
                leaving_ = {};
                emit notice(tr("The view was not deleted. %1").arg(removed.error().message));
            } else if (current_ == id) {
                current_ = {}; // what is shown stays as it is
                name_.clear();
                if (settings_)
                    settings_->remove(currentKey);
                refresh();
            }
        });
    });
    question->open();
}

void CatalogViews::setStandard(bool standard)
{
    store_->setStandard(this, standard ? current_ : ViewId(), [this](Result<> done) {
        if (!done)
            emit notice(tr("The view to begin with was not kept. %1").arg(done.error().message));
    });
}

ViewCommands::ViewCommands(CatalogViews *views, QObject *parent) : CommandSource(parent), views_(views)
{
}

void ViewCommands::search(const QString &text, int ticket)
{
    std::vector<Command> commands;
    for (const SavedView &view : views_->store()->list().views)
        if (!text.trimmed().isEmpty() && fuzzyScore(text, view.name)) {
            Command command;
            command.title = view.name;
            command.detail = view.own ? tr("View") : tr("View of %1").arg(view.ownerName);
            command.iconName = QStringLiteral("bookmarks");
            command.run = [views = QPointer(views_), id = view.id] {
                if (views)
                    views->open(id);
            };
            commands.push_back(std::move(command));
        }
    emit found(ticket, commands);
}

} // namespace purser::ui
