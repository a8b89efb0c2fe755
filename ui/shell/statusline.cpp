#include "ui/shell/statusline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace purser::ui {

namespace {

Divider *upright(QWidget *parent)
{
    auto *line = new Divider(Qt::Vertical, parent);
    line->setFixedHeight(14);
    return line;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent),
      connectionGlyph_(new GlyphLabel(QStringLiteral("circle-check"), &Tokens::success, 14, this)),
      connection_(new Label(TextStyle::Hint, {}, this)),
      profile_(Label::muted({}, this)),
      person_(Label::muted({}, this)),
      place_(Label::muted({}, this)),
      message_(new Label(TextStyle::Hint, {}, this)),
      job_(new QWidget(this)),
      jobTitle_(new Label(TextStyle::Hint, {}, job_)),
      jobFigures_(new Label(TextStyle::Hint, {}, job_)),
      jobBar_(new QProgressBar(job_)),
      jobs_(new QWidget(this)),
      jobsTitle_(new QToolButton(jobs_)),
      jobsBar_(new QProgressBar(jobs_)),
      jobsFigures_(new Label(TextStyle::Hint, {}, jobs_)),
      sync_(new QWidget(this)),
      syncText_(Label::muted({}, sync_)),
      theme_(new QToolButton(this))
{
    setFixedHeight(measure::statusLine);
    setAccessibleName(tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(6);
    row->addWidget(connectionGlyph_);
    row->addWidget(connection_);
    row->addWidget(profile_);
    row->addSpacing(4);
    row->addWidget(upright(this));
    row->addSpacing(4);
    row->addWidget(new GlyphLabel(QStringLiteral("person"), &Tokens::mutedText, 14, this));
    row->addWidget(person_);
    row->addSpacing(4);
    row->addWidget(upright(this));
    row->addSpacing(4);
    row->addWidget(new GlyphLabel(QStringLiteral("shop"), &Tokens::mutedText, 14, this));
    row->addWidget(place_);
    row->addStretch();
    row->addWidget(message_);

    auto *jobRow = new QHBoxLayout(job_);
    jobRow->setContentsMargins({});
    jobRow->setSpacing(8);
    jobRow->addWidget(new GlyphLabel(QStringLiteral("retry"), &Tokens::text, 14, job_));
    jobRow->addWidget(jobTitle_);
    jobBar_->setTextVisible(false);
    jobBar_->setFixedWidth(120);
    jobRow->addWidget(jobBar_);
    jobFigures_->setFont(figureFont(TextStyle::Hint));
    jobRow->addWidget(jobFigures_);
    auto *cancel = new QToolButton(job_);
    cancel->setAutoRaise(true);
    cancel->setIcon(icons::icon(QStringLiteral("close"), &Tokens::mutedText));
    cancel->setIconSize({12, 12});
    cancel->setFixedSize(22, 22);
    cancel->setToolTip(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel what is running"));
    connect(cancel, &QToolButton::clicked, this, &StatusLine::cancelJobRequested);
    jobRow->addWidget(cancel);
    job_->hide();
    row->addSpacing(8);
    row->addWidget(job_);
    auto *jobsRow = new QHBoxLayout(jobs_);
    jobsRow->setContentsMargins({});
    jobsRow->setSpacing(8);
    jobsTitle_->setAutoRaise(true);
    jobsTitle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    jobsTitle_->setIcon(icons::icon(QStringLiteral("retry")));
    jobsTitle_->setIconSize({14, 14});
    jobsTitle_->setFont(ui::font(TextStyle::Hint));
    jobsTitle_->setFixedHeight(22);
    jobsTitle_->setToolTip(tr("Show the jobs"));
    connect(jobsTitle_, &QToolButton::clicked, this, &StatusLine::jobsRequested);
    jobsBar_->setTextVisible(false);
    jobsBar_->setFixedWidth(120);
    jobsBar_->setAccessibleName(tr("Progress of the running jobs"));
    jobsFigures_->setFont(figureFont(TextStyle::Hint));
    jobsRow->addWidget(jobsTitle_);
    jobsRow->addWidget(jobsBar_);
    jobsRow->addWidget(jobsFigures_);
    jobs_->hide();
    row->addWidget(jobs_);
    row->addWidget(upright(this));
    auto *syncRow = new QHBoxLayout(sync_);
    syncRow->setContentsMargins({});
    syncRow->setSpacing(6);
    syncRow->addWidget(new GlyphLabel(QStringLiteral("pending"), &Tokens::mutedText, 14, sync_));
    syncRow->addWidget(syncText_);
    syncRow->addSpacing(4);
    syncRow->addWidget(upright(sync_));
    sync_->hide();
    row->addWidget(sync_);
    theme_->setAutoRaise(true);
    theme_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    theme_->setIcon(icons::icon(QStringLiteral("theme"), &Tokens::mutedText));
    theme_->setIconSize({14, 14});
    theme_->setFont(ui::font(TextStyle::Hint));
    theme_->setFixedHeight(22);
    theme_->setToolTip(tr("Change the theme: light, dark, like the system"));
    connect(theme_, &QToolButton::clicked, this, &StatusLine::themeClicked);
    row->addWidget(theme_);
}

void StatusLine::setConnection(bool online, const QString &profile)
{
    connectionGlyph_->setIcon(online ? QStringLiteral("circle-check") : QStringLiteral("cloud-off"),
        online ? &Tokens::success : &Tokens::warning);
    connection_->setText(online ? tr("Connected") : tr("Offline"));
    QPalette palette = connection_->palette();
    // BrightText and Link are the semantic roles a palette has; success and warning are none, so they are set here and
    // again with the next news after a change of the theme.
    const Tokens &t = Tokens::of(this);
    palette.setColor(QPalette::WindowText, online ? t.success : t.warning);
    connection_->setPalette(palette);
    profile_->setText(profile);
}

void StatusLine::setPerson(const QString &name, const QString &role)
{
    person_->setText(role.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, role));
}

void StatusLine::setPlace(const QString &tenant, const QString &store)
{
    place_->setText(store.isEmpty() ? tenant : QStringLiteral("%1 / %2").arg(tenant, store));
}

void StatusLine::setJob(const QString &title, qint64 done, qint64 total)
{
    job_->setVisible(!title.isEmpty());
    jobTitle_->setText(title);
    const bool known = total > 0;
    jobBar_->setRange(0, known ? 1000 : 0);
    jobBar_->setValue(known ? int(done * 1000 / total) : 0);
    const QLocale locale;
    jobFigures_->setText(known ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total))
            : done > 0         ? locale.toString(done)
                               : QString());
}

