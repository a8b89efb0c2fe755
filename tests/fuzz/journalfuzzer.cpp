// The journal of staged edits on the disk, whole or torn: what can be read is read, kept, and read the same again; what
// cannot is put aside and said.
#include "models/catalog/changeset.h"
#include "tests/fuzz/fuzz.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace purser;
using namespace purser::catalog;
using purser::fuzz::require;

namespace {

/// Lines with the checksum that the journal expects.
QByteArray framed(const QList<QByteArray> &lines)
{
    QByteArray out;
    for (const QByteArray &line : lines)
        out += QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex().left(16) + ' ' + line + '\n';
    return out;
}

std::vector<QByteArray> journals(const QString &folder)
{
    EditJournal journal(folder);
    const auto found = journal.open();
    require(found.has_value(), "a journal can be opened");
    std::vector<QByteArray> lines;
    for (const auto &one : found->journals)
        lines.insert(lines.end(), one.begin(), one.end());
    return lines;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const QString folder = fuzz::folder() + u"/journal"_qs;
    QDir().mkpath(folder);
    const bool whole = provider.ConsumeBool();
    const bool torn = provider.ConsumeBool();
    const QByteArray bytes = fuzz::rest(provider);
    QByteArray content = whole ? framed(bytes.split('\n')) : bytes;
    if (torn)
        content.chop(1);
    fuzz::put(u"journal/staged-1.journal"_qs, content);

    const std::vector<QByteArray> lines = journals(folder);
    if (whole)
        require(static_cast<qsizetype>(lines.size()) == bytes.count('\n') + (torn ? 0 : 1), "every whole line is read");
    std::vector<ProductId> products;
    int edits = 0;
    {
        ChangeSet changes(u"A Person"_qs, folder);
        require(changes.journalProblem().isEmpty(), "the journal can be kept");
        require(content.isEmpty() || content.endsWith('\n') || !changes.recoveryNotice().isEmpty(),
            "a torn journal is said to be torn");
        products = changes.products();
        edits = changes.editCount();
        require(static_cast<int>(products.size()) == changes.productCount(), "the count is that of the products");
        for (const ProductId &id : products)
            for (const auto &[field, edit] : changes.product(id)->edits)
                std::ignore = changes.obstacle(id, field);
        std::ignore = changes.toProductEdits();
    }
    {
        ChangeSet again(u"A Person"_qs, folder);
        require(again.recoveryNotice().isEmpty(), "what was kept anew is whole");
        require(again.products() == products && again.editCount() == edits, "what was kept is read again");
        again.discardAll();
        require(again.isEmpty(), "everything can be discarded");
    }
    QDir(folder).removeRecursively();
    return 0;
}
