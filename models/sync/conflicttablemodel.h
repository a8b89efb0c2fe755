#pragma once

#include "models/sync/decisionservice.h"
#include "models/sync/livelistmodel.h"

#include <QLocale>

namespace purser::sync {

/// Conflicts that match a query, field by field: what both sides agreed on, what each of them has now, what was
/// decided.
class ConflictTableModel : public LiveRows<Conflict> {
    Q_OBJECT

public:
    enum Column { Product, Sku, Store, Field, Base, Ours, Theirs, Result, ColumnCount };
    enum Role {
        OpenRole = Qt::UserRole + 1, ///< nobody has decided yet
        ChosenRole, ///< of Ours and Theirs: this side is kept
    };

    ConflictTableModel(DecisionService *service, const QLocale &locale, QObject *parent = nullptr);

    void load(const ConflictQuery &query);
    [[nodiscard]] const ConflictQuery &query() const { return query_; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, int limit) override;

private:
    [[nodiscard]] QString text(const Conflict &conflict, int column) const;

    DecisionService *service_;
    QLocale locale_;
    ConflictQuery query_;
    bool loaded_ = false;
};

/// The proposals of a first link that match a query: what the store has, what Purser has, why they belong together.
class ProposalTableModel : public LiveRows<LinkProposal> {
    Q_OBJECT

public:
    enum Column { State, Remote, RemoteSku, RemotePrice, Arrow, Mine, MySku, MyPrice, Why, ColumnCount };
    enum Role { StateRole = Qt::UserRole + 1 }; ///< LinkProposal::State as int

    ProposalTableModel(DecisionService *service, const QLocale &locale, QObject *parent = nullptr);

    /// A query without store reads nothing. \a currency is that of the store.
    void load(const ProposalQuery &query, const Currency &currency);
    [[nodiscard]] const ProposalQuery &query() const { return query_; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, int limit) override;

private:
    [[nodiscard]] QString text(const LinkProposal &proposal, int column) const;

    DecisionService *service_;
    QLocale locale_;
    ProposalQuery query_;
    Currency currency_;
    bool loaded_ = false;
};

} // namespace purser::sync