void StatusLine::setJobs(const QString &title, qint64 done, qint64 total, const QString &figures)
{
    jobs_->setVisible(!title.isEmpty());
    jobsTitle_->setText(title);
    jobsTitle_->setAccessibleName(QStringLiteral("%1 %2").arg(title, figures).trimmed());
    const bool known = total > 0;
    jobsBar_->setRange(0, known ? 1000 : 0);
    jobsBar_->setValue(known ? int(std::min(done, total) * 1000 / total) : 0);
    jobsFigures_->setText(figures);
}

void StatusLine::setLastSync(const QString &text)
{
    sync_->setVisible(!text.isEmpty());
    syncText_->setText(text);
}

/// In a narrow window the words of the jobs go before those of the connection.
void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    jobsFigures_->setVisible(width() >= 1200);
    jobsBar_->setFixedWidth(width() >= 1200 ? 120 : 64);
}

void StatusLine::setTheme(const QString &label)
{
    theme_->setText(label);
    theme_->setAccessibleName(tr("Theme: %1").arg(label));
}

void StatusLine::showMessage(const QString &text, int milliseconds)
{
    message_->setText(text);
    const int ticket = ++messageTicket_;
    QTimer::singleShot(milliseconds, this, [this, ticket] {
        if (ticket == messageTicket_)
            message_->clear();
    });
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
}

} // namespace purser::ui
