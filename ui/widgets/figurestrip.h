#pragma once

#include <QWidget>

namespace purser::ui {

/// A line of words and figures, the figures bold: "4 selected   Price sum 1,182.00   average 295.50". What has no room
/// at the end is left out.
class FigureStrip : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QString text;
        bool figure = false;
    };
    /// Parts that belong together; groups stand apart, and a line separates where \a ruled says so.
    struct Group {
        QList<Part> parts;
        bool ruled = false; ///< a line in front of it
    };

    explicit FigureStrip(QWidget *parent = nullptr);

    void setGroups(const QList<Group> &groups);
    /// All of it as text, for screen readers and tests.
    [[nodiscard]] QString text() const { return accessibleName(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(const Group &group) const;

    QList<Group> groups_;
};

} // namespace purser::ui
