// Tables on the clipboard: what is copied is pasted, and any text can be pasted.
#include "tests/fuzz/fuzz.h"
#include "ui/widgets/tsv.h"

using namespace purser;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    if (provider.ConsumeBool()) {
        const QString pasted = QString::fromUtf8(fuzz::rest(provider));
        const QList<QStringList> lines = ui::fromTsv(pasted);
        qsizetype characters = 0;
        for (const QStringList &line : lines) {
            require(!line.isEmpty(), "a line has a cell");
            for (const QString &cell : line)
                characters += cell.size();
        }
        require(characters <= pasted.size(), "no more characters than were pasted");
        if (pasted.contains(u'\r'))
            return 0;
        require(ui::fromTsv(ui::toTsv(lines)) == lines, "what was pasted can be copied on");
        return 0;
    }
    const auto columns = provider.ConsumeIntegralInRange<int>(1, 4);
    QList<QStringList> table;
    while (provider.remaining_bytes() > 0 && table.size() < 40) {
        QStringList line;
        for (int c = 0; c < columns; ++c)
            line << fuzz::text(provider, 60).remove(u'\r'); // line breaks are pasted as \n
        table << line;
    }
    require(ui::fromTsv(ui::toTsv(table)) == table, "what is copied is pasted");
    return 0;
}
