// A description from outside: nothing in it acts, is fetched, or reaches the screen as markup.
#include "models/catalog/htmltext.h"
#include "tests/fuzz/fuzz.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

using namespace purser;
using purser::fuzz::require;

namespace {

/// Counts what a document wants to have fetched.
class Document final : public QTextDocument {
public:
    int wanted = 0;

protected:
    QVariant loadResource(int, const QUrl &) override
    {
        ++wanted;
        return {};
    }
};

bool hasPictureOrLink(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().isImageFormat() || it.fragment().charFormat().isAnchor())
                return true;
    return false;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication app(*argc, *argv);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html =
        QString::fromUtf8(QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const QString harmless = catalog::harmlessHtml(html);
    static const QRegularExpression acting(
        u"<(script|style|iframe|object|svg|form|img|link|meta|base|input|video|audio|source|embed|a)\\b"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attribute(u"<[a-z][a-z0-9]*\\s"_qs, QRegularExpression::CaseInsensitiveOption);
    require(!acting.match(harmless).hasMatch(), "nothing that acts is left");
    require(!attribute.match(harmless).hasMatch(), "no attribute is left");
    require(catalog::harmlessHtml(harmless) == harmless, "what is harmless stays as it is");
    Document document;
    document.setHtml(harmless);
    require(document.wanted == 0, "nothing is fetched");
    require(!hasPictureOrLink(document), "no picture and no link is shown");

    const QString plain = catalog::plainText(html);
    require(plain.size() <= html.size(), "the words are no longer than the text");
    require(plain == plain.simplified(), "the words stand on one line");
    return 0;
}
