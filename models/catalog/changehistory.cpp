#include "models/catalog/changehistory.h"

#include "models/catalog/changebatches.h"
#include "models/catalog/changeset.h"
#include "models/catalog/longwork.h"
#include "models/db/database.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>

namespace purser::catalog {
namespace {

constexpr int tickMs = 100;

} // namespace

ChangeHistory::ChangeHistory(db::Database *database, ChangeSet *changes, QObject *parent)
    : QObject(parent), database_(database), changes_(changes)
{
    tick_.setInterval(tickMs);
    connect(&tick_, &QTimer::timeout, this, [this] { emit undoProgressed(undoing_->progress()); });
    if (!database)
        return;
    connect(database, &db::Database::stateChanged, this, [this](db::Database::State state) {
        if (state == db::Database::State::Online)
            catchUp();
    });
}

ChangeHistory::~ChangeHistory() = default;

template <class T, class F>
void ChangeHistory::ask(QObject *context, F work, Answer<T> answer)
{
    auto task = database_->read(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

void ChangeHistory::list(QObject *context, bool mineOnly, std::optional<BatchCursor> after, int limit,
    Answer<std::vector<ChangeBatch>> answer)
{
    auto work = [mineOnly, after, limit](
                    db::Connection &c) { return ChangeBatchRepository::list(c, mineOnly, after, limit); };
    ask<std::vector<ChangeBatch>>(context, work, std::move(answer));
}

void ChangeHistory::batch(QObject *context, BatchId id, Answer<ChangeBatch> answer)
{
    auto work = [id](db::Connection &c) { return ChangeBatchRepository::batch(c, id); };
    ask<ChangeBatch>(context, work, std::move(answer));
}

void ChangeHistory::items(QObject *context, BatchId id, BatchPart part, std::optional<BatchItemKey> after, int limit,
    Answer<std::vector<BatchItem>> answer)
{
    auto work = [id, part, after, limit](
                    db::Connection &c) { return ChangeBatchRepository::items(c, id, part, after, limit); };
    ask<std::vector<BatchItem>>(context, work, std::move(answer));
}

void ChangeHistory::counts(QObject *context, BatchId id, Answer<UndoCounts> answer)
{
    auto work = [id](db::Connection &c) { return ChangeBatchRepository::counts(c, id); };
    ask<UndoCounts>(context, work, std::move(answer));
}

void ChangeHistory::undo(QObject *context, BatchId id, const UndoChoice &choice, Answer<UndoOutcome> answer)
{
    if (undoing_)
        return;
    undoing_ = std::make_shared<LongWork>(BulkProgress());
    auto work = [run = undoing_, id, choice](db::Connection &c) -> Result<UndoOutcome> {
        if (auto started = run->begin(c); !started)
            return fail(started.error());
        auto outcome = ChangeBatchRepository::undo(
            c, id, choice, [run](const BulkProgress &progress) { return run->watch(progress); });
        run->end();
        return outcome;
    };
    auto task = database_->write(this, std::move(work));
    QCoro::connect(std::move(task), this,
        [this, waiting = QPointer<QObject>(context), answer = std::move(answer)](Result<UndoOutcome> outcome) {
            tick_.stop();
            const auto run = std::exchange(undoing_, nullptr);
            if (!outcome && run->isCancelled())
                outcome = fail(Error::Kind::Cancelled, tr("The undo was cancelled."));
            if (outcome && outcome->batch) {
                if (changes_)
                    changes_->forgetSteps();
                refresh();
                emit changed();
            }
            if (waiting)
                answer(outcome);
        });
    tick_.start();
    emit undoProgressed(BulkProgress());
}

void ChangeHistory::cancelUndo()
{
    if (!undoing_ || !undoing_->cancel())
        return;
    // The statement that runs, or waits for a lock, is interrupted on the server; the transaction then rolls back.
    auto work = [run = undoing_](db::Connection &c) { return run->interrupt(c); };
    auto task = database_->run(this, std::move(work));
    QCoro::connect(std::move(task), this, [](const Result<> &) {});
}

void ChangeHistory::refresh()
{
    if (!database_)
        return;
    reading_ = std::make_unique<QObject>();
    auto work = [](db::Connection &c) { return ChangeBatchRepository::next(c); };
    // When it cannot be read, what was known stays; coming back online reads it again.
    ask<NextBatches>(reading_.get(), work, [this](const Result<NextBatches> &next) {
        if (next)
            setNext(*next);
    });
}

void ChangeHistory::setNext(const NextBatches &next)
{
    if (next == next_)
        return;
    next_ = next;
    emit nextChanged();
}

void ChangeHistory::forgetOld()
{
    auto work = [](db::Connection &c) { return ChangeBatchRepository::forgetOld(c); };
    auto task = database_->write(this, work);
    QCoro::connect(std::move(task), this, [](const Result<int> &) {});
}

void ChangeHistory::notified(const QString &payload)
{
    const QJsonObject json = QJsonDocument::fromJson(payload.toUtf8()).object();
    if (json[QStringLiteral("table")].toString() != u"change_batches")
        return;
    catchUp();
}

void ChangeHistory::catchUp()
{
    refresh();
    emit changed();
}

QString momentText(const QDateTime &at, const QLocale &locale)
{
    const QDateTime local = at.toLocalTime();
    if (local.date() == QDate::currentDate())
        return locale.toString(local.time(), QStringLiteral("HH:mm"));
    const QString date = locale.toString(local.date(), QLocale::ShortFormat);
    return QStringLiteral("%1 %2").arg(date, locale.toString(local.time(), QStringLiteral("HH:mm")));
}

namespace {

/// The edit that is meant, without saying that it was an undo or a redo.
QString editTitle(ChangeBatch batch, const QLocale &locale)
{
    batch.kind = BatchKind::Edit;
    return batchTitle(batch, locale);
}

} // namespace

QString undoLabel(const ChangeBatch &batch, const QLocale &locale)
{
    return ChangeHistory::tr("%1, applied %2").arg(editTitle(batch, locale), momentText(batch.at, locale));
}

QString redoLabel(const ChangeBatch &batch, const QLocale &locale)
{
    return ChangeHistory::tr("%1, undone %2").arg(editTitle(batch, locale), momentText(batch.at, locale));
}

} // namespace purser::catalog
