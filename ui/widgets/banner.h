#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace purser::ui {

/// A coloured strip in the layout of a page: what is the matter (bold), more of it, a second line, and buttons. It
/// never covers rows.
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setIconName(const QString &name);
    /// \a title is bold, \a text follows on the same line, \a hint stands under it, muted.
    void setText(const QString &title, const QString &text = {}, const QString &hint = {});
    /// Adds a button or link at the end; the banner owns it.
    void addAction(QWidget *button);
    /// Square corners and full width, as under a page header; else rounded.
    void setFlush(bool flush);
    /// The words as one sentence, for screen readers and tests.
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Tone tone_;
    QString iconName_;
    bool flush_ = false;
    QLabel *first_;
    QLabel *second_;
    QHBoxLayout *row_;
};

} // namespace purser::ui
