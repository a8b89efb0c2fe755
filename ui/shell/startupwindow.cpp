#include "ui/shell/startupwindow.h"

#include "ui/shell/brandpanel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace purser::ui {

StartupWindow::StartupWindow(QWidget *parent)
    : QDialog(parent),
      title_(new Label(TextStyle::BodyStrong, {}, this)),
      step_(Label::muted({}, this)),
      detail_(Label::muted({}, this)),
      share_(Label::muted({}, this)),
      bar_(new QProgressBar(this)),
      delay_(new QTimer(this))
{
    setWindowTitle(QStringLiteral("Purser"));
    setFixedWidth(390);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 26, 28, 20);
    column->setSpacing(10);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(new Logo(32, false, this));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title_);
    words->addWidget(step_);
    top->addLayout(words, 1);
    column->addLayout(top);
    column->addSpacing(2);
    column->addWidget(bar_);
    auto *below = new QHBoxLayout;
    below->addWidget(detail_, 1);
    below->addWidget(share_);
    column->addLayout(below);
    column->addSpacing(10);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *cancel = new SecondaryButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &StartupWindow::cancelRequested);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    delay_->setSingleShot(true);
    delay_->setInterval(300);
    connect(delay_, &QTimer::timeout, this, &QWidget::show);
}

void StartupWindow::report(const QString &title, const QString &step, const QString &detail, int done, int total)
{
    title_->setText(title);
    step_->setText(step);
    detail_->setText(detail);
    bar_->setRange(0, total);
    bar_->setValue(done);
    share_->setText(total > 0 ? QLocale().toString(done * 100 / total) + QLocale().percent() : QString());
    if (!isVisible() && !delay_->isActive())
        delay_->start();
}

void StartupWindow::finish()
{
    delay_->stop();
    hide();
}

void StartupWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit cancelRequested();
}

void StartupWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit cancelRequested();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace purser::ui
