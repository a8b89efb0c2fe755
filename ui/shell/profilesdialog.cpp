#include "ui/shell/profilesdialog.h"

#include "models/base/isolated.h"
#include "ui/shell/profileeditdialog.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace purser::ui {

namespace {

enum Role { WhereRole = Qt::UserRole, EmbeddedRole, StateRole, ToneRole, NameRole };

/// A profile in two lines with the state as a tag at the end.
class ProfileDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 56}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Tokens::of(option.palette);
        const QRect r = option.rect.adjusted(8, 1, -8, -1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            paint::roundedFrame(*painter, r, t.selection, {}, measure::radius);
        const auto place = [&](int x, int y, int w, int h) {
            return QStyle::visualRect(option.direction, r, QRect(r.x() + x, r.y() + y, w, h));
        };
        const bool embedded = index.data(EmbeddedRole).toBool();
        paint::glyph(*painter, place(12, 0, 16, r.height()),
            embedded ? QStringLiteral("database") : QStringLiteral("server"), selected ? t.accent : t.mutedText);
        const QString state = index.data(StateRole).toString();
        const int tag = state.isEmpty() ? 0 : Tag::widthOf(state);
        const int width = r.width() - 40 - tag - 24;
        const Qt::Alignment align = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter->setFont(ui::font(TextStyle::Body));
        painter->setPen(selected ? t.selectionText : t.text);
        paint::words(*painter, place(40, 8, width, 20), align, index.data().toString());
        painter->setFont(ui::font(TextStyle::Hint));
        painter->setPen(selected ? t.selectionText : t.mutedText);
        paint::words(*painter, place(40, 27, width, 18), align, index.data(WhereRole).toString(), Qt::ElideMiddle);
        if (tag)
            Tag::paint(*painter, place(r.width() - 12 - tag, 17, tag, 20).topLeft(), state,
                Tone(index.data(ToneRole).toInt()), t);
    }
};

} // namespace

