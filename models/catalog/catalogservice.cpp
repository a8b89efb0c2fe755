#include "models/catalog/catalogservice.h"

#include "models/catalog/announcement.h"
#include "models/catalog/changebatches.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productrules.h"
#include "models/catalog/productsql.h"
#include "models/db/database.h"

namespace purser::catalog {
namespace {

constexpr int mostAttempts = 3;

int fieldCount(const std::vector<ProductEdit> &edits)
{
    size_t count = 0;
    for (const ProductEdit &edit : edits)
        count += edit.fields.size();
    return static_cast<int>(count);
}

Result<ProductRow> rowNow(db::Connection &c, ProductId id, const std::optional<StoreId> &store)
{
    auto rows = ProductRepository::rows(c, {id}, store);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::Kind::NotFound,
            CatalogService::tr("This product does not exist any more, or you may no longer see it."));
    return rows->front();
}

/// The steps of changeStatus(), inside its transaction.
Result<ProductRow> walk(db::Connection &c, const ProductRow &from, const std::vector<ProductStatus> &steps,
    const std::optional<StoreId> &store)
{
    ProductRow row = from;
    for (const ProductStatus step : steps) {
        auto outcome = ProductRepository::commit(
            c, {{row.id, row.rowVersion, {{ProductField::Status, statusName(step)}}}}, std::nullopt);
        if (!outcome)
            return fail(outcome.error());
        const EditOutcome::Kind kind =
            outcome->products.empty() ? EditOutcome::Kind::Deleted : outcome->products.front().kind;
        if (kind == EditOutcome::Kind::Conflict)
            return fail(Error::Kind::Conflict,
                CatalogService::tr("Somebody else changed “%1” meanwhile. Nothing was written. Look at it again, then "
                                   "repeat.")
                    .arg(from.title));
        if (kind == EditOutcome::Kind::Refused)
            return fail(Error::Kind::Invalid, outcome->products.front().reason);
        auto now = rowNow(c, row.id, store);
        if (!now)
            return now;
        row = *now;
    }
    // One entry of History from the first status to the last, whatever lay between.
    auto recorded = ChangeBatchRepository::record(
        c, {}, {{row.id, ProductField::Status, {}, statusName(from.status), statusName(row.status)}});
    if (!recorded)
        return fail(recorded.error());
    return row;
}

} // namespace

/// One commit from the first sending to the answer, with its repetitions.
struct CatalogService::Attempt {
    ChangeSet::Include include;
    QString name;
    std::vector<ProductEdit> edits;
    int number = 1;
};

CatalogService::CatalogService(
    db::Database *database, ChangeSet *changes, std::optional<StoreId> store, QObject *parent)
    : QObject(parent), database_(database), changes_(changes), store_(store)
{
    connect(changes, &ChangeSet::descriptionNeeded, this, [this] { compareDescriptions({}); });
    if (!database)
        return;
    // The database is back, or lets this person in no more: both say something about what is staged.
    const auto standingHeard = [this] {
        if (database_->state() == db::Database::State::Online || database_->lastError().is(Error::Kind::Forbidden))
            refreshAll();
    };
    connect(database, &db::Database::stateChanged, this, standingHeard);
    connect(database, &db::Database::attemptFailed, this, standingHeard);
    connect(database, &db::Database::commitUnanswered, this, [this] {
        if (committing_)
            emit commitUncertain();
    });
    connect(database, &db::Database::commitSettled, this, [this](bool saved) { confirmed_ = committing_ && saved; });
}

QCoro::Task<Result<ProductDetail>> CatalogService::detail(QObject *context, ProductId product)
{
    auto work = [product, store = store_](db::Connection &c) { return ProductRepository::detail(c, product, store); };
    return database_->read(context, work);
}

QCoro::Task<Result<QStringList>> CatalogService::vendors(QObject *context)
{
    auto work = [](db::Connection &c) { return ProductRepository::vendors(c); };
    return database_->read(context, work);
}

QCoro::Task<Result<std::vector<CategoryNode>>> CatalogService::categories(QObject *context)
{
    auto work = [store = store_](db::Connection &c) { return ProductRepository::categories(c, store); };
    return database_->read(context, work);
}

