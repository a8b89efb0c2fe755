#include "ui/shell/brandpanel.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace purser::ui {

namespace {

/// White drawing on the panel.
class PanelGlyph final : public QWidget {
public:
    PanelGlyph(const QString &name, QWidget *parent) : QWidget(parent), name_(name)
    {
        setFixedSize(measure::icon, measure::icon);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paint::glyph(painter, rect(), name_, Qt::white);
    }

private:
    QString name_;
};

Label *white(TextStyle style, const QString &text, QWidget *parent)
{
    auto *label = new Label(style, text, parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, Qt::white);
    label->setPalette(palette);
    label->setWordWrap(true);
    return label;
}

} // namespace

BrandPanel::BrandPanel(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(320);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 36, 32, 36);
    column->setSpacing(0);
    column->addWidget(new Logo(48, true, this));
    column->addSpacing(22);
    column->addWidget(white(TextStyle::BigFigure, QStringLiteral("Purser"), this));
    column->addSpacing(10);
    QLabel *promise = white(TextStyle::Body, tr("The back office for all your stores, on your own computer."), this);
    QFont larger = promise->font();
    larger.setPointSizeF(11);
    promise->setFont(larger);
    column->addWidget(promise);
    column->addStretch();
    const std::pair<QString, QString> promises[] = {
        {QStringLiteral("edit-undo"), tr("Every change previewed and undoable")},
        {QStringLiteral("cloud-off"), tr("Keeps working without the net")},
        {QStringLiteral("key"), tr("Your data, your database")},
    };
    for (const auto &[glyph, text] : promises) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(new PanelGlyph(glyph, this));
        row->addWidget(white(TextStyle::Body, text, this), 1);
        column->addLayout(row);
        column->addSpacing(16);
    }
    column->addSpacing(24);
    column->addWidget(white(TextStyle::Hint, tr("Version %1").arg(QStringLiteral(PURSER_VERSION)), this));
}

void BrandPanel::paintEvent(QPaintEvent *)
{
    // The deep teal in both schemes: the bright one of the dark scheme would glare at this size.
    QPainter(this).fillRect(rect(), Tokens::light().accent);
}

Logo::Logo(int size, bool inverted, QWidget *parent) : QWidget(parent), inverted_(inverted)
{
    setFixedSize(size, size);
}

void Logo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor teal = Tokens::light().accent;
    painter.drawPixmap(0, 0,
        icons::logo(
            width(), devicePixelRatioF(), inverted_ ? QColor(Qt::white) : teal, inverted_ ? teal : QColor(Qt::white)));
}

} // namespace purser::ui
