#include "ui/jobs/jobcells.h"

#include "models/sync/jobtablemodel.h"
#include "models/sync/scheduletablemodel.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QPainter>

#include <cmath>

namespace purser::ui {

using sync::JobItemRow;
using sync::JobItemTableModel;
using sync::JobState;
using sync::JobTableModel;

namespace {

constexpr int gap = 6;

JobLook lookOfItem(JobItemRow::Status status)
{
    switch (status) {
    case JobItemRow::Status::Completed: return {QStringLiteral("circle-check"), &Tokens::success, Tone::Success};
    case JobItemRow::Status::Failed: return {QStringLiteral("circle-alert"), &Tokens::danger, Tone::Danger};
    case JobItemRow::Status::Running: return {QStringLiteral("retry"), &Tokens::accent, Tone::Accent};
    case JobItemRow::Status::Skipped: return {QStringLiteral("status-archived"), &Tokens::mutedText, Tone::Neutral};
    case JobItemRow::Status::Pending: break;
    }
    return {QStringLiteral("pending"), &Tokens::mutedText, Tone::Neutral};
}

void paintBar(
    QPainter &painter, const QRect &inner, Qt::LayoutDirection direction, const QModelIndex &index, const Tokens &t)
{
    const double share = index.data(JobTableModel::ProgressRole).toDouble();
    if (share < 0)
        return;
    const auto state = static_cast<JobState>(index.data(JobTableModel::StateRole).toInt());
    QRect trough = inner;
    trough.setHeight(measure::progress);
    trough.moveTop(inner.center().y() - measure::progress / 2 + 1);
    const QColor colour = state == JobState::Paused ? t.warning
        : state == JobState::Cancelled              ? t.faint
        : state == JobState::Failed                 ? t.danger
                                                    : t.accent;
    paint::roundedFrame(painter, trough, t.track, {}, measure::radiusCheck);
    QRect done = trough;
    done.setWidth(static_cast<int>(std::lround(trough.width() * std::min(1.0, share))));
    if (done.width() > 0)
        paint::roundedFrame(painter, QStyle::visualRect(direction, trough, done), colour, {}, measure::radiusCheck);
    // What failed stands at the end, so that a done job with failures is not taken for a good one.
    if (const double failed = index.data(JobTableModel::FailedRole).toDouble();
        failed > 0 && state != JobState::Running) {
        QRect end = trough;
        end.setLeft(trough.right() + 1 - std::max(6, static_cast<int>(std::lround(trough.width() * failed))));
        paint::roundedFrame(painter, QStyle::visualRect(direction, trough, end), t.danger, {}, measure::radiusCheck);
    }
}

} // namespace

JobLook lookOf(JobState state)
{
    switch (state) {
    case JobState::Running: return {QStringLiteral("retry"), &Tokens::accent, Tone::Accent};
    case JobState::Paused: return {QStringLiteral("status-paused"), &Tokens::warning, Tone::Warning};
    case JobState::Queued: return {QStringLiteral("pending"), &Tokens::mutedText, Tone::Neutral};
    case JobState::Done: return {QStringLiteral("circle-check"), &Tokens::success, Tone::Success};
    case JobState::FailedInPart:
    case JobState::Failed: return {QStringLiteral("circle-alert"), &Tokens::danger, Tone::Danger};
    case JobState::Cancelled: return {QStringLiteral("status-archived"), &Tokens::mutedText, Tone::Neutral};
    }
    return {QStringLiteral("pending"), &Tokens::mutedText, Tone::Neutral};
}

JobCellDelegate::JobCellDelegate(Kind kind, QObject *parent) : QStyledItemDelegate(parent), kind_(kind)
{
}

void JobCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(rect, selected ? t.selection : index.row() % 2 ? t.alternate : t.surface);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.gridLine);
    QRect inner = rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    painter->setFont(ui::font(TextStyle::Body));
    switch (kind_) {
    case Kind::Progress:
        painter->setRenderHint(QPainter::Antialiasing);
        paintBar(*painter, inner, option.direction, index, t);
        break;
    case Kind::Note: {
        const auto state = static_cast<JobState>(index.data(JobTableModel::StateRole).toInt());
        const bool bad = state == JobState::Failed || state == JobState::FailedInPart;
        painter->setPen(bad ? t.danger : selected ? t.selectionText : t.mutedText);
        paint::words(*painter, inner, side, index.data().toString());
        break;
    }
    case Kind::State:
    case Kind::ItemStatus:
    case Kind::ScheduleState: {
        const JobLook look = kind_ == Kind::State
            ? lookOf(static_cast<JobState>(index.data(JobTableModel::StateRole).toInt()))
            : kind_ == Kind::ItemStatus
            ? lookOfItem(static_cast<JobItemRow::Status>(index.data(JobItemTableModel::StatusRole).toInt()))
            : index.data(sync::ScheduleTableModel::ActiveRole).toBool()
            ? JobLook{QStringLiteral("status-active"), &Tokens::success, Tone::Success}
            : JobLook{QStringLiteral("status-paused"), &Tokens::mutedText, Tone::Neutral};
        const bool muted = look.colour == &Tokens::mutedText;
        const QColor colour = selected && muted ? t.selectionText : t.*look.colour;
        const int size = kind_ == Kind::ScheduleState ? measure::statusMark : 14;
        const QRect mark(mirrored ? inner.right() - 13 : inner.x(), rect.center().y() - 6, 14, 14);
        paint::glyph(*painter, mark, look.glyph, colour, size);
        inner = mirrored ? inner.adjusted(0, 0, -14 - gap, 0) : inner.adjusted(14 + gap, 0, 0, 0);
        painter->setPen(colour);
        paint::words(*painter, inner, side, index.data().toString());
        break;
    }
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize JobCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (kind_ == Kind::Progress)
        return {92, measure::row};
    const int mark = kind_ == Kind::Note ? 0 : 14 + gap;
    const int words = QFontMetrics(ui::font(TextStyle::Body)).horizontalAdvance(index.data().toString()) + 1;
    return {words + mark + 2 * measure::cellPadding, measure::row};
}

} // namespace purser::ui
