#pragma once

#include "models/sync/jobrow.h"
#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

namespace purser::ui {

/// The drawing and the colour that stand for a state of a job. Shapes differ as well as colours.
struct JobLook {
    QString glyph;
    QColor Tokens::*colour;
    Tone tone;
};
JobLook lookOf(sync::JobState state);

/// Paints what tables of jobs have beside text: a state with its mark, a bar of progress, what went wrong in red.
class JobCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Kind { State, Progress, Note, ItemStatus, ScheduleState };

    JobCellDelegate(Kind kind, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Kind kind_;
};

} // namespace purser::ui
