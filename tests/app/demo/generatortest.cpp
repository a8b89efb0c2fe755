#include "app/demo/generator.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace purser;
using namespace purser::demo;

namespace {

/// Everything of a draft that is stored, as text.
QString fingerprint(const DemoProduct &p)
{
    const catalog::ProductDraft &d = p.draft;
    QStringList parts{QString::number(static_cast<int>(p.store)), QString::number(static_cast<int>(p.sync)), d.title,
        d.sku, catalog::statusName(d.status), d.description, d.shortDescription, d.vendor, d.productType,
        d.currency.code(), d.handle, d.externalId, d.tags.join(u'|'), d.brands.join(u'|')};
    for (const QStringList &path : d.categories)
        parts << path.join(u'>');
    for (const catalog::Image &i : d.images)
        parts << i.url << i.altText;
    for (const catalog::VariantDraft &v : d.variants)
        parts << v.sku << v.barcode << v.price->toString() << v.cost->toString()
              << (v.salePrice ? v.salePrice->toString() : QString()) << QString::number(v.stock.value_or(-1))
              << v.stockStatus << v.weightKg->toString() << v.imageUrl << v.externalId;
    return parts.join(u'\n');
}

bool hasHebrew(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hebrew; });
}

} // namespace

class GeneratorTest : public QObject {
    Q_OBJECT

    std::vector<DemoProduct> products_; ///< of both tenants, Korvala's first
    std::vector<DemoProduct> korvala_;

private slots:
    void initTestCase()
    {
        auto words = Wordbook::load();
        QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
        const Generator generator(std::move(*words));
        for (int tenant = 0; tenant < 2; ++tenant)
            for (qint64 n = 0; n < Generator::productsOf(tenant, Generator::defaultProducts); ++n)
                products_.push_back(generator.product(tenant, n));
        std::copy_if(products_.begin(), products_.end(), std::back_inserter(korvala_),
            [](const DemoProduct &p) { return p.tenant == 0; });
    }

    void theSameProductsComeOutEveryTime()
    {
        const Generator again(*Wordbook::load());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (qint64 n = 499; n >= 0; --n) // in another order: no product depends on those before it
            for (int tenant = 1; tenant >= 0; --tenant) {
                const QString one = fingerprint(again.product(tenant, n));
                const std::size_t place = (tenant == 0 ? 0 : korvala_.size()) + static_cast<std::size_t>(n);
                QCOMPARE(one, fingerprint(products_[place]));
                hash.addData(one.toUtf8());
            }
        QCOMPARE(hash.result().toHex(), QByteArray("e104d681ba1ae27d3c92d707d053f3c26b4ed30f1cba12ddd0e0db55c661dace"));
    }

    void totalsAreExact()
    {
        const Generator generator(*Wordbook::load());
        const std::array<qint64, 2> products{2400, 600}, variants{7000, 1750}, categories{60, 24};
        for (int tenant = 0; tenant < 2; ++tenant) {
            const auto t = static_cast<std::size_t>(tenant);
            qint64 made = 0, madeVariants = 0;
            QSet<QString> paths;
            for (const DemoProduct &p : products_) {
                if (p.tenant != tenant)
                    continue;
                ++made;
                madeVariants += static_cast<qint64>(p.draft.variants.size());
                for (const QStringList &path : p.draft.categories)
                    for (qsizetype depth = 1; depth <= path.size(); ++depth)
                        paths << QString::number(static_cast<int>(p.store)) + path.mid(0, depth).join(u'>');
            }
            QCOMPARE(made, products[t]);
            QCOMPARE(madeVariants, variants[t]);
            QCOMPARE(generator.variants(tenant, made), variants[t]);
            QCOMPARE(paths.size(), categories[t]);
        }
    }

