#pragma once

#include <QFrame>
#include <QTimer>

class QProgressBar;

namespace purser::ui {

class Button;
class Label;

/// A small strip over the lower edge of a grid while rows are read for copying or pasting; can be cancelled.
class GridProgress : public QFrame {
    Q_OBJECT

public:
    static constexpr int patienceMs = 250; ///< what is quicker shows nothing

    explicit GridProgress(QWidget *parent);

    void begin(int rows);
    void setRows(int rows);
    void end();

signals:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    Label *text_;
    QProgressBar *bar_;
    Button *cancel_;
    QTimer patience_;
};

} // namespace purser::ui
