#pragma once

#include "models/catalog/editjournal.h"
#include "models/catalog/stagededit.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <unordered_map>

namespace purser::catalog {

/// A value for one field of one product, before it is checked and staged.
struct StageRequest {
    ProductRow row; ///< the product as the person saw it
    ProductField field = ProductField::Title;
    QVariant value;
    /// The description as the person saw it; needed for ProductField::Description only, which a row does not carry.
    QString baseDescription = {};
};

/// What became of a bulk of requests.
struct StageOutcome {
    struct Refusal {
        ProductId product;
        ProductField field;
        QString reason;
    };
    int staged = 0;
    int unchanged = 0;
    std::vector<Refusal> refused;
};

/// The edits that a person has made and not committed yet: staged, undone and redone, compared with what others
/// write meanwhile, and kept on this computer until they are committed or discarded.
///
/// An edit remembers the value that the person saw. As long as the database still holds that value there is no
/// conflict, whatever else of the product has changed; otherwise the person settles it: keep mine or take theirs.
class ChangeSet : public QObject {
    Q_OBJECT

public:
    using Include = std::function<bool(ProductId, ProductField)>;

    /// Why an edit cannot be committed as it is. Each asks something else of the person.
    enum class Obstacle {
        None,
        Conflict, ///< somebody else changed the field: settle it
        Deleted, ///< somebody deleted the product: drop the edit
        Forbidden, ///< the person may not write any more: ask who can grant it
        Rule, ///< the value breaks a rule with what the product is now: change it
        Refused, ///< the database refused it: see why
    };

    /// \a person is the full name noted with every edit. \a journalFolder belongs to one profile and one person;
    /// what was staged there before is read back. With an empty folder nothing is kept on the disk.
    explicit ChangeSet(QString person, const QString &journalFolder = {}, QObject *parent = nullptr);

    // ---- what is staged
    [[nodiscard]] bool isEmpty() const { return editCount_ == 0; }
    [[nodiscard]] int editCount() const { return editCount_; }
    [[nodiscard]] int productCount() const { return productCount_; }
    /// Fields in conflict, plus products that are gone.
    [[nodiscard]] int conflictCount() const { return conflictCount_; }
    /// Products with edits that somebody deleted; they are part of conflictCount().
    [[nodiscard]] int goneCount() const { return goneCount_; }
    /// The staged edit of a field, or nullptr. Valid until the change set changes.
    [[nodiscard]] const StagedEdit *edit(ProductId product, ProductField field) const;
    [[nodiscard]] bool isInConflict(ProductId product, ProductField field) const;
    /// The product with its edits, or nullptr when nothing of it is staged. Valid until the change set changes.
    [[nodiscard]] const StagedProduct *product(ProductId product) const;
    /// Products with edits, in the order in which they were first staged.
    [[nodiscard]] std::vector<ProductId> products() const;
    /// \a row with its staged values in place of the database's.
    [[nodiscard]] ProductRow overlaid(ProductRow row) const;
    /// Why this edit cannot be committed as it is, as a sentence; empty when it can.
    [[nodiscard]] QString obstacle(ProductId product, ProductField field) const;
    [[nodiscard]] Obstacle obstacleKind(ProductId product, ProductField field) const;
    /// Why nothing of it may be committed by this person at the moment; empty when it may.
    [[nodiscard]] const QString &forbidden() const { return forbidden_; }

    // ---- what the person does; every step can be undone
    /// Stages one value. Fails with Invalid and a sentence when a rule of the data is broken; nothing changes then.
    Result<> stage(const StageRequest &request);
    /// Stages many values as one step named \a name; what breaks a rule is left out and reported.
    StageOutcome stageAll(const QString &name, const std::vector<StageRequest> &requests);
    void discard(ProductId product, ProductField field);
    void discard(const std::vector<std::pair<ProductId, ProductField>> &fields);
    void discardAll();
    /// Settles conflicts: my value stays staged, over the value that is in the database now.
    void keepMine(const std::vector<std::pair<ProductId, ProductField>> &fields);
    /// Settles conflicts: the value that is in the database now stays.
    void takeTheirs(const std::vector<std::pair<ProductId, ProductField>> &fields);