QCoro::Task<Result<ProductSums>> CatalogService::sums(QObject *context, const std::vector<ProductId> &products)
{
    auto work = [products](db::Connection &c) { return ProductRepository::sums(c, products); };
    return database_->read(context, work);
}

QCoro::Task<Result<ProductId>> CatalogService::create(const ProductDraft &draft)
{
    auto work = [draft, store = store_](db::Connection &c) { return ProductRepository::create(c, draft, store); };
    auto task = database_->write(this, work);
    auto created = co_await task;
    if (created)
        emit productWritten(*created);
    co_return created;
}

QCoro::Task<Result<ProductId>> CatalogService::duplicate(ProductId product)
{
    auto work = [product](db::Connection &c) { return ProductRepository::duplicate(c, product); };
    auto task = database_->write(this, work);
    auto created = co_await task;
    if (created)
        emit productWritten(*created);
    co_return created;
}

QCoro::Task<Result<ProductRow>> CatalogService::changeStatus(const ProductRow &product, ProductStatus status)
{
    const ProductRow from = product; // the reference does not outlive the first suspension
    const std::vector<ProductStatus> steps = stepsBetween(from.status, status);
    if (steps.empty()) {
        Result<ProductRow> refusal = fail(Error::Kind::Invalid,
            tr("A product that is %1 cannot become %2.").arg(statusLabel(from.status), statusLabel(status)));
        co_return refusal;
    }
    auto work = [from, steps, store = store_](db::Connection &c) { return walk(c, from, steps, store); };
    auto task = database_->write(this, work);
    auto row = co_await task;
    if (row) {
        changes_->observe(*row);
        emit productWritten(from.id);
    }
    co_return row;
}

void CatalogService::commit(const ChangeSet::Include &include, const QString &name)
{
    if (committing_)
        return;
    auto attempt = std::make_shared<Attempt>();
    attempt->include = include;
    attempt->name = name.trimmed().isEmpty() ? changes_->intent() : name;
    attempt->edits = changes_->toProductEdits(include);
    if (attempt->edits.empty())
        return;
    committing_ = true;
    confirmed_ = false;
    emit commitStarted(fieldCount(attempt->edits));
    send(attempt);
}

void CatalogService::send(const std::shared_ptr<Attempt> &attempt)
{
    auto work = [edits = attempt->edits, name = attempt->name](db::Connection &c) {
        return ProductRepository::commit(c, edits, NewBatch{BatchKind::Edit, name, {}});
    };
    auto task = database_->write(this, work);
    QCoro::connect(std::move(task), this, [this, attempt](const Result<CommitOutcome> &outcome) {
        if (outcome) {
            answered(attempt, *outcome);
            return;
        }
        if (outcome.error().is(Error::Kind::Forbidden))
            changes_->setForbidden(outcome.error().message);
        finish(
            {false, fieldCount(attempt->edits), static_cast<int>(attempt->edits.size()), 0, 0, 0, {}, outcome.error()});
    });
}

void CatalogService::answered(const std::shared_ptr<Attempt> &attempt, const CommitOutcome &outcome)
{
    CommitReport report{
        outcome.saved, fieldCount(attempt->edits), static_cast<int>(attempt->edits.size()), 0, 0, 0, outcome.batch, {}};
    changes_->setForbidden({});
    if (outcome.saved) {
        report.confirmed = std::exchange(confirmed_, false);
        changes_->committed(attempt->edits, outcome);
        finish(report);
        return;
    }
    for (const EditOutcome &product : outcome.products) {
        report.conflicts += product.kind == EditOutcome::Kind::Conflict ? 1 : 0;
        report.gone += product.kind == EditOutcome::Kind::Deleted ? 1 : 0;
        report.refused += product.kind == EditOutcome::Kind::Refused ? 1 : 0;
    }
    changes_->rejected(outcome);
    compareDescriptions([this, attempt, report] {
        // Only other fields of the products had changed: nothing of ours is in question, so send it again.
        auto next = std::make_shared<Attempt>();
        next->include = attempt->include;
        next->name = attempt->name;
        next->edits = changes_->toProductEdits(attempt->include);
        next->number = attempt->number + 1;
        const bool onlyVersions = report.conflicts > 0 && report.gone == 0 && report.refused == 0;
        if (onlyVersions && next->number <= mostAttempts && fieldCount(next->edits) == report.edits)
            send(next);
        else
            finish(report);
    });
}

