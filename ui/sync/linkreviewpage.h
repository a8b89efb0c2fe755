#pragma once

#include "models/auth/session.h"
#include "models/sync/conflicttablemodel.h"
#include "ui/widgets/surface.h"

#include <QTimer>

class QComboBox;
class QStackedLayout;

namespace purser::ui {

class Banner;
class Button;
class Label;
class PreviewTable;
class SearchField;
class StateView;

/// The first meeting of the catalog and a store: which products belong together and why, and what only one side has.
/// Each is accepted or left alone; nothing is linked, created or written before somebody says so.
class LinkReviewPage : public SubPage {
    Q_OBJECT

public:
    /// As ConflictsPage.
    LinkReviewPage(sync::DecisionService *service, const std::vector<auth::StoreAccess> &stores, const QString &whyReadOnly,
        QWidget *parent = nullptr);

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
    QWidget *makeTools();
    QWidget *makeFooter();
    [[nodiscard]] StoreId store() const;
    [[nodiscard]] QString storeName() const;
    [[nodiscard]] std::vector<sync::ProposalId> chosen() const;
    [[nodiscard]] qint64 count(std::optional<sync::LinkProposal::Kind> kind, std::optional<sync::LinkProposal::Match> match,
        std::optional<sync::LinkProposal::State> state) const;
    void load();
    void readStanding();
    void refresh();
    void fillButtons();
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
    QComboBox *store_ = nullptr;
    QComboBox *sort_ = nullptr; ///< kind and match
    QComboBox *decided_ = nullptr; ///< state
    SearchField *search_ = nullptr;
    Button *match_ = nullptr;
    PreviewTable *table_ = nullptr;
    QStackedLayout *stack_ = nullptr;
    StateView *state_ = nullptr;
    Banner *said_ = nullptr;
    Banner *working_ = nullptr; ///< while a job is under way
    QWidget *footer_ = nullptr;
    Label *summary_ = nullptr;
    Button *sure_ = nullptr;
    Button *other_ = nullptr;
    Button *reject_ = nullptr;
    Button *accept_ = nullptr;
    Button *apply_ = nullptr;
    QString shownState_;
};

} // namespace purser::ui
