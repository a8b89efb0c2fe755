#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>
#include <QVBoxLayout>

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
    /// How something ended: in the colour of success or danger; appears.
    void tell(const QString &outcome, bool good);
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

/// Where a page shows one banner at a time: the next takes the place of the last.
class BannerSlot : public QVBoxLayout {
    Q_OBJECT

public:
    BannerSlot() { setContentsMargins({}); }

    /// Takes \a banner over; null leaves the place empty.
    void show(Banner *banner);
    [[nodiscard]] bool isShowing() const { return banner_; }
    /// What the banner says; empty when there is none.
    [[nodiscard]] QString message() const { return banner_ ? banner_->message() : QString(); }

private:
    Banner *banner_ = nullptr;
};

} // namespace purser::ui
