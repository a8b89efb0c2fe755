#include "models/catalog/bulkservice.h"

#include "models/catalog/bulkrepository.h"
#include "models/catalog/longwork.h"
#include "models/db/database.h"

namespace purser::catalog {
namespace {

constexpr int tickMs = 100;

/// The lines of a preview, read page by page. There are no anchors: they would cost another pass over everything for
/// jumps that nobody makes in a preview; the few that are made skip rows.
class DatabaseBulkLines : public BulkSource {
public:
    DatabaseBulkLines(db::Database *database, BulkRepository::Lines lines, qint64 known)
        : database_(database), lines_(std::move(lines)), known_(known)
    {
    }

    QUuid id(const BulkRow &row) const override { return row.row.id.value; }
    bool differs(const BulkRow &a, const BulkRow &b) const override
    {
        return a.row.rowVersion != b.row.rowVersion || a.newValue != b.newValue;
    }
    void page(QObject *context, std::optional<PageCursor> after, int limit, bool backward, Answer<Page> answer) override
    {
        auto work = [lines = lines_, after, limit, backward](db::Connection &c) -> Result<Page> {
            return told(BulkRepository::page(c, lines, after, limit, backward));
        };
        auto task = database_->read(context, std::move(work));
        QCoro::connect(std::move(task), context, std::move(answer));
    }
    void pageAt(QObject *context, qint64 offset, int limit, Answer<Page> answer) override
    {
        auto work = [lines = lines_, offset, limit](db::Connection &c) -> Result<Page> {
            return told(BulkRepository::pageAt(c, lines, offset, limit));
        };
        auto task = database_->read(context, std::move(work));
        QCoro::connect(std::move(task), context, std::move(answer));
    }
    void anchors(QObject *context, int, Answer<std::vector<PageCursor>> answer) override
    {
        later<std::vector<PageCursor>>(context, std::move(answer), std::vector<PageCursor>());
    }
    void count(QObject *context, Answer<grid::Count> answer) override
    {
        if (lines_.find.simplified().isEmpty()) {
            later<grid::Count>(context, std::move(answer), grid::Count{known_, true});
            return;
        }
        auto work = [lines = lines_](db::Connection &c) -> Result<grid::Count> {
            return BulkRepository::count(c, lines).map([](qint64 n) { return grid::Count{n, true}; });
        };
        auto task = database_->read(context, std::move(work));
        QCoro::connect(std::move(task), context, std::move(answer));
    }
    void rows(QObject *context, std::vector<QUuid>, Answer<std::vector<BulkRow>> answer) override
    {
        later<std::vector<BulkRow>>(context, std::move(answer), std::vector<BulkRow>());
    }

private:
    template <class T>
    static void later(QObject *context, Answer<T> answer, T value)
    {
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer), value = std::move(value)] { answer(value); }, Qt::QueuedConnection);
    }
    static Result<Page> told(Result<BulkPage> page)
    {
        if (!page)
            return fail(page.error());
        return Page{std::move(page->rows), std::move(page->cursors)};
    }

    db::Database *database_;
    BulkRepository::Lines lines_;
    qint64 known_;
};

} // namespace

BulkService::BulkService(db::Database *database, QObject *parent) : QObject(parent), database_(database)
{
    tick_.setInterval(tickMs);
    connect(&tick_, &QTimer::timeout, this, [this] {
        if (!running_)
            return;
        emit progressed(running_->progress());
    });
    if (!database)
        return;
    connect(database, &db::Database::stateChanged, this, [this](db::Database::State state) {
        if (state == db::Database::State::Online)
            emit backOnline();
    });
}

BulkService::~BulkService() = default;

void BulkService::preview(QObject *context, BulkRequest request, Answer<BulkPreview> answer)
{
    auto work = [request = std::move(request)](db::Connection &c) { return BulkRepository::preview(c, request); };
    auto task = database_->read(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

std::shared_ptr<BulkSource> BulkService::open(BulkRequest request, BulkPart part, qint64 known, QString find)
{
    BulkRepository::Lines lines{std::move(request), part, std::move(find)};
    return std::make_shared<DatabaseBulkLines>(database_, std::move(lines), known);
}

void BulkService::apply(BulkRequest request, BulkPreview seen, QString note)
{
    if (running_)
        return;
    BulkProgress begun;
    begun.total = seen.changing;
    running_ = std::make_shared<LongWork>(begun);
    auto work = [run = running_, request = std::move(request), seen = std::move(seen), note = std::move(note)](
                    db::Connection &c) -> Result<BulkReport> {
        if (auto started = run->begin(c); !started)
            return fail(started.error());
        auto report = BulkRepository::apply(
            c, request, seen, note, [run](const BulkProgress &progress) { return run->watch(progress); });
        run->end();
        return report;
    };
    auto task = database_->write(this, std::move(work));
    QCoro::connect(std::move(task), this, [this](const Result<BulkReport> &answer) {
        tick_.stop();
        const auto run = std::exchange(running_, nullptr);
        BulkReport report;
        if (answer) {
            report = *answer;
        } else if (run->isCancelled()) {
            report.outcome = BulkReport::Outcome::Cancelled;
        } else {
            report.error = answer.error();
        }
        emit finished(report);
    });
    tick_.start();
    emit progressed(begun); // the other one is the worker's already
}

void BulkService::cancel()
{
    if (!running_ || !running_->cancel())
        return;
    // The statement that runs, or waits for a lock, is interrupted on the server; the transaction then rolls back.
    auto work = [run = running_](db::Connection &c) { return run->interrupt(c); };
    auto task = database_->run(this, std::move(work));
    QCoro::connect(std::move(task), this, [](const Result<> &) {});
}

} // namespace purser::catalog
