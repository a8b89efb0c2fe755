#include "tests/bench/importfile.h"

#include <QFile>

#include <stdexcept>

namespace purser::bench {
namespace {

/// Product n of a set; changed: another title, description and price.
QByteArray line(qint64 set, qint64 n, bool changed)
{
    static const char *const kinds[]{"Oak", "Brass", "Linen", "Folding", "Round", "Quiet", "Warm", "Tall", "Blue"};
    static const char *const things[]{
        "lamp", "shelf", "table", "vase", "chair", "basket", "mirror", "carpet", "candle", "mug"};
    const auto h = static_cast<quint32>(n) * 2'654'435'761U + static_cast<quint32>(set) * 40'503U;
    const qint64 number = set * 1'000'000 + n;
    const QByteArray title = QByteArray(kinds[h % 9]) + ' ' + things[(h >> 8) % 10] + ' ' + things[(h >> 16) % 10] + ' '
        + QByteArray::number(h % 1'000'000) + (changed ? " new" : "");
    return QByteArray::number(10'000'000 + number) + ",simple,I-" + QByteArray::number(10'000'000 + number) + ','
        + QByteArray::number(7'400'000'000'000 + number) + ',' + title + ",1,\"<p>" + title + ", made by hand. " + title
        + ", for every room of the house.</p>\",1," + QByteArray::number(1 + h % 50) + ",1.5,30,20,10,"
        + QByteArray::number((h >> 4) % 900 + (changed ? 2 : 1)) + ".90,Category " + QByteArray::number(h % 10)
        + ",tag " + QByteArray::number((h >> 5) % 200) + ",https://images.example/i-" + QByteArray::number(number)
        + ".jpg\n";
}

} // namespace

QString writeImportFile(const QString &path, qint64 set, bool changed, int products)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the file to import");
    file.write("ID,Type,SKU,\"GTIN, UPC, EAN, or ISBN\",Name,Published,Description,In stock?,Stock,Weight (kg),"
               "Length (cm),Width (cm),Height (cm),Regular price,Categories,Tags,Images\n");
    for (qint64 n = 0; n < products; ++n)
        file.write(line(set, n, changed));
    return path;
}

} // namespace purser::bench
