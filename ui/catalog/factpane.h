#pragma once

#include <QFrame>
#include <QStringList>

class QVBoxLayout;

namespace purser::ui {

/// Lines of label and value under each other, as in the column beside a preview.
class FactPane : public QFrame {
    Q_OBJECT

public:
    explicit FactPane(QWidget *parent = nullptr);

    void clear();
    /// \a figures: digits of equal width at the absolute right, also right to left; else text, elided.
    void addLine(const QString &label, const QString &value, bool strong = false, bool figures = true);
    void addDivider();
    /// "Label: value" of every line, for tests and screen readers.
    [[nodiscard]] const QStringList &lines() const { return lines_; }

private:
    QVBoxLayout *rows_;
    QStringList lines_;
};

} // namespace purser::ui
