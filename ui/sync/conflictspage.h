#pragma once

#include "models/auth/session.h"
#include "models/sync/conflicttablemodel.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QStackedLayout;

namespace purser::ui {

class Banner;
class ConflictSides;
class Label;
class PreviewTable;
class SegmentedControl;
class StateView;

/// Fields that Purser and a store both changed: what they last agreed on, mine, the store's; and whose is kept, one by
/// one, for several, or for all of a kind. Nothing is overwritten before somebody decides.
class ConflictsPage : public SubPage {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the page. \a whyReadOnly is empty when this person may decide.
    ConflictsPage(sync::DecisionService *service, const std::vector<auth::StoreAccess> &stores,
        const QString &whyReadOnly, QWidget *parent = nullptr);

    [[nodiscard]] PreviewTable *table() const { return table_; }
    [[nodiscard]] sync::ConflictTableModel *model() const { return model_; }
    /// Keeps one side of the chosen rows.
    void keep(sync::Keep side);
    /// Asks, then keeps one side of all open conflicts of the current row's kind.
    void keepKind(sync::Keep side);
    void takeBack();

signals:
    void productRequested(const purser::ProductId &product);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    void addActions();
    [[nodiscard]] std::vector<sync::ConflictId> chosen(bool open) const;
    [[nodiscard]] const sync::Conflict *current() const;
    [[nodiscard]] qint64 openOfKind(const sync::Conflict &conflict) const;
    void load();
    void readKinds();
    void refresh();
    void fillSides();

    sync::DecisionService *service_;
    std::vector<auth::StoreAccess> stores_;
    QString whyReadOnly_;
    sync::ConflictTableModel *model_;
    std::vector<sync::ConflictKind> kinds_;
    SegmentedControl *which_ = nullptr;
    QComboBox *store_ = nullptr;
    QComboBox *kind_ = nullptr;
    Label *count_ = nullptr;
    PreviewTable *table_ = nullptr;
    QStackedLayout *stack_ = nullptr;
    StateView *state_ = nullptr;
    Banner *said_ = nullptr;
    ConflictSides *sides_ = nullptr;
    QString shownState_;
};

} // namespace purser::ui