    void mistralHasAQuarterAndAtLeastOne()
    {
        const std::array<std::array<qint64, 2>, 6> expected{
            {{1, 1}, {3, 1}, {7, 1}, {8, 2}, {2400, 600}, {1'000'000, 250'000}}};
        for (const auto &[korvala, mistral] : expected) {
            QCOMPARE(Generator::productsOf(0, korvala), korvala);
            QCOMPARE(Generator::productsOf(1, korvala), mistral);
        }
    }

    void codesAreUniqueWithinATenant()
    {
        QSet<QString> skus, variantSkus, barcodes, externals;
        for (const DemoProduct &p : products_) {
            QVERIFY2(!skus.contains(p.draft.sku), qPrintable(p.draft.sku));
            skus << p.draft.sku;
            if (!p.draft.externalId.isEmpty()) {
                const QString key = QString::number(static_cast<int>(p.store)) + p.draft.externalId;
                QVERIFY2(!externals.contains(key), qPrintable(key));
                externals << key;
            }
            for (const catalog::VariantDraft &v : p.draft.variants) {
                QVERIFY2(!variantSkus.contains(v.sku), qPrintable(v.sku));
                variantSkus << v.sku;
                QVERIFY2(!barcodes.contains(v.barcode), qPrintable(v.barcode));
                barcodes << v.barcode;
            }
        }
    }

    void barcodesHaveValidCheckDigits()
    {
        // The example of the GS1 specification.
        QCOMPARE(eanCheckDigit(u"629104150021"), 3);
        for (const DemoProduct &p : products_)
            for (const catalog::VariantDraft &v : p.draft.variants) {
                QCOMPARE(v.barcode.size(), 13);
                QCOMPARE(v.barcode[12].digitValue(), eanCheckDigit(QStringView(v.barcode).left(12)));
            }
    }

    void everyStoreSellsInItsCurrency()
    {
        const QStringList expected{u"ILS"_qs, u"EUR"_qs, u"EUR"_qs, u"USD"_qs};
        std::array<int, 4> counts{};
        for (const DemoProduct &p : products_) {
            const auto store = static_cast<qsizetype>(p.store);
            QCOMPARE(p.draft.currency.code(), expected[store]);
            QCOMPARE(p.tenant, store < 2 ? 0 : 1);
            ++counts[static_cast<std::size_t>(store)];
        }
        for (std::size_t store = 0; store < counts.size(); ++store)
            QVERIFY2(counts[store] > (store < 2 ? 200 : 100), qPrintable(QString::number(counts[store])));
    }

    void marginsAndStocksLookLikeAShop()
    {
        int zero = 0, low = 0, variants = 0;
        for (const DemoProduct &p : products_)
            for (const catalog::VariantDraft &v : p.draft.variants) {
                const auto margin = marginBasisPoints(*v.price, *v.cost);
                QVERIFY2(margin && *margin >= 4500 && *margin <= 7200,
                    qPrintable(v.sku + u' ' + v.price->toString() + u' ' + v.cost->toString()));
                QVERIFY(!v.salePrice || *v.salePrice < *v.price);
                zero += *v.stock == 0;
                low += *v.stock > 0 && *v.stock < 10;
                ++variants;
            }
        QVERIFY(zero * 100 > variants * 5 && zero * 100 < variants * 15);
        QVERIFY(low * 100 > variants * 8 && low * 100 < variants * 25);
    }

    void everyStatusAndSyncStateOccursAndMostAreActive()
    {
        QHash<QString, int> statuses;
        QHash<int, int> states;
        for (const DemoProduct &p : korvala_) {
            ++statuses[catalog::statusName(p.draft.status)];
            ++states[static_cast<int>(p.sync)];
        }
        QCOMPARE(statuses.size(), 5);
        QVERIFY(statuses[u"active"_qs] > 2000);
        QCOMPARE(states.size(), 4);
        QVERIFY(states[static_cast<int>(catalog::SyncState::Synced)] > 1900);
    }

    void threeLanguagesHaveARealShare()
    {
        std::array<int, languageCount> counts{};
        QSet<QString> titles;
        for (const DemoProduct &p : korvala_) {
            ++counts[static_cast<std::size_t>(p.language)];
            QCOMPARE(hasHebrew(p.draft.title), p.language == Language::Hebrew);
            titles << p.draft.title;
        }
        for (const int count : counts)
            QVERIFY2(count > 480, qPrintable(QString::number(count)));
        QVERIFY2(titles.size() > 2300, qPrintable(QString::number(titles.size())));
    }

    void wordsAgreeWithTheirNoun()
    {
        for (const DemoProduct &p : products_) {
            const QString &t = p.draft.title;
            if (p.language == Language::French && t.startsWith(u"Assiette"))
                QVERIFY2(!t.contains(u"émaillé "_qs) && !t.contains(u" blanc "_qs) && !t.contains(u"strié "_qs),
                    qPrintable(t));
            if (p.language == Language::Hebrew && t.startsWith(u"מגבת"))
                QVERIFY2(
                    !t.contains(u" רקום "_qs) && !t.contains(u" לבן "_qs) && !t.contains(u"מפוספס "_qs), qPrintable(t));
        }
    }

    void theProductsOfThePicturesAreThere()
    {
        QHash<QString, const DemoProduct *> bySku;
        for (const DemoProduct &p : products_)
            bySku.insert(p.draft.sku, &p);
        const DemoProduct *lamp = bySku.value(u"KV-LGT-0018"_qs);
        QVERIFY(lamp);
        QCOMPARE(lamp->draft.title, u"Reading lamp, brass arm"_qs);
        QCOMPARE(lamp->draft.variants.size(), 3U);
        QCOMPARE(lamp->draft.variants[1].options,
            (std::vector<catalog::OptionValue>{{u"Finish"_qs, u"Brass"_qs}, {u"Arm"_qs, u"Long arm"_qs}}));
        QCOMPARE(lamp->draft.variants[0].stock.value() + lamp->draft.variants[2].stock.value(), 6);
        const DemoProduct *soap = bySku.value(u"KV-BTH-0009"_qs);
        QVERIFY(soap);
        QCOMPARE(soap->draft.title, u"Bar soap, almond milk"_qs);
        QCOMPARE(soap->draft.variants[0].price->toString(2), u"32.00"_qs);
        QCOMPARE(soap->draft.variants[0].cost->toString(2), u"9.40"_qs);
        QCOMPARE(bySku.value(u"KV-CND-0034"_qs)->draft.status, catalog::ProductStatus::Draft);
    }

    void aMillionProductsStayUniqueAndValid()
    {
        const Generator generator(*Wordbook::load());
        const DemoProduct far = generator.product(0, 999'999);
        QCOMPARE(far.draft.variants[0].barcode.size(), 13);
        QVERIFY(far.draft.sku != generator.product(0, 999'998).draft.sku);
        qint64 rest = 0;
        for (qint64 n = 999'996; n < 1'000'000; ++n)
            rest += static_cast<qint64>(generator.product(0, n).draft.variants.size());
        QCOMPARE(generator.variants(0, 1'000'000), 999'996 / 12 * 35 + rest);
    }
};

PURSER_TEST(GeneratorTest)
#include "generatortest.moc"