ProfilesDialog::ProfilesDialog(SignInBackend &backend, const QString &current, QWidget *parent)
    : QDialog(parent),
      backend_(backend),
      list_(new QListWidget(this)),
      problem_(new Banner(Tone::Danger, this)),
      again_(new LinkButton(tr("Try again"), this)),
      details_(new LinkButton(tr("Details"), this)),
      editButton_(new SecondaryButton(tr("Edit…"), this)),
      remove_(new Button(ButtonKind::Quiet, tr("Remove"), this)),
      use_(new PrimaryButton(tr("Use"), this))
{
    setWindowTitle(tr("Profiles"));
    resize(440, 400);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    list_->setItemDelegate(new ProfileDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Profiles"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    problem_->addAction(again_);
    problem_->addAction(details_);
    problem_->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(list_, 1);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(12, 4, 12, 12);
    inset->addWidget(problem_);
    column->addLayout(inset);
    column->addWidget(new Divider(Qt::Horizontal, this));
    auto *footer = new QWidget(this);
    footer->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    auto *add = new SecondaryButton(QStringLiteral("list-add"), tr("Add server…"), footer);
    row->addWidget(add);
    row->addStretch();
    row->addWidget(remove_);
    row->addWidget(editButton_);
    row->addWidget(use_);
    column->addWidget(footer);

    use_->setDefault(true);
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(editButton_, &QPushButton::clicked, this, [this] { edit(selected()); });
    connect(remove_, &QPushButton::clicked, this, [this] {
        const QString name = selected();
        if (QMessageBox::question(this, tr("Remove profile"),
                tr("Remove “%1” from this computer? The database and its data stay as they are.").arg(name))
            == QMessageBox::Yes)
            if (const auto done = backend_.removeProfile(name); !done)
                QMessageBox::warning(this, tr("Remove profile"), done.error().message);
    });
    connect(use_, &QPushButton::clicked, this, [this] {
        emit used(selected());
        accept();
    });
    connect(list_, &QListWidget::itemDoubleClicked, use_, &QPushButton::click);
    connect(list_, &QListWidget::itemActivated, use_, &QPushButton::click);
    connect(list_, &QListWidget::currentRowChanged, this, &ProfilesDialog::showProblem);
    connect(again_, &QPushButton::clicked, this, [this] {
        const auto found = std::ranges::find(profiles_, selected(), &auth::ConnectionProfile::name);
        if (found == profiles_.end())
            return;
        const auth::ConnectionProfile profile = *found; // fill() reads the profiles anew
        reports_.remove(profile.name);
        fill();
        backend_.test(profile);
    });
    connect(details_, &QPushButton::clicked, this, [this] {
        const auth::ConnectionReport report = reports_.value(selected());
        QMessageBox box(
            QMessageBox::Warning, list_->currentItem()->text(), report.error.message, QMessageBox::Close, this);
        box.setInformativeText(QStringLiteral("%1 %2").arg(report.error.code, report.error.detail).trimmed());
        box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box.exec();
    });
    connect(&backend_, &SignInBackend::profilesChanged, this, &ProfilesDialog::fill);
    connect(&backend_, &SignInBackend::tested, this, [this](const QString &name, const auth::ConnectionReport &report) {
        reports_.insert(name, report);
        fill();
    });
    fill();
    for (int i = 0; i < list_->count(); ++i)
        if (list_->item(i)->data(NameRole) == current)
            list_->setCurrentRow(i);
    const std::vector<auth::ConnectionProfile> all = profiles_; // an answer that comes at once reads them anew
    for (const auto &profile : all)
        backend_.test(profile);
}

QString ProfilesDialog::selected() const
{
    return list_->currentItem() ? list_->currentItem()->data(NameRole).toString() : QString();
}

void ProfilesDialog::fill()
{
    const QString keep = selected();
    const QSignalBlocker quiet(list_);
    profiles_ = backend_.profiles();
    list_->clear();
    for (const auto &profile : profiles_) {
        auto *item = new QListWidgetItem(profile.label(), list_);
        item->setData(NameRole, profile.name);
        item->setData(WhereRole,
            profile.isEmbedded()
                ? tr("Embedded, %1").arg(isolated(backend_.dataFolder()))
                : QStringLiteral("%1 : %2, %3").arg(profile.host).arg(profile.port).arg(auth::tlsName(profile.tls)));
        item->setData(EmbeddedRole, profile.isEmbedded());
        QString state = tr("Looking…");
        Tone tone = Tone::Neutral;
        if (const auto report = reports_.constFind(profile.name); report != reports_.constEnd()) {
            const bool ok = report->ok();
            const bool refused = report->reached > auth::ConnectionReport::Step::Port;
            state = ok    ? (profile.isEmbedded() ? tr("Running") : tr("Connected"))
                : refused ? tr("Refused")
                          : tr("No answer");
            tone = ok ? Tone::Success : Tone::Danger;
        }
        item->setData(StateRole, state);
        item->setData(ToneRole, int(tone));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(profile.label(), state));
        if (profile.name == keep)
            list_->setCurrentItem(item);
    }
    if (!list_->currentItem() && list_->count() > 0)
        list_->setCurrentRow(0);
    showProblem();
}

void ProfilesDialog::showProblem()
{
    const QString name = selected();
    const auto found = std::ranges::find(profiles_, name, &auth::ConnectionProfile::name);
    const bool server = found != profiles_.end() && !found->isEmbedded();
    editButton_->setEnabled(server);
    remove_->setEnabled(server);
    use_->setEnabled(found != profiles_.end());
    const auto report = reports_.constFind(name);
    const bool failed = report != reports_.constEnd() && !report->ok();
    problem_->setVisible(failed);
    if (failed) {
        problem_->setText(list_->currentItem()->text() + u':', report->error.message);
        details_->setVisible(!report->error.detail.isEmpty() || !report->error.code.isEmpty());
    }
}

void ProfilesDialog::edit(const QString &name)
{
    const auto found = std::ranges::find(profiles_, name, &auth::ConnectionProfile::name);
    auto *dialog =
        new ProfileEditDialog(backend_, found == profiles_.end() ? auth::ConnectionProfile{} : *found, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileEditDialog::saved, this, [this](const auth::ConnectionProfile &profile) {
        reports_.remove(profile.name);
        fill();
        backend_.test(profile);
    });
    dialog->open();
}

} // namespace purser::ui
