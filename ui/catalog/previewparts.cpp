#include "ui/catalog/previewparts.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace purser::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ui", text);
}

} // namespace

PreviewHeaderBar previewHeader(const QString &title, const QString &note, const QString &backTip, QWidget *parent)
{
    auto *bar = new QWidget(parent);
    bar->setFixedHeight(measure::pageHeader);
    auto *back = new QToolButton(bar);
    back->setIcon(icons::icon(QStringLiteral("go-previous")));
    back->setAutoRaise(true);
    back->setFixedSize(measure::toolButton, measure::toolButton);
    back->setToolTip(backTip);
    back->setAccessibleName(tr("Back"));
    auto *heading = new Label(TextStyle::PageTitle, title, bar);
    heading->setElided(true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(back);
    row->addWidget(heading, 1);
    auto *matters = Label::muted(note, bar);
    row->addWidget(matters);
    row->addSpacing(measure::pageMargin - 12); // margins are not mirrored, spaces are
    return {bar, back, heading, matters};
}

void showStage(Label *note, PreviewStage stage, const QString &before)
{
    switch (stage) {
    case PreviewStage::Before: note->setText(before); break;
    case PreviewStage::Writing: note->setText(tr("All of it is written, or none of it")); break;
    case PreviewStage::Unknown: note->setText(tr("It is not known yet whether this was written")); break;
    case PreviewStage::Written: break;
    }
    note->setVisible(stage != PreviewStage::Written);
}

QWidget *previewSection(const QString &title, Tag *tag, QWidget *table, QWidget *parent, QWidget *action)
{
    auto *part = new QWidget(parent);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    head->setSpacing(8);
    head->addWidget(new Label(TextStyle::BodyStrong, title, part));
    if (tag)
        head->addWidget(tag);
    head->addStretch();
    if (action)
        head->addWidget(action);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addSpacing(6);
    column->addLayout(head);
    column->addSpacing(6);
    column->addWidget(table, 1);
    return part;
}

} // namespace purser::ui
