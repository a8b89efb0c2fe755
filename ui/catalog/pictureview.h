#pragma once

#include <QWidget>

namespace purser::ui {

class ImageProvider;

/// A picture of a product in a rounded frame, or the drawing of a parcel while there is none.
class PictureView : public QWidget {
    Q_OBJECT

public:
    /// \a images may be null; it is not owned and outlives the view.
    PictureView(ImageProvider *images, int size, QWidget *parent = nullptr);

    void setPicture(const QString &url, const QString &altText = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ImageProvider *images_;
    QString url_;
};

} // namespace purser::ui
