#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace purser::ui {

/// Two to four words of which one is chosen: Products | Variants. Arrow keys move the choice.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString &accessibleName, QWidget *parent = nullptr);

    void addSegment(int id, const QString &text);
    /// Another word for a segment that is there: counts change.
    void setSegmentText(int id, const QString &text);
    void setCurrent(int id);
    [[nodiscard]] int current() const;

signals:
    void currentChanged(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *group_;
    QHBoxLayout *row_;
};

} // namespace purser::ui
