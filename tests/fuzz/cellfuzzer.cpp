// What is typed or pasted into a cell of the catalog: what is taken obeys the rules, and can be typed as it is shown.
#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "models/catalog/valuetext.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using namespace purser::catalog;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const QLocale locale(provider.PickValueInArray({u"en_US", u"fr_FR", u"he_IL", u"de_CH", u"ar_EG", u"C"}));
    const auto field = provider.PickValueInArray({ProductField::Title, ProductField::Sku, ProductField::Status,
        ProductField::Price, ProductField::Cost, ProductField::Stock, ProductField::Vendor, ProductField::Description});
    ProductRow row;
    row.currency = Currency::fromCode(
        QStringView(provider.PickValueInArray({u"ILS", u"EUR", u"USD", u"JPY", u"KWD", u"CHF", u""})))
                       .value_or(Currency());
    using enum ProductStatus;
    row.status = provider.PickValueInArray({Draft, Active, Paused, Archived, Error});
    row.variantCount = provider.ConsumeIntegralInRange<int>(0, 2);
    const QString text = QString::fromUtf8(fuzz::rest(provider));

    const auto value = parsedValue(row, field, text, locale);
    if (!value) {
        require(!value.error().message.isEmpty(), "what is refused is explained");
        return 0;
    }
    const auto twice = checkedValue(row, field, *value);
    require(twice && sameValue(field, *twice, *value), "what was taken obeys the rules");
    const QString shown = fieldText(field, *value, row.currency, locale);
    require(!shown.isEmpty(), "a value has a text, if only a dash");
    const bool isText = field == ProductField::Title || field == ProductField::Sku || field == ProductField::Vendor;
    if (field != ProductField::Description && !(isText && value->toString().isEmpty())) {
        const auto again = parsedValue(row, field, shown, locale);
        require(again && sameValue(field, *again, *value), "a value can be typed as it is shown");
    }
    if (field != ProductField::Description) {
        setFieldValue(row, field, *value);
        require(sameValue(field, fieldValue(row, field), *value), "a row holds what was put into it");
    }
    return 0;
}