    [[nodiscard]] bool canUndo() const { return position_ > 0; }
    [[nodiscard]] bool canRedo() const { return position_ < steps_.size(); }
    [[nodiscard]] QString undoText() const { return canUndo() ? steps_[position_ - 1].name : QString(); }
    [[nodiscard]] QString redoText() const { return canRedo() ? steps_[position_].name : QString(); }
    void undo();
    void redo();
    /// Ends undo and redo of staged steps: something newer was applied. What is staged stays staged.
    void forgetSteps();
    /// What the person meant, in words: the name of the bulk action, when everything staged is its work; else empty.
    [[nodiscard]] QString intent() const;

    // ---- what the database says
    /// A row as it is now. Fields that nobody else changed are compared with it silently.
    void observe(const ProductRow &row);
    /// The same with the description, which rows do not carry.
    void observe(const ProductRow &row, const QString &description);
    void observeGone(ProductId product);
    /// The person may not write any more, as \a why says, or may again when it is empty. Nothing is lost by it.
    void setForbidden(const QString &why);
    /// Products whose description must be read (and observed) before their edit of it can be compared.
    [[nodiscard]] std::vector<ProductId> uncertainDescriptions() const;

    // ---- committing
    /// The edits that can be committed, or those of them that \a include wants.
    [[nodiscard]] std::vector<ProductEdit> toProductEdits(const Include &include = {}) const;
    /// \a edits are saved: they are no longer staged, and the steps that led here end. The way back is in the history
    /// of applied changes (ChangeHistory).
    void committed(const std::vector<ProductEdit> &edits, const CommitOutcome &outcome);
    /// Nothing of \a outcome is saved: what the database has now is compared, refusals are noted. Nothing is lost.
    void rejected(const CommitOutcome &outcome);
    /// Forgets that the database refused \a product, so that it is sent again.
    void retry(ProductId product);

    /// Why the edits are not kept on this computer right now; empty when they are.
    [[nodiscard]] const QString &journalProblem() const { return journalProblem_; }
    /// What could not be read back at the start; empty when everything could.
    [[nodiscard]] const QString &recoveryNotice() const { return recoveryNotice_; }

signals:
    void changed(const purser::ProductId &product);
    void countsChanged();
    void conflictsChanged();
    void forbiddenChanged();
    void canUndoChanged(bool can);
    void canRedoChanged(bool can);
    /// undoText() or redoText() may be another one.
    void historyChanged();
    void journalProblemChanged(const QString &problem);
    /// A product with a staged description has changed: its description must be read and observed.
    void descriptionNeeded(const purser::ProductId &product);

private:
    struct Change {
        ProductId product;
        ProductField field;
        std::optional<StagedEdit> before;
        std::optional<StagedEdit> after;
    };
    struct Step {
        QString name;
        std::vector<Change> changes;
        bool bulk = false;
    };
    struct Entry : StagedProduct {
        qint64 order = 0;
        int countedEdits = 0; ///< what this product contributes to the counts
        int countedConflicts = 0;
        int countedGone = 0;
    };

    Entry &entryFor(const ProductRow &row);
    Result<std::optional<Change>> changeFor(const StageRequest &request);
    Change removal(const Entry &entry, ProductField field) const;
    void perform(const QString &name, std::vector<Change> changes, bool bulk = false);
    void apply(const std::vector<Change> &changes, bool forward);
    void refresh(Entry &entry, const ProductRow &row, const QString *description);
    void forgetHistory();
    void publish(std::vector<ProductId> touched);
    void publishHistory();

    [[nodiscard]] std::pair<Obstacle, QString> obstacleOf(ProductId product, ProductField field) const;
    void readBack();
    void keep(const std::vector<ProductId> &touched);
    void keepEverything();
    void setJournalProblem(const QString &problem);

    QString person_;
    std::unordered_map<ProductId, Entry> entries_; ///< also products without edits that a step of undo needs
    qint64 nextOrder_ = 1;
    std::vector<Step> steps_;
    size_t position_ = 0; ///< steps_ before it are done, those from it on can be redone

    int editCount_ = 0;
    int productCount_ = 0;
    int conflictCount_ = 0;
    int goneCount_ = 0;
    bool couldUndo_ = false;
    bool couldRedo_ = false;

    QString forbidden_;

    QString journalFolder_;
    std::unique_ptr<EditJournal> journal_;
    QTimer *journalRetry_ = nullptr; ///< runs while the edits are not on the disk: there may be room again
    bool journalBehind_ = false; ///< a write failed: the next step writes everything anew
    qint64 rewriteAt_ = 0; ///< size of the journal from which it is written anew
    QString journalProblem_;
    QString recoveryNotice_;
};

} // namespace purser::catalog
