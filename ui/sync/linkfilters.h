#pragma once

#include "models/auth/session.h"
#include "models/sync/decisionservice.h"

#include <QWidget>

class QComboBox;

namespace purser::ui {

class Button;
class SearchField;

/// How many of \a counts are of a kind, found by a match, in a state; what is not given does not matter.
qint64 countOf(const std::vector<sync::ProposalCount> &counts, std::optional<sync::LinkProposal::Kind> kind,
    std::optional<sync::LinkProposal::Match> match, std::optional<sync::LinkProposal::State> state);

/// Over the proposals of a first link: of which store they are, which of them are shown, and the search for new ones.
class LinkFilters : public QWidget {
    Q_OBJECT

public:
    /// \a whyReadOnly is empty when this person may have matches looked for.
    /// \a page is where the key for finding works.
    LinkFilters(const std::vector<auth::StoreAccess> &stores, const QString &whyReadOnly, QWidget *page);

    void setStore(const StoreId &store);
    /// Null when there is none.
    [[nodiscard]] StoreId store() const;
    [[nodiscard]] QString storeName() const;
    /// Of the store.
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] sync::ProposalQuery query() const;
    /// Shows everything again.
    void clear();
    /// Says how many there are of each sort, and whether a new search is possible now.
    void present(const std::vector<sync::ProposalCount> &counts, bool maySearch);

signals:
    void storeChanged();
    /// Others are to be shown, of the same store.
    void changed();
    /// Whoever has searched wants to go on to what was found.
    void leaveRequested();
    void matchingRequested();

private:
    std::vector<auth::StoreAccess> stores_;
    bool mayWrite_;
    QComboBox *store_;
    QComboBox *sort_; ///< kind and match
    QComboBox *decided_; ///< state
    SearchField *search_;
    Button *match_;
};

} // namespace purser::ui
