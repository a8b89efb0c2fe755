#pragma once

#include <QWidget>

namespace purser::ui {

/// Grey bars where rows will be, 32 high like them; blank for the first 150 ms.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool due_ = false;
};

} // namespace purser::ui
