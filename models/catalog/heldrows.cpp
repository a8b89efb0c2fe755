#include "models/catalog/heldrows.h"

namespace purser::catalog {

void HeldRows::read(std::shared_ptr<ProductSource> source, qint64 from, std::optional<PageCursor> place, qint64 first,
    qint64 last, QObject *context, std::function<void(int)> progress, std::function<void(Result<>)> answer)
{
    clear();
    source_ = std::move(source);
    at_ = from;
    first_ = first;
    last_ = last;
    context_ = context;
    progress_ = std::move(progress);
    answer_ = std::move(answer);
    reading_ = std::make_unique<QObject>();
    next(std::move(place));
}

void HeldRows::clear()
{
    if (reading_)
        reading_.release()->deleteLater(); // perhaps its answer is still further up the stack
    rows_.clear();
    answer_ = {};
    progress_ = {};
}

void HeldRows::invalidate()
{
    if (!reading_) {
        rows_.clear();
        return;
    }
    finish(
        fail(Error::Kind::Conflict, tr("The list changed while it was being read, so nothing was done. Try again.")));
    rows_.clear();
}

void HeldRows::next(std::optional<PageCursor> place)
{
    const int limit = static_cast<int>(std::min<qint64>(step, last_ + 1 - at_));
    const auto take = [this, limit](Result<ProductSource::Page> page) {
        if (!page) {
            finish(fail(page.error()));
            return;
        }
        for (ProductRow &row : page->rows) {
            if (at_ >= first_ && at_ <= last_)
                rows_.insert_or_assign(at_, std::move(row));
            ++at_;
        }
        if (progress_ && context_)
            progress_(static_cast<int>(rows_.size()));
        if (!reading_) // somebody stopped it meanwhile
            return;
        if (at_ > last_)
            finish({});
        else if (static_cast<int>(page->cursors.size()) < limit)
            finish(fail(Error::Kind::Conflict,
                tr("The list became shorter while it was being read, so nothing was done. Try again.")));
        else
            next(page->cursors.back());
    };
    if (place || at_ == 0)
        source_->page(reading_.get(), std::move(place), limit, false, take);
    else
        source_->pageAt(reading_.get(), at_, limit, take);
}

void HeldRows::finish(Result<> outcome)
{
    reading_.release()->deleteLater();
    const auto answer = std::exchange(answer_, {});
    progress_ = {};
    if (answer && context_)
        answer(std::move(outcome));
}

} // namespace purser::catalog
