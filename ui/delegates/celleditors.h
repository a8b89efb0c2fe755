#pragma once

#include <QComboBox>
#include <QLineEdit>

namespace purser::ui {

/// The line in which the text of a cell is edited, with the currency in front of an amount.
class CellLineEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit CellLineEdit(QWidget *parent);

    /// A sign that stands on the left and is not part of the text.
    void setSign(const QString &sign);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString sign_;
};

/// The list from which the status of a product is chosen: only the steps that exist from here, with their marks.
class CellChoice : public QComboBox {
    Q_OBJECT

public:
    /// \a values are the database's names, the first of them being the present one.
    CellChoice(const QStringList &values, QWidget *parent);

    [[nodiscard]] QString value() const { return currentData().toString(); }
    void setValue(const QString &value) { setCurrentIndex(findData(value)); }

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace purser::ui
