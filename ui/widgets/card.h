#pragma once

#include <QFrame>

class QVBoxLayout;

namespace purser::ui {

/// A bordered surface with an optional title; its content goes into body(). No shadow.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return body_; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *body_;
};

/// A line between parts of a page.
class Divider : public QWidget {
    Q_OBJECT

public:
    explicit Divider(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace purser::ui
