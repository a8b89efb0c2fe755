#pragma once

#include <QWidget>

namespace purser::ui {

/// The teal panel beside the sign-in form: the mark, the name, what Purser promises, the version.
class BrandPanel : public QWidget {
    Q_OBJECT

public:
    explicit BrandPanel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The mark of the program at a size.
class Logo : public QWidget {
    Q_OBJECT

public:
    /// \a inverted: teal letter on white, for teal ground.
    explicit Logo(int size, bool inverted, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool inverted_;
};

} // namespace purser::ui
