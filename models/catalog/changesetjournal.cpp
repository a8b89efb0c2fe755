// The part of ChangeSet that keeps it on the disk: one line a step, each with the whole state of the products that
// the step touched. So the last line about a product counts, and a lost tail loses steps, never consistency.

#include "models/catalog/changeset.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace purser::catalog {
namespace {

constexpr qint64 smallestRewrite = 256 * 1024;
constexpr std::chrono::seconds retryInterval{10};

QByteArray lineOf(const QJsonArray &products)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("v"), 1}, {QStringLiteral("products"), products}})
        .toJson(QJsonDocument::Compact);
}

/// The state after all \a lines of one journal.
std::map<ProductId, StagedProduct> replay(const std::vector<QByteArray> &lines)
{
    std::map<ProductId, StagedProduct> state;
    for (const QByteArray &line : lines)
        for (const QJsonValue &value : QJsonDocument::fromJson(line)[QStringLiteral("products")].toArray())
            if (auto product = stagedProductFromJson(value.toObject()))
                state.insert_or_assign(product->row.id, std::move(*product));
    return state;
}

/// Two windows may have staged the same field: the later edit counts.
void merge(StagedProduct &into, const StagedProduct &other)
{
    for (const auto &[field, edit] : other.edits) {
        const auto mine = into.edits.find(field);
        if (mine == into.edits.end() || mine->second.at <= edit.at)
            into.edits.insert_or_assign(field, edit);
    }
    if (other.row.rowVersion > into.row.rowVersion)
        into.row = other.row;
    if (other.descriptionVersion > into.descriptionVersion) {
        into.description = other.description;
        into.descriptionVersion = other.descriptionVersion;
    }
}

} // namespace

/// Takes what was kept. What is staged already, because the disk could not be read at first, counts more.
void ChangeSet::readBack()
{
    journal_ = std::make_unique<EditJournal>(journalFolder_);
    const auto recovered = journal_->open();
    if (!recovered) {
        journal_.reset();
        setJournalProblem(recovered.error().message);
        return;
    }
    recoveryNotice_ = recovered->warning;
    std::map<ProductId, StagedProduct> state;
    for (const auto &lines : recovered->journals)
        for (auto &[id, product] : replay(lines))
            if (const auto [at, fresh] = state.try_emplace(id, product); !fresh)
                merge(at->second, product);

    std::vector<std::pair<QDateTime, ProductId>> ordered;
    for (const auto &[id, product] : state) {
        if (product.edits.empty())
            continue;
        QDateTime first = product.edits.begin()->second.at;
        for (const auto &[field, edit] : product.edits)
            first = std::min(first, edit.at);
        ordered.emplace_back(first, id);
    }
    std::sort(ordered.begin(), ordered.end());
    std::vector<ProductId> ids;
    for (const auto &[first, id] : ordered) {
        const auto [at, fresh] = entries_.try_emplace(id);
        Entry &entry = at->second;
        if (fresh) {
            static_cast<StagedProduct &>(entry) = std::move(state.at(id));
            entry.order = nextOrder_++;
        } else {
            entry.edits.merge(state.at(id).edits);
        }
        ids.push_back(id);
    }
    keepEverything();
    publish(std::move(ids));
}

void ChangeSet::keep(const std::vector<ProductId> &touched)
{
    if (!journal_)
        return;
    const bool nothingStaged =
        std::all_of(entries_.begin(), entries_.end(), [](const auto &item) { return item.second.edits.empty(); });
    if (journalBehind_ || nothingStaged || journal_->size() > rewriteAt_) {
        keepEverything();
        return;
    }
    QJsonArray products;
    for (const ProductId &id : touched)
        products.append(toJson(entries_.at(id)));
    const auto kept = journal_->append(lineOf(products));
    journalBehind_ = !kept;
    setJournalProblem(kept ? QString() : kept.error().message);
}

void ChangeSet::keepEverything()
{
    std::vector<QByteArray> lines;
    for (const ProductId &id : products())
        lines.push_back(lineOf({toJson(entries_.at(id))}));
    const auto kept = journal_->rewrite(lines);
    journalBehind_ = !kept;
    rewriteAt_ = std::max(smallestRewrite, journal_->size() * 4);
    setJournalProblem(kept ? QString() : kept.error().message);
}

void ChangeSet::setJournalProblem(const QString &problem)
{
    if (problem.isEmpty()) {
        if (journalRetry_)
            journalRetry_->stop();
    } else {
        if (!journalRetry_) {
            journalRetry_ = new QTimer(this);
            journalRetry_->setObjectName(QStringLiteral("journalRetry"));
            journalRetry_->setInterval(retryInterval);
            connect(journalRetry_, &QTimer::timeout, this, [this] { journal_ ? keepEverything() : readBack(); });
        }
        journalRetry_->start();
    }
    if (journalProblem_ == problem)
        return;
    journalProblem_ = problem;
    emit journalProblemChanged(problem);
}

} // namespace purser::catalog
