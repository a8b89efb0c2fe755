#include "app/files/importsession.h"

#include "app/files/importlabels.h"
#include "app/files/textencoding.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QThread>

#include <algorithm>
#include <future>

namespace purser::files {
namespace {

using catalog::ImportProgress;
using catalog::ProductDraft;
using Stage = ImportProgress::Stage;

constexpr qint64 batchBytes = 4 * 1024 * 1024;

bool stops(const ImportSession::Progress &progress, const ImportProgress &now)
{
    return progress && progress(now) == ImportSession::Go::Stop;
}

} // namespace

catalog::ImportFile ImportSession::describe() const
{
    const ProductFile &file = *file_;
    catalog::ImportFile info;
    info.path = path_;
    info.name = QFileInfo(path_).fileName();
    info.format = file.format().id();
    info.formatName = file.format().name();
    info.rows = file.rows();
    const CsvDialect &dialect = file.dialect();
    info.encoding = TextEncoding::label(dialect.encoding);
    if (dialect.bom > 0)
        info.encoding = tr("%1 with BOM").arg(info.encoding);
    info.separator = separatorLabel(dialect.separator);
    info.numbers = file.numbers().example();
    info.reading = {QString::fromLatin1(dialect.encoding), QLatin1Char(dialect.separator), QChar(file.numbers().point)};
    info.encodingWhy = file.guess().encodingWhy;
    info.separatorWhy = file.guess().separatorWhy;
    const bool semicolons = dialect.separator == ';';
    const bool ambiguous = reading_.point.isNull() && file.evidence().isAmbiguous();
    info.numbersWhy = !reading_.point.isNull() ? tr("as chosen")
        : ambiguous                            ? tr("uncertain")
                                               : file.evidence().why(semicolons);
    if (ambiguous)
        info.warnings.append(file.evidence().why(semicolons));
    if (file.guess().encodingConfidence < 60)
        info.warnings.append(
            tr("The encoding is a guess. Look whether the examples below are readable, or choose another one."));
    if (file.misencoded() > 0)
        info.warnings.append(tr("Rows in another encoding than the rest: %1. They are left out.")
                                 .arg(QLocale().toString(file.misencoded())));
    if (file.isCutOff())
        info.warnings.append(
            tr("The file ends in the middle of a row: it was probably cut off. Download or copy it again."));
    for (int i = 0; i < file.header().size(); ++i)
        info.columns.push_back({file.header().names()[i], file.format().target(i), file.samples().value(i)});
    return info;
}

Result<catalog::ImportFile> ImportSession::open(const QString &path, const catalog::ImportReading &reading,
    const Progress &progress, const std::function<void(const catalog::ImportFile &)> &recognised)
{
    preview_ = {};
    errors_.reset();
    findings_.clear();
    soFar_ = {};
    productsDone_ = 0;
    const bool otherPointOnly = file_ && path == path_ && !file_->changed() && reading.encoding == reading_.encoding
        && reading.separator == reading_.separator && file_->rows() > 0;
    path_ = path;
    reading_ = reading;
    if (otherPointOnly) {
        file_->setPoint(reading.point);
        return describe();
    }
    file_.reset();
    auto file = ProductFile::open(path, reading);
    if (!file)
        return fail(file.error());
    file_ = std::move(*file);
    if (recognised)
        recognised(describe());
    const auto indexed = file_->index([&](qint64 done, qint64 total, qint64 rows) {
        return !stops(progress, {Stage::Reading, done, total, rows});
    });
    if (!indexed || file_->rows() == 0) {
        file_.reset();
        return indexed ? fail(Error::Kind::Invalid,
                   tr("“%1” has a header but no rows. There is nothing to import.").arg(QFileInfo(path).fileName()))
                       : fail(indexed.error());
    }
    return describe();
}

Result<> ImportSession::ready() const
{
    if (!file_)
        return fail(Error::Kind::Invalid, tr("No file is open."));
    if (file_->changed())
        return fail(Error::Kind::Conflict, tr("The file was changed since it was opened. Open it again."));
    return {};
}

/// Reads batches on a thread of its own, one ahead of the one that is worked on: the file is read while the database
/// works. Waits for that thread when it goes.
class ImportSession::ReadAhead {
public:
    explicit ReadAhead(ImportSession &session)
        : session_(session), next_(std::async(std::launch::async, [this] { return session_.read(); }))
    {
    }

