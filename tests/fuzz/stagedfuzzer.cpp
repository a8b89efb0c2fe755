// A staged product as the journal keeps it: whatever stands there, what is read is kept and read the same again, and
// every sentence about it can be made.
#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "models/catalog/stagededit.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace purser;
using namespace purser::catalog;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto product = stagedProductFromJson(QJsonDocument::fromJson(bytes).object());
    if (!product)
        return 0;
    require(!product->row.id.isNull(), "a staged product has an id");
    const QLocale locale(QStringLiteral("he_IL"));
    for (const auto &[field, edit] : product->edits) {
        const Currency &currency = product->row.currency;
        require(!fieldText(field, edit.value, currency, locale).isEmpty(), "a value has a text, if only a dash");
        std::ignore = changeText(field, edit.base, edit.value, currency, locale);
        std::ignore = percentChangeText(amountOf(edit.base), amountOf(edit.value), 1, locale);
        std::ignore = product->conflicts(field);
        ProductRow row = product->row;
        setFieldValue(row, field, edit.value);
        std::ignore = marginText(row.marginBasisPoints, locale);
        if (const auto checked = checkedValue(product->row, field, edit.value)) {
            const auto twice = checkedValue(product->row, field, *checked);
            require(twice && sameValue(field, *twice, *checked), "what the rules give obeys the rules");
        }
    }
    const QJsonObject kept = toJson(*product);
    const auto again = stagedProductFromJson(kept);
    require(again && toJson(*again) == kept, "what is kept is read the same again");
    require(again->edits.size() == product->edits.size(), "no edit is lost");
    for (const auto &[field, edit] : product->edits)
        require(again->edits.contains(field) && sameValue(field, again->edits.at(field).value, edit.value),
            "an edit keeps its value");
    return 0;
}
