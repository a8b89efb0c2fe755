#pragma once

#include <QTextBrowser>

namespace purser::ui {

/// A description from outside, shown as text: as high as it needs, in our font and colours, without pictures, links
/// that lead anywhere, or anything fetched from a disk or a network.
class HtmlView : public QTextBrowser {
    Q_OBJECT

public:
    explicit HtmlView(QWidget *parent = nullptr);

    void showHtml(const QString &html);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
};

} // namespace purser::ui
