#include "ui/catalog/pictureview.h"

#include "ui/theme/controlpainter.h"
#include "ui/widgets/imageprovider.h"

#include <QPainter>
#include <QPainterPath>

namespace purser::ui {

PictureView::PictureView(ImageProvider *images, int size, QWidget *parent) : QWidget(parent), images_(images)
{
    setFixedSize(size, size);
    if (images)
        connect(images, &ImageProvider::ready, this, [this](const QString &url) {
            if (url == url_)
                update();
        });
}

void PictureView::setPicture(const QString &url, const QString &altText)
{
    url_ = url;
    setAccessibleName(altText.isEmpty() ? tr("Picture") : altText);
    setToolTip(altText);
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(rect(), measure::radiusTag, measure::radiusTag);
    painter.setClipPath(frame);
    painter.fillRect(rect(), t.track);
    const QPixmap picture = images_ && !url_.isEmpty() ? images_->pixmap(url_, size(), devicePixelRatioF()) : QPixmap();
    if (picture.isNull())
        paint::glyph(painter, rect(), QStringLiteral("package"), t.mutedText, std::min(width() / 2, 22));
    else
        painter.drawPixmap(rect(), picture);
}

} // namespace purser::ui
