#pragma once

#include "models/auth/session.h"
#include "models/sync/conflicttablemodel.h"
#include "ui/widgets/surface.h"

#include <QTimer>

class QStackedLayout;

namespace purser::ui {

class Banner;
class LinkFilters;
class LinkFooter;
class PreviewTable;
class StateView;

/// The first meeting of the catalog and a store: which products belong together and why, and what only one side has.
/// Each is accepted or left alone; nothing is linked, created or written before somebody says so.
class LinkReviewPage : public SubPage {
    Q_OBJECT

public:
    /// As ConflictsPage.
    LinkReviewPage(sync::DecisionService *service, const std::vector<auth::StoreAccess> &stores,
        const QString &whyReadOnly, QWidget *parent = nullptr);

    void setStore(const StoreId &store);
    [[nodiscard]] PreviewTable *table() const { return table_; }
    [[nodiscard]] sync::ProposalTableModel *model() const { return model_; }
    void decide(bool accept);
    void acceptSure();
    void chooseProduct();
    void reopen();
    void apply();

signals:
    /// The job that is under way should be shown.
    void jobRequested(const QUuid &job);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addActions();
    [[nodiscard]] StoreId store() const;
    [[nodiscard]] QString storeName() const;
    [[nodiscard]] std::vector<sync::ProposalId> chosen() const;
    [[nodiscard]] qint64 count(std::optional<sync::LinkProposal::Kind> kind,
        std::optional<sync::LinkProposal::Match> match, std::optional<sync::LinkProposal::State> state) const;
    void load();
    void readStanding();
    void refresh();
    void fillButtons();
    /// Says why there are no proposals, and what can be done about it.
    void explainEmptiness(bool filtered, bool searching);
    void startMatching();
    void started(const Result<QUuid> &job);
    /// Tells of a job that is under way, and once of one that has ended.
    void followWork();
    /// Gives \a widget the focus when the page was just opened, or has it already but at nothing else.
    void leadTo(QWidget *widget);
    /// The store was searched and everything is decided, so it may be linked even when nothing was accepted.
    [[nodiscard]] bool mayLinkAsItIs() const;
    void said(const Result<qint64> &done, qint64 asked, const QString &words);

    sync::DecisionService *service_;
    std::vector<auth::StoreAccess> stores_;
    QString whyReadOnly_;
    sync::ProposalTableModel *model_;
    sync::LinkStanding standing_;
    bool opened_ = false; ///< and the person has not gone to anything since: what comes first may have the focus
    QUuid followed_; ///< a job that was seen under way, until its end was told
    QTimer looking_; ///< while one is under way: its progress is not announced
    LinkFilters *filters_;
    PreviewTable *table_;
    QStackedLayout *stack_ = nullptr;
    StateView *state_;
    Banner *said_;
    Banner *working_; ///< while a job is under way
    LinkFooter *footer_;
    QString shownState_;
};

} // namespace purser::ui
