// Pictures of somebody else's making, and the addresses of drawn ones.
#include "app/images/imagestore.h"
#include "app/images/productpainter.h"
#include "tests/fuzz/fuzz.h"

#include <QGuiApplication>
#include <QImage>

using namespace purser;
using namespace purser::images;
using purser::fuzz::require;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "*=false");
    static QGuiApplication app(*argc, *argv);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const int pixels = provider.PickValueInArray({24, 40, 320});
    const bool address = provider.ConsumeBool();
    const QByteArray bytes = fuzz::rest(provider);
    if (address) {
        const QString url = QString::fromUtf8(bytes);
        if (const auto drawing = ProductDrawing::fromUrl(url))
            require(drawProduct(*drawing, 24).size() == QSize(24, 24), "a drawing has the size asked for");
        return 0;
    }
    const QImage image = decodeSquare(bytes, pixels);
    require(image.isNull() || image.size() == QSize(pixels, pixels), "a picture has the size asked for");
    return 0;
}
