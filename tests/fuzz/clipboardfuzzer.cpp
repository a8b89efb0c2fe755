// Tables that other programs put on the clipboard as HTML.
#include "tests/fuzz/fuzz.h"
#include "ui/widgets/clipboardcells.h"

#include <QGuiApplication>

using namespace purser;
using purser::fuzz::require;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication app(*argc, *argv);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QStringList> cells = ui::cellsFromHtml(QString::fromUtf8(bytes));
    qsizetype characters = 0;
    for (const QStringList &line : cells) {
        require(line.size() == cells.first().size(), "every line of a table is as long");
        for (const QString &cell : line)
            characters += cell.size();
    }
    require(characters <= bytes.size(), "no more characters than were pasted");
    require(cells.isEmpty() || cells.size() * cells.first().size() <= 4 * 1000 * 1000, "a table has a limit");
    return 0;
}