void CatalogService::finish(const CommitReport &report)
{
    committing_ = false;
    emit commitFinished(report);
}

/// Reads the descriptions that staged edits must be compared with, then calls \a then.
void CatalogService::compareDescriptions(std::function<void()> then)
{
    const std::vector<ProductId> ids = changes_->uncertainDescriptions();
    if (ids.empty()) {
        if (then)
            then();
        return;
    }
    auto work = [ids, store = store_](db::Connection &c) -> Result<std::vector<ProductDetail>> {
        std::vector<ProductDetail> details;
        for (const ProductId &id : ids) {
            auto one = ProductRepository::detail(c, id, store);
            if (one)
                details.push_back(std::move(*one));
            else if (!one.error().is(Error::Kind::NotFound))
                return fail(one.error());
        }
        return details;
    };
    auto task = database_->read(this, work);
    QCoro::connect(std::move(task), this, [this, then](const Result<std::vector<ProductDetail>> &details) {
        if (details)
            for (const ProductDetail &one : *details)
                changes_->observe(one.row, one.description);
        if (then)
            then();
    });
}

/// Two workers answer in any order: what question \a number tells of \a product (of the rights, when null) is old when
/// a later question was answered before it.
bool CatalogService::isNews(const ProductId &product, quint64 number)
{
    quint64 &last = heard_[product];
    if (number < last)
        return false;
    last = number;
    return true;
}

void CatalogService::refreshAll()
{
    refresh(changes_->products());
}

void CatalogService::refresh(std::vector<ProductId> products)
{
    std::erase_if(products, [this](const ProductId &id) { return !changes_->product(id); });
    if (products.empty()) {
        if (changes_->isEmpty()) {
            changes_->setForbidden({});
            heard_.clear();
        }
        return;
    }
    struct Seen {
        std::vector<ProductRow> rows;
        QString forbidden; ///< why the person may look but not write
    };
    auto work = [products, store = store_](db::Connection &c) -> Result<Seen> {
        Seen seen;
        if (auto may = sql::requireCatalogWrite(c); !may) {
            // Whoever is shut out sees no rows at all: that says nothing about the products.
            auto known = c.exec("select auth.uid() is not null");
            if (!known)
                return fail(known.error());
            if (!known->first().truth(0) || !may.error().is(Error::Kind::Forbidden))
                return fail(may.error());
            seen.forbidden = may.error().message;
        }
        auto rows = ProductRepository::rows(c, products, store);
        if (!rows)
            return fail(rows.error());
        seen.rows = std::move(*rows);
        if (seen.rows.size() < products.size()) { // gone, or shut out since the question above
            if (auto may = sql::requireCatalogWrite(c); !may && seen.forbidden.isEmpty())
                return fail(may.error());
        }
        return seen;
    };
    auto task = database_->read(this, work);
    QCoro::connect(std::move(task), this, [this, products, number = ++asked_](const Result<Seen> &seen) {
        if (!seen) {
            if (seen.error().is(Error::Kind::Forbidden) && isNews({}, number))
                changes_->setForbidden(seen.error().message);
            return; // offline or cancelled: coming back online refreshes again
        }
        if (isNews({}, number))
            changes_->setForbidden(seen->forbidden);
        QSet<ProductId> found;
        for (const ProductRow &row : seen->rows) {
            found.insert(row.id);
            if (isNews(row.id, number))
                changes_->observe(row);
        }
        for (const ProductId &id : products)
            if (!found.contains(id) && isNews(id, number))
                changes_->observeGone(id);
    });
}

void CatalogService::notified(const QString &payload)
{
    const Announcement heard = Announcement::fromPayload(payload);
    if (heard.table != u"products")
        return;
    if (heard.all) {
        emit announced({}, true);
        refreshAll();
        return;
    }
    const std::vector<ProductId> ids(heard.ids.begin(), heard.ids.end());
    if (ids.empty())
        return;
    emit announced(ids, false);
    refresh(ids);
}

} // namespace purser::catalog
