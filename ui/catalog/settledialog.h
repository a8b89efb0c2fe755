#pragma once

#include "models/catalog/changeset.h"

#include <QDialog>
#include <QPointer>

#include <map>

class QCheckBox;
class QGridLayout;
class QListWidget;
class QScrollArea;

namespace purser::ui {

class Button;
class Label;
class Tag;
class ImageProvider;

/// Conflicts, field by field: what both started from, mine, the database's, and what will stand. Nothing is settled
/// before "Save"; what is settled here can be undone like every step.
class SettleDialog : public QDialog {
    Q_OBJECT

public:
    enum class Choice { Open, Mine, Theirs };

    /// \a changes and \a images (may be null) are not owned and outlive the dialog.
    explicit SettleDialog(catalog::ChangeSet *changes, ImageProvider *images, QWidget *parent = nullptr);

    /// The choice for one field, as its radio buttons do it.
    void choose(ProductId product, catalog::ProductField field, Choice choice);
    [[nodiscard]] int settledCount() const;
    [[nodiscard]] int fieldCount() const { return static_cast<int>(choices_.size()); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Key = std::pair<ProductId, catalog::ProductField>;

    void collect();
    void fillProducts();
    void showProduct();
    void addFieldRow(QGridLayout *grid, int row, const Key &key);
    void chooseAll(Choice choice);
    [[nodiscard]] static Choice choiceOf(const QKeyEvent &event);
    void chooseCurrent(Choice choice);
    void chooseKey(const Key &key, Choice choice);
    void refresh();
    void save();
    [[nodiscard]] ProductId current() const;
    [[nodiscard]] bool isGone(const Key &key) const;
    [[nodiscard]] bool isOfKind(const Key &key) const;
    [[nodiscard]] std::vector<Key> keysOf(ProductId product) const;

    catalog::ChangeSet *changes_;
    ImageProvider *images_;
    std::map<Key, Choice> choices_;
    std::vector<ProductId> products_;
    std::optional<Key> last_; ///< the field chosen last: what "every conflict of this kind" means, unless it is deleted

    Label *total_;
    QListWidget *list_;
    Label *title_;
    Label *explanation_;
    Label *sku_;
    Tag *position_;
    QScrollArea *fields_;
    Button *allMine_;
    Button *allTheirs_;
    QCheckBox *sameKind_;
    QWidget *kindPart_ = nullptr; ///< the box with its line
    Label *status_;
    Button *save_;
};

} // namespace purser::ui