    /// The next batch; an empty one at the end of the file.
    Result<Batch> take()
    {
        if (!next_.valid())
            return Batch{};
        auto batch = next_.get();
        if (batch && !batch->products.empty())
            next_ = std::async(std::launch::async, [this] { return session_.read(); });
        return batch;
    }

private:
    ImportSession &session_;
    std::future<Result<Batch>> next_;
};

Result<ImportSession::Batch> ImportSession::read()
{
    Batch batch;
    while (batch.products.size() < limits_.products && batch.bytes < batchBytes) {
        ParsedProduct product;
        {
            const QMutexLocker lock(&fileMutex_);
            auto got = file_->next(product);
            if (!got)
                return fail(got.error());
            if (!*got)
                break;
        }
        batch.rows += product.rows;
        batch.bytes += product.bytes;
        if (product.usable) {
            ProductDraft draft = std::move(product.draft);
            if (!options_.statusFromFile)
                draft.status = catalog::ProductStatus::Draft;
            batch.drafts.push_back(std::move(draft));
            batch.source.push_back(batch.products.size());
        }
        batch.products.push_back(std::move(product));
    }
    return batch;
}

qint64 ImportSession::leaveOutSame(Batch &batch, qint64 first) const
{
    qint64 same = 0;
    std::vector<ProductDraft> drafts;
    for (size_t i = 0; i < batch.drafts.size(); ++i) {
        const size_t product = static_cast<size_t>(first) + batch.source[i];
        const Finding finding = product < findings_.size() ? findings_[product] : Finding::Write;
        if (finding == Finding::Write)
            drafts.push_back(std::move(batch.drafts[i]));
        else if (finding == Finding::Same)
            same += 1 + static_cast<qint64>(batch.drafts[i].variants.size());
    }
    batch.drafts = std::move(drafts);
    batch.source.clear();
    return same;
}

Result<catalog::ImportPreview> ImportSession::preview(
    db::Connection &connection, const catalog::ImportOptions &options, const Progress &progress)
{
    if (auto fine = ready(); !fine)
        return fail(fine.error());
    options_ = options;
    preview_ = {};
    preview_.fileRows = file_->rows();
    preview_.listed = limits_.listed;
    preview_.rowsAtOnce = file_->rows() > limits_.rowsWhole ? limits_.rowsAtOnce : 0;
    errors_ = std::make_unique<ImportErrors>();
    listed_ = {};
    images_.clear();
    findings_.clear();
    same_ = 0;
    soFar_ = {};
    productsDone_ = 0;
    Result<> compared = file_->rewind();
    if (compared) {
        ReadAhead ahead(*this);
        for (bool more = true; compared && more;) {
            // The traces that the temporary tables of a long transaction leave in the system's tables make it slow.
            catalog::ProductBulkWriter writer(connection, {options.store, options.statusFromFile});
            compared = connection.begin();
            if (compared)
                compared = comparePiece(ahead, writer, progress, more);
            if (connection.isAlive())
                std::ignore = connection.script("rollback");
        }
    }
    if (compared)
        compared = errors_->finish();
    images_ = {};
    if (!compared) {
        preview_ = {};
        return fail(compared.error());
    }
    preview_.groups = errors_->groups();
    std::sort(preview_.details.begin(), preview_.details.end(),
        [](const catalog::ImportRow &a, const catalog::ImportRow &b) { return a.line < b.line; });
    return preview_;
}

/// Compares up to ImportLimits::rowsAtOnce rows; \a more becomes false behind the last row that is wanted.
Result<> ImportSession::comparePiece(
    ReadAhead &ahead, catalog::ProductBulkWriter &writer, const Progress &progress, bool &more)
{
    const qint64 end = preview_.rows + limits_.rowsAtOnce;
    while (preview_.rows < end) {
        auto batch = ahead.take();
        if (!batch)
            return fail(batch.error());
        more = !batch->products.empty();
        if (!more)
            return {};
        if (auto compared = compareBatch(*batch, writer); !compared)
            return compared;
        const Go go = progress ? progress({Stage::Comparing, preview_.rows, file_->rows(), 0}) : Go::On;
        if (go == Go::Stop)
            return fail(Error::Kind::Cancelled, {});
        more = go == Go::On;
        if (!more)
            return {};
    }
    return {};
}

// Writing -------------------------------------------------------------------------------------------------------------

Result<> ImportSession::writePiece(db::Connection &connection, ReadAhead &ahead, const Progress &progress,
    catalog::ImportResult &piece, qint64 &products)
{
    catalog::ProductBulkWriter writer(connection, {options_.store, options_.statusFromFile});
    piece = {};
    products = 0;
    const auto goesOn = [&] {
        return !stops(progress, {Stage::Writing, soFar_.rows + piece.rows, file_->rows(), soFar_.rows});
    };
    const qint64 most = preview_.rowsAtOnce > 0 ? preview_.rowsAtOnce : file_->rows();
    while (piece.rows < most) {
        auto batch = ahead.take();
        if (!batch)
            return fail(batch.error());
        if (batch->products.empty())
            return {};
        piece.unchanged += leaveOutSame(*batch, productsDone_ + products);
        if (!batch->drafts.empty()) {
            if (auto alone = writer.reserve(goesOn); !alone)
                return alone;
            const auto wrote = writer.write(batch->drafts);
            if (!wrote)
                return fail(wrote.error());
            piece.productsCreated += wrote->productsCreated;
            piece.productsUpdated += wrote->productsUpdated;
            piece.variationsCreated += wrote->variantsCreated;
            piece.variationsUpdated += wrote->variantsUpdated;
            piece.unchanged += wrote->productsUnchanged + wrote->variantsUnchanged;
        }
        piece.rows += batch->rows;
        products += static_cast<qint64>(batch->products.size());
        if (!goesOn())
            return fail(Error::Kind::Cancelled, {});
    }
    return {};
}

bool ImportSession::reconnect(db::Connection &connection, const Progress &progress)
{
    QElapsedTimer waiting;
    waiting.start();
    for (unsigned long pause = 100; !waiting.hasExpired(limits_.patienceMs); pause = std::min(pause * 2, 2'000UL)) {
        if (connection.reopen())
            return true;
        if (stops(progress, {Stage::Reconnecting, soFar_.rows, file_->rows(), soFar_.rows}))
            return false;
        QThread::msleep(pause);
    }
    return false;
}

Result<catalog::ImportResult> ImportSession::apply(db::Connection &connection, const Progress &progress)
{
    if (auto fine = ready(); !fine)
        return fail(fine.error());
    soFar_.fileRows = file_->rows();
    soFar_.stopped.reset();
    const bool complete = static_cast<qint64>(findings_.size()) == file_->products();
    if (complete && std::find(findings_.begin(), findings_.end(), Finding::Write) == findings_.end()) {
        soFar_.rows = soFar_.fileRows;
        soFar_.unchanged = same_;
        return std::exchange(soFar_, {});
    }
    const auto stop = [this](const Error &error) -> Result<catalog::ImportResult> {
        if (soFar_.rows == 0)
            return fail(error);
        soFar_.stopped = error;
        return soFar_;
    };
    for (int repeated = 0; soFar_.rows < file_->rows();) {
        if (auto again = file_->rewind(); !again)
            return stop(again.error());
        if (auto passed = file_->skip(productsDone_); !passed)
            return stop(passed.error());
        for (ReadAhead ahead(*this);;) {
            catalog::ImportResult piece;
            qint64 products = 0;
            const auto written =
                connection.transaction([&] { return writePiece(connection, ahead, progress, piece, products); });
            if (!written) {
                // The transaction is gone with its connection, or nobody knows, or PostgreSQL ended it because it and
                // another one waited for each other; once more does no harm, as rows that are written already are not
                // touched.
                const bool lost = !connection.isAlive() && !written.error().is(Error::Kind::Cancelled);
                const bool beaten = written.error().code == u"40P01";
                if ((!lost && !beaten) || ++repeated > 5 || (lost && !reconnect(connection, progress)))
                    return stop(written.error());
                break;
            }
            repeated = 0;
            soFar_.productsCreated += piece.productsCreated;
            soFar_.productsUpdated += piece.productsUpdated;
            soFar_.variationsCreated += piece.variationsCreated;
            soFar_.variationsUpdated += piece.variationsUpdated;
            soFar_.unchanged += piece.unchanged;
            soFar_.rows += piece.rows;
            productsDone_ += products;
            if (piece.rows == 0 || soFar_.rows >= file_->rows())
                break;
        }
    }
    productsDone_ = 0;
    return std::exchange(soFar_, {});
}

// Report --------------------------------------------------------------------------------------------------------------

Result<qint64> ImportSession::saveErrors(const QString &path, const Progress &progress)
{
    QSaveFile out(path);
    const auto failed = [&]() {
        return fail(Error::Kind::NoSpace, tr("“%1” cannot be written: %2.").arg(path, out.errorString()));
    };
    if (!file_ || !errors_)
        return fail(Error::Kind::Invalid, tr("No file is open."));
    if (!out.open(QIODevice::WriteOnly))
        return failed();
    const char separator = file_->dialect().separator == ';' ? ';' : ',';
    const bool same = !file_->changed();
    out.write("\xef\xbb\xbf"); // spreadsheets take it for UTF-8 by this
    out.write(csvLine(reportColumns() + file_->header().names(), separator));
    qint64 saved = 0;
    const auto written = errors_->each([&](const ImportErrors::Entry &entry) -> Result<> {
        const RowError &error = entry.error;
        QStringList fields{QString::number(error.line), error.column, error.value,
            error.remedy.isEmpty() ? error.reason : error.reason + u' ' + error.remedy};
        if (auto record = file_->rowAt(entry.place); same && record && !record->fault)
            fields += record->fields;
        if (out.write(csvLine(fields, separator)) < 0)
            return failed();
        if (++saved % 1'000 == 0 && stops(progress, {Stage::Reading, saved, errors_->size(), saved}))
            return fail(Error::Kind::Cancelled, {});
        return {};
    });
    if (!written)
        return fail(written.error());
    if (!out.commit())
        return failed();
    return saved;
}

} // namespace purser::files
