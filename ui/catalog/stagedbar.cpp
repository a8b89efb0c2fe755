#include "ui/catalog/stagedbar.h"

#include "ui/catalog/editactions.h"
#include "ui/theme/controlpainter.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/button.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace purser::ui {

namespace {

/// The numbers of conflicts and of deleted products: looks like a tag, and is a button that leads to settling them.
class ConflictTag final : public Button {
public:
    explicit ConflictTag(QWidget *parent) : Button(ButtonKind::Link, {}, parent)
    {
        setCursor(Qt::PointingHandCursor);
        setFont(ui::font(TextStyle::Label));
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 32, measure::tag};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::of(this);
        QPainter painter(this);
        paint::roundedFrame(painter, rect(), t.conflict, hasFocus() ? t.accent : QColor(), measure::radiusTag);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect glyph(mirrored ? width() - 20 : 8, (height() - 12) / 2, 12, 12);
        paint::glyph(painter, glyph, QStringLiteral("conflict"), t.conflictGlyph, measure::cellGlyph);
        painter.setPen(t.conflictGlyph);
        painter.drawText(mirrored ? rect().adjusted(8, 0, -24, 0) : rect().adjusted(24, 0, -8, 0),
            int(Qt::AlignVCenter | Qt::AlignLeading), text());
    }
};

} // namespace

StagedBar::StagedBar(const catalog::ChangeSet *changes, EditActions *actions, QWidget *parent)
    : QFrame(parent),
      changes_(changes),
      counts_(new Label(TextStyle::BodyStrong, {}, this)),
      conflicts_(new ConflictTag(this)),
      discard_(new Button(ButtonKind::Quiet, tr("Discard"), this)),
      review_(new PrimaryButton(tr("Review changes"), this)),
      understood_(new LinkButton(tr("Understood"), this)),
      kept_(new Label(TextStyle::Hint, {}, this))
{
    setFixedHeight(measure::stagedBar);
    makeAlert(this);
    discard_->setToolTip(tr("Forget all staged edits. Undo brings them back."));
    review_->setBadge(QStringLiteral("Ctrl R"));
    review_->setToolTip(tr("See what would change before anything is written (%1)")
                            .arg(actions->review()->shortcut().toString(QKeySequence::NativeText)));
    conflicts_->setToolTip(tr("Settle the conflicts: keep your values or take those of the database"));
    conflicts_->setObjectName(QStringLiteral("conflicts"));
    kept_->setElided(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(new GlyphLabel(QStringLiteral("staged"), &Tokens::stagedGlyph, measure::icon, this));
    row->addWidget(counts_);
    row->addWidget(conflicts_);
    row->addWidget(kept_, 1);
    row->addWidget(understood_);
    row->addWidget(discard_);
    row->addWidget(review_);

    connect(discard_, &QPushButton::clicked, actions->discard(), &QAction::trigger);
    connect(review_, &QPushButton::clicked, actions->review(), &QAction::trigger);
    connect(conflicts_, &QPushButton::clicked, actions->settle(), &QAction::trigger);
    connect(understood_, &QPushButton::clicked, this, [this] {
        noticeRead_ = true;
        refresh();
    });
    connect(changes, &catalog::ChangeSet::countsChanged, this, &StagedBar::refresh);
    connect(changes, &catalog::ChangeSet::conflictsChanged, this, &StagedBar::refresh);
    connect(changes, &catalog::ChangeSet::journalProblemChanged, this, &StagedBar::refresh);
    connect(changes, &catalog::ChangeSet::forbiddenChanged, this, &StagedBar::refresh);
    refresh();
}

void StagedBar::refresh()
{
    const int edits = changes_->editCount();
    const int products = changes_->productCount();
    const int gone = changes_->goneCount();
    const int conflicts = changes_->conflictCount() - gone;
    counts_->setText(tr("%Ln staged edits on %1", nullptr, edits).arg(tr("%Ln products", nullptr, products)));
    QStringList open;
    if (conflicts > 0)
        open << tr("%Ln conflicts", nullptr, conflicts);
    if (gone > 0)
        open << tr("%Ln products deleted", nullptr, gone);
    conflicts_->setText(open.join(QStringLiteral(" · ")));
    conflicts_->setVisible(!open.isEmpty());
    const QString forbidden = edits > 0 && !changes_->forbidden().isEmpty()
        ? tr("Kept, but cannot be saved. %1").arg(changes_->forbidden())
        : QString();
    const QString &problem = changes_->journalProblem().isEmpty() ? forbidden : changes_->journalProblem();
    const QString notice = noticeRead_ ? QString() : changes_->recoveryNotice();
    kept_->setText(!problem.isEmpty() ? problem
            : !notice.isEmpty()       ? notice
                                      : tr("Kept on this computer until you commit"));
    kept_->setForegroundRole(problem.isEmpty() && notice.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
    understood_->setVisible(problem.isEmpty() && !notice.isEmpty());
    counts_->setVisible(edits > 0);
    discard_->setVisible(edits > 0);
    review_->setVisible(edits > 0);
    QStringList words;
    if (edits > 0)
        words << counts_->text();
    words << open;
    words << kept_->text();
    const bool news = accessibleName() != words.join(QStringLiteral(", "));
    setAccessibleName(words.join(QStringLiteral(", ")));
    if (news && isVisible())
        announce(this);
    const bool wanted = edits > 0 || !notice.isEmpty();
    // Before a page has taken the bar over, showing it would open a window.
    if (wanted && !parentWidget())
        setAttribute(Qt::WA_WState_ExplicitShowHide, false);
    else
        setVisible(wanted);
}

void StagedBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.staged);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
}

} // namespace purser::ui
