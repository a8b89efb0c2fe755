#pragma once

#include "models/catalog/changehistory.h"
#include "tests/ui/catalog/catalogfakes.h"

#include <QTimer>

namespace purser::test {

/// A history in memory: answers in the next turn of the event loop with what the test has put in.
class FakeHistory : public catalog::ChangeHistory {
public:
    FakeHistory() : ChangeHistory(nullptr, nullptr) { }

    std::vector<catalog::ChangeBatch> batches; ///< the newest first
    std::vector<catalog::BatchItem> batchItems; ///< of every batch
    std::optional<Error> failure; ///< what every reading is answered with
    bool answers = true; ///< false: nothing ever comes
    catalog::NextBatches upcoming; ///< what refresh() finds
    std::vector<std::pair<BatchId, catalog::UndoChoice>> undone;
    std::optional<Result<catalog::UndoOutcome>> nextOutcome; ///< none: all that is chosen goes back
    std::function<void()> waiting; ///< cancels the undo that has no answer
    int pages = 0; ///< of items that were asked for

    static catalog::ChangeBatch batchOf(int number, const QString &name, qint64 items, bool mine = true)
    {
        catalog::ChangeBatch b;
        b.id = BatchId(QUuid(static_cast<uint>(number), 2, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        b.name = name;
        b.mine = mine;
        b.byName = mine ? QStringLiteral("Dana Ferrolo") : QStringLiteral("Noa Tal");
        b.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number * 60'000, Qt::UTC);
        b.micros = b.at.toMSecsSinceEpoch() * 1000;
        b.items = b.products = items;
        b.fields = {catalog::ProductField::Price};
        return b;
    }
    static catalog::BatchItem itemOf(int number, catalog::UndoState state = catalog::UndoState::Back)
    {
        const catalog::ProductRow row = productRow(number, QStringLiteral("Product %1").arg(number),
            QStringLiteral("KV-%1").arg(number, 4, 10, QLatin1Char('0')), "100", "40", 3);
        catalog::BatchItem item;
        item.key = {row.id, catalog::ProductField::Price};
        item.title = row.title;
        item.sku = row.sku;
        item.currency = row.currency;
        item.before = QStringLiteral("100");
        item.after = QStringLiteral("120");
        item.now = state == catalog::UndoState::Changed ? QStringLiteral("130") : QStringLiteral("120");
        item.state = state;
        return item;
    }

    void list(QObject *context, bool mineOnly, std::optional<catalog::BatchCursor> after, int limit,
        Answer<std::vector<catalog::ChangeBatch>> answer) override
    {
        std::vector<catalog::ChangeBatch> found;
        for (const catalog::ChangeBatch &b : batches)
            if ((b.mine || !mineOnly) && (!after || b.micros < after->micros) && static_cast<int>(found.size()) < limit)
                found.push_back(b);
        later<std::vector<catalog::ChangeBatch>>(context, found, std::move(answer));
    }
    void batch(QObject *context, BatchId id, Answer<catalog::ChangeBatch> answer) override
    {
        for (const catalog::ChangeBatch &b : batches)
            if (b.id == id) {
                later<catalog::ChangeBatch>(context, b, std::move(answer));
                return;
            }
        later<catalog::ChangeBatch>(
            context, fail(Error::Kind::NotFound, QStringLiteral("History does not have it.")), std::move(answer));
    }
    void items(QObject *context, BatchId, catalog::BatchPart part, std::optional<catalog::BatchItemKey> after,
        int limit, Answer<std::vector<catalog::BatchItem>> answer) override
    {
        ++pages;
        std::vector<catalog::BatchItem> found;
        for (const catalog::BatchItem &item : batchItems) {
            const bool back = item.state == catalog::UndoState::Back;
            const bool same = item.state == catalog::UndoState::Same;
            const bool wanted =
                part == catalog::BatchPart::All || (part == catalog::BatchPart::Back ? back : !back && !same);
            if (wanted && (!after || *after < item.key) && static_cast<int>(found.size()) < limit)
                found.push_back(item);
        }
        later<std::vector<catalog::BatchItem>>(context, found, std::move(answer));
    }
    void counts(QObject *context, BatchId, Answer<catalog::UndoCounts> answer) override
    {
        catalog::UndoCounts n;
        for (const catalog::BatchItem &item : batchItems)
            switch (item.state) {
            case catalog::UndoState::Back:
                ++n.back;
                ++n.backProducts;
                break;
            case catalog::UndoState::Same: ++n.same; break;
            case catalog::UndoState::Changed: ++n.changed; break;
            default: ++n.ineligible;
            }
        later<catalog::UndoCounts>(context, n, std::move(answer));
    }
    void undo(
        QObject *context, BatchId id, const catalog::UndoChoice &choice, Answer<catalog::UndoOutcome> answer) override
    {
        undone.emplace_back(id, choice);
        if (!answers) {
            waiting = [this, context, answer = std::move(answer)] {
                later<catalog::UndoOutcome>(
                    context, fail(Error::Kind::Cancelled, QStringLiteral("The undo was cancelled.")), answer, false);
            };
            return;
        }
        catalog::UndoOutcome outcome;
        outcome.batch = batchOf(99, {}, 1).id;
        for (catalog::BatchItem &item : batchItems)
            if (item.state == catalog::UndoState::Back && choice.contains(item.key)) {
                ++outcome.undone;
                if (!nextOutcome)
                    item.state = catalog::UndoState::Same;
            }
        later<catalog::UndoOutcome>(context, nextOutcome.value_or(outcome), std::move(answer), false);
    }
    void cancelUndo() override
    {
        if (const auto stop = std::exchange(waiting, nullptr))
            stop();
    }
    void refresh() override { setNext(upcoming); }

private:
    template <class T>
    void later(QObject *context, Result<T> value, Answer<T> answer, bool reading = true)
    {
        if (!answers)
            return;
        if (reading && failure)
            value = fail(*failure);
        QTimer::singleShot(0, context, [value = std::move(value), answer = std::move(answer)] { answer(value); });
    }
};

} // namespace purser::test
