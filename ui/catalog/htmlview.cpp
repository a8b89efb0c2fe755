#include "ui/catalog/htmlview.h"

#include "models/catalog/htmltext.h"
#include "ui/theme/fonts.h"

#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace purser::ui {

HtmlView::HtmlView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFont(ui::font(TextStyle::Body));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Description"));
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(document(), &QTextDocument::contentsChanged, this, &HtmlView::fit);
}

void HtmlView::showHtml(const QString &html)
{
    setHtml(catalog::harmlessHtml(html));
}

QVariant HtmlView::loadResource(int, const QUrl &)
{
    return {};
}

void HtmlView::fit()
{
    document()->setTextWidth(viewport()->width());
    const int wanted = static_cast<int>(std::ceil(document()->size().height()));
    if (height() != wanted)
        setFixedHeight(wanted);
}

QSize HtmlView::sizeHint() const
{
    return {120, static_cast<int>(std::ceil(document()->size().height()))};
}

void HtmlView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

/// The pane around it scrolls, not the text in it.
void HtmlView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace purser::ui
