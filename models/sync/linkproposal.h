#pragma once

#include "models/base/money.h"
#include "models/sync/syncfield.h"

#include <QDateTime>

namespace purser::sync {

/// What may be done when a catalog and a store meet.
struct LinkProposal {
    /// Link: both have it. Import: only the store has it. Publish: only Purser has it.
    enum class Kind { Link, Import, Publish };
    enum class Match { Sku, Barcode, Title };
    enum class State { Open, Accepted, Rejected, Applied, Failed };

    ProposalId id;
    StoreId store;
    Kind kind = Kind::Link;
    std::optional<Match> matchedBy; ///< of Link
    State state = State::Open;
    QString message; ///< why it failed, or what to look at; for people

    QString externalId; ///< empty for Publish; so are the next ones
    QString remoteTitle;
    QString remoteSku;
    QString remoteBarcode;
    QString remotePrice; ///< decimal text in the store's currency
    QString remoteImageUrl;
    int remoteVariations = 0;

    std::optional<ProductId> product; ///< none for Import; then the next ones are empty
    QString productTitle;
    QString productSku;
    QString productImageUrl;
    std::optional<Decimal> productPrice;
    Currency productCurrency;
    int productVariants = 0;

    qint64 rowVersion = 0;
};

QString toString(LinkProposal::Kind kind);
QString toString(LinkProposal::Match match);
QString toString(LinkProposal::State state);
/// For people, translated.
QString kindLabel(LinkProposal::Kind kind);
QString matchLabel(LinkProposal::Match match);
QString stateLabel(LinkProposal::State state);

/// Which proposals are wanted.
struct ProposalQuery {
    StoreId store;
    std::optional<LinkProposal::Kind> kind;
    std::optional<LinkProposal::Match> match;
    std::optional<LinkProposal::State> state;
    QString search; ///< part of a title or SKU of either side
};

/// How many proposals there are of a sort.
struct ProposalCount {
    LinkProposal::Kind kind = LinkProposal::Kind::Link;
    std::optional<LinkProposal::Match> match;
    LinkProposal::State state = LinkProposal::State::Open;
    qint64 count = 0;
};

/// The newest job that looks for matches of a store, or carries out what was accepted.
struct LinkWork {
    enum class State { Waiting, Running, Done, Failed };

    QUuid job;
    bool carriesOut = false;
    State state = State::Waiting;
    qint64 done = 0;
    std::optional<qint64> total;
    QString error; ///< a sentence, when it failed or will be tried again

    [[nodiscard]] bool isActive() const { return state == State::Waiting || state == State::Running; }
};

} // namespace purser::sync
